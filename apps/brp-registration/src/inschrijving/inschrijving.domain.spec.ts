import { datum, geweigerd, type Bsn, type Datum } from '@schakel/domain';
import { controleerMachine, specificatie } from '@schakel/testing';
import { geenDubbel } from '../dubbelcontrole/dubbelstand.domain.js';
import type { Aangifte, Ambtshalve } from './aangifte.domain.js';
import type { Inschrijvingsgebeurtenis, Inschrijvingsopdracht } from './inschrijving-opdracht.domain.js';
import { inschrijvingsmachine, type Inschrijving, type Inschrijvingsstatus } from './inschrijving-toestand.domain.js';
import { decide, evolve } from './inschrijving.domain.js';
import {
  ambtshalve,
  amsterdam,
  betrokkeneId,
  contextVoor,
  eenAangifte,
  eenAdresbepaling,
  eenBeoordeling,
  eenContext,
  eenId,
  eenInschrijving,
  eenTreffer,
  eldersAangetroffen,
  geenTreffer,
  meerdere,
  opdrachten,
  pasToe,
  passendVoor,
  rotterdam,
} from './inschrijving.voorbeelden.js';
import { wekkerOp } from './inschrijving-wekker.domain.js';
import type { Beoordeling } from './inschrijvingstoets.domain.js';

const { gegeven } = specificatie(decide);
const context = eenContext();
const feit = { op: context.nu, door: context.actor };

controleerMachine(inschrijvingsmachine, {
  beslis: (van, soort) => {
    const opdracht = opdrachten[soort as Inschrijvingsopdracht['soort']];
    const inschrijving = van === null ? undefined : passendVoor(van, opdracht.soort);
    const gevolg = decide(inschrijving, opdracht, contextVoor(opdracht.soort));
    if (gevolg.soort === 'aanvaard')
      return gevolg.gebeurtenissen.reduce<Inschrijving | undefined>(evolve, inschrijving)?.status;
    expect(gevolg.weigering.code).toBe('overgang-niet-toegestaan');
    return undefined;
  },
});

/** The same object, its keys the other way round: as a client may send them. */
const omgekeerd = <T extends object>(een: T) => Object.fromEntries(Object.entries(een).toReversed()) as T;

describe('accepted: given a state, when a command, then one event', () => {
  it.each<[Inschrijvingsstatus | null, Inschrijvingsopdracht, Partial<Inschrijvingsgebeurtenis>]>([
    [null, opdrachten.ontvang, { type: 'inschrijving-ontvangen', id: eenId, gemeentecode: amsterdam }],
    ['ontvangen', opdrachten['leg-bevraging-vast'], { type: 'inschrijving-bevraagd', bevraging: geenTreffer }],
    ['bevraagd', { ...opdrachten['leg-bevraging-vast'], bevraging: meerdere }, { type: 'inschrijving-bevraagd' }],
    ['adres-bepaald', opdrachten['leg-bevraging-vast'], { type: 'inschrijving-bevraagd' }],
    ['beoordeeld', opdrachten['bepaal-adres'], { type: 'inschrijving-adres-bepaald' }],
    ['adres-bepaald', opdrachten['dien-in'], { type: 'inschrijving-ingediend' }],
    ['ingeschreven', opdrachten['ken-bsn-toe'], { type: 'inschrijving-bsn-toegekend', bsn: '999993653' as Bsn }],
    ['ontvangen', opdrachten['verklaar-niet-inschrijfbaar'], { type: 'inschrijving-niet-inschrijfbaar' }],
  ])('given %s, when %j', (status, opdracht, verwacht) => {
    gegeven(status === null ? undefined : eenInschrijving(status))
      .als(opdracht, context)
      .dan({ ...feit, ...verwacht } as Inschrijvingsgebeurtenis);
  });
});

