import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';

export interface TokenOptions {
  /** Seconds until it expires; negative for a token that has expired. Default 300. */
  expiresInSeconds?: number;
  /** Default the audience of the issuer. */
  audience?: string;
  /** Default this issuer. */
  issuer?: string;
  /**
   * `own` (default): the published key. `stranger`: another key under the published key's id. `nobody`: alg none. `confused`: HS256 with the
   * published key as the secret.
   */
  signedBy?: 'own' | 'stranger' | 'nobody' | 'confused';
}

export interface TestTokens {
  /** Value for SCHAKEL_OIDC_ISSUER; serves `/.well-known/openid-configuration` and `/jwks`. */
  issuer: string;
  /** Value for SCHAKEL_OIDC_AUDIENCE. */
  audience: string;
  jwksUrl: string;
  /** A signed access token (JWT, RS256) with these claims. */
  token(claims: JWTPayload, options?: TokenOptions): Promise<string>;
  /** How often the key set was asked for. */
  jwksRequests(): number;
  /** Replaces the key, as an issuer does from time to time; earlier tokens no longer verify. */
  rotate(): Promise<void>;
  stop(): Promise<void>;
}

interface SigningKey {
  privateKey: CryptoKey;
  publicJwk: JWK;
  kid: string;
}

/** An issuer of access tokens for one spec file: an RSA key and its key set over HTTP on a free port of this machine. */
export async function testTokens({ audience = 'urn:schakel:api' }: { audience?: string } = {}): Promise<TestTokens> {
  let generation = 1;
  let key = await newKey(generation);
  const stranger = await newKey(0);
  let requests = 0;
  const server = createServer((request, response) => {
    const body = documents(issuer, key)[request.url ?? ''];
    if (request.url === '/jwks') requests += 1;
    response.writeHead(body ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(body ?? {}));
  });
  await listen(server);
  server.unref();
  const issuer = `http://127.0.0.1:${portOf(server)}`;
  return {
    issuer,
    audience,
    jwksUrl: `${issuer}/jwks`,
    token: (claims, options) => sign(claims, { issuer, audience, ...options }, key, stranger),
    jwksRequests: () => requests,
    rotate: async () => void (key = await newKey((generation += 1))),
    stop: () => close(server),
  };
}

async function sign(claims: JWTPayload, options: TokenOptions, key: SigningKey, stranger: SigningKey): Promise<string> {
  const { expiresInSeconds = 300, signedBy = 'own', audience = '', issuer = '' } = options;
  const now = Math.floor(Date.now() / 1000);
  const payload: JWTPayload = {
    iat: now + Math.min(0, expiresInSeconds - 1),
    exp: now + expiresInSeconds,
    iss: issuer,
    aud: audience,
    ...claims,
  };
  if (signedBy === 'nobody') return new UnsecuredJWT(payload).encode();
  const header = { alg: signedBy === 'confused' ? 'HS256' : 'RS256', kid: key.kid, typ: 'at+jwt' };
  const secret = new TextEncoder().encode(JSON.stringify(key.publicJwk));
  const signingKey = { own: key.privateKey, stranger: stranger.privateKey, confused: secret }[signedBy];
  return new SignJWT(payload).setProtectedHeader(header).sign(signingKey);
}

async function newKey(generation: number): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  const kid = `test-${generation}`;
  return { privateKey, kid, publicJwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' } };
}

function documents(issuer: string, key: SigningKey): Record<string, unknown> {
  const metadata = {
    issuer,
    jwks_uri: `${issuer}/jwks`,
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
  };
  return {
    '/.well-known/openid-configuration': metadata,
    '/.well-known/oauth-authorization-server': metadata,
    '/jwks': { keys: [key.publicJwk] },
  };
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
}

function portOf(server: Server): number {
  const address = server.address() as AddressInfo;
  return address.port;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
