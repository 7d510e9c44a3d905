import { datum, volgendeToestanden } from '@schakel/domain';
import { controleerMachine, specificatie } from '@schakel/testing';
import fc from 'fast-check';
import { decide } from './zorgverwijzing.domain.js';
import {
  type Zorgverwijzing,
  type Zorgverwijzingsgebeurtenis,
  type Zorgverwijzingsopdracht,
  type Zorgverwijzingsstatus,
  zorgverwijzingsmachine,
  zorgverwijzingsstatussen,
} from './zorgverwijzing-toestand.domain.js';
import { evolve } from './zorgverwijzing-verloop.domain.js';
import {
  aanRijn,
  accepteer,
  alleOpdrachten,
  biedAan,
  biedAanAan,
  draagOver,
  kandidaat,
  naTijd,
  beeindig,
  eenContext,
  eenId,
  eenZorgverwijzing,
  historieVan,
  ontvang,
  opvangAmstel,
  opvangRijn,
  plaats,
  stelVoor,
  trekIn,
  wijsAf,
  zorgfeiten,
} from './zorgverwijzing.voorbeelden.js';

const { gegeven } = specificatie(decide);
const context = eenContext();
const aanbieder = eenContext({ actor: 'zorgaanbieder-1' });
const gegevenStatus = (status: Zorgverwijzingsstatus | null) =>
  gegeven(status === null ? undefined : eenZorgverwijzing(status));

const kind = zorgfeiten({ geboortedatum: datum('2012-05-05'), gezagAanwezig: true });
const stelKindVoor = { soort: 'stel-voor', feiten: kind } as const;
const wijkAf = (regel: string, reden = 'Zij heeft familie in de buurt.') =>
  ({ soort: 'stel-voor', feiten: zorgfeiten(), afwijking: { regel, reden } }) as const;

describe('accepted', () => {
  it('a request becomes a referral', () => {
    gegevenStatus(null)
      .als(ontvang, context)
      .dan({ type: 'zorgverwijzing-ontvangen', id: eenId, gemeentecode: context.gemeentecode, op: context.nu });
  });

  it.each<Zorgverwijzingsstatus>(['ontvangen', 'voorgesteld', 'afgewezen'])('a track is proposed when %s', (status) => {
    gegevenStatus(status)
      .als(stelVoor, context)
      .dan({
        type: 'zorgverwijzing-voorgesteld',
        door: 'zorgmedewerker-1',
        spoor: { regel: 'D1', dag: datum('2026-03-02') },
      });
  });

  it('the officer departs from the table, with a reason; the proposal of the table stays beside it', () => {
    gegevenStatus('ontvangen')
      .als(wijkAf('C1'), context)
      .dan({ spoor: { regel: 'D1' }, afwijking: { regel: 'C1', reden: 'Zij heeft familie in de buurt.' } });
  });

  it.each<Zorgverwijzingsstatus>(['voorgesteld', 'afgewezen'])('it is offered to a provider when %s', (status) => {
    gegevenStatus(status)
      .als(biedAan, context)
      .dan({ type: 'zorgverwijzing-aangeboden', aanbiederId: opvangAmstel.id, organisatie: opvangAmstel.organisatie });
  });

  it('a minor is offered to who takes minors', () => {
    gegeven(eenZorgverwijzing('voorgesteld', kind)).als(aanRijn, context).dan({ type: 'zorgverwijzing-aangeboden' });
  });

  it('the provider that has the offer accepts it', () => {
    gegevenStatus('aangeboden')
      .als(accepteer, aanbieder)
      .dan({ type: 'zorgverwijzing-geaccepteerd', door: 'zorgaanbieder-1' });
  });

  it('or refuses it, with a reason', () => {
    gegevenStatus('aangeboden')
      .als(wijsAf, aanbieder)
      .dan({ type: 'zorgverwijzing-afgewezen', reden: 'geen-capaciteit' });
  });

  it.each<Zorgverwijzingsstatus>(['aangeboden', 'geaccepteerd'])('the municipality takes it back when %s', (status) => {
    gegevenStatus(status)
      .als(trekIn, context)
      .dan({ type: 'zorgverwijzing-ingetrokken', reden: 'reactietermijn-verlopen' });
  });

  it.each(['2026-03-02', '2026-02-20'])('the person is placed as of %s', (dag) => {
    gegevenStatus('geaccepteerd')
      .als({ soort: 'plaats', ingangsdatum: datum(dag) }, context)
      .dan({ type: 'zorgverwijzing-geplaatst', ingangsdatum: datum(dag) });
  });
});

