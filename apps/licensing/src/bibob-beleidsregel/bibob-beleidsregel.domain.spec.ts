import { beslis, controleerBeslistabel, datum, toestanden } from '@schakel/domain';
import { controleerMachine, specificatie } from '@schakel/testing';
import { bibobindicatoren } from './beleidsregelkenmerken.domain.js';
import {
  beleidsregelstatussen,
  bibobbeleidsregelmachine,
  type Beleidsregelopdracht,
  type Beleidstekst,
  type BibobBeleidsregel,
} from './bibob-beleidsregel-toestand.domain.js';
import { decide, evolve } from './bibob-beleidsregel.domain.js';
import { eenConcept, eenContext, eenGeldende, eenOpstelling } from './bibob-beleidsregel.voorbeelden.js';
import { HERKOMST_VOORBEELD, LANDELIJK_VOORBEELD } from './landelijk-voorbeeld.data.js';
import { isSbiCode, RISICOSECTOREN, risicosectorcodes, SBI_2025, sectorenVan } from './risicosector.data.js';

const { gegeven } = specificatie(decide);
const tweede = eenContext({ actor: 'bibob-2' });
const vanaf = (dag: string): Beleidsregelopdracht => ({ soort: 'stel-in-werking', geldigVanaf: datum(dag) });

describe('accepted', () => {
  it('the national example is drawn up and comes into force by somebody else, today or later', () => {
    gegeven(undefined)
      .als(eenOpstelling(), eenContext())
      .dan({ type: 'bibob-beleidsregel-opgesteld', door: 'bibob-1' });
    // 3 March 2026, 10:00 in UTC is 3 March in Amsterdam.
    for (const dag of ['2026-03-03', '2027-01-01'])
      gegeven(eenConcept())
        .als(vanaf(dag), tweede)
        .dan({ type: 'bibob-beleidsregel-in-werking-gesteld', geldigVanaf: dag, door: 'bibob-2' });
  });

  it('areas of its own become inputs of the table, beside the rest of the municipality', () => {
    const gebieden = [{ code: 'wallen', naam: 'De Wallen' }];
    const rijen = [
      { code: 'wallen', als: { gebied: ['wallen'] }, dan: 'volledig', bron: 'art. 2a' } as const,
      ...LANDELIJK_VOORBEELD.rijen,
    ];
    const { tabel } = eenConcept({ gebieden, rijen });
    const invoer = { ...LANDELIJK_VOORBEELD.voorbeelden[0]!.invoer, gebied: 'wallen' };
    expect(beslis(tabel, invoer)).toMatchObject({ dan: 'volledig', rij: 'wallen' });
    expect(beslis(tabel, { ...invoer, gebied: 'overig' })).toMatchObject({ dan: 'geen', rij: 'overig' });
  });
});

describe('refused', () => {
  const met = (anders: Partial<Beleidstekst>): Beleidsregelopdracht => eenOpstelling(anders);
  const [eerste] = LANDELIJK_VOORBEELD.voorbeelden;
  it.each<[string, BibobBeleidsregel | undefined, Beleidsregelopdracht, string]>([
    ['drawing up twice', eenConcept(), eenOpstelling(), 'overgang-niet-toegestaan'],
    ['coming into force twice', eenGeldende(), vanaf('2026-05-01'), 'overgang-niet-toegestaan'],
    ['coming into force of nothing', undefined, vanaf('2026-05-01'), 'overgang-niet-toegestaan'],
    ['coming into force yesterday', eenConcept(), vanaf('2026-03-02'), 'geldig-vanaf-verstreken'],
    [
      'an area twice',
      undefined,
      met({
        gebieden: [
          { code: 'a', naam: 'A' },
          { code: 'a', naam: 'B' },
        ],
      }),
      'gebied-klopt-niet',
    ],
    ['an area called as the rest', undefined, met({ gebieden: [{ code: 'overig', naam: 'A' }] }), 'gebied-klopt-niet'],
    ['a gap', undefined, met({ rijen: LANDELIJK_VOORBEELD.rijen.slice(0, -1) }), 'beleidsregel-ondeugdelijk'],
    [
      'a row overtaken',
      undefined,
      met({ rijen: [...LANDELIJK_VOORBEELD.rijen, { code: 'z', als: {}, dan: 'licht', bron: 'x' }] }),
      'beleidsregel-ondeugdelijk',
    ],
    [
      'a row without article',
      undefined,
      met({ rijen: LANDELIJK_VOORBEELD.rijen.map((rij) => ({ ...rij, bron: '' })) }),
      'beleidsregel-ondeugdelijk',
    ],
    ['no examples', undefined, met({ voorbeelden: [] }), 'beleidsregel-ondeugdelijk'],
  ])('%s', (_naam, beleidsregel, opdracht, code) => gegeven(beleidsregel).als(opdracht, tweede).geweigerd(code));

  it('four eyes: who drew it up does not put it into force', () =>
    gegeven(eenConcept()).als(vanaf('2026-05-01'), eenContext()).geweigerd('vier-ogen'));

  it('a failing example is named by its place, with the row that disagrees; its own name is not repeated', () => {
    const gevolg = decide(
      undefined,
      met({ voorbeelden: [eerste!, { ...eerste!, naam: 'dakkapel, maar dan anders', dan: 'licht' }] }),
      tweede,
    );
    expect(gevolg).toMatchObject({
      weigering: {
        velden: [
          {
            veld: 'voorbeelden.1',
            regel: 'Rij overig zegt geen; het voorbeeld verwacht iets anders.',
          },
        ],
      },
    });
  });
});

