import {
  type Gemeentecode,
  type Geweigerd,
  type Gevolg,
  type Opdrachtcontext,
  aanvaard,
  geweigerd,
  isGemeenteOp,
  volgendeToestanden,
  wettelijkeDag,
} from '@schakel/domain';
import type { Kostenvoorstel } from './kostenvoorstel.domain.js';
import {
  type Kostengebeurtenis,
  type Kostenopdracht,
  type Kostentoedeling,
  type Kostenverantwoordelijkheid,
  kostenmachine,
} from './kostenverantwoordelijkheid-toestand.domain.js';

/**
 * What follows from a command. Refusals: `overgang-niet-toegestaan`, `regel-zonder-kosten`, `gegeven-ontbreekt` (the rule needs a
 * municipality that is not known), `reden-ontbreekt`, `toedeling-onvolledig`, `niets-te-erkennen` (the rule names nobody), `vier-ogen`
 * (who proposed does not settle the dispute).
 */
export function decide(
  kosten: Kostenverantwoordelijkheid | undefined,
  opdracht: Kostenopdracht,
  context: Opdrachtcontext,
): Gevolg<Kostengebeurtenis> {
  if (volgendeToestanden(kostenmachine, kosten?.status ?? null, opdracht.soort).length === 0) {
    const toestand = kosten === undefined ? 'Er is nog niets voorgesteld' : `De status is ${kosten.status}`;
    return geweigerd('overgang-niet-toegestaan', `${toestand}; ${opdracht.soort} kan dan niet.`);
  }
  const { nu, actor } = context;
  const feit = { op: nu, door: actor };
  if (opdracht.soort === 'stel-voor') return stelVoor(opdracht, feit, context.gemeentecode);
  if (kosten === undefined) throw new Error('the machine lets only a proposal begin');
  const via = 'ontvangenVia' in opdracht &&
    opdracht.ontvangenVia !== undefined && { ontvangenVia: opdracht.ontvangenVia };
  switch (opdracht.soort) {
    case 'erken':
      return kosten.voorstel.drager === 'onbepaald'
        ? geweigerd('niets-te-erkennen', 'De regel wijst niemand aan; stel vast wie betaalt.')
        : aanvaard({ type: 'kosten-erkend', ...feit, ...via });
    case 'betwist': {
      const { reden, tegenvoorstel } = opdracht;
      const bezwaar = zonderReden(reden) ?? (tegenvoorstel && onvolledig(tegenvoorstel, 'tegenvoorstel', nu));
      return (
        bezwaar ?? aanvaard({ type: 'kosten-betwist', ...feit, reden, ...(tegenvoorstel && { tegenvoorstel }), ...via })
      );
    }
    case 'begin-bemiddeling':
      return aanvaard({ type: 'bemiddeling-begonnen', ...feit, bemiddelaar: opdracht.bemiddelaar });
    case 'stel-vast': {
      const { toedeling, reden } = opdracht;
      const bezwaar = vierOgen(kosten, actor) ?? zonderReden(reden) ?? onvolledig(toedeling, 'toedeling', nu);
      return bezwaar ?? aanvaard({ type: 'kosten-vastgesteld', ...feit, toedeling, reden });
    }
  }
}

function stelVoor(
  { soort: _, voorstel, ...wat }: Extract<Kostenopdracht, { soort: 'stel-voor' }>,
  feit: { readonly op: string; readonly door: string },
  gemeentecode: Gemeentecode,
): Gevolg<Kostengebeurtenis> {
  if (voorstel === undefined) {
    const velden = [{ veld: 'feiten.regel', regel: 'een regel die zegt wie betaalt' }];
    return geweigerd('regel-zonder-kosten', 'Deze regel zegt niet wie betaalt.', velden);
  }
  if (voorstel.ontbreekt !== undefined) {
    const velden = [{ veld: `feiten.${voorstel.ontbreekt}`, regel: 'verplicht bij deze regel' }];
    return geweigerd('gegeven-ontbreekt', 'Zonder dit gegeven is niet te zeggen welke gemeente betaalt.', velden);
  }
  return aanvaard({ type: 'kosten-voorgesteld', ...feit, gemeentecode, ...wat, voorstel });
}

