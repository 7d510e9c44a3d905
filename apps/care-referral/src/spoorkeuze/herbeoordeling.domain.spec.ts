import { type Datum, type Gemeentecode, dagenTussen, datum, plusDagen, plusMaanden } from '@schakel/domain';
import fc from 'fast-check';
import { stelSpoorVoor } from '../zorgverwijzing/spoorvoorstel.domain.js';
import { type Zorgfeiten, nationaliteitscategorieen, verblijfsgronden } from '../zorgverwijzing/zorgfeiten.domain.js';
import { zorgfeiten } from '../zorgverwijzing/zorgverwijzing.voorbeelden.js';
import { herbeoordelingen, redenenVanWijziging } from './herbeoordeling.domain.js';
import { vergelijkVoorstellen } from './voorstelverschil.domain.js';

const DAG = datum('2026-03-02');
const GEMELD = '0363' as Gemeentecode;
const momenten = (anders: Partial<Zorgfeiten>, dag = DAG) => herbeoordelingen(zorgfeiten(anders), dag, GEMELD);

describe('the days on which the choice is looked at again', () => {
  it.each<[string, Partial<Zorgfeiten>, readonly (readonly [string, string, string])[]]>([
    [
      '17: six months before turning 18',
      { geboortedatum: datum('2009-03-02') },
      [['wordt-18', '2027-03-02', '2026-09-02']],
    ],
    ['almost 18: at once', { geboortedatum: datum('2008-05-05') }, [['wordt-18', '2026-05-05', '2026-03-02']]],
    ['18 tomorrow, born on 29 February', { geboortedatum: datum('2008-02-29') }, []],
    ['an adult without youth help', { geboortedatum: datum('2005-01-01') }, []],
    [
      '20 with youth help: 21 and 23',
      { geboortedatum: datum('2006-01-01'), omstandigheden: ['jeugdhulp-voor-18'] },
      [
        ['wordt-21', '2027-01-01', '2026-07-01'],
        ['wordt-23', '2029-01-01', '2028-07-01'],
      ],
    ],
    ['doubt about age has no birthday', { geboortedatum: datum('2009-03-02'), leeftijdOnzeker: true }, []],
    [
      'EU, entered last month',
      { nationaliteit: 'eu-eer-ch', inreisdatum: datum('2026-02-10') },
      [['einde-eerste-drie-maanden', '2026-05-10', '2026-04-10']],
    ],
    ['Dutch: the first three months mean nothing', { inreisdatum: datum('2026-02-10') }, []],
    [
      'reflection period: the day after its last',
      { nationaliteit: 'derdeland', verblijfsgrond: 'k', bedenktijd: { status: 'lopend', einde: datum('2026-05-31') } },
      [['einde-bedenktijd', '2026-06-01', '2026-05-01']],
    ],
  ])('%s', (_naam, feiten, verwacht) => {
    expect(momenten(feiten).map(({ reden, dag, vanaf }) => [reden, dag, vanaf])).toEqual(verwacht);
  });

  it('no day on which the table speaks otherwise is missed, and none is named without need', () => {
    const dagRond = fc.integer({ min: -400, max: 400 }).map((dagen) => plusDagen(DAG, dagen));
    const iemand = fc.record({
      leeftijd: fc.constantFrom(18, 23, 40),
      rond: dagRond,
      nationaliteit: fc.constantFrom(...nationaliteitscategorieen),
      verblijfsgrond: fc.constantFrom(...verblijfsgronden),
      inreisdatum: dagRond,
      einde: dagRond,
      gezagAanwezig: fc.boolean(),
    });
    fc.assert(
      fc.property(iemand, ({ leeftijd, rond, einde, ...rest }) => {
        const feiten = zorgfeiten({
          ...rest,
          geboortedatum: plusMaanden(rond, -12 * leeftijd),
          bedenktijd: { status: 'lopend', einde },
          omstandigheden: ['jeugdhulp-voor-18'],
        });
        const genoemd = new Set(
          herbeoordelingen(feiten, DAG, GEMELD)
            .filter(({ reden }) => reden !== 'wordt-21')
            .map(({ dag }) => dag),
        );
        // Every day on which anything of the facts can turn, and one beside it.
        const dagen = [rond, plusDagen(rond, 1), plusMaanden(rest.inreisdatum, 3), plusDagen(einde, 1)];
        const buren = dagen.flatMap((dag) => [plusDagen(dag, -1), dag, plusDagen(dag, 1)]).filter((dag) => dag > DAG);
        for (const dag of buren) {
          const [ervoor, erop] = [
            stelSpoorVoor(feiten, plusDagen(dag, -1), GEMELD),
            stelSpoorVoor(feiten, dag, GEMELD),
          ];
          expect([dag, genoemd.has(dag)]).toEqual([dag, vergelijkVoorstellen(ervoor, erop).anders]);
        }
      }),
      { numRuns: 60, seed: 20260302 },
    );
  });

  it('a whole year, day by day, for one who turns 18 in it', () => {
    const feiten = zorgfeiten({
      geboortedatum: datum('2008-09-14'),
      nationaliteit: 'derdeland',
      verblijfsgrond: 'geen',
    });
    const wissels: Datum[] = [];
    for (let dag = plusDagen(DAG, 1); dagenTussen(DAG, dag) < 366; dag = plusDagen(dag, 1)) {
      const verschil = vergelijkVoorstellen(
        stelSpoorVoor(feiten, plusDagen(dag, -1), GEMELD),
        stelSpoorVoor(feiten, dag, GEMELD),
      );
      if (verschil.anders) wissels.push(dag);
    }
    expect(wissels).toEqual(['2026-09-14']);
    expect(herbeoordelingen(feiten, DAG, GEMELD).map(({ dag }) => dag)).toEqual(wissels);
  });
});

