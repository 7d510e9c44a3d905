import type { Herkomst } from '../herkomst.js';
import type { Gemerkt } from '../merk.js';

/** Administratienummer of a person in the BRP (Wet BRP art. 2.7; Logisch Ontwerp BRP 01.10): ten digits. Personal data. */
export type ANummer = Gemerkt<'ANummer'>;

/** One remainder that the sum of the digits may leave when divided by 11, and how sure that is. */
export interface ANummerRest extends Herkomst {
  readonly rest: number;
}

/** Both remainders that are accepted. To refuse a real number would be worse than to accept one that is never given out. */
export const A_NUMMER_RESTEN: readonly ANummerRest[] = [
  { rest: 0, bron: 'RvIG, testset persoonslijsten: alle 862 nummers (eigen controle)', graad: 'gelezen' },
  { rest: 5, bron: 'Logisch Ontwerp BRP, element 01.10', graad: 'uit het hoofd' },
];

function restVan(nummer: string): number | undefined {
  if (!/^[1-9][0-9]{9}$/.test(nummer) || /(.)\1/.test(nummer)) return undefined;
  const cijfers = [...nummer].map(Number);
  const gewogen = cijfers.reduce((som, cijfer, plaats) => som + cijfer * 2 ** plaats, 0);
  return gewogen % 11 === 0 ? cijfers.reduce((som, cijfer) => som + cijfer, 0) % 11 : undefined;
}

/**
 * The rule by which a number is an A-number, with its source and grade; undefined when it is none. Ten digits, the first not 0, no two
 * equal neighbours, Σ dᵢ·2ⁱ (i = 0…9, from the left) a multiple of 11, and Σ dᵢ leaves one of `A_NUMMER_RESTEN` when divided by 11.
 */
export function aNummerRegel(waarde: unknown): ANummerRest | undefined {
  const rest = typeof waarde === 'string' ? restVan(waarde) : undefined;
  return A_NUMMER_RESTEN.find((regel) => regel.rest === rest);
}

/** Whether the value is an A-number by the Logisch Ontwerp; see `aNummerRegel`. */
export function isANummer(waarde: unknown): waarde is ANummer {
  return aNummerRegel(waarde) !== undefined;
}

/** The A-number, or undefined when the value fails the test. Nothing is trimmed or padded. */
export function parseANummer(waarde: unknown): ANummer | undefined {
  return isANummer(waarde) ? waarde : undefined;
}
