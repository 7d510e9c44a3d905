import { Injectable, Module } from '@nestjs/common';
import { hasNlGovRuleset, lintNlGov } from '../fixtures/nl-gov-linter.js';
import { fixtureApi, ProefModule } from '../fixtures/start-fixture.js';
import { buildOpenApi } from './build-openapi.js';
import { completeDocument } from './complete-document.js';
import { findOpenApiFaults } from './own-rules.js';

const info = { ...fixtureApi, name: 'proef', version: '1.4.2', publicUrl: 'https://proef.schakel.example' };
const document = await buildOpenApi(ProefModule.with(), info);
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  (['get', 'post', 'patch', 'put', 'delete'] as const).flatMap((method) =>
    item[method] === undefined ? [] : [{ name: `${method} ${path}`, method, operation: item[method] }],
  ),
);

describe('the OpenAPI document', () => {
  it('says what the API is, where it is and who answers for it', () => {
    expect(document).toMatchObject({
      openapi: '3.0.3',
      info: {
        title: 'Proefdienst',
        version: '1.4.2',
        contact: { name: expect.any(String), url: expect.any(String), email: expect.any(String) },
      },
      servers: [{ url: 'https://proef.schakel.example/v1' }],
      tags: [{ name: 'proeven' }],
    });
    expect(Object.keys(document.paths)).toEqual(['/proeven', '/proeven/{id}']);
  });

  it.each(operations)('$name documents the version, its problems and what it asks for', ({ method, operation }) => {
    expect(operation.summary).toBeTruthy();
    for (const [status, response] of Object.entries(operation.responses)) {
      if (/^[23]/.test(status)) expect(response).toHaveProperty('headers.API-Version');
      else
        expect(response).toHaveProperty(
          ['content', 'application/problem+json', 'schema', '$ref'],
          '#/components/schemas/Problem',
        );
    }
    expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['401', '406', '500', '503']));
    if (method !== 'get' && method !== 'delete')
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['400', '413', '415']));
  });

  it('documents headers of requests and answers', () => {
    const { post, get } = document.paths['/proeven'] ?? {};
    expect(post?.parameters).toEqual([
      expect.objectContaining({ name: 'Idempotency-Key', in: 'header', required: true }),
    ]);
    expect(post?.responses['201']).toHaveProperty('headers.Location');
    expect(post?.responses['201']).toHaveProperty('headers.ETag');
    expect(post?.responses).toHaveProperty('409');
    expect(document.paths['/proeven/{id}']?.patch?.responses).toHaveProperty('428');
    expect(get?.parameters?.map((parameter) => 'name' in parameter && parameter.name).sort()).toEqual([
      'cursor',
      'kanaal',
      'limiet',
    ]);
  });

  it('names every parameter of a path, also one whose type Nest lost', () => {
    const known = {
      name: 'id',
      in: 'path' as const,
      required: true,
      schema: { type: 'string' as const, format: 'uuid' },
    };
    const get = { responses: {}, parameters: [known] };
    const path = '/proeven/{id}/delen/{deelId}/soorten/{soort}';
    const made = completeDocument({ ...document, paths: { [path]: { get } } });
    expect(made.paths[path]?.get?.parameters).toEqual([
      { name: 'deelId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
      { name: 'soort', in: 'path', required: true, schema: { type: 'string' } },
      known,
    ]);
  });

  it('is made without making or starting anything of the module', async () => {
    let made = 0;
    @Injectable()
    class Opening {
      constructor() {
        made += 1;
      }
    }
    @Module({
      imports: [ProefModule.with()],
      providers: [Opening, { provide: 'verbinding', useFactory: () => (made += 1) }],
    })
    class Heel {}
    expect(Object.keys((await buildOpenApi(Heel, info)).paths)).toEqual(['/proeven', '/proeven/{id}']);
    expect(made).toBe(0);
  });

  it('is the same every time', async () =>
    expect(JSON.stringify(await buildOpenApi(ProefModule.with(), info))).toBe(JSON.stringify(document)));
});

describe('our own rules', () => {
  it('find nothing', () => expect(findOpenApiFaults(document)).toEqual([]));

  it('see what the official ruleset does not', () => {
    const faulty = JSON.parse(JSON.stringify(document)) as typeof document;
    const item = faulty.paths['/proeven'] as Record<
      string,
      { summary?: string; responses: Record<string, object>; parameters: object[] }
    >;
    item.trace = { responses: {}, parameters: [] };
    const { get, post } = item;
    delete get?.summary;
    delete get?.responses['401'];
    get?.parameters.push({ name: 'geboortedatum', in: 'query' }, { name: 'id', in: 'query' });
    Object.assign(post?.responses ?? {}, {
      422: { description: 'x' },
      default: { description: 'x' },
      409: { description: 'x' },
    });
    Object.assign(faulty.components?.schemas ?? {}, {
      A: {
        type: 'object',
        properties: {
          einddatum: { type: 'string' },
          begindatum: { type: 'string', format: 'date' },
          tijdstip: { type: 'string', format: 'date' },
        },
      },
    });
    expect(findOpenApiFaults(faulty).sort()).toEqual(
      [
        'A.einddatum: zonder format date',
        'A.tijdstip: zonder format date-time',
        'get /proeven: geen samenvatting',
        'get /proeven: noch openbaar, noch 401',
        'get /proeven: persoonsgegeven in het adres: geboortedatum',
        'post /proeven: 409 zonder application/problem+json',
        'post /proeven: 422 zonder application/problem+json',
        'post /proeven: antwoord 422 hoort er niet',
        'post /proeven: antwoord default hoort er niet',
        'trace /proeven: geen standaardmethode',
      ].sort(),
    );
  });
});

if (hasNlGovRuleset()) {
  describe('the official ruleset of NL API Design Rules 2.2', () => {
    it('finds nothing', async () => expect(await lintNlGov(document)).toEqual([]));

    it('bites', async () => {
      const faulty = JSON.parse(JSON.stringify(document)) as {
        info: { contact?: object };
        paths: Record<string, Record<string, { responses: Record<string, { headers?: unknown; content?: unknown }> }>>;
      };
      delete faulty.info.contact;
      const responses = faulty.paths['/proeven']?.post?.responses ?? {};
      delete responses['400'];
      delete responses['201']?.headers;
      (responses['409'] ?? {}).content = { 'application/json': { schema: { type: 'object' } } };
      const found = (await lintNlGov(faulty)).map((fault) => fault.split(' ', 1)[0]);
      expect(found).toEqual(
        expect.arrayContaining([
          'info-contact',
          'nlgov:missing-header',
          'nlgov:problem-invalid-input',
          'nlgov:use-problem-schema',
        ]),
      );
    });
  });
} else {
  describe('the official ruleset of NL API Design Rules 2.2 (absent on this machine)', () => {
    it('is absent', () => expect(hasNlGovRuleset()).toBe(false));
  });
}
