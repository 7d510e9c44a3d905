import fc from 'fast-check';
import { dagenTussen, datum, plusDagen, weekdag } from './datum.js';
import { GELIJKGESTELDE_DAGEN, GELIJKGESTELDE_DAGEN_BEKEND } from './feestdagen.data.js';
import {
  feestdagen,
  feestdagOp,
  isFeestdag,
  isWerkdag,
  koningsdag,
  paasdatum,
  plusWerkdagen,
  redenGeenWerkdag,
} from './feestdagen.js';

/** Easter by Gauss's rule with his two exceptions: another road to the same day. */
function pasenVolgensGauss(jaar: number): string {
  const [a, b, c] = [jaar % 19, jaar % 4, jaar % 7];
  const k = Math.floor(jaar / 100);
  const m = (15 - Math.floor((13 + 8 * k) / 25) + k - Math.floor(k / 4)) % 30;
  const n = (4 + k - Math.floor(k / 4)) % 7;
  const d = (19 * a + m) % 30;
  const e = (2 * b + 4 * c + 6 * d + n) % 7;
  let dagNaEenEnTwintigMaart = d + e + 1;
  if (d === 29 && e === 6) dagNaEenEnTwintigMaart -= 7;
  if (d === 28 && e === 6 && (11 * m + 11) % 30 < 19) dagNaEenEnTwintigMaart -= 7;
  return plusDagen(datum(`${String(jaar)}-03-21`), dagNaEenEnTwintigMaart);
}

describe('Easter', () => {
  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2038, '2038-04-25'], // the latest day possible
    [2285, '2285-03-22'], // the earliest
    [1981, '1981-04-19'], // first exception of Gauss
    [1954, '1954-04-18'], // second exception of Gauss
  ])('of %i is %s', (jaar, verwacht) => {
    expect(paasdatum(jaar)).toBe(verwacht);
  });

  it('is a Sunday from 22 March to 25 April, the same by Meeus and by Gauss', () => {
    for (let jaar = 1600; jaar <= 2999; jaar += 1) {
      const pasen = paasdatum(jaar);
      expect(pasen).toBe(pasenVolgensGauss(jaar));
      expect(weekdag(pasen)).toBe(7);
      expect(pasen >= `${String(jaar)}-03-22` && pasen <= `${String(jaar)}-04-25`).toBe(true);
    }
  });
});

describe('public holidays', () => {
  it('of 2026 are these, by article', () => {
    expect(feestdagen(2026).map((dag) => `${dag.datum} ${dag.naam} ${dag.artikel}`)).toEqual([
      '2026-01-01 Nieuwjaarsdag Atw art. 3 lid 1',
      '2026-01-02 vrijdag na Nieuwjaarsdag (gelijkgesteld) Atw art. 3 lid 3 (Stcrt. 2025, 24713)',
      '2026-04-03 Goede Vrijdag Atw art. 3 lid 2',
      '2026-04-06 tweede Paasdag Atw art. 3 lid 1',
      '2026-04-27 Koningsdag Atw art. 3 lid 1',
      '2026-05-05 Bevrijdingsdag Atw art. 3 lid 1',
      '2026-05-14 Hemelvaartsdag Atw art. 3 lid 1',
      '2026-05-15 vrijdag na Hemelvaartsdag (gelijkgesteld) Atw art. 3 lid 3 (Stcrt. 2025, 24713)',
      '2026-05-25 tweede Pinksterdag Atw art. 3 lid 1',
      '2026-12-25 eerste Kerstdag Atw art. 3 lid 1',
      '2026-12-26 tweede Kerstdag Atw art. 3 lid 1',
    ]);
  });

  it.each([
    [2025, '2025-04-26'], // 27 April is a Sunday
    [2026, '2026-04-27'],
    [2031, '2031-04-26'],
    [2036, '2036-04-26'],
  ])('Koningsdag of %i is %s', (jaar, verwacht) => {
    expect(koningsdag(jaar)).toBe(verwacht);
  });

  it('hold 5 May every year, not only in a lustrum, and Koningsdag never on a Sunday', () => {
    for (let jaar = 2014; jaar <= 2200; jaar += 1) {
      expect(isFeestdag(datum(`${String(jaar)}-05-05`))).toBe(true);
      expect(weekdag(koningsdag(jaar))).not.toBe(7);
      expect(dagenTussen(koningsdag(jaar), datum(`${String(jaar)}-04-27`))).toBeLessThanOrEqual(1);
    }
  });

  it('fall on the weekday the church gives them', () => {
    for (let jaar = 2014; jaar <= 2200; jaar += 1) {
      const weekdagVan = (naam: string) => weekdag(feestdagen(jaar).find((dag) => dag.naam === naam)!.datum);
      expect(['Goede Vrijdag', 'tweede Paasdag', 'Hemelvaartsdag', 'tweede Pinksterdag'].map(weekdagVan)).toEqual([
        5, 1, 4, 1,
      ]);
    }
  });

  it('hold the equated days, each on a working day next to a holiday or between it and the weekend', () => {
    for (const { datum: dag, bron } of GELIJKGESTELDE_DAGEN) {
      expect(isWerkdag(dag)).toBe(false);
      expect(weekdag(dag)).toBe(5);
      expect(isFeestdag(plusDagen(dag, -1))).toBe(true);
      expect(bron).toBe('Stcrt. 2025, 24713');
      expect(dag >= GELIJKGESTELDE_DAGEN_BEKEND.van && dag <= GELIJKGESTELDE_DAGEN_BEKEND.tot).toBe(true);
    }
  });

  it('are refused for years whose list is not known here', () => {
    expect(() => feestdagen(2013)).toThrow(RangeError);
    expect(() => feestdagen(2026.5)).toThrow(RangeError);
  });
});

describe('working days', () => {
  it.each([
    ['2026-04-03', 'Goede Vrijdag'],
    ['2026-04-04', 'zaterdag'],
    ['2026-04-05', 'zondag'],
    ['2026-04-07', undefined],
    ['2026-12-26', 'tweede Kerstdag'], // a Saturday as well; the holiday is the better reason
  ])('%s is none because %s', (dag, reden) => {
    expect(redenGeenWerkdag(datum(dag))).toBe(reden);
    expect(isWerkdag(datum(dag))).toBe(reden === undefined);
  });

  it('names the holiday', () => {
    expect(feestdagOp(datum('2026-05-14'))?.naam).toBe('Hemelvaartsdag');
    expect(feestdagOp(datum('2026-05-13'))).toBeUndefined();
  });

  it('are counted over weekends and holidays', () => {
    // Thursday 2 April 2026; Friday is Goede Vrijdag, Monday tweede Paasdag: Tuesday 7 April is the first.
    expect(plusWerkdagen(datum('2026-04-02'), 1)).toBe('2026-04-07');
    expect(plusWerkdagen(datum('2026-04-02'), 0)).toBe('2026-04-02');
    expect(() => plusWerkdagen(datum('2026-04-02'), -1)).toThrow(RangeError);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 1, max: 40 }), (verder, aantal) => {
        const begin = plusDagen(datum('2020-01-01'), verder);
        const einde = plusWerkdagen(begin, aantal);
        const tussen = Array.from({ length: dagenTussen(begin, einde) }, (_leeg, nummer) =>
          plusDagen(begin, nummer + 1),
        );
        expect(isWerkdag(einde)).toBe(true);
        expect(tussen.filter(isWerkdag)).toHaveLength(aantal);
      }),
    );
  });
});
