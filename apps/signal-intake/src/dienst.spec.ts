import { buildOpenApi, findOpenApiFaults } from '@schakel/platform';
import { dienst } from './dienst.js';

// Nothing connects: the document is made of the routes alone.
const config = dienst.leesConfiguratie({
  SCHAKEL_HTTP_PORT: '0',
  SCHAKEL_PUBLIC_URL: 'https://signalen.example.nl',
  SCHAKEL_DATABASE_URL: 'postgres://niemand@localhost/niets',
  SCHAKEL_KAFKA_BROKERS: 'localhost:1',
  SCHAKEL_OIDC_ISSUER: 'https://identiteit.example.nl',
  SCHAKEL_OIDC_AUDIENCE: 'urn:schakel:api',
  SCHAKEL_MASTER_KEY_FILE: '/bestaat/niet',
  SCHAKEL_PSEUDONYM_KEY_FILE: '/bestaat/niet',
  SCHAKEL_OIN: '00000099000000010000',
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

  it('names every parameter of a path', () => {
    for (const [pad, item] of Object.entries(document.paths)) {
      for (const operatie of [item.get, item.post].filter((o) => o !== undefined)) {
        const genoemd = operatie.parameters?.flatMap((p) => ('in' in p && p.in === 'path' ? [p.name] : []));
        expect({ pad, genoemd }).toEqual({ pad, genoemd: pad.includes('{id}') ? ['id'] : [] });
      }
    }
  });

  it('asks for a key on a create, for the version on a command, and for the purpose on all but the catalogue', () => {
    const headers = Object.fromEntries(
      Object.entries(document.paths).flatMap(([pad, item]) =>
        (['get', 'post'] as const).flatMap((methode) => {
          const parameters = item[methode]?.parameters?.flatMap((p) =>
            'in' in p && p.in === 'header' ? [p.name] : [],
          );
          return parameters === undefined ? [] : [[`${methode} ${pad}`, parameters.sort()]];
        }),
      ),
    );
    const stap = ['Doelbinding', 'If-Match'];
    expect(headers).toEqual({
      'get /indicatoren': [],
      'get /signalen': ['Doelbinding'],
      'post /signalen': ['Doelbinding', 'Idempotency-Key'],
      'get /signalen/{id}': ['Doelbinding'],
      'get /signalen/{id}/historie': ['Doelbinding'],
      'post /signalen/{id}/duidingen': stap,
      'post /signalen/{id}/routeringen': stap,
      'post /signalen/{id}/sluitingen': stap,
      'post /signalen/{id}/wegingen': stap,
    });
  });

  it('has four required answers for a report, the danger question first, and no field for a conclusion', () => {
    const { required, properties } = document.components?.schemas?.['IndieningDto'] as {
      required: string[];
      properties: Record<string, unknown>;
    };
    expect(required).toEqual(['acuutGevaar', 'kanaal', 'melderrol', 'uitbuitingsvorm']);
    expect(Object.keys(properties)[0]).toBe('acuutGevaar');
    expect(Object.keys(properties).join()).not.toMatch(/conclusie|oordeel|score/i);
  });
});
