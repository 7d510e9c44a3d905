import { toonAntwoord } from '../bevraging/bevraging.dto.js';
import { brpDatumVanApi } from './brp-datum-van-api.js';
import { brpTaakcodes, type BrpTaakcode } from './brp-codes.domain.js';
import { BRP_TAKEN, brpTaak } from './brp-taken.data.js';
import { honoreerGeheimhouding, VINDBAARHEID, type Bestemming } from './geheimhouding.js';
import {
  brpApiDatum,
  brpGezag,
  brpNationaliteit,
  brpPersoon,
  brpVerblijfplaats,
  type BrpPersoon,
} from './persoon.schema.js';

/** Where she is, as it could stand in any member that tells it. */
const VERBORGEN = ['Verzwegenlaan', '1011XK', 'Zwijgerswaard', 'Herkomstland'] as const;
const datum = { type: 'Datum', datum: '2020-01-01', langFormaat: '1 januari 2020' } as const;
const persoon = (geheim: boolean): BrpPersoon => ({
  burgerservicenummer: '999900006',
  naam: { geslachtsnaam: 'Geheimova' },
  ...(geheim && { geheimhoudingPersoonsgegevens: true }),
  gemeenteVanInschrijving: { code: '0363', omschrijving: 'Amsterdam' },
  verblijfplaats: {
    type: 'Adres',
    functieAdres: { code: 'W' },
    verblijfadres: { officieleStraatnaam: 'Verzwegenlaan', postcode: '1011XK', woonplaats: 'Zwijgerswaard' },
  },
  adressering: { adresregel1: 'Verzwegenlaan 41', adresregel2: '1011 XK ZWIJGERSWAARD' },
  immigratie: { landVanwaarIngeschreven: { code: '7047', omschrijving: 'Herkomstland' } },
});

describe('Wet BRP 2.59: whoever asked for secrecy cannot be found by our answers', () => {
  const gevallen = brpTaakcodes.flatMap((taak) =>
    (['eigen-taak', 'uitvoer'] as const).map((bestemming) => [taak, bestemming] as const),
  );

  it.each(gevallen)('%s for %s', (taak: BrpTaakcode, bestemming: Bestemming) => {
    const getoond = honoreerGeheimhouding(persoon(true), brpTaak(taak), bestemming);
    const tekst = JSON.stringify(
      toonAntwoord({ id: '' as never, versie: 2, antwoord: 'treffers', personen: [getoond] }),
    );
    const mag = bestemming === 'eigen-taak' && BRP_TAKEN[taak].bijGeheimhouding === 'zichtbaar-met-melding';
    for (const waarde of VERBORGEN) expect(tekst.includes(waarde)).toBe(mag);
    expect(tekst).toContain('"geheimhouding":true');
    expect(tekst).toContain(`"afgeschermd":${String(!mag)}`);
  });

  it.each(gevallen)('%s for %s leaves who did not ask alone, and says so', (taak, bestemming) => {
    const getoond = honoreerGeheimhouding(persoon(false), brpTaak(taak), bestemming);
    expect(getoond).toEqual({ ...persoon(false), geheimhouding: false });
  });

  it('every member that tells where somebody is, is named in the rule', () => {
    const zonder = honoreerGeheimhouding(persoon(true), { bijGeheimhouding: 'afgeschermd' }, 'eigen-taak');
    for (const lid of VINDBAARHEID) expect(zonder).not.toHaveProperty(lid);
    const vindbaar = Object.keys(brpPersoon.shape).filter((lid) => /verblijf(?!stitel)|adres|immigratie/.test(lid));
    expect(vindbaar.sort()).toEqual([...VINDBAARHEID].sort());
  });

  it('no answer shows a person in another form', () => {
    const getoond = honoreerGeheimhouding(persoon(true), { bijGeheimhouding: 'afgeschermd' }, 'eigen-taak');
    const [eerste] = toonAntwoord({ id: '' as never, versie: 2, antwoord: 'treffers', personen: [getoond] }).personen;
    expect(Object.keys(eerste ?? {}).sort()).toEqual([
      'afgeschermd',
      'burgerservicenummer',
      'gegevens',
      'geheimhouding',
    ]);
  });
});

