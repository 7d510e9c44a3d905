import type { Gemerkt } from '../merk.js';

/**
 * A legal day, `YYYY-MM-DD`: no time, no zone. Days of the law are days in the Netherlands; `wettelijkeDag` makes one of an instant.
 * Compare with `<` and `>`: alphabetical order is order in time.
 */
export type Datum = Gemerkt<'Datum'>;

/** Day of the week by ISO 8601: 1 is Monday, 6 is Saturday, 7 is Sunday. */
export type Weekdag = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const DAG_IN_MS = 86_400_000;
const EERSTE_JAAR = 1600;

function dagnummer(jaar: number, maand: number, dag: number): number {
  return Date.UTC(jaar, maand - 1, dag) / DAG_IN_MS;
}

function vanDagnummer(nummer: number): Datum {
  const tekst = new Date(nummer * DAG_IN_MS).toISOString();
  if (!/^[0-9]{4}-/.test(tekst)) throw new RangeError('The date lies outside the years 1600–9999.');
  return tekst.slice(0, 10) as Datum;
}

/** Number of days in a month (1–12), leap years by the Gregorian rule. */
export function dagenInMaand(jaar: number, maand: number): number {
  return new Date(Date.UTC(jaar, maand, 0)).getUTCDate();
}

/** Year, month (1–12) and day of the month of a date. */
export function onderdelen(datum: Datum): { readonly jaar: number; readonly maand: number; readonly dag: number } {
  return { jaar: Number(datum.slice(0, 4)), maand: Number(datum.slice(5, 7)), dag: Number(datum.slice(8, 10)) };
}

/** Whether the value is an existing day `YYYY-MM-DD` in the years 1600–9999 (Gregorian calendar). */
export function isDatum(waarde: unknown): waarde is Datum {
  if (typeof waarde !== 'string' || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(waarde)) return false;
  const { jaar, maand, dag } = onderdelen(waarde as Datum);
  return jaar >= EERSTE_JAAR && maand >= 1 && maand <= 12 && dag >= 1 && dag <= dagenInMaand(jaar, maand);
}

/** The day, or undefined when the value is no existing day `YYYY-MM-DD`. */
export function parseDatum(waarde: unknown): Datum | undefined {
  return isDatum(waarde) ? waarde : undefined;
}

/** A day written in code, e.g. `datum('2026-04-27')`. Throws RangeError when it does not exist; for input use `parseDatum`. */
export function datum(tekst: string): Datum {
  if (!isDatum(tekst)) throw new RangeError('Not an existing day in the form YYYY-MM-DD.');
  return tekst;
}

/** The day of given year, month (1–12) and day of the month. Throws RangeError when it does not exist. */
export function datumVan(jaar: number, maand: number, dag: number): Datum {
  const cijfers = (getal: number, breedte: number) => String(getal).padStart(breedte, '0');
  return datum(`${cijfers(jaar, 4)}-${cijfers(maand, 2)}-${cijfers(dag, 2)}`);
}

/** The day `aantal` days later (negative: earlier). */
export function plusDagen(begin: Datum, aantal: number): Datum {
  const { jaar, maand, dag } = onderdelen(begin);
  return vanDagnummer(dagnummer(jaar, maand, dag) + aantal);
}

/** The day with the same number `aantal` months later; the last day of that month when it is shorter (31 Aug + 6 = 28 or 29 Feb). */
export function plusMaanden(begin: Datum, aantal: number): Datum {
  const { jaar, maand, dag } = onderdelen(begin);
  const maanden = jaar * 12 + (maand - 1) + aantal;
  const doelJaar = Math.floor(maanden / 12);
  const doelMaand = maanden - doelJaar * 12 + 1;
  return datumVan(doelJaar, doelMaand, Math.min(dag, dagenInMaand(doelJaar, doelMaand)));
}

/** Days from `van` to `tot`: 0 for the same day, 1 when `tot` is the day after, negative when it lies before. */
export function dagenTussen(van: Datum, tot: Datum): number {
  const nummer = ({ jaar, maand, dag }: ReturnType<typeof onderdelen>) => dagnummer(jaar, maand, dag);
  return nummer(onderdelen(tot)) - nummer(onderdelen(van));
}

/** Day of the week, 1 (Monday) to 7 (Sunday). */
export function weekdag(dag: Datum): Weekdag {
  // 1970-01-01, day number 0, was a Thursday (4).
  const sindsMaandag = (((dagenTussen('1970-01-01' as Datum, dag) + 3) % 7) + 7) % 7;
  return (sindsMaandag + 1) as Weekdag;
}

/** The later of two days. */
export function laatsteDag(een: Datum, ander: Datum): Datum {
  return een > ander ? een : ander;
}

/** The earlier of two days. */
export function vroegsteDag(een: Datum, ander: Datum): Datum {
  return een < ander ? een : ander;
}

const MAANDEN = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** The day as people write it, e.g. `1 juni 2026`. */
export function datumInWoorden(dag: Datum): string {
  const delen = onderdelen(dag);
  return `${String(delen.dag)} ${String(MAANDEN[delen.maand - 1])} ${String(delen.jaar)}`;
}