describe('RG5: which municipality is responsible', () => {
  it.each([
    [
      'nowhere registered: where found',
      geenTreffer,
      { gemeenteAangetroffen: rotterdam },
      rotterdam,
      'gemeente-waar-aangetroffen',
    ],
    [
      'a resident: where registered',
      eenTreffer(rotterdam),
      { gemeenteInschrijving: rotterdam, gemeenteAangetroffen: amsterdam },
      rotterdam,
      'gemeente-van-inschrijving',
    ],
    [
      'several: the one the registrar picks',
      meerdere,
      { gemeenteInschrijving: amsterdam },
      amsterdam,
      'gemeente-van-inschrijving',
    ],
    [
      'in the RNI only: where found',
      eenTreffer('1999'),
      { gemeenteAangetroffen: amsterdam },
      amsterdam,
      'gemeente-waar-aangetroffen',
    ],
    [
      'a closed list: where found',
      eenTreffer(),
      { gemeenteAangetroffen: amsterdam },
      amsterdam,
      'gemeente-waar-aangetroffen',
    ],
  ] as const)('%s', (_naam, bevraging, feiten, gemeentecode, regel) => {
    gegeven(eenInschrijving('bevraagd', { 'leg-bevraging-vast': { bevraging } }))
      .als({ soort: 'bepaal-gemeente', feiten }, context)
      .dan({ type: 'inschrijving-gemeente-bepaald', gemeente: { gemeentecode, regel, feiten, graad: 'secundair' } });
  });

  it.each([
    ['nothing known', geenTreffer, {}, 'vindplaats-onbekend', 'gemeenteAangetroffen'],
    [
      'a resident of whom only the place found is named',
      eenTreffer(rotterdam),
      { gemeenteAangetroffen: amsterdam },
      'staat-al-ingeschreven',
      'gemeenteInschrijving',
    ],
    [
      'several, none picked',
      meerdere,
      { gemeenteAangetroffen: amsterdam },
      'staat-al-ingeschreven',
      'gemeenteInschrijving',
    ],
    [
      'another municipality than the BRP gave',
      eenTreffer(rotterdam),
      { gemeenteInschrijving: amsterdam },
      'wijkt-af-van-brp',
      'gemeenteInschrijving',
    ],
    [
      'a municipality for who is in the RNI',
      eenTreffer('1999'),
      { gemeenteInschrijving: amsterdam },
      'wijkt-af-van-brp',
      'gemeenteInschrijving',
    ],
  ] as const)('refused: %s', (_naam, bevraging, feiten, code, veld) => {
    gegeven(eenInschrijving('bevraagd', { 'leg-bevraging-vast': { bevraging } }))
      .als({ soort: 'bepaal-gemeente', feiten }, context)
      .geweigerd(code, veld);
  });
});

describe('what an address rests on', () => {
  it('is kept out with the objection that its owner made, before anything else is looked at', () => {
    const bezwaar = geweigerd('adres-afgeschermd', 'Niet hier.', [{ veld: 'adres', regel: 'een ander adres' }]);
    const zonder = { ...eenAdresbepaling({ grond: 'briefadres-veiligheid' }), grondslagId: eenId };
    for (const adresbepaling of [eenAdresbepaling(), zonder])
      gegeven(eenInschrijving('beoordeeld'))
        .als({ ...opdrachten['bepaal-adres'], adresbepaling, bezwaar }, context)
        .geweigerd('adres-afgeschermd', 'adres');
    gegeven(eenInschrijving('ingeschreven'))
      .als({ ...opdrachten['stel-correctie-voor'], bezwaar }, context)
      .geweigerd('adres-afgeschermd', 'adres');
  });

  it('is about one person, whom the registration keeps also when the BRP is asked anew', () => {
    expect(eenInschrijving('adres-bepaald')).toMatchObject({ betrokkeneId });
    expect(pasToe(eenInschrijving('adres-bepaald'), opdrachten['leg-bevraging-vast'])).toMatchObject({ betrokkeneId });
    expect(eenInschrijving('voltooid')).toMatchObject({ betrokkeneId });
    const eigen = { 'ken-bsn-toe': { betrokkeneId: eenId } };
    expect(eenInschrijving('voltooid', eigen)).toMatchObject({ betrokkeneId: eenId });
  });
});

