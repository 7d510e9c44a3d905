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

const doel = ['Doelbinding'];
const stap = ['Doelbinding', 'If-Match'];
const maak = ['Doelbinding', 'Idempotency-Key'];
/** The steps around a referral: after a placement, at night, and by link. Who holds a link has no purpose to name. */
const verwijzingOperaties = {
  'get /overdrachtspunten': [],
  'post /zorgverwijzingen/{id}/urgenties': stap,
  'post /zorgverwijzingen/{id}/toewijzingen': stap,
  'post /zorgverwijzingen/{id}/overdrachten': stap,
  'post /zorgverwijzingen/{id}/beeindigingen': stap,
  'post /zorgverwijzingen/{id}/kindverwijzingen': maak,
  'post /zorgverwijzingen/{id}/eenmalige-toegangen': maak,
  'get /eenmalige-toegangen': doel,
  'get /eenmalige-toegangen/{id}': doel,
  'post /eenmalige-toegangen/{id}/intrekkingen': stap,
  'post /eenmalige-toegangen/openingen': [],
  'post /eenmalige-toegangen/antwoorden': [],
  'get /piketdiensten': doel,
  'post /piketdiensten': maak,
  'get /piketdiensten/{id}': doel,
  'post /piketdiensten/{id}/overdrachten': stap,
  'post /piketdiensten/{id}/vervallenverklaringen': stap,
  'get /zorgtaken': doel,
  'get /zorgtaken/{id}': doel,
  'post /zorgtaken/{id}/oppakkingen': stap,
  'post /zorgtaken/{id}/afrondingen': stap,
  'get /eerste-nacht-cijfers': doel,
  'get /zorgverwijzing-kengetallen': doel,
  'get /nazorgplannen': doel,
  'get /nazorgplannen/{id}': doel,
  'post /nazorgplannen/{id}/uitkomsten': stap,
};
const metDoel = ['Doelbinding'];
const metSleutel = ['Doelbinding', 'Idempotency-Key'];
const metVersie = ['Doelbinding', 'If-Match'];
/** Tracks, residence, regions and cost. */
const spooroperaties = {
  'post /spoorkeuzen': metSleutel,
  'get /spoorkeuzen': metDoel,
  'get /spoorkeuzen/{id}': metDoel,
  'post /spoorkeuzen/{id}/feiten': metVersie,
  'post /spoorkeuzen/{id}/afwijkingen': metVersie,
  'post /spoorkeuzen/{id}/bevestigingen': metVersie,
  'post /spoorkeuzen/{id}/afsluitingen': metVersie,
  'post /woonplaatsbepalingen': metSleutel,
  'get /woonplaatsbepalingen': metDoel,
  'get /woonplaatsbepalingen/{id}': metDoel,
  'post /woonplaatsbepalingen/{id}/herzieningen': metVersie,
  'post /woonplaatsbepalingen/{id}/vaststellingen': metVersie,
  'post /woonplaatsbepalingen/{id}/overdrachten': metVersie,
  'post /woonplaatsbepalingen/{id}/overnames': metVersie,
  'post /woonplaatsbepalingen/{id}/terugwijzingen': metVersie,
  'post /centrumgemeenterelaties': metSleutel,
  'get /centrumgemeenterelaties': metDoel,
  'get /centrumgemeenterelaties/{id}': metDoel,
  'post /centrumgemeenterelaties/{id}/beeindigingen': metVersie,
  'post /kostenverantwoordelijkheden': metSleutel,
  'get /kostenverantwoordelijkheden': metDoel,
  'get /kostenverantwoordelijkheden/{id}': metDoel,
  'post /kostenverantwoordelijkheden/{id}/erkenningen': metVersie,
  'post /kostenverantwoordelijkheden/{id}/betwistingen': metVersie,
  'post /kostenverantwoordelijkheden/{id}/ontvangen-antwoorden': metVersie,
  'post /kostenverantwoordelijkheden/{id}/bemiddelingen': metVersie,
  'post /kostenverantwoordelijkheden/{id}/vaststellingen': metVersie,
};
/** A municipality, and which kind of address somebody had there: never the address. */
const alleenGemeente = [
  'KostenfeitenDto.woonplaats',
  'WoonplaatsfeitenDto.woonplaatsBuitenNederland',
  'WoonplaatsfeitenDto.adres',
  'WoonplaatsfeitenDto.adresVoorVerblijf',
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
    expect(Object.fromEntries(operaties.map((operatie) => [operatie.naam, parameters(operatie, 'header')]))).toEqual({
      'get /aanbieders': [],
      ...spooroperaties,
      'get /zorgverwijzingen': ['Doelbinding'],
      'get /zorgverwijzingen/{id}': ['Doelbinding'],
      'post /zorgverwijzingen/{id}/voorstellen': stap,
      'post /zorgverwijzingen/{id}/aanbiedingen': ['Doelbinding', 'Idempotency-Key', 'If-Match'],
      'post /zorgverwijzingen/{id}/acceptaties': stap,
      'post /zorgverwijzingen/{id}/afwijzingen': stap,
      'post /zorgverwijzingen/{id}/intrekkingen': stap,
      'post /zorgverwijzingen/{id}/plaatsingen': stap,
      ...verwijzingOperaties,
    });
  });

  it('has no field for a name, a number or an address', () => {
    const adresfeit = document.components?.schemas?.['AdresfeitDto'] as { properties?: object } | undefined;
    const velden = Object.entries(document.components?.schemas ?? {})
      .flatMap(([naam, schema]) =>
        'properties' in schema ? Object.keys(schema.properties ?? {}).map((veld) => `${naam}.${veld}`) : [],
      )
      .filter((veld) => !alleenGemeente.includes(veld));
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
