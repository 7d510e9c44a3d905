import { scanForPersonalData } from '@schakel/contracts';
import { eventually } from '@schakel/testing';
import { type Fixture, startFixture } from '../fixtures/start-fixture.js';

const BSN = '999990019';
const parent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
let fixture: Fixture;

beforeEach(async () => {
  fixture = await startFixture({ klok: () => '2026-03-01T09:00:00.000Z' });
});

afterEach(() => fixture.service.stop());

const call = (path: string, init?: RequestInit): Promise<Response> => fetch(`${fixture.url}${path}`, init);
const create = (key: string, body: unknown): Promise<Response> =>
  call('/v1/proeven', {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
  });
const requestLines = (): Record<string, unknown>[] =>
  fixture.lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ msg }) => msg === 'verzoek');

describe('a create', () => {
  it('repeats its first answer for the same key and request', async () => {
    const body = { kanaal: 'balie', aantal: 2 };
    const [first, again] = [await create('k1', body), await create('k1', { aantal: 2, kanaal: 'balie' })];
    expect(again.status).toBe(first.status);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect(await again.text()).toBe(await first.text());
    expect(first.headers.get('etag')).toBe('"1"');
  });

  it('refuses another request under the same key', async () => {
    await create('k2', { kanaal: 'balie', aantal: 2 });
    const response = await create('k2', { kanaal: 'balie', aantal: 3 });
    expect([response.status, await response.json()]).toEqual([
      409,
      expect.objectContaining({ code: 'idempotency-key-hergebruikt' }),
    ]);
  });

  it('names every fault in the input and repeats none of it', async () => {
    const response = await create('k3', { kanaal: BSN, aantal: 'Jansen', personen: [{ naam: 5, geboortedatum: BSN }] });
    const text = await response.text();
    expect(response.status).toBe(400);
    expect((JSON.parse(text) as { invalidParams: { name: string }[] }).invalidParams.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['kanaal', 'aantal', 'personen.0.naam', 'personen.0.geboortedatum']),
    );
    expect(text).not.toMatch(/999990019|Jansen/);
  });
});

describe('a write to what exists', () => {
  const change = (ifMatch: string | undefined): Promise<Response> =>
    call('/v1/proeven/0198c0de-0000-7000-8000-000000000000', {
      method: 'PATCH',
      body: '{"kanaal":"balie","aantal":1}',
      headers: { 'Content-Type': 'application/json', ...(ifMatch !== undefined && { 'If-Match': ifMatch }) },
    });

  it.each([
    ['"3"', 204, undefined],
    ['"2"', 409, { code: 'versieconflict', gelezenVersie: 2, huidigeVersie: 3 }],
    [undefined, 428, { code: 'if-match-ontbreekt' }],
    ['*', 400, { code: 'if-match-ongeldig' }],
  ])('with If-Match %s gives %i', async (ifMatch, status, body) => {
    const response = await change(ifMatch);
    expect(response.status).toBe(status);
    if (body) expect(await response.json()).toMatchObject(body);
  });
});

describe('a list', () => {
  it('is walked by its links, each thing once', async () => {
    for (let index = 0; index < 5; index += 1) await create(`l${index}`, { kanaal: 'balie', aantal: 1 });
    const seen: string[] = [];
    let path = '/v1/proeven?limiet=2&kanaal=balie';
    for (let pages = 0; pages < 5 && path !== ''; pages += 1) {
      const page = (await (await call(path)).json()) as { resultaten: { id: string }[]; volgende?: string };
      seen.push(...page.resultaten.map(({ id }) => id));
      path = page.volgende === undefined ? '' : new URL(page.volgende).pathname + new URL(page.volgende).search;
      if (path !== '') expect((await call(path.replace('kanaal=balie', 'kanaal=telefoon'))).status).toBe(400);
    }
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
  });

  it.each([
    'limiet=0',
    'limiet=101',
    'limiet=x',
    'limiet=5&limiet=6',
    'cursor=zomaar',
    'cursor=%00',
    'onbekend=1',
    'kanaal=fax',
  ])('refuses ?%s', async (query) => {
    expect((await call(`/v1/proeven?${query}`)).status).toBe(400);
  });
});

