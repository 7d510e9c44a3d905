import { toestanden, volgendeToestanden } from '@schakel/domain';
import { controleerMachine } from '@schakel/testing';
import fc from 'fast-check';
import { decide, evolve } from './signaal.domain.js';
import {
  type Signaal,
  type Signaalgebeurtenis,
  type Signaalopdracht,
  type Signaalstatus,
  routes,
  signaalmachine,
} from './signaal-toestand.domain.js';
import { eenContext, eenId, eenMelding, eenSignaal, eenWeging } from './signaal.voorbeelden.js';

const ontvang: Signaalopdracht = { soort: 'ontvang', id: eenId, melding: eenMelding() };
const neem: Signaalopdracht = { soort: 'neem-in-duiding' };
const neemOver: Signaalopdracht = { soort: 'neem-in-duiding', overnamereden: 'Collega is ziek.' };
const weeg: Signaalopdracht = { soort: 'weeg', weging: eenWeging() };
const routeer: Signaalopdracht = { soort: 'routeer', route: 'veiligheid', reden: 'Politie moet meekijken.' };
const sluit: Signaalopdracht = { soort: 'sluit-zonder-aanwijzing', reden: 'Verklaarbaar.' };

const collega = eenContext({ actor: 'aandachtsfunctionaris-2' });
const behandelaar = eenContext();
const statussen = toestanden(signaalmachine);
const alleOpdrachten = [ontvang, neem, neemOver, weeg, routeer, sluit];

function uitkomst(status: Signaalstatus | null, opdracht: Signaalopdracht, context = behandelaar) {
  return decide(status === null ? undefined : eenSignaal({ status }), opdracht, context);
}

describe('accepted: given a state, when a command, then history events', () => {
  it.each<[Signaalstatus | null, Signaalopdracht, typeof behandelaar, Partial<Signaalgebeurtenis>]>([
    [null, ontvang, behandelaar, { type: 'signaal-ontvangen', id: eenId, gemeentecode: behandelaar.gemeentecode }],
    ['ontvangen', neem, behandelaar, { type: 'signaal-in-duiding', door: 'aandachtsfunctionaris-1' }],
    [
      'in-duiding',
      neemOver,
      collega,
      {
        type: 'signaal-in-duiding',
        door: 'aandachtsfunctionaris-2',
        vorigeBehandelaar: 'aandachtsfunctionaris-1',
        overnamereden: 'Collega is ziek.',
      },
    ],
    ['gewogen', neemOver, collega, { type: 'signaal-in-duiding', vorigeBehandelaar: 'aandachtsfunctionaris-1' }],
    ['in-duiding', weeg, behandelaar, { type: 'signaal-gewogen' }],
    ['gewogen', weeg, behandelaar, { type: 'signaal-gewogen' }],
    [
      'gewogen',
      routeer,
      behandelaar,
      { type: 'signaal-gerouteerd', route: 'veiligheid', reden: 'Politie moet meekijken.' },
    ],
    ['gewogen', sluit, behandelaar, { type: 'signaal-zonder-aanwijzing-gesloten', reden: 'Verklaarbaar.' }],
  ])('given %s, when %j', (status, opdracht, context, verwacht) => {
    const gevolg = uitkomst(status, opdracht, context);
    expect(gevolg).toMatchObject({
      soort: 'aanvaard',
      gebeurtenissen: [{ op: context.nu, door: context.actor, ...verwacht }],
    });
  });
});

describe('refused: given a state, when a command, then a stable code', () => {
  it.each<[string, Signaalstatus | null, Signaalopdracht, typeof behandelaar, string]>([
    ['a colleague who gives no reason', 'in-duiding', neem, collega, 'overname-zonder-reden'],
    ['a colleague whose reason is blank', 'gewogen', { ...neem, overnamereden: ' ' }, collega, 'overname-zonder-reden'],
    ['who has it already', 'in-duiding', neemOver, behandelaar, 'al-behandelaar'],
    ['weighing by another', 'in-duiding', weeg, collega, 'niet-de-behandelaar'],
    ['weighing again by another', 'gewogen', weeg, collega, 'niet-de-behandelaar'],
    ['routing by another', 'gewogen', routeer, collega, 'niet-de-behandelaar'],
    ['closing by another', 'gewogen', sluit, collega, 'niet-de-behandelaar'],
    ['routing without reason', 'gewogen', { ...routeer, reden: '  ' }, behandelaar, 'reden-ontbreekt'],
    ['closing without reason', 'gewogen', { ...sluit, reden: '' }, behandelaar, 'reden-ontbreekt'],
    [
      'weighing with an unknown version',
      'in-duiding',
      weegMet({ catalogusversie: '1999.1' }),
      behandelaar,
      'weging-onjuist',
    ],
    ['routing before weighing', 'in-duiding', routeer, behandelaar, 'overgang-niet-toegestaan'],
    ['closing before weighing', 'ontvangen', sluit, behandelaar, 'overgang-niet-toegestaan'],
    ['weighing before taking', 'ontvangen', weeg, behandelaar, 'overgang-niet-toegestaan'],
    ['routing twice', 'gerouteerd', routeer, behandelaar, 'overgang-niet-toegestaan'],
    ['taking a closed signal', 'gesloten-zonder-aanwijzing', neemOver, collega, 'overgang-niet-toegestaan'],
    ['receiving twice', 'ontvangen', ontvang, behandelaar, 'overgang-niet-toegestaan'],
    ['taking what does not exist', null, neem, behandelaar, 'overgang-niet-toegestaan'],
  ])('%s', (_naam, status, opdracht, context, code) => {
    expect(uitkomst(status, opdracht, context)).toMatchObject({ soort: 'geweigerd', weigering: { code } });
  });

  function weegMet(anders: Parameters<typeof eenWeging>[0]): Signaalopdracht {
    return { soort: 'weeg', weging: eenWeging(anders) };
  }
});

