import fc from 'fast-check';
import { briefhash, controlecode, isControlecodeVan } from './briefkenmerk.js';

const hash = fc.uint8Array({ maxLength: 64 }).map(briefhash);

describe('the code by which a letter is checked', () => {
  it('is the hash of FIPS 180-4 for the known input', () => {
    expect(briefhash(new TextEncoder().encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('is the first 100 bits of the hash in Crockford base 32', () => {
    // ba781 6bf8f 01cfe a4141 40de5: five groups of twenty bits, each four letters of five bits.
    // ba781 = 10111 01001 11100 00001 → 23 9 28 1 → Q 9 W 1; 6bf8f = 01101 01111 11100 01111 → 13 15 28 15 → D F W F;
    // 01cfe = 00000 00111 00111 11110 → 0 7 7 30 → 0 7 7 Y; a4141 = 10100 10000 01010 00001 → 20 16 10 1 → M G A 1;
    // 40de5 = 01000 00011 01111 00101 → 8 3 15 5 → 8 3 F 5.
    expect(controlecode('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')).toBe(
      'Q9W1-DFWF-077Y-MGA1-83F5',
    );
  });

  it('is known again however it was typed', () => {
    fc.assert(
      fc.property(hash, (een) => {
        const code = controlecode(een);
        const slordig = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
        return isControlecodeVan(code, een) && isControlecodeVan(slordig, een);
      }),
    );
  });

  it('belongs to no other letter', () => {
    fc.assert(fc.property(hash, hash, (een, ander) => een === ander || !isControlecodeVan(controlecode(een), ander)));
  });

  it('is not made of something else', () => {
    expect(() => controlecode('abc')).toThrow();
  });
});
