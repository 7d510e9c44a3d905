import { type Gemeentecode, datum } from '@schakel/domain';
import fc from 'fast-check';
import { nevenregels } from './nevenregels.domain.js';
import { stelSpoorVoor } from './spoorvoorstel.domain.js';
import { hoofdregels, spoortabelversie } from './spoortabel.domain.js';
import {
  type Verblijfsgrond,
  type Zorgfeiten,
  dreigingen,
  leeftijdsgroepOp,
  nationaliteitscategorieen,
  omstandigheden,
  problematieken,
  verblijfsgronden,
} from './zorgfeiten.domain.js';
import { zorgfeiten } from './zorgverwijzing.voorbeelden.js';

const DAG = datum('2026-03-02');
const GEMELD = '0363' as Gemeentecode;
const kind = { geboortedatum: datum('2012-05-05') };
const volwassene = { geboortedatum: datum('1999-04-23') };

const voorstel = (anders: Partial<Zorgfeiten>) => stelSpoorVoor(zorgfeiten(anders), DAG, GEMELD);
const neven = (anders: Partial<Zorgfeiten>) => voorstel(anders).daarnaast.map(({ regel }) => regel);

describe('the main row for a minor', () => {
  it.each<[string, Partial<Zorgfeiten>, string]>([
    ['third country, alone', { nationaliteit: 'derdeland' }, 'A1'],
    ['stateless, alone', { nationaliteit: 'staatloos' }, 'A1'],
    ['third country, alone, with a permit', { nationaliteit: 'derdeland', verblijfsgrond: 'a' }, 'A1'],
    [
      'third country, with a guardian and lawful stay',
      { nationaliteit: 'derdeland', gezagAanwezig: true, verblijfsgrond: 'k' },
      'A3',
    ],
    [
      'third country, with a guardian, stay not lawful',
      { nationaliteit: 'derdeland', gezagAanwezig: true, verblijfsgrond: 'geen' },
      'A5',
    ],
    ['third country, with a guardian, stay unknown', { nationaliteit: 'derdeland', gezagAanwezig: true }, 'A5'],
    ['Dutch', {}, 'A2'],
    ['Dutch, with a guardian', { gezagAanwezig: true }, 'A2'],
    ['from the EU', { nationaliteit: 'eu-eer-ch' }, 'A2'],
    ['from the EU in the first three months', { nationaliteit: 'eu-eer-ch', inreisdatum: DAG }, 'A2'],
    ['nationality unknown', { nationaliteit: 'onbekend' }, 'A5'],
    ['nationality unknown, with a guardian', { nationaliteit: 'onbekend', gezagAanwezig: true }, 'A5'],
  ])('%s', (_naam, feiten, regel) => {
    expect(voorstel({ ...kind, ...feiten })).toMatchObject({ regel, leeftijdsgroep: 'minderjarig' });
  });

  it('doubt about age counts as a minor: the adult row B2 gives way to A1', () => {
    const feiten = { ...volwassene, nationaliteit: 'derdeland', verblijfsgrond: 'k' } as const;
    expect(voorstel(feiten).regel).toBe('B2');
    expect(voorstel({ ...feiten, leeftijdOnzeker: true }).regel).toBe('A1');
  });

  it('turning 18 on the legal day changes the law that applies', () => {
    const feiten = zorgfeiten({ geboortedatum: datum('2008-03-02') });
    expect(stelSpoorVoor(feiten, datum('2026-03-01'), GEMELD)).toMatchObject({ regel: 'A2', dag: '2026-03-01' });
    expect(stelSpoorVoor(feiten, datum('2026-03-02'), GEMELD)).toMatchObject({ regel: 'D1', dag: '2026-03-02' });
  });
});