function zonderReden(reden: string): Geweigerd | undefined {
  if (reden.trim() !== '') return undefined;
  return geweigerd('reden-ontbreekt', 'Geef een reden.', [{ veld: 'reden', regel: 'niet leeg' }]);
}

/** A municipality that pays is named; nobody else is. */
function onvolledig({ drager, gemeente }: Kostentoedeling, veld: string, nu: string): Geweigerd | undefined {
  const goed =
    drager === 'gemeente'
      ? gemeente !== undefined && isGemeenteOp(gemeente, wettelijkeDag(nu))
      : gemeente === undefined;
  if (goed && drager !== 'onbepaald') return undefined;
  const velden = [{ veld: `${veld}.gemeente`, regel: 'precies als een gemeente betaalt, een die vandaag bestaat' }];
  return geweigerd('toedeling-onvolledig', 'Zeg wie betaalt.', velden);
}

function vierOgen({ voorgesteldDoor }: Kostenverantwoordelijkheid, actor: string): Geweigerd | undefined {
  if (voorgesteldDoor !== actor) return undefined;
  return geweigerd('vier-ogen', 'Wie voorstelde wie betaalt, stelt het geschil daarover niet zelf vast.');
}

/** Who pays by the proposal. */
export function toedelingVan({ drager, betaler }: Kostenvoorstel): Kostentoedeling {
  return { drager, ...(betaler !== undefined && { gemeente: betaler }) };
}

/** The other municipality that would pay, which therefore reads along and answers; undefined when it is the own one, or none. */
export function andereGemeente({ voorstel, gemeentecode }: Kostenverantwoordelijkheid): Gemeentecode | undefined {
  return voorstel.betaler === gemeentecode ? undefined : voorstel.betaler;
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(
  kosten: Kostenverantwoordelijkheid | undefined,
  gebeurtenis: Kostengebeurtenis,
): Kostenverantwoordelijkheid {
  const { op, door } = gebeurtenis;
  if (gebeurtenis.type === 'kosten-voorgesteld') {
    const { type: _type, op: _op, door: _door, ...wat } = gebeurtenis;
    return { status: 'voorgesteld', versie: 1, ...wat, voorgesteldDoor: door, gewijzigdOp: op };
  }
  if (kosten === undefined) throw new Error(`${gebeurtenis.type} on nothing`);
  const verder = { ...kosten, versie: kosten.versie + 1, gewijzigdOp: op };
  switch (gebeurtenis.type) {
    case 'kosten-erkend': {
      const { ontvangenVia } = gebeurtenis;
      const erkenning = { op, door, ...(ontvangenVia !== undefined && { ontvangenVia }) };
      return { ...verder, status: 'erkend', erkenning, toedeling: toedelingVan(kosten.voorstel) };
    }
    case 'kosten-betwist': {
      const { type: _type, ...betwisting } = gebeurtenis;
      return { ...verder, status: 'betwist', betwisting };
    }
    case 'bemiddeling-begonnen': {
      const { bemiddelaar } = gebeurtenis;
      return {
        ...verder,
        betwisting: geschil(kosten),
        status: 'in-bemiddeling',
        bemiddeling: { bemiddelaar, op, door },
      };
    }
    case 'kosten-vastgesteld': {
      const { toedeling, reden } = gebeurtenis;
      return { ...verder, betwisting: geschil(kosten), status: 'vastgesteld', toedeling, reden, vastgesteldDoor: door };
    }
  }
}

function geschil(kosten: Kostenverantwoordelijkheid) {
  if (!('betwisting' in kosten)) throw new Error('nobody disputes it');
  return kosten.betwisting;
}
