import { plusDagen, plusMaanden, type Datum } from './datum.js';

/** A length of time as the law writes it. */
export interface Duur {
  /** Whole number, greater than zero. */
  readonly aantal: number;
  readonly eenheid: 'uren' | 'dagen' | 'weken' | 'maanden' | 'jaren';
}

/** A length of time that is counted in legal days. */
export interface DuurInDagen extends Duur {
  readonly eenheid: Exclude<Duur['eenheid'], 'uren'>;
}

/**
 * The day a length of time after `begin`. Weeks end on the same day of the week; months and years on the day of the same number, or
 * the last day of a shorter month. Throws RangeError when the length is no whole number from 1.
 */
export function plusDuur(begin: Datum, duur: DuurInDagen): Datum {
  if (!Number.isInteger(duur.aantal) || duur.aantal < 1)
    throw new RangeError('A length of time is a whole number from 1.');
  switch (duur.eenheid) {
    case 'dagen':
      return plusDagen(begin, duur.aantal);
    case 'weken':
      return plusDagen(begin, duur.aantal * 7);
    case 'maanden':
      return plusMaanden(begin, duur.aantal);
    case 'jaren':
      return plusMaanden(begin, duur.aantal * 12);
  }
}

const ENKELVOUD: Record<Duur['eenheid'], string> = {
  uren: 'uur',
  dagen: 'dag',
  weken: 'week',
  maanden: 'maand',
  jaren: 'jaar',
};

/** The length of time in words, e.g. `8 weken`, `1 dag`. */
export function duurInWoorden(duur: Duur): string {
  return duur.aantal === 1 ? `1 ${ENKELVOUD[duur.eenheid]}` : `${String(duur.aantal)} ${duur.eenheid}`;
}

/** The length of time as ISO 8601 writes it, e.g. `P5Y`, `P42D`, `PT12H`. */
export function duurInIso({ aantal, eenheid }: Duur): string {
  const letters = { uren: 'H', dagen: 'D', weken: 'W', maanden: 'M', jaren: 'Y' } as const;
  return `P${eenheid === 'uren' ? 'T' : ''}${String(aantal)}${letters[eenheid]}`;
}
