import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeJwt, importJWK, SignJWT, type JWK } from 'jose';
import { authorization, GATEWAY_BACK, Inlogproef, random, verifier } from './proef/inlogproef.js';

let proef: Inlogproef;
beforeAll(async () => {
  proef = await Inlogproef.start();
});
afterAll(async () => {
  await proef.stop();
  expect(proef.unexpected).toEqual([]);
});

async function errorBack(address: string): Promise<string | null> {
  const location = (await proef.browser().open(address)).headers.get('location') ?? '';
  const back = new URL(location, proef.issuer);
  return back.searchParams.get('error') ?? new URLSearchParams(back.hash.slice(1)).get('error');
}

describe('requests outside the profile', () => {
  it.each([
    ['no code challenge', { code_challenge: undefined, code_challenge_method: undefined }, 'invalid_request'],
    [
      'a plain code challenge',
      { code_challenge: verifier.slice(0, 50), code_challenge_method: 'plain' },
      'invalid_request',
    ],
    ['no state', { state: undefined }, 'invalid_request'],
    ['a guessable state', { state: '1234' }, 'invalid_request'],
    ['no nonce', { nonce: undefined }, 'invalid_request'],
    ['the implicit flow', { response_type: 'id_token' }, 'unsupported_response_type'],
    ['another audience', { resource: 'urn:iemand:anders' }, 'invalid_target'],
    [
      'more certainty than a password gives',
      { acr_values: 'http://eidas.europa.eu/LoA/substantial' },
      'unmet_authentication_requirements',
    ],
  ])('sends the browser back with an error for %s', async (_case, changes, error) => {
    expect(await errorBack(authorization(changes))).toBe(error);
  });

  it.each([
    ['another host', 'https://elders.voorbeeld.test/terug'],
    ['another path', 'http://127.0.0.1:3999/terug/verder'],
    ['no address', undefined],
  ])('never redirects to an address that is not registered: %s', async (_case, redirect) => {
    const response = await proef.browser().open(authorization({ redirect_uri: redirect }));
    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
  });

  it('does not know the scope profile', async () => {
    const { body } = await proef.exchange(
      await proef.codeFor('zorgmedewerker.rotterdam', authorization({ scope: 'openid profile' })),
    );
    expect(decodeJwt(body['id_token'] ?? '')).not.toHaveProperty('name');
    expect(body['scope']).not.toContain('profile');
  });
});

describe('exchanging the code', () => {
  it.each([
    ['a wrong verifier', { code_verifier: 'x'.repeat(43) }],
    ['another return address', { redirect_uri: 'http://127.0.0.1:4000/terug' }],
    ['another client', { client_id: 'schakel-gateway' }],
  ])('is refused with %s', async (_case, changes) => {
    const { status, body } = await proef.exchange(await proef.codeFor('toezichthouder.rotterdam'), changes);
    expect([400, 401]).toContain(status);
    expect(body['access_token']).toBeUndefined();
  });

  it('is refused the second time', async () => {
    const code = await proef.codeFor('bibob-coordinator.amsterdam');
    expect((await proef.exchange(code)).status).toBe(200);
    expect(await proef.exchange(code)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  it('demands the key of a confidential client, and gives it a refresh token that works once', async () => {
    const key = JSON.parse(await readFile(join(proef.folder, 'clients', 'schakel-gateway.jwk.json'), 'utf8')) as JWK;
    const assertion = async (): Promise<Record<string, string>> => ({
      client_id: 'schakel-gateway',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: await new SignJWT({ jti: random() })
        .setProtectedHeader({ alg: 'PS256', kid: key.kid ?? '' })
        .setIssuer('schakel-gateway')
        .setSubject('schakel-gateway')
        .setAudience(`${proef.issuer}/token`)
        .setIssuedAt()
        .setExpirationTime('1m')
        .sign(await importJWK(key, 'PS256')),
    });
    const address = authorization({
      client_id: 'schakel-gateway',
      redirect_uri: GATEWAY_BACK,
      scope: 'openid offline_access',
      prompt: 'consent',
    });
    const gateway = { client_id: 'schakel-gateway', redirect_uri: GATEWAY_BACK };
    expect((await proef.exchange(await proef.codeFor('ketenregisseur.rotterdam', address), gateway)).status).toBe(401);
    const first = await proef.exchange(await proef.codeFor('ketenregisseur.rotterdam', address), {
      ...gateway,
      ...(await assertion()),
    });
    expect(first.status).toBe(200);
    const refresh = async (): Promise<number> =>
      (
        await proef.exchange('', {
          grant_type: 'refresh_token',
          refresh_token: first.body['refresh_token'] ?? '',
          ...(await assertion()),
        })
      ).status;
    expect([await refresh(), await refresh()]).toEqual([200, 400]);
  });
});

describe('discovery', () => {
  it('announces the profile and nothing wider', async () => {
    const document = (await (await fetch(`${proef.issuer}/.well-known/openid-configuration`)).json()) as Record<
      string,
      unknown
    >;
    expect(document).toMatchObject({
      issuer: proef.issuer,
      response_types_supported: ['code'],
      code_challenge_methods_supported: ['S256'],
      grant_types_supported: ['authorization_code', 'refresh_token', 'client_credentials'],
      token_endpoint_auth_methods_supported: ['private_key_jwt', 'none'],
      token_endpoint_auth_signing_alg_values_supported: ['PS256', 'RS256'],
      acr_values_supported: ['http://eidas.europa.eu/LoA/low'],
    });
    expect([...(document['id_token_signing_alg_values_supported'] as string[])].sort()).toEqual(['PS256', 'RS256']);
  });

  it('publishes only public keys', async () => {
    const { keys } = (await (await fetch(`${proef.issuer}/jwks`)).json()) as { keys: JWK[] };
    expect(keys.map((key) => key.alg).sort()).toEqual(['PS256', 'RS256']);
    for (const key of keys)
      for (const secret of ['d', 'p', 'q', 'dp', 'dq', 'qi']) expect(key).not.toHaveProperty(secret);
  });

  it('answers the health probes', async () => {
    for (const probe of ['live', 'ready']) expect((await fetch(`${proef.issuer}/health/${probe}`)).status).toBe(200);
  });
});
