import { connect } from 'node:net';
import { type Fixture, FIXTURE_VERSION, startFixture } from '../fixtures/start-fixture.js';
import type { Problem } from '../problem/problem.js';

let fixture: Fixture;

beforeAll(async () => {
  fixture = await startFixture({ bodyLimit: 20_000 });
});

afterAll(() => fixture.service.stop());

const call = (path: string, init?: RequestInit): Promise<Response> => fetch(`${fixture.url}${path}`, init);
const json = { 'Content-Type': 'application/json' };
const valid = JSON.stringify({ kanaal: 'balie', aantal: 2 });
const post = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
  call('/v1/proeven', {
    method: 'POST',
    body,
    headers: { ...json, 'Idempotency-Key': crypto.randomUUID(), ...headers },
  });

async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = (await response.json()) as Problem;
  expect(problem).toMatchObject({
    status: response.status,
    title: expect.any(String),
    detail: expect.any(String),
    code: expect.stringMatching(/^[a-z0-9-]+$/),
  });
  expect(problem.instance).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  return problem;
}

function expectStandardHeaders({ headers }: Response): void {
  expect(Object.fromEntries(headers)).toMatchObject({
    'api-version': FIXTURE_VERSION,
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'strict-transport-security': expect.stringMatching(/max-age=\d{8}/),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
  });
  expect(headers.has('server')).toBe(false);
  expect(headers.has('x-powered-by')).toBe(false);
}

async function made(): Promise<string> {
  return new URL((await post(valid)).headers.get('location') ?? '', fixture.url).pathname;
}

describe('every response, whatever its status', () => {
  const answers: [number, () => Promise<Response>][] = [
    [200, () => call('/v1/proeven')],
    [201, () => post(valid)],
    [204, async () => call(await made(), { method: 'DELETE' })],
    [304, async () => call(await made(), { headers: { 'If-None-Match': 'W/"9", "3"' } })],
    [400, () => post('{"kanaal":"zzz"}')],
    [401, () => call('/v1/proeven/_401')],
    [403, () => call('/v1/proeven/_403')],
    [404, () => call('/v1/onbekend')],
    [405, () => call('/v1/proeven', { method: 'DELETE' })],
    [406, () => call('/v1/proeven', { headers: { Accept: 'application/xml' } })],
    [409, () => call('/v1/proeven/_geweigerd')],
    [413, () => post(JSON.stringify({ kanaal: 'x'.repeat(30_000) }))],
    [415, () => post('<a/>', { 'Content-Type': 'application/xml' })],
    [428, async () => call(await made(), { method: 'PATCH', body: valid, headers: json })],
    [500, () => call('/v1/proeven/_fout')],
    [503, () => call('/v1/proeven/_weg')],
  ];

  it.each(answers)('%i has the version, the security headers and nothing about the server', async (status, ask) => {
    const response = await ask();
    expect(response.status).toBe(status);
    expectStandardHeaders(response);
    if (status >= 400) await problemOf(response);
    if (status === 204 || status === 304) expect(await response.text()).toBe('');
  });
});

