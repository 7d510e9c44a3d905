import fc from 'fast-check';
import { datum, dagenTussen, plusDagen } from './datum.js';
import { beginVanWettelijkeDag, wettelijkeDag } from './wettelijke-dag.js';

describe('the legal day', () => {
  it.each([
    ['2026-01-31T22:59:59.999Z', '2026-01-31'], // winter: midnight is 23:00Z
    ['2026-01-31T23:00:00Z', '2026-02-01'],
    ['2026-07-31T21:59:59Z', '2026-07-31'], // summer: midnight is 22:00Z
    ['2026-07-31T22:00:00Z', '2026-08-01'],
    ['2026-03-28T23:00:00Z', '2026-03-29'], // day on which the clock goes forward
    ['2026-03-29T21:59Z', '2026-03-29'],
    ['2026-03-29T22:00Z', '2026-03-30'],
    ['2026-10-24T22:00:00Z', '2026-10-25'], // day on which the clock goes back
    ['2026-10-25T22:59:59Z', '2026-10-25'],
    ['2026-10-25T23:00:00Z', '2026-10-26'],
    ['2026-12-31T23:30:00Z', '2027-01-01'],
    ['2028-02-28T23:00:00.000Z', '2028-02-29'],
  ])('%s falls on %s', (instant, dag) => {
    expect(wettelijkeDag(instant)).toBe(dag);
  });

  it.each(['2026-01-01', '2026-01-01T10:00:00', '2026-01-01T10:00:00+01:00', '2026-13-01T00:00:00Z', 'vandaag', ''])(
    'refuses %j, because a guess would shift a term',
    (instant) => {
      expect(() => wettelijkeDag(instant)).toThrow(RangeError);
    },
  );

  it('begins at midnight in the Netherlands', () => {
    expect(beginVanWettelijkeDag(datum('2026-01-15'))).toBe('2026-01-14T23:00:00.000Z');
    expect(beginVanWettelijkeDag(datum('2026-07-15'))).toBe('2026-07-14T22:00:00.000Z');
  });

  it('lasts 23, 24 or 25 hours, and holds exactly its own instants', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (aantal) => {
        const dag = plusDagen(datum('1990-01-01'), aantal);
        const begin = Date.parse(beginVanWettelijkeDag(dag));
        const einde = Date.parse(beginVanWettelijkeDag(plusDagen(dag, 1)));
        expect([23, 24, 25]).toContain((einde - begin) / 3_600_000);
        expect(wettelijkeDag(new Date(begin).toISOString())).toBe(dag);
        expect(wettelijkeDag(new Date(einde - 1).toISOString())).toBe(dag);
      }),
      { numRuns: 300 },
    );
  });

  it('changes twice a year: one day of 23 and one of 25 hours', () => {
    const lengtes = Array.from({ length: 365 }, (_leeg, nummer) => plusDagen(datum('2026-01-01'), nummer)).map(
      (dag) =>
        (Date.parse(beginVanWettelijkeDag(plusDagen(dag, 1))) - Date.parse(beginVanWettelijkeDag(dag))) / 3_600_000,
    );
    expect(lengtes.filter((uren) => uren === 23)).toHaveLength(1);
    expect(lengtes.filter((uren) => uren === 25)).toHaveLength(1);
    expect(dagenTussen(datum('2026-01-01'), datum('2026-03-29'))).toBe(lengtes.indexOf(23));
    expect(dagenTussen(datum('2026-01-01'), datum('2026-10-25'))).toBe(lengtes.indexOf(25));
  });
});