describe('routing', () => {
  it('follows the human, also against the advice', () => {
    const lichte = eenWeging({ regels: [] });
    const gewogen = [neem, { soort: 'weeg', weging: lichte } as const].reduce<Signaal>((signaal, opdracht) => {
      return pasToe(signaal, opdracht);
    }, eenSignaal());
    expect(gewogen).toMatchObject({ weging: { advies: { patroon: 'geen-patroon' } } });
    for (const route of routes) {
      expect(decide(gewogen, { soort: 'routeer', route, reden: 'Eigen oordeel.' }, behandelaar)).toMatchObject({
        soort: 'aanvaard',
        gebeurtenissen: [{ route }],
      });
    }
  });

  it('is never done by weighing, whatever the advice says', () => {
    const gewogen = eenSignaal({ status: 'gewogen' });
    expect(gewogen).toMatchObject({ status: 'gewogen', weging: { advies: { patroon: 'mensenhandel-indicatie' } } });
    expect(gewogen).not.toHaveProperty('route');
  });
});

function pasToe(signaal: Signaal, opdracht: Signaalopdracht, context = behandelaar): Signaal {
  const gevolg = decide(signaal, opdracht, context);
  if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
  return gevolg.gebeurtenissen.reduce<Signaal>(evolve, signaal);
}

controleerMachine(signaalmachine, {
  beslis: (van, naam) => {
    // The takeover of a colleague is one of the two ways to take a signal: an example that both can do.
    const context = naam === 'neem-in-duiding' ? collega : behandelaar;
    const opdracht = alleOpdrachten.findLast(({ soort }) => soort === naam);
    const signaal = van === null ? undefined : eenSignaal({ status: van });
    const gevolg = opdracht && decide(signaal, opdracht, context);
    return gevolg?.soort === 'aanvaard'
      ? gevolg.gebeurtenissen.reduce<Signaal | undefined>(evolve, signaal)?.status
      : undefined;
  },
});

describe('the state machine', () => {
  it('TL1: no path without history, each accepted command leads where the machine says, terminal states stay closed', () => {
    const actor = fc.constantFrom('aandachtsfunctionaris-1', 'aandachtsfunctionaris-2');
    const stap = fc.record({ opdracht: fc.constantFrom(...alleOpdrachten), actor });
    const bereikt = new Set<Signaalstatus>();
    fc.assert(
      fc.property(fc.array(stap, { maxLength: 25 }), (stappen) => {
        const historie: Signaalgebeurtenis[] = [];
        let signaal: Signaal | undefined;
        for (const { opdracht, actor } of [{ opdracht: ontvang, actor: 'melder' }, ...stappen]) {
          const van: Signaalstatus | null = signaal?.status ?? null;
          const gevolg = decide(signaal, opdracht, eenContext({ actor }));
          if (gevolg.soort === 'geweigerd') continue;
          expect(gevolg.gebeurtenissen).toHaveLength(1);
          expect(signaalmachine.eind).not.toContain(van);
          historie.push(...gevolg.gebeurtenissen);
          signaal = gevolg.gebeurtenissen.reduce<Signaal | undefined>(evolve, signaal);
          expect(volgendeToestanden(signaalmachine, van, opdracht.soort)).toContain(signaal?.status);
          expect(signaal?.versie).toBe(historie.length);
        }
        expect(historie.reduce<Signaal | undefined>(evolve, undefined)).toEqual(signaal);
        if (signaal) bereikt.add(signaal.status);
      }),
      { numRuns: 500, seed: 20260302 },
    );
    expect([...bereikt].sort()).toEqual([...statussen].sort());
  });
});

describe('evolve', () => {
  it('drops the weighing when another takes over, so that who routes has weighed', () => {
    const overgenomen = pasToe(eenSignaal({ status: 'gewogen' }), neemOver, collega);
    expect(overgenomen).toMatchObject({ status: 'in-duiding', behandelaar: 'aandachtsfunctionaris-2', versie: 4 });
    expect(overgenomen).not.toHaveProperty('weging');
  });

  it('rejects a history that does not begin with the receipt', () => {
    const gebeurtenis: Signaalgebeurtenis = { type: 'signaal-in-duiding', op: behandelaar.nu, door: 'x' };
    expect(() => evolve(undefined, gebeurtenis)).toThrow('before signaal-ontvangen');
  });
});
