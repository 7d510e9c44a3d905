import type { Gemerkt } from '../merk.js';

/** Dutch postcode in canonical form: four digits from 1000 and two capitals, without space (BRP element 11.60). */
export type Postcode = Gemerkt<'Postcode'>;

/** Letter pairs that are never issued (from memory, unverified). */
const NOOIT_UITGEGEVEN: ReadonlySet<string> = new Set(['SA', 'SD', 'SS']);

/** Whether the value is a postcode in canonical form, e.g. `1011AB`. */
export function isPostcode(waarde: unknown): waarde is Postcode {
  return typeof waarde === 'string' && /^[1-9][0-9]{3}[A-Z]{2}$/.test(waarde) && !NOOIT_UITGEGEVEN.has(waarde.slice(4));
}

/** The postcode in canonical form, or undefined. One space between digits and letters, small letters and outer spaces are forgiven. */
export function parsePostcode(waarde: unknown): Postcode | undefined {
  if (typeof waarde !== 'string') return undefined;
  const canoniek = waarde
    .trim()
    .replace(/^([0-9]{4}) ([A-Za-z]{2})$/, '$1$2')
    .toUpperCase();
  return isPostcode(canoniek) ? canoniek : undefined;
}

/** As it is written for people: `1011 AB`. */
export function schrijfPostcode(postcode: Postcode): string {
  return `${postcode.slice(0, 4)} ${postcode.slice(4)}`;
}
