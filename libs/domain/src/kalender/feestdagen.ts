import { datumVan, onderdelen, plusDagen, weekdag, type Datum } from './datum.js';
import { GELIJKGESTELDE_DAGEN } from './feestdagen.data.js';

/** A day on which no term ends (Algemene termijnenwet art. 3). */
export interface Feestdag {
  readonly datum: Datum;
  readonly naam: string;
  /** Article that makes it one; for a day equated by decree with the decree's source. */
  readonly artikel: string;
}

/** First year for which the list of art. 3 is known to hold as written here; earlier years are refused. */
export const FEESTDAGEN_VANAF_JAAR = 2014;

/** Easter Sunday of a year of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher. */
export function paasdatum(jaar: number): Datum {
  const gulden = jaar % 19;
  const eeuw = Math.floor(jaar / 100);
  const inEeuw = jaar % 100;
  const maancorrectie = Math.floor((eeuw - Math.floor((eeuw + 8) / 25) + 1) / 3);
  const epacta = (19 * gulden + eeuw - Math.floor(eeuw / 4) - maancorrectie + 15) % 30;
  const zondagletter = (32 + 2 * (eeuw % 4) + 2 * Math.floor(inEeuw / 4) - epacta - (inEeuw % 4)) % 7;
  const verschuiving = Math.floor((gulden + 11 * epacta + 22 * zondagletter) / 451);
  const som = epacta + zondagletter - 7 * verschuiving + 114;
  return datumVan(jaar, Math.floor(som / 31), (som % 31) + 1);
}

/** Koningsdag: 27 April, or 26 April when the 27th is a Sunday (since 2014). */
export function koningsdag(jaar: number): Datum {
  const verjaardag = datumVan(jaar, 4, 27);
  return weekdag(verjaardag) === 7 ? plusDagen(verjaardag, -1) : verjaardag;
}

function berekendeFeestdagen(jaar: number): Feestdag[] {
  const pasen = paasdatum(jaar);
  const lid1 = (dag: Datum, naam: string): Feestdag => ({ datum: dag, naam, artikel: 'Atw art. 3 lid 1' });
  return [
    lid1(datumVan(jaar, 1, 1), 'Nieuwjaarsdag'),
    { datum: plusDagen(pasen, -2), naam: 'Goede Vrijdag', artikel: 'Atw art. 3 lid 2' },
    lid1(plusDagen(pasen, 1), 'tweede Paasdag'),
    lid1(koningsdag(jaar), 'Koningsdag'),
    lid1(datumVan(jaar, 5, 5), 'Bevrijdingsdag'),
    lid1(plusDagen(pasen, 39), 'Hemelvaartsdag'),
    lid1(plusDagen(pasen, 50), 'tweede Pinksterdag'),
    lid1(datumVan(jaar, 12, 25), 'eerste Kerstdag'),
    lid1(datumVan(jaar, 12, 26), 'tweede Kerstdag'),
  ];
}

const jaren = new Map<number, readonly Feestdag[]>();

/**
 * The public holidays of a year in the sense of the Algemene termijnenwet art. 3, in order of date: the days of lid 1 (5 May every
 * year), Goede Vrijdag (lid 2) and the days equated by decree as far as known (lid 3). Easter Sunday and Whit Sunday are not listed:
 * the law needs them not. Two names may fall on one day. Throws RangeError before 2014.
 */
export function feestdagen(jaar: number): readonly Feestdag[] {
  if (!Number.isInteger(jaar) || jaar < FEESTDAGEN_VANAF_JAAR) {
    throw new RangeError(`Public holidays are known from ${String(FEESTDAGEN_VANAF_JAAR)} on.`);
  }
  const bekend = jaren.get(jaar);
  if (bekend !== undefined) return bekend;
  const gelijkgesteld = GELIJKGESTELDE_DAGEN.filter((dag) => onderdelen(dag.datum).jaar === jaar).map((dag) => ({
    datum: dag.datum,
    naam: `${dag.aanleiding} (gelijkgesteld)`,
    artikel: `Atw art. 3 lid 3 (${dag.bron})`,
  }));
  const alle = [...berekendeFeestdagen(jaar), ...gelijkgesteld].sort((een, ander) =>
    een.datum < ander.datum ? -1 : Number(een.datum > ander.datum),
  );
  jaren.set(jaar, alle);
  return alle;
}

/** The public holiday that falls on the day (the first when two coincide), or undefined. */
export function feestdagOp(dag: Datum): Feestdag | undefined {
  return feestdagen(onderdelen(dag).jaar).find((feestdag) => feestdag.datum === dag);
}

/** Whether the day is a public holiday or equated with one (Atw art. 3). */
export function isFeestdag(dag: Datum): boolean {
  return feestdagOp(dag) !== undefined;
}

/** Whether the day is no Saturday, Sunday or public holiday. */
export function isWerkdag(dag: Datum): boolean {
  return weekdag(dag) < 6 && !isFeestdag(dag);
}

/** Why no term ends on this day: `zaterdag`, `zondag` or the name of the holiday; undefined for a working day. */
export function redenGeenWerkdag(dag: Datum): string | undefined {
  const feestdag = feestdagOp(dag);
  if (feestdag !== undefined) return feestdag.naam;
  if (weekdag(dag) === 6) return 'zaterdag';
  return weekdag(dag) === 7 ? 'zondag' : undefined;
}

/** The day on which `aantal` working days (0 or more) after `begin` have come; 0 gives `begin` itself. */
export function plusWerkdagen(begin: Datum, aantal: number): Datum {
  if (!Number.isInteger(aantal) || aantal < 0)
    throw new RangeError('A number of working days is a whole number from 0.');
  let dag = begin;
  for (let resterend = aantal; resterend > 0;) {
    dag = plusDagen(dag, 1);
    if (isWerkdag(dag)) resterend -= 1;
  }
  return dag;
}
