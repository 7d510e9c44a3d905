/** Rule of one column of the file: what a filled cell must be. */
export type Kolomregel = 'bsn' | 'a-nummer' | 'naam' | 'voorvoegsel' | 'datum' | 'code4' | 'plaats' | 'tekst' | RegExp;

const naam = (categorie: string) => ({
  [`${categorie}.02.10`]: 'naam' as const,
  [`${categorie}.02.30`]: 'voorvoegsel' as const,
  [`${categorie}.02.40`]: 'naam' as const,
});
const geboorte = (categorie: string) => ({
  [`${categorie}.03.10`]: 'datum' as const,
  [`${categorie}.03.20`]: 'plaats' as const,
  [`${categorie}.03.30`]: 'code4' as const,
});
const verwant = (categorie: string) => ({
  [`${categorie}.01.20`]: 'bsn' as const,
  ...naam(categorie),
  ...geboorte(categorie),
});

/**
 * The columns that are read, named by category, group and element (Logisch Ontwerp BRP) as in the test set of RvIG; other columns of that form
 * are passed over. The first four must be there and filled for each person.
 */
export const KOLOMMEN: Readonly<Record<string, Kolomregel>> = {
  '01.01.10': 'a-nummer',
  '01.01.20': 'bsn',
  ...naam('01'),
  ...geboorte('01'),
  '01.04.10': /^[MVO]$/,
  ...verwant('02'),
  '02.04.10': /^[MVO]$/,
  ...verwant('03'),
  '03.04.10': /^[MVO]$/,
  '04.05.10': 'code4',
  '04.85.10': 'datum',
  ...verwant('05'),
  '05.04.10': /^[MVO]$/,
  '05.06.10': 'datum',
  '06.08.10': 'datum',
  '06.08.20': 'plaats',
  '06.08.30': 'code4',
  '07.67.10': 'datum',
  '07.67.20': /^[OEMRFW]$/,
  '07.68.10': 'datum',
  '07.70.10': /^[0-7]$/,
  '08.09.10': 'code4',
  '08.09.20': 'datum',
  '08.10.10': /^[WB]$/,
  '08.10.30': 'datum',
  '08.11.10': 'tekst',
  '08.11.15': 'tekst',
  '08.11.20': /^[1-9][0-9]{0,4}$/,
  '08.11.30': /^[a-zA-Z]$/,
  '08.11.40': /^[a-zA-Z0-9 -]{1,4}$/,
  '08.11.60': /^[1-9][0-9]{3}[A-Z]{2}$/,
  '08.11.70': 'tekst',
  '08.11.80': /^[0-9]{16}$/,
  '08.11.90': /^[0-9]{16}$/,
  '08.12.10': 'tekst',
  '08.13.10': 'code4',
  '08.13.20': 'datum',
  '08.13.30': 'tekst',
  '08.13.40': 'tekst',
  '08.13.50': 'tekst',
  '08.14.10': 'code4',
  '08.14.20': 'datum',
  '08.83.10': /^[0-9]{6}$/,
  '08.83.20': 'datum',
  ...verwant('09'),
  '10.39.10': /^[0-9]{2}$/,
  '10.39.20': 'datum',
  '10.39.30': 'datum',
};

/** Without these there is no person. */
export const VERPLICHT = ['01.01.10', '01.01.20', '01.02.40', '01.03.10', '01.04.10', '08.09.10'] as const;

/** The categories that may occur more than once: a line without a number gives the next occurrence of who stands above it. */
export const HERHAALBAAR = ['04', '09'] as const;

/** Largest file that is read, in bytes, and the most persons in it. */
export const GROOTSTE_BESTAND = 8 * 1024 * 1024;
export const MEESTE_PERSONEN = 10_000;