describe('addresses', () => {
  it.each([
    '/v1/proeven/',
    '/V1/proeven',
    '/v1/Proeven',
    '/v1//proeven',
    '/v1/onbekend',
    '/proeven',
    '/v1/proeven/geen-uuid',
    '/',
  ])('%s does not exist', async (path) => {
    const response = await call(path, { redirect: 'manual' });
    expect(response.status).toBe(404);
    await problemOf(response);
  });

  it('does not read the body of a request to an unknown address', async () => {
    expect((await call('/v1/onbekend', { method: 'POST', body: '{', headers: json })).status).toBe(404);
  });

  it('answers an address it cannot decode', async () => {
    const response = await call('/v1/proeven/%ZZ');
    expectStandardHeaders(response);
    expect(await problemOf(response)).toMatchObject({ status: 400, code: 'ongeldig-adres' });
  });

  it('answers a parameter that is too long', async () => {
    expect(await problemOf(await call(`/v1/proeven/${'a'.repeat(300)}`))).toMatchObject({ status: 414 });
  });

  it.each([
    ['/v1/proeven', 'DELETE', 'GET, HEAD, OPTIONS, POST'],
    ['/v1/proeven/0198c0de-0000-7000-8000-000000000000', 'PUT', 'DELETE, GET, HEAD, OPTIONS, PATCH'],
    ['/v1/openapi.json', 'POST', 'GET, HEAD, OPTIONS'],
    ['/health/live', 'DELETE', 'GET, HEAD, OPTIONS'],
  ])('%s refuses %s and says what it has', async (path, method, allow) => {
    const response = await call(path, { method });
    expect(response.headers.get('allow')).toBe(allow);
    expect(await problemOf(response)).toMatchObject({ status: 405 });
  });

  it('tells on OPTIONS what it has', async () => {
    const response = await call('/v1/proeven', { method: 'OPTIONS' });
    expect([response.status, response.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS, POST']);
  });
});

describe('forms', () => {
  it.each([
    'application/json',
    'application/*',
    '*/*',
    'text/html, application/json;q=0.1',
    'application/xml;q=0.9, */*;q=0.1',
  ])('answers Accept %s', async (Accept) => {
    expect((await call('/v1/proeven', { headers: { Accept } })).status).toBe(200);
  });

  it.each([
    'application/xml',
    'text/*',
    'application/json;q=0',
    'application/json;q=0, */*',
    'application/problem+json',
  ])('refuses Accept %s without repeating it', async (Accept) => {
    const response = await call('/v1/proeven', { headers: { Accept } });
    expect(response.status).toBe(406);
    expect(JSON.stringify(await problemOf(response))).not.toContain(Accept);
  });

  it('lets a route answer in a form of its own', async () => {
    expect((await call('/v1/proeven/_tabel', { headers: { Accept: 'text/csv' } })).status).toBe(200);
    expect((await call('/v1/proeven/_tabel', { headers: { Accept: 'application/json' } })).status).toBe(406);
  });

  it.each([
    'application/xml',
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'nonsense',
  ])('refuses input as %s', async (type) => {
    expect(await problemOf(await post('a=b', { 'Content-Type': type }))).toMatchObject({ status: 415 });
  });

  it('refuses input without a content type', async () => {
    const response = await call('/v1/proeven', {
      method: 'POST',
      body: new TextEncoder().encode(valid),
      headers: { 'Idempotency-Key': 'a' },
    });
    expect(await problemOf(response)).toMatchObject({ status: 415 });
  });

  it.each([
    ['{"a":', 'ongeldige-json'],
    ['', 'lege-inhoud'],
    ['{"__proto__":{"a":1}}', 'ongeldige-json'],
    ['{"constructor":{"prototype":{"a":1}}}', 'ongeldige-json'],
    ['[]', 'ongeldige-invoer'],
    ['null', 'ongeldige-invoer'],
    ['"999990019"', 'ongeldige-invoer'],
  ])('refuses the body %s', async (body, code) => {
    const response = await post(body);
    expect(await problemOf(response)).toMatchObject({ status: 400, code });
  });
});

describe('errors', () => {
  it('of our own say nothing about the code or the data', async () => {
    const text = await (await call('/v1/proeven/_fout')).text();
    expect(text).not.toMatch(/geen rij|Jan|999990019|23505|at |\.ts|Error/);
  });

  it('of a dependency that is away ask to come back', async () => {
    const response = await call('/v1/proeven/_weg');
    expect(response.headers.get('retry-after')).toBe('1');
    expect(await response.text()).not.toContain('10.1.2.3');
  });

  it('of Nest lose their own words', async () => {
    expect(JSON.stringify(await problemOf(await call('/v1/proeven/_401')))).not.toContain('Jan');
  });

  it.each([
    ['GET /v1/proeven HTTP/1.1\r\nHost: a\r\nX: \u0001\r\n\r\n', 400],
    [`GET /v1/proeven HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(40_000)}\r\n\r\n`, 431],
  ])('in HTTP itself are problems too', async (request, status) => {
    const answer = await raw(request);
    expect(answer).toContain(`HTTP/1.1 ${status} `);
    expect(answer).toContain(`API-Version: ${FIXTURE_VERSION}`);
    expect(answer).toContain('Content-Type: application/problem+json');
    expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).toMatchObject({ status });
  });
});

function raw(request: string): Promise<string> {
  const { hostname, port } = new URL(fixture.url);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(request));
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('end', () => resolve(answer));
    socket.on('error', (error) => (answer === '' ? reject(error) : resolve(answer)));
  });
}

describe('openapi.json', () => {
  it('is for everyone, from every origin', async () => {
    const response = await call('/v1/openapi.json', { headers: { Origin: 'https://elders.example' } });
    expectStandardHeaders(response);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.json()).toMatchObject({
      openapi: '3.0.3',
      info: { version: FIXTURE_VERSION },
      servers: [{ url: 'https://proef.example/v1' }],
    });
  });

  it('is the only answer with a CORS header', async () => {
    expect(
      (await call('/v1/proeven', { headers: { Origin: 'https://elders.example' } })).headers.has(
        'access-control-allow-origin',
      ),
    ).toBe(false);
  });
});
