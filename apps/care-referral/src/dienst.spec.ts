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
    const lees = ['Doelbinding'];
    const maak = ['Doelbinding', 'Idempotency-Key'];
    expect(Object.fromEntries(operaties.map((operatie) => [operatie.naam, parameters(operatie, 'header')]))).toEqual({
      'get /aanbieders': [],
      'post /toestemmingen': maak,
      'get /toestemmingen': lees,
      'get /toestemmingen/{id}': lees,
      'post /toestemmingen/{id}/verleningen': stap,
      'post /toestemmingen/{id}/weigeringen': stap,
      'post /toestemmingen/{id}/intrekkingen': stap,
      'post /toestemmingen/{id}/doorbrekingen': stap,
      'post /toestemmingen/{id}/doorbrekingstoetsen': stap,
      'post /toestemmingen/{id}/doorbrekingseinden': stap,
      'post /toestemmingen/{id}/ontvangstbevestigingen': stap,
      'post /bedenktijden': maak,
      'get /bedenktijden': lees,
      'get /bedenktijden/{id}': lees,
      'post /bedenktijden/{id}/statuswijzigingen': stap,
      'post /bedenktijden/{id}/politiemeldingen': stap,
      'post /bedenktijden/{id}/taakafrondingen': stap,
      'post /wmo-meldingen': maak,
      'get /wmo-meldingen': lees,
      'get /wmo-meldingen/{id}': lees,
      'post /wmo-meldingen/{id}/ontvangstbevestigingen': stap,
      'post /wmo-meldingen/{id}/plannen': stap,
      'post /wmo-meldingen/{id}/identiteitsvaststellingen': stap,
      'post /wmo-meldingen/{id}/onderzoeken': stap,
      'post /wmo-meldingen/{id}/aanvragen': stap,
      'post /wmo-meldingen/{id}/opschortingen': stap,
      'post /wmo-meldingen/{id}/hervattingen': stap,
      'post /wmo-meldingen/{id}/beschikkingen': stap,
      'post /wmo-meldingen/{id}/intrekkingen': stap,
      'post /wmo-meldingen/{id}/spoedverklaringen': stap,
      'post /wmo-meldingen/{id}/spoedvoorzieningen': stap,
      'post /wmo-meldingen/{id}/spoedbeeindigingen': stap,
      'post /veilig-thuis-meldingen': maak,
      'get /veilig-thuis-meldingen': lees,
      'get /veilig-thuis-meldingen/{id}': lees,
      'post /veilig-thuis-meldingen/{id}/triages': stap,
      'post /veilig-thuis-meldingen/{id}/onderzoeken': stap,
      'post /veilig-thuis-meldingen/{id}/terugkoppelingen': stap,
      'post /meldcodes': maak,
      'get /meldcodes': lees,
      'get /meldcodes/{id}': lees,
      'post /meldcodes/{id}/stappen': stap,
      'post /meldcodes/{id}/acuutverklaringen': stap,
      'post /meldcodes/{id}/besluiten': stap,
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
    const velden = Object.values(document.components?.schemas ?? {}).flatMap((schema) =>
      'properties' in schema ? Object.keys(schema.properties ?? {}) : [],
    );
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