describe('what is noted of a request', () => {
  it('is the route, status, duration and ids: no address, query, body or header', async () => {
    await call(`/v1/proeven?kanaal=${BSN}`, {
      headers: { Authorization: 'Bearer geheim-token', 'User-Agent': 'Jan Jansen' },
    });
    await call(`/v1/proeven/${BSN}`);
    await call(`/${BSN}/jan@example.nl`);
    await create(BSN, { kanaal: 'balie', aantal: 1, personen: [{ naam: 'Jan Jansen', geboortedatum: '1990-01-01' }] });
    await call('/v1/proeven/_fout');
    await eventually(() => requestLines().length === 5, 'five request lines');
    const text = fixture.lines.join('');
    expect(text).not.toMatch(/999990019|geheim-token|Jansen|jan@|1990-01-01|kanaal=/);
    expect(requestLines().map(({ method, route, status }) => [method, route, status])).toEqual([
      ['GET', '/v1/proeven', 400],
      ['GET', '/v1/proeven/:id', 404],
      ['GET', '(onbekend)', 404],
      ['POST', '/v1/proeven', 201],
      ['GET', '/v1/proeven/_fout', 500],
    ]);
    for (const line of requestLines())
      expect(line).toMatchObject({
        ms: expect.any(Number),
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
      });
  });

  it('finds the fault by the number the caller was given', async () => {
    const { instance } = (await (await call('/v1/proeven/_fout')).json()) as { instance: string };
    const fault = fixture.lines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .find(({ level }) => level === 'error');
    expect(`urn:uuid:${String(fault?.requestId)}`).toBe(instance);
    expect(fault?.err).toMatchObject({
      type: 'Error',
      stack: expect.arrayContaining([expect.stringContaining('proef.controller')]),
    });
  });

  it('is a span with the route, in the trace of the caller, without personal data', async () => {
    const response = await call(`/v1/proeven/${BSN}?naam=Jansen`, { headers: { traceparent: parent } });
    await response.text();
    const [span] = await eventually(() => {
      const ended = fixture.spans.getFinishedSpans();
      return ended.length > 0 && ended;
    }, 'the span of the request');
    expect(span).toMatchObject({
      name: 'GET /v1/proeven/:id',
      attributes: { 'http.request.method': 'GET', 'http.route': '/v1/proeven/:id', 'http.response.status_code': 404 },
    });
    expect(span?.spanContext().traceId).toBe('0af7651916cd43dd8448eb211c80319c');
    expect(span?.parentSpanContext?.spanId).toBe('b7ad6b7169203331');
    expect(scanForPersonalData({ span: span?.name, ...span?.attributes })).toEqual([]);
    expect(JSON.stringify([span?.name, span?.attributes, span?.events])).not.toMatch(/999990019|Jansen/);
  });

  it('gives handlers the trace, also after a body was read, and the clock of the service', async () => {
    const response = await call('/v1/proeven/_spoor', {
      method: 'POST',
      body: '{}',
      headers: { 'Content-Type': 'application/json', traceparent: parent },
    });
    const { traceparent, nu } = (await response.json()) as { traceparent: string; nu: string };
    expect(traceparent).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-(?!b7ad6b7169203331)[0-9a-f]{16}-01$/);
    expect(nu).toBe('2026-03-01T09:00:00.000Z');
  });

  it('says so when the caller went away', async () => {
    fixture.gate.close();
    const controller = new AbortController();
    const going = call('/v1/proeven/_wacht', { signal: controller.signal }).catch(() => 'gone');
    await eventually(() => fixture.gate.waiting === 1, 'the request waits');
    controller.abort();
    expect(await going).toBe('gone');
    await eventually(() => requestLines().some(({ afgebroken }) => afgebroken === true), 'a line that says so');
    fixture.gate.openUp();
  });
});
