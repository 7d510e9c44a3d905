import { datum } from '@schakel/domain';
import fc from 'fast-check';
import { doelen, REGIME_PER_DOEL, TOESTEMMINGSREGELS, toestemmers, uitzonderingen } from './toestemming.data.js';
import { leeftijdOp, oordeelToestemmer, regelVoor } from './toestemmingsregel.domain.js';

const dag = datum('2026-03-02');
const jaar = (leeftijd: number, maandDag = '03-02') => datum(`${2026 - leeftijd}-${maandDag}`);

describe('age on a legal day', () => {
  it.each([
    ['2010-03-02', '2026-03-01', 15],
    ['2010-03-02', '2026-03-02', 16],
    ['2008-02-29', '2024-02-28', 15],
    ['2008-02-29', '2024-02-29', 16],
    ['2010-02-28', '2026-02-28', 16],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2026-03-02', '2026-03-02', 0],
  ])('born %s, on %s: %i', (geboren, op, leeftijd) => {
    expect(leeftijdOp(datum(geboren), datum(op))).toBe(leeftijd);
  });
});

describe('who consents', () => {
  it.each([
    ['jeugdhulp', 11, true, 'gezagsdragers'],
    ['jeugdhulp', 12, true, 'betrokkene-en-gezagsdragers'],
    ['jeugdhulp', 15, true, 'betrokkene-en-gezagsdragers'],
    ['jeugdhulp', 16, true, 'betrokkene'],
    ['jeugdhulp', 15, false, 'gezagsdragers'],
    ['jeugdhulp', 17, false, 'gezagsdragers'],
    ['jeugdhulp', 18, false, 'wettelijk-vertegenwoordiger'],
    ['opvang', 11, true, 'wettelijk-vertegenwoordiger'],
    ['opvang', 12, true, 'betrokkene'],
    ['opvang', 40, false, 'wettelijk-vertegenwoordiger'],
    ['comensha-registratie', 15, true, 'gezagsdragers'],
    ['comensha-registratie', 16, true, 'betrokkene'],
    ['comensha-opvang', 40, false, 'wettelijk-vertegenwoordiger'],
  ] as const)('for %s at %i (capable: %s): %s, and nobody less', (doel, leeftijd, wilsbekwaam, toestemmer) => {
    const vraag = { doel, geboortedatum: jaar(leeftijd), wilsbekwaam, dag };
    const bevoegd = toestemmers.filter((door) => oordeelToestemmer(vraag, door, undefined).soort === 'bevoegd');
    expect(bevoegd).toContain(toestemmer);
    expect(bevoegd.filter((een) => een !== toestemmer)).toEqual(
      toestemmer === 'betrokkene' ? ['betrokkene-en-gezagsdragers'] : [],
    );
  });

  it.each([
    ['the day before twelve', '2014-03-03', 'te-weinig'],
    ['on the day of twelve', '2014-03-02', 'bevoegd'],
    ['the day before sixteen', '2010-03-03', 'bevoegd'],
    ['on the day of sixteen', '2010-03-02', 'bevoegd'],
  ])('with an exception goes alone %s: %s', (_, geboren, soort) => {
    const vraag = { doel: 'jeugdhulp', geboortedatum: datum(geboren), wilsbekwaam: true, dag } as const;
    for (const uitzondering of uitzonderingen)
      expect(oordeelToestemmer(vraag, 'betrokkene', uitzondering).soort).toBe(soort);
  });

  it('an exception opens nothing for somebody of twelve who cannot oversee it, nor for CoMensha', () => {
    const kind = { geboortedatum: jaar(13), wilsbekwaam: false, dag } as const;
    expect(oordeelToestemmer({ doel: 'jeugdhulp', ...kind }, 'betrokkene', 'weloverwogen-wens').soort).toBe(
      'te-weinig',
    );
    const vraag = { doel: 'comensha-opvang', ...kind, wilsbekwaam: true } as const;
    expect(oordeelToestemmer(vraag, 'betrokkene', 'weloverwogen-wens').soort).toBe('te-weinig');
  });

  it('has exactly one rule for every law, age and capability, each with its source', () => {
    const regime = fc.constantFrom(...Object.values(REGIME_PER_DOEL));
    fc.assert(
      fc.property(regime, fc.integer({ min: 0, max: 120 }), fc.boolean(), (welk, leeftijd, wilsbekwaam) => {
        const passend = TOESTEMMINGSREGELS.filter(
          (een) =>
            een.regime === welk &&
            leeftijd >= een.vanaf &&
            (een.tot === undefined || leeftijd < een.tot) &&
            (een.wilsbekwaam ?? wilsbekwaam) === wilsbekwaam,
        );
        return passend.length === 1 && passend[0] === regelVoor(welk, leeftijd, wilsbekwaam);
      }),
    );
    expect(TOESTEMMINGSREGELS.every(({ bron, graad }) => bron.length > 0 && graad.length > 0)).toBe(true);
    expect(new Set(TOESTEMMINGSREGELS.map(({ code }) => code)).size).toBe(TOESTEMMINGSREGELS.length);
    expect(Object.keys(REGIME_PER_DOEL).sort()).toEqual([...doelen].sort());
  });

  it('is no question about somebody who is not born yet', () => {
    expect(() => regelVoor('wmo', -1, true)).toThrow(RangeError);
  });
});
