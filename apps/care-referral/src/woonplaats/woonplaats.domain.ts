import { type Datum, type Gemeentecode, volgGemeentecode } from '@schakel/domain';
import type { Verblijfsvorm } from './woonplaatsregels.domain.js';

/** An address in the BRP as far as the rule needs it: never street or number. */
export interface Adresfeit {
  readonly soort: 'woonadres' | 'briefadres';
  readonly gemeentecode: Gemeentecode;
  /** A note under Wet BRP art. 2.26: under investigation, or found wrong. */
  readonly aantekening226: boolean;
}

/** What is known of the residence of a minor at the moment of the request for help. */
export interface Woonplaatsfeiten {
  readonly verblijf: Verblijfsvorm;
  /** The person has no residence in the Netherlands. */
  readonly woonplaatsBuitenNederland: boolean;
  readonly adres?: Adresfeit;
  /** The address directly before the stay began. */
  readonly adresVoorVerblijf?: Adresfeit;
  /** Where the mother was a resident when the child was born. */
  readonly gemeenteMoederBijGeboorte?: Gemeentecode;
  /** Where the young person really is at the request for help. */
  readonly werkelijkVerblijf?: Gemeentecode;
}

export type Stapoorzaak =
  | 'gegeven-ontbreekt'
  | 'briefadres-is-geen-woonadres'
  | 'aantekening-2.26'
  | 'gemeente-bestaat-niet-of-is-verdeeld'
  | 'geeft-gemeente';

/** What one step gave, and why. */
export interface Stapuitleg {
  readonly stap: 1 | 2 | 3 | 4;
  readonly gegeven: 'adres' | 'adresVoorVerblijf' | 'gemeenteMoederBijGeboorte' | 'werkelijkVerblijf';
  readonly oorzaak: Stapoorzaak;
  readonly gemeentecode?: Gemeentecode;
}

/** The municipality by the rule of residence; without one a fact is missing, and the municipality that was asked stays responsible. */
export interface Woonplaatsuitkomst {
  readonly gemeentecode?: Gemeentecode;
  readonly stap?: 1 | 2 | 3 | 4;
  readonly uitleg: readonly Stapuitleg[];
}

/**
 * Which municipality is responsible for youth help (Jeugdwet art. 1.1, woonplaats, since 2022). A correspondence address is no home
 * address, and a home address with a note under Wet BRP art. 2.26 does not count. Municipalities that merged are followed to the one of
 * `dag`.
 */
export function bepaalWoonplaats(feiten: Woonplaatsfeiten, dag: Datum): Woonplaatsuitkomst {
  const uitleg: Stapuitleg[] = [];
  for (const stap of stappenVoor(feiten)) {
    const gezien = beoordeel(stap, feiten, dag);
    uitleg.push(gezien);
    if (gezien.gemeentecode !== undefined) return { gemeentecode: gezien.gemeentecode, stap: gezien.stap, uitleg };
  }
  return { uitleg };
}

type Stapgegeven = Pick<Stapuitleg, 'stap' | 'gegeven'>;

function stappenVoor({ woonplaatsBuitenNederland, verblijf }: Woonplaatsfeiten): readonly Stapgegeven[] {
  if (woonplaatsBuitenNederland) return [{ stap: 4, gegeven: 'werkelijkVerblijf' }];
  return [
    verblijf === 'geen' ? { stap: 1, gegeven: 'adres' } : { stap: 2, gegeven: 'adresVoorVerblijf' },
    { stap: 3, gegeven: 'gemeenteMoederBijGeboorte' },
    { stap: 3, gegeven: 'werkelijkVerblijf' },
  ];
}

function beoordeel(stap: Stapgegeven, feiten: Woonplaatsfeiten, dag: Datum): Stapuitleg {
  const gegeven = feiten[stap.gegeven];
  if (gegeven === undefined) return { ...stap, oorzaak: 'gegeven-ontbreekt' };
  if (typeof gegeven === 'string') return volg(stap, gegeven, dag);
  if (gegeven.soort === 'briefadres') return { ...stap, oorzaak: 'briefadres-is-geen-woonadres' };
  if (gegeven.aantekening226) return { ...stap, oorzaak: 'aantekening-2.26' };
  return volg(stap, gegeven.gemeentecode, dag);
}

function volg(stap: Stapgegeven, code: Gemeentecode, dag: Datum): Stapuitleg {
  const [gemeentecode, ...meer] = volgGemeentecode(code, dag);
  if (gemeentecode === undefined || meer.length > 0) {
    return { ...stap, oorzaak: 'gemeente-bestaat-niet-of-is-verdeeld' };
  }
  return { ...stap, oorzaak: 'geeft-gemeente', gemeentecode };
}
