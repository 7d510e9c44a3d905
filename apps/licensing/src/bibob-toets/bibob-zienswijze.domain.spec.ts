import { datum, type Uuid } from '@schakel/domain';
import { specificatie } from '@schakel/testing';
import fc from 'fast-check';
import { decide } from './bibob-toets.domain.js';
import type { Bibobstap } from './bibob-toets-opdracht.domain.js';
import type { InZienswijze } from './bibob-toets-toestand.domain.js';
import {
  deBetrokkene,
  deDerde,
  eenBelanghebbende,
  eenDerde,
  eenEvenredigheid,
  eenStap,
  eenToets,
  eenConclusie,
  naStappen,
  op,
} from './bibob-toets.voorbeelden.js';
import { deelVoor, type Belanghebbende, type Voornemen } from './bibob-zienswijze.domain.js';

const { gegeven } = specificatie(decide);
const voornemen = eenStap['kondig-voornemen-aan'];
const zienswijze = eenStap['leg-zienswijze-vast'];
const vanDerde = { ...zienswijze, belanghebbendeId: eenDerde } as const;
const gehoord = eenToets('voornemen-verzonden') as InZienswijze;

describe('hearing (Wet Bibob art. 33; Awb 4:8 and 4:9)', () => {
  it('gives fourteen days when no day is named', () => {
    // Sent on 1 June 2026: the last day is 15 June.
    expect(gehoord.voornemen).toMatchObject({ verzondenOp: '2026-06-01', reactieTot: '2026-06-15' });
    const eigen = { ...voornemen, reactieTot: datum('2026-07-01') };
    gegeven(eenToets('geconcludeerd'))
      .als(eigen, op('2026-06-01'))
      .dan({ voornemen: { reactieTot: datum('2026-07-01') } });
  });

  it.each<[string, Bibobstap[], string, boolean]>([
    ['nobody spoke, on the last day', [], '2026-06-15', false],
    ['nobody spoke, the day after', [], '2026-06-16', true],
    ['one of two spoke', [zienswijze], '2026-06-09', false],
    ['both spoke', [zienswijze, vanDerde], '2026-06-09', true],
    [
      'one spoke, the other does not want to',
      [zienswijze, { ...vanDerde, vorm: 'afgezien', inhoud: '' }],
      '2026-06-09',
      true,
    ],
  ])('ends when everybody spoke or the time is over: %s', (_naam, stappen, dag, kan) => {
    const toets = naStappen(
      stappen.map((stap) => [stap, op('2026-06-08')]),
      gehoord,
    );
    const verwacht = gegeven(toets).als({ soort: 'sluit-zienswijzen' }, op(dag));
    if (kan) verwacht.dan({ type: 'bibob-zienswijzen-gesloten' });
    else verwacht.geweigerd('zienswijzetermijn-loopt-nog');
  });

  it.each<[string, Bibobstap, string]>([
    ['a second view of one person', zienswijze, 'zienswijze-al-gegeven'],
    [
      'a view of a stranger',
      { ...zienswijze, belanghebbendeId: '01920000-0000-7000-8000-0000000000ff' as Uuid },
      'belanghebbende-onbekend',
    ],
    ['a view that says nothing', { ...vanDerde, inhoud: ' ' }, 'zienswijze-leeg'],
    ['a view of before', { ...vanDerde, ontvangenOp: datum('2026-05-31') }, 'dag-te-vroeg'],
    ['a view of tomorrow', { ...vanDerde, ontvangenOp: datum('2026-12-02') }, 'dag-in-de-toekomst'],
  ])('refused: %s', (_naam, opdracht, code) =>
    gegeven(naStappen([zienswijze], gehoord))
      .als(opdracht, op('2026-12-01'))
      .geweigerd(code),
  );

  const met = (...belanghebbenden: readonly Belanghebbende[]): Bibobstap => ({ ...voornemen, belanghebbenden });
  it.each<[string, Bibobstap, string]>([
    ['without the person tested', met(deDerde), 'betrokkene-ontbreekt'],
    ['with two', met(eenBelanghebbende(), eenBelanghebbende({ id: eenDerde })), 'betrokkene-ontbreekt'],
    ['without his part', met(eenBelanghebbende({ deel: '' })), 'deel-ontbreekt'],
    ['without a name', met(eenBelanghebbende({ naam: ' ' })), 'naam-ontbreekt'],
    [
      'secrecy imposed tomorrow (art. 28 lid 3)',
      met(eenBelanghebbende({ geheimhoudingAangezegdOp: datum('2026-12-02') })),
      'dag-in-de-toekomst',
    ],
    ['sent on the last day that there is', { ...voornemen, verzondenOp: datum('9999-12-31') }, 'dag-in-de-toekomst'],
    ['without reasons', { ...voornemen, motivering: '' }, 'motivering-ontbreekt'],
    ['a term that is over at once', { ...voornemen, reactieTot: datum('2026-06-01') }, 'dag-te-vroeg'],
    ['refusing on less danger', { ...voornemen, strekking: 'weigeren' }, 'strekking-past-niet'],
  ])('an intended decision is refused: %s', (_naam, opdracht, code) =>
    gegeven(eenToets('geconcludeerd')).als(opdracht, op('2026-12-01')).geweigerd(code),
  );
});

