import { datum, toestanden, volgendeToestanden, type Uuid } from '@schakel/domain';
import { controleerMachine, specificatie } from '@schakel/testing';
import fc from 'fast-check';
import type { Conclusieoordeel } from './bibob-conclusie.domain.js';
import { decide, evolve } from './bibob-toets.domain.js';
import type { Bibobgebeurtenis } from './bibob-toets-gebeurtenis.domain.js';
import type { Bibobopdracht } from './bibob-toets-opdracht.domain.js';
import {
  aanleidingen,
  bibobstatussen,
  bibobtoetsmachine,
  isAfgesloten,
  type Bibobstatus,
  type BibobToets,
} from './bibob-toets-toestand.domain.js';
import {
  eenConclusie,
  eenContext,
  eenOnderzoek,
  eenStap,
  eenStart,
  eenToets,
  naStappen,
  op,
} from './bibob-toets.voorbeelden.js';

const context = eenContext();
const { gegeven } = specificatie(decide);
const concludeer = (anders: Partial<Conclusieoordeel> = {}): Bibobopdracht => ({
  soort: 'concludeer',
  conclusie: eenConclusie(anders),
});
const na = (toets: BibobToets, opdracht: Bibobopdracht) => naStappen([opdracht], toets);

describe('accepted: given a state, when a command, then history events', () => {
  it.each(aanleidingen)('a toets is started on ground %s', (aanleiding) =>
    gegeven(undefined)
      .als(eenStart({ aanleiding }), context)
      .dan({ type: 'bibob-toets-gestart', aanleiding, door: 'bibob-1' }),
  );

  it('the form counts as handed out on the day of the start, in the Netherlands, when no day is named', () => {
    const { formulierUitgereiktOp: _dag, ...start } = eenStart();
    // 2026-03-02T23:30Z is half past midnight of 3 March in Amsterdam.
    gegeven(undefined)
      .als(start, eenContext({ nu: '2026-03-02T23:30:00.000Z' }))
      .dan({ type: 'bibob-toets-gestart', formulierUitgereiktOp: datum('2026-03-03') });
  });

  it('research is recorded from the form on, and recorded again', () => {
    for (const status of ['formulier-uitgereikt', 'hersteltermijn', 'eigen-onderzoek'] as const)
      gegeven(eenToets(status)).als(eenOnderzoek, context).dan({ type: 'bibob-onderzoek-vastgelegd' });
  });

  it.each<[string, Partial<Conclusieoordeel>, Bibobstatus]>([
    ['no danger', {}, 'afgerond'],
    ['no danger, but an offence to obtain the decision (lid 6)', { lid6: true }, 'geconcludeerd'],
    ['less danger on the a-ground', { mate: 'mindere-mate', aGrond: true, bGrond: false }, 'geconcludeerd'],
    ['serious danger on both grounds', { mate: 'ernstig', aGrond: true, bGrond: true }, 'geconcludeerd'],
    ['serious danger on lid 6 only', { mate: 'ernstig', bGrond: false, lid6: true }, 'geconcludeerd'],
  ])('a human concludes: %s', (_naam, anders, status) => {
    const toets = na(eenToets('eigen-onderzoek'), concludeer(anders));
    expect(toets).toMatchObject({ status, conclusie: { ...anders, grondslag: 'art-3' } });
  });

  it('a conclusion may be drawn anew after the views; the intended decision on the old one is dropped', () => {
    const anders = na(eenToets('zienswijzen-gesloten'), concludeer());
    expect(anders).toMatchObject({ status: 'afgerond', conclusie: { mate: 'geen' } });
    expect(anders).not.toHaveProperty('voornemen');
    expect(na(eenToets('zienswijzen-gesloten'), concludeer({ mate: 'ernstig' })).status).toBe('geconcludeerd');
  });
});

