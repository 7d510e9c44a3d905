import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  leesSleutelbestand,
  maakSleutelbestand,
  Ondertekenaar,
  verwijderSleutels,
  voegSleutelToe,
} from '@schakel/platform';
import { createLocalJWKSet, decodeProtectedHeader, flattenedVerify, type JSONWebKeySet } from 'jose';
import { publiceer } from './fixtures/eigenzinnige-ontvanger.js';
import { startPartner, type Partnersimulator } from './fixtures/partnersimulator.js';
import { Postbode } from './postbode.js';
import { Webhook } from './webhook.js';

const VAR = 'SCHAKEL_WEBHOOK_KEY_FILE';
const NU = '2026-03-02T09:00:00.123Z';
const event = (id: string) => ({
  specversion: '1.0',
  id,
  source: 'urn:nld:oin:x:systeem:y',
  type: 'nl.schakel.x.y.v1',
  subject: 's',
});

let map: string;
let pad: string;
let partner: Partnersimulator;
beforeAll(async () => {
  partner = await startPartner();
});
afterAll(() => partner.stop());
beforeEach(async () => {
  map = await mkdtemp(join(tmpdir(), 'sleutels-'));
  pad = join(map, 'webhook.json');
  await partner.leeg();
});
afterEach(() => rm(map, { recursive: true }));

const controleer = (jws: string, inhoud: string, jwks: object) => {
  const [head = '', , signature = ''] = jws.split('.');
  const payload = Buffer.from(inhoud).toString('base64url');
  const opties = { algorithms: ['PS256'], crit: { sigT: true } };
  return flattenedVerify({ protected: head, payload, signature }, createLocalJWKSet(jwks as JSONWebKeySet), opties);
};

describe('the signature', () => {
  it('covers the body, with the id of the event, and the time of signing', async () => {
    const ondertekenaar = await Ondertekenaar.open(pad, VAR);
    const inhoud = JSON.stringify(event('a'));
    const jws = await ondertekenaar.onderteken(inhoud, NU);
    expect(decodeProtectedHeader(jws)).toEqual({
      alg: 'PS256',
      kid: ondertekenaar.jwks.keys[0]?.kid,
      sigT: '2026-03-02T09:00:00Z',
      crit: ['sigT'],
    });
    await controleer(jws, inhoud, ondertekenaar.jwks);
    await expect(controleer(jws, JSON.stringify(event('b')), ondertekenaar.jwks)).rejects.toThrow();
    // Another time is another signature: an old one cannot be passed off as fresh.
    const [, , later] = (await ondertekenaar.onderteken(inhoud, '2026-03-02T10:00:00.000Z')).split('.');
    await expect(controleer(`${jws.split('.')[0]}..${later}`, inhoud, ondertekenaar.jwks)).rejects.toThrow();
  });

  it('verifies at the receiver before, during and after a rotation; a key that was removed no longer does', async () => {
    const ondertekenaar = await Ondertekenaar.open(pad, VAR);
    const webhook = new Webhook(new Postbode({ lokaal: true }), ondertekenaar, 'keten.voorbeeld.nl');
    const sleutels = await publiceer(() => ondertekenaar.jwks);
    await partner.gebruikSleutels(sleutels.url);
    const lever = async (id: string) => (await webhook.lever(partner.sink, event(id), NU)) as { status: number };
    const [eerste] = ondertekenaar.jwks.keys;
    expect((await lever('a')).status).toBe(204);
    const oud = await ondertekenaar.onderteken(JSON.stringify(event('oud')), NU);

    const kid = await voegSleutelToe(pad, VAR);
    await ondertekenaar.herlaad();
    expect(ondertekenaar.jwks.keys.map((sleutel) => sleutel.kid)).toEqual([eerste?.kid, kid]);
    // The receiver knows the old set; it looks again for a key it does not know. Its cooldown is a second.
    await partner.gebruikSleutels(sleutels.url);
    expect((await lever('b')).status).toBe(204);
    await controleer(oud, JSON.stringify(event('oud')), ondertekenaar.jwks);
    const kids = (await partner.ontvangen()).map(({ handtekening }) => handtekening.kid);
    expect(kids).toEqual([eerste?.kid, kid]);

    await verwijderSleutels(pad, VAR, [String(eerste?.kid), kid]);
    await ondertekenaar.herlaad();
    expect(ondertekenaar.jwks.keys.map((sleutel) => sleutel.kid)).toEqual([kid]);
    await expect(controleer(oud, JSON.stringify(event('oud')), ondertekenaar.jwks)).rejects.toThrow();
    await sleutels.stop();
  });

  it('of somebody else is refused by the receiver', async () => {
    const [eigen, vreemd] = [
      await Ondertekenaar.open(pad, VAR),
      await Ondertekenaar.open(join(map, 'vreemd.json'), VAR),
    ];
    const sleutels = await publiceer(() => eigen.jwks);
    await partner.gebruikSleutels(sleutels.url);
    const webhook = new Webhook(new Postbode({ lokaal: true }), vreemd, 'keten.voorbeeld.nl');
    expect(await webhook.lever(partner.sink, event('a'), NU)).toMatchObject({ status: 401 });
    expect(await partner.ontvangen()).toEqual([]);
    await sleutels.stop();
  });
});

describe('the key file', () => {
  it('is made once, for the owner only, also by many at the same time; what is published holds nothing private', async () => {
    await Promise.all(Array.from({ length: 3 }, () => maakSleutelbestand(pad, VAR)));
    const [sleutel, ...meer] = await leesSleutelbestand(pad, VAR);
    expect([sleutel?.kty, meer]).toEqual(['RSA', []]);
    const ondertekenaar = await Ondertekenaar.open(pad, VAR);
    const [openbaar] = ondertekenaar.jwks.keys;
    expect(Object.keys(openbaar ?? {}).sort()).toEqual(['alg', 'e', 'key_ops', 'kid', 'kty', 'n', 'use']);
    expect(JSON.stringify(openbaar)).not.toContain(String(sleutel?.d));
  });

  it('that others may read is refused, and its content is never in the message', async () => {
    await maakSleutelbestand(pad, VAR);
    const { d } = (await leesSleutelbestand(pad, VAR))[0]!;
    await chmod(pad, 0o644);
    await expect(leesSleutelbestand(pad, VAR)).rejects.toThrow('chmod 600');
    await chmod(pad, 0o600);
    await writeFile(pad, `{"keys":[{"kty":"RSA","d":"${String(d)}"`);
    await expect(leesSleutelbestand(pad, VAR)).rejects.toThrow(/is no JWK Set/);
    await expect(leesSleutelbestand(pad, VAR)).rejects.not.toThrow(String(d));
  });

  it.each([
    ['nothing', '{"keys":[]}'],
    ['a public key', '{"keys":[{"kty":"RSA","n":"x","e":"AQAB"}]}'],
    ['a key of another kind', '{"keys":[{"kty":"oct","k":"x"}]}'],
  ])('with %s is refused', async (_wat, tekst) => {
    await writeFile(pad, tekst, { mode: 0o600 });
    await expect(Ondertekenaar.open(pad, VAR)).rejects.toThrow('SCHAKEL_WEBHOOK_KEY_FILE');
  });

  it('that becomes unreadable leaves the keys in use as they are', async () => {
    const ondertekenaar = await Ondertekenaar.open(pad, VAR);
    const goed = await readFile(pad, 'utf8');
    await writeFile(pad, 'x');
    await expect(ondertekenaar.herlaad()).rejects.toThrow();
    expect(ondertekenaar.jwks.keys).toHaveLength(1);
    await writeFile(pad, goed);
  });
});
