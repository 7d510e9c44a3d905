import type { Briefadres, Briefadresgebeurtenis } from './briefadres-toestand.domain.js';
import { planHerbeoordeling, volgendeWekker } from './herbeoordeling.domain.js';

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(briefadres: Briefadres | undefined, gebeurtenis: Briefadresgebeurtenis): Briefadres {
  if (gebeurtenis.type === 'briefadres-aangegeven' || gebeurtenis.type === 'briefadres-voorgenomen') {
    const { type: _, op, door, ...kern } = gebeurtenis;
    return { ...kern, status: 'in-behandeling', versie: 1, vastgelegdDoor: door, gewijzigdOp: op };
  }
  if (briefadres === undefined) throw new Error(`${gebeurtenis.type} before the first`);
  const anders = briefadres.status === 'in-behandeling' ? open : lopend;
  return anders(briefadres, gebeurtenis);
}

const vervolg = ({ versie }: Briefadres, { op }: Briefadresgebeurtenis) => ({ versie: versie + 1, gewijzigdOp: op });

function open(briefadres: Briefadres, gebeurtenis: Briefadresgebeurtenis): Briefadres {
  const verder = vervolg(briefadres, gebeurtenis);
  switch (gebeurtenis.type) {
    case 'briefadres-toestemming-vastgelegd':
      return { ...briefadres, ...verder, toestemming: gebeurtenis.toestemming };
    case 'briefadres-zienswijze-vastgelegd':
      if (briefadres.voornemen === undefined) break;
      return { ...briefadres, ...verder, voornemen: { ...briefadres.voornemen, zienswijzeOp: gebeurtenis.dag } };
    case 'briefadres-vastgesteld': {
      const { motivering, herbeoordelenOp, door: beslotenDoor } = gebeurtenis;
      const herbeoordeling = planHerbeoordeling(herbeoordelenOp);
      return { ...briefadres, ...verder, status: 'geldend', motivering, beslotenDoor, herbeoordeling };
    }
    case 'briefadres-afgewezen':
      return { ...briefadres, ...verder, status: 'afgewezen', motivering: gebeurtenis.motivering };
    default:
      break;
  }
  throw new Error(`${gebeurtenis.type} after ${briefadres.status}`);
}

function lopend(briefadres: Briefadres, gebeurtenis: Briefadresgebeurtenis): Briefadres {
  if (briefadres.status !== 'geldend' && briefadres.status !== 'te-herzien')
    throw new Error(`${gebeurtenis.type} after ${briefadres.status}`);
  const verder = vervolg(briefadres, gebeurtenis);
  switch (gebeurtenis.type) {
    case 'briefadres-te-herzien': {
      const { aanleiding, herbeoordeling } = gebeurtenis;
      return { ...briefadres, ...verder, status: 'te-herzien', aanleiding, herbeoordeling };
    }
    case 'briefadres-voortgezet': {
      const { motivering, herbeoordelenOp, door: beslotenDoor, toestemming = briefadres.toestemming } = gebeurtenis;
      const herbeoordeling = planHerbeoordeling(herbeoordelenOp);
      const besluit = { motivering, beslotenDoor, herbeoordeling, ...(toestemming && { toestemming }) };
      return { ...zonderAanleiding(briefadres), ...verder, status: 'geldend', ...besluit };
    }
    case 'briefadres-tijd-gemeld':
      return { ...briefadres, ...verder, herbeoordeling: gebeurtenis.herbeoordeling };
    case 'briefadres-beeindigd': {
      const { per, reden: redenEinde } = gebeurtenis;
      return { ...zonderAanleiding(briefadres), ...verder, status: 'beeindigd', per, redenEinde };
    }
    default:
      break;
  }
  throw new Error(`${gebeurtenis.type} after ${briefadres.status}`);
}

function zonderAanleiding<B extends object>(briefadres: B): Omit<B, 'aanleiding'> {
  const { aanleiding: _, ...rest } = briefadres as B & { aanleiding?: unknown };
  return rest;
}

/** Whether it holds as the address of the person now: also while it is looked at anew. */
export function geldt({ status }: Pick<Briefadres, 'status'>): boolean {
  return status === 'geldend' || status === 'te-herzien';
}

/** The instant at which the clock must look at a briefadres; null while it has nothing to say. */
export function wekkerVan(briefadres: Briefadres): string | null {
  return briefadres.status === 'geldend' || briefadres.status === 'te-herzien'
    ? volgendeWekker(briefadres.herbeoordeling)
    : null;
}