describe('refused', () => {
  it.each<[string, Zorgverwijzingsstatus | null, Zorgverwijzingsopdracht, string, ...string[]]>([
    [
      'facts that cannot be',
      'ontvangen',
      { soort: 'stel-voor', feiten: zorgfeiten({ inreisdatum: datum('2026-03-03') }) },
      'feiten-onjuist',
      'feiten.inreisdatum',
    ],
    ['a departure without reason', 'ontvangen', wijkAf('C1', '  '), 'reden-ontbreekt', 'afwijking.reden'],
    ['a departure to a row that is none', 'ontvangen', wijkAf('Z9'), 'regel-onbekend', 'afwijking.regel'],
    ['a departure to a row that only runs beside', 'ontvangen', wijkAf('E1'), 'regel-onbekend', 'afwijking.regel'],
    ['a departure to what the table says', 'ontvangen', wijkAf('D1'), 'geen-afwijking', 'afwijking.regel'],
    ['an adult on a child’s track', 'ontvangen', wijkAf('A2'), 'spoor-past-niet', 'afwijking.regel'],
    [
      'a child on an adult’s track',
      'ontvangen',
      { ...stelKindVoor, afwijking: { regel: 'D1', reden: 'Het kan nu.' } },
      'spoor-past-niet',
      'afwijking.regel',
    ],
    ['an offer before a proposal', 'ontvangen', biedAan, 'overgang-niet-toegestaan'],
    ['a second offer beside an open one', 'aangeboden', aanRijn, 'overgang-niet-toegestaan'],
    ['an offer to who refused this proposal', 'afgewezen', aanRijn, 'aanbieder-wees-al-af'],
    [
      'an answer of another organisation',
      'aangeboden',
      { soort: 'accepteer', organisatie: opvangRijn.organisatie },
      'niet-aan-deze-aanbieder',
    ],
    [
      'a refusal of another organisation',
      'aangeboden',
      { soort: 'wijs-af', organisatie: opvangRijn.organisatie, reden: 'buiten-contract' },
      'niet-aan-deze-aanbieder',
    ],
    [
      'another reason that is not explained',
      'aangeboden',
      { soort: 'wijs-af', organisatie: opvangAmstel.organisatie, reden: 'andere-reden' },
      'toelichting-ontbreekt',
      'toelichting',
    ],
    [
      'taking back without explanation',
      'aangeboden',
      { soort: 'trek-in', reden: 'ingetrokken', toelichting: ' ' },
      'toelichting-ontbreekt',
      'toelichting',
    ],
    ['taking back what nobody has', 'voorgesteld', trekIn, 'overgang-niet-toegestaan'],
    ['accepting what was refused', 'afgewezen', accepteer, 'overgang-niet-toegestaan'],
    ['accepting twice', 'geaccepteerd', accepteer, 'overgang-niet-toegestaan'],
    ['proposing anew while a provider has it', 'aangeboden', stelVoor, 'overgang-niet-toegestaan'],
    ['placing before a provider accepted', 'aangeboden', plaats, 'overgang-niet-toegestaan'],
    [
      'placing as of tomorrow',
      'geaccepteerd',
      { soort: 'plaats', ingangsdatum: datum('2026-03-03') },
      'ingangsdatum-onjuist',
      'ingangsdatum',
    ],
    ['taking back after placement', 'geplaatst', trekIn, 'overgang-niet-toegestaan'],
    ['anything after the end', 'uitgestroomd', draagOver, 'overgang-niet-toegestaan'],
    ['an end before a placement', 'geaccepteerd', beeindig(), 'overgang-niet-toegestaan'],
    [
      'the same organisation twice at once',
      'voorgesteld',
      biedAanAan([kandidaat(opvangAmstel), kandidaat({ ...opvangAmstel, id: eenId }, 12)]),
      'aanbieder-dubbel',
      'tegelijk',
    ],
    [
      'who is asked now as who is next',
      'voorgesteld',
      biedAanAan([kandidaat(opvangAmstel)], [kandidaat(opvangAmstel, 12)]),
      'aanbieder-dubbel',
      'tegelijk',
    ],
    [
      'a last day before the first',
      'geplaatst',
      { ...beeindig(), einddatum: datum('2026-03-01') },
      'einddatum-onjuist',
      'einddatum',
    ],
    [
      'a last day to come',
      'geplaatst',
      { ...draagOver, einddatum: datum('2026-03-03') },
      'einddatum-onjuist',
      'einddatum',
    ],
    [
      'a transfer with points left out',
      'geplaatst',
      { ...draagOver, overdracht: draagOver.overdracht.slice(1) },
      'overdracht-onvolledig',
      'overdracht',
    ],
    [
      'a transfer with a point that is none',
      'geplaatst',
      { ...draagOver, overdracht: [...draagOver.overdracht, { punt: 'taart' }] },
      'overdrachtspunt-onjuist',
      'overdracht',
    ],
    [
      'a point twice',
      'geplaatst',
      { ...draagOver, overdracht: [...draagOver.overdracht, ...draagOver.overdracht] },
      'overdrachtspunt-onjuist',
      'overdracht',
    ],
    [
      'a point left without a reason',
      'geplaatst',
      { ...draagOver, overdracht: draagOver.overdracht.map(({ punt }) => ({ punt, nietGedaan: ' ' })) },
      'toelichting-ontbreekt',
      'overdracht.nietGedaan',
    ],
    ['receiving twice', 'ontvangen', ontvang, 'overgang-niet-toegestaan'],
    ['proposing for what is not there', null, stelVoor, 'overgang-niet-toegestaan'],
  ])('%s', (_naam, status, opdracht, code, ...velden) => {
    gegevenStatus(status)
      .als(opdracht, context)
      .geweigerd(code, ...velden);
  });

  it('a child at a provider that takes adults only', () => {
    gegeven(eenZorgverwijzing('voorgesteld', kind)).als(biedAan, context).geweigerd('doelgroep-past-niet');
  });

  it('an offer on the proposal of a child that has grown up since', () => {
    const morgen18 = zorgfeiten({ geboortedatum: datum('2008-03-03'), gezagAanwezig: true });
    const verwijzing = eenZorgverwijzing('voorgesteld', morgen18);
    gegeven(verwijzing).als(aanRijn, context).dan({ type: 'zorgverwijzing-aangeboden' });
    gegeven(verwijzing)
      .als(aanRijn, eenContext({ nu: '2026-03-02T23:00:00.000Z' }))
      .geweigerd('voorstel-verouderd');
  });
});

