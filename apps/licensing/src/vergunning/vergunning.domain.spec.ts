import { controleerMachine } from '@schakel/testing';
import { eventByType, scanForPersonalData } from '@schakel/contracts';
import {
  vergunningmachine,
  vergunningstatussen,
  type Vergunninggebeurtenis,
  type Vergunningopdracht,
  type Vergunningstatus,
} from './vergunning-toestand.domain.js';
import { bezwaarTegenEigenBekendmaking, decide, evolve, wachtOpHerbeoordeling } from './vergunning.domain.js';
import { publiekFeit } from './vergunning.events.js';
import {
  dag,
  eenContext,
  eenKenmerk,
  eenVergunning,
  LATER,
  pasToe,
  schors,
  stelVervalVast,
  trekIn,
  verleen,
} from './vergunning.voorbeelden.js';
import { vervalVan } from './vervalregel.domain.js';
import { SCHORSINGSREGELS, VERVALREGELS } from './vervalregels.data.js';

const bekend: Vergunningopdracht = { soort: 'maak-bekend', op: dag('2026-03-02') };
const voorstel: Vergunningopdracht = { soort: 'stel-herbeoordeling-voor', kenmerk: eenKenmerk, reden: 'x' };
const ingebruik: Vergunningopdracht = { soort: 'meld-ingebruikname', op: dag('2026-03-02') };
const code = (gevolg: ReturnType<typeof decide>) => (gevolg.soort === 'geweigerd' ? gevolg.weigering.code : 'aanvaard');

/** What must be so before a command can be accepted, beside the state. */
const vooraf: Readonly<Record<string, readonly Vergunningopdracht[]>> = {
  'meld-stilstand': [ingebruik],
  'rond-herbeoordeling-af': [voorstel],
  'stel-verval-vast': [bekend],
};
const opdrachten: Readonly<Record<string, Vergunningopdracht>> = {
  verleen: verleen(),
  'maak-bekend': bekend,
  'meld-ingebruikname': ingebruik,
  'meld-stilstand': { soort: 'meld-stilstand', op: dag('2026-04-01') },
  'meld-wijziging': {
    soort: 'meld-wijziging',
    kenmerk: eenKenmerk,
    wijziging: 'overname',
    per: dag('2026-04-01'),
    toelichting: 'x',
  },
  'stel-herbeoordeling-voor': voorstel,
  'rond-herbeoordeling-af': { soort: 'rond-herbeoordeling-af', kenmerk: eenKenmerk, uitkomst: 'geen gevolgen' },
  'beslis-over-publicatie': { soort: 'beslis-over-publicatie', vrijgegeven: false },
  schors,
  'beeindig-schorsing': { soort: 'beeindig-schorsing' },
  'trek-in': trekIn,
  'stel-verval-vast': stelVervalVast,
  'laat-verlopen': { soort: 'laat-verlopen' },
  herstel: { soort: 'herstel', bezwaarId: eenKenmerk },
};

controleerMachine(vergunningmachine, {
  beslis: (van, naam) => {
    const opdracht = opdrachten[naam];
    if (opdracht === undefined) throw new Error(naam);
    try {
      if (van === null) return pasToe(undefined, opdracht).status;
      const eerst = van === 'van-kracht' || van === 'geschorst' ? (vooraf[naam] ?? []) : [];
      const klaar = eerst.reduce((een, stap) => pasToe(een, stap, LATER), eenVergunning(van as Vergunningstatus));
      return pasToe(klaar, opdracht, LATER).status;
    } catch {
      return undefined;
    }
  },
});

