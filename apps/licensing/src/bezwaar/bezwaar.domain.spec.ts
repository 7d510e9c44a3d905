import { controleerMachine } from '@schakel/testing';
import type { Besluituitkomst } from '../besluit/besluit-toestand.domain.js';
import {
  bezwaarmachine,
  openStatussen,
  type BeslissingOpBezwaar,
  type Bezwaaropdracht,
  type Bezwaarstatus,
} from './bezwaar-toestand.domain.js';
import { evolve } from './bezwaar-verloop.domain.js';
import { decide } from './bezwaar.domain.js';
import {
  advies,
  beslissing,
  dag,
  eenBezwaar,
  eenContext,
  ontvang,
  pasToe,
  plan,
  verslag,
  vraagHerstel,
} from './bezwaar.voorbeelden.js';

const afzien: Bezwaaropdracht = { soort: 'zie-af-van-horen', grond: 'afstand-van-horen', toelichting: 'wil niet' };
const opdrachten: Readonly<Record<string, Bezwaaropdracht>> = {
  ontvang: ontvang(),
  'wijs-toe': { soort: 'wijs-toe', behandelaar: 'secretaris-2' },
  'oordeel-over-verschoonbaarheid': {
    soort: 'oordeel-over-verschoonbaarheid',
    verschoonbaar: true,
    toelichting: 'ziek',
  },
  'vraag-herstel': vraagHerstel,
  'rond-herstel-af': { soort: 'rond-herstel-af', op: dag('2026-04-20'), hersteld: true },
  verdaag: { soort: 'verdaag', weken: 6, bekendgemaaktOp: dag('2026-04-20') },
  'stel-uit': { soort: 'stel-uit', tot: dag('2026-12-31'), grond: 'indiener-stemt-in' },
  'stel-in-gebreke': { soort: 'stel-in-gebreke', ontvangenOp: dag('2026-08-01') },
  'plan-hoorzitting': plan,
  'leg-hoorzitting-vast': verslag,
  'zie-af-van-horen': afzien,
  adviseer: advies,
  beslis: beslissing(),
  'maak-bekend': { soort: 'maak-bekend', op: dag('2026-04-20') },
  'trek-in': { soort: 'trek-in' },
};
const code = (gevolg: ReturnType<typeof decide>) => (gevolg.soort === 'geweigerd' ? gevolg.weigering.code : 'aanvaard');

controleerMachine(bezwaarmachine, {
  beslis: (van, naam) => {
    const opdracht = opdrachten[naam];
    if (opdracht === undefined) throw new Error(naam);
    const laat = naam === 'oordeel-over-verschoonbaarheid' && van !== 'besloten' && van !== 'bekendgemaakt';
    const anders = {
      ...(laat && { ontvangenOp: dag('2026-04-15') }),
      ...((naam === 'adviseer' || van === 'geadviseerd') &&
        van !== 'besloten' &&
        van !== 'bekendgemaakt' && { commissie: true }),
    };
    const nu = naam === 'stel-in-gebreke' ? '2026-09-01T09:00:00.000Z' : undefined;
    try {
      return pasToe(van === null ? undefined : eenBezwaar(van as Bezwaarstatus, anders), opdracht, undefined, nu)
        .status;
    } catch {
      return undefined;
    }
  },
});

describe('who had a hand in the decision (Awb 7:5, 7:13)', () => {
  it.each(['vergunning-1', 'vergunning-2', 'jurist-1'])('%s handles nothing of the objection', (wie) => {
    const in_ = eenBezwaar();
    const gehoord = eenBezwaar('gehoord', { commissie: true });
    const late = eenBezwaar('in-behandeling', { ontvangenOp: dag('2026-04-15') });
    expect([
      code(decide(in_, { soort: 'wijs-toe', behandelaar: wie }, eenContext())),
      code(decide(in_, plan, eenContext(wie))),
      code(decide(in_, afzien, eenContext(wie))),
      code(decide(eenBezwaar('hoorzitting-gepland'), verslag, eenContext(wie))),
      code(decide(gehoord, advies, eenContext(wie))),
      code(decide(late, opdrachten['oordeel-over-verschoonbaarheid']!, eenContext(wie))),
    ]).toEqual(Array(6).fill('vier-ogen'));
  });

  it('who decided under mandate, who heard, who advised and who handles do not decide (Awb 10:3 lid 3)', () => {
    const bezwaar = pasToe(eenBezwaar('geadviseerd'), { soort: 'wijs-toe', behandelaar: 'secretaris-3' });
    const wie = ['jurist-1', 'secretaris-1', 'secretaris-3', 'burgemeester-1'];
    expect(wie.map((een) => code(decide(bezwaar, beslissing(), eenContext(een))))).toEqual([
      'vier-ogen',
      'vier-ogen',
      'vier-ogen',
      'aanvaard',
    ]);
  });

  it('who decided by own right may decide again', () => {
    const zonder = ontvang();
    const { gemandateerde: _, ...besluit } = { ...zonder.besluit, betrokkenen: ['vergunning-1', 'burgemeester-1'] };
    const bezwaar = [plan, verslag].reduce((een, stap) => pasToe(een, stap), pasToe(undefined, { ...zonder, besluit }));
    expect(code(decide(bezwaar, beslissing(), eenContext('burgemeester-1')))).toBe('aanvaard');
  });
});

