import { buildOpenApi, findOpenApiFaults } from '@schakel/platform';
import { dienst } from './dienst.js';

// Nothing connects: the document is made of the routes alone.
const config = dienst.leesConfiguratie({
  SCHAKEL_HTTP_PORT: '0',
  SCHAKEL_PUBLIC_URL: 'https://zorg.example.nl',
  SCHAKEL_DATABASE_URL: 'postgres://niemand@localhost/niets',
  SCHAKEL_KAFKA_BROKERS: 'localhost:1',
  SCHAKEL_OIDC_ISSUER: 'https://identiteit.example.nl',
  SCHAKEL_OIDC_AUDIENCE: 'urn:schakel:api',
  SCHAKEL_MASTER_KEY_FILE: '/bestaat/niet',
  SCHAKEL_PSEUDONYM_KEY_FILE: '/bestaat/niet',
  SCHAKEL_OPVANGADRES_KEY_FILE: '/bestaat/niet',
  SCHAKEL_OIN: '00000099000000010000',
});
const { naam: name, versie: version, api } = dienst;
const publicUrl = config.SCHAKEL_PUBLIC_URL;
const document = await buildOpenApi(dienst.module(config), { ...api, name, version, publicUrl });
const operaties = Object.entries(document.paths).flatMap(([pad, item]) =>
  (['get', 'post'] as const).flatMap((methode) => {
    const operatie = item[methode];
    return operatie === undefined ? [] : [{ naam: `${methode} ${pad}`, pad, operatie }];
  }),
);
const parameters = ({ operatie }: (typeof operaties)[number], plaats: string) =>
  (operatie.parameters ?? []).flatMap((p) => ('in' in p && p.in === plaats ? [p.name] : [])).sort();

/** Reference data, and what who holds a link does: he has no purpose to name. */
const zonderDoel = [
  'get /aanbieders',
  'get /aanbieders/{id}',
  'get /overdrachtspunten',
  'post /eenmalige-toegangen/openingen',
  'post /eenmalige-toegangen/antwoorden',
];
/** Questions that make nothing, and answers under a link that works once. */
const maaktNiets = [
  'post /gidsvergelijkingen',
  'post /plaatszoekvragen',
  'post /toewijzingen/{id}/opdrachtbrieven',
  'post /berichten',
  'post /eenmalige-toegangen/openingen',
  'post /eenmalige-toegangen/antwoorden',
];
/** A municipality or a kind of address; where an address comes in, and the one answer in which it goes out; a service; ids of a sealed place. */
const geenPersoon = [
  'KostenfeitenDto.woonplaats',
  'WoonplaatsfeitenDto.woonplaatsBuitenNederland',
  'WoonplaatsfeitenDto.adres',
  'WoonplaatsfeitenDto.adresVoorVerblijf',
  'OpvangadresInvoerDto.straat',
  'OpvangadresInvoerDto.huisnummer',
  'OpvangadresInvoerDto.postcode',
  'OpvanglocatieInvoerDto.adres',
  'AdresinzageAntwoordDto.adres',
  'PlaatsaanmeldingDto.opvangadresId',
  'AdresinzageSamenvattingDto.opvangadresId',
  'AdresinzageDto.opvangadresId',
  'AanbiederDto.neemtOpZonderBsn',
  'HsdsSchakelDto.accepts_without_bsn',
];

describe('the OpenAPI document', () => {
  it('keeps the rules that the official linter does not see', () => {
    expect(findOpenApiFaults(document)).toEqual([]);
  });

  it('names every parameter of a path', () => {
    for (const operatie of operaties) {
      expect([operatie.naam, parameters(operatie, 'path')]).toEqual([
        operatie.naam,
        operatie.pad.includes('{id}') ? ['id'] : [],
      ]);
    }
  });

  it('asks for the version on every change, a key on everything new, and the purpose on all but the directory', () => {
    for (const operatie of operaties) {
      const { naam } = operatie;
      const koppen = parameters(operatie, 'header');
      const leest = naam.startsWith('get ') || maaktNiets.includes(naam);
      const wijzigt = !leest && operatie.pad.includes('{id}');
      expect([naam, koppen.includes('Doelbinding')]).toEqual([naam, !zonderDoel.includes(naam)]);
      if (leest) expect([naam, koppen.filter((kop) => kop !== 'Doelbinding')]).toEqual([naam, []]);
      else
        expect([naam, koppen]).toEqual([
          naam,
          expect.arrayContaining([wijzigt ? expect.stringMatching(/^(If-Match|Idempotency-Key)$/) : 'Idempotency-Key']),
        ]);
    }
  });

  it('has no field for a name, a number or an address, but for what a message to care must hold', () => {
    // The one legal path of the BSN here; none of these is where somebody stays.
    const berichtenverkeer = /^(Toewijzing|Correspondentie|Gezagsdrager|Bsnvastlegging|Opdrachtbrief|Briefafzender)/;
    const adresfeit = document.components?.schemas?.['AdresfeitDto'] as { properties?: object } | undefined;
    const velden = Object.entries(document.components?.schemas ?? {})
      .flatMap(([naam, schema]) =>
        'properties' in schema ? Object.keys(schema.properties ?? {}).map((veld) => `${naam}.${veld}`) : [],
      )
      .filter((veld) => !geenPersoon.includes(veld) && !berichtenverkeer.test(veld));
    expect(velden).toContain('ZorgfeitenDto.geboortedatum');
    expect(
      velden.filter((veld) =>
        /bsn|voornaam|achternaam|adres|straat|postcode|huisnummer|woonplaats|telefoon|mail/i.test(
          veld.split('.')[1] ?? '',
        ),
      ),
    ).toEqual([]);
    expect(Object.keys(adresfeit?.properties ?? {})).toEqual(['soort', 'gemeentecode', 'aantekening226']);
  });

  it('asks one answer only for a first proposal', () => {
    expect(document.components?.schemas?.['ZorgfeitenDto']).toMatchObject({ required: ['nationaliteit'] });
  });
});