describe('an offer that came to nothing', () => {
  it('may be made again to the same provider after a new proposal', () => {
    const later = eenContext({ nu: '2026-03-02T10:00:00.000Z' });
    const gevolg = decide(eenZorgverwijzing('afgewezen'), stelVoor, later);
    if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
    const opnieuw = gevolg.gebeurtenissen.reduce<Zorgverwijzing | undefined>(evolve, eenZorgverwijzing('afgewezen'));
    gegeven(opnieuw).als(aanRijn, later).dan({ type: 'zorgverwijzing-aangeboden', aanbiederId: opvangRijn.id });
  });

  it('may be made again at once when the municipality took it back itself', () => {
    const verwijzing = historieVan([ontvang, stelVoor, biedAan, trekIn]).at(-1)?.[1];
    gegeven(verwijzing).als(biedAan, context).dan({ type: 'zorgverwijzing-aangeboden', aanbiederId: opvangAmstel.id });
  });

  it('is remembered with its answer, and the provider no longer has the referral', () => {
    const historie = historieVan([
      ontvang,
      stelVoor,
      aanRijn,
      { ...wijsAf, organisatie: opvangRijn.organisatie },
      biedAan,
      accepteer,
      trekIn,
    ]);
    const verwijzing = historie.at(-1)?.[1];
    expect(verwijzing).toMatchObject({
      status: 'ingetrokken',
      versie: 7,
      aanbiedingen: [
        { aanbiederId: opvangRijn.id, antwoord: { soort: 'afgewezen', reden: 'geen-capaciteit' } },
        { aanbiederId: opvangAmstel.id, antwoord: { soort: 'ingetrokken', reden: 'reactietermijn-verlopen' } },
      ],
    });
    expect(verwijzing).not.toHaveProperty('aanbiederId');
    expect(verwijzing).not.toHaveProperty('organisatie');
  });
});

