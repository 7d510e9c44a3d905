import {
  type Beslisinvoer,
  type Gemeentecode,
  controleerBeslistabel,
  controleerVerzameltabel,
  datum,
  rijPast,
} from '@schakel/domain';
import fc from 'fast-check';
import { neventabel } from './nevenregels.domain.js';
import { aandachttabel } from './spooraandacht.domain.js';
import { type Kenmerknaam, type Spoorinvoer, kenmerken, spoorinvoerOp } from './spoorregel.domain.js';
import { spoorregels } from './spoorregels.domain.js';
import { hoofdtabel, spoortabelGeldigVanaf } from './spoortabel.domain.js';
import { bezwaarTegenSpoorafwijking, stelSpoorVoor } from './spoorvoorstel.domain.js';
import { uitslagVan } from './spooruitslag.domain.js';
import type { Zorgfeiten } from './zorgfeiten.domain.js';
import { zorgfeiten } from './zorgverwijzing.voorbeelden.js';

const DAG = datum('2026-03-02');
const GEMELD = '0363' as Gemeentecode;
const waarden = (naam: Kenmerknaam) => (kenmerken[naam] as { waarden: readonly string[] }).waarden;
const namen = Object.keys(kenmerken) as Kenmerknaam[];
const invoer = fc.record(
  Object.fromEntries(namen.map((naam) => [naam, fc.constantFrom(...waarden(naam))])),
) as unknown as fc.Arbitrary<Spoorinvoer>;
const voorstel = (anders: Partial<Zorgfeiten>) => stelSpoorVoor(zorgfeiten(anders), DAG, GEMELD);
const perSpoor = (anders: Partial<Zorgfeiten>) =>
  Object.fromEntries(
    voorstel(anders).sporen.map(({ spoor, regels }) => [spoor, regels.map(({ regel }) => regel).join()]),
  );
const kind = { geboortedatum: datum('2012-05-05') };

/** The rule of care-referral §1.2 once more, written as a person would say it, not as a table. */
function orakel(f: Beslisinvoer): string {
  const derde = f.nationaliteit === 'derdeland' || f.nationaliteit === 'staatloos';
  const zonder = f.verblijfsgrond === 'geen' || f.verblijfsgrond === 'onbekend';
  if (f.leeftijdsgroep === 'minderjarig') {
    if (f.nationaliteit === 'nl' || f.nationaliteit === 'eu-eer-ch') return 'A2';
    if (!derde) return 'A5';
    if (f.gezag !== 'aanwezig') return 'A1';
    return zonder ? 'A5' : 'A3';
  }
  if (f.verblijfsgrond === 'f' || f.verblijfsgrond === 'h') return 'B2';
  if (f.verblijfsgrond === 'k' && f.bedenktijd !== 'afgelopen') return 'B2';
  if (f.nationaliteit === 'eu-eer-ch') return f.eersteDrieMaanden === 'ja' && f.huiselijkGeweld === 'nee' ? 'C2' : 'C1';
  if (f.nationaliteit !== 'nl' && zonder && f.bedenktijd === 'lopend') return 'B2';
  const werktMee = f.medewerking === 'aangifte' || f.medewerking === 'anders';
  if (derde && werktMee && (zonder || f.verblijfsgrond === 'k')) return 'B2';
  if (f.verblijfsgrond === 'a') return 'B3';
  const staatVast = derde ? zonder : f.nationaliteit === 'onbekend' && f.verblijfsgrond === 'geen';
  if (staatVast) return f.bedenktijd === 'afgelopen' ? 'B4' : 'B1';
  return derde && !['b', 'c', 'd', 'e', 'l'].includes(String(f.verblijfsgrond)) ? 'B4' : 'D1';
}

