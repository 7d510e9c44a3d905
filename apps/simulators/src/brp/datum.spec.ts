import { apiDatum, leeftijd } from './datum.js';

describe('a date of the BRP', () => {
  it.each([
    ['19880619', { type: 'Datum', datum: '1988-06-19', langFormaat: '19 juni 1988' }],
    ['19990901', { type: 'Datum', datum: '1999-09-01', langFormaat: '1 september 1999' }],
    ['19970300', { type: 'JaarMaandDatum', jaar: 1997, maand: 3, langFormaat: 'maart 1997' }],
    ['19990000', { type: 'JaarDatum', jaar: 1999, langFormaat: '1999' }],
    ['00000000', { type: 'DatumOnbekend', onbekend: true, langFormaat: 'onbekend' }],
  ])('%s is delivered by what is known of it', (datum, verwacht) => {
    expect(apiDatum(datum)).toEqual(verwacht);
  });

  it.each<[string, string, number | undefined]>([
    ['20080619', '2026-06-18', 17],
    ['20080619', '2026-06-19', 18],
    ['20080229', '2026-02-28', 17],
    ['20080229', '2026-03-01', 18],
    ['20080600', '2026-05-31', 17],
    ['20080600', '2026-06-15', undefined],
    ['20080600', '2026-07-01', 18],
    ['20080000', '2026-12-31', undefined],
    ['00000000', '2026-12-31', undefined],
  ])('born %s on %s: age %s, and no guess', (geboren, vandaag, verwacht) => {
    expect(leeftijd(geboren, vandaag)).toBe(verwacht);
  });
});
