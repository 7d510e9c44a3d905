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
      'get /zorgverwijzingen': ['Doelbinding'],
      'get /zorgverwijzingen/{id}': ['Doelbinding'],
      'post /zorgverwijzingen/{id}/voorstellen': stap,
      'post /zorgverwijzingen/{id}/aanbiedingen': ['Doelbinding', 'Idempotency-Key', 'If-Match'],
      'post /zorgverwijzingen/{id}/acceptaties': stap,
      'post /zorgverwijzingen/{id}/afwijzingen': stap,
      'post /zorgverwijzingen/{id}/intrekkingen': stap,
      'post /zorgverwijzingen/{id}/plaatsingen': stap,
      // Assignments and messages (iWmo, iJw).
      'post /toewijzingen': ['Doelbinding', 'Idempotency-Key'],
      'get /toewijzingen': ['Doelbinding'],
      'get /toewijzingen/{id}': ['Doelbinding'],
      'post /toewijzingen/{id}/producten': stap,
      'post /toewijzingen/{id}/intrekkingen': stap,
      'post /toewijzingen/{id}/bsn-vastleggingen': stap,
      'post /toewijzingen/{id}/antwoorden': stap,
      'post /toewijzingen/{id}/opdrachtbrieven': ['Doelbinding'],
      'post /berichten': ['Doelbinding'],
    });
  });

  it('has no field for a name, a number or an address, but for what a message to care must hold', () => {
    // The one legal path of the BSN here; none of these is where somebody stays.
    const berichtenverkeer = /^(Toewijzing|Correspondentie|Gezagsdrager|Bsnvastlegging|Opdrachtbrief|Briefafzender)/;
    const velden = Object.entries(document.components?.schemas ?? {})
      .filter(([naam]) => !berichtenverkeer.test(naam))
      .flatMap(([, schema]) => ('properties' in schema ? Object.keys(schema.properties ?? {}) : []));
    expect(velden).toContain('geboortedatum');
    expect(
      velden.filter((veld) =>
        /bsn|voornaam|achternaam|adres|straat|postcode|huisnummer|woonplaats|telefoon|mail/i.test(veld),
      ),
    ).toEqual([]);
  });

  it('asks one answer only for a first proposal', () => {
    expect(document.components?.schemas?.['ZorgfeitenDto']).toMatchObject({ required: ['nationaliteit'] });
  });
});
