import type { Graad } from '@schakel/domain';
import type { Leeftijdsgroep, Spoorfeiten, Verblijfsgrond } from './zorgfeiten.domain.js';

/** What a row of the decision table says when it applies. */
export interface Spoorregeltekst {
  /** Code of the row, e.g. `B2`. */
  readonly regel: string;
  readonly verantwoordelijke: string;
  readonly plaats: string;
  readonly grondslag: string;
  readonly bron: string;
  readonly graad: Graad;
}

/** Row that says who is responsible. Rows stand in order of precedence within their age group; the first that applies is proposed. */
export interface Hoofdregel extends Spoorregeltekst {
  readonly voor: Leeftijdsgroep;
  readonly geldt: (feiten: Spoorfeiten) => boolean;
  /** The responsible municipality is that of registration, else that where the person was found. */
  readonly gemeenteIsVerantwoordelijk?: true;
}

/** Row that runs beside the main one; all that apply are named. */
export interface Nevenregel extends Spoorregeltekst {
  readonly geldt: (feiten: Spoorfeiten, hoofdregel: Hoofdregel) => boolean;
}

/** From a country outside the EU, the EEA and Switzerland, or from none. */
export function uitDerdeLand({ nationaliteit }: Spoorfeiten): boolean {
  return nationaliteit === 'derdeland' || nationaliteit === 'staatloos';
}

/** From the EU, the EEA or Switzerland, the Netherlands excepted. */
export function uitEuropa({ nationaliteit }: Spoorfeiten): boolean {
  return nationaliteit === 'eu-eer-ch';
}

/** Stays lawfully, as far as known: on some ground of Vw 2000 art. 8. */
export function rechtmatig({ verblijfsgrond }: Spoorfeiten): boolean {
  return verblijfsgrond !== 'geen' && verblijfsgrond !== 'onbekend';
}

/** Stays on one of these grounds of Vw 2000 art. 8. */
export function opGrond({ verblijfsgrond }: Spoorfeiten, ...gronden: readonly Verblijfsgrond[]): boolean {
  return gronden.includes(verblijfsgrond);
}

/** An alien without lawful stay. Who has no known nationality is one only when it was established that there is no ground of stay. */
export function zonderRechtmatigVerblijf(feiten: Spoorfeiten): boolean {
  if (feiten.nationaliteit === 'onbekend') return feiten.verblijfsgrond === 'geen';
  return uitDerdeLand(feiten) && !rechtmatig(feiten);
}
