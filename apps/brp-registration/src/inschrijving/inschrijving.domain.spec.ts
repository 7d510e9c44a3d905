import type { Bsn } from '@schakel/domain';
import { controleerMachine, specificatie } from '@schakel/testing';
import { adresgrondcodes, adresgronden } from './adresbepaling.domain.js';
import {
  inschrijvingsmachine,
  type Inschrijving,
  type Inschrijvingsgebeurtenis,
  type Inschrijvingsopdracht,
  type Inschrijvingsstatus,
} from './inschrijving-toestand.domain.js';
import { decide, evolve } from './inschrijving.domain.js';
import {
  amsterdam,
  eenAdresbepaling,
  eenBeoordeling,
  eenContext,
  eenId,
  eenInschrijving,
  eenTreffer,
  geenTreffer,
  meerdere,
  opdrachten,
  pasToe,
  rotterdam,
} from './inschrijving.voorbeelden.js';
import { toetsen } from './inschrijvingstoets.domain.js';

const { gegeven } = specificatie(decide);
const context = eenContext();
const feit = { op: context.nu, door: context.actor };

controleerMachine(inschrijvingsmachine, {
  beslis: (van, soort) => {
    const inschrijving = van === null ? undefined : eenInschrijving(van);
    const opdracht = opdrachten[soort as Inschrijvingsopdracht['soort']];
    const gevolg = decide(inschrijving, opdracht, context);
    if (gevolg.soort === 'aanvaard')
      return gevolg.gebeurtenissen.reduce<Inschrijving | undefined>(evolve, inschrijving)?.status;
    expect(gevolg.weigering.code).toBe('overgang-niet-toegestaan');
    return undefined;
  },
});

describe('accepted: given a state, when a command, then one event', () => {
  it.each<[Inschrijvingsstatus | null, Inschrijvingsopdracht, Partial<Inschrijvingsgebeurtenis>]>([
    [null, opdrachten.ontvang, { type: 'inschrijving-ontvangen', id: eenId, gemeentecode: amsterdam }],
    ['ontvangen', opdrachten['leg-bevraging-vast'], { type: 'inschrijving-bevraagd', bevraging: geenTreffer }],
    ['bevraagd', { ...opdrachten['leg-bevraging-vast'], bevraging: meerdere }, { type: 'inschrijving-bevraagd' }],
    ['adres-bepaald', opdrachten['leg-bevraging-vast'], { type: 'inschrijving-bevraagd' }],
    ['gemeente-bepaald', opdrachten['bepaal-adres'], { type: 'inschrijving-adres-bepaald' }],
    [
      'adres-bepaald',
      { ...opdrachten['schrijf-in'], wijze: 'ambtshalve' },
      { type: 'inschrijving-ingeschreven', wijze: 'ambtshalve' },
    ],
    ['ingeschreven', opdrachten['ken-bsn-toe'], { type: 'inschrijving-bsn-toegekend', bsn: '999993653' as Bsn }],
    ['ontvangen', opdrachten['verklaar-niet-inschrijfbaar'], { type: 'inschrijving-niet-inschrijfbaar' }],
  ])('given %s, when %j', (status, opdracht, verwacht) => {
    gegeven(status === null ? undefined : eenInschrijving(status))
      .als(opdracht, context)
      .dan({ ...feit, ...verwacht } as Inschrijvingsgebeurtenis);
  });

  it('registers per the legal day in the Netherlands, not the day in UTC', () => {
    gegeven(eenInschrijving('adres-bepaald'))
      .als(opdrachten['schrijf-in'], eenContext({ nu: '2026-03-02T23:30:00.000Z' }))
      .dan({ ingeschrevenPer: '2026-03-03' } as Partial<Inschrijvingsgebeurtenis> as Inschrijvingsgebeurtenis);
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

describe('address', () => {
  it.each(adresgrondcodes)('%s needs a decision of the burgemeester only when the law says so', (grond) => {
    const { besluitkenmerk: _, ...zonder } = eenAdresbepaling({ grond });
    const { besluitBurgemeester, adressoort } = adresgronden[grond];
    expect(adressoort === 'woonadres').toBe(grond === 'woonadres');
    for (const adresbepaling of [zonder, { ...zonder, besluitkenmerk: '  ' }]) {
      const uitkomst = gegeven(eenInschrijving('gemeente-bepaald')).als(
        { soort: 'bepaal-adres', adresbepaling },
        context,
      );
      if (besluitBurgemeester) uitkomst.geweigerd('besluit-burgemeester-ontbreekt', 'besluitkenmerk');
      else uitkomst.dan({ type: 'inschrijving-adres-bepaald', adresbepaling });
    }
  });

  it('is not decided for another municipality, nor for who is a resident already', () => {
    const elders = eenInschrijving('gemeente-bepaald', {
      'bepaal-gemeente': { feiten: { gemeenteAangetroffen: rotterdam } },
    });
    gegeven(elders).als(opdrachten['bepaal-adres'], context).geweigerd('andere-gemeente-verantwoordelijk');
    const ingezetene = eenInschrijving('gemeente-bepaald', {
      'leg-bevraging-vast': { bevraging: eenTreffer(amsterdam) },
      'bepaal-gemeente': { feiten: { gemeenteInschrijving: amsterdam } },
    });
    gegeven(ingezetene).als(opdrachten['bepaal-adres'], context).geweigerd('reeds-ingeschreven');
  });
});

describe('the four tests of art. 2.4', () => {
  it.each(toetsen)('$toets not met: $code', ({ toets, code }) => {
    const beoordeling = eenBeoordeling({ [toets]: { voldaan: false, motivering: 'Nog niet.' } });
    gegeven(eenInschrijving('adres-bepaald'))
      .als({ ...opdrachten['schrijf-in'], beoordeling }, context)
      .geweigerd(code);
  });

  it('each judgement has a reason, also a favourable one; all that lack one are named', () => {
    const leeg = { voldaan: true, motivering: ' ' };
    const beoordeling = eenBeoordeling({ verwachtVerblijf: leeg, identiteitVastgesteld: leeg });
    gegeven(eenInschrijving('adres-bepaald'))
      .als({ ...opdrachten['schrijf-in'], beoordeling }, context)
      .geweigerd(
        'motivering-ontbreekt',
        'beoordeling.verwachtVerblijf.motivering',
        'beoordeling.identiteitVastgesteld.motivering',
      );
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
    [
      'andere-gemeente-bevoegd',
      eenInschrijving('gemeente-bepaald', { 'bepaal-gemeente': { feiten: { gemeenteAangetroffen: rotterdam } } }),
      true,
    ],
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
    expect(opnieuw).toMatchObject({ status: 'bevraagd', versie: 5 });
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
