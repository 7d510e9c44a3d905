/**
 * Rows as a table in plain text: columns as wide as their widest cell, a header with a line under it.
 * @param kop names of the columns; every row has as many cells
 */
export function tabel(kop: readonly string[], rijen: readonly (readonly string[])[]): string {
  const breedten = kop.map((naam, kolom) => Math.max(naam.length, ...rijen.map((rij) => (rij[kolom] ?? '').length)));
  const regel = (cellen: readonly string[]) =>
    breedten
      .map((breedte, kolom) => (cellen[kolom] ?? '').padEnd(breedte))
      .join('  ')
      .trimEnd();
  return [regel(kop), regel(breedten.map((breedte) => '─'.repeat(breedte))), ...rijen.map(regel)].join('\n');
}
