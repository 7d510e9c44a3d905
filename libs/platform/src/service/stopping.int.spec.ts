import { eventually } from '@schakel/testing';
import { type Fixture, startFixture } from '../fixtures/start-fixture.js';
import { HealthRegistry } from '../health/health-registry.js';
import { StopOrder, stopPhases } from './stop-order.js';

let fixture: Fixture;

afterEach(async () => {
  fixture.gate.openUp();
  await fixture.service.stop();
});

const call = (path: string, init?: RequestInit): Promise<Response> => fetch(`${fixture.url}${path}`, init);

async function occupy(count: number): Promise<Promise<Response>[]> {
  fixture.gate.close();
  const running = Array.from({ length: count }, () => call('/v1/proeven/_wacht'));
  await eventually(() => fixture.gate.waiting === count, `${count} requests wait`);
  return running;
}

describe('a full service', () => {
  it('turns requests away before reading them, stays healthy, and takes them again when there is room', async () => {
    fixture = await startFixture({ maxInFlight: 2 });
    const running = await occupy(2);
    const refused = await call('/v1/proeven', {
      method: 'POST',
      body: '{',
      headers: { 'Content-Type': 'application/json' },
    });
    expect([refused.status, refused.headers.get('retry-after'), refused.headers.get('api-version')]).toEqual([
      503,
      '1',
      '1.4.2',
    ]);
    expect(await refused.json()).toMatchObject({ status: 503, code: 'niet-beschikbaar' });
    expect((await call('/health/ready')).status).toBe(200);
    expect((await call('/v1/onbekend')).status).toBe(404);
    fixture.gate.openUp();
    expect((await Promise.all(running)).map(({ status }) => status)).toEqual([200, 200]);
    await eventually(async () => (await call('/v1/proeven')).status === 200, 'room again');
  });

  it('gets the place back of a caller that went away when the work is done', async () => {
    fixture = await startFixture({ maxInFlight: 1 });
    fixture.gate.close();
    const controller = new AbortController();
    const going = call('/v1/proeven/_wacht', { signal: controller.signal }).catch(() => undefined);
    await eventually(() => fixture.gate.waiting === 1, 'the request waits');
    controller.abort();
    await going;
    await eventually(
      () => fixture.lines.join('').includes('"afgebroken":true'),
      'the service knows that the caller went',
    );
    expect((await call('/v1/proeven')).status).toBe(503);
    fixture.gate.openUp();
    await eventually(async () => (await call('/v1/proeven')).status === 200, 'room again');
  });
});

describe('health', () => {
  it('is ready when every part is', async () => {
    fixture = await startFixture();
    fixture.service.app
      .get(HealthRegistry)
      .register({ naam: 'doorgifte', check: () => ({ gezond: true, details: { leeftijdMs: 12 } }) });
    expect(await (await call('/health/ready')).json()).toEqual({
      status: 'ok',
      onderdelen: [{ naam: 'doorgifte', gezond: true, details: { leeftijdMs: 12 } }],
    });
  });

  it('is not ready when a part is not or fails, but lives', async () => {
    fixture = await startFixture();
    const registry = fixture.service.app.get(HealthRegistry);
    registry.register({ naam: 'a', check: () => ({ gezond: false, details: { achterstand: 900 } }) });
    registry.register({
      naam: 'b',
      check: () => Promise.reject(Object.assign(new Error('connect to 10.0.0.1'), { code: 'ECONNREFUSED' })),
    });
    const ready = await call('/health/ready');
    expect([ready.status, ready.headers.get('content-type')]).toEqual([
      503,
      expect.stringContaining('application/problem+json'),
    ]);
    expect(await ready.json()).toMatchObject({
      code: 'niet-gereed',
      onderdelen: [
        { naam: 'a', gezond: false, details: { achterstand: 900 } },
        { naam: 'b', gezond: false, details: { reden: 'ECONNREFUSED' } },
      ],
    });
    expect(await (await call('/health/live')).json()).toEqual({ status: 'ok' });
  });

  it('refuses two parts of one name', async () => {
    fixture = await startFixture();
    const registry = fixture.service.app.get(HealthRegistry);
    registry.register({ naam: 'a', check: () => ({ gezond: true }) });
    expect(() => registry.register({ naam: 'a', check: () => ({ gezond: true }) })).toThrow('twice');
  });
});

describe('stopping', () => {
  it('answers what runs, then stops each part in order, even when one fails', async () => {
    fixture = await startFixture();
    const stopped: string[] = [];
    const order = fixture.service.app.get(StopOrder);
    for (const phase of [...stopPhases].reverse()) order.register(phase, phase, () => void stopped.push(phase));
    order.register('consumers', 'kapot', () => Promise.reject(new Error('kapot')));
    const [running] = await occupy(1);
    const stopping = fixture.service.stop();
    expect(stopped).toEqual([]);
    fixture.gate.openUp();
    const answer = await running;
    expect(await answer?.json()).toEqual({ klaar: true });
    await stopping;
    expect(stopped).toEqual([...stopPhases]);
    expect(fixture.lines.join('')).toContain('"onderdeel":"kapot"');
  });

  it('takes no new requests from the moment it is asked to, and is not ready', async () => {
    fixture = await startFixture();
    const agentless = await occupy(1);
    const stopping = fixture.service.stop();
    await expect(call('/v1/proeven')).rejects.toThrow();
    fixture.gate.openUp();
    expect((await agentless[0])?.status).toBe(200);
    await stopping;
  });

  it('does not wait for ever for what runs', async () => {
    fixture = await startFixture({ drainTimeoutMs: 50 });
    const [running] = await occupy(1);
    const outcome = running?.catch(() => 'cut off');
    await fixture.service.stop();
    expect(await outcome).toBe('cut off');
    expect(fixture.lines.join('')).toContain('verzoeken afgebroken bij stoppen');
  });

  it('happens once, however often it is asked for', async () => {
    fixture = await startFixture();
    expect(fixture.service.stop()).toBe(fixture.service.stop());
    await fixture.service.stop();
  });
});
