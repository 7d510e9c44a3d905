import fc from 'fast-check';
import { dagenTussen, datum, plusDagen } from './datum.js';
import { duurInWoorden, plusDuur, type Duur } from './duur.js';
import { isWerkdag } from './feestdagen.js';
import {
  atwVanToepassing,
  minstensTweeWerkdagen,
  verlengNaarWerkdag,
  type Termijneigenschappen,
} from './termijnenwet.js';

const dagen = fc.integer({ min: 0, max: 5000 }).map((aantal) => plusDagen(datum('2020-01-01'), aantal));

describe('Atw art. 1: the end moves to a working day', () => {
  it.each([
    ['2026-06-06', '2026-06-08'], // Saturday → Monday
    ['2026-06-07', '2026-06-08'], // Sunday → Monday
    ['2026-06-08', '2026-06-08'], // Monday stays
    ['2026-04-03', '2026-04-07'], // Goede Vrijdag → over Easter to Tuesday
    ['2026-05-14', '2026-05-18'], // Hemelvaartsdag → over the equated Friday and the weekend
    ['2026-12-25', '2026-12-28'], // Friday and Saturday are Christmas, then Sunday
    ['2025-04-26', '2025-04-28'], // Koningsdag on Saturday because 27 April is a Sunday
    ['2026-01-01', '2026-01-05'], // New Year, equated Friday, weekend
    ['2028-04-27', '2028-05-01'], // Koningsdag on Thursday, equated Friday, weekend
  ])('%s → %s', (einde, verwacht) => {
    expect(verlengNaarWerkdag(datum(einde))).toBe(verwacht);
  });

  it('gives the first working day on or after the end', () => {
    fc.assert(
      fc.property(dagen, (einde) => {
        const verlengd = verlengNaarWerkdag(einde);
        expect(isWerkdag(verlengd)).toBe(true);
        for (let dag = einde; dag < verlengd; dag = plusDagen(dag, 1)) expect(isWerkdag(dag)).toBe(false);
        expect(dagenTussen(einde, verlengd)).toBeLessThanOrEqual(5);
      }),
    );
  });
});

describe('Atw art. 2: at least two working days', () => {
  it.each([
    // Three days from Good Friday 3 April 2026 hold none: Tuesday 7 and Wednesday 8 April are the first two.
    ['2026-04-03', '2026-04-05', '2026-04-08'],
    // Friday 5 to Sunday 7 June hold one: Monday 8 June is the second.
    ['2026-06-05', '2026-06-07', '2026-06-08'],
    // Monday to Wednesday hold three.
    ['2026-06-01', '2026-06-03', '2026-06-03'],
    // Two days only: the article is not for so short a term.
    ['2026-06-06', '2026-06-07', '2026-06-07'],
    // Wednesday 13 to Saturday 16 May 2026: Hemelvaart and the equated Friday leave one; Monday 18 May is the second.
    ['2026-05-13', '2026-05-16', '2026-05-18'],
  ])('%s to %s ends on %s', (eersteDag, einde, verwacht) => {
    expect(minstensTweeWerkdagen(datum(eersteDag), datum(einde))).toBe(verwacht);
  });

  it('never shortens, and holds two working days from three days on', () => {
    fc.assert(
      fc.property(dagen, fc.integer({ min: 2, max: 30 }), (eersteDag, lengte) => {
        const einde = plusDagen(eersteDag, lengte);
        const verlengd = minstensTweeWerkdagen(eersteDag, einde);
        const alle = Array.from({ length: dagenTussen(eersteDag, verlengd) + 1 }, (_leeg, nummer) =>
          plusDagen(eersteDag, nummer),
        );
        expect(verlengd >= einde).toBe(true);
        expect(alle.filter(isWerkdag).length).toBeGreaterThanOrEqual(2);
        if (verlengd > einde) expect(alle.filter(isWerkdag)).toHaveLength(2);
      }),
    );
  });
});

describe('Atw art. 4 and 5: where the law applies', () => {
  const wet = (aantal: number, eenheid: Duur['eenheid']): Termijneigenschappen => ({
    duur: { aantal, eenheid },
    regelsoort: 'wet',
  });
  it.each<[string, Termijneigenschappen, boolean, boolean, string]>([
    ['8 weeks of an act', wet(8, 'weken'), true, true, 'Atw art. 1 lid 1'],
    ['12 weeks: not more than twelve', wet(12, 'weken'), true, true, 'Atw art. 1 lid 1'],
    ['13 weeks', wet(13, 'weken'), false, false, 'Atw art. 4'],
    ['90 days', wet(90, 'dagen'), true, true, 'Atw art. 1 lid 1'],
    ['91 days', wet(91, 'dagen'), false, false, 'Atw art. 4'],
    ['3 months', wet(3, 'maanden'), true, true, 'Atw art. 1 lid 1'],
    ['4 months', wet(4, 'maanden'), false, false, 'Atw art. 4'],
    ['1 year', wet(1, 'jaren'), false, false, 'Atw art. 4'],
    ['48 hours', wet(48, 'uren'), false, false, 'Atw art. 4'],
    ['2 days: art. 1 only', wet(2, 'dagen'), true, false, 'Atw art. 1 lid 1'],
    ['an amvb', { ...wet(2, 'weken'), regelsoort: 'amvb' }, true, true, 'Atw art. 5'],
    ['an APV', { ...wet(8, 'weken'), regelsoort: 'verordening' }, false, false, 'Atw art. 5'],
    [
      'an APV that declares it applicable',
      { ...wet(8, 'weken'), regelsoort: 'verordening', atwVerklaardIn: 'APV art. 1:2a' },
      true,
      true,
      'APV art. 1:2a',
    ],
    [
      'an APV that declares it applicable to six months: art. 4 still holds',
      { ...wet(6, 'maanden'), regelsoort: 'verordening', atwVerklaardIn: 'APV art. 1:2a' },
      false,
      false,
      'Atw art. 4',
    ],
    ['a term counted back', { ...wet(2, 'weken'), teruggerekend: true }, false, true, 'Atw art. 1 lid 2'],
  ])('%s', (_omschrijving, eigenschappen, artikel1, artikel2, grond) => {
    expect(atwVanToepassing(eigenschappen)).toMatchObject({ artikel1, artikel2, grond });
  });
});

describe('lengths of time', () => {
  it('are said and added', () => {
    expect(duurInWoorden({ aantal: 1, eenheid: 'weken' })).toBe('1 week');
    expect(duurInWoorden({ aantal: 8, eenheid: 'weken' })).toBe('8 weken');
    const begin = datum('2028-02-29');
    expect(plusDuur(begin, { aantal: 10, eenheid: 'dagen' })).toBe('2028-03-10');
    expect(plusDuur(begin, { aantal: 1, eenheid: 'jaren' })).toBe('2029-02-28');
  });
  it.each([0, -1, 1.5, Number.NaN])('refuses a length of %p', (aantal) => {
    expect(() => plusDuur(datum('2026-01-01'), { aantal, eenheid: 'dagen' })).toThrow(RangeError);
  });
});
