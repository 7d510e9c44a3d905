import type { Datum, Uuid } from '@schakel/domain';
import { zekerheden, type Relatie, type Relatiegraaf, type Zekerheid } from './bibob-relatiegraaf-toestand.domain.js';

export const relatietijden = ['tegenwoordig', 'verleden', 'toekomst'] as const;
/** Where a relation lies as seen from a day. */
export type Relatietijd = (typeof relatietijden)[number];

/** One step of a path. */
export interface Padstap {
  readonly relatie: Relatie;
  readonly van: Uuid;
  readonly naar: Uuid;
  /** Whether the step goes with the relation (`over`: who comes first leads, controls, finances) or against it (`door`). */
  readonly richting: 'over' | 'door';
}

/** A way from the betrokkene to a person, never twice past the same person. What it means is for a human to say. */
export interface Relatiepad {
  readonly stappen: readonly Padstap[];
  readonly direct: boolean;
  /** `verleden` as soon as one step is. */
  readonly tijd: Relatietijd;
  /** Days on which all steps lasted at once, as far as known; absent when there were none. */
  readonly gelijktijdig?: { readonly vanaf?: Datum; readonly totEnMet?: Datum };
  /** That of the weakest step. */
  readonly zekerheid: Zekerheid;
}

export interface Padvraag {
  readonly naar: Uuid;
  /** Day from which present and past are told apart. */
  readonly peildatum: Datum;
  /** Most steps of a path; default 6. */
  readonly maxStappen?: number;
  /** Most paths; default 50. */
  readonly maxPaden?: number;
}

/** The paths found, shortest first. */
export interface Paden {
  readonly paden: readonly Relatiepad[];
  /** There may be more than were looked for. */
  readonly afgekapt: boolean;
}

/** Persons that a search may step on before it stops and says so. */
const MAX_STAPPEN_ZOEKEN = 50_000;

/**
 * All paths from the betrokkene to a person, shortest first. Relations are walked both ways: the law counts leading and being led alike.
 * Circles do not catch it: no person is passed twice, and it goes only where the person can still be reached in the steps left.
 */
export function zoekPaden(graaf: Relatiegraaf, { naar, peildatum, maxStappen = 6, maxPaden = 50 }: Padvraag): Paden {
  const buren = burenVan(graaf);
  const afstand = afstandenTot(buren, naar);
  const zoektocht: Zoektocht = { buren, afstand, naar, maxPaden, gevonden: [], tegoed: MAX_STAPPEN_ZOEKEN };
  const kortste = graaf.betrokkeneId === naar ? Infinity : (afstand.get(graaf.betrokkeneId) ?? Infinity);
  for (let lengte = kortste; lengte <= maxStappen && magVerder(zoektocht); lengte++) {
    loop(zoektocht, graaf.betrokkeneId, [], new Set([graaf.betrokkeneId]), lengte);
  }
  const { gevonden } = zoektocht;
  const afgekapt = zoektocht.tegoed <= 0 || gevonden.length > maxPaden;
  return { paden: gevonden.slice(0, maxPaden).map((stappen) => pad(stappen, peildatum)), afgekapt };
}

interface Zoektocht {
  readonly buren: ReadonlyMap<Uuid, readonly Padstap[]>;
  readonly afstand: ReadonlyMap<Uuid, number>;
  readonly naar: Uuid;
  readonly maxPaden: number;
  readonly gevonden: (readonly Padstap[])[];
  tegoed: number;
}

function magVerder({ gevonden, maxPaden, tegoed }: Zoektocht): boolean {
  return gevonden.length <= maxPaden && tegoed > 0;
}

/** Walks on from a person with exactly so many steps left. */
function loop(
  zoektocht: Zoektocht,
  hier: Uuid,
  stappen: readonly Padstap[],
  gezien: ReadonlySet<Uuid>,
  over: number,
): void {
  if (hier === zoektocht.naar) {
    if (over === 0) zoektocht.gevonden.push(stappen);
    return;
  }
  for (const stap of zoektocht.buren.get(hier) ?? []) {
    if (!magVerder(zoektocht)) return;
    if (gezien.has(stap.naar) || (zoektocht.afstand.get(stap.naar) ?? Infinity) > over - 1) continue;
    zoektocht.tegoed -= 1;
    loop(zoektocht, stap.naar, [...stappen, stap], new Set([...gezien, stap.naar]), over - 1);
  }
}

/** The steps that can be taken from each person: relations that count, both ways. */
export function burenVan({ relaties }: Pick<Relatiegraaf, 'relaties'>): ReadonlyMap<Uuid, readonly Padstap[]> {
  const buren = new Map<Uuid, Padstap[]>();
  for (const relatie of relaties) {
    const { van, naar, ingetrokken } = relatie;
    if (ingetrokken !== undefined || van === naar) continue;
    buren.set(van, [...(buren.get(van) ?? []), { relatie, van, naar, richting: 'over' }]);
    buren.set(naar, [...(buren.get(naar) ?? []), { relatie, van: naar, naar: van, richting: 'door' }]);
  }
  return buren;
}

/** Least number of steps from each person to this one; persons that cannot reach it are not in it. */
export function afstandenTot(buren: ReadonlyMap<Uuid, readonly Padstap[]>, naar: Uuid): ReadonlyMap<Uuid, number> {
  const afstand = new Map<Uuid, number>([[naar, 0]]);
  for (let rand: readonly Uuid[] = [naar]; rand.length > 0;) {
    const volgende: Uuid[] = [];
    for (const hier of rand) {
      for (const stap of buren.get(hier) ?? []) {
        if (afstand.has(stap.naar)) continue;
        afstand.set(stap.naar, (afstand.get(hier) ?? 0) + 1);
        volgende.push(stap.naar);
      }
    }
    rand = volgende;
  }
  return afstand;
}

function pad(stappen: readonly Padstap[], peildatum: Datum): Relatiepad {
  const relaties = stappen.map(({ relatie }) => relatie);
  const tijden = relaties.map((relatie) => tijdVan(relatie, peildatum));
  const gelijktijdig = gedeeldePeriode(relaties);
  return {
    stappen,
    direct: stappen.length === 1,
    tijd: tijden.find((tijd) => tijd !== 'tegenwoordig') ?? 'tegenwoordig',
    ...(gelijktijdig && { gelijktijdig }),
    zekerheid: zekerheden[Math.max(...relaties.map(({ zekerheid }) => zekerheden.indexOf(zekerheid)))] ?? 'vermoeden',
  };
}

/** Where a relation lies as seen from a day; with an unknown beginning or end it counts as lasting on that side. */
export function tijdVan({ vanaf, totEnMet }: Pick<Relatie, 'vanaf' | 'totEnMet'>, peildatum: Datum): Relatietijd {
  if (totEnMet !== undefined && totEnMet < peildatum) return 'verleden';
  return vanaf !== undefined && vanaf > peildatum ? 'toekomst' : 'tegenwoordig';
}

function gedeeldePeriode(relaties: readonly Relatie[]): Relatiepad['gelijktijdig'] {
  const begin = relaties.flatMap(({ vanaf }) => vanaf ?? []).sort();
  const einde = relaties.flatMap(({ totEnMet }) => totEnMet ?? []).sort();
  const [vanaf, totEnMet] = [begin.at(-1), einde[0]];
  if (vanaf !== undefined && totEnMet !== undefined && vanaf > totEnMet) return undefined;
  return { ...(vanaf !== undefined && { vanaf }), ...(totEnMet !== undefined && { totEnMet }) };
}