describe('the main row for an adult', () => {
  it.each<[string, Partial<Zorgfeiten>, string]>([
    ['bedenktijd (8 k)', { nationaliteit: 'derdeland', verblijfsgrond: 'k' }, 'B2'],
    ['waiting for B8/3 (8 f)', { nationaliteit: 'derdeland', verblijfsgrond: 'f' }, 'B2'],
    ['waiting for B8/3 (8 h)', { nationaliteit: 'staatloos', verblijfsgrond: 'h' }, 'B2'],
    ['bedenktijd, nationality not known', { nationaliteit: 'onbekend', verblijfsgrond: 'k' }, 'B2'],
    ['bedenktijd, from the EU', { nationaliteit: 'eu-eer-ch', verblijfsgrond: 'k' }, 'B2'],
    ['permit B8/3 (8 a)', { nationaliteit: 'derdeland', verblijfsgrond: 'a' }, 'B3'],
    ['permit, nationality not known', { nationaliteit: 'onbekend', verblijfsgrond: 'a' }, 'B3'],
    ['stay not lawful', { nationaliteit: 'derdeland', verblijfsgrond: 'geen' }, 'B1'],
    ['stay unknown', { nationaliteit: 'staatloos', verblijfsgrond: 'onbekend' }, 'B1'],
    ['nationality unknown, no ground of stay', { nationaliteit: 'onbekend', verblijfsgrond: 'geen' }, 'B1'],
    ['EU, first three months', { nationaliteit: 'eu-eer-ch', inreisdatum: datum('2025-12-03') }, 'C2'],
    ['EU, three months ago', { nationaliteit: 'eu-eer-ch', inreisdatum: datum('2025-12-02') }, 'C1'],
    [
      'EU, first three months, risk by violence at home',
      { nationaliteit: 'eu-eer-ch', inreisdatum: DAG, omstandigheden: ['huiselijk-geweld'] },
      'C1',
    ],
    ['EU, entry unknown', { nationaliteit: 'eu-eer-ch' }, 'C1'],
    ['EU, stay as EU citizen (8 e)', { nationaliteit: 'eu-eer-ch', verblijfsgrond: 'e' }, 'C1'],
    ['EU, ground a', { nationaliteit: 'eu-eer-ch', verblijfsgrond: 'a' }, 'C1'],
    ['Dutch', {}, 'D1'],
    ['nothing known: safety first', { nationaliteit: 'onbekend' }, 'D1'],
  ])('%s', (_naam, feiten, regel) => {
    expect(voorstel({ ...volwassene, ...feiten })).toMatchObject({ regel, leeftijdsgroep: 'volwassen' });
  });

  it.each<[Verblijfsgrond, string]>([
    ['a', 'B3'],
    ['b', 'D1'],
    ['c', 'D1'],
    ['d', 'D1'],
    ['e', 'D1'],
    ['f', 'B2'],
    ['g', 'B4'],
    ['h', 'B2'],
    ['i', 'B4'],
    ['j', 'B4'],
    ['k', 'B2'],
    ['l', 'D1'],
    ['m', 'B4'],
    ['geen', 'B1'],
    ['onbekend', 'B1'],
  ])('third country on ground %s: %s', (verblijfsgrond, regel) => {
    expect(voorstel({ ...volwassene, nationaliteit: 'derdeland', verblijfsgrond }).regel).toBe(regel);
  });

  it('the ground of residence decides who pays: k is the Rijk, a is the municipality', () => {
    const derdeland = { ...volwassene, nationaliteit: 'derdeland' } as const;
    expect(voorstel({ ...derdeland, verblijfsgrond: 'k' }).verantwoordelijke).toContain('Rijk');
    expect(voorstel({ ...derdeland, verblijfsgrond: 'k' })).not.toHaveProperty('gemeente');
    expect(voorstel({ ...derdeland, verblijfsgrond: 'a' })).toMatchObject({
      verantwoordelijke: 'Gemeente',
      gemeente: { gemeentecode: '0363', omdat: 'gemeld' },
    });
  });

  it('the municipality is that of registration, else where the person was found, else where it was reported', () => {
    const gevonden = { gemeenteAangetroffen: '0599' as Gemeentecode };
    const ingeschreven = { ...gevonden, gemeenteInschrijving: '0344' as Gemeentecode };
    expect(voorstel({}).gemeente).toEqual({ gemeentecode: '0363', omdat: 'gemeld' });
    expect(voorstel(gevonden).gemeente).toEqual({ gemeentecode: '0599', omdat: 'aangetroffen' });
    expect(voorstel(ingeschreven).gemeente).toEqual({ gemeentecode: '0344', omdat: 'ingeschreven' });
  });
});

