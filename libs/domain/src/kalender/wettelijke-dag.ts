import { dagenTussen, datumVan, type Datum } from './datum.js';

const KLOK_NEDERLAND = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  calendar: 'gregory',
  numberingSystem: 'latn',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const UUR_IN_MS = 3_600_000;
/** Amsterdam time (UTC+0:20) ended on 16 May 1940. */
const HELE_UREN_VANAF = Date.UTC(1940, 4, 17);
const INSTANT = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?Z$/;

let laatsteUur = Number.NaN;
let dagVanLaatsteUur: Datum | undefined;

/** The clock of the Netherlands differs from UTC by whole hours since 1940, so within one UTC hour the day does not change: one answer is remembered. */
function dagVanMilliseconden(milliseconden: number): Datum {
  const uur = Math.floor(milliseconden / UUR_IN_MS);
  if (uur === laatsteUur && dagVanLaatsteUur !== undefined) return dagVanLaatsteUur;
  const dag = dagVolgensKlok(milliseconden);
  if (milliseconden >= HELE_UREN_VANAF) [laatsteUur, dagVanLaatsteUur] = [uur, dag];
  return dag;
}

function dagVolgensKlok(milliseconden: number): Datum {
  const delen = KLOK_NEDERLAND.formatToParts(milliseconden);
  const getal = (soort: string) => Number(delen.find((deel) => deel.type === soort)?.value);
  return datumVan(getal('year'), getal('month'), getal('day'));
}

/**
 * The legal day of an instant: the date on the clock in the Netherlands (Europe/Amsterdam), summer time included. Between 22:00Z or
 * 23:00Z and midnight UTC it is already the next day.
 * @param instant ISO 8601 in UTC, ending in `Z`; anything else throws RangeError, because a guess would shift a legal term
 */
export function wettelijkeDag(instant: string): Datum {
  const milliseconden = INSTANT.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(milliseconden)) throw new RangeError('Not an instant in UTC (ISO 8601, ending in Z).');
  return dagVanMilliseconden(milliseconden);
}

/**
 * The instant at which a legal day begins in the Netherlands, ISO 8601 in UTC. A day runs from this instant up to (not including) the
 * beginning of the next; it lasts 23 or 25 hours when the clock changes.
 */
export function beginVanWettelijkeDag(dag: Datum): string {
  const middernachtUtc = dagenTussen('1970-01-01' as Datum, dag) * 24 * UUR_IN_MS;
  for (const uren of [2, 1, 0]) {
    const kandidaat = middernachtUtc - uren * UUR_IN_MS;
    if (dagVanMilliseconden(kandidaat) === dag && dagVanMilliseconden(kandidaat - 1) < dag) {
      return new Date(kandidaat).toISOString();
    }
  }
  throw new RangeError('The clock of that time did not differ from UTC by whole hours.');
}