describe('what a task asks for', () => {
  const ONGEVRAAGD = /inOnderzoek|geheimhouding|opschorting|^rni|verificatie/;

  it.each(brpTaakcodes)('%s: fields that exist, each once, never what comes unasked', (code) => {
    const { velden, vragen, doelbindingen, bron } = brpTaak(code);
    expect(velden.filter((veld) => ONGEVRAAGD.test(veld))).toEqual([]);
    expect(new Set(velden).size).toBe(velden.length);
    for (const veld of velden) expect(Object.keys(brpPersoon.shape)).toContain(veld.split('.')[0]);
    expect(velden.length * vragen.length * doelbindingen.length * bron.length).toBeGreaterThan(0);
  });

  it('every task whose lines must name a person asks for the number; the count asks for none', () => {
    const zonder = brpTaakcodes.filter((code) => !brpTaak(code).velden.includes('burgerservicenummer'));
    expect(zonder).toEqual(['bewoners-tellen']);
  });
});

describe('polymorphic data are read whole', () => {
  it.each<[string, { safeParse: (waarde: unknown) => { success: boolean; data?: unknown } }, object[]]>([
    [
      'dates',
      brpApiDatum,
      [
        datum,
        { type: 'JaarMaandDatum', jaar: 2020, maand: 4, langFormaat: 'april 2020' },
        { type: 'JaarDatum', jaar: 2020, langFormaat: '2020' },
        { type: 'DatumOnbekend', onbekend: true, langFormaat: 'onbekend' },
      ],
    ],
    [
      'residences',
      brpVerblijfplaats,
      [
        { type: 'Adres', functieAdres: { code: 'B' }, indicatieVastgesteldVerblijftNietOpAdres: true, datumVan: datum },
        { type: 'Locatie', verblijfadres: { locatiebeschrijving: 'Boot' }, functieAdres: { code: 'W' } },
        { type: 'VerblijfplaatsBuitenland', verblijfadres: { regel1: 'A', land: { code: '5010' } } },
        { type: 'VerblijfplaatsOnbekend', datumVan: datum, inOnderzoek: { type: true } },
      ],
    ],
    [
      'nationalities',
      brpNationaliteit,
      [
        { type: 'Nationaliteit', nationaliteit: { code: '0074' }, redenOpname: { code: '301' } },
        { type: 'BehandeldAlsNederlander', datumIngangGeldigheid: datum },
        { type: 'VastgesteldNietNederlander' },
        { type: 'Staatloos' },
        { type: 'NationaliteitOnbekend', inOnderzoek: { type: true } },
      ],
    ],
    [
      'authority',
      brpGezag,
      [
        {
          type: 'GezamenlijkOuderlijkGezag',
          minderjarige: { burgerservicenummer: '999900006' },
          ouders: [{ naam: {} }],
        },
        { type: 'EenhoofdigOuderlijkGezag', minderjarige: { burgerservicenummer: '999900006' }, ouder: { naam: {} } },
        {
          type: 'GezamenlijkGezag',
          minderjarige: { burgerservicenummer: '999900006' },
          derde: { type: 'OnbekendeDerde' },
        },
        { type: 'Voogdij', minderjarige: { burgerservicenummer: '999900006' }, derden: [{ type: 'BekendeDerde' }] },
        { type: 'TijdelijkGeenGezag', minderjarige: { burgerservicenummer: '999900006' }, toelichting: 'x' },
        {
          type: 'GezagNietTeBepalen',
          minderjarige: { burgerservicenummer: '999900006' },
          toelichting: 'x',
          inOnderzoek: true,
        },
      ],
    ],
  ])('%s: every type, nothing lost; an unknown type is refused', (_naam, schema, varianten) => {
    for (const variant of varianten) expect(schema.safeParse(variant)).toMatchObject({ success: true, data: variant });
    expect(schema.safeParse({ ...varianten[0], type: 'Anders' }).success).toBe(false);
  });

  it.each([
    [datum, '20200101'],
    [{ type: 'JaarMaandDatum', jaar: 2020, maand: 4, langFormaat: '' } as const, '20200400'],
    [{ type: 'JaarDatum', jaar: 2020, langFormaat: '' } as const, '20200000'],
    [{ type: 'DatumOnbekend', onbekend: true, langFormaat: '' } as const, '00000000'],
  ])('a date becomes no more precise: %j is %s', (gelezen, verwacht) => {
    expect(brpDatumVanApi(gelezen)).toBe(verwacht);
  });
});