describe('the rows beside it', () => {
  it.each<[string, Partial<Zorgfeiten>, readonly string[]]>([
    ['an adult: always CoMensha and a care coordinator', {}, ['E1', 'E2']],
    ['a minor with a guardian: Veilig Thuis too', { ...kind, gezagAanwezig: true }, ['E1', 'E2', 'E3']],
    ['a Dutch minor without: the Raad too', kind, ['A5', 'E1', 'E2', 'E3']],
    [
      'an unaccompanied minor: Nidos is the guardian, no Raad',
      { ...kind, nationaliteit: 'derdeland' },
      ['E1', 'E2', 'E3'],
    ],
    ['violence at home', { omstandigheden: ['huiselijk-geweld'] }, ['E1', 'E2', 'E3']],
    ['a child at risk', { omstandigheden: ['kind-in-gevaar'] }, ['E1', 'E2', 'E3']],
    ['acute sexual violence', { omstandigheden: ['acuut-seksueel-geweld'] }, ['E1', 'E2', 'E4']],
    ['own region unsafe', { dreiging: 'eigen-regio-onveilig' }, ['D2', 'E1', 'E2']],
    ['extreme threat', { dreiging: 'extreem' }, ['D2', 'E1', 'E2']],
    ['extreme threat and a loverboy', { dreiging: 'extreem', omstandigheden: ['loverboy'] }, ['D2', 'D4', 'E1', 'E2']],
    [
      'extreme threat and honour',
      { dreiging: 'extreem', omstandigheden: ['eergerelateerd-geweld'] },
      ['D2', 'D4', 'E1', 'E2'],
    ],
    ['a loverboy without threat', { omstandigheden: ['loverboy'] }, ['E1', 'E2']],
    ['more problems at once', { problematiek: ['ggz'] }, ['D3', 'E1', 'E2']],
    ['forced marriage', { omstandigheden: ['huwelijksdwang-of-achterlating'] }, ['D5', 'E1', 'E2']],
    [
      '22 with youth help before 18',
      { geboortedatum: datum('2003-03-03'), omstandigheden: ['jeugdhulp-voor-18'] },
      ['A4', 'E1', 'E2'],
    ],
    [
      '23 today with youth help before 18',
      { geboortedatum: datum('2003-03-02'), omstandigheden: ['jeugdhulp-voor-18'] },
      ['E1', 'E2'],
    ],
    ['20 without youth help', { geboortedatum: datum('2006-01-01') }, ['E1', 'E2']],
    [
      '20, youth help, lawful alien',
      {
        geboortedatum: datum('2006-01-01'),
        nationaliteit: 'derdeland',
        verblijfsgrond: 'a',
        omstandigheden: ['jeugdhulp-voor-18'],
      },
      ['A4', 'E1', 'E2'],
    ],
    [
      '20, youth help, stay not lawful',
      {
        geboortedatum: datum('2006-01-01'),
        nationaliteit: 'derdeland',
        verblijfsgrond: 'geen',
        omstandigheden: ['jeugdhulp-voor-18'],
      },
      ['E1', 'E2'],
    ],
    [
      'the Rijk is responsible: no municipal places',
      { nationaliteit: 'derdeland', verblijfsgrond: 'k', dreiging: 'extreem', problematiek: ['lvb'] },
      ['E1', 'E2'],
    ],
    [
      'a minor: no places for adults',
      { ...kind, gezagAanwezig: true, dreiging: 'extreem', problematiek: ['lvb'] },
      ['E1', 'E2', 'E3'],
    ],
  ])('%s', (_naam, feiten, regels) => {
    expect(neven(feiten)).toEqual(regels);
  });
});

describe('the table as a whole', () => {
  const feiten = fc.record({
    geboortedatum: fc.constantFrom(datum('2012-05-05'), datum('2008-03-02'), datum('2004-01-01'), datum('1980-01-01')),
    leeftijdOnzeker: fc.boolean(),
    nationaliteit: fc.constantFrom(...nationaliteitscategorieen),
    verblijfsgrond: fc.constantFrom(...verblijfsgronden),
    gezagAanwezig: fc.boolean(),
    inreisdatum: fc.constantFrom(DAG, datum('2020-01-01')),
    geslacht: fc.constant('vrouw' as const),
    meegekomenKinderen: fc.constant(0),
    dreiging: fc.constantFrom(...dreigingen),
    problematiek: fc.subarray([...problematieken]),
    omstandigheden: fc.subarray([...omstandigheden]),
  });

  it('leaves nobody without a proposal, with basis, source and grade, and gives each row to somebody', () => {
    const gezien = new Set<string>();
    fc.assert(
      fc.property(feiten, (iemand) => {
        const { regel, leeftijdsgroep, daarnaast, ...rest } = stelSpoorVoor(iemand, DAG, GEMELD);
        const hoofdregel = hoofdregels.find((kandidaat) => kandidaat.regel === regel);
        expect(hoofdregel?.voor).toBe(leeftijdsgroepOp(iemand, DAG));
        expect(leeftijdsgroep).toBe(hoofdregel?.voor);
        expect(rest).toMatchObject({
          tabelversie: spoortabelversie,
          grondslag: expect.stringMatching(/\S/),
          bron: expect.stringMatching(/\S/),
          graad: expect.stringMatching(/\S/),
        });
        expect(daarnaast.map((naast) => naast.regel)).toEqual(expect.arrayContaining(['E1', 'E2']));
        for (const code of [regel, ...daarnaast.map((naast) => naast.regel)]) gezien.add(code);
      }),
      { numRuns: 3_000, seed: 20260302 },
    );
    expect([...gezien].sort()).toEqual([...new Set([...hoofdregels, ...nevenregels].map(({ regel }) => regel))].sort());
  });

  it('names each main row once, and each row beside it once', () => {
    for (const regels of [hoofdregels, nevenregels]) {
      const codes = regels.map(({ regel }) => regel);
      expect(new Set(codes).size).toBe(codes.length);
    }
  });

  it('says of the rows from memory that they are', () => {
    expect(hoofdregels.filter(({ graad }) => graad === 'uit het hoofd').map(({ regel }) => regel)).toEqual(['B4']);
  });
});