describe('what changed between two proposals', () => {
  const op = (anders: Partial<Zorgfeiten>) =>
    stelSpoorVoor(zorgfeiten({ nationaliteit: 'derdeland', ...anders }), DAG, GEMELD);

  it('8 k → 8 a: another row, another payer, a municipality, and track D begins to speak', () => {
    expect(vergelijkVoorstellen(op({ verblijfsgrond: 'k' }), op({ verblijfsgrond: 'a' }))).toEqual({
      anders: true,
      hoofdregel: { van: 'B2', naar: 'B3' },
      verantwoordelijke: { van: 'Rijk (COA)', naar: 'Gemeente' },
      gemeente: { naar: '0363' },
      sporen: [
        { spoor: 'B', weg: ['B2'], bij: ['B3'] },
        { spoor: 'D', weg: [], bij: ['D1'] },
      ],
    });
  });

  it('registered in the BRP: another municipality, the same rows', () => {
    const ingeschreven = { verblijfsgrond: 'a', gemeenteInschrijving: '0599' as Gemeentecode } as const;
    expect(vergelijkVoorstellen(op({ verblijfsgrond: 'a' }), op(ingeschreven))).toEqual({
      anders: true,
      gemeente: { van: '0363', naar: '0599' },
      sporen: [],
    });
  });

  it('the same is not different', () => {
    expect(vergelijkVoorstellen(op({}), op({ geslacht: 'man' }))).toEqual({ anders: false, sporen: [] });
  });
});

describe('why changed facts ask for another look', () => {
  it.each<[string, Partial<Zorgfeiten>, readonly string[]]>([
    ['nothing', {}, []],
    ['ground of stay', { verblijfsgrond: 'k' }, ['verblijfsgrond-gewijzigd']],
    ['threat', { dreiging: 'extreem' }, ['dreiging-gewijzigd']],
    ['inscription', { gemeenteInschrijving: '0599' as Gemeentecode }, ['inschrijving-gewijzigd']],
    ['age', { leeftijdOnzeker: true }, ['leeftijd-gewijzigd']],
    [
      'reflection period and something else',
      { bedenktijd: { status: 'lopend' }, dublin: true },
      ['bedenktijd-gewijzigd', 'feiten-gewijzigd'],
    ],
  ])('%s', (_naam, anders, redenen) => {
    expect(redenenVanWijziging(zorgfeiten(), zorgfeiten(anders))).toEqual(redenen);
  });
});