describe('the four tests of art. 2.4', () => {
  const nee = { voldaan: false, motivering: 'Nog niet.' };
  const beoordeel = (anders: Partial<Beoordeling>, herbeoordelenOp?: Datum): Inschrijvingsopdracht => ({
    ...opdrachten.beoordeel,
    beoordeling: eenBeoordeling(anders),
    ...(herbeoordelenOp && { herbeoordelenOp }),
  });
  const later = datum('2026-04-01');

  it.each([
    ['all met', {}, 'beoordeeld'],
    ['no identity', { identiteitVastgesteld: nee }, 'wacht-identiteit'],
    [
      'no identity and no lawful stay: identity comes first',
      { identiteitVastgesteld: nee, rechtmatigVerblijf: nee },
      'wacht-identiteit',
    ],
    ['no lawful stay', { rechtmatigVerblijf: nee }, 'aangehouden'],
    ['too short a stay', { verwachtVerblijf: nee }, 'rni-advies'],
    ['no lawful stay and no address', { rechtmatigVerblijf: nee, adresInGemeente: nee }, 'aangehouden'],
  ] as const)('%s: %s', (_naam, anders, status) => {
    expect(pasToe(eenInschrijving('gemeente-bepaald'), beoordeel(anders, later))).toMatchObject({ status });
  });

  it.each([
    ['a lack of an address stops nobody since 2022', { adresInGemeente: nee }, later, 'briefadres-verplicht'],
    [
      'who waits for an identity has a review date',
      { identiteitVastgesteld: nee },
      undefined,
      'herbeoordeling-ontbreekt',
    ],
    ['a review date lies ahead', { rechtmatigVerblijf: nee }, datum('2026-03-02'), 'herbeoordeling-ontbreekt'],
    [
      'in the bedenktijd an expectation names its ground',
      { bedenktijd: { onderbouwing: [] } },
      later,
      'verwachting-niet-onderbouwd',
    ],
  ] as const)('%s', (_naam, anders, dag, code) => {
    const gevolg = decide(eenInschrijving('gemeente-bepaald'), beoordeel(anders, dag), context);
    expect(gevolg).toMatchObject({ soort: 'geweigerd', weigering: { code } });
  });

  it('in the bedenktijd a grounded expectation counts, and advice to register in the RNI needs no review date', () => {
    const bedenktijd = { onderbouwing: ['medewerking-aan-strafzaak'] } as const;
    expect(pasToe(eenInschrijving('gemeente-bepaald'), beoordeel({ bedenktijd }))).toMatchObject({
      status: 'beoordeeld',
    });
    const zonder = pasToe(
      eenInschrijving('gemeente-bepaald'),
      beoordeel({ bedenktijd: { onderbouwing: [] }, verwachtVerblijf: nee }),
    );
    expect(zonder).toMatchObject({ status: 'rni-advies' });
    expect(zonder).not.toHaveProperty('herbeoordelenOp');
  });

  it('each judgement has a reason, also a favourable one; all that lack one are named', () => {
    const leeg = { voldaan: true, motivering: ' ' };
    gegeven(eenInschrijving('gemeente-bepaald'))
      .als(beoordeel({ verwachtVerblijf: leeg, identiteitVastgesteld: leeg }), context)
      .geweigerd(
        'motivering-ontbreekt',
        'beoordeling.verwachtVerblijf.motivering',
        'beoordeling.identiteitVastgesteld.motivering',
      );
  });

  it('an identity is judged established on recorded proof only, and of birth too', () => {
    const zonder = [opdrachten.ontvang, opdrachten['leg-bevraging-vast'], opdrachten['bepaal-gemeente']] as const;
    const kaal = zonder.reduce<Inschrijving | undefined>((tot, een) => pasToe(tot, een), undefined);
    gegeven(kaal).als(opdrachten.beoordeel, context).geweigerd('bewijs-ontbreekt');
    gegeven(pasToe(kaal, opdrachten['leg-bewijs-vast']))
      .als(opdrachten.beoordeel, context)
      .geweigerd('bewijs-ontbreekt');
  });

  it('is not judged for another municipality, nor for who is a resident already', () => {
    gegeven(eldersAangetroffen()).als(opdrachten.beoordeel, context).geweigerd('andere-gemeente-verantwoordelijk');
    const ingezetene = eenInschrijving('gemeente-bepaald', {
      'leg-bevraging-vast': { bevraging: eenTreffer(amsterdam) },
      'bepaal-gemeente': { feiten: { gemeenteInschrijving: amsterdam } },
    });
    gegeven(ingezetene).als(opdrachten.beoordeel, context).geweigerd('reeds-ingeschreven');
  });
});

