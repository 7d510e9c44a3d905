import { controleerMachine, specificatie } from '@schakel/testing';
import fc from 'fast-check';
import { toestanden, volgendeToestanden } from '@schakel/domain';
import { decide, evolve } from './vergunningaanvraag.domain.js';
import {
  aanvraagstatussen,
  besluituitkomsten,
  bibobruimten,
  vergunningaanvraagmachine,
  type Aanvraaggebeurtenis,
  type Aanvraagopdracht,
  type Aanvraagstatus,
  type Vergunningaanvraag,
} from './vergunningaanvraag-toestand.domain.js';
import {
  eenAanvraag,
  eenAanvraagId,
  eenBesluit,
  eenContext,
  eenNotitie,
  eenOntvangst,
  eenRaadplegingId,
  eenRaadplegingsnummer,
} from './vergunningaanvraag.voorbeelden.js';

const context = eenContext();
const { gegeven } = specificatie(decide);
const open = () => eenAanvraag();
const besloten = () => eenAanvraag({ status: 'besloten' });

describe('accepted: given a state, when a command, then history events', () => {
  it('an application is received, with its decision term', () =>
    gegeven(undefined)
      .als(eenOntvangst(), context)
      .dan({
        type: 'aanvraag-ontvangen',
        id: eenAanvraagId,
        gemeentecode: '0363',
        door: 'vergunning-1',
        beslistermijn: { einde: '2026-04-28' },
      } as Partial<Aanvraaggebeurtenis>));

  it('a consultation leaves id, the fixed sentence, ground and instant, and nothing else', () => {
    const { gevolg } = gegeven(open()).als(eenNotitie(), eenContext({ actor: 'systeem:licensing' }));
    expect(gevolg).toEqual({
      soort: 'aanvaard',
      gebeurtenissen: [
        {
          type: 'aanvraag-geraadpleegd',
          op: context.nu,
          door: 'systeem:licensing',
          notitie: {
            raadplegingId: eenRaadplegingId,
            melding: 'neem contact op met de coördinator',
            grondslag: 'bestuurlijke-aanpak',
            genoteerdOp: context.nu,
          },
        },
      ],
    });
  });

  it('a consultation noted before changes nothing', () =>
    gegeven(eenAanvraag({ raadplegingen: 2 }))
      .als(eenNotitie(eenRaadplegingsnummer(1)), context)
      .dan());

  it.each(besluituitkomsten)('a decision: %s', (uitkomst) =>
    gegeven(open())
      .als(eenBesluit({ uitkomst }), context)
      .dan({ type: `vergunning-${uitkomst}`, besluit: { uitkomst, genomenDoor: 'vergunning-1' } }),
  );
});

describe('refused: given a state, when a command, then a stable code', () => {
  it.each<[string, Vergunningaanvraag | undefined, Aanvraagopdracht, string, ...string[]]>([
    ['receiving twice', open(), eenOntvangst(), 'overgang-niet-toegestaan'],
    ['deciding on nothing', undefined, eenBesluit(), 'overgang-niet-toegestaan'],
    ['noting on nothing', undefined, eenNotitie(), 'overgang-niet-toegestaan'],
    ['deciding twice', besloten(), eenBesluit({ uitkomst: 'geweigerd' }), 'overgang-niet-toegestaan'],
    ['noting after the decision', besloten(), eenNotitie(), 'overgang-niet-toegestaan'],
    ['no motivation', open(), eenBesluit({ motivering: ' \n' }), 'motivering-ontbreekt', 'motivering'],
    [
      'conditions announced, none given',
      open(),
      eenBesluit({ uitkomst: 'verleend-met-voorschriften', voorschriften: [] }),
      'voorschriften-ontbreken',
      'voorschriften',
    ],
    [
      'only blank conditions',
      open(),
      eenBesluit({ uitkomst: 'verleend-met-voorschriften', voorschriften: [' '] }),
      'voorschriften-ontbreken',
      'voorschriften',
    ],
    ...(['verleend', 'geweigerd'] as const).map(
      (uitkomst) =>
        [
          `conditions with ${uitkomst}`,
          open(),
          eenBesluit({ uitkomst, voorschriften: ['x'] }),
          'voorschriften-niet-verwacht',
          'voorschriften',
        ] as [string, Vergunningaanvraag, Aanvraagopdracht, string, string],
    ),
  ])('%s', (_naam, aanvraag, opdracht, code, ...velden) =>
    gegeven(aanvraag)
      .als(opdracht, context)
      .geweigerd(code, ...velden),
  );
});

