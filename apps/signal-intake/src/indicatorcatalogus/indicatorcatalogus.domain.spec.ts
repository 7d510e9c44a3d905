import { datum } from '@schakel/domain';
import { dimensies } from './indicator.domain.js';
import { catalogusMetVersie, catalogusversies, geldendeCatalogus, zoekIndicator } from './indicatorcatalogus.domain.js';
import { iloIndicatoren } from './ilo-indicatoren.domain.js';
import { unodcObservaties } from './unodc-observaties.domain.js';

describe('the ILO indicators', () => {
  it('are 67, in the numbers per dimension that the ILO published', () => {
    const aantallen = dimensies.map((dimensie) => iloIndicatoren.filter((i) => i.dimensie === dimensie).length);
    expect(Object.fromEntries(dimensies.map((d, i) => [d, aantallen[i]]))).toEqual({
      DR: 10,
      CR: 10,
      RV: 16,
      EX: 9,
      CD: 15,
      VD: 7,
    });
    expect(iloIndicatoren).toHaveLength(67);
  });

  it('are numbered without gaps within a dimension', () => {
    for (const dimensie of dimensies) {
      const codes = iloIndicatoren.filter((i) => i.dimensie === dimensie).map((i) => i.code);
      expect(codes).toEqual(codes.map((_, index) => `${dimensie}${String(index + 1).padStart(2, '0')}`));
    }
  });

  it('carry the weights of both profiles: sums of the source table', () => {
    const telling = (profiel: 'volwassene' | 'minderjarige') =>
      Object.fromEntries(
        ['S', 'M', 'W', null].map((g) => [String(g), iloIndicatoren.filter((i) => i.gewichten[profiel] === g).length]),
      );
    expect(telling('volwassene')).toEqual({ S: 7, M: 53, W: 7, null: 0 });
    expect(telling('minderjarige')).toEqual({ S: 15, M: 50, W: 0, null: 2 });
  });

  it('refer to the eleven ILO indicators of forced labour, each of which occurs', () => {
    expect([...new Set(iloIndicatoren.flatMap((i) => i.ilo11))].sort((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
    ]);
  });
});

describe('the front-line observations', () => {
  it('are the codes UG01-17, US01-06, UL01-06, UD01-05, UC01-04, weak and without a dimension', () => {
    const perGroep = Object.groupBy(unodcObservaties, (i) => i.code.slice(0, 2));
    expect(Object.fromEntries(Object.entries(perGroep).map(([k, v]) => [k, v?.length]))).toEqual({
      UG: 17,
      US: 6,
      UL: 6,
      UD: 5,
      UC: 4,
    });
    expect(unodcObservaties.every((i) => i.dimensie === null && i.gewichten.volwassene === 'W')).toBe(true);
  });

  it('say which groups were written from memory', () => {
    const uitHetHoofd = new Set(
      unodcObservaties.filter((i) => i.graad === 'uit het hoofd').map((i) => i.code.slice(0, 2)),
    );
    expect([...uitHetHoofd].sort()).toEqual(['UC', 'UD', 'UL']);
  });
});

describe('the catalogue', () => {
  it.each([...catalogusversies])(
    'version $versie has unique codes, each with source and grade',
    ({ indicatoren, waarschuwing, bron }) => {
      expect(new Set(indicatoren.map((i) => i.code)).size).toBe(indicatoren.length);
      expect(indicatoren.every((i) => i.bron !== '' && i.omschrijving !== '')).toBe(true);
      expect(waarschuwing).toContain('andere problemen');
      expect(bron).not.toBe('');
    },
  );

  it('has versions in order of their first day', () => {
    const dagen = catalogusversies.map((c) => c.geldigVanaf);
    expect(dagen).toEqual([...dagen].sort());
  });

  it('finds by version, by day and by code', () => {
    expect(geldendeCatalogus(datum('2025-12-31'))).toBeUndefined();
    expect(geldendeCatalogus(datum('2026-01-01'))?.versie).toBe('2026.1');
    expect(catalogusMetVersie('2026.1')?.indicatoren).toHaveLength(105);
    expect(catalogusMetVersie('1999.1')).toBeUndefined();
    expect(zoekIndicator('2026.1', 'CD01')?.ilo11).toEqual([7]);
    expect(zoekIndicator('2026.1', 'XX01')).toBeUndefined();
  });
});