describe('declaration and own authority', () => {
  const dienIn = (wijze: Aangifte | Ambtshalve, dubbel = geenDubbel): Inschrijvingsopdracht => ({
    soort: 'dien-in',
    wijze,
    dubbel,
  });
  const kind = {
    'leg-bevraging-vast': { identiteit: { geslachtsnaam: 'Kind', geboortedatum: '2010-03-03' } },
  } as const;

  it.each([
    ['not in person', eenAangifte({ inPersoon: false }), 'niet-in-persoon', 'inPersoon'],
    ['received tomorrow', eenAangifte({ ontvangenOp: datum('2026-03-03') }), 'dag-in-de-toekomst', 'ontvangenOp'],
    ['of a stay to come', eenAangifte({ verblijfSinds: datum('2026-03-03') }), 'verblijf-na-aangifte', 'verblijfSinds'],
  ] as const)('%s: refused', (_naam, wijze, code, veld) => {
    gegeven(eenInschrijving('adres-bepaald')).als(dienIn(wijze), context).geweigerd(code, veld);
  });

  it.each([
    ['the fifth day after', '2026-02-25', true],
    ['the sixth day after', '2026-02-24', false],
    ['the same day', '2026-03-02', true],
  ])('on %s: in time %s %s; late counts all the same', (_naam, verblijfSinds, tijdig) => {
    const na = pasToe(eenInschrijving('adres-bepaald'), dienIn(eenAangifte({ verblijfSinds: datum(verblijfSinds) })));
    expect(na).toMatchObject({
      status: 'ter-toetsing',
      indiening: { tijdig, geldigVanaf: '2026-03-02', aangiftecode: 'I' },
    });
  });

  it('who is not sixteen yet does not declare himself; a parent or voogd does', () => {
    gegeven(eenInschrijving('adres-bepaald', kind))
      .als(dienIn(eenAangifte()), context)
      .geweigerd('aangifte-door-minderjarige', 'door');
    expect(pasToe(eenInschrijving('adres-bepaald', kind), dienIn(eenAangifte({ door: 'G' })))).toMatchObject({
      indiening: { aangiftecode: 'G' },
    });
    const zestien = eenInschrijving('adres-bepaald', {
      'leg-bevraging-vast': { identiteit: { geslachtsnaam: 'Kind', geboortedatum: '2010-03-02' } },
    });
    expect(pasToe(zestien, dienIn(eenAangifte()))).toMatchObject({ status: 'ter-toetsing' });
  });

  it('by own authority after a written intent and the time for a view; it holds from the day of the notice, with an objection term', () => {
    gegeven(eenInschrijving('adres-bepaald')).als(dienIn(ambtshalve), context).geweigerd('voornemen-ontbreekt');
    const voornemen = eenInschrijving('voornemen-verzonden');
    gegeven(voornemen)
      .als(dienIn(ambtshalve), eenContext({ nu: '2026-03-16T10:00:00.000Z' }))
      .geweigerd('zienswijzetermijn-loopt');
    // A late declaration still serves (art. 2.4 lid 2).
    expect(pasToe(voornemen, dienIn(eenAangifte()))).toMatchObject({
      status: 'ter-toetsing',
      indiening: { wijze: 'aangifte' },
    });
    const later = eenContext({ nu: '2026-03-17T10:00:00.000Z' });
    const ingediend = pasToe(voornemen, dienIn(ambtshalve), later);
    expect(ingediend).toMatchObject({
      indiening: { wijze: 'ambtshalve', aangiftecode: 'A', geldigVanaf: '2026-03-02' },
    });
    const na = pasToe(ingediend, opdrachten['stel-vast'], { ...later, actor: 'kwaliteit-1' });
    // Six weeks from the day after 17 March.
    expect(na).toMatchObject({
      ingeschrevenPer: '2026-03-02',
      overzichtUiterlijk: '2026-04-14',
      bezwaarTot: '2026-04-28',
    });
  });

  it.each<[string, Parameters<typeof eenAdresbepaling>[0], boolean]>([
    ['what was said', {}, true],
    ['another decision about it', { besluitkenmerk: 'B-2026-2' }, true],
    ['the same, written in another order', { adres: omgekeerd(eenAdresbepaling().adres) }, true],
    ['another house', { adres: { ...eenAdresbepaling().adres, huisnummer: '2' } }, false],
    ['another kind of address', { grond: 'briefadres-ambtshalve' }, false],
  ])('sent back and determined again, the letter of intent serves for %s: %s', (_wat, anders, geldt) => {
    const later = eenContext({ nu: '2026-03-17T10:00:00.000Z' });
    const ingediend = pasToe(eenInschrijving('voornemen-verzonden'), dienIn(ambtshalve), later);
    const terug = pasToe(ingediend, opdrachten['zend-terug']);
    const bepaald = pasToe(terug, { ...opdrachten['bepaal-adres'], adresbepaling: eenAdresbepaling(anders) });
    const opnieuw = gegeven(bepaald).als(dienIn(ambtshalve), later);
    if (!geldt) opnieuw.geweigerd('voornemen-ontbreekt');
    else expect(pasToe(bepaald, dienIn(ambtshalve), later).status).toBe('ter-toetsing');
  });

  it.each([
    ['of a name', { identiteit: { geslachtsnaam: 'Verbeterova', geboortedatum: '1999-04-23' } }, true],
    ['of the address', { adres: { ...eenAdresbepaling().adres, huisnummer: '2' } }, false],
  ] as const)('taken back after a correction %s, the letter of intent serves: %s', (_wat, wat, geldt) => {
    const later = eenContext({ nu: '2026-03-17T10:00:00.000Z' });
    const ingediend = pasToe(eenInschrijving('voornemen-verzonden'), dienIn(ambtshalve), later);
    const tweede = { ...later, actor: 'kwaliteit-1' };
    const ingeschreven = pasToe(ingediend, opdrachten['stel-vast'], tweede);
    const { voorstel } = opdrachten['stel-correctie-voor'];
    const gevraagd = { ...opdrachten['stel-correctie-voor'], voorstel: { ...voorstel, ...wat } };
    const voorgesteld = pasToe(ingeschreven, gevraagd, later);
    const besluit = { ...opdrachten['beslis-correctie'], correctie: voorgesteld.versie };
    const terug = pasToe(pasToe(voorgesteld, besluit, tweede), opdrachten['neem-terug'], tweede);
    expect([terug.status, 'voornemen' in terug]).toEqual(['adres-bepaald', geldt]);
  });

  it.each([
    [{ open: 1, bevestigd: false }, 'dubbelcontrole-nodig'],
    [{ open: 0, bevestigd: true }, 'dubbele-inschrijving'],
  ] as const)('RG3: with %j neither proposed nor concluded', (dubbel, code) => {
    gegeven(eenInschrijving('adres-bepaald')).als(dienIn(eenAangifte(), dubbel), context).geweigerd(code);
    const stelVast = { soort: 'stel-vast', dubbel } as const;
    gegeven(eenInschrijving('ter-toetsing')).als(stelVast, contextVoor('stel-vast')).geweigerd(code);
  });
});

