import type { Gemerkt } from '../merk.js';

/** Municipality code: four digits with leading zeros (CBS; BRP tabel 33). Says nothing about whether it exists on some date. */
export type Gemeentecode = Gemerkt<'Gemeentecode'>;

/** Codes of BRP tabel 33 that are no municipality: `0000` is "unknown", `1999` is the RNI (from memory). */
const GEEN_GEMEENTE: ReadonlySet<string> = new Set(['0000', '1999']);

/**
 * Whether the value has the form of a municipality code. Historic codes pass, because a register keeps them for ever;
 * use `isGemeenteOp` to know whether the municipality exists on a date.
 */
export function isGemeentecode(waarde: unknown): waarde is Gemeentecode {
  return typeof waarde === 'string' && /^[0-9]{4}$/.test(waarde) && !GEEN_GEMEENTE.has(waarde);
}

/** The municipality code, or undefined when the value has not its form. Nothing is trimmed or padded. */
export function parseGemeentecode(waarde: unknown): Gemeentecode | undefined {
  return isGemeentecode(waarde) ? waarde : undefined;
}
