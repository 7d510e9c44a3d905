import {
  berekenTermijn,
  plusDagen,
  plusDuur,
  type Datum,
  type DuurInDagen,
  type Herkomst,
  type Stap,
} from '@schakel/domain';
import type { Vergunningsoort } from '../vergunningaanvraag/vergunningsoort.domain.js';

export const vervalgronden = ['niet-in-gebruik', 'stilgelegd'] as const;
/** Why a permit lapses by law: never used after it was final, or idle for too long. */
export type Vervalgrond = (typeof vervalgronden)[number];

/** A term of law after which an unused permit lapses. */
export interface Vervalregel extends Herkomst {
  readonly vergunningsoort: Vergunningsoort;
  readonly grond: Vervalgrond;
  readonly duur: DuurInDagen;
  readonly artikel: string;
}

/** Longest suspension that the law allows for a kind of permit. */
export interface Schorsingsregel extends Herkomst {
  readonly vergunningsoort: Vergunningsoort;
  readonly maximum: DuurInDagen;
  readonly artikel: string;
}

/** What is known of the use of a permit. */
export interface Gebruiksfeiten {
  readonly vergunningsoort: Vergunningsoort;
  readonly bekendmaking?: { readonly bezwaartermijnEinde: Datum };
  readonly inGebruikSinds?: Datum;
  readonly stilSinds?: Datum;
}

/** The day on which a permit has lapsed, by which rule and how that day was found. */
export interface Verval {
  /** First day on which it no longer holds. */
  readonly per: Datum;
  readonly grond: Vervalgrond;
  readonly artikel: string;
  readonly stappen: readonly Stap[];
}

/**
 * When the permit lapses if nothing changes; undefined when no rule runs. `niet-in-gebruik` runs from the last day of the term for
 * objection (then it is final, when nobody objected), `stilgelegd` from the last day of use. Terms in years, and of more than three
 * months, are not moved by the Algemene termijnenwet (art. 4). That it was no force majeure is for a person to establish.
 */
export function vervalVan(feiten: Gebruiksfeiten, regels: readonly Vervalregel[]): Verval | undefined {
  const grond: Vervalgrond = feiten.inGebruikSinds === undefined ? 'niet-in-gebruik' : 'stilgelegd';
  const begin =
    grond === 'niet-in-gebruik'
      ? feiten.bekendmaking?.bezwaartermijnEinde
      : feiten.stilSinds && plusDagen(feiten.stilSinds, -1);
  const regel = regels.find((een) => een.vergunningsoort === feiten.vergunningsoort && een.grond === grond);
  if (begin === undefined || regel === undefined) return undefined;
  const { duur, artikel } = regel;
  const termijn = berekenTermijn({ begin, duur, artikel, regelsoort: 'wet' });
  return { per: plusDagen(termijn.einde, 1), grond, artikel, stappen: termijn.stappen };
}

/** The last day on which a suspension that starts on `van` may end; undefined when no rule allows a suspension of this kind. */
export function uiterlijkeSchorsingsdag(
  vergunningsoort: Vergunningsoort,
  van: Datum,
  regels: readonly Schorsingsregel[],
): Datum | undefined {
  const regel = regels.find((een) => een.vergunningsoort === vergunningsoort);
  return regel && plusDuur(plusDagen(van, -1), regel.maximum);
}