describe('RG2: lock, second person, correction', () => {
  const ander = eenContext({ actor: 'registrar-2' });

  it('while one officer has it, another does nothing; after four hours, or when it is given back, he may', () => {
    const vast = pasToe(eenInschrijving('bevraagd'), opdrachten['neem-in-behandeling']);
    gegeven(vast).als(opdrachten['bepaal-gemeente'], ander).geweigerd('in-behandeling-bij-ander');
    gegeven(vast).als(opdrachten['neem-in-behandeling'], ander).geweigerd('in-behandeling-bij-ander');
    gegeven(vast).als(opdrachten['geef-vrij'], ander).geweigerd('in-behandeling-bij-ander');
    expect(pasToe(vast, opdrachten['bepaal-gemeente'])).toMatchObject({ status: 'gemeente-bepaald', slot: vast.slot });
    expect(pasToe(vast, opdrachten['bepaal-gemeente'], { ...ander, nu: '2026-03-02T14:00:00.000Z' })).toMatchObject({
      versie: 4,
    });
    const vrij = pasToe(vast, opdrachten['geef-vrij']);
    expect(vrij).not.toHaveProperty('slot');
    expect(pasToe(vrij, opdrachten['neem-in-behandeling'], ander).slot).toMatchObject({ behandelaar: 'registrar-2' });
  });

  it('a proposal leaves the hands of the officer', () => {
    const vast = pasToe(eenInschrijving('adres-bepaald'), opdrachten['neem-in-behandeling']);
    expect(pasToe(vast, opdrachten['dien-in'])).not.toHaveProperty('slot');
  });

  it.each(['stel-vast', 'zend-terug'] as const)('who proposed does not conclude: %s', (soort) => {
    gegeven(eenInschrijving('ter-toetsing')).als(opdrachten[soort], context).geweigerd('vier-ogen');
  });

  it('what came back is proposed again, and the action that proposed it before is named', () => {
    const terug = pasToe(eenInschrijving('ter-toetsing'), opdrachten['zend-terug']);
    expect(terug).toMatchObject({ status: 'adres-bepaald', terugzending: { door: 'kwaliteit-1' } });
    expect(terug).not.toHaveProperty('indiening');
    const opnieuw = pasToe(terug, opdrachten['dien-in']);
    gegeven(opnieuw)
      .als(opdrachten['stel-vast'], contextVoor('stel-vast'))
      .dan({
        type: 'inschrijving-ingeschreven',
        betreft: opnieuw.versie,
      } as Partial<Inschrijvingsgebeurtenis> as Inschrijvingsgebeurtenis);
  });

  it('a correction holds once another approved it; turned down it changes nothing; one at a time', () => {
    const voor = pasToe(eenInschrijving('voltooid'), opdrachten['stel-correctie-voor']);
    expect(voor).toMatchObject({ ingeschrevenPer: '2026-03-02', correcties: [{ status: 'voorgesteld' }] });
    gegeven(voor).als(opdrachten['stel-correctie-voor'], context).geweigerd('correctie-loopt');
    const besluit = { ...opdrachten['beslis-correctie'], correctie: voor.versie };
    gegeven(voor).als(besluit, context).geweigerd('vier-ogen');
    gegeven(voor)
      .als({ ...besluit, correctie: 1 }, contextVoor('beslis-correctie'))
      .geweigerd('correctie-onbekend');
    expect(pasToe(voor, besluit)).toMatchObject({
      ingeschrevenPer: '2026-03-01',
      correcties: [{ status: 'goedgekeurd' }],
    });
    const af = pasToe(voor, { ...besluit, besluit: 'afgewezen' });
    expect(af).toMatchObject({ ingeschrevenPer: '2026-03-02', correcties: [{ status: 'afgewezen' }] });
    const leeg = { geldigVanaf: datum('2026-03-01'), reden: 'Niets.' };
    gegeven(af)
      .als({ soort: 'stel-correctie-voor', voorstel: leeg }, context)
      .geweigerd('correctie-leeg', 'identiteit');
  });

  it('is closed after the overview, and not while a correction waits', () => {
    const voltooid = eenInschrijving('voltooid');
    gegeven(voltooid).als(opdrachten['sluit-af'], context).geweigerd('overzicht-ontbreekt');
    const verzonden = pasToe(voltooid, opdrachten['verzend-overzicht']);
    gegeven(verzonden).als(opdrachten['verzend-overzicht'], context).geweigerd('overzicht-al-verzonden');
    const wacht = pasToe(verzonden, opdrachten['stel-correctie-voor']);
    gegeven(wacht).als(opdrachten['sluit-af'], context).geweigerd('correctie-loopt');
  });
});