describe('LB10: what a Bibob-toets leaves of the decision', () => {
  it.each(bibobruimten.flatMap((bibobruimte) => besluituitkomsten.map((uitkomst) => [bibobruimte, uitkomst] as const)))(
    '%s × %s',
    (bibobruimte, uitkomst) => {
      const mag = {
        'geen-toets': true,
        loopt: false,
        'geen-bezwaar': true,
        'voorschriften-of-weigeren': uitkomst !== 'verleend',
      };
      const verwachting = gegeven(open()).als(eenBesluit({ uitkomst, bibobruimte }), context);
      if (mag[bibobruimte]) verwachting.dan({ type: `vergunning-${uitkomst}` });
      else verwachting.geweigerd('besluit-nu-niet-mogelijk');
    },
  );

  it('danger never refuses by itself: whatever it was, a grant with conditions stays possible and no outcome comes without a command', () =>
    gegeven(open())
      .als(eenBesluit({ uitkomst: 'verleend-met-voorschriften', bibobruimte: 'voorschriften-of-weigeren' }), context)
      .dan({ type: 'vergunning-verleend-met-voorschriften' }));

  it('the refusal is the same whether a toets runs or found danger, and does not speak of it', () => {
    const weigeringen = (['loopt', 'voorschriften-of-weigeren'] as const).map(
      (bibobruimte) => gegeven(open()).als(eenBesluit({ bibobruimte }), context).gevolg,
    );
    expect(weigeringen[0]).toEqual(weigeringen[1]);
    expect(JSON.stringify(weigeringen)).not.toMatch(/bibob|toets|gevaar|onderzoek|conclusie/i);
  });

  it('the decision keeps nothing of what the toets allowed', () => {
    const { gevolg } = gegeven(open()).als(eenBesluit({ bibobruimte: 'geen-bezwaar' }), context);
    expect(JSON.stringify(gevolg)).not.toMatch(/bibob|geen-bezwaar/);
  });
});

describe('a consultation is no ground', () => {
  it.each(besluituitkomsten)('%s is as possible with consultations as without', (uitkomst) => {
    for (const bibobruimte of bibobruimten) {
      const opdracht = eenBesluit({ uitkomst, bibobruimte });
      const zonder = decide(open(), opdracht, context);
      expect(decide(eenAanvraag({ raadplegingen: 3 }), opdracht, context)).toEqual(zonder);
    }
  });
});

describe('the state machine', () => {
  const voorbeelden: Record<string, Aanvraagopdracht> = {
    ontvang: eenOntvangst(),
    'noteer-raadpleging': eenNotitie(),
    besluit: eenBesluit(),
  };

  controleerMachine(vergunningaanvraagmachine, {
    beslis: (van, opdracht) => {
      const aanvraag = van === null ? undefined : eenAanvraag({ status: van });
      const gevolg = decide(aanvraag, voorbeelden[opdracht] as Aanvraagopdracht, context);
      if (gevolg.soort === 'geweigerd') return undefined;
      return gevolg.gebeurtenissen.reduce<Vergunningaanvraag | undefined>(evolve, aanvraag)?.status;
    },
  });

  it('knows the states of the filter', () =>
    expect([...toestanden(vergunningaanvraagmachine)].sort()).toEqual([...aanvraagstatussen].sort()));

  it('TL1: no path without history, each accepted command leads where the machine says, terminal states stay closed', () => {
    const opdracht = fc.oneof(
      fc.constant(eenOntvangst()),
      fc.nat({ max: 3 }).map((nummer) => eenNotitie(eenRaadplegingsnummer(nummer))),
      fc
        .record({ uitkomst: fc.constantFrom(...besluituitkomsten), bibobruimte: fc.constantFrom(...bibobruimten) })
        .map(eenBesluit),
    );
    const bereikt = new Set<Aanvraagstatus>();
    fc.assert(
      fc.property(fc.array(opdracht, { maxLength: 20 }), (opdrachten) => {
        const historie: Aanvraaggebeurtenis[] = [];
        let aanvraag: Vergunningaanvraag | undefined;
        for (const een of [eenOntvangst(), ...opdrachten]) {
          const van: Aanvraagstatus | null = aanvraag?.status ?? null;
          const gevolg = decide(aanvraag, een, context);
          if (gevolg.soort === 'geweigerd') continue;
          expect(vergunningaanvraagmachine.eind).not.toContain(van);
          expect(gevolg.gebeurtenissen.length).toBe(alGenoteerd(aanvraag, een) ? 0 : 1);
          historie.push(...gevolg.gebeurtenissen);
          aanvraag = gevolg.gebeurtenissen.reduce<Vergunningaanvraag | undefined>(evolve, aanvraag);
          expect(volgendeToestanden(vergunningaanvraagmachine, van, een.soort)).toContain(aanvraag?.status);
          expect(aanvraag?.versie).toBe(historie.length);
        }
        expect(historie.reduce<Vergunningaanvraag | undefined>(evolve, undefined)).toEqual(aanvraag);
        if (aanvraag) bereikt.add(aanvraag.status);
      }),
      { numRuns: 300, seed: 20260302 },
    );
    expect([...bereikt].sort()).toEqual([...aanvraagstatussen].sort());
  });

  function alGenoteerd(aanvraag: Vergunningaanvraag | undefined, opdracht: Aanvraagopdracht): boolean {
    return (
      opdracht.soort === 'noteer-raadpleging' &&
      (aanvraag?.raadplegingen ?? []).some(({ raadplegingId }) => raadplegingId === opdracht.raadplegingId)
    );
  }

  it('rejects a history that does not begin with the receipt', () => {
    const besluit = {
      uitkomst: 'verleend',
      motivering: 'x',
      voorschriften: [],
      genomenOp: context.nu,
      genomenDoor: 'x',
    } as const;
    expect(() => evolve(undefined, { type: 'vergunning-verleend', op: context.nu, door: 'x', besluit })).toThrow(
      'outside in-behandeling',
    );
  });
});