describe('refused: given a state, when a command, then a stable code', () => {
  const onderzocht = eenToets('eigen-onderzoek');
  const zonderBevraging = naStappen([eenStart(), eenOnderzoek]);
  const zonderBevindingen = naStappen([eenStart(), eenStap['ontvang-formulier'], eenStap['bevraag-bron']]);
  const los = { soort: 'vastgoedtransactie', kenmerk: 'V-1', omschrijving: 'Verkoop van een pand' } as const;

  it.each<[string, BibobToets | undefined, Bibobopdracht, string]>([
    ['starting twice', eenToets(), eenStart(), 'overgang-niet-toegestaan'],
    ['research on nothing', undefined, eenOnderzoek, 'overgang-niet-toegestaan'],
    ['concluding without research', eenToets(), concludeer(), 'overgang-niet-toegestaan'],
    ['research after the conclusion', eenToets('geconcludeerd'), eenOnderzoek, 'overgang-niet-toegestaan'],
    ['concluding twice', eenToets('geconcludeerd'), concludeer(), 'overgang-niet-toegestaan'],
    ['weighing before hearing', eenToets('geconcludeerd'), eenStap['weeg-evenredigheid'], 'overgang-niet-toegestaan'],
    ['no word on the ground', undefined, eenStart({ toelichting: ' ' }), 'toelichting-ontbreekt'],
    ['a form of tomorrow', undefined, eenStart({ formulierUitgereiktOp: datum('2026-12-02') }), 'dag-in-de-toekomst'],
    ['a form of before the law', undefined, eenStart({ formulierUitgereiktOp: datum('2003-05-31') }), 'dag-te-vroeg'],
    ['an object without reference', undefined, eenStart({ object: { ...los, kenmerk: '' } }), 'kenmerk-ontbreekt'],
    ['an object undescribed', undefined, eenStart({ object: { ...los, omschrijving: ' ' } }), 'omschrijving-ontbreekt'],
    ['no findings', eenToets(), { ...eenOnderzoek, bevindingen: '\n' }, 'bevindingen-ontbreken'],
    [
      'a form received before it was out',
      eenToets(),
      { soort: 'ontvang-formulier', ontvangenOp: datum('2026-03-01') },
      'dag-te-vroeg',
    ],
    [
      'a source asked tomorrow',
      onderzocht,
      { ...eenStap['bevraag-bron'], op: datum('2026-12-02') },
      'dag-in-de-toekomst',
    ],
    ['a source asked for nothing', onderzocht, { ...eenStap['bevraag-bron'], doel: '' }, 'doel-ontbreekt'],
    ['an answer kept nowhere', onderzocht, { ...eenStap['bevraag-bron'], resultaat: ' ' }, 'resultaat-ontbreekt'],
    ['concluding on no findings', zonderBevindingen, concludeer(), 'bevindingen-ontbreken'],
    ['advice before any source was asked', zonderBevraging, eenStap['vraag-advies'], 'eigen-onderzoek-ontbreekt'],
    ['advice without annex 6', zonderBevindingen, eenStap['vraag-advies'], 'bevindingen-ontbreken'],
    [
      'concluding on an advice that is not there',
      onderzocht,
      concludeer({ berustOp: 'advies' }),
      'advies-niet-getoetst',
    ],
    ['no motivation', onderzocht, concludeer({ motivering: '' }), 'motivering-ontbreekt'],
    ['danger without a ground', onderzocht, concludeer({ mate: 'ernstig', bGrond: false }), 'gevaar-zonder-grond'],
    ['a ground without danger', onderzocht, concludeer({ aGrond: true }), 'grond-zonder-gevaar'],
    [
      'danger that was not weighed',
      onderzocht,
      concludeer({ mate: 'ernstig', evenredigheid: '' }),
      'evenredigheid-ontbreekt',
    ],
    [
      'lid 6 that was not weighed',
      onderzocht,
      concludeer({ lid6: true, evenredigheid: '' }),
      'evenredigheid-ontbreekt',
    ],
    ['a ground without its points', onderzocht, concludeer({ mate: 'ernstig', wegingen: [] }), 'weging-ontbreekt'],
    [
      'withdrawn before the start',
      onderzocht,
      { soort: 'trek-terug', teruggetrokkenOp: datum('2026-03-01') },
      'dag-te-vroeg',
    ],
    [
      'withdrawn before the request',
      eenToets('lbb-aangevraagd'),
      { soort: 'trek-terug', teruggetrokkenOp: datum('2026-03-31') },
      'dag-te-vroeg',
    ],
  ])('%s', (_naam, toets, opdracht, code) => gegeven(toets).als(opdracht, context).geweigerd(code));
});

describe('the wall', () => {
  it('knows no ground that comes from the chain', () => {
    expect([...aanleidingen]).toEqual([
      'beleidsregel-sector',
      'beleidsregel-gebied',
      'antwoorden-formulier',
      'om-tip',
      'handhavingsverleden',
    ]);
  });
});