describe('the clock', () => {
  it.each([
    ['a lock', pasToe(eenInschrijving('bevraagd'), opdrachten['neem-in-behandeling']), '2026-03-02T14:00:00.000Z'],
    ['a review date, at midnight in the Netherlands', eenInschrijving('wacht-identiteit'), '2026-03-31T22:00:00.000Z'],
    ['an overview that is late, the day after four weeks', eenInschrijving('voltooid'), '2026-03-30T22:00:00.000Z'],
  ] as const)('looks at %s', (_naam, inschrijving, moment) => {
    expect(wekkerOp(inschrijving)).toBe(moment);
    const ervoor = new Date(Date.parse(moment) - 1).toISOString();
    gegeven(inschrijving)
      .als(opdrachten.verstrijk, eenContext({ nu: ervoor }))
      .geweigerd('nog-niet-zover');
    const na = pasToe(inschrijving, opdrachten.verstrijk, eenContext({ nu: moment, actor: 'systeem' }));
    expect(na.status).toBe(inschrijving.status);
    expect(na.versie).toBe(inschrijving.versie + 1);
    expect(wekkerOp(na)).toBeNull();
  });

  it('says a review date once per judgement', () => {
    const nu = '2026-04-01T08:00:00.000Z';
    const gemeld = pasToe(eenInschrijving('aangehouden'), opdrachten.verstrijk, eenContext({ nu }));
    expect(gemeld.signalen).toEqual([{ soort: 'herbeoordeling', op: nu }]);
    const beoordeling = eenBeoordeling({ rechtmatigVerblijf: { voldaan: false, motivering: 'Nog niet.' } });
    const weer = { soort: 'beoordeel', beoordeling, herbeoordelenOp: datum('2026-05-01') } as const;
    expect(wekkerOp(pasToe(gemeld, weer, eenContext({ nu })))).toBe('2026-04-30T22:00:00.000Z');
  });
});

