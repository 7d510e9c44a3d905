import { createHash } from 'node:crypto';

/** SHA-256 of the bytes of a letter, 64 hexadecimal digits in lower case. */
export function briefhash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Crockford's alphabet: no I, L, O, U, so that it can be read out over the telephone. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TEKENS = 20;
const GROEP = 4;

/**
 * A code for people to check a letter by, of the first 100 bits of its hash: five groups of four, e.g. `7K3M-…`. It stands beside the letter, not
 * in it: it follows from the bytes.
 * @param hash 64 hexadecimal digits
 */
export function controlecode(hash: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('a hash of a letter has 64 hexadecimal digits');
  const getal = BigInt(`0x${hash.slice(0, (TEKENS * 5) / 4)}`);
  const code = Array.from({ length: TEKENS }, (_, plaats) =>
    LETTERS.charAt(Number((getal >> BigInt(5 * (TEKENS - 1 - plaats))) & 31n)),
  ).join('');
  return code.match(new RegExp(`.{${GROEP}}`, 'g'))?.join('-') ?? code;
}

/** The code that somebody typed, in its one form; case, dashes, blanks and look-alikes (O, I, L) do not matter. Undefined when it cannot be one. */
export function leesControlecode(getypt: string): string | undefined {
  const gelezen = getypt.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  if (!new RegExp(`^[${LETTERS}]{${TEKENS}}$`).test(gelezen)) return undefined;
  return gelezen.match(new RegExp(`.{${GROEP}}`, 'g'))?.join('-');
}

/** Whether a code that somebody typed belongs to this hash. */
export function isControlecodeVan(getypt: string, hash: string): boolean {
  return leesControlecode(getypt) === controlecode(hash);
}
