import { ProblemException } from '@schakel/platform';
import { BIBOBONTVANGERS, bibobinzagecodes, bibobontvangercodes, EIGEN_BEHANDELING } from './bibob-ontvanger.data.js';
import { leesBibobontvanger } from './bibob-ontvanger.js';

describe('the recipient of a Bibob file', () => {
  it.each(bibobontvangercodes)('%s is on the closed list, with source and grade', (code) => {
    expect(leesBibobontvanger(code)).toBe(code);
    expect(BIBOBONTVANGERS[code]).toMatchObject({ bron: expect.stringContaining('art. 28'), graad: 'gelezen-2017' });
  });

  it('the list is that of art. 28 lid 2: twelve categories, none of them the rest', () => {
    expect(bibobontvangercodes).toHaveLength(12);
    expect(bibobontvangercodes.join()).not.toMatch(/overig|ander|keten|zorg|burgerzaken/);
  });

  it("the body's own treatment is named and logged too, and is no category of the statutory list", () => {
    expect(leesBibobontvanger('eigen-behandeling')).toBe('eigen-behandeling');
    expect(bibobontvangercodes).not.toContain('eigen-behandeling');
    expect(bibobinzagecodes).toHaveLength(bibobontvangercodes.length + 1);
    expect(EIGEN_BEHANDELING.graad).toBe('uit het hoofd');
  });

  it.each<[string, string | string[] | undefined, string]>([
    ['absent', undefined, 'bibob-ontvanger-ontbreekt'],
    ['empty', '', 'bibob-ontvanger-ontbreekt'],
    ['not on the list', 'ketenregisseur', 'bibob-ontvanger-onbekend'],
    ['the LBB, which only a task tells', 'lbb', 'bibob-ontvanger-onbekend'],
    ['the register, which only a task tells', 'bibob-register', 'bibob-ontvanger-onbekend'],
    ['in capitals', 'RECHTER', 'bibob-ontvanger-onbekend'],
    ['two at once', ['rechter', 'ap'], 'bibob-ontvanger-onbekend'],
    ['a name of the prototype', 'toString', 'bibob-ontvanger-onbekend'],
  ])('%s is refused', (_naam, waarde, code) => {
    expect(() => leesBibobontvanger(waarde)).toThrow(ProblemException);
    expect(() => leesBibobontvanger(waarde)).toThrow(code);
  });
});
