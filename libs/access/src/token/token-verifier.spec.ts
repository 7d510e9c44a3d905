import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isTransient } from '@schakel/platform';
import { testTokens, type TestTokens, type TokenOptions } from '@schakel/testing';
import {
  exportJWK,
  generateKeyPair,
  SignJWT,
  type GenerateKeyPairResult,
  type JWTHeaderParameters,
  type JWTPayload,
} from 'jose';
import { IssuerUnreachableError } from './issuer-keys.js';
import { TokenVerifier, type Tokenoordeel } from './token-verifier.js';

const CLAIMS = {
  sub: '73f34b0d-7190-4c7b-af8a-726f320708db',
  soort: 'medewerker',
  gemeentecode: '0363',
  organisatie: '00000099000003630000',
  rollen: ['ketenregisseur'],
};

let issuer: TestTokens;
let verifier: TokenVerifier;

let attacker: GenerateKeyPairResult;

beforeAll(async () => {
  issuer = await testTokens();
  attacker = await generateKeyPair('RS256');
});
beforeEach(() => {
  verifier = new TokenVerifier({ issuer: issuer.issuer, audience: issuer.audience });
});
afterAll(() => issuer.stop());

const reden = (oordeel: Tokenoordeel): string => (oordeel.soort === 'ongeldig' ? oordeel.reden : oordeel.soort);

/** A token signed by a key of the test's own, with whatever header: what an attacker can make. */
async function forged(header: Partial<JWTHeaderParameters>, claims: JWTPayload = {}): Promise<string> {
  const { privateKey, publicKey } = attacker;
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ ...CLAIMS, iss: issuer.issuer, aud: issuer.audience, iat: now, exp: now + 300, ...claims })
    .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: 'test-1', jwk: await exportJWK(publicKey), ...header })
    .sign(privateKey);
}

describe('TokenVerifier', () => {
  it('accepts a token of the issuer and tells who acts', async () => {
    const token = await issuer.token(CLAIMS);
    expect(await verifier.verify(token)).toEqual({ soort: 'geldig', actor: CLAIMS });
  });

  const refused: [string, JWTPayload, TokenOptions][] = [
    ['algoritme', {}, { signedBy: 'nobody' }],
    ['algoritme', {}, { signedBy: 'confused' }],
    ['handtekening', {}, { signedBy: 'stranger' }],
    ['doelgroep', {}, { audience: 'urn:anders:api' }],
    ['uitgever', {}, { issuer: 'https://anders.example' }],
    ['verlopen', {}, { expiresInSeconds: -60 }],
    ['nog-niet-geldig', { nbf: Math.floor(Date.now() / 1000) + 600 }, {}],
    ['verplichte-claim', { exp: undefined }, {}],
    ['verplichte-claim', { iat: undefined }, {}],
    ['verplichte-claim', { iss: undefined }, {}],
    ['verplichte-claim', { aud: undefined }, {}],
    ['verplichte-claim', { sub: undefined }, {}],
    ['verplichte-claim', { soort: undefined }, {}],
    ['verplichte-claim', { organisatie: undefined }, {}],
    ['verplichte-claim', { rollen: undefined }, {}],
    ['claim-gemeentecode', { gemeentecode: undefined }, {}],
    ['claim-gemeentecode', { gemeentecode: 'Amsterdam' }, {}],
    ['claim-sub', { sub: '999990019' }, {}],
    ['claim-soort', { soort: 'systeem' }, {}],
  ];
  it.each(refused)('refuses with %s: %j %j', async (verwacht, claims, options) => {
    const token = await issuer.token({ ...CLAIMS, ...claims }, options);
    expect(reden(await verifier.verify(token))).toBe(verwacht);
    // A refusal is not remembered as a success.
    expect(reden(await verifier.verify(token))).toBe(verwacht);
  });

  it.each<[string, string, Partial<JWTHeaderParameters>]>([
    ['handtekening', 'its own key in the header', {}],
    ['sleutel', 'a foreign key id', { kid: 'anders' }],
    ['sleutel', 'no key id', { kid: undefined as unknown as string }],
    ['handtekening', 'an address for keys of its own', { jku: 'http://127.0.0.1:1/jwks' }],
    ['soort-token', 'the kind of an ID token', { typ: 'JWT' }],
    ['soort-token', 'no kind', { typ: undefined as unknown as string }],
  ])('refuses with %s a forged token that brings %s', async (verwacht, _, header) => {
    expect(reden(await verifier.verify(await forged(header)))).toBe(verwacht);
  });

  it.each([
    ['nothing', ''],
    ['a word', 'geen-token'],
    ['three words', 'a.b.c'],
    ['empty objects', 'e30.e30.e30'],
    ['nine kilobytes', `${'x'.repeat(9_000)}.y.z`],
    ['dots', '....'],
    ['a header alone', 'eyJhbGciOiJSUzI1NiJ9..'],
  ])('refuses %s without asking for a key', async (_, token) => {
    const before = issuer.jwksRequests();
    expect((await verifier.verify(token)).soort).toBe('ongeldig');
    expect(issuer.jwksRequests()).toBe(before);
  });

  it('refuses a signed token of which one character was changed, everywhere', async () => {
    const token = await issuer.token(CLAIMS);
    for (let at = 0; at < token.length; at += 7) {
      const other = token[at] === 'A' ? 'B' : 'A';
      const changed = `${token.slice(0, at)}${other}${token.slice(at + 1)}`;
      // The last character of a part may hold spare bits that mean nothing; those decode to the same token.
      if (Buffer.from(changed, 'base64url').equals(Buffer.from(token, 'base64url'))) continue;
      expect((await verifier.verify(changed)).soort).toBe('ongeldig');
    }
  });

  it('never says anything of the token in its reason', async () => {
    const oordeel = await verifier.verify(await issuer.token({ ...CLAIMS, soort: 'GEHEIM' }));
    expect(JSON.stringify(oordeel)).toBe('{"soort":"ongeldig","reden":"claim-soort"}');
  });
});