describe('admissibility', () => {
  const laat = { ontvangenOp: dag('2026-04-15') };

  it('late and not excused, it is inadmissible and nothing else', () => {
    const bezwaar = eenBezwaar('gehoord', laat);
    expect(bezwaar.tijdig).toBe(false);
    expect(code(decide(bezwaar, beslissing(), eenContext('burgemeester-1')))).toBe('te-laat-niet-ontvankelijk');
    expect(code(decide(bezwaar, beslissing({ uitkomst: 'niet-ontvankelijk' }), eenContext('burgemeester-1')))).toBe(
      'aanvaard',
    );
  });

  it.each([
    [true, 'aanvaard'],
    [false, 'te-laat-niet-ontvankelijk'],
  ])('excused %s: on the merits it is %s', (verschoonbaar, verwacht) => {
    const oordeel = { soort: 'oordeel-over-verschoonbaarheid', verschoonbaar, toelichting: 'ziekenhuis' } as const;
    const bezwaar = pasToe(eenBezwaar('gehoord', laat), oordeel);
    expect(code(decide(bezwaar, beslissing(), eenContext('burgemeester-1')))).toBe(verwacht);
  });

  it('a timely objection needs no excuse', () => {
    expect(code(decide(eenBezwaar(), opdrachten['oordeel-over-verschoonbaarheid']!, eenContext()))).toBe(
      'bezwaar-is-tijdig',
    );
  });
});

describe('the decision on the objection', () => {
  it.each<[Besluituitkomst, BeslissingOpBezwaar['vervanging'], string]>([
    ['geweigerd', 'verleend', 'aanvaard'],
    ['geweigerd', 'verleend-met-voorschriften', 'voorschriften-ontbreken'],
    ['geweigerd', 'geen', 'vervanging-past-niet'],
    ['geweigerd', undefined, 'vervanging-past-niet'],
    ['verleend', 'geweigerd', 'aanvaard'],
    ['verleend', 'verleend', 'vervanging-past-niet'],
    ['verleend-met-voorschriften', 'geweigerd', 'aanvaard'],
    ['ingetrokken', 'geen', 'aanvaard'],
    ['geschorst', 'geen', 'aanvaard'],
    ['vervallen', 'geen', 'aanvaard'],
    ['ingetrokken', 'verleend', 'vervanging-past-niet'],
  ])('upheld against %s, in its place %s: %s', (uitkomst, vervanging, verwacht) => {
    const bezwaar = eenBezwaar('gehoord', {}, uitkomst);
    const opdracht = beslissing({ uitkomst: 'gegrond', ...(vervanging !== undefined && { vervanging }) });
    expect(code(decide(bezwaar, opdracht, eenContext('burgemeester-1')))).toBe(verwacht);
  });

  it('rejected, nothing comes in its place', () => {
    const opdracht = beslissing({ vervanging: 'verleend' });
    expect(code(decide(eenBezwaar('gehoord'), opdracht, eenContext('burgemeester-1')))).toBe('vervanging-past-niet');
  });

  it('waits for the advice of the committee, and explains when it does not follow it', () => {
    const gehoord = eenBezwaar('gehoord', { commissie: true });
    expect(code(decide(gehoord, beslissing(), eenContext('burgemeester-1')))).toBe('advies-ontbreekt');
    const gegrond = { uitkomst: 'gegrond', vervanging: 'verleend' } as const;
    const tegen = decide(eenBezwaar('geadviseerd'), beslissing(gegrond), eenContext('burgemeester-1'));
    expect(code(tegen)).toBe('afwijking-niet-gemotiveerd');
    const met = beslissing({ ...gegrond, afwijking: 'Er zijn nieuwe stukken.' });
    expect(code(decide(eenBezwaar('geadviseerd'), met, eenContext('burgemeester-1')))).toBe('aanvaard');
  });

  it.each([
    ['kennelijk-niet-ontvankelijk', 'niet-ontvankelijk', 'ongegrond'],
    ['kennelijk-ongegrond', 'ongegrond', 'niet-ontvankelijk'],
    ['volledig-tegemoetgekomen', 'gegrond', 'ongegrond'],
  ] as const)('without hearing because it is %s, it is %s and not %s', (grond, wel, niet) => {
    const bezwaar = pasToe(eenBezwaar(), { soort: 'zie-af-van-horen', grond, toelichting: 'x' });
    const als = (uitkomst: BeslissingOpBezwaar['uitkomst']) =>
      code(
        decide(
          bezwaar,
          beslissing({ uitkomst, ...(uitkomst === 'gegrond' && { vervanging: 'verleend' as const }) }),
          eenContext('burgemeester-1'),
        ),
      );
    expect([als(wel), als(niet)]).toEqual(['aanvaard', 'uitkomst-past-niet-bij-horen']);
  });

  it('has reasons', () => {
    const opdracht = beslissing({ motivering: ' ' });
    expect(code(decide(eenBezwaar('gehoord'), opdracht, eenContext('burgemeester-1')))).toBe('motivering-ontbreekt');
  });
});