controleerMachine(zorgverwijzingsmachine, {
  beslis: (van, soort) => {
    const verwijzing = van === null ? undefined : eenZorgverwijzing(van);
    if (soort === 'laat-verlopen' || soort === 'bied-volgende-aan') return doorDeKlok(verwijzing, soort);
    const opdracht = alleOpdrachten.find((kandidaat) => kandidaat.soort === soort);
    if (opdracht === undefined) throw new Error(`no example of ${soort}`);
    const gevolg = decide(verwijzing, opdracht, context);
    return gevolg.soort === 'geweigerd'
      ? undefined
      : gevolg.gebeurtenissen.reduce<Zorgverwijzing | undefined>(evolve, verwijzing)?.status;
  },
});

/** What the clock does a week later with a referral whose officer named who is next; undefined when not this. */
function doorDeKlok(verwijzing: Zorgverwijzing | undefined, soort: 'laat-verlopen' | 'bied-volgende-aan') {
  if (verwijzing === undefined) return undefined;
  const vervolglijst = soort === 'bied-volgende-aan' ? [kandidaat({ ...opvangRijn, id: eenId }, 13)] : [];
  const klaar = { ...verwijzing, vervolglijst };
  const na = naTijd(klaar, '2026-03-09T09:00:00.000Z').status;
  const bedoeld = soort === 'laat-verlopen' ? verwijzing.status === 'aangeboden' : verwijzing.status !== 'aangeboden';
  return bedoeld && na !== verwijzing.status ? na : undefined;
}

describe('TL1', () => {
  it('no path without history, each accepted command leads where the machine says, the end stays closed', () => {
    const vooruit = [stelVoor, biedAan, accepteer, plaats, draagOver, beeindig()];
    const stap = fc.constantFrom(
      ...alleOpdrachten,
      // The way to an end is long: else hardly any path would get there.
      ...[...vooruit, ...vooruit, ...vooruit],
      stelKindVoor,
      aanRijn,
      wijkAf('C1'),
      biedAanAan([kandidaat(opvangAmstel), kandidaat(opvangRijn, 12)]),
      ...(['doorgeplaatst', 'afgebroken'] as const).map(beeindig),
    );
    const bereikt = new Set<Zorgverwijzingsstatus>();
    fc.assert(
      fc.property(fc.array(stap, { maxLength: 40, size: 'max' }), (stappen) => {
        const historie: Zorgverwijzingsgebeurtenis[] = [];
        let verwijzing: Zorgverwijzing | undefined;
        for (const opdracht of [ontvang, ...stappen]) {
          const van: Zorgverwijzingsstatus | null = verwijzing?.status ?? null;
          const gevolg = decide(verwijzing, opdracht, context);
          if (gevolg.soort === 'geweigerd') continue;
          expect(zorgverwijzingsmachine.eind).not.toContain(van);
          historie.push(...gevolg.gebeurtenissen);
          verwijzing = gevolg.gebeurtenissen.reduce<Zorgverwijzing | undefined>(evolve, verwijzing);
          expect(volgendeToestanden(zorgverwijzingsmachine, van, opdracht.soort)).toContain(verwijzing?.status);
          expect(verwijzing?.versie).toBe(historie.length);
        }
        expect(historie.reduce<Zorgverwijzing | undefined>(evolve, undefined)).toEqual(verwijzing);
        if (verwijzing) bereikt.add(verwijzing.status);
      }),
      { numRuns: 1_000, seed: 20260302 },
    );
    // Only the clock lets an offer run out.
    const doorMensen = zorgverwijzingsstatussen.filter((status) => status !== 'verlopen');
    expect([...bereikt].sort()).toEqual([...doorMensen].sort());
  });

  it('a history that cannot be is a bug', () => {
    const feit = { op: context.nu, door: 'x' };
    const geaccepteerd = { ...feit, type: 'zorgverwijzing-geaccepteerd', aanbodId: eenId } as const;
    expect(() => evolve(undefined, geaccepteerd)).toThrow('before');
    expect(() => evolve(eenZorgverwijzing(), geaccepteerd)).toThrow('an offer');
    expect(() => evolve(eenZorgverwijzing('aangeboden'), geaccepteerd)).toThrow('an answer');
  });
});
