import fc from 'fast-check';
import { isOnderzoeksaanduiding, leesOnderzoeksaanduiding } from './onderzoeksaanduiding.js';

describe('83.10: what is under investigation', () => {
  it.each([
    ['080000', 'categorie', 'verblijfplaats'],
    ['081100', 'groep', 'verblijfplaats: groep 11'],
    ['081160', 'element', 'verblijfplaats: postcode'],
    ['010310', 'element', 'persoon: geboortedatum'],
    ['089999', 'niet-meer-woonachtig', 'verblijfplaats: niet meer woonachtig op het adres'],
  ])('%s is a %s: %s', (code, omvang, omschrijving) => {
    expect(leesOnderzoeksaanduiding(code)).toEqual({ code, omvang, omschrijving });
  });

  it.each<[unknown, string]>([
    ['000000', 'no category'],
    ['990000', 'an unknown category'],
    ['080010', 'an element of no group'],
    ['080310', 'a group of another category'],
    ['081199', 'an unknown element'],
    ['019999', 'not living there is said of the address only'],
    ['81160', 'five digits'],
    [81160, 'a number'],
  ])('%s is none: %s', (code) => {
    expect(isOnderzoeksaanduiding(code)).toBe(false);
  });

  it('an element stands only in a group that stands only in a category that are there', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{6}$/), (code) => {
        const gelezen = leesOnderzoeksaanduiding(code);
        if (gelezen?.omvang !== 'element') return;
        expect(leesOnderzoeksaanduiding(`${code.slice(0, 4)}00`)?.omvang).toBe('groep');
        expect(leesOnderzoeksaanduiding(`${code.slice(0, 2)}0000`)?.omvang).toBe('categorie');
      }),
    );
  });
});