describe('the tables', () => {
  it('are sound: complete, every row reached, every condition one that can be', () => {
    expect(controleerBeslistabel(hoofdtabel)).toEqual([]);
    expect(controleerVerzameltabel(neventabel)).toEqual([]);
    expect(controleerVerzameltabel(aandachttabel)).toEqual([]);
  });

  it('the main table says the same as a person would, for every combination of its inputs', () => {
    const [eerste, ...rest] = hoofdtabel.kenmerken as readonly { naam: string; waarden: readonly string[] }[];
    let alle: Beslisinvoer[] = eerste!.waarden.map((waarde) => ({ [eerste!.naam]: waarde }));
    for (const { naam, waarden: mogelijk } of rest) {
      alle = alle.flatMap((een) => mogelijk.map((waarde) => ({ ...een, [naam]: waarde })));
    }
    const anders = alle.filter((een) => dan(een) !== orakel(een));
    expect(alle.length).toBe(2 * 5 * 15 * 4 * 3 * 5 * 5 * 2);
    expect(anders.slice(0, 3)).toEqual([]);
  });

  it('every row of the table of tracks is used, and has basis, source, grade and, where known, a first day', () => {
    const gebruikt = new Set([...hoofdtabel.rijen, ...neventabel.rijen].map((rij): string => rij.dan));
    expect([...gebruikt].sort()).toEqual(spoorregels.map(({ regel }) => regel).sort());
    expect(spoorregels.map(({ regel }) => regel).join()).toBe(
      'A1,A2,A3,A4,A5,B1,B2,B3,B4,C1,C2,D1,D2,D3,D4,D5,E1,E2,E3,E4',
    );
    for (const { grondslag, bron, graad } of spoorregels) expect([grondslag, bron, graad]).not.toContain('');
    expect(spoortabelGeldigVanaf).toBe('2026-01-01');
  });
});

/** The outcome without explanation: 45,000 explanations would take long. */
function dan(een: Beslisinvoer): string | undefined {
  return hoofdtabel.rijen.find((rij) => rijPast(rij, een))?.dan;
}

