import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, importJWK, jwtVerify, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';
import { PARTNERSYSTEMEN } from './partners.data.js';
import { startIdentity, type RunningIdentity } from './server.js';

const random = (): string => randomBytes(24).toString('base64url');
const now = (): number => Math.floor(Date.now() / 1000);

let folder: string;
let identity: RunningIdentity;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'identity-'));
  const config = {
    port: 0,
    host: '127.0.0.1',
    issuer: undefined,
    audience: 'urn:schakel:api',
    dataFolder: folder,
    gatewayRedirect: undefined,
  };
  identity = await startIdentity(config, (error) => {
    throw error;
  });
});
afterAll(async () => {
  await identity.stop();
  await rm(folder, { recursive: true });
});

async function privateKey(clientId: string, alg = 'PS256'): Promise<CryptoKey | Uint8Array> {
  const jwk = JSON.parse(await readFile(join(folder, 'clients', `${clientId}.jwk.json`), 'utf8')) as JWK;
  return importJWK(jwk, alg);
}

function claims(changes: JWTPayload = {}): JWTPayload {
  return {
    iss: 'politie-eenheid',
    sub: 'politie-eenheid',
    aud: `${identity.luistert}/token`,
    iat: now(),
    exp: now() + 60,
    jti: random(),
    ...changes,
  };
}

async function sign(
  payload: JWTPayload,
  header: { alg: string } = { alg: 'PS256' },
  clientId = 'politie-eenheid',
): Promise<string> {
  return new SignJWT(payload).setProtectedHeader(header).sign(await privateKey(clientId, header.alg));
}

async function ask(
  assertion: string,
  changes: Record<string, string> = {},
): Promise<{ status: number; body: Record<string, string> }> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: 'politie-eenheid',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
    ...changes,
  });
  const response = await fetch(`${identity.luistert}/token`, { method: 'POST', body });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}

const unsigned = (payload: JWTPayload): string =>
  `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.`;

describe('a partner system', () => {
  it.each(PARTNERSYSTEMEN)(
    '$clientId gets a token in the name of its own organisation',
    async ({ clientId, organisatie, rollen }) => {
      const { status, body } = await ask(
        await sign(claims({ iss: clientId, sub: clientId }), { alg: 'PS256' }, clientId),
        { client_id: clientId },
      );
      expect(body['error_description'] ?? '').toBe('');
      expect(status).toBe(200);
      const keys = createRemoteJWKSet(new URL(`${identity.luistert}/jwks`));
      const { payload } = await jwtVerify(body['access_token'] ?? '', keys, {
        issuer: identity.issuer,
        audience: 'urn:schakel:api',
        algorithms: ['PS256'],
        typ: 'at+jwt',
      });
      expect(payload).toMatchObject({ sub: clientId, soort: 'partner', organisatie, rollen, azp: clientId });
      expect(payload).not.toHaveProperty('gemeentecode');
      expect(body).not.toHaveProperty('refresh_token');
    },
  );

  it('may sign with PS256 only when that is its key', async () => {
    const rs256 = await ask(await sign(claims(), { alg: 'RS256' }));
    expect(rs256).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
  });

  it('is refused when it uses the same jti again', async () => {
    const assertion = await sign(claims());
    expect((await ask(assertion)).status).toBe(200);
    expect(await ask(assertion)).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
  });

  it('is refused a new assertion that carries a used jti', async () => {
    const jti = random();
    expect((await ask(await sign(claims({ jti })))).status).toBe(200);
    expect((await ask(await sign(claims({ jti, exp: now() + 120 })))).status).toBe(401);
  });

  it.each<[string, () => JWTPayload]>([
    ['has expired', () => claims({ iat: now() - 120, exp: now() - 60 })],
    ['lives longer than five minutes', () => claims({ exp: now() + 3600 })],
    ['has no expiry', () => claims({ exp: undefined })],
    ['has no jti', () => claims({ jti: undefined })],
    ['has a guessable jti', () => claims({ jti: '1' })],
    ['is meant for another server', () => claims({ aud: 'https://elders.voorbeeld.test/token' })],
    ['is issued by another client', () => claims({ iss: 'regionale-ketenpartner' })],
  ])('is refused when its assertion %s', async (_case, payload) => {
    expect(await ask(await sign(payload()))).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
  });

  it('is refused when its assertion is not signed (alg none)', async () => {
    expect(await ask(unsigned(claims()))).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
  });

  it('is refused when its assertion is signed with its public key as a secret (HS256)', async () => {
    const { n } = JSON.parse(await readFile(join(folder, 'clients', 'politie-eenheid.jwk.json'), 'utf8')) as JWK;
    const forged = await new SignJWT(claims())
      .setProtectedHeader({ alg: 'HS256' })
      .sign(Buffer.from(n ?? '', 'base64url'));
    expect((await ask(forged)).status).toBe(401);
  });

  it('is refused when its assertion is signed with a key of its own making or of another partner', async () => {
    const own = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    expect((await ask(await new SignJWT(claims()).setProtectedHeader({ alg: 'PS256' }).sign(own))).status).toBe(401);
    expect((await ask(await sign(claims(), { alg: 'PS256' }, 'regionale-ketenpartner'))).status).toBe(401);
  });

  it('is refused without an assertion, with another audience, and as a client that logs users in', async () => {
    const bare = await fetch(`${identity.luistert}/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials', client_id: 'politie-eenheid' }),
    });
    expect(bare.status).toBe(401);
    expect(await ask(await sign(claims()), { resource: 'urn:iemand:anders' })).toMatchObject({
      status: 400,
      body: { error: 'invalid_target' },
    });
    const demo = await fetch(`${identity.luistert}/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials', client_id: 'schakel-demo' }),
    });
    expect(demo.status).toBe(400);
  });
});
