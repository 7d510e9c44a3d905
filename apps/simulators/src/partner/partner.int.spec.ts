import type { Server } from 'node:http';
import { startSimulators, type RunningSimulators } from '../server.js';
import {
  digestVan,
  nieuweSleutel,
  ondertekenBericht,
  ondertekenInhoud,
  publiceer,
  type Sleutel,
} from './proef/afzender.js';

const AFZENDER = 'keten.voorbeeld.test';
const TYPE = 'application/cloudevents+json; charset=UTF-8';

let simulators: RunningSimulators;
let sleutel: Sleutel;
let vreemd: Sleutel;
let sleutels: { readonly url: string; readonly server: Server };

beforeAll(async () => {
  [sleutel, vreemd] = await Promise.all([nieuweSleutel('eigen'), nieuweSleutel('vreemd')]);
  sleutels = await publiceer([sleutel.publicJwk]);
  simulators = await startSimulators({ port: 0, host: '127.0.0.1', jwksUrl: sleutels.url, herkomsten: [AFZENDER] });
});
afterAll(async () => {
  await simulators.stop();
  sleutels.server.close();
});
beforeEach(async () => {
  await fetch(`${simulators.luistert}/partner/ontvangen`, { method: 'DELETE' });
  await stelIn(sleutels.url);
});

const stelIn = (jwksUrl: string | null) =>
  fetch(`${simulators.luistert}/partner/_instellingen`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jwksUrl }),
  });
const event = (id: string, sequence = '0000000001') =>
  JSON.stringify({
    specversion: '1.0',
    id,
    source: 'urn:nld:oin:00000099000003630000:systeem:chain-coordination',
    type: 'nl.schakel.ketendossiers.ketendossier-geopend.v1',
    subject: '0198c5a0-0000-7000-8000-000000000001',
    sequence,
    data: { gemeentecode: '0363' },
  });

async function lever(body: string, headers: Readonly<Record<string, string>> = {}): Promise<number> {
  const response = await fetch(`${simulators.luistert}/partner/webhook`, {
    method: 'POST',
    headers: { 'content-type': TYPE, 'webhook-request-origin': AFZENDER, ...headers },
    body,
  });
  return response.status;
}

interface Inhoud {
  readonly ontvangen: {
    volgnummer: number;
    dubbel: boolean;
    herkomst: string;
    handtekening: { uitkomst: string; soort?: string; kid?: string };
    event: { id: string };
  }[];
  readonly geweigerd: { status: number; reden: string }[];
}
const inhoud = async () => (await (await fetch(`${simulators.luistert}/partner/ontvangen`)).json()) as Inhoud;

const handdruk = (headers: Readonly<Record<string, string>>) =>
  fetch(`${simulators.luistert}/partner/webhook`, { method: 'OPTIONS', headers });

describe('the handshake', () => {
  it('allows a known origin, and tells the rate when asked', async () => {
    const answer = await handdruk({ 'webhook-request-origin': AFZENDER, 'webhook-request-rate': '120' });
    expect([
      answer.status,
      answer.headers.get('webhook-allowed-origin'),
      answer.headers.get('webhook-allowed-rate'),
    ]).toEqual([204, AFZENDER, '600']);
    expect((await handdruk({ 'webhook-request-origin': AFZENDER })).headers.get('webhook-allowed-rate')).toBeNull();
  });

  it('does not allow another origin', async () => {
    expect(
      (await handdruk({ 'webhook-request-origin': 'elders.voorbeeld.test' })).headers.get('webhook-allowed-origin'),
    ).toBeNull();
    expect((await handdruk({})).status).toBe(400);
  });
});

