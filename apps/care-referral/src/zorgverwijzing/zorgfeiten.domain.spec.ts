import { type Datum, datum, wettelijkeDag } from '@schakel/domain';
import fc from 'fast-check';
import {
  type Zorgfeiten,
  bedenktijdOp,
  eersteDrieMaandenOp,
  foutenInFeiten,
  isJongerDan,
  leeftijdsgroepOp,
} from './zorgfeiten.domain.js';
import { zorgfeiten } from './zorgverwijzing.voorbeelden.js';

const zonderLeeftijd: Partial<Zorgfeiten> = (({ geboortedatum: _, ...rest }) => rest)(zorgfeiten());

function iemand(anders: Partial<Zorgfeiten>): Zorgfeiten {
  return { ...(zonderLeeftijd as Zorgfeiten), ...anders };
}

describe('minor or adult, on a legal day', () => {
  it.each<[string, Partial<Zorgfeiten>, string, 'minderjarig' | 'volwassen']>([
    ['the day before turning 18', { geboortedatum: datum('2008-03-02') }, '2026-03-01', 'minderjarig'],
    ['turning 18 today', { geboortedatum: datum('2008-03-02') }, '2026-03-02', 'volwassen'],
    ['the day after', { geboortedatum: datum('2008-03-02') }, '2026-03-03', 'volwassen'],
    ['born on 29 February, on 28 February', { geboortedatum: datum('2008-02-29') }, '2026-02-28', 'minderjarig'],
    ['born on 29 February, on 1 March', { geboortedatum: datum('2008-02-29') }, '2026-03-01', 'volwassen'],
    ['born on 1 January, on 31 December', { geboortedatum: datum('2008-01-01') }, '2025-12-31', 'minderjarig'],
    ['born today', { geboortedatum: datum('2026-03-02') }, '2026-03-02', 'minderjarig'],
    [
      '18 for long, but in doubt',
      { geboortedatum: datum('1999-01-01'), leeftijdOnzeker: true },
      '2026-03-02',
      'minderjarig',
    ],
    ['estimated 17', { geschatteLeeftijd: 17 }, '2026-03-02', 'minderjarig'],
    ['estimated 18', { geschatteLeeftijd: 18 }, '2026-03-02', 'volwassen'],
    ['estimated 25, but in doubt', { geschatteLeeftijd: 25, leeftijdOnzeker: true }, '2026-03-02', 'minderjarig'],
    ['nothing known', {}, '2026-03-02', 'minderjarig'],
    [
      'a date of birth goes before an estimate',
      { geboortedatum: datum('2010-01-01'), geschatteLeeftijd: 30 },
      '2026-03-02',
      'minderjarig',
    ],
  ])('%s', (_naam, feiten, dag, groep) => {
    expect(leeftijdsgroepOp(iemand(feiten), datum(dag))).toBe(groep);
  });

  it.each([
    ['just before midnight in the Netherlands, in winter', '2026-03-01T22:59:59.999Z', 'minderjarig'],
    ['at midnight in the Netherlands, in winter', '2026-03-01T23:00:00.000Z', 'volwassen'],
  ])('turns 18 by the Dutch clock: %s', (_naam, nu, groep) => {
    expect(leeftijdsgroepOp(iemand({ geboortedatum: datum('2008-03-02') }), wettelijkeDag(nu))).toBe(groep);
  });

  it('in summer the day begins an hour earlier', () => {
    const iemandVanJuli = iemand({ geboortedatum: datum('2008-07-02') });
    expect(leeftijdsgroepOp(iemandVanJuli, wettelijkeDag('2026-07-01T21:59:59Z'))).toBe('minderjarig');
    expect(leeftijdsgroepOp(iemandVanJuli, wettelijkeDag('2026-07-01T22:00:00Z'))).toBe('volwassen');
  });

  it('nobody grows younger, and doubt never makes an adult', () => {
    const dag = fc.date({ min: new Date('1950-01-01'), max: new Date('2060-12-31'), noInvalidDate: true });
    const alsDatum = (moment: Date) => moment.toISOString().slice(0, 10) as Datum;
    fc.assert(
      fc.property(dag, dag, dag, fc.constantFrom(18, 23), (geboren, een, ander, leeftijd) => {
        const [eerst, later] = [alsDatum(een), alsDatum(ander)].toSorted();
        const feiten = iemand({ geboortedatum: alsDatum(geboren) });
        expect(isJongerDan(leeftijd, { ...feiten, leeftijdOnzeker: true }, later as Datum)).toBe(true);
        return isJongerDan(leeftijd, feiten, eerst as Datum) || !isJongerDan(leeftijd, feiten, later as Datum);
      }),
      { seed: 20260302 },
    );
  });
});