describe('the state machine', () => {
  const voorbeelden: Readonly<Record<string, Bibobopdracht>> = { ...eenStap, start: eenStart() };
  const laat = op('2027-01-05');
  const opTijd = { ...eenStap['geef-hersteltermijn'], tot: datum('2027-02-01') };

  controleerMachine(bibobtoetsmachine, {
    beslis: (van, opdracht) => {
      const eerst = van === null ? undefined : eenToets(van);
      const bericht = opdracht === 'ontvang-advies' && eerst?.lbb?.betrokkeneGeinformeerdOp === undefined;
      const toets = bericht && eerst?.lbb ? na(eerst, eenStap['informeer-betrokkene']) : eerst;
      const een = opdracht === 'geef-hersteltermijn' ? opTijd : (voorbeelden[opdracht] as Bibobopdracht);
      const gevolg = decide(toets, een, laat);
      if (gevolg.soort === 'geweigerd') return undefined;
      return gevolg.gebeurtenissen.reduce<BibobToets | undefined>(evolve, toets)?.status;
    },
  });

  it('knows the states that are shown, and which of them are closed', () => {
    expect([...toestanden(bibobtoetsmachine)].sort()).toEqual([...bibobstatussen].sort());
    const dicht = bibobstatussen.filter((status) => isAfgesloten(eenToets(status)));
    expect([...dicht].sort()).toEqual(['afgerond', 'niet-beantwoord', 'teruggetrokken']);
  });

  it('TL1: no path without history, each accepted command leads where the machine says, terminal states stay closed', () => {
    const alle = [
      ...Object.values(voorbeelden),
      concludeer(),
      concludeer({ mate: 'ernstig' }),
      concludeer({ lid6: true }),
    ];
    // Half of the commands are drawn from what the machine offers, so that walks go deep; the other half are any.
    const kies = (van: Bibobstatus | null, nummer: number): Bibobopdracht => {
      const mag = alle.filter(({ soort }) => volgendeToestanden(bibobtoetsmachine, van, soort).length > 0);
      const uit = nummer % 2 === 0 && mag.length > 0 ? mag : alle;
      return uit[(nummer >> 1) % uit.length] as Bibobopdracht;
    };
    const bereikt = new Set<Bibobstatus>();
    fc.assert(
      fc.property(
        fc.array(fc.noBias(fc.tuple(fc.nat(1_000_000), fc.nat(40))), { minLength: 10, maxLength: 60 }),
        (keuzes) => {
          const historie: Bibobgebeurtenis[] = [];
          let toets: BibobToets | undefined;
          let dag = 0;
          for (const [keuze, later] of keuzes) {
            dag += later;
            const nu = new Date(Date.UTC(2026, 10, 1 + dag, 9)).toISOString();
            const van: Bibobstatus | null = toets?.status ?? null;
            const een = kies(van, keuze);
            const gevolg = decide(toets, een, eenContext({ nu }));
            if (gevolg.soort === 'geweigerd') continue;
            expect(gevolg.gebeurtenissen).toHaveLength(1);
            expect(bibobtoetsmachine.eind).not.toContain(van);
            historie.push(...gevolg.gebeurtenissen);
            toets = gevolg.gebeurtenissen.reduce<BibobToets | undefined>(evolve, toets);
            expect(volgendeToestanden(bibobtoetsmachine, van, een.soort)).toContain(toets?.status);
            expect(toets?.versie).toBe(historie.length);
            if (toets) bereikt.add(toets.status);
          }
          expect(historie.reduce<BibobToets | undefined>(evolve, undefined)).toEqual(toets);
        },
      ),
      { numRuns: 1_500, seed: 20260302 },
    );
    expect([...bereikt].sort()).toEqual([...bibobstatussen].sort());
  });

  it('rejects a history that does not begin with the start, or skips what an event builds on', () => {
    const feit = { op: context.nu, door: 'x' };
    const uitgeput = { type: 'bibob-opschorting-uitgeput', ...feit } as const;
    expect(() => evolve(undefined, uitgeput)).toThrow('before bibob-toets-gestart');
    expect(() => evolve(eenToets(), uitgeput)).toThrow('no lbb');
    const getoetst = {
      type: 'bibob-advies-getoetst',
      ...feit,
      vergewissing: { antwoorden: [], draagtConclusie: true, ...feit },
    } as const;
    expect(() => evolve(eenToets(), getoetst)).toThrow('no advies');
  });

  it('keeps the object, the tip and the ground of the start through its whole life', () => {
    const tipId = '01920000-0000-7000-8000-0000000000d1' as Uuid;
    const start = eenStart({ aanleiding: 'om-tip', tipId });
    const toets = naStappen([start, eenStap['trek-terug']]);
    expect(toets).toMatchObject({ object: start.object, aanleiding: 'om-tip', tipId, toelichting: start.toelichting });
  });
});
