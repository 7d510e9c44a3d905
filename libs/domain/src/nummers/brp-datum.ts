import { dagenInMaand, datumVan, isDatum, onderdelen, type Datum } from '../kalender/datum.js';
import type { Gemerkt } from '../merk.js';

/**
 * A date as the BRP registers it (Logisch Ontwerp BRP): `JJJJMMDD`, with zeros for what is not known: `JJJJMM00`, `JJJJ0000`, `00000000`.
 * What is unknown stays unknown: nothing here fills a month or a day in.
 */
export type BrpDatum = Gemerkt<'BrpDatum'>;

/** How much of a date is known. */
export type Nauwkeurigheid = 'dag' | 'maand' | 'jaar' | 'onbekend';

/** First and last day that the date can be. */
export interface Datumgrenzen {
  readonly eerste: Datum;
  readonly laatste: Datum;
}

/** What can be said of two dates; `onbekend` when what is known leaves more than one answer open. */
export type Datumvolgorde = 'eerder' | 'gelijk' | 'later' | 'onbekend';

interface Delen {
  readonly jaar: number;
  readonly maand: number;
  readonly dag: number;
}

const delenVan = (tekst: string): Delen => ({
  jaar: Number(tekst.slice(0, 4)),
  maand: Number(tekst.slice(4, 6)),
  dag: Number(tekst.slice(6, 8)),
});
const EERSTE_JAAR = 1600;

/**
 * Whether the value is a date of the BRP: a whole existing day, or one whose end is unknown. A known day in an unknown month, or a known
 * month in an unknown year, is none.
 */
export function isBrpDatum(waarde: unknown): waarde is BrpDatum {
  if (typeof waarde !== 'string' || !/^[0-9]{8}$/.test(waarde)) return false;
  const { jaar, maand, dag } = delenVan(waarde);
  if (jaar === 0) return maand === 0 && dag === 0;
  if (jaar < EERSTE_JAAR) return false;
  if (maand === 0) return dag === 0;
  return maand <= 12 && dag <= dagenInMaand(jaar, maand);
}

/** The date, or undefined when the value is none. Nothing is trimmed or padded. */
export function parseBrpDatum(waarde: unknown): BrpDatum | undefined {
  return isBrpDatum(waarde) ? waarde : undefined;
}

/** A known day in the form of the BRP. */
export function brpDatumVan(dag: Datum): BrpDatum {
  return dag.replaceAll('-', '') as BrpDatum;
}

/** How much of the date is known. */
export function nauwkeurigheid(datum: BrpDatum): Nauwkeurigheid {
  const { jaar, maand, dag } = delenVan(datum);
  if (jaar === 0) return 'onbekend';
  if (maand === 0) return 'jaar';
  return dag === 0 ? 'maand' : 'dag';
}

/** The day, when it is known whole; undefined otherwise. */
export function volledigeDag(datum: BrpDatum): Datum | undefined {
  const iso = `${datum.slice(0, 4)}-${datum.slice(4, 6)}-${datum.slice(6, 8)}`;
  return isDatum(iso) ? iso : undefined;
}

/** First and last day that the date can be; undefined when nothing is known. */
export function datumgrenzen(datum: BrpDatum): Datumgrenzen | undefined {
  const { jaar, maand, dag } = delenVan(datum);
  if (jaar === 0) return undefined;
  const [van, tot] = maand === 0 ? [1, 12] : [maand, maand];
  if (dag > 0) return { eerste: datumVan(jaar, van, dag), laatste: datumVan(jaar, van, dag) };
  return { eerste: datumVan(jaar, van, 1), laatste: datumVan(jaar, tot, dagenInMaand(jaar, tot)) };
}

/** Where `een` lies before or after `ander`, as far as what is known decides it. Two equal partial dates need not be the same day. */
export function vergelijkBrpDatum(een: BrpDatum, ander: BrpDatum): Datumvolgorde {
  const [a, b] = [datumgrenzen(een), datumgrenzen(ander)];
  if (a === undefined || b === undefined) return 'onbekend';
  if (a.laatste < b.eerste) return 'eerder';
  if (a.eerste > b.laatste) return 'later';
  return a.eerste === a.laatste && b.eerste === b.laatste ? 'gelijk' : 'onbekend';
}

/** Whether both can be the same day; true when nothing contradicts it. */
export function kanZelfdeDagZijn(een: BrpDatum, ander: BrpDatum): boolean {
  const volgorde = vergelijkBrpDatum(een, ander);
  return volgorde === 'gelijk' || volgorde === 'onbekend';
}

/**
 * The youngest and the oldest that somebody born on the date can be on a day, in whole years; equal when the age is sure. Undefined when
 * the year is not known or he cannot be born yet.
 */
export function leeftijdsgrenzen(
  geboren: BrpDatum,
  peildag: Datum,
): { readonly minstens: number; readonly hoogstens: number } | undefined {
  const grenzen = datumgrenzen(geboren);
  if (grenzen === undefined || grenzen.eerste > peildag) return undefined;
  return {
    minstens: Math.max(0, leeftijdOp(grenzen.laatste, peildag)),
    hoogstens: leeftijdOp(grenzen.eerste, peildag),
  };
}

function leeftijdOp(geboren: Datum, peildag: Datum): number {
  const [van, op] = [onderdelen(geboren), onderdelen(peildag)];
  const geweest = op.maand > van.maand || (op.maand === van.maand && op.dag >= van.dag);
  return op.jaar - van.jaar - (geweest ? 0 : 1);
}