describe('the tracks side by side', () => {
  it.each<[string, Partial<Zorgfeiten>, object]>([
    ['an adult Dutch woman', {}, { A: '', B: '', C: '', D: 'D1', E: 'E1,E2' }],
    ['a Dutch child without gezag', kind, { A: 'A2,A5', B: '', C: '', D: '', E: 'E1,E2,E3' }],
    [
      'bedenktijd: track D is silent',
      { nationaliteit: 'derdeland', verblijfsgrond: 'k' },
      { A: '', B: 'B2', C: '', D: '', E: 'E1,E2' },
    ],
    [
      'a permit: track B says who, track D where',
      { nationaliteit: 'derdeland', verblijfsgrond: 'a' },
      { B: 'B3', D: 'D1' },
    ],
    [
      'EU citizen with bedenktijd: both tracks speak',
      { nationaliteit: 'eu-eer-ch', verblijfsgrond: 'k' },
      { B: 'B2', C: 'C1', D: '' },
    ],
    ['C2 goes before C1', { nationaliteit: 'eu-eer-ch', inreisdatum: DAG }, { C: 'C2', D: '' }],
    ['only months known', { nationaliteit: 'eu-eer-ch', maandenSindsInreis: 2 }, { C: 'C2' }],
    ['D2 goes before D1', { dreiging: 'eigen-regio-onveilig' }, { D: 'D2' }],
    [
      'D2, D3 and D4 together',
      { dreiging: 'extreem', problematiek: ['lvb'], omstandigheden: ['loverboy'] },
      { D: 'D2,D3,D4' },
    ],
    ['forced marriage as a form', { vorm: ['gedwongen-huwelijk'] }, { D: 'D5' }],
    ['gezag in doubt, third country', { ...kind, nationaliteit: 'derdeland', gezag: 'in-twijfel' }, { A: 'A1,A5' }],
    ['gezag goes before gezagAanwezig', { ...kind, gezagAanwezig: true, gezag: 'afwezig' }, { A: 'A2,A5' }],
    [
      'bedenktijd running, ground not yet known',
      { nationaliteit: 'derdeland', bedenktijd: { status: 'lopend' } },
      { B: 'B2' },
    ],
    [
      'bedenktijd over: not offered again',
      { nationaliteit: 'derdeland', verblijfsgrond: 'geen', bedenktijd: { status: 'afgelopen' } },
      { B: 'B4' },
    ],
    [
      'reported to the police: waits for a decision',
      { nationaliteit: 'derdeland', verblijfsgrond: 'geen', medewerking: 'aangifte' },
      { B: 'B2' },
    ],
    [
      'cannot help: bedenktijd is offered',
      { nationaliteit: 'derdeland', verblijfsgrond: 'geen', medewerking: 'kan-niet' },
      { B: 'B1' },
    ],
    [
      'prolonged youth help beside',
      { geboortedatum: datum('2006-01-01'), omstandigheden: ['jeugdhulp-voor-18'] },
      { A: 'A4', D: 'D1' },
    ],
  ])('%s', (_naam, feiten, verwacht) => expect(perSpoor(feiten)).toMatchObject(verwacht));

  it('the day after its last, a reflection period no longer makes the Rijk pay', () => {
    const feiten = zorgfeiten({
      nationaliteit: 'derdeland',
      verblijfsgrond: 'k',
      bedenktijd: { status: 'lopend', einde: DAG },
    });
    expect(stelSpoorVoor(feiten, DAG, GEMELD).regel).toBe('B2');
    expect(stelSpoorVoor(feiten, datum('2026-03-03'), GEMELD).regel).toBe('B4');
  });

  it('names the row that gave way, and to which', () => {
    expect(voorstel({ dreiging: 'extreem' }).sporen.find(({ spoor }) => spoor === 'D')?.verdrongen).toEqual([
      { regel: 'D1', door: 'D2' },
    ]);
  });

  it('says by which facts a row applies', () => {
    const [, spoorB] = voorstel({ nationaliteit: 'derdeland', verblijfsgrond: 'k' }).sporen;
    expect(spoorB?.regels[0]?.waarom).toContainEqual({
      kenmerk: 'verblijfsgrond',
      verwacht: 'k',
      gegeven: 'k',
      past: true,
    });
  });

  it('every row that applies is explained by facts that are so', () => {
    fc.assert(
      fc.property(invoer, (feiten) => {
        const { sporen: uitslagen } = uitslagVan(feiten);
        expect(uitslagen.map(({ spoor }) => spoor).join('')).toBe('ABCDE');
        for (const { waarom } of uitslagen.flatMap(({ regels }) => regels)) {
          expect(
            waarom.every(
              ({ kenmerk, past, gegeven }) => past && (gegeven === feiten[kenmerk] || kenmerk === 'hoofdregel'),
            ),
          ).toBe(true);
        }
      }),
      { numRuns: 300, seed: 20260302 },
    );
  });

  it('a fact that is not known makes a difference exactly when some value of it changes the track', () => {
    const rijen = (feiten: Spoorinvoer) =>
      Object.fromEntries(
        uitslagVan(feiten).sporen.map((een) => [een.spoor, een.regels.map(({ regel }) => regel).join()]),
      );
    fc.assert(
      fc.property(invoer, (feiten) => {
        const nu = rijen(feiten);
        const { sporen: uitslagen } = uitslagVan(feiten);
        for (const { kenmerk } of uitslagen[0]?.onbekend ?? []) {
          expect(feiten[kenmerk]).toBe('onbekend');
          const anders = waarden(kenmerk).map((waarde) => rijen({ ...feiten, [kenmerk]: waarde } as Spoorinvoer));
          for (const { spoor, onbekend } of uitslagen) {
            const maaktVerschil = anders.some((een) => een[spoor] !== nu[spoor]);
            expect(onbekend).toContainEqual({ kenmerk, maaktVerschil });
          }
        }
      }),
      { numRuns: 40, seed: 20260302 },
    );
  });
});