describe('lapse by disuse (Alcoholwet 33)', () => {
  it.each([
    // Announced 2 March 2026; term for objection ends 13 April; six months on is 13 October; lapsed on the 14th.
    ['2026-03-02', '2026-10-14'],
    // Announced 24 March: the term ends 6 May (5 May is a holiday); six months on is 6 November; lapsed on the 7th, a Saturday (Atw 4 lets
    // a term of more than three months end on any day).
    ['2026-03-24', '2026-11-07'],
    // Announced 18 July: six weeks end on Saturday 29 August, so Monday 31 August; six months on is 28 February 2027 (February has no
    // 31st), a Sunday; lapsed on 1 March.
    ['2026-07-18', '2027-03-01'],
    // Announced 18 July 2027: six weeks end on Sunday 29 August, so Monday 30 August; six months on is 29 February 2028, a leap day.
    ['2027-07-18', '2028-03-01'],
  ])('never used, announced on %s: gone from %s', (op, per) => {
    const vergunning = pasToe(eenVergunning(), { soort: 'maak-bekend', op: dag(op) }, '2028-06-01T09:00:00.000Z');
    expect(vervalVan(vergunning, VERVALREGELS)).toMatchObject({ per, grond: 'niet-in-gebruik' });
  });

  it.each([
    // Last used on 30 June 2026: idle from 1 July; a year after the 30th is 30 June 2027; lapsed on 1 July.
    ['2026-07-01', '2027-07-01'],
    // Last used on 28 February 2027, idle from 1 March; a year on is 28 February 2028; lapsed on 29 February, a leap day.
    ['2027-03-01', '2028-02-29'],
  ])('idle from %s: gone from %s', (stil, per) => {
    const gebruikt = pasToe(eenVergunning(), ingebruik);
    const stilgelegd = pasToe(gebruikt, { soort: 'meld-stilstand', op: dag(stil) }, LATER);
    expect(vervalVan(stilgelegd, VERVALREGELS)).toMatchObject({
      per,
      grond: 'stilgelegd',
      artikel: 'Alcoholwet art. 33 onder b',
    });
    const weer = pasToe(stilgelegd, { soort: 'meld-ingebruikname', op: dag(stil) }, LATER);
    expect(vervalVan(weer, VERVALREGELS)).toBeUndefined();
  });

  it('is established on the day itself and not before, and only when a person excluded force majeure', () => {
    const vergunning = pasToe(eenVergunning(), bekend);
    const op = (nu: string, geenOvermacht = true) =>
      code(decide(vergunning, { ...stelVervalVast, geenOvermacht } as Vergunningopdracht, eenContext(nu)));
    expect(op('2026-10-13T21:59:59.000Z')).toBe('nog-niet-vervallen');
    // Summer time: midnight in the Netherlands is 22:00Z.
    expect(op('2026-10-13T22:00:00.000Z')).toBe('aanvaard');
    expect(op('2026-10-14T09:00:00.000Z', false)).toBe('overmacht-niet-uitgesloten');
  });

  it('does not exist for a permit without such a rule', () => {
    const vergunning = pasToe(eenVergunning('van-kracht', { vergunningsoort: 'seksbedrijfvergunning' }), bekend);
    expect(code(decide(vergunning, stelVervalVast, eenContext(LATER)))).toBe('verval-zonder-grond');
  });
});

describe('suspension (Alcoholwet 32)', () => {
  it.each([
    // Twelve weeks are 84 days: from 9 March the last is 31 May.
    ['2026-03-09', '2026-05-31', 'aanvaard'],
    ['2026-03-09', '2026-06-01', 'schorsing-te-lang'],
    // Over the change to winter time: from 1 September the 84th day is 23 November.
    ['2026-09-01', '2026-11-23', 'aanvaard'],
    ['2026-09-01', '2026-11-24', 'schorsing-te-lang'],
    ['2026-03-09', '2026-03-08', 'schorsing-omgekeerd'],
  ])('from %s to %s: %s', (van, totEnMet, verwacht) => {
    const opdracht = { ...schors, van, totEnMet } as unknown as Vergunningopdracht;
    expect(code(decide(eenVergunning(), opdracht, eenContext()))).toBe(verwacht);
  });

  it('needs a rule for this kind of permit', () => {
    const vergunning = eenVergunning('van-kracht', { vergunningsoort: 'verhuurvergunning' });
    expect(code(decide(vergunning, schors, eenContext()))).toBe('schorsing-zonder-grondslag');
    for (const { bron, artikel } of [...SCHORSINGSREGELS, ...VERVALREGELS]) expect([bron, artikel]).not.toContain('');
  });
});

describe('expiry', () => {
  it.each([
    // Granted on 2 March 2026 for one year: the last day is 2 March 2027; in winter midnight is 23:00Z.
    ['2027-03-02T22:59:59.000Z', 'nog-geldig'],
    ['2027-03-02T23:00:00.000Z', 'aanvaard'],
  ])('at %s: %s', (nu, verwacht) => {
    expect(code(decide(eenVergunning(), { soort: 'laat-verlopen' }, eenContext(nu)))).toBe(verwacht);
  });
});

