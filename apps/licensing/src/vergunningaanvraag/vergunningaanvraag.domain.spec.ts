import { controleerMachine, specificatie } from '@schakel/testing';
import fc from 'fast-check';
import { datum, plusDagen, toestanden, volgendeToestanden } from '@schakel/domain';
import type { Aanvraaggebeurtenis } from './vergunningaanvraag-gebeurtenis.domain.js';
import type { Aanvraagopdracht } from './vergunningaanvraag-opdracht.domain.js';
import { decide, evolve } from './vergunningaanvraag.domain.js';
import {
  aanvraagstatussen,
  besluituitkomsten,
  bibobruimten,
  isOpen,
  vergunningaanvraagmachine,
  type Aanvraagstatus,
  type Vergunningaanvraag,
} from './vergunningaanvraag-toestand.domain.js';
import {
  eenAanvraag,
  eenAanvraagId,
  eenAanvullingsverzoek,
  eenBedrijf,
  eenBesluit,
  eenBetrokkene,
  eenContext,
  eenNotitie,
  eenOntvangst,
  eenOpschorting,
  eenRaadplegingId,
  eenRaadplegingsnummer,
  hervatbaar,
  kamerverhuur,
  op,
  pasToe,
  verloop,
  gemandateerd,
} from './vergunningaanvraag.voorbeelden.js';
import { willekeurigeStap } from './vergunningaanvraag.willekeurig.js';

const context = eenContext();
const { gegeven } = specificatie(decide);
const open = () => eenAanvraag();
const besloten = () => eenAanvraag({ status: 'besloten' });

