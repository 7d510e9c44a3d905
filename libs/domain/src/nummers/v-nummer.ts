import type { Gemerkt } from '../merk.js';

/**
 * Number of an alien in the Basisvoorziening Vreemdelingen: the key for who has no citizen service number yet (Vw art. 8 under k).
 * Personal data.
 */
export type VNummer = Gemerkt<'VNummer'>;

/** Where the form comes from: no published text was at hand, so the rule is no stricter than what every source agrees on. */
export const V_NUMMER_HERKOMST = { bron: 'Vreemdelingencirculaire (V-nummer)', graad: 'uit het hoofd' } as const;

/** Whether the value has the form of a V-number: ten digits, not all the same. It has no known check digit. */
export function isVNummer(waarde: unknown): waarde is VNummer {
  return typeof waarde === 'string' && /^(?!(.)\1{9})[0-9]{10}$/.test(waarde);
}

/** The V-number, or undefined when the value has not its form. Nothing is trimmed or padded. */
export function parseVNummer(waarde: unknown): VNummer | undefined {
  return isVNummer(waarde) ? waarde : undefined;
}