describe('a change of control asks somebody to look anew', () => {
  it.each([
    ['overname', true],
    ['zeggenschap', true],
    ['leidinggevende-erbij', true],
    ['leidinggevende-eraf', false],
  ] as const)('%s: %s', (wijziging, verwacht) => {
    const melding = { ...opdrachten['meld-wijziging'], wijziging } as Vergunningopdracht;
    const na = pasToe(eenVergunning(), melding);
    expect(wachtOpHerbeoordeling(na)).toBe(verwacht);
    expect(na.status).toBe('van-kracht');
    expect(na.wijzigingen).toHaveLength(1);
  });

  it('and is done when a person says so; the permit does not change by itself', () => {
    const open = pasToe(eenVergunning(), voorstel);
    const klaar = pasToe(open, opdrachten['rond-herbeoordeling-af']!);
    expect([wachtOpHerbeoordeling(open), wachtOpHerbeoordeling(klaar), klaar.status]).toEqual([
      true,
      false,
      'van-kracht',
    ]);
    expect(code(decide(klaar, opdrachten['rond-herbeoordeling-af']!, eenContext()))).toBe('herbeoordeling-onbekend');
  });

  it('once per inspection: the same finding proposes nothing twice', () => {
    const open = pasToe(eenVergunning(), voorstel);
    expect(decide(open, voorstel, eenContext())).toEqual({ soort: 'aanvaard', gebeurtenissen: [] });
  });
});

describe('use', () => {
  it.each<[string, Vergunningopdracht, string]>([
    ['twice', ingebruik, 'al-in-gebruik'],
    ['before the grant', { soort: 'meld-stilstand', op: dag('2026-03-01') }, 'dag-voor-verlening'],
    ['ahead', { soort: 'meld-stilstand', op: dag('2026-03-03') }, 'dag-in-de-toekomst'],
  ])('%s: %s', (_, opdracht, verwacht) => {
    expect(code(decide(pasToe(eenVergunning(), ingebruik), opdracht, eenContext()))).toBe(verwacht);
  });

  it('cannot stop before it began', () => {
    expect(code(decide(eenVergunning(), { soort: 'meld-stilstand', op: dag('2026-03-02') }, eenContext()))).toBe(
      'niet-in-gebruik',
    );
  });
});

