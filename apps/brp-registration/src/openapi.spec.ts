import { buildOpenApi, findOpenApiFaults } from '@schakel/platform';
import { dienst } from './dienst.js';

// Nothing connects: the document is made of the routes alone.
const config = dienst.leesConfiguratie({
  SCHAKEL_HTTP_PORT: '0',
  SCHAKEL_PUBLIC_URL: 'https://inschrijvingen.example.nl',
  SCHAKEL_DATABASE_URL: 'postgres://niemand@localhost/niets',
  SCHAKEL_KAFKA_BROKERS: 'localhost:1',
  SCHAKEL_OIDC_ISSUER: 'https://identiteit.example.nl',
  SCHAKEL_OIDC_AUDIENCE: 'urn:schakel:api',
  SCHAKEL_MASTER_KEY_FILE: '/bestaat/niet',
  SCHAKEL_PSEUDONYM_KEY_FILE: '/bestaat/niet',
  SCHAKEL_OIN: '00000099000000010000',
  SCHAKEL_BRP_HANDTEKENING_FILE: '/bestaat/niet',
  SCHAKEL_BRP_URL: 'https://brp.example.nl/haalcentraal/api/brp',
});
const { naam: name, versie: version, api } = dienst;
const document = await buildOpenApi(dienst.module(config), {
  ...api,
  name,
  version,
  publicUrl: config.SCHAKEL_PUBLIC_URL,
});

describe('the OpenAPI document', () => {
  it('keeps the rules that the official linter does not see', () => {
    expect(findOpenApiFaults(document)).toEqual([]);
  });

  it('asks the purpose of every operation, but of a back office that confirms with its one-time token', () => {
    const zonder = Object.entries(document.paths).flatMap(([pad, item]) =>
      (['get', 'post'] as const).flatMap((methode) => {
        const koppen = (item[methode]?.parameters ?? []).flatMap((een) => ('in' in een ? [een.name] : []));
        return item[methode] === undefined || koppen.includes('Doelbinding') ? [] : [`${methode} ${pad}`];
      }),
    );
    expect(zonder).toEqual(['post /verwerkingsbevestigingen']);
  });

  it('knows no number, name or birth in an answer but of who asked the BRP, and of a report', () => {
    const metNummer = Object.entries(document.components?.schemas ?? {}).flatMap(([schema, inhoud]) =>
      'properties' in inhoud && 'burgerservicenummer' in (inhoud.properties ?? {}) ? [schema] : [],
    );
    expect(metNummer).toEqual(
      expect.arrayContaining(['BrpVraagDto', 'BrpPersoonDto', 'TerugmeldingVerzoekDto', 'TerugmeldingDto']),
    );
    for (const schema of ['BrpBevragingProtocolDto', 'BrpBevragingSamenvattingDto', 'OverbewoningssignaalDto'])
      expect(metNummer).not.toContain(schema);
  });
});