describe('the state machine', () => {
  controleerMachine(bibobbeleidsregelmachine, {
    beslis: (van, opdracht) => {
      const eerst = van === null ? undefined : van === 'concept' ? eenConcept() : eenGeldende();
      const gevolg = decide(eerst, opdracht === 'stel-op' ? eenOpstelling() : vanaf('2026-05-01'), tweede);
      if (gevolg.soort === 'geweigerd') return undefined;
      return gevolg.gebeurtenissen.reduce<BibobBeleidsregel | undefined>(evolve, eerst)?.status;
    },
  });

  it('knows the states that are shown', () =>
    expect([...toestanden(bibobbeleidsregelmachine)].sort()).toEqual([...beleidsregelstatussen].sort()));

  it('rejects a history that does not begin with the drawing up', () =>
    expect(() =>
      evolve(undefined, {
        type: 'bibob-beleidsregel-in-werking-gesteld',
        op: 'x',
        door: 'x',
        geldigVanaf: datum('2026-05-01'),
      }),
    ).toThrow('before'));
});

describe('the data', () => {
  it('the example is sound, says that it is one, and knows no ground of the chain', () => {
    expect(controleerBeslistabel(eenConcept().tabel)).toEqual([]);
    expect(HERKOMST_VOORBEELD.graad).toBe('uit het hoofd');
    expect([...bibobindicatoren]).toEqual([
      'om-tip',
      'antwoorden-formulier',
      'handhavingsverleden',
      'financiering-onduidelijk',
    ]);
  });

  it.each(risicosectorcodes)('sector %s has a source and codes with edition, source and grade', (code) => {
    const { bron, sbi } = RISICOSECTOREN[code];
    expect(bron.length).toBeGreaterThan(5);
    expect(sbi.length).toBeGreaterThan(0);
    for (const een of sbi)
      expect(een).toMatchObject({
        begin: expect.stringMatching(/^[0-9]{2,5}$/),
        editie: '2008',
        graad: expect.any(String),
      });
  });

  it('a code is help, with its edition: the same digits of another edition say nothing', () => {
    expect(sectorenVan({ code: '96.02.2', editie: '2008' })).toEqual(['massage-nagels-beauty']);
    expect(sectorenVan({ code: '5610', editie: '2008' })).toEqual(['horeca-en-hotels', 'riviercruise-en-restaurants']);
    expect(sectorenVan({ code: '96.02.2', editie: '2025' })).toEqual([]);
    expect(SBI_2025.geldigVanaf).toBe('2025-09-06');
  });

  it.each([
    ['96.02.2', true],
    ['56101', true],
    ['41', true],
    ['5', false],
    ['561011', false],
    ['56.1a', false],
    [5610, false],
  ])('%s is a code: %s', (waarde, is) => expect(isSbiCode(waarde)).toBe(is));
});
