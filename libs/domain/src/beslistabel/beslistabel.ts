/** One input of a decision table: one of a closed list of codes, or a whole number within bounds (both included). */
export type Tabelkenmerk =
  | { readonly naam: string; readonly soort: 'keuze'; readonly waarden: readonly string[] }
  | { readonly naam: string; readonly soort: 'getal'; readonly minimum: number; readonly maximum: number };

export type Kenmerkwaarde = string | number;

/** The facts a table is asked about: a value for every input, by name. */
export type Beslisinvoer = Readonly<Record<string, Kenmerkwaarde>>;

/** What a row asks of one input: one of these codes, or a number within these bounds (both included, either may be absent). */
export type Beslisvoorwaarde = readonly string[] | { readonly minstens?: number; readonly hoogstens?: number };

/** One row: when all its conditions hold, the outcome. An input without a condition may have any value. */
export interface Beslisrij<U extends string = string> {
  /** Code by which people speak of the row. */
  readonly code: string;
  readonly als: Readonly<Record<string, Beslisvoorwaarde>>;
  readonly dan: U;
  /** Article or paragraph of the rule that the row puts into practice. */
  readonly bron: string;
  readonly toelichting?: string;
}

/** A case of which everybody agrees what the table should say: kept with the table, run whenever it is stored. */
export interface Beslisvoorbeeld<U extends string = string> {
  readonly naam: string;
  readonly invoer: Beslisinvoer;
  readonly dan: U;
}

/**
 * `eerste`: rows are in order of precedence, the first that fits decides. `eensluidend`: rows have no order; several may fit, and then
 * all say the same.
 */
export const trefferregels = ['eerste', 'eensluidend'] as const;
export type Trefferregel = (typeof trefferregels)[number];

/** Rules as data. `controleerBeslistabel` finds what is wrong with one, `beslis` asks one. */
export interface Beslistabel<U extends string = string> {
  readonly treffer: Trefferregel;
  readonly kenmerken: readonly Tabelkenmerk[];
  readonly uitkomsten: readonly U[];
  readonly rijen: readonly Beslisrij<U>[];
  readonly voorbeelden: readonly Beslisvoorbeeld<U>[];
}

/** Whether the value is one that the input can have. */
export function kanWaarde(kenmerk: Tabelkenmerk, waarde: unknown): waarde is Kenmerkwaarde {
  if (kenmerk.soort === 'keuze') return typeof waarde === 'string' && kenmerk.waarden.includes(waarde);
  return (
    typeof waarde === 'number' && Number.isInteger(waarde) && waarde >= kenmerk.minimum && waarde <= kenmerk.maximum
  );
}

/** Whether a condition of the kind that belongs to the input holds for a value of it. */
export function voldoetAan(voorwaarde: Beslisvoorwaarde, waarde: Kenmerkwaarde): boolean {
  if (isKeuze(voorwaarde)) return voorwaarde.some((een) => een === waarde);
  const { minstens = -Infinity, hoogstens = Infinity } = voorwaarde;
  return typeof waarde === 'number' && waarde >= minstens && waarde <= hoogstens;
}

/** Whether the condition lists codes (narrows the type). */
export function isKeuze(voorwaarde: Beslisvoorwaarde): voorwaarde is readonly string[] {
  return Array.isArray(voorwaarde);
}
