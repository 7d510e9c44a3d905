import fc from 'fast-check';
import { BSN_TESTREEKS, isBsn, isTestBsn, parseBsn, testBsn, voldoetAanElfproef } from './bsn.js';

/** A valid number of the test range, made from the first eight digits: the ninth is the weighted sum modulo 11. */
const geldigeBsn = fc.integer({ min: 99990000, max: 99999999 }).chain((acht) => {
  const som = [...String(acht)].reduce((totaal, cijfer, plaats) => totaal + (9 - plaats) * Number(cijfer), 0);
  return som % 11 === 10 ? fc.constant(undefined) : fc.constant(`${String(acht)}${String(som % 11)}`);
});

describe('Bsn', () => {
  it.each([
    ['123456782', true], // 9+16+21+24+25+24+21+16−2 = 154 = 14·11
    ['999900006', true], // first of the test range
    ['999999990', true], // last of the test range: 9·(9+8+7+6+5+4+3+2)−0 = 396 = 36·11
    ['123456789', false], // nine digits are not enough
    ['000000000', false], // sum 0 passes the test, yet is no number
    ['12345678', false],
    ['0123456782', false],
    [' 123456782', false],
    ['123456782\n', false],
    ['1234.5678', false],
  ])('%j is one: %p', (waarde, verwacht) => {
    expect(isBsn(waarde)).toBe(verwacht);
    expect(parseBsn(waarde)).toBe(verwacht ? waarde : undefined);
  });

  it.each([123456782, null, undefined, ['123456782'], {}])('refuses what is no string: %j', (waarde) => {
    expect(parseBsn(waarde)).toBeUndefined();
  });

  it('accepts every number built by the elfproef, and no neighbour of it', () => {
    fc.assert(
      fc.property(geldigeBsn, fc.nat({ max: 8 }), fc.integer({ min: 1, max: 9 }), (bsn, plaats, verschil) => {
        fc.pre(bsn !== undefined);
        expect(isBsn(bsn)).toBe(true);
        // One digit off is always found: no weight is a multiple of 11 and 11 is prime.
        const cijfer = (Number(bsn[plaats]) + verschil) % 10;
        expect(isBsn(`${bsn.slice(0, plaats)}${String(cijfer)}${bsn.slice(plaats + 1)}`)).toBe(false);
      }),
    );
  });

  it('finds two neighbouring digits that changed places', () => {
    fc.assert(
      fc.property(geldigeBsn, fc.nat({ max: 6 }), (bsn, plaats) => {
        fc.pre(bsn !== undefined && bsn[plaats] !== bsn[plaats + 1]);
        const verwisseld = `${bsn.slice(0, plaats)}${bsn[plaats + 1]!}${bsn[plaats]!}${bsn.slice(plaats + 2)}`;
        expect(isBsn(verwisseld)).toBe(false);
      }),
    );
  });

  it('makes valid numbers of the test range from any whole number, the same for the same', () => {
    fc.assert(
      fc.property(fc.integer(), (volgnummer) => {
        const bsn = testBsn(volgnummer);
        expect(voldoetAanElfproef(bsn)).toBe(true);
        expect(isTestBsn(bsn)).toBe(true);
        expect(testBsn(volgnummer)).toBe(bsn);
      }),
    );
    expect(testBsn(0)).toBe(BSN_TESTREEKS.van);
    expect(isTestBsn(parseBsn('123456782')!)).toBe(false);
  });
});