describe('what is not known', () => {
  const onbekend = (anders: Partial<Zorgfeiten>, spoor: string) =>
    voorstel(anders).sporen.find((een) => een.spoor === spoor)?.onbekend ?? [];

  it('a doubtful age may change the whole table', () => {
    expect(onbekend({ leeftijdOnzeker: true }, 'A')).toContainEqual({ kenmerk: 'leeftijdsgroep', maaktVerschil: true });
    expect(onbekend({}, 'A').map(({ kenmerk }) => kenmerk)).not.toContain('leeftijdsgroep');
  });

  it('of a Dutch citizen nobody asks the ground of stay', () => {
    expect(onbekend({}, 'B').map(({ kenmerk }) => kenmerk)).not.toContain('verblijfsgrond');
    expect(onbekend({ nationaliteit: 'derdeland' }, 'B')).toContainEqual({
      kenmerk: 'verblijfsgrond',
      maaktVerschil: true,
    });
  });
});

describe('points of attention', () => {
  it.each<[string, Partial<Zorgfeiten>, readonly string[]]>([
    [
      'Dublin shortens the reflection period',
      { nationaliteit: 'derdeland', verblijfsgrond: 'k', dublin: true, geslacht: 'man' },
      ['bedenktijd-dublin'],
    ],
    ['no Dublin', { nationaliteit: 'derdeland', verblijfsgrond: 'k', dublin: false }, []],
    ['labour', { nationaliteit: 'derdeland', verblijfsgrond: 'geen', vorm: ['arbeid'] }, ['vergunning-arbeid']],
    [
      'cannot help',
      { nationaliteit: 'derdeland', verblijfsgrond: 'geen', medewerking: 'kan-niet' },
      ['vergunning-kan-niet-meewerken'],
    ],
    ['a woman', {}, ['vrouwenopvang']],
    ['a man with children', { geslacht: 'man', meegekomenKinderen: 1 }, ['mannenopvang', 'kinderen-mee']],
  ])('%s', (_naam, feiten, codes) => expect(voorstel(feiten).aandacht.map(({ code }) => code)).toEqual(codes));
});

describe('departing within a track', () => {
  const reden = 'Haar zus woont hier.';
  it.each<[string, string, string, Partial<Zorgfeiten>, string | undefined]>([
    ['to another row of the track', 'D', 'D2', {}, undefined],
    ['to a row of another track', 'D', 'C1', {}, 'regel-onbekend'],
    ['to a row that is not there', 'D', 'D9', {}, 'regel-onbekend'],
    ['to what is proposed', 'D', 'D1', {}, 'geen-afwijking'],
    ['an adult to a row for minors', 'A', 'A2', {}, 'spoor-past-niet'],
    ['an adult to prolonged youth help', 'A', 'A4', {}, undefined],
    ['a minor to prolonged youth help', 'A', 'A4', kind, 'spoor-past-niet'],
    ['a minor to a row for adults', 'B', 'B2', kind, 'spoor-past-niet'],
    ['anybody to another party to be told', 'E', 'E4', kind, undefined],
  ])('%s', (_naam, spoor, regel, feiten, code) => {
    const bezwaar = bezwaarTegenSpoorafwijking({ spoor: spoor as 'A', regel, reden }, voorstel(feiten));
    expect(bezwaar?.weigering.code).toBe(code);
  });

  it('needs a reason', () => {
    const bezwaar = bezwaarTegenSpoorafwijking({ spoor: 'D', regel: 'D2', reden: ' ' }, voorstel({}));
    expect(bezwaar?.weigering.code).toBe('reden-ontbreekt');
  });
});

it('works out the inputs of the day', () => {
  expect(spoorinvoerOp(zorgfeiten({ vorm: ['arbeid'], dublin: false, meegekomenKinderen: 2 }), DAG)).toMatchObject({
    ...{
      leeftijdsgroep: 'volwassen',
      arbeidsuitbuiting: 'ja',
      dublin: 'nee',
      kinderenMee: 'ja',
      medewerking: 'onbekend',
    },
  });
});