describe('terms', () => {
  it.each<[string, Bezwaaropdracht, string, string]>([
    [
      'notice before the term ended (26 May)',
      { soort: 'stel-in-gebreke', ontvangenOp: dag('2026-05-26') },
      '2026-05-27T09:00:00.000Z',
      'ingebrekestelling-te-vroeg',
    ],
    [
      'notice after it ended',
      { soort: 'stel-in-gebreke', ontvangenOp: dag('2026-05-27') },
      '2026-05-27T09:00:00.000Z',
      'aanvaard',
    ],
    [
      'putting off after it ended',
      { soort: 'verdaag', weken: 2, bekendgemaaktOp: dag('2026-05-27') },
      '2026-05-27T09:00:00.000Z',
      'verdaging-te-laat',
    ],
    [
      'putting off by seven weeks',
      { soort: 'verdaag', weken: 7, bekendgemaaktOp: dag('2026-04-20') },
      '2026-04-20T09:00:00.000Z',
      'verdaging-te-lang',
    ],
    [
      'consent after it ended',
      { soort: 'stel-uit', tot: dag('2026-12-31'), grond: 'indiener-stemt-in' },
      '2026-05-27T09:00:00.000Z',
      'termijn-verstreken',
    ],
    [
      'consent that adds nothing',
      { soort: 'stel-uit', tot: dag('2026-05-26'), grond: 'indiener-stemt-in' },
      '2026-04-20T09:00:00.000Z',
      'uitstel-zonder-gevolg',
    ],
    [
      'a hearing on a day gone by',
      { soort: 'plan-hoorzitting', op: dag('2026-04-19') },
      '2026-04-20T09:00:00.000Z',
      'dag-voorbij',
    ],
  ])('%s', (_, opdracht, nu, verwacht) => {
    expect(code(decide(eenBezwaar(), opdracht, eenContext('secretaris-1', nu)))).toBe(verwacht);
  });

  it('can be put off once', () => {
    const verdaagd = pasToe(eenBezwaar(), opdrachten.verdaag!);
    expect(code(decide(verdaagd, opdrachten.verdaag!, eenContext()))).toBe('al-verdaagd');
  });

  it('unmended is only said after the time given', () => {
    const verzuim = eenBezwaar('verzuim');
    const op = (tekst: string) =>
      code(
        decide(
          verzuim,
          { soort: 'rond-herstel-af', op: dag(tekst), hersteld: false },
          eenContext('secretaris-1', '2026-05-06T09:00:00.000Z'),
        ),
      );
    expect([op('2026-05-04'), op('2026-05-05')]).toEqual(['hersteltermijn-loopt', 'aanvaard']);
  });
});

describe('receipt', () => {
  it.each([
    ['on a day ahead', { ontvangenOp: dag('2026-04-21') }, 'dag-in-de-toekomst'],
    ['posted after it came', { gepostOp: dag('2026-04-11') }, 'gepost-na-ontvangst'],
    ['without grounds', { gronden: ' ' }, 'toelichting-ontbreekt'],
  ])('%s: %s', (_, anders, verwacht) => {
    expect(code(decide(undefined, ontvang(anders), eenContext()))).toBe(verwacht);
  });
});

describe('the life of an objection', () => {
  it('can be withdrawn in every open state and in no other', () => {
    for (const status of openStatussen)
      expect(pasToe(eenBezwaar(status), { soort: 'trek-in' }).status).toBe('ingetrokken');
  });

  it('evolve throws on an event that cannot follow', () => {
    expect(() => evolve(undefined, { type: 'bezwaar-ingetrokken', op: 'x', door: 'y' })).toThrow('before');
    expect(() =>
      evolve(eenBezwaar(), {
        type: 'advies-uitgebracht',
        op: 'x',
        door: 'y',
        advies: { strekking: 'gegrond', tekst: 'x', door: 'y' },
      }),
    ).toThrow('outside');
  });

  it('when the decision is made known, the term for appeal runs (Awb 6:7)', () => {
    // Made known on Monday 20 April 2026: six weeks end on Monday 1 June.
    expect(eenBezwaar('bekendgemaakt')).toMatchObject({
      bekendmaking: { op: '2026-04-20', beroepstermijnEinde: '2026-06-01' },
    });
  });
});
