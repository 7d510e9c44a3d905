import fc from 'fast-check';
import {
  dagenInMaand,
  dagenTussen,
  datum,
  datumInWoorden,
  isDatum,
  laatsteDag,
  onderdelen,
  parseDatum,
  plusDagen,
  plusMaanden,
  vroegsteDag,
  weekdag,
} from './datum.js';

const dagen = fc.integer({ min: -100_000, max: 100_000 }).map((aantal) => plusDagen(datum('2026-01-01'), aantal));

describe('Datum', () => {
  it.each([
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2100-02-29', false], // a century is no leap year …
    ['2000-02-29', true], // … unless divisible by 400
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['1599-12-31', false],
    ['2026-1-1', false],
    ['2026-01-01T00:00:00Z', false],
  ])('%s exists: %p', (tekst, bestaat) => {
    expect(isDatum(tekst)).toBe(bestaat);
    expect(parseDatum(tekst)).toBe(bestaat ? tekst : undefined);
  });

  it('refuses what is no text, and throws on a date in code that does not exist', () => {
    expect(parseDatum(20260101)).toBeUndefined();
    expect(() => datum('2026-02-30')).toThrow(RangeError);
  });

  it('adds and subtracts alike, and orders as text', () => {
    fc.assert(
      fc.property(dagen, fc.integer({ min: -5000, max: 5000 }), (dag, aantal) => {
        const ander = plusDagen(dag, aantal);
        expect(isDatum(ander)).toBe(true);
        expect(dagenTussen(dag, ander)).toBe(aantal);
        expect(plusDagen(ander, -aantal)).toBe(dag);
        expect(ander > dag).toBe(aantal > 0);
        expect(laatsteDag(dag, ander)).toBe(aantal > 0 ? ander : dag);
        expect(vroegsteDag(dag, ander)).toBe(aantal > 0 ? dag : ander);
      }),
    );
  });

  it('steps through the week', () => {
    expect([datum('2026-01-01'), datum('2026-06-01'), datum('2028-02-29'), datum('1969-12-28')].map(weekdag)).toEqual([
      4, 1, 2, 7,
    ]);
    fc.assert(fc.property(dagen, (dag) => expect(weekdag(plusDagen(dag, 1))).toBe((weekdag(dag) % 7) + 1)));
  });

  it.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-02-28', 6, '2026-08-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-31', -2, '2025-11-30'],
    ['2028-02-29', 12, '2029-02-28'],
  ])('%s plus %i months is %s', (begin, aantal, verwacht) => {
    expect(plusMaanden(datum(begin), aantal)).toBe(verwacht);
  });

  it('keeps the number of the day, or takes the last of a shorter month', () => {
    fc.assert(
      fc.property(dagen, fc.integer({ min: -600, max: 600 }), (dag, aantal) => {
        const uitkomst = onderdelen(plusMaanden(dag, aantal));
        expect(uitkomst.dag).toBe(Math.min(onderdelen(dag).dag, dagenInMaand(uitkomst.jaar, uitkomst.maand)));
        expect(uitkomst.jaar * 12 + uitkomst.maand).toBe(onderdelen(dag).jaar * 12 + onderdelen(dag).maand + aantal);
      }),
    );
  });

  it('can be said', () => {
    expect(datumInWoorden(datum('2026-06-01'))).toBe('1 juni 2026');
    expect(datumInWoorden(datum('2028-12-31'))).toBe('31 december 2028');
  });
});
