import { createHash, randomBytes } from 'node:crypto';
import { createRemoteJWKSet, importJWK, jwtVerify, SignJWT, type JWK } from 'jose';

/** Where to log in and as whom. `issuer` is the provider's own address, without a slash at the end. */
export interface Inlogverzoek {
  readonly issuer: string;
  readonly gebruiker: string;
  readonly wachtwoord: string;
}

export interface Machineverzoek {
  readonly issuer: string;
  readonly clientId: string;
  /** RSA private key of the client with `kid`; its algorithm is PS256 unless `alg` says otherwise. */
  readonly privateJwk: JWK;
}

interface Discovery {
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
  readonly jwks_uri: string;
}

const CLIENT = 'schakel-demo';
/** Nothing listens here: the code is read from the address the browser would have been sent to (RFC 8252 §7.3). */
const REDIRECT = 'http://127.0.0.1:9/terug';
const MOST_STEPS = 8;

const random = (): string => randomBytes(32).toString('base64url');

async function discover(issuer: string): Promise<Discovery> {
  const response = await fetch(`${issuer}/.well-known/openid-configuration`);
  if (!response.ok) throw new Error(`discovery at the issuer answered ${response.status}`);
  const document = (await response.json()) as Discovery & { issuer: string };
  if (document.issuer !== issuer) throw new Error('the provider calls itself by another issuer name');
  return document;
}

/** Cookies of one login, kept by path as a browser does. */
class Cookies {
  readonly #kept = new Map<string, { pair: string; path: string }>();

  keep(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const path = attributes.find((attribute) => attribute.toLowerCase().startsWith('path='))?.slice(5) ?? '/';
      this.#kept.set(`${pair.split('=')[0] ?? ''};${path}`, { pair, path });
    }
  }

  for(url: URL): string {
    return [...this.#kept.values()]
      .filter(({ path }) => url.pathname.startsWith(path))
      .map(({ pair }) => pair)
      .join('; ');
  }
}

/** Follows the provider's redirects, fills in the login form once, and returns the address of the client it ends at. */
async function walk(start: string, credentials: URLSearchParams): Promise<URL> {
  const cookies = new Cookies();
  let url = new URL(start);
  let form: URLSearchParams | undefined;
  let filledIn = false;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: cookies.for(url) },
      ...(form ? { method: 'POST', body: form } : {}),
    });
    cookies.keep(response);
    const location = response.headers.get('location');
    const action = location ? undefined : /<form method="post" action="([^"]+)"/.exec(await response.text())?.[1];
    if (!location && (!action || filledIn)) throw new Error(`logging in stopped with status ${response.status}`);
    form = action ? credentials : undefined;
    filledIn ||= action !== undefined;
    url = new URL(location ?? action ?? '', url);
    if (url.href.startsWith(REDIRECT)) return url;
  }
  throw new Error('logging in took more steps than expected');
}

async function requestToken(endpoint: string, parameters: Record<string, string>): Promise<Record<string, string>> {
  const response = await fetch(endpoint, { method: 'POST', body: new URLSearchParams(parameters) });
  const body = (await response.json()) as Record<string, string>;
  if (!response.ok) throw new Error(`the token endpoint answered ${response.status} ${body['error'] ?? ''}`);
  return body;
}

function checkedCode(back: URL, state: string, issuer: string): string {
  const code = back.searchParams.get('code');
  if (!code) throw new Error(`logging in was refused: ${back.searchParams.get('error') ?? 'no code'}`);
  if (back.searchParams.get('state') !== state || back.searchParams.get('iss') !== issuer)
    throw new Error('the answer does not belong to this login');
  return code;
}

/**
 * Logs a demo user in as a browser would, without a browser: authorization code with PKCE S256, state and nonce, through
 * the login form of `apps/identity`, cookies included. Checks state, issuer, and signature and nonce of the ID token.
 * Returns the access token (a JWT, fifteen minutes). Throws with the step that failed; never with the password.
 */
export async function inloggen({ issuer, gebruiker, wachtwoord }: Inlogverzoek): Promise<string> {
  const discovery = await discover(issuer);
  const [verifier, state, nonce] = [random(), random(), random()];
  const authorization = new URL(discovery.authorization_endpoint);
  authorization.search = new URLSearchParams({
    client_id: CLIENT,
    redirect_uri: REDIRECT,
    response_type: 'code',
    scope: 'openid',
    state,
    nonce,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();
  const back = await walk(authorization.href, new URLSearchParams({ gebruikersnaam: gebruiker, wachtwoord }));
  const tokens = await requestToken(discovery.token_endpoint, {
    grant_type: 'authorization_code',
    client_id: CLIENT,
    redirect_uri: REDIRECT,
    code: checkedCode(back, state, issuer),
    code_verifier: verifier,
  });
  const keys = createRemoteJWKSet(new URL(discovery.jwks_uri));
  const { payload } = await jwtVerify(tokens['id_token'] ?? '', keys, {
    issuer,
    audience: CLIENT,
    algorithms: ['PS256', 'RS256'],
  });
  if (payload['nonce'] !== nonce) throw new Error('the ID token does not belong to this login');
  return tokens['access_token'] ?? '';
}

/**
 * Gets an access token for a partner's system: client_credentials with private_key_jwt (OAuth NL 1.1), a fresh assertion
 * of one minute per call. Returns the access token (a JWT, fifteen minutes). Throws with the OAuth error code.
 */
export async function machineToken({ issuer, clientId, privateJwk }: Machineverzoek): Promise<string> {
  const { token_endpoint: endpoint } = await discover(issuer);
  const alg = privateJwk.alg ?? 'PS256';
  const assertion = await new SignJWT({ jti: random() })
    .setProtectedHeader({ alg, ...(privateJwk.kid ? { kid: privateJwk.kid } : {}) })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(endpoint)
    .setIssuedAt()
    .setExpirationTime('1m')
    .sign(await importJWK(privateJwk, alg));
  const tokens = await requestToken(endpoint, {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
  });
  return tokens['access_token'] ?? '';
}
