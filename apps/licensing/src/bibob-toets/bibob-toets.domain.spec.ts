import { toestanden, volgendeToestanden } from '@schakel/domain';
import { controleerMachine, specificatie } from '@schakel/testing';
import fc from 'fast-check';
import { decide, evolve } from './bibob-toets.domain.js';
import {
  aanleidingen,
  bibobstatussen,
  bibobtoetsmachine,
  matenVanGevaar,
  type Bibobgebeurtenis,
  type Bibobopdracht,
  type Bibobstatus,
  type BibobToets,
  type Conclusie,
} from './bibob-toets-toestand.domain.js';
import { eenConclusie, eenContext, eenOnderzoek, eenStart, eenToets } from './bibob-toets.voorbeelden.js';

const context = eenContext();
const { gegeven } = specificatie(decide);
const concludeer = (anders: Partial<Conclusie> = {}): Bibobopdracht => ({
  soort: 'concludeer',
  conclusie: eenConclusie(anders),
});

describe('accepted: given a state, when a command, then history events', () => {
  it.each(aanleidingen)('a toets is started on ground %s', (aanleiding) =>
    gegeven(undefined)
      .als(eenStart({ aanleiding }), context)
      .dan({ type: 'bibob-toets-gestart', aanleiding, door: 'bibob-1' }),
  );

  it('research is recorded, and recorded again', () => {
    gegeven(eenToets()).als(eenOnderzoek, context).dan({ type: 'bibob-onderzoek-vastgelegd' });
    gegeven(eenToets('eigen-onderzoek')).als(eenOnderzoek, context).dan({ type: 'bibob-onderzoek-vastgelegd' });
  });

  it.each<[string, Partial<Conclusie>]>([
    ['no danger', {}],
    ['no danger, but an offence to obtain the decision (lid 6), weighed', { lid6: true, evenredigheid: 'x' }],
    ['less danger on the a-ground', { mate: 'mindere-mate', aGrond: true, bGrond: false }],
    ['serious danger on both grounds', { mate: 'ernstig', aGrond: true, bGrond: true }],
    ['serious danger on lid 6 only', { mate: 'ernstig', bGrond: false, lid6: true }],
  ])('a human concludes: %s', (_naam, conclusie) =>
    gegeven(eenToets('eigen-onderzoek'))
      .als(concludeer(conclusie), context)
      .dan({ type: 'bibob-conclusie-vastgesteld', conclusie }),
  );
});

describe('refused: given a state, when a command, then a stable code', () => {
  it.each<[string, BibobToets | undefined, Bibobopdracht, string]>([
    ['starting twice', eenToets(), eenStart(), 'overgang-niet-toegestaan'],
    ['research on nothing', undefined, eenOnderzoek, 'overgang-niet-toegestaan'],
    ['concluding without research', eenToets(), concludeer(), 'overgang-niet-toegestaan'],
    ['research after the conclusion', eenToets('geconcludeerd'), eenOnderzoek, 'overgang-niet-toegestaan'],
    ['concluding twice', eenToets('geconcludeerd'), concludeer(), 'overgang-niet-toegestaan'],
    ['no word on the ground', undefined, eenStart({ toelichting: ' ' }), 'toelichting-ontbreekt'],
    ['no findings', eenToets(), { ...eenOnderzoek, bevindingen: '\n' }, 'bevindingen-ontbreken'],
    ['no motivation', eenToets('eigen-onderzoek'), concludeer({ motivering: '' }), 'motivering-ontbreekt'],
    [
      'danger without a ground',
      eenToets('eigen-onderzoek'),
      concludeer({ mate: 'ernstig', bGrond: false }),
      'gevaar-zonder-grond',
    ],
    ['a ground without danger', eenToets('eigen-onderzoek'), concludeer({ aGrond: true }), 'grond-zonder-gevaar'],
    [
      'danger that was not weighed',
      eenToets('eigen-onderzoek'),
      concludeer({ mate: 'ernstig', evenredigheid: '' }),
      'evenredigheid-ontbreekt',
    ],
    ['lid 6 that was not weighed', eenToets('eigen-onderzoek'), concludeer({ lid6: true }), 'evenredigheid-ontbreekt'],
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
  const voorbeelden: Record<string, Bibobopdracht> = {
    start: eenStart(),
    'leg-onderzoek-vast': eenOnderzoek,
    concludeer: concludeer(),
  };

  controleerMachine(bibobtoetsmachine, {
    beslis: (van, opdracht) => {
      const toets = van === null ? undefined : eenToets(van);
      const gevolg = decide(toets, voorbeelden[opdracht] as Bibobopdracht, context);
      if (gevolg.soort === 'geweigerd') return undefined;
      return gevolg.gebeurtenissen.reduce<BibobToets | undefined>(evolve, toets)?.status;
    },
  });

  it('knows the states that are shown', () =>
    expect([...toestanden(bibobtoetsmachine)].sort()).toEqual([...bibobstatussen].sort()));

  it('TL1: no path without history, each accepted command leads where the machine says, terminal states stay closed', () => {
    const opdracht = fc.oneof(
      fc.constant(eenStart()),
      fc.constant(eenOnderzoek),
      fc.constantFrom(...matenVanGevaar).map((mate) => concludeer({ mate })),
    );
    const bereikt = new Set<Bibobstatus>();
    fc.assert(
      fc.property(fc.array(opdracht, { maxLength: 12 }), (opdrachten) => {
        const historie: Bibobgebeurtenis[] = [];
        let toets: BibobToets | undefined;
        for (const een of [eenStart(), ...opdrachten]) {
          const van: Bibobstatus | null = toets?.status ?? null;
          const gevolg = decide(toets, een, context);
          if (gevolg.soort === 'geweigerd') continue;
          expect(gevolg.gebeurtenissen).toHaveLength(1);
          expect(bibobtoetsmachine.eind).not.toContain(van);
          historie.push(...gevolg.gebeurtenissen);
          toets = gevolg.gebeurtenissen.reduce<BibobToets | undefined>(evolve, toets);
          expect(volgendeToestanden(bibobtoetsmachine, van, een.soort)).toContain(toets?.status);
          expect(toets?.versie).toBe(historie.length);
        }
        expect(historie.reduce<BibobToets | undefined>(evolve, undefined)).toEqual(toets);
        if (toets) bereikt.add(toets.status);
      }),
      { numRuns: 300, seed: 20260302 },
    );
    expect([...bereikt].sort()).toEqual([...bibobstatussen].sort());
  });

  it('rejects a history that does not begin with the start, or concludes without research', () => {
    const feit = { op: context.nu, door: 'x' };
    expect(() => evolve(undefined, { type: 'bibob-onderzoek-vastgelegd', ...feit, bevindingen: 'x' })).toThrow(
      'before',
    );
    const conclusie = { type: 'bibob-conclusie-vastgesteld', ...feit, conclusie: eenConclusie() } as const;
    expect(() => evolve(eenToets(), conclusie)).toThrow('before bibob-onderzoek-vastgelegd');
  });
});