describe('a delivery', () => {
  it('is kept in the order of arrival, with its signature checked', async () => {
    for (const id of ['a', 'b', 'c'])
      expect(await lever(event(id), { 'payload-signature': await ondertekenInhoud(sleutel, event(id)) })).toBe(204);
    const { ontvangen } = await inhoud();
    expect(ontvangen.map((ontvangst) => [ontvangst.volgnummer, ontvangst.event.id])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ]);
    expect(ontvangen[0]).toMatchObject({
      dubbel: false,
      herkomst: AFZENDER,
      handtekening: { uitkomst: 'geldig', soort: 'Payload-Signature', kid: 'eigen' },
    });
  });

  it('is recognised when it comes again', async () => {
    const headers = { 'payload-signature': await ondertekenInhoud(sleutel, event('a')) };
    expect([await lever(event('a'), headers), await lever(event('a'), headers)]).toEqual([204, 204]);
    expect((await inhoud()).ontvangen.map(({ dubbel }) => dubbel)).toEqual([false, true]);
  });

  it('may be signed with an unencoded payload (RFC 7797)', async () => {
    expect(await lever(event('a'), { 'payload-signature': await ondertekenInhoud(sleutel, event('a'), false) })).toBe(
      204,
    );
  });

  it('may be signed with its headers (JAdES)', async () => {
    const signed = { digest: digestVan(event('a')), 'content-type': TYPE, 'webhook-request-origin': AFZENDER };
    expect(
      await lever(event('a'), { digest: signed.digest, 'message-signature': await ondertekenBericht(sleutel, signed) }),
    ).toBe(204);
    expect((await inhoud()).ontvangen[0]?.handtekening).toEqual({
      uitkomst: 'geldig',
      soort: 'Message-Signature',
      kid: 'eigen',
    });
  });

  it.each<[string, () => Promise<{ body?: string; headers: Record<string, string> }>]>([
    [
      'another body',
      async () => ({ body: event('b'), headers: { 'payload-signature': await ondertekenInhoud(sleutel, event('a')) } }),
    ],
    [
      'the key of somebody else',
      async () => ({ headers: { 'payload-signature': await ondertekenInhoud(vreemd, event('a')) } }),
    ],
    [
      'the name of our key on the key of somebody else',
      async () => ({
        headers: {
          'payload-signature': await ondertekenInhoud(
            { ...vreemd, publicJwk: { ...vreemd.publicJwk, kid: 'eigen' } },
            event('a'),
          ),
        },
      }),
    ],
    [
      'alg none',
      async () => ({ headers: { 'payload-signature': `${Buffer.from('{"alg":"none"}').toString('base64url')}..` } }),
    ],
    ['nonsense', async () => ({ headers: { 'payload-signature': 'x' } })],
    [
      'signed headers without a digest',
      async () => ({ headers: { 'message-signature': await ondertekenBericht(sleutel, { 'content-type': TYPE }) } }),
    ],
    [
      'a digest of another body',
      async () => ({
        body: event('b'),
        headers: {
          digest: digestVan(event('a')),
          'message-signature': await ondertekenBericht(sleutel, { digest: digestVan(event('a')) }),
        },
      }),
    ],
    [
      'a signed header that was changed',
      async () => ({
        headers: {
          digest: digestVan(event('a')),
          'message-signature': await ondertekenBericht(sleutel, {
            digest: digestVan(event('a')),
            'webhook-request-origin': 'elders',
          }),
        },
      }),
    ],
    [
      'one good and one bad signature',
      async () => ({
        headers: {
          'payload-signature': await ondertekenInhoud(vreemd, event('a')),
          digest: digestVan(event('a')),
          'message-signature': await ondertekenBericht(sleutel, { digest: digestVan(event('a')) }),
        },
      }),
    ],
  ])('is refused with %s', async (_geval, maak) => {
    const { body = event('a'), headers } = await maak();
    expect(await lever(body, headers)).toBe(401);
    expect(await inhoud()).toMatchObject({
      ontvangen: [],
      geweigerd: [{ status: 401, reden: 'handtekening-ongeldig' }],
    });
  });

  it('is refused without a signature, of another type, from another origin, and when it is no event or too large', async () => {
    const getekend = async (body: string) => ({ 'payload-signature': await ondertekenInhoud(sleutel, body) });
    expect(await lever(event('a'))).toBe(401);
    expect(await lever(event('a'), { 'content-type': 'application/json' })).toBe(415);
    expect(await lever(event('a'), { 'webhook-request-origin': 'elders' })).toBe(403);
    for (const body of ['{}', '[]', 'geen json']) expect(await lever(body, await getekend(body))).toBe(400);
    expect(await lever('x'.repeat(64 * 1024 + 1))).toBe(413);
    expect((await inhoud()).ontvangen).toEqual([]);
  });

  it('is asked for again when the keys cannot be fetched: that says nothing about the signature', async () => {
    await stelIn('http://127.0.0.1:9/jwks.json');
    expect(await lever(event('a'), { 'payload-signature': await ondertekenInhoud(sleutel, event('a')) })).toBe(503);
  });

  it('is taken but marked when the receiver knows no keys', async () => {
    await stelIn(null);
    expect(await lever(event('a'), { 'payload-signature': 'x..y' })).toBe(204);
    expect((await inhoud()).ontvangen[0]?.handtekening).toEqual({ uitkomst: 'niet-gecontroleerd' });
  });
});

it('refuses a wrong address of the keys', async () => {
  const response = await fetch(`${simulators.luistert}/partner/_instellingen`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: '{"jwksUrl":"file:///x"}',
  });
  expect(response.status).toBe(400);
});
