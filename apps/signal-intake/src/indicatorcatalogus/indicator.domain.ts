import type { Herkomst } from '@schakel/domain';

/** Strength of an indicator: sterk, middel, zwak (strong, medium, weak in the Delphi survey). */
export type Gewicht = 'S' | 'M' | 'W';

/** Weight list that applies: the adult-labour or the child-labour list. */
export type Profiel = 'volwassene' | 'minderjarige';

export const dimensies = ['DR', 'CR', 'RV', 'EX', 'CD', 'VD'] as const;
/**
 * DR deceptive recruitment · CR coercive recruitment · RV recruitment by abuse of vulnerability · EX exploitation ·
 * CD coercion at destination · VD abuse of vulnerability at destination.
 */
export type Dimensie = (typeof dimensies)[number];

export const dimensienamen: Readonly<Record<Dimensie, string>> = {
  DR: 'misleidende werving',
  CR: 'werving onder dwang',
  RV: 'werving met misbruik van kwetsbaarheid',
  EX: 'uitbuiting',
  CD: 'dwang op de plaats van bestemming',
  VD: 'misbruik van kwetsbaarheid op de plaats van bestemming',
};

/** One line of the catalogue. `ilo11` holds numbers of the eleven ILO indicators of forced labour (2012). */
export interface Indicator extends Pick<Herkomst, 'bron' | 'graad'> {
  readonly code: string;
  readonly omschrijving: string;
  readonly lijst: 'ilo-delphi' | 'unodc';
  /** null: a corroborating observation outside the counting rule */
  readonly dimensie: Dimensie | null;
  /** null: not on the list of that profile */
  readonly gewichten: Readonly<Record<Profiel, Gewicht | null>>;
  readonly ilo11: readonly number[];
}
