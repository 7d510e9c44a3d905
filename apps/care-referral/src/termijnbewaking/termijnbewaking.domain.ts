import { beginVanWettelijkeDag, plusDagen, type Datum } from '@schakel/domain';

/** A moment in a term at which somebody is to be told. */
export interface Mijlpaal {
  readonly code: string;
  /** Instant, UTC. */
  readonly op: string;
}

/** A term that runs: its moments, oldest first. */
export interface Bewaaktetermijn {
  readonly termijn: string;
  readonly mijlpalen: readonly Mijlpaal[];
}

/** A moment that was told. A term of which the end moved is another term: `tot` tells them apart. */
export interface Waarschuwing {
  readonly termijn: string;
  readonly mijlpaal: string;
  /** Last moment of the term as it stood then. */
  readonly tot: string;
  readonly op: string;
}

/** The history event that a file gets when one of its moments has come; its state keeps all of them. */
export interface TermijnwaarschuwingGegeven {
  readonly type: 'termijnwaarschuwing-gegeven';
  readonly waarschuwing: Waarschuwing;
}

const DELEN = [50, 80, 100] as const;

/** Moments at 50, 80 and 100 % between two instants; at 100 % the term has ended unused. */
export function opDelen(termijn: string, van: string, tot: string): Bewaaktetermijn {
  const begin = Date.parse(van);
  const lengte = Date.parse(tot) - begin;
  const mijlpalen = DELEN.map((deel) => ({
    code: `${deel}-procent`,
    op: new Date(begin + (lengte * deel) / 100).toISOString(),
  }));
  return { termijn, mijlpalen };
}

/** As `opDelen` for a term in legal days: it runs from the day after `begin` to the very end of `einde`, whatever the clock does between. */
export function opDelenVanDagen(termijn: string, begin: Datum, einde: Datum): Bewaaktetermijn {
  return opDelen(termijn, beginVanWettelijkeDag(plusDagen(begin, 1)), beginVanWettelijkeDag(plusDagen(einde, 1)));
}

/**
 * Moments at the beginning of so many days before the last day, and one when it is over.
 * @param dagen days before the end, largest first; a moment at or before `vanaf` is left out
 */
export function opDagenVoor(
  termijn: string,
  einde: Datum,
  { dagen, vanaf }: { readonly dagen: readonly number[]; readonly vanaf: string },
): Bewaaktetermijn {
  const vooraf = dagen.map((aantal) => ({
    code: `${aantal}-dagen-vooraf`,
    op: beginVanWettelijkeDag(plusDagen(einde, -aantal)),
  }));
  const afloop = { code: 'na-afloop', op: beginVanWettelijkeDag(plusDagen(einde, 1)) };
  return { termijn, mijlpalen: [...vooraf.filter(({ op }) => op > vanaf), afloop] };
}

const laatste = ({ mijlpalen }: Bewaaktetermijn): string => mijlpalen.at(-1)?.op ?? '';

/** Place of the last moment of this term that was told; -1 when none was. */
function gegevenTot(bewaakt: Bewaaktetermijn, gegeven: readonly Waarschuwing[]): number {
  const tot = laatste(bewaakt);
  const codes = gegeven.filter((een) => een.termijn === bewaakt.termijn && een.tot === tot).map((een) => een.mijlpaal);
  return bewaakt.mijlpalen.findLastIndex(({ code }) => codes.includes(code));
}

/** When the clock must look again: the first moment that was not told yet; null when there is none. */
export function volgendeWekker(termijnen: readonly Bewaaktetermijn[], gegeven: readonly Waarschuwing[]): string | null {
  const open = termijnen.flatMap((een) => een.mijlpalen.slice(gegevenTot(een, gegeven) + 1).map(({ op }) => op));
  return open.sort()[0] ?? null;
}

/** What is to be told now: of each term the latest moment that has come, once. Older moments that were missed are not told any more. */
export function waarschuwingenOp(
  termijnen: readonly Bewaaktetermijn[],
  gegeven: readonly Waarschuwing[],
  nu: string,
): readonly Waarschuwing[] {
  return termijnen.flatMap((een) => {
    const gekomen = een.mijlpalen.findLastIndex(({ op }) => op <= nu);
    const mijlpaal = een.mijlpalen[gekomen];
    if (mijlpaal === undefined || gekomen <= gegevenTot(een, gegeven)) return [];
    return [{ termijn: een.termijn, mijlpaal: mijlpaal.code, tot: laatste(een), op: nu }];
  });
}

/** Whether a term that runs has ended unused, as far as the clock told. */
export function isTeLaat(termijnen: readonly Bewaaktetermijn[], gegeven: readonly Waarschuwing[]): boolean {
  return termijnen.some((een) => gegevenTot(een, gegeven) === een.mijlpalen.length - 1);
}