describe('the municipality that pays from now on', () => {
  const gemeld = (van: Inschrijving) => pasToe(van, opdrachten['meld-betalerwissel'], eenContext({ actor: 'systeem' }));
  const open = ({ signalen }: Inschrijving) => signalen.map(({ soort }) => soort);

  it.each(['ontvangen', 'beoordeeld', 'adres-bepaald', 'ter-toetsing', 'ingeschreven', 'voltooid'] as const)(
    'is one signal on a registration that is %s, and no step',
    (status) => {
      const na = gemeld(eenInschrijving(status));
      expect(na.status).toBe(status);
      expect(open(na)).toEqual(['betaler-gewisseld']);
      gegeven(na).als(opdrachten['meld-betalerwissel'], context).geweigerd('signaal-staat-al-open');
    },
  );

  it.each(['afgesloten', 'niet-inschrijfbaar', 'overgedragen'] as const)('is nothing for one that is %s', (status) => {
    gegeven(eenInschrijving(status))
      .als(opdrachten['meld-betalerwissel'], context)
      .geweigerd('overgang-niet-toegestaan');
  });

  it('does not wait for the officer who holds the file', () => {
    const bezet = pasToe(
      eenInschrijving('beoordeeld'),
      opdrachten['neem-in-behandeling'],
      eenContext({ actor: 'ander' }),
    );
    expect(open(gemeld(bezet))).toEqual(['betaler-gewisseld']);
  });

  it('is settled by a new judgement, a new question, or a correction that a second person approved; not by an address', () => {
    expect(open(pasToe(gemeld(eenInschrijving('beoordeeld')), opdrachten.beoordeel))).toEqual([]);
    expect(open(pasToe(gemeld(eenInschrijving('adres-bepaald')), opdrachten['leg-bevraging-vast']))).toEqual([]);
    expect(open(pasToe(gemeld(eenInschrijving('beoordeeld')), opdrachten['bepaal-adres']))).toEqual([
      'betaler-gewisseld',
    ]);
    const voorgesteld = pasToe(gemeld(eenInschrijving('voltooid')), opdrachten['stel-correctie-voor']);
    expect(open(voorgesteld)).toEqual(['betaler-gewisseld']);
    const beslis = { ...opdrachten['beslis-correctie'], correctie: voorgesteld.versie } as const;
    expect(open(pasToe(voorgesteld, { ...beslis, besluit: 'afgewezen' }))).toEqual(['betaler-gewisseld']);
    expect(open(pasToe(voorgesteld, beslis))).toEqual([]);
  });
});

