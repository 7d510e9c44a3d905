import { eventually } from '@schakel/testing';
import { startSimulators, type RunningSimulators } from '../server.js';

let simulators: RunningSimulators;
beforeEach(async () => {
  simulators = await startSimulators({ port: 0, host: '127.0.0.1', jwksUrl: undefined, herkomsten: ['*'] });
});
afterEach(() => simulators.stop());

const json = { 'content-type': 'application/json' };
const zet = async (partij: string, storing: object): Promise<number> =>
  (
    await fetch(`${simulators.luistert}/_storingen/${partij}`, {
      method: 'PUT',
      headers: json,
      body: JSON.stringify(storing),
    })
  ).status;

const vraagBrp = (): Promise<Response> =>
  fetch(`${simulators.luistert}/haalcentraal/api/brp/personen`, {
    method: 'POST',
    headers: {
      ...json,
      'x-origin-oin': '00000099000003630000',
      'x-doelbinding': 'd',
      'x-verwerking': 'v',
      'x-gebruiker': 'g',
    },
    body: JSON.stringify({
      type: 'RaadpleegMetBurgerservicenummer',
      burgerservicenummer: ['999900006'],
      fields: ['burgerservicenummer'],
    }),
  });
const lever = (id: string): Promise<Response> =>
  fetch(`${simulators.luistert}/partner/webhook`, {
    method: 'POST',
    headers: { 'content-type': 'application/cloudevents+json', 'webhook-request-origin': 'a' },
    body: JSON.stringify({ specversion: '1.0', id, source: 's', type: 't' }),
  });
const stand = async (): Promise<unknown> => (await fetch(`${simulators.luistert}/_storingen`)).json();
const vraagKvk = (): Promise<Response> => fetch(`${simulators.luistert}/kvk/api/v1/basisprofielen/90417263`);
const gebeurd = {
  kvk: async () =>
    ((await (await fetch(`${simulators.luistert}/_aanroepen/kvk`)).json()) as { aanroepen: unknown[] }).aanroepen
      .length,
  brp: async () =>
    ((await (await fetch(`${simulators.luistert}/_aanroepen/brp`)).json()) as { aanroepen: unknown[] }).aanroepen
      .length,
  partner: async () =>
    ((await (await fetch(`${simulators.luistert}/partner/ontvangen`)).json()) as { ontvangen: unknown[] }).ontvangen
      .length,
};
const ontvangen = async (): Promise<string[]> =>
  (
    (await (await fetch(`${simulators.luistert}/partner/ontvangen`)).json()) as {
      ontvangen: { event: { id: string } }[];
    }
  ).ontvangen.map(({ event }) => event.id);

describe.each([
  ['brp' as const, vraagBrp, 200],
  ['kvk' as const, vraagKvk, 200],
  ['partner' as const, () => lever('a'), 204],
])('the faults of %s', (partij, vraag, goed) => {
  it('fout-500: answers 500 and does nothing, until it is well again', async () => {
    await zet(partij, { modus: 'fout-500' });
    const answer = await vraag();
    expect(answer.status).toBe(500);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await gebeurd[partij]()).toBe(0);
    await zet(partij, { modus: 'geen' });
    expect((await vraag()).status).toBe(goed);
  });

  it('traag: answers, but late', async () => {
    await zet(partij, { modus: 'traag', vertragingMs: 150 });
    const start = performance.now();
    expect((await vraag()).status).toBe(goed);
    expect(performance.now() - start).toBeGreaterThanOrEqual(145);
  });

  it('traag: does not keep the process from stopping', async () => {
    await zet(partij, { modus: 'traag', vertragingMs: 60_000, aantal: 2 });
    const pending = vraag().then((answer) => answer.status);
    await eventually(
      async () => ((await stand()) as Record<string, { aantal: number }>)[partij]?.aantal === 1,
      'the request is being held up',
    );
    const start = performance.now();
    await simulators.stop();
    expect(performance.now() - start).toBeLessThan(5_000);
    await expect(pending).resolves.toBe(goed);
    simulators = await startSimulators({ port: 0, host: '127.0.0.1', jwksUrl: undefined, herkomsten: ['*'] });
  });

  it('uit: breaks the connection', async () => {
    await zet(partij, { modus: 'uit' });
    await expect(vraag()).rejects.toThrow('fetch failed');
    expect(await gebeurd[partij]()).toBe(0);
  });

  it('verdubbel: does it and says it failed, so that trying again does it twice', async () => {
    await zet(partij, { modus: 'verdubbel' });
    expect((await vraag()).status).toBe(500);
    expect((await vraag()).status).toBe(goed);
    expect(await gebeurd[partij]()).toBe(2);
  });

  it('omwisselen: refuses every other new request once', async () => {
    await zet(partij, { modus: 'omwisselen' });
    const refused = await vraag();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    expect((await vraag()).status).toBe(goed);
  });

  it('end after the number that was asked', async () => {
    await zet(partij, { modus: 'fout-500', aantal: 1 });
    expect([(await vraag()).status, (await vraag()).status]).toEqual([500, goed]);
  });
});

describe('omwisselen', () => {
  it('lets a sender that does not wait be overtaken', async () => {
    await zet('partner', { modus: 'omwisselen' });
    expect([(await lever('a')).status, (await lever('b')).status, (await lever('a')).status]).toEqual([503, 204, 204]);
    expect(await ontvangen()).toEqual(['b', 'a']);
  });
});

describe('the switches', () => {
  it('show what is on, per party, and restore all at once', async () => {
    await zet('brp', { modus: 'traag', vertragingMs: 5 });
    expect(await stand()).toMatchObject({
      brp: { modus: 'traag', vertragingMs: 5, aantal: null },
      partner: { modus: 'geen' },
    });
    expect((await vraagBrp()).status).toBe(200);
    expect((await lever('a')).status).toBe(204);
    expect((await fetch(`${simulators.luistert}/_storingen`, { method: 'DELETE' })).status).toBe(204);
    expect(await stand()).toMatchObject({ brp: { modus: 'geen' } });
  });

  it('can be put back for one party', async () => {
    await zet('brp', { modus: 'fout-500' });
    await zet('partner', { modus: 'fout-500' });
    await fetch(`${simulators.luistert}/_storingen/brp`, { method: 'DELETE' });
    expect([(await vraagBrp()).status, (await lever('a')).status]).toEqual([200, 500]);
  });

  it('refuse an unknown party or fault', async () => {
    expect(await zet('niemand', { modus: 'geen' })).toBe(404);
    for (const storing of [
      {},
      { modus: 'stuk' },
      { modus: 'traag', vertragingMs: -1 },
      { modus: 'geen', aantal: 0 },
      { modus: 'geen', meer: 1 },
    ])
      expect(await zet('brp', storing)).toBe(400);
  });

  it('leave looking inside alone', async () => {
    await zet('partner', { modus: 'uit' });
    await zet('brp', { modus: 'uit' });
    expect([await gebeurd.brp(), await gebeurd.partner()]).toEqual([0, 0]);
  });
});
