import type { Gemerkt } from '../merk.js';

/** Administratienummer of a person in the BRP (Wet BRP art. 2.7; Logisch Ontwerp BRP 01.10): ten digits. Personal data. */
export type ANummer = Gemerkt<'ANummer'>;

/**
 * Whether the value is an A-number by the Logisch Ontwerp: ten digits, the first not 0, no two equal neighbours, the sum of the
 * digits leaves 0 or 5 when divided by 11, and Σ dᵢ·2ⁱ (i = 0…9, from the left) is a multiple of 11. Remainder 0 held for all 862
 * numbers of the RvIG test set; remainder 5 is from memory of the Logisch Ontwerp.
 */
export function isANummer(waarde: unknown): waarde is ANummer {
  if (typeof waarde !== 'string' || !/^[1-9][0-9]{9}$/.test(waarde) || /(.)\1/.test(waarde)) return false;
  const cijfers = [...waarde].map(Number);
  const rest = cijfers.reduce((som, cijfer) => som + cijfer, 0) % 11;
  const gewogen = cijfers.reduce((som, cijfer, plaats) => som + cijfer * 2 ** plaats, 0);
  return (rest === 0 || rest === 5) && gewogen % 11 === 0;
}

/** The A-number, or undefined when the value fails the test. Nothing is trimmed or padded. */
export function parseANummer(waarde: unknown): ANummer | undefined {
  return isANummer(waarde) ? waarde : undefined;
}
