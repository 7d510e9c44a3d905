import { dagenTussen, plusDagen, vroegsteDag, type Datum } from '../kalender/datum.js';
import { OPSCHORTINGSGRONDEN, type Opschortingsgrond, type Opschortingsgrondcode } from './opschortingsgronden.data.js';

/** One suspension, given by the days of its events; which days are counted follows from its ground. */
export interface Opschorting {
  readonly grond: Opschortingsgrondcode;
  /** Day of the starting event: request to complete, request for advice, first day of consented delay. */
  readonly van: Datum;
  /** Day of the ending event: completion or unused end of the time given, receipt, last day. Undefined: still running. */
  readonly tot?: Datum;
  /** The suspension never lasts longer than this many days (Wet Bibob art. 31). */
  readonly maximumDagen?: number;
}

/** First and last suspended day, both counted; undefined when no day is suspended. */
export interface OpgeschortePeriode {
  readonly eersteDag: Datum;
  readonly laatsteDag: Datum;
  readonly dagen: number;
}

/**
 * The days that a suspension counts. For Awb 4:15 lid 1 a: completed − asked − 1 days; for Wet Bibob art. 31: received − asked + 1.
 * @param peildatum day up to and including which a running suspension is counted; required when `tot` is undefined
 * Throws RangeError when the end lies before the start, or a running suspension comes without `peildatum`.
 */
export function opgeschortePeriode(opschorting: Opschorting, peildatum?: Datum): OpgeschortePeriode | undefined {
  const grond: Opschortingsgrond = OPSCHORTINGSGRONDEN[opschorting.grond];
  const eersteDag = grond.begin === 'dag-zelf' ? opschorting.van : plusDagen(opschorting.van, 1);
  let laatsteDag: Datum;
  if (opschorting.tot === undefined) {
    if (peildatum === undefined) throw new RangeError('A running suspension can only be counted up to a day.');
    laatsteDag = peildatum;
  } else {
    if (opschorting.tot < opschorting.van) throw new RangeError('A suspension ends before it starts.');
    laatsteDag = grond.einde === 'dag-zelf' ? opschorting.tot : plusDagen(opschorting.tot, -1);
  }
  if (opschorting.maximumDagen !== undefined) {
    laatsteDag = vroegsteDag(laatsteDag, plusDagen(eersteDag, opschorting.maximumDagen - 1));
  }
  if (laatsteDag < eersteDag) return undefined;
  return { eersteDag, laatsteDag, dagen: dagenTussen(eersteDag, laatsteDag) + 1 };
}

/** All days of a period in order, first and last included. */
export function dagenVan(periode: Pick<OpgeschortePeriode, 'eersteDag' | 'laatsteDag'>): readonly Datum[] {
  const dagen: Datum[] = [];
  for (let dag = periode.eersteDag; dag <= periode.laatsteDag; dag = plusDagen(dag, 1)) dagen.push(dag);
  return dagen;
}