describe('what is public of each event', () => {
  const geheim = 'Zdenka Geheimova';
  const vergunning = {
    ...eenVergunning('van-kracht', {
      houder: { ...verleen().houder, bedrijfsnaam: geheim, vertegenwoordiger: geheim },
    }),
  };
  const feit = { op: '2026-03-02T09:00:00.000Z', door: 'vergunning-1' };
  const melding = {
    kenmerk: eenKenmerk,
    soort: 'overname',
    per: dag('2026-03-02'),
    toelichting: geheim,
    gemeldOp: feit.op,
  } as const;
  const herbeoordeling = { bron: 'toezicht', kenmerk: eenKenmerk, reden: geheim, geopendOp: feit.op } as const;
  const {
    status: _,
    versie: __,
    gewijzigdOp: ___,
    wijzigingen: ____,
    herbeoordelingen: _____,
    ...kern
  } = vergunning as Extract<typeof vergunning, { status: 'van-kracht' }>;
  const einde = { per: dag('2026-03-10'), besluitId: eenKenmerk } as const;

  it.each<[Vergunninggebeurtenis, string]>([
    [{ type: 'vergunning-geregistreerd', ...feit, ...kern }, 'vergunning-geregistreerd'],
    [
      {
        type: 'vergunning-bekendgemaakt',
        ...feit,
        bekendmaking: { op: dag('2026-03-02'), bezwaartermijnEinde: dag('2026-04-13') },
      },
      'vergunning-bijgewerkt',
    ],
    [{ type: 'vergunning-in-gebruik', ...feit, dag: dag('2026-03-02') }, 'vergunning-bijgewerkt'],
    [{ type: 'vergunning-stilgelegd', ...feit, dag: dag('2026-03-02') }, 'vergunning-bijgewerkt'],
    [{ type: 'wijziging-gemeld', ...feit, melding }, 'vergunning-bijgewerkt'],
    [{ type: 'herbeoordeling-voorgesteld', ...feit, herbeoordeling }, 'vergunning-bijgewerkt'],
    [{ type: 'herbeoordeling-afgerond', ...feit, kenmerk: eenKenmerk, uitkomst: geheim }, 'vergunning-bijgewerkt'],
    [{ type: 'publicatie-beslist', ...feit, publicatie: 'openbaar' }, 'vergunning-bijgewerkt'],
    [
      {
        type: 'vergunning-geschorst',
        ...feit,
        schorsing: { van: dag('2026-03-09'), totEnMet: dag('2026-03-10'), besluitId: eenKenmerk },
      },
      'vergunning-geschorst',
    ],
    [{ type: 'schorsing-beeindigd', ...feit }, 'vergunning-hersteld'],
    [{ type: 'vergunning-ingetrokken', ...feit, einde }, 'vergunning-ingetrokken'],
    [{ type: 'vergunning-vervallen', ...feit, einde: { ...einde, grond: 'stilgelegd' } }, 'vergunning-vervallen'],
    [{ type: 'vergunning-verlopen', ...feit, einde: { per: dag('2026-03-10') } }, 'vergunning-vervallen'],
    [{ type: 'vergunning-hersteld', ...feit, bezwaarId: eenKenmerk }, 'vergunning-hersteld'],
  ])('$type', (gebeurtenis, naam) => {
    const publiek = publiekFeit(gebeurtenis, vergunning, 'https://vergunningen.example.nl/v1/vergunningen/x');
    expect(publiek.type).toBe(`nl.schakel.vergunningen.${naam}.v1`);
    expect(eventByType(publiek.type)?.writer.safeParse(publiek.data).success).toBe(true);
    expect(JSON.stringify(publiek)).not.toContain(geheim);
    expect(scanForPersonalData(publiek)).toEqual([]);
  });
});

describe('versions', () => {
  it.each(vergunningstatussen)('%s: one for each event', (status) => {
    expect(eenVergunning(status).versie).toBe(
      { 'van-kracht': 1, geschorst: 2, ingetrokken: 2, vervallen: 3, verlopen: 2 }[status],
    );
  });

  it('evolve throws on an event that cannot follow', () => {
    expect(() => evolve(undefined, { type: 'schorsing-beeindigd', op: 'x', door: 'y' })).toThrow('before');
  });

  it('what ended an earlier state is gone after it was restored', () => {
    for (const status of ['geschorst', 'ingetrokken', 'vervallen'] as const) {
      const weer = pasToe(eenVergunning(status), { soort: 'herstel', bezwaarId: eenKenmerk });
      expect(weer).not.toHaveProperty('einde');
      expect(weer).not.toHaveProperty('schorsing');
    }
  });
});

describe('Awb 4:20b and 4:20c: a grant by silence', () => {
  const { besluitId: _, ...zonderBesluit } = verleen({ verleendOp: dag('2026-02-27') });

  it('was given on its own day, also for the years that it holds and before which it cannot be made known', () => {
    const vergunning = pasToe(undefined, zonderBesluit);
    // Confirmed on 2 March 2026, given on 27 February: a year from there.
    expect(vergunning).toMatchObject({ verleendOp: '2026-02-27', geldigTotEnMet: '2027-02-27' });
    const maakBekend = (op: string) => code(decide(vergunning, { soort: 'maak-bekend', op: dag(op) }, eenContext()));
    expect(['2026-02-26', '2026-02-27', '2026-03-02', '2026-03-03'].map(maakBekend)).toEqual([
      'dag-voor-verlening',
      'aanvaard',
      'aanvaard',
      'dag-in-de-toekomst',
    ]);
  });

  it('is made known by itself; one that a decision granted is not', () => {
    expect(bezwaarTegenEigenBekendmaking(pasToe(undefined, zonderBesluit))).toBeUndefined();
    expect(bezwaarTegenEigenBekendmaking(eenVergunning())).toMatchObject({
      weigering: { code: 'bekendmaking-met-besluit' },
    });
  });
});
