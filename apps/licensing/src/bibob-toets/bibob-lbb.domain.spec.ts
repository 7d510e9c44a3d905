import { datum, plusDagen, type Datum } from '@schakel/domain';
import { specificatie } from '@schakel/testing';
import fc from 'fast-check';
import { uitersteOpschortingsdag, type Lbbtraject } from './bibob-lbb.domain.js';
import { decide, evolve } from './bibob-toets.domain.js';
import type { Bibobstap } from './bibob-toets-opdracht.domain.js';
import type { BibobToets } from './bibob-toets-toestand.domain.js';
import { eenAdvies, eenConclusie, eenStap, eenStart, eenToets, naStappen, op } from './bibob-toets.voorbeelden.js';
import { opschortingVan, overTeNemenOpschorting } from './bibobruimte.domain.js';

const { gegeven } = specificatie(decide);
const gevraagd: Lbbtraject = { gevraagdOp: datum('2026-04-01'), pauzes: [] };
const pauze = (van: string, tot?: string) =>
  ({ gevraagdOp: datum(van), aan: 'betrokkene', ...(tot !== undefined && { ontvangenOp: datum(tot) }) }) as const;
const verlengd = (dagen: number) => ({ aangekondigdOp: datum('2026-05-20'), dagen });

describe('the last day that a request for advice can suspend (Wet Bibob art. 31)', () => {
  // Request on Wednesday 1 April 2026. Eight weeks are 56 days, the day of the request counted: 30 in April, so 26 in May.
  it.each<[string, Lbbtraject, string | undefined]>([
    ['eight weeks', gevraagd, '2026-05-26'],
    // Asked on 10 April, received on 20 April: 10 days, so 26 May + 10 = 5 June.
    ['and a stop of ten days', { ...gevraagd, pauzes: [pauze('2026-04-10', '2026-04-20')] }, '2026-06-05'],
    // 26 May + 28 = 54 May = 23 June.
    ['and four weeks of extension', { ...gevraagd, verlenging: verlengd(28) }, '2026-06-23'],
    // 5 June + 28 = 33 June = 3 July.
    ['and both', { ...gevraagd, pauzes: [pauze('2026-04-10', '2026-04-20')], verlenging: verlengd(28) }, '2026-07-03'],
    // Two stops of 10 and 5 days: 26 May + 15 = 41 May = 10 June.
    [
      'and two stops',
      { ...gevraagd, pauzes: [pauze('2026-04-10', '2026-04-20'), pauze('2026-05-01', '2026-05-06')] },
      '2026-06-10',
    ],
    [
      'asked and received on one day stops nothing',
      { ...gevraagd, pauzes: [pauze('2026-04-10', '2026-04-10')] },
      '2026-05-26',
    ],
    ['nobody knows while a stop runs', { ...gevraagd, pauzes: [pauze('2026-04-10')] }, undefined],
  ])('%s', (_naam, traject, dag) => expect(uitersteOpschortingsdag(traject)).toBe(dag));

  it('never lies earlier for a stop or an extension, and at most 84 days and the stops after the request', () => {
    const dag = fc.nat(40);
    fc.assert(
      fc.property(fc.array(fc.tuple(dag, dag), { maxLength: 4 }), fc.integer({ min: 1, max: 28 }), (stukken, dagen) => {
        let van: Datum = gevraagd.gevraagdOp;
        const pauzes = stukken.map(([wacht, duur]) => {
          const begin = plusDagen(van, wacht);
          van = plusDagen(begin, duur);
          return { gevraagdOp: begin, aan: 'gemeente', ontvangenOp: van } as const;
        });
        const gestopt = stukken.reduce((som, [, duur]) => som + duur, 0);
        const zonder = uitersteOpschortingsdag({ ...gevraagd, pauzes });
        expect(zonder).toBe(plusDagen(gevraagd.gevraagdOp, 55 + gestopt));
        expect(uitersteOpschortingsdag({ ...gevraagd, pauzes, verlenging: verlengd(dagen) })).toBe(
          plusDagen(gevraagd.gevraagdOp, 55 + gestopt + dagen),
        );
      }),
    );
  });
});

