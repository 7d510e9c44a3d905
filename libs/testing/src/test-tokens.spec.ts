import { createRemoteJWKSet, jwtVerify } from 'jose';
import { testTokens, type TestTokens, type TokenOptions } from './test-tokens.js';

describe('test tokens', () => {
  let tokens: TestTokens;
  beforeEach(async () => {
    tokens = await testTokens();
  });
  afterEach(() => tokens.stop());

  const verify = (token: string) =>
    jwtVerify(token, createRemoteJWKSet(new URL(tokens.jwksUrl)), {
      issuer: tokens.issuer,
      audience: tokens.audience,
      algorithms: ['RS256'],
    });

  it('verify against the published key set and carry the claims', async () => {
    const { payload } = await verify(await tokens.token({ sub: 'medewerker-1', rollen: ['ketenregisseur'] }));
    expect(payload).toMatchObject({
      sub: 'medewerker-1',
      rollen: ['ketenregisseur'],
      iss: tokens.issuer,
      aud: 'urn:schakel:api',
    });
    expect(tokens.jwksRequests()).toBe(1);
  });

  it.each<[string, TokenOptions, RegExp]>([
    ['expired', { expiresInSeconds: -1 }, /"exp" claim/],
    ['for somebody else', { audience: 'urn:ander' }, /"aud" claim/],
    ['of another issuer', { issuer: 'https://elders.example' }, /"iss" claim/],
    ['signed by a stranger', { signedBy: 'stranger' }, /signature verification failed/],
    ['unsigned', { signedBy: 'nobody' }, /alg/],
    ['signed with the public key', { signedBy: 'confused' }, /alg/],
  ])('can be wrong: %s', async (_name, options, message) => {
    await expect(tokens.token({ sub: 'x' }, options).then(verify)).rejects.toThrow(message);
  });

  it('serves discovery, and rotates its key', async () => {
    const response = await fetch(`${tokens.issuer}/.well-known/openid-configuration`);
    expect(await response.json()).toMatchObject({ issuer: tokens.issuer, jwks_uri: tokens.jwksUrl });
    const before = await tokens.token({ sub: 'x' });
    await tokens.rotate();
    await expect(verify(before)).rejects.toThrow(/no applicable key/);
    await expect(tokens.token({ sub: 'x' }).then(verify)).resolves.toBeDefined();
  });
});
