/** Name of the setting that holds the municipality codes of the running transaction, joined by commas. */
export const MUNICIPALITIES_SETTING = 'schakel.gemeenten';

/** A table name that needs no quotes; anything else is a mistake in a migration. */
export function assertIdentifier(name: string): void {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(name)) throw new Error(`"${name}" is not a plain SQL identifier`);
}

/**
 * SQL that lets a transaction see and write only rows of the municipalities it announced (`Database.read`/`transaction`).
 * Forced, so that it holds for the table's owner too; without the setting no row is visible. The table needs a column `gemeentecode`.
 * Running it twice is harmless.
 */
export function enableMunicipalityRls(table: string): string[] {
  assertIdentifier(table);
  const own = `gemeentecode = any(string_to_array(current_setting('${MUNICIPALITIES_SETTING}', true), ','))`;
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `drop policy if exists gemeente on ${table}`,
    `create policy gemeente on ${table} using (${own}) with check (${own})`,
  ];
}

/**
 * SQL that updates rows of every municipality, for a migration: the lock of the rows holds for the table's owner too, so it is lifted
 * for these statements and put back.
 * @param updates each what stands after `update <table> set`
 */
export function updateAllMunicipalities(table: string, ...updates: readonly string[]): string[] {
  assertIdentifier(table);
  return [
    `alter table ${table} no force row level security`,
    ...updates.map((update) => `update ${table} set ${update}`),
    `alter table ${table} force row level security`,
  ];
}
