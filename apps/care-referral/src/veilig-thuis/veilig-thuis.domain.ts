import {
  aanvaard,
  geweigerd,
  volgendeToestanden,
  wettelijkeDag,
  type Gevolg,
  type Geweigerd,
  type Opdrachtcontext,
} from '@schakel/domain';
import { waarschuwingenOp } from '../termijnbewaking/termijnbewaking.domain.js';
import { lopendeTermijnen } from './veilig-thuis-klok.domain.js';
import {
  veiligThuismachine,
  type MeldVeiligThuis,
  type VeiligThuisgebeurtenis,
  type VeiligThuisMelding,
  type VeiligThuisopdracht,
  type VeiligThuisstap,
} from './veilig-thuis-toestand.domain.js';

/**
 * What follows from a command. Refusals: `overgang-niet-toegestaan`, `motivering-ontbreekt` (disclosure without consent is reasoned),
 * `aanleiding-ontbreekt`, `overdracht-ontbreekt` (handed over to nobody), `overdracht-past-niet`.
 */
export function decide(
  melding: VeiligThuisMelding | undefined,
  opdracht: VeiligThuisopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<VeiligThuisgebeurtenis> {
  const feit = { op: nu, door: actor };
  if (volgendeToestanden(veiligThuismachine, melding?.status ?? null, opdracht.soort).length === 0) {
    const toestand =
      melding === undefined ? 'De melding bestaat nog niet' : `De melding heeft status ${melding.status}`;
    return geweigerd('overgang-niet-toegestaan', `${toestand}; ${opdracht.soort} kan dan niet.`);
  }
  switch (opdracht.soort) {
    case 'meld': {
      const { soort: _, ...inhoud } = opdracht;
      return meldfout(opdracht) ?? aanvaard({ type: 'veilig-thuis-gemeld', ...feit, gemeentecode, ...inhoud });
    }
    case 'trieer': {
      const { uitkomst, overdrachten } = opdracht;
      return triagefout(opdracht) ?? aanvaard({ type: 'getrieerd', ...feit, uitkomst, overdrachten });
    }
    case 'rond-onderzoek-af': {
      const { bevestigd, overdrachten } = opdracht;
      return aanvaard({ type: 'onderzoek-afgerond', ...feit, bevestigd, overdrachten });
    }
    case 'koppel-terug':
      return aanvaard({ type: 'teruggekoppeld', ...feit, tekst: opdracht.tekst });
  }
}

function meldfout({ inhoud, verstrekking }: MeldVeiligThuis): Geweigerd | undefined {
  if (!verstrekking.metToestemming && verstrekking.motivering.trim().length === 0)
    return geweigerd('motivering-ontbreekt', 'Leg uit waarom u zonder toestemming meldt (Wmo 2015 art. 5.2.6).', [
      { veld: 'motivering', regel: 'niet leeg zonder toestemming' },
    ]);
  if (inhoud.aanleidingen.length === 0)
    return geweigerd('aanleiding-ontbreekt', 'Noem minstens één aanleiding.', [
      { veld: 'aanleidingen', regel: 'minstens één' },
    ]);
  return undefined;
}

function triagefout({ uitkomst, overdrachten }: Extract<VeiligThuisstap, { soort: 'trieer' }>): Geweigerd | undefined {
  const overgedragen = uitkomst === 'overdracht-derden';
  if (overgedragen && overdrachten.length === 0)
    return geweigerd('overdracht-ontbreekt', 'Noem aan wie wordt overgedragen.', [
      { veld: 'overdrachten', regel: 'minstens één bij overdracht' },
    ]);
  if (!overgedragen && overdrachten.length > 0)
    return geweigerd('overdracht-past-niet', 'Bij deze uitkomst wordt niet overgedragen.', [
      { veld: 'overdrachten', regel: 'alleen bij overdracht aan derden' },
    ]);
  return undefined;
}

/** What the clock tells: moments that have come. Triage and research are Veilig Thuis's own. */
export function tijdVerstreken(
  melding: VeiligThuisMelding,
  { nu, actor }: Opdrachtcontext,
): Gevolg<VeiligThuisgebeurtenis> {
  const nieuw = waarschuwingenOp(lopendeTermijnen(melding), melding.waarschuwingen, nu);
  return aanvaard(
    ...nieuw.map(
      (waarschuwing) => ({ type: 'termijnwaarschuwing-gegeven', op: nu, door: actor, waarschuwing }) as const,
    ),
  );
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(
  melding: VeiligThuisMelding | undefined,
  gebeurtenis: VeiligThuisgebeurtenis,
): VeiligThuisMelding {
  const { op, door } = gebeurtenis;
  if (gebeurtenis.type === 'veilig-thuis-gemeld') {
    const { type: _, op: gemeldOp, door: gemeldDoor, ...kern } = gebeurtenis;
    return { status: 'gemeld', versie: 1, ...kern, gemeldOp, gemeldDoor, gewijzigdOp: op, waarschuwingen: [] };
  }
  if (melding === undefined) throw new Error(`${gebeurtenis.type} on nothing by ${door}`);
  const verder = { ...melding, versie: melding.versie + 1, gewijzigdOp: op };
  switch (gebeurtenis.type) {
    case 'termijnwaarschuwing-gegeven':
      return { ...verder, waarschuwingen: [...melding.waarschuwingen, gebeurtenis.waarschuwing] };
    case 'getrieerd': {
      const { uitkomst, overdrachten } = gebeurtenis;
      const status = uitkomst === 'onderzoek' ? 'in-onderzoek' : 'beoordeeld';
      return { ...verder, status, triage: { op, dag: wettelijkeDag(op), uitkomst, overdrachten } };
    }
    case 'onderzoek-afgerond': {
      if (verder.status !== 'in-onderzoek') throw new Error('research ends where none is');
      const { bevestigd, overdrachten } = gebeurtenis;
      return { ...verder, status: 'beoordeeld', onderzoek: { op, bevestigd, overdrachten } };
    }
    case 'teruggekoppeld':
      if (verder.status !== 'beoordeeld') throw new Error('feedback before judgement');
      return { ...verder, status: 'afgesloten', terugkoppeling: { op, tekst: gebeurtenis.tekst } };
  }
}
