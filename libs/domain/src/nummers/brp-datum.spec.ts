import fc from 'fast-check';
import { datum, plusDagen, type Datum } from '../kalender/datum.js';
import {
  brpDatumVan,
  datumgrenzen,
  isBrpDatum,
  kanZelfdeDagZijn,
  leeftijdsgrenzen,
  nauwkeurigheid,
  parseBrpDatum,
  vergelijkBrpDatum,
  volledigeDag,
  type BrpDatum,
} from './brp-datum.js';

const brp = (tekst: string): BrpDatum => {
  const gelezen = parseBrpDatum(tekst);
  if (gelezen === undefined) throw new Error(`${tekst} is none`);
  return gelezen;
};
const dag = fc.integer({ min: 0, max: 60_000 }).map((aantal) => plusDagen(datum('1900-01-01'), aantal));
/** A day of which less and less is known, always true of the day itself. */
const verhuld = (een: Datum, mate: number): BrpDatum => {
  const heel = brpDatumVan(een);
  return brp([heel, `${heel.slice(0, 6)}00`, `${heel.slice(0, 4)}0000`, '00000000'][mate] ?? heel);
};
const mate = fc.integer({ min: 0, max: 3 });
const volgorde = (een: Datum, ander: Datum) => (een < ander ? 'eerder' : een > ander ? 'later' : 'gelijk');

describe('a date of the BRP', () => {
  it.each([
    ['19990423', 'dag', '1999-04-23', '1999-04-23'],
    ['19990400', 'maand', '1999-04-01', '1999-04-30'],
    ['20000200', 'maand', '2000-02-01', '2000-02-29'],
    ['19990000', 'jaar', '1999-01-01', '1999-12-31'],
  ])('%s: %s known, from %s to %s', (tekst, bekend, eerste, laatste) => {
    expect(nauwkeurigheid(brp(tekst))).toBe(bekend);
    expect(datumgrenzen(brp(tekst))).toEqual({ eerste, laatste });
  });

  it('of which nothing is known has no bounds', () => {
    expect(nauwkeurigheid(brp('00000000'))).toBe('onbekend');
    expect(datumgrenzen(brp('00000000'))).toBeUndefined();
  });

  it.each<[unknown, string]>([
    ['19990031', 'a day in an unknown month'],
    ['00000423', 'a day in an unknown year'],
    ['00000400', 'a month in an unknown year'],
    ['19990230', 'a day that never was'],
    ['19990229', 'no leap year'],
    ['19991301', 'a thirteenth month'],
    ['15990101', 'before the calendar'],
    ['1999-04-', 'with hyphens'],
    ['1999042', 'seven digits'],
    [19990423, 'a number'],
  ])('%s is none: %s', (waarde) => {
    expect(isBrpDatum(waarde)).toBe(false);
  });

  it('known whole can be read back, known in part never becomes a day', () => {
    fc.assert(
      fc.property(dag, mate, (een, hoe) => {
        expect(volledigeDag(verhuld(een, hoe))).toBe(hoe === 0 ? een : undefined);
      }),
    );
  });
});

describe('comparing never invents precision', () => {
  it.each([
    ['19990423', '19990424', 'eerder'],
    ['19990423', '19990423', 'gelijk'],
    ['19990400', '19990400', 'onbekend'],
    ['19990400', '19990423', 'onbekend'],
    ['19990400', '19990501', 'eerder'],
    ['20000000', '19991231', 'later'],
    ['00000000', '19991231', 'onbekend'],
    ['00000000', '00000000', 'onbekend'],
  ])('%s against %s: %s', (een, ander, verwacht) => {
    expect(vergelijkBrpDatum(brp(een), brp(ander))).toBe(verwacht);
  });

  it('what is said of partial dates is true of the days behind them, whatever these are', () => {
    fc.assert(
      fc.property(dag, dag, mate, mate, (een, ander, hoeEen, hoeAnder) => {
        const gezegd = vergelijkBrpDatum(verhuld(een, hoeEen), verhuld(ander, hoeAnder));
        if (gezegd !== 'onbekend') expect(gezegd).toBe(volgorde(een, ander));
        if (een === ander) expect(kanZelfdeDagZijn(verhuld(een, hoeEen), verhuld(ander, hoeAnder))).toBe(true);
      }),
    );
  });

  it('turned around says the opposite', () => {
    const tegendeel = { eerder: 'later', later: 'eerder', gelijk: 'gelijk', onbekend: 'onbekend' } as const;
    fc.assert(
      fc.property(dag, dag, mate, mate, (een, ander, hoeEen, hoeAnder) => {
        const [a, b] = [verhuld(een, hoeEen), verhuld(ander, hoeAnder)];
        expect(vergelijkBrpDatum(b, a)).toBe(tegendeel[vergelijkBrpDatum(a, b)]);
      }),
    );
  });
});

describe('the age of who has a partial date of birth', () => {
  it.each([
    ['20080423', '2026-04-22', 17, 17],
    ['20080423', '2026-04-23', 18, 18],
    ['20080400', '2026-04-10', 17, 18],
    ['20080400', '2026-05-01', 18, 18],
    ['20080000', '2026-06-01', 17, 18],
    ['20260000', '2026-06-01', 0, 0],
  ])('%s on %s: %i to %i', (geboren, op, minstens, hoogstens) => {
    expect(leeftijdsgrenzen(brp(geboren), datum(op))).toEqual({ minstens, hoogstens });
  });

  it('is not said without a year, nor of the unborn', () => {
    expect(leeftijdsgrenzen(brp('00000000'), datum('2026-01-01'))).toBeUndefined();
    expect(leeftijdsgrenzen(brp('20270000'), datum('2026-01-01'))).toBeUndefined();
  });

  it('always contains the age by the day itself', () => {
    fc.assert(
      fc.property(dag, dag, mate, (een, ander, hoe) => {
        const [geboren, op] = een < ander ? [een, ander] : [ander, een];
        const zeker = leeftijdsgrenzen(brpDatumVan(geboren), op);
        const grenzen = leeftijdsgrenzen(verhuld(geboren, hoe), op);
        if (grenzen === undefined || zeker === undefined) return;
        expect(grenzen.minstens).toBeLessThanOrEqual(zeker.minstens);
        expect(grenzen.hoogstens).toBeGreaterThanOrEqual(zeker.hoogstens);
      }),
    );
  });
});