describe('other refusals', () => {
  it('a birth date after today, on the day of the Netherlands', () => {
    const vraag = (geboortedatum: string) => ({
      ...opdrachten['leg-bevraging-vast'],
      identiteit: { geslachtsnaam: 'Voorbeeld', geboortedatum },
    });
    gegeven(eenInschrijving('ontvangen'))
      .als(vraag('2026-03-03'), context)
      .geweigerd('identiteit-onjuist', 'geboortedatum');
    gegeven(eenInschrijving('ontvangen')).als(vraag('2026-03-02'), context).dan({ type: 'inschrijving-bevraagd' });
  });

  it('a number outside the test range, unless the installation is for real people', () => {
    const echt = { ...opdrachten['ken-bsn-toe'], bsn: '123456782' as Bsn };
    gegeven(eenInschrijving('ingeschreven')).als(echt, context).geweigerd('bsn-buiten-testreeks', 'bsn');
    gegeven(eenInschrijving('ingeschreven'))
      .als({ ...echt, nummerbeleid: 'ook-echte-nummers' }, context)
      .dan({ type: 'inschrijving-bsn-toegekend', bsn: '123456782' as Bsn });
  });

  it.each([
    ['andere-gemeente-bevoegd', eenInschrijving('ontvangen'), false],
    ['andere-gemeente-bevoegd', eenInschrijving('adres-bepaald'), false],
    ['andere-gemeente-bevoegd', eldersAangetroffen(), true],
    ['reeds-ingeschreven', eenInschrijving('ontvangen'), false],
    ['reeds-ingeschreven', eenInschrijving('bevraagd'), false],
    [
      'reeds-ingeschreven',
      eenInschrijving('bevraagd', { 'leg-bevraging-vast': { bevraging: eenTreffer(amsterdam) } }),
      true,
    ],
    [
      'reeds-ingeschreven',
      eenInschrijving('gemeente-bepaald', { 'bepaal-gemeente': { feiten: { gemeenteInschrijving: amsterdam } } }),
      true,
    ],
  ] as const)('the reason %s rests on a fact', (reden, inschrijving, toegestaan) => {
    const uitkomst = gegeven(inschrijving).als({ soort: 'verklaar-niet-inschrijfbaar', reden }, context);
    if (toegestaan) uitkomst.dan({ type: 'inschrijving-niet-inschrijfbaar', reden });
    else uitkomst.geweigerd('reden-zonder-grond');
  });
});

describe('evolve', () => {
  it('drops the decisions that rested on a former answer of the BRP', () => {
    const opnieuw = pasToe(eenInschrijving('adres-bepaald'), opdrachten['leg-bevraging-vast']);
    expect(opnieuw).toMatchObject({
      status: 'bevraagd',
      versie: 8,
      bewijzen: [{ feit: 'identiteit' }, { feit: 'geboorte' }],
    });
    expect(opnieuw).not.toHaveProperty('gemeente');
    expect(opnieuw).not.toHaveProperty('adresbepaling');
  });

  it('throws on a history that cannot be', () => {
    expect(() => evolve(undefined, { ...feit, type: 'inschrijving-niet-inschrijfbaar', reden: 'ingetrokken' })).toThrow(
      'before inschrijving-ontvangen',
    );
    const toekenning = {
      ...feit,
      type: 'inschrijving-bsn-toegekend',
      bsn: '999993653' as Bsn,
      aNummer: opdrachten['ken-bsn-toe'].aNummer,
    } as const;
    expect(() => evolve(eenInschrijving('bevraagd'), toekenning)).toThrow('after bevraagd');
  });
});
