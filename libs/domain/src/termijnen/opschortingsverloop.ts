import { datumInWoorden, plusDagen, type Datum } from '../kalender/datum.js';
import { dagenVan, opgeschortePeriode, type Opschorting } from './opschorting.js';
import { OPSCHORTINGSGRONDEN } from './opschortingsgronden.data.js';
import type { Stap, Termijnvraag } from './termijn.js';

/** How far the counting of suspended days has come. */
export interface Opschortingsverloop {
  readonly einde: Datum;
  /** Days that have moved the end, with the suspension they count for; no day moves it twice. */
  readonly geteld: ReadonlyMap<Datum, Opschorting>;
  readonly stappen: readonly Stap[];
}

interface Verdeeldedag {
  readonly dag: Datum;
  readonly opschorting: Opschorting;
}

/** Every suspended day of the term once, in order, with the suspension that covers it first. */
function verdeel(vraag: Termijnvraag, opschortingen: readonly Opschorting[]): readonly Verdeeldedag[] {
  const opDag = new Map<Datum, Verdeeldedag>();
  const opVolgorde = [...opschortingen].sort((een, ander) => (een.van < ander.van ? -1 : Number(een.van > ander.van)));
  for (const opschorting of opVolgorde) {
    const periode = opgeschortePeriode(opschorting, vraag.peildatum);
    for (const dag of periode === undefined ? [] : dagenVan(periode)) {
      if (dag > vraag.begin && !opDag.has(dag)) opDag.set(dag, { dag, opschorting });
    }
  }
  return [...opDag.values()].sort((een, ander) => (een.dag < ander.dag ? -1 : 1));
}

function stapVan(opschorting: Opschorting, dagen: readonly Datum[], einde: Datum): Stap {
  const { artikel, omschrijving } = OPSCHORTINGSGRONDEN[opschorting.grond];
  const eersteDag = datumInWoorden(dagen[0] ?? opschorting.van);
  const laatsteDag = datumInWoorden(dagen.at(-1) ?? opschorting.van);
  const aantal = dagen.length === 1 ? '1 dag' : `${String(dagen.length)} dagen`;
  const loopt = opschorting.tot === undefined ? ', loopt nog' : '';
  return {
    datum: einde,
    uitleg: `${omschrijving}: ${aantal} opgeschort, ${eersteDag} tot en met ${laatsteDag}${loopt}`,
    artikel,
  };
}

/**
 * Moves the end by every suspended day that falls in the term and was not counted before. A day after the end no longer suspends; a
 * day in the stretch over which `naAtw` moves the end does, counted from that moved end.
 */
export function telOpschorting(
  verloop: Opschortingsverloop,
  vraag: Termijnvraag,
  opschortingen: readonly Opschorting[],
  naAtw: (einde: Datum) => Datum,
): Opschortingsverloop {
  const geteld = new Map(verloop.geteld);
  const perOpschorting = new Map<Opschorting, { dagen: Datum[]; einde: Datum }>();
  let { einde } = verloop;
  for (const { dag, opschorting } of verdeel(vraag, opschortingen)) {
    if (geteld.has(dag)) continue;
    if (dag > einde) {
      const verschoven = naAtw(einde);
      if (dag > verschoven) break;
      einde = verschoven;
    }
    einde = plusDagen(einde, 1);
    geteld.set(dag, opschorting);
    const deel = perOpschorting.get(opschorting);
    if (deel === undefined) perOpschorting.set(opschorting, { dagen: [dag], einde });
    else {
      deel.dagen.push(dag);
      deel.einde = einde;
    }
  }
  const stappen = [...perOpschorting].map(([opschorting, deel]) => stapVan(opschorting, deel.dagen, deel.einde));
  return { einde, geteld, stappen };
}

/** The steps for suspended days that did not move the end: covered by another suspension too, or outside the running term. */
export function stappenZonderGevolg(
  verloop: Opschortingsverloop,
  vraag: Termijnvraag,
  opschortingen: readonly Opschorting[],
): readonly Stap[] {
  return opschortingen.flatMap((opschorting) => {
    const { artikel, omschrijving } = OPSCHORTINGSGRONDEN[opschorting.grond];
    const stap = (reden: string): Stap => ({ datum: verloop.einde, uitleg: `${omschrijving}: ${reden}`, artikel });
    const periode = opgeschortePeriode(opschorting, vraag.peildatum);
    if (periode === undefined) return [stap('geen dag opgeschort')];
    const dagen = dagenVan(periode);
    const dubbel = dagen.filter((dag) => verloop.geteld.has(dag) && verloop.geteld.get(dag) !== opschorting).length;
    const buiten = dagen.filter((dag) => !verloop.geteld.has(dag)).length;
    return [
      ...(dubbel > 0 ? [stap(`al geteld bij een andere opschorting: ${String(dubbel)}`)] : []),
      ...(buiten > 0 ? [stap(`buiten de lopende termijn: ${String(buiten)}`)] : []),
    ];
  });
}
