import {
  aanvaard,
  berekenWettelijkeTermijn,
  geweigerd,
  wettelijkeDag,
  type Datum,
  type Gevolg,
  type Geweigerd,
} from '@schakel/domain';
import type { Aanvraaggebeurtenis, Feit } from './vergunningaanvraag-gebeurtenis.domain.js';
import type {
  LaatBuitenBehandeling,
  OntvangAanvulling,
  VraagAanvulling,
} from './vergunningaanvraag-opdracht.domain.js';
import {
  metMotivering,
  nietInToekomst,
  nietVanRechtswege,
  nietVoorOntvangst,
  onbekendStuk,
} from './vergunningaanvraag-regels.domain.js';
import type { AanvullingGevraagd, Aanvullingsronde, InBehandeling } from './vergunningaanvraag-toestand.domain.js';

/** The round that runs: in this state there always is one. */
export function lopendeRonde({ aanvullingsronden }: AanvullingGevraagd): Aanvullingsronde {
  const ronde = aanvullingsronden.at(-1);
  if (ronde === undefined) throw new Error('an application that waits for completion without a round');
  return ronde;
}

/** Last day on which the application may be left untreated: four weeks after the unused end of the time given (Awb 4:5 lid 4). */
export function buitenBehandelingUiterlijk({ hersteltermijn }: Pick<Aanvullingsronde, 'hersteltermijn'>): Datum {
  return berekenWettelijkeTermijn('buiten-behandeling-laten', { begin: hersteltermijn }).einde;
}

/** Refusals: `dag-in-de-toekomst`, `dag-voor-ontvangst`, `hersteltermijn-te-vroeg`, `stuk-onbekend`, `stukken-ontbreken`. */
export function vraagAanvulling(
  aanvraag: InBehandeling,
  opdracht: VraagAanvulling,
  feit: Feit,
): Gevolg<Aanvraaggebeurtenis> {
  const vandaag = wettelijkeDag(feit.op);
  const { kenmerk, gevraagdOp = vandaag, hersteltermijn, stukken, toelichting } = opdracht;
  const bezwaar =
    nietInToekomst('gevraagdOp', gevraagdOp, vandaag) ??
    nietVoorOntvangst('gevraagdOp', gevraagdOp, aanvraag.termijnverloop.ontvangstdag) ??
    naVerzoek(hersteltermijn, gevraagdOp, vandaag) ??
    tenMinsteEenStuk(stukken) ??
    onbekendStuk(stukken, aanvraag.regeling);
  const ronde = { kenmerk, gevraagdOp, hersteltermijn, stukken, toelichting };
  return bezwaar ?? aanvaard({ type: 'aanvulling-gevraagd', ...feit, ronde });
}

/** Time to complete that has passed already is no chance. */
function naVerzoek(hersteltermijn: Datum, gevraagdOp: Datum, vandaag: Datum): Geweigerd | undefined {
  if (hersteltermijn > gevraagdOp && hersteltermijn >= vandaag) return undefined;
  return geweigerd(
    'hersteltermijn-te-vroeg',
    'De hersteltermijn moet na het verzoek liggen en nog niet voorbij zijn (Awb 4:5 lid 1).',
    [{ veld: 'hersteltermijn', regel: 'na het verzoek, niet vóór vandaag' }],
  );
}

function tenMinsteEenStuk(stukken: readonly string[]): Geweigerd | undefined {
  if (stukken.length > 0) return undefined;
  return geweigerd('stukken-ontbreken', 'Noem wat er ontbreekt.', [{ veld: 'stukken', regel: 'ten minste één' }]);
}

/** Refusals: `dag-in-de-toekomst`, `dag-voor-verzoek`, `stuk-onbekend`. What comes after the time given is accepted all the same. */
export function ontvangAanvulling(
  aanvraag: AanvullingGevraagd,
  opdracht: OntvangAanvulling,
  feit: Feit,
): Gevolg<Aanvraaggebeurtenis> {
  const vandaag = wettelijkeDag(feit.op);
  const { ontvangenOp = vandaag, stukken, volledig } = opdracht;
  const { kenmerk, gevraagdOp } = lopendeRonde(aanvraag);
  const bezwaar =
    nietInToekomst('ontvangenOp', ontvangenOp, vandaag) ??
    nietVoorVerzoek(ontvangenOp, gevraagdOp) ??
    onbekendStuk(Object.keys(stukken), aanvraag.regeling);
  return bezwaar ?? aanvaard({ type: 'aanvulling-ontvangen', ...feit, kenmerk, ontvangenOp, stukken, volledig });
}

function nietVoorVerzoek(ontvangenOp: Datum, gevraagdOp: Datum): Geweigerd | undefined {
  if (ontvangenOp >= gevraagdOp) return undefined;
  return geweigerd('dag-voor-verzoek', 'Een aanvulling kan niet vóór het verzoek daarom zijn ontvangen.', [
    { veld: 'ontvangenOp', regel: 'niet vóór het verzoek om aanvulling' },
  ]);
}

/** Refusal: `hersteltermijn-loopt`. */
export function zetVoort(aanvraag: AanvullingGevraagd, feit: Feit): Gevolg<Aanvraaggebeurtenis> {
  const { kenmerk } = lopendeRonde(aanvraag);
  return hersteltermijnVoorbij(aanvraag, feit) ?? aanvaard({ type: 'behandeling-voortgezet', ...feit, kenmerk });
}

function hersteltermijnVoorbij(aanvraag: AanvullingGevraagd, feit: Feit): Geweigerd | undefined {
  if (wettelijkeDag(feit.op) > lopendeRonde(aanvraag).hersteltermijn) return undefined;
  return geweigerd('hersteltermijn-loopt', 'De aanvrager heeft nog tijd om aan te vullen (Awb 4:5 lid 1).');
}

/**
 * Leaves the application untreated (Awb 4:5): a choice of a person, never of the clock, and only within four weeks after the time given.
 * Refusals: `hersteltermijn-loopt`, `buiten-behandeling-te-laat`, `motivering-ontbreekt`, `van-rechtswege-verleend`.
 */
export function laatBuitenBehandeling(
  aanvraag: AanvullingGevraagd,
  { motivering, bevoegdheid }: LaatBuitenBehandeling,
  feit: Feit,
): Gevolg<Aanvraaggebeurtenis> {
  const buitenbehandelingstelling = { motivering, bevoegdheid, genomenOp: feit.op, genomenDoor: feit.door };
  return (
    hersteltermijnVoorbij(aanvraag, feit) ??
    nietVanRechtswege(aanvraag, feit.op) ??
    binnenVierWeken(aanvraag, feit) ??
    metMotivering(motivering, 'Een besluit') ??
    aanvaard({ type: 'aanvraag-buiten-behandeling-gelaten', ...feit, buitenbehandelingstelling })
  );
}

function binnenVierWeken(aanvraag: AanvullingGevraagd, feit: Feit): Geweigerd | undefined {
  if (wettelijkeDag(feit.op) <= buitenBehandelingUiterlijk(lopendeRonde(aanvraag))) return undefined;
  return geweigerd(
    'buiten-behandeling-te-laat',
    'Buiten behandeling laten kan tot vier weken na de hersteltermijn (Awb 4:5 lid 4); behandel de aanvraag inhoudelijk.',
  );
}
