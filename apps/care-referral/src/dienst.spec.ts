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

const lezen = ['Doelbinding'];
const maken = ['Doelbinding', 'Idempotency-Key'];
const behandelen = ['Doelbinding', 'If-Match'];
/** Directory, contracts, places and shelter addresses. */
const opvangoperaties = {
  'post /gidsvergelijkingen': lezen,
  'post /gidsimporten': maken,
  'get /gidsimporten': lezen,
  'get /gidsimporten/{id}': lezen,
  'post /gidsimporten/{id}/vaststellingen': behandelen,
  'post /gidsimporten/{id}/verwerpingen': behandelen,
  'post /opvangcontracten': maken,
  'get /opvangcontracten': lezen,
  'get /opvangcontracten/{id}': lezen,
  'post /opvangcontracten/{id}/verlengingen': behandelen,
  'post /opvangcontracten/{id}/opzeggingen': behandelen,
  'post /plaatszoekvragen': lezen,
  'post /opvangplaatsen': maken,
  'get /opvangplaatsen': lezen,
  'get /opvangplaatsen/{id}': lezen,
  'post /opvangplaatsen/{id}/wijzigingen': behandelen,
  'post /opvangplaatsen/{id}/bezettingen': behandelen,
  'post /opvangplaatsen/{id}/vrijgaven': behandelen,
  'post /opvangplaatsen/{id}/buitengebruikstellingen': behandelen,
  'post /opvangplaatsen/{id}/ingebruiknames': behandelen,
  'post /reserveringen': maken,
  'get /reserveringen': lezen,
  'get /reserveringen/{id}': lezen,
  'post /reserveringen/{id}/verlengingen': behandelen,
  'post /reserveringen/{id}/bevestigingen': behandelen,
  'post /reserveringen/{id}/intrekkingen': behandelen,
  'post /wachtenden': maken,
  'get /wachtenden': lezen,
  'get /wachtenden/{id}': lezen,
  'post /wachtenden/{id}/afmeldingen': behandelen,
  'post /opvangadressen': maken,
  'get /opvangadressen': lezen,
  'get /opvangadressen/{id}': lezen,
  'post /opvangadressen/{id}/toegangen': behandelen,
  'post /opvangadressen/{id}/toegangsintrekkingen': behandelen,
  'post /opvangadressen/{id}/vervallenverklaringen': behandelen,
  'post /opvangadressen/{id}/inzagen': maken,
  'get /adresinzagen': lezen,
  'get /adresinzagen/{id}': lezen,
  'post /adresinzagen/{id}/beoordelingen': behandelen,
};
/** Where an address comes in, and the one answer in which it goes out; a name of a service; ids of a sealed location. */
const geenPersoon = [
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

  it('asks for the version on every command, a key on an offer, and the purpose on all but the directory', () => {
    const stap = ['Doelbinding', 'If-Match'];
    expect(Object.fromEntries(operaties.map((operatie) => [operatie.naam, parameters(operatie, 'header')]))).toEqual({
      'get /aanbieders': [],
      'get /aanbieders/{id}': [],
      ...opvangoperaties,
      'get /zorgverwijzingen': ['Doelbinding'],
      'get /zorgverwijzingen/{id}': ['Doelbinding'],
      'post /zorgverwijzingen/{id}/voorstellen': stap,
      'post /zorgverwijzingen/{id}/aanbiedingen': ['Doelbinding', 'Idempotency-Key', 'If-Match'],
      'post /zorgverwijzingen/{id}/acceptaties': stap,
      'post /zorgverwijzingen/{id}/afwijzingen': stap,
      'post /zorgverwijzingen/{id}/intrekkingen': stap,
      'post /zorgverwijzingen/{id}/plaatsingen': stap,
    });
  });

  it('has no field for a name, a number or an address', () => {
    const velden = Object.entries(document.components?.schemas ?? {})
      .flatMap(([naam, schema]) =>
        'properties' in schema ? Object.keys(schema.properties ?? {}).map((veld) => `${naam}.${veld}`) : [],
      )
      .filter((veld) => !geenPersoon.includes(veld));
    expect(velden).toContain('ZorgfeitenDto.geboortedatum');
    expect(
      velden.filter((veld) =>
        /bsn|voornaam|achternaam|adres|straat|postcode|huisnummer|woonplaats|telefoon|mail/i.test(
          veld.split('.')[1] ?? '',
        ),
      ),
    ).toEqual([]);
  });

  it('asks one answer only for a first proposal', () => {
    expect(document.components?.schemas?.['ZorgfeitenDto']).toMatchObject({ required: ['nationaliteit'] });
  });
});