describe('the first three months after entry', () => {
  it.each<[string, Partial<Zorgfeiten>, string, 'ja' | 'nee' | 'onbekend']>([
    ['on the day of entry', { inreisdatum: datum('2026-01-15') }, '2026-01-15', 'ja'],
    ['on the last day', { inreisdatum: datum('2026-01-15') }, '2026-04-14', 'ja'],
    ['three months later', { inreisdatum: datum('2026-01-15') }, '2026-04-15', 'nee'],
    ['entered on 30 November: over on the last of February', { inreisdatum: datum('2025-11-30') }, '2026-02-28', 'nee'],
    ['entry not known: excludes nobody', {}, '2026-04-14', 'onbekend'],
    ['only months known: two', { maandenSindsInreis: 2 }, '2026-04-14', 'ja'],
    ['only months known: three', { maandenSindsInreis: 3 }, '2026-04-14', 'nee'],
    [
      'the day goes before the months',
      { inreisdatum: datum('2020-01-01'), maandenSindsInreis: 1 },
      '2026-04-14',
      'nee',
    ],
  ])('%s', (_naam, feiten, dag, verwacht) => {
    expect(eersteDrieMaandenOp(zorgfeiten(feiten), datum(dag))).toBe(verwacht);
  });
});

describe('the reflection period on a day', () => {
  const lopend = { status: 'lopend', ingang: datum('2026-01-15'), einde: datum('2026-04-14') } as const;

  it.each<[string, Zorgfeiten['bedenktijd'], string, string]>([
    ['nothing known', undefined, '2026-03-02', 'onbekend'],
    ['running, on its last day', lopend, '2026-04-14', 'lopend'],
    ['running, the day after its last', lopend, '2026-04-15', 'afgelopen'],
    ['running without an end', { status: 'lopend' }, '2030-01-01', 'lopend'],
    ['offered does not run out', { ...lopend, status: 'aangeboden' }, '2030-01-01', 'aangeboden'],
  ])('%s', (_naam, bedenktijd, dag, verwacht) => {
    expect(bedenktijdOp(zorgfeiten(bedenktijd && { bedenktijd }), datum(dag))).toBe(verwacht);
  });
});

describe('facts that cannot be', () => {
  const nu = '2026-03-02T09:00:00.000Z';

  it.each<[string, Partial<Zorgfeiten>, string]>([
    ['born tomorrow', { geboortedatum: datum('2026-03-03') }, 'feiten.geboortedatum'],
    ['born at the end of the calendar', { geboortedatum: datum('9999-12-31') }, 'feiten.geboortedatum'],
    ['older than anyone', { geboortedatum: datum('1905-03-01') }, 'feiten.geboortedatum'],
    ['came tomorrow', { inreisdatum: datum('2026-03-03') }, 'feiten.inreisdatum'],
    ['came before birth', { inreisdatum: datum('1999-04-22') }, 'feiten.inreisdatum'],
    [
      'a reflection period that ends before it begins',
      { bedenktijd: { status: 'lopend', ingang: datum('2026-03-02'), einde: datum('2026-03-01') } },
      'feiten.bedenktijd',
    ],
    ['a Dutch person with a ground of stay', { verblijfsgrond: 'k' }, 'feiten.verblijfsgrond'],
    [
      'registered in a municipality that is none',
      { gemeenteInschrijving: '9999' as never },
      'feiten.gemeenteInschrijving',
    ],
    ['found in a municipality of the past', { gemeenteAangetroffen: '0457' as never }, 'feiten.gemeenteAangetroffen'],
  ])('%s', (_naam, feiten, veld) => {
    const fouten = foutenInFeiten(zorgfeiten(feiten), nu);
    expect(fouten.map((fout) => fout.veld)).toEqual([veld]);
  });

  it('what can be is accepted, up to the edges', () => {
    const rand = { geboortedatum: datum('1906-03-02'), inreisdatum: datum('2026-03-02') };
    expect(foutenInFeiten(zorgfeiten(rand), nu)).toEqual([]);
    expect(foutenInFeiten(zorgfeiten({ gemeenteInschrijving: '0363' as never }), nu)).toEqual([]);
    expect(foutenInFeiten(zorgfeiten({ nationaliteit: 'derdeland', verblijfsgrond: 'k' }), nu)).toEqual([]);
  });

  it('all faults are named at once, without values', () => {
    const fouten = foutenInFeiten(
      zorgfeiten({ geboortedatum: datum('2027-01-01'), inreisdatum: datum('2026-12-31'), verblijfsgrond: 'a' }),
      nu,
    );
    expect(fouten.map(({ veld }) => veld)).toEqual([
      'feiten.geboortedatum',
      'feiten.inreisdatum',
      'feiten.inreisdatum',
      'feiten.verblijfsgrond',
    ]);
    expect(JSON.stringify(fouten)).not.toMatch(/2027|2026-12/);
  });
});
