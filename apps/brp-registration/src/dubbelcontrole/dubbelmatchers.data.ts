/**
 * How the duplicate check compares (RG3). Our own choice: no law or publication of RvIG sets it. A municipality that wants another measure
 * adds a version; the thresholds stand here and nowhere else.
 */
export const dubbelmatchers = {
  /** Same name and same birth date, spelling of case, accents and blanks aside. */
  strikt: { naam: 'Zelfde naam en geboortedatum' },
  /** Same sound of the family name and same birth date. */
  'klank-datum': { naam: 'Gelijk klinkende geslachtsnaam, zelfde geboortedatum' },
  /** Given and family name changed places, or day and month did. */
  verwisseld: { naam: 'Voor- en geslachtsnaam verwisseld, of dag en maand verwisseld' },
  /** Likeness of the whole name by three-letter parts, born in the same month or the ones beside it. */
  gelijkend: { naam: 'Gelijkende naam, geboren in dezelfde of een aangrenzende maand', drempel: 0.6 },
} as const;
export type Dubbelmatcher = keyof typeof dubbelmatchers;
export const DUBBELMATCHERS_VERSIE = '2026.1';