describe('keys of the issuer', () => {
  it('are asked for once, however many tokens come by', async () => {
    const tokens = await Promise.all(
      Array.from({ length: 20 }, (_, i) => issuer.token({ ...CLAIMS, sub: `sub-${i}` })),
    );
    const before = issuer.jwksRequests();
    const oordelen = await Promise.all(tokens.map((token) => verifier.verify(token)));
    expect(oordelen.every(({ soort }) => soort === 'geldig')).toBe(true);
    expect(issuer.jwksRequests() - before).toBe(1);
  });

  it('are not asked for again and again by tokens with foreign key ids', async () => {
    const before = issuer.jwksRequests();
    await verifier.verify(await issuer.token(CLAIMS));
    for (const kid of ['a', 'b', 'c', 'd']) expect(reden(await verifier.verify(await forged({ kid })))).toBe('sleutel');
    expect(issuer.jwksRequests() - before).toBeLessThanOrEqual(2);
  });

  it('that cannot be had are a transient fault, not a refusal', async () => {
    const gone = new TokenVerifier({ issuer: 'http://127.0.0.1:1', audience: issuer.audience });
    const token = await issuer.token(CLAIMS, { issuer: 'http://127.0.0.1:1' });
    const error: unknown = await gone.verify(token).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(IssuerUnreachableError);
    expect(isTransient(error)).toBe(true);
  });

  it('are asked for again after the issuer was away', async () => {
    let up = false;
    const metadata = await fetch(`${issuer.issuer}/.well-known/openid-configuration`).then((answer) => answer.text());
    const front: Server = createServer((_, response) => {
      response
        .writeHead(up ? 200 : 503, { 'content-type': 'application/json' })
        .end(up ? metadata.replaceAll(`"${issuer.issuer}"`, `"${address()}"`) : '{}');
    });
    const address = (): string => `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
    await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
    try {
      const behind = new TokenVerifier({ issuer: address(), audience: issuer.audience });
      const token = await issuer.token(CLAIMS, { issuer: address() });
      await expect(behind.verify(token)).rejects.toBeInstanceOf(IssuerUnreachableError);
      up = true;
      expect((await behind.verify(token)).soort).toBe('geldig');
    } finally {
      front.closeAllConnections();
      await new Promise((resolve) => front.close(resolve));
    }
  });

  it('of metadata that name another issuer are not used', async () => {
    const alias = new TokenVerifier({
      issuer: issuer.issuer.replace('127.0.0.1', 'localhost'),
      audience: issuer.audience,
    });
    await expect(alias.verify(await issuer.token(CLAIMS))).rejects.toThrow(/another issuer/);
  });
});

describe('verified tokens', () => {
  async function at(
    options: { cacheMs?: number; cacheSize?: number } = {},
  ): Promise<{ clock: { nu: number }; verifier: TokenVerifier }> {
    const clock = { nu: Date.now() };
    const klok = (): string => new Date(clock.nu).toISOString();
    return {
      clock,
      verifier: new TokenVerifier({ issuer: issuer.issuer, audience: issuer.audience, klok, ...options }),
    };
  }

  it('are remembered: the signature is not checked again', async () => {
    const token = await issuer.token(CLAIMS);
    const first = await verifier.verify(token);
    const second = await verifier.verify(token);
    expect(second).toEqual(first);
    expect(first.soort === 'geldig' && second.soort === 'geldig' && first.actor === second.actor).toBe(true);
  });

  it('are forgotten when they expire', async () => {
    const { clock, verifier: own } = await at({ cacheMs: 3_600_000 });
    const token = await issuer.token(CLAIMS, { expiresInSeconds: 60 });
    expect((await own.verify(token)).soort).toBe('geldig');
    clock.nu += 59_000;
    expect((await own.verify(token)).soort).toBe('geldig');
    clock.nu += 10_000;
    expect(reden(await own.verify(token))).toBe('verlopen');
  });

  it('are checked again after a while, so that a withdrawn key soon has effect', async () => {
    const { clock, verifier: own } = await at({ cacheMs: 1_000 });
    const token = await issuer.token(CLAIMS);
    const first = await own.verify(token);
    clock.nu += 1_000;
    const second = await own.verify(token);
    expect(first.soort === 'geldig' && second.soort === 'geldig' && first.actor !== second.actor).toBe(true);
  });

  it('do not take up ever more memory', async () => {
    const { verifier: own } = await at({ cacheSize: 2 });
    const [a, b, c] = await Promise.all(['a', 'b', 'c'].map((sub) => issuer.token({ ...CLAIMS, sub })));
    const actors = [];
    for (const token of [a, b, c, b, a]) {
      const oordeel = await own.verify(token as string);
      actors.push(oordeel.soort === 'geldig' ? oordeel.actor : undefined);
    }
    expect(actors[3]).toBe(actors[1]);
    expect(actors[4]).not.toBe(actors[0]);
    expect(actors[4]).toEqual(actors[0]);
  });
});
