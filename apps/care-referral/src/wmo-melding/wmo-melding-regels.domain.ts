import { geweigerd, wettelijkeDag, type Datum, type Geweigerd, type Opdrachtcontext } from '@schakel/domain';
import { spoedvoorzieningmachine } from './spoedvoorziening.domain.js';
import { eindeOnderzoek, isOpgeschort } from './wmo-klok.domain.js';
import type { LegOnderzoekVast, WmoMelding, Wmostap } from './wmo-melding-toestand.domain.js';
import { wmoaspecten } from './wmo-termijnen.data.js';

/** Objection to a step, or undefined. The machine already allowed the step in this state. */
export function bezwaarTegen(melding: WmoMelding, stap: Wmostap, { nu }: Opdrachtcontext): Geweigerd | undefined {
  const vandaag = wettelijkeDag(nu);
  const gemeld = wettelijkeDag(melding.gemeldOp);
  switch (stap.soort) {
    case 'ontvang-plan':
      return buiten('op', stap.op, gemeld, vandaag);
    case 'stel-identiteit-vast':
      return zonderDocument(stap);
    case 'leg-onderzoek-vast':
      return onderzoeksfout(stap, gemeld, vandaag);
    case 'dien-aanvraag-in':
      return buiten('op', stap.op, gemeld, vandaag) ?? teVroeg(melding, stap.op);
    case 'schort-op':
    case 'hervat':
      return opschortingsfout(melding, stap, vandaag);
    case 'beschik':
      return besluitfout(melding, stap.op, vandaag);
    case 'verklaar-spoed':
    case 'tref-voorziening':
    case 'beeindig-voorziening':
      return spoedfout(melding, stap.soort);
    case 'bevestig-ontvangst':
    case 'trek-in':
      return undefined;
  }
}

function buiten(veld: string, dag: Datum, vanaf: Datum, vandaag: Datum): Geweigerd | undefined {
  if (dag >= vanaf && dag <= vandaag) return undefined;
  return geweigerd('dag-onmogelijk', 'Deze dag kan niet.', [{ veld, regel: 'niet voor het begin en niet na vandaag' }]);
}

/** Without a document the reason is recorded; it never stands in the way of shelter. */
function zonderDocument(stap: Extract<Wmostap, { soort: 'stel-identiteit-vast' }>): Geweigerd | undefined {
  if (stap.document !== 'niet-beschikbaar' || (stap.toelichting ?? '').trim().length > 0) return undefined;
  return geweigerd('toelichting-ontbreekt', 'Leg uit waarom er geen document is.', [
    { veld: 'toelichting', regel: 'niet leeg' },
  ]);
}

function onderzoeksfout(stap: LegOnderzoekVast, gemeld: Datum, vandaag: Datum): Geweigerd | undefined {
  const gegeven = stap.bevindingen.map(({ aspect }) => aspect).sort();
  if (gegeven.join() !== [...wmoaspecten].sort().join())
    return geweigerd('onderzoek-onvolledig', 'Leg van elk aspect één bevinding vast.', [
      { veld: 'bevindingen', regel: 'elk aspect van art. 2.3.2 lid 4 één keer' },
    ]);
  return (
    buiten('op', stap.op, gemeld, vandaag) ?? buiten('weergaveVerstrektOp', stap.weergaveVerstrektOp, stap.op, vandaag)
  );
}

/** An application before the research is done, only once the six weeks have passed (art. 2.3.2 lid 9). */
function teVroeg(melding: WmoMelding, op: Datum): Geweigerd | undefined {
  if (melding.status === 'onderzocht' || op > eindeOnderzoek(melding)) return undefined;
  return geweigerd('onderzoek-loopt-nog', 'Een aanvraag kan na het onderzoek, of als de zes weken voorbij zijn.');
}

function opschortingsfout(
  melding: WmoMelding,
  stap: Extract<Wmostap, { soort: 'schort-op' | 'hervat' }>,
  vandaag: Datum,
): Geweigerd | undefined {
  if (!('aanvraagOp' in melding)) throw new Error('the machine lets only an application wait');
  if (stap.soort === 'schort-op') {
    if (isOpgeschort(melding)) return geweigerd('al-opgeschort', 'De beslistermijn staat al stil.');
    return buiten('van', stap.van, melding.aanvraagOp, vandaag);
  }
  const lopend = melding.opschortingen.find(({ tot }) => tot === undefined);
  if (lopend === undefined) return geweigerd('niet-opgeschort', 'De beslistermijn staat niet stil.');
  return buiten('tot', stap.tot, lopend.van, vandaag);
}

function besluitfout(melding: WmoMelding, op: Datum, vandaag: Datum): Geweigerd | undefined {
  if (!('aanvraagOp' in melding)) throw new Error('the machine lets only an application be decided');
  if (melding.identiteit === undefined)
    return geweigerd('identiteit-niet-vastgesteld', 'Stel eerst de identiteit vast (Wmo 2015 art. 2.3.4).');
  return buiten('op', op, melding.aanvraagOp, vandaag);
}

function spoedfout(melding: WmoMelding, opdracht: string): Geweigerd | undefined {
  const van = melding.spoed?.status ?? null;
  if (spoedvoorzieningmachine.overgangen.some((een) => een.van === van && een.opdracht === opdracht)) return undefined;
  return geweigerd('spoed-past-niet', `De spoedvoorziening heeft status ${van ?? 'geen'}; ${opdracht} kan dan niet.`);
}