describe('what the toets does to the term to decide', () => {
  const bij = eenToets('lbb-aangevraagd');
  const ontvang = (dag: string, uitgebracht = '2026-05-04'): Bibobstap => ({
    soort: 'ontvang-advies',
    advies: { ...eenAdvies, uitgebrachtOp: datum(uitgebracht), ontvangenOp: datum(dag) },
  });
  const na = (...stappen: readonly Bibobstap[]) => naStappen([eenStap['informeer-betrokkene'], ...stappen], bij);
  const kern = { kenmerk: bij.id, grond: 'bibob-advies', van: '2026-04-01' };
  const { 'stel-uitputting-vast': uitputting, 'pauzeer-advies': pauzeer, 'hervat-advies': hervat } = eenStap;

  it.each<[string, BibobToets, object | undefined]>([
    ['own research suspends nothing', eenToets('eigen-onderzoek'), undefined],
    ['a request suspends from its own day, for as long as it runs', bij, kern],
    ['a stop goes on suspending', na(pauzeer), kern],
    // Received on the 36th day: both days counted, so up to and including 6 May.
    ['receipt ends it on the day of receipt', na(ontvang('2026-05-06')), { ...kern, tot: '2026-05-06' }],
    // Last day 26 May (above); the advice of 10 July comes too late to suspend longer.
    ['exhausted, it ended by itself', na(uitputting), { ...kern, tot: '2026-05-26' }],
    ['late advice changes nothing of that', na(uitputting, ontvang('2026-07-10')), { ...kern, tot: '2026-05-26' }],
    ['late advice received before anybody noticed', na(ontvang('2026-07-10')), { ...kern, tot: '2026-05-26' }],
    [
      'concluded without the advice',
      na(uitputting, { soort: 'concludeer', conclusie: eenConclusie() }),
      { ...kern, tot: '2026-05-26' },
    ],
    [
      'withdrawn while the LBB is at work',
      na({ soort: 'trek-terug', teruggetrokkenOp: datum('2026-04-08') }),
      { ...kern, tot: '2026-04-08' },
    ],
    // Stop from 10 to 20 April: last day 5 June.
    ['a stop makes the longest longer', na(pauzeer, hervat, uitputting), { ...kern, tot: '2026-06-05' }],
  ])('%s', (_naam, toets, opschorting) => expect(opschortingVan(toets)).toEqual(opschorting));

  it.each([
    ['running: eight weeks', na(), 56],
    ['a stop runs: nobody knows', na(pauzeer), undefined],
    ['after a stop of ten days', na(pauzeer, hervat), 66],
  ])('is taken over with its longest time: %s', (_naam, toets, maximumDagen) =>
    expect(overTeNemenOpschorting(toets)).toEqual({ ...kern, ...(maximumDagen !== undefined && { maximumDagen }) }),
  );

  it('nothing is taken over when nothing was asked', () =>
    expect(overTeNemenOpschorting(eenToets('eigen-onderzoek'))).toBeUndefined());

  it('no term to decide on an application runs on what was granted already', () => {
    const object = { soort: 'bestaande-vergunning', kenmerk: 'V-1', omschrijving: 'Bar' } as const;
    const { 'bevraag-bron': bevraging, 'leg-onderzoek-vast': onderzoek, 'vraag-advies': vraag } = eenStap;
    expect(opschortingVan(naStappen([eenStart({ object }), bevraging, onderzoek, vraag]))).toBeUndefined();
  });

  it('horeca: request, stop, extension, exhausted and late advice, on these days', () => {
    // Request 1 April; stop 10 to 20 April (10 days); extension of 28 days announced 22 April: last day 3 July. Advice on 10 July.
    const { 'verleng-advies': verleng, 'informeer-betrokkene': bericht } = eenStap;
    const uitgeput = naStappen(
      [
        [bericht, op('2026-04-01')],
        [pauzeer, op('2026-04-10')],
        [hervat, op('2026-04-20')],
        [verleng, op('2026-04-22')],
        [uitputting, op('2026-07-04')],
      ],
      bij,
    );
    expect(opschortingVan(uitgeput)).toEqual({ ...kern, tot: '2026-07-03' });
    const laat = naStappen([[ontvang('2026-07-10', '2026-07-08'), op('2026-07-10')]], uitgeput);
    expect(laat.status).toBe('advies-ontvangen');
    expect(opschortingVan(laat)).toEqual({ ...kern, tot: '2026-07-03' });
  });
});