describe('accepted: given a state, when a command, then history events', () => {
  it('an application is received, with the rule and the checklist of its day and its decision term', () => {
    gegeven(undefined)
      .als(eenOntvangst(), context)
      .dan({
        type: 'aanvraag-ontvangen',
        id: eenAanvraagId,
        gemeentecode: '0363',
        door: 'vergunning-1',
        regeling: { code: 'exploitatie-openbare-inrichting' },
        ontvangstdag: '2026-03-02',
      } as Partial<Aanvraaggebeurtenis>);
    // 2 March + 56 days = 27 April, Koningsdag; a term of an ordinance is not moved by itself (Atw art. 5).
    expect(open()).toMatchObject({
      beslistermijn: { einde: '2026-04-27', voorlopig: false },
      stukken: { plattegrond: 'ontbreekt' },
    });
  });

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

  it.each(bibobruimten)('the Wet Bibob is a ground only where danger was concluded: %s', (bibobruimte) => {
    const verwachting = gegeven(open()).als(
      eenBesluit({ uitkomst: 'geweigerd', bibobruimte, opWetBibob: true }),
      context,
    );
    if (bibobruimte === 'voorschriften-of-weigeren') verwachting.dan({ type: 'vergunning-geweigerd' });
    else verwachting.geweigerd('besluit-nu-niet-mogelijk');
  });

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
  /** Otherwise valid examples, each with a day on which it may come: silence grants after the term, a chance to complete ends first. */
  const voorbeelden: Record<string, readonly [string, Aanvraagopdracht]> = {
    ontvang: ['2026-03-02', eenOntvangst()],
    'noteer-raadpleging': ['2026-03-25', eenNotitie()],
    'werk-stukken-bij': ['2026-03-25', { soort: 'werk-stukken-bij', stukken: { plattegrond: 'akkoord' } }],
    'leg-betrokkene-vast': ['2026-03-25', eenBetrokkene()],
    'leg-bedrijfsgegevens-vast': ['2026-03-25', { soort: 'leg-bedrijfsgegevens-vast', bedrijfsgegevens: eenBedrijf() }],
    'vraag-aanvulling': ['2026-03-20', eenAanvullingsverzoek()],
    'ontvang-aanvulling': ['2026-03-25', { soort: 'ontvang-aanvulling', stukken: {}, volledig: true }],
    'zet-voort': ['2026-03-25', { soort: 'zet-voort' }],
    'laat-buiten-behandeling': [
      '2026-03-25',
      { soort: 'laat-buiten-behandeling', motivering: 'x', bevoegdheid: gemandateerd },
    ],
    'schort-op': ['2026-03-25', eenOpschorting()],
    hervat: ['2026-03-25', { soort: 'hervat', kenmerk: hervatbaar, tot: datum('2026-03-04') }],
    verleng: ['2026-03-25', { soort: 'verleng', duur: { aantal: 2, eenheid: 'weken' }, motivering: 'x' }],
    'stel-in-gebreke': ['2026-03-25', { soort: 'stel-in-gebreke' }],
    'trek-in': ['2026-03-25', { soort: 'trek-in' }],
    besluit: ['2026-03-25', eenBesluit()],
    'verleen-van-rechtswege': ['2026-12-01', { soort: 'verleen-van-rechtswege' }],
  };
  /** Letting of rooms, with a suspension that can be ended, in each state. */
  const inToestand = (status: Aanvraagstatus): Vergunningaanvraag => {
    const opgeschort = eenOpschorting({ kenmerk: hervatbaar, van: datum('2026-03-02') });
    const begin = verloop(['2026-03-02', kamerverhuur()], ['2026-03-02', opgeschort]);
    if (status === 'in-behandeling') return begin;
    if (status === 'aanvulling-gevraagd') return pasToe(begin, eenAanvullingsverzoek(), op('2026-03-10'));
    return eenAanvraag({ status });
  };
  const beslis = (bron: Vergunningaanvraag | undefined, opdracht: string) => {
    const [dag, een] = voorbeelden[opdracht]!;
    // A suspension without end keeps a term from passing: it is ended first where silence has to grant.
    const eerst =
      bron && isOpen(bron) && opdracht === 'verleen-van-rechtswege'
        ? pasToe(bron, { soort: 'hervat', kenmerk: hervatbaar, tot: datum('2026-03-04') }, op('2026-03-25'))
        : bron;
    const gevolg = decide(eerst, een, op(dag));
    return gevolg.soort === 'geweigerd'
      ? undefined
      : gevolg.gebeurtenissen.reduce<Vergunningaanvraag | undefined>(evolve, eerst);
  };

  controleerMachine(vergunningaanvraagmachine, {
    beslis: (van, opdracht) => beslis(van === null ? undefined : inToestand(van), opdracht)?.status,
  });

  it('has an example of every command', () =>
    expect(Object.keys(voorbeelden).sort()).toEqual(
      [...new Set(vergunningaanvraagmachine.overgangen.map(({ opdracht }) => opdracht))].sort(),
    ));

  it('knows the states of the filter', () =>
    expect([...toestanden(vergunningaanvraagmachine)].sort()).toEqual([...aanvraagstatussen].sort()));

  it('TL1: no path without history, each accepted command leads where the machine says, terminal states stay closed', () => {
    const bereikt = new Set<Aanvraagstatus>();
    fc.assert(
      fc.property(fc.array(willekeurigeStap(), { maxLength: 25 }), (stappen) => {
        const historie: Aanvraaggebeurtenis[] = [];
        let aanvraag: Vergunningaanvraag | undefined;
        let dag = datum('2026-03-02');
        for (const [dagen, een] of [[0, kamerverhuur()] as const, ...stappen]) {
          dag = plusDagen(dag, dagen);
          const van: Aanvraagstatus | null = aanvraag?.status ?? null;
          const gevolg = decide(aanvraag, een, op(dag));
          if (gevolg.soort === 'geweigerd') continue;
          expect(vergunningaanvraagmachine.eind).not.toContain(van);
          expect(gevolg.gebeurtenissen.length).toBeLessThanOrEqual(1);
          historie.push(...gevolg.gebeurtenissen);
          aanvraag = gevolg.gebeurtenissen.reduce<Vergunningaanvraag | undefined>(evolve, aanvraag);
          expect(volgendeToestanden(vergunningaanvraagmachine, van, een.soort)).toContain(aanvraag?.status);
          expect(aanvraag?.versie).toBe(historie.length);
        }
        expect(historie.reduce<Vergunningaanvraag | undefined>(evolve, undefined)).toEqual(aanvraag);
        if (aanvraag) bereikt.add(aanvraag.status);
      }),
      { numRuns: 500, seed: 20260302 },
    );
    expect([...bereikt].sort()).toEqual([...aanvraagstatussen].sort());
  });

  it('rejects a history that does not begin with the receipt', () => {
    const besluit = {
      uitkomst: 'verleend',
      motivering: 'x',
      voorschriften: [],
      genomenOp: context.nu,
      genomenDoor: 'x',
    } as const;
    expect(() => evolve(undefined, { type: 'vergunning-verleend', op: context.nu, door: 'x', besluit })).toThrow(
      'not open',
    );
  });
});
