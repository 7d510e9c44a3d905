import {
  aanvaard,
  geweigerd,
  plusDagen,
  volgendeToestanden,
  wettelijkeDag,
  type Datum,
  type Gevolg,
  type Opdrachtcontext,
} from '@schakel/domain';
import { waarschuwingenOp } from '../termijnbewaking/termijnbewaking.domain.js';
import { volgendeVoorziening } from './spoedvoorziening.domain.js';
import { lopendeTermijnen, wmotermijn } from './wmo-klok.domain.js';
import { bezwaarTegen } from './wmo-melding-regels.domain.js';
import {
  wmoMeldingmachine,
  type WmoMelding,
  type WmoMeldinggebeurtenis,
  type Wmoopdracht,
  type Wmostap,
} from './wmo-melding-toestand.domain.js';

/**
 * What follows from a command. Refusals: `overgang-niet-toegestaan`, `dag-onmogelijk`, `toelichting-ontbreekt`, `onderzoek-onvolledig`,
 * `onderzoek-loopt-nog`, `al-opgeschort`, `niet-opgeschort`, `identiteit-niet-vastgesteld`, `spoed-past-niet`.
 */
export function decide(
  melding: WmoMelding | undefined,
  opdracht: Wmoopdracht,
  context: Opdrachtcontext,
): Gevolg<WmoMeldinggebeurtenis> {
  const { nu, actor, gemeentecode } = context;
  const feit = { op: nu, door: actor };
  if (volgendeToestanden(wmoMeldingmachine, melding?.status ?? null, opdracht.soort).length === 0) {
    const toestand =
      melding === undefined ? 'De melding bestaat nog niet' : `De melding heeft status ${melding.status}`;
    return geweigerd('overgang-niet-toegestaan', `${toestand}; ${opdracht.soort} kan dan niet.`);
  }
  if (opdracht.soort === 'meld') {
    const { soort: _, ...inhoud } = opdracht;
    return aanvaard({ type: 'wmo-melding-gedaan', ...feit, gemeentecode, ...inhoud });
  }
  if (melding === undefined) throw new Error('the machine lets nothing happen to what does not exist');
  const bezwaar = bezwaarTegen(melding, opdracht, context);
  if (bezwaar !== undefined) return bezwaar;
  if (opdracht.soort !== 'ontvang-plan') return aanvaard({ type: 'wmo-stap-gezet', ...feit, stap: opdracht });
  const planOpTijd = opdracht.op <= wmotermijn('persoonlijk-plan', wettelijkeDag(melding.gemeldOp)).einde;
  return aanvaard({ type: 'wmo-stap-gezet', ...feit, stap: opdracht, planOpTijd });
}

/** What the clock tells: moments that have come. Nothing about the person changes. */
export function tijdVerstreken(melding: WmoMelding, { nu, actor }: Opdrachtcontext): Gevolg<WmoMeldinggebeurtenis> {
  const nieuw = waarschuwingenOp(lopendeTermijnen(melding), melding.waarschuwingen, nu);
  return aanvaard(
    ...nieuw.map(
      (waarschuwing) => ({ type: 'termijnwaarschuwing-gegeven', op: nu, door: actor, waarschuwing }) as const,
    ),
  );
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(melding: WmoMelding | undefined, gebeurtenis: WmoMeldinggebeurtenis): WmoMelding {
  const { op } = gebeurtenis;
  if (gebeurtenis.type === 'wmo-melding-gedaan') {
    const { type: _, op: gemeldOp, door: __, spoed, ...kern } = gebeurtenis;
    const nood = spoed ? { spoed: { status: 'nodig', sinds: gemeldOp } as const } : {};
    return { status: 'gemeld', versie: 1, ...kern, ...nood, gemeldOp, gewijzigdOp: op, waarschuwingen: [] };
  }
  if (melding === undefined) throw new Error(`${gebeurtenis.type} on nothing`);
  const verder = { ...melding, versie: melding.versie + 1, gewijzigdOp: op };
  if (gebeurtenis.type === 'termijnwaarschuwing-gegeven')
    return { ...verder, waarschuwingen: [...melding.waarschuwingen, gebeurtenis.waarschuwing] };
  return naStap(verder, gebeurtenis.stap, { op, planOpTijd: gebeurtenis.planOpTijd ?? false });
}

function naStap(
  melding: WmoMelding,
  stap: Wmostap,
  { op, planOpTijd }: { readonly op: string; readonly planOpTijd: boolean },
): WmoMelding {
  switch (stap.soort) {
    case 'bevestig-ontvangst':
      return { ...melding, status: 'in-onderzoek', bevestigdOp: op };
    case 'ontvang-plan':
      return { ...melding, plan: { op: stap.op, opTijd: planOpTijd } };
    case 'stel-identiteit-vast': {
      const { soort: _, ...identiteit } = stap;
      return { ...melding, identiteit };
    }
    case 'leg-onderzoek-vast': {
      const { soort: _, ...onderzoek } = stap;
      return melding.status === 'aangevraagd'
        ? { ...melding, onderzoek }
        : { ...melding, status: 'onderzocht', onderzoek };
    }
    case 'dien-aanvraag-in':
      return {
        ...melding,
        status: 'aangevraagd',
        aanvraagOp: stap.op,
        opschortingen: [],
        bevestigdOp: melding.bevestigdOp ?? op,
      };
    case 'trek-in':
      return { ...melding, status: 'ingetrokken', reden: stap.reden };
    case 'schort-op':
    case 'hervat':
    case 'beschik':
      return naAanvraagstap(melding, stap);
    default:
      return { ...melding, spoed: volgendeVoorziening(melding.spoed, stap.soort, op) };
  }
}

function naAanvraagstap(
  melding: WmoMelding,
  stap: Extract<Wmostap, { soort: 'schort-op' | 'hervat' | 'beschik' }>,
): WmoMelding {
  if (melding.status !== 'aangevraagd') throw new Error(`${stap.soort} without application`);
  const { opschortingen } = melding;
  switch (stap.soort) {
    case 'schort-op':
      return { ...melding, opschortingen: [...opschortingen, { grond: stap.grond, van: stap.van }] };
    case 'hervat':
      return {
        ...melding,
        opschortingen: opschortingen.map((een) => (een.tot === undefined ? { ...een, tot: stap.tot } : een)),
      };
    case 'beschik': {
      const { soort: _, ...besluit } = stap;
      return { ...melding, status: 'besloten', besluit };
    }
  }
}

/** Last day on which a personal plan is in time. */
export function eindePlan({ gemeldOp }: Pick<WmoMelding, 'gemeldOp'>): Datum {
  return wmotermijn('persoonlijk-plan', wettelijkeDag(gemeldOp)).einde;
}

/** First day on which an application needs no finished research. */
export function aanvraagMogelijkVanaf(melding: WmoMelding): Datum {
  return plusDagen(wmotermijn('onderzoek', wettelijkeDag(melding.gemeldOp)).einde, 1);
}