describe('the part of one person concerned (art. 33 lid 2)', () => {
  it('is nobody else’s: neither name, part nor view of another, nor the reasons', () => {
    const toets = naStappen([zienswijze, { ...vanDerde, inhoud: 'Mijn lening is afgelost.' }], gehoord) as InZienswijze;
    expect(deelVoor(toets.voornemen, eenDerde)).toEqual({
      belanghebbendeId: eenDerde,
      rol: 'derde',
      deel: 'Uw lening.',
      reactieTot: '2026-06-15',
      geheimhoudingAangezegdOp: '2026-06-01',
      zienswijze: { vorm: 'schriftelijk', ontvangenOp: '2026-06-08', inhoud: 'Mijn lening is afgelost.' },
    });
    expect(deelVoor(toets.voornemen, '01920000-0000-7000-8000-0000000000ff' as Uuid)).toBeUndefined();
  });

  it('property: nothing written about one ever shows to another', () => {
    const id = (nummer: number) => `01920000-0000-7000-8000-0000000${String(nummer).padStart(5, '0')}` as Uuid;
    const over = (nummer: number) => ({ naam: `naam<${nummer}>`, deel: `deel<${nummer}>` });
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), fc.nat(7), fc.nat(255), (aantal, kijker, gezegd) => {
        const nummers = Array.from({ length: aantal }, (_leeg, nummer) => nummer);
        const belanghebbenden = nummers.map((nummer) => eenBelanghebbende({ id: id(nummer), ...over(nummer) }));
        const zienswijzen = nummers
          .filter((nummer) => (gezegd >> nummer) % 2 === 1)
          .map((nummer) => ({ ...zienswijze, belanghebbendeId: id(nummer), inhoud: `zegt<${nummer}>` }));
        const alles: Voornemen = { ...gehoord.voornemen, motivering: 'motivering<x>', belanghebbenden, zienswijzen };
        const wie = kijker % aantal;
        const getoond = JSON.stringify(deelVoor(alles, id(wie)));
        expect(getoond.match(/<\w+>/g)?.every((merk) => merk === `<${wie}>`)).toBe(true);
      }),
    );
  });
});

describe('proportionality (art. 3 lid 5 and 7)', () => {
  const mindere = eenToets('zienswijzen-gesloten');
  const ernstig = naStappen(
    [
      { soort: 'concludeer', conclusie: eenConclusie({ mate: 'ernstig' }) },
      { ...voornemen, strekking: 'weigeren' },
      { soort: 'sluit-zienswijzen' },
    ],
    eenToets('eigen-onderzoek'),
  );
  const weeg = (anders: Parameters<typeof eenEvenredigheid>[0]): Bibobstap => ({
    soort: 'weeg-evenredigheid',
    ...eenEvenredigheid(anders),
  });

  it.each<[string, typeof mindere, Bibobstap, string | undefined]>([
    ['less danger, with conditions', mindere, weeg({}), undefined],
    ['less danger, refusing', mindere, weeg({ strekking: 'weigeren', voorschriften: [] }), 'strekking-past-niet'],
    ['serious danger, refusing', ernstig, weeg({ strekking: 'weigeren', voorschriften: [] }), undefined],
    ['serious danger, withdrawing', ernstig, weeg({ strekking: 'intrekken', voorschriften: [] }), undefined],
    ['serious danger, with conditions after all', ernstig, weeg({}), undefined],
    ['conditions without a condition', mindere, weeg({ voorschriften: [] }), 'voorschriften-passen-niet'],
    ['refusing with a condition', ernstig, weeg({ strekking: 'weigeren' }), 'voorschriften-passen-niet'],
    [
      'a condition that aims at no danger',
      mindere,
      weeg({ voorschriften: [{ tekst: 'Register', gevaar: ' ' }] }),
      'voorschrift-zonder-gevaar',
    ],
    ['an empty condition', mindere, weeg({ voorschriften: [{ tekst: '', gevaar: 'x' }] }), 'voorschrift-leeg'],
    ['no interests', mindere, weeg({ belangen: '' }), 'belangen-ontbreken'],
    ['no weighing', mindere, weeg({ afweging: ' ' }), 'afweging-ontbreekt'],
    ['views left aside', mindere, weeg({ zienswijzen: '' }), 'zienswijzen-niet-gewogen'],
  ])('%s', (_naam, toets, opdracht, code) => {
    const verwacht = gegeven(toets).als(opdracht, op('2026-12-01'));
    if (code === undefined) verwacht.dan({ type: 'bibob-evenredigheid-gewogen', evenredigheid: { door: 'bibob-1' } });
    else verwacht.geweigerd(code);
  });

  it('without danger an offence of lid 6 may be refused on, and met with no conditions', () => {
    const lid6 = naStappen(
      [{ soort: 'concludeer', conclusie: eenConclusie({ lid6: true }) }],
      eenToets('eigen-onderzoek'),
    );
    expect(naStappen([{ ...voornemen, strekking: 'weigeren' }], lid6).status).toBe('voornemen-verzonden');
    gegeven(lid6).als(voornemen, op('2026-12-01')).geweigerd('strekking-past-niet', 'strekking');
  });

  it('the person concerned is the one to whom the intended decision went', () =>
    expect(gehoord.voornemen.belanghebbenden.map(({ id }) => id)).toEqual([deBetrokkene, eenDerde]));
});
