import type { Herkomst } from '../herkomst.js';

/** A term in working days, and on which working day of it a warning follows. */
export interface Terugmeldtermijn extends Herkomst {
  readonly artikel: string;
  readonly werkdagen: number;
  readonly waarschuwOpWerkdag: number;
}

/** The college tells within five working days what it does with a report. When to warn is our own choice. */
export const TERUGMELDTERMIJN: Terugmeldtermijn = {
  artikel: 'Besluit BRP art. 28 jo. Wet BRP art. 2.34',
  werkdagen: 5,
  waarschuwOpWerkdag: 4,
  bron: 'Besluit basisregistratie personen',
  graad: 'gelezen-2017',
};