describe('the clock of the LBB goes forward only', () => {
  const soorten = ['informeer', 'pauzeer', 'hervat', 'verleng', 'uitputting', 'ontvang', 'trek-terug'] as const;
  const stapVan = (soort: (typeof soorten)[number], dag: Datum): Bibobstap =>
    ({
      informeer: { soort: 'informeer-betrokkene', geinformeerdOp: dag },
      pauzeer: { soort: 'pauzeer-advies', gevraagdOp: dag, aan: 'gemeente' },
      hervat: { soort: 'hervat-advies', ontvangenOp: dag },
      verleng: { soort: 'verleng-advies', aangekondigdOp: dag, dagen: 28 },
      uitputting: { soort: 'stel-uitputting-vast' },
      ontvang: { soort: 'ontvang-advies', advies: { ...eenAdvies, uitgebrachtOp: dag, ontvangenOp: dag } },
      'trek-terug': { soort: 'trek-terug', teruggetrokkenOp: dag },
    })[soort] as Bibobstap;

  it('property: the suspension starts once, its longest only grows, and an end that is known never moves', () => {
    const keuze = fc.tuple(fc.constantFrom(...soorten), fc.nat(30));
    let eindes = 0;
    fc.assert(
      fc.property(fc.array(keuze, { maxLength: 25 }), (keuzes) => {
        let toets = eenToets('lbb-aangevraagd');
        let dag = gevraagd.gevraagdOp;
        let langste: Datum = gevraagd.gevraagdOp;
        for (const [soort, later] of keuzes) {
          dag = plusDagen(dag, later);
          const gevolg = decide(toets, stapVan(soort, dag), op(dag));
          if (gevolg.soort === 'geweigerd') continue;
          const eerder = opschortingVan(toets)?.tot;
          toets = gevolg.gebeurtenissen.reduce(evolve, toets);
          const nu = opschortingVan(toets);
          expect(nu).toMatchObject({ kenmerk: toets.id, van: '2026-04-01' });
          if (eerder !== undefined) expect(nu?.tot).toBe(eerder);
          const uiterste = toets.lbb && uitersteOpschortingsdag(toets.lbb);
          if (uiterste !== undefined) expect(uiterste >= langste).toBe(true);
          langste = uiterste ?? langste;
          if (nu?.tot === undefined) continue;
          eindes += 1;
          expect(nu.tot >= nu.van && nu.tot <= langste && nu.tot <= dag).toBe(true);
        }
      }),
      { numRuns: 500, seed: 20260401 },
    );
    expect(eindes).toBeGreaterThan(100);
  });
});

describe('refused', () => {
  const bij = eenToets('lbb-aangevraagd');
  const verleng = (dagen: number, dag = '2026-04-22'): Bibobstap => ({
    soort: 'verleng-advies',
    aangekondigdOp: datum(dag),
    dagen,
  });
  it.each<[string, BibobToets, Bibobstap, string, string]>([
    ['exhausted on its last day', bij, eenStap['stel-uitputting-vast'], '2026-05-26', 'opschorting-loopt-nog'],
    ['an extension of no day', bij, verleng(0), '2026-05-01', 'verlenging-te-lang'],
    ['an extension of 29 days', bij, verleng(29), '2026-05-01', 'verlenging-te-lang'],
    ['an extension told a day too late', bij, verleng(28, '2026-05-27'), '2026-06-01', 'verlenging-te-laat'],
    ['an extension before the request', bij, verleng(28, '2026-03-31'), '2026-05-01', 'dag-te-vroeg'],
    [
      'a second extension during a stop',
      naStappen([eenStap['pauzeer-advies']], eenToets('lbb-verlengd')),
      verleng(1),
      '2026-05-01',
      'lbb-al-verlengd',
    ],
    [
      'a stop before the request',
      bij,
      { ...eenStap['pauzeer-advies'], gevraagdOp: datum('2026-03-31') },
      '2026-05-01',
      'dag-te-vroeg',
    ],
    ['a stop of tomorrow', bij, eenStap['pauzeer-advies'], '2026-04-09', 'dag-in-de-toekomst'],
    [
      'data received before they were asked',
      eenToets('lbb-pauze'),
      { soort: 'hervat-advies', ontvangenOp: datum('2026-04-09') },
      '2026-05-01',
      'dag-te-vroeg',
    ],
    [
      'told twice',
      naStappen([eenStap['informeer-betrokkene']], bij),
      eenStap['informeer-betrokkene'],
      '2026-05-01',
      'betrokkene-al-geinformeerd',
    ],
    [
      'advice though the person was never told (art. 32)',
      bij,
      eenStap['ontvang-advies'],
      '2026-06-01',
      'betrokkene-niet-geinformeerd',
    ],
    [
      'advice of before the request',
      naStappen([eenStap['informeer-betrokkene']], bij),
      { soort: 'ontvang-advies', advies: { ...eenAdvies, uitgebrachtOp: datum('2026-03-31') } },
      '2026-06-01',
      'dag-te-vroeg',
    ],
    [
      'advice received before it was given',
      naStappen([eenStap['informeer-betrokkene']], bij),
      { soort: 'ontvang-advies', advies: { ...eenAdvies, ontvangenOp: datum('2026-05-03') } },
      '2026-06-01',
      'dag-te-vroeg',
    ],
    [
      'an empty advice',
      naStappen([eenStap['informeer-betrokkene']], bij),
      { soort: 'ontvang-advies', advies: { ...eenAdvies, inhoud: ' ' } },
      '2026-06-01',
      'advies-ontbreekt',
    ],
  ])('%s', (_naam, toets, opdracht, dag, code) => gegeven(toets).als(opdracht, op(dag)).geweigerd(code));

  it('exhausted on the day after its last', () =>
    gegeven(bij).als(eenStap['stel-uitputting-vast'], op('2026-05-27')).dan({ type: 'bibob-opschorting-uitgeput' }));
});
