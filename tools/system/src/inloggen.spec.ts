import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { inloggen } from './inloggen.js';

/** What a provider that misbehaves in one point answers. */
interface Afwijking {
  readonly issuer?: string;
  readonly state?: string;
  readonly iss?: string;
  readonly nonce?: string;
  readonly weigert?: boolean;
}

/** The smallest provider: no sessions, every password is right; one deviation from the protocol at a time. */
class Namaak {
  afwijking: Afwijking = {};
  adres = '';
  #nonce = '';
  #server: Server | undefined;

  async start(): Promise<void> {
    const { publicKey, privateKey } = await generateKeyPair('PS256');
    const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'PS256' };
    this.#server = createServer((request, response) => {
      void (async () => {
        const url = new URL(request.url ?? '/', this.adres);
        const json = (value: unknown) => response.end(JSON.stringify(value));
        if (url.pathname === '/.well-known/openid-configuration') return json(this.#ontdekking());
        if (url.pathname === '/jwks') return json({ keys: [jwk] });
        if (url.pathname === '/auth') return this.#aanmelden(url, response);
        const idToken = new SignJWT({ nonce: this.afwijking.nonce ?? this.#nonce })
          .setProtectedHeader({ alg: 'PS256', kid: 'k1' })
          .setIssuer(this.adres)
          .setAudience('schakel-demo')
          .setExpirationTime('1m');
        return json({ access_token: 'het-token', id_token: await idToken.sign(privateKey) });
      })();
    });
    await new Promise<void>((resolve) => this.#server?.listen(0, '127.0.0.1', resolve));
    this.adres = `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => this.#server?.close(resolve));
  }

  #ontdekking() {
    const { adres } = this;
    return {
      issuer: this.afwijking.issuer ?? adres,
      authorization_endpoint: `${adres}/auth`,
      token_endpoint: `${adres}/token`,
      jwks_uri: `${adres}/jwks`,
    };
  }

  #aanmelden(url: URL, response: ServerResponse): unknown {
    this.#nonce = url.searchParams.get('nonce') ?? '';
    const terug = new URL(url.searchParams.get('redirect_uri') ?? '');
    const { state, iss, weigert } = this.afwijking;
    terug.searchParams.set('state', state ?? url.searchParams.get('state') ?? '');
    terug.searchParams.set('iss', iss ?? this.adres);
    terug.searchParams.set(weigert ? 'error' : 'code', weigert ? 'access_denied' : 'de-code');
    return response.writeHead(303, { location: terug.href }).end();
  }
}

describe('inloggen', () => {
  const provider = new Namaak();
  beforeAll(() => provider.start());
  afterAll(() => provider.stop());

  const inlog = (afwijking: Afwijking) => {
    provider.afwijking = afwijking;
    return inloggen({ issuer: provider.adres, gebruiker: 'een.gebruiker', wachtwoord: 'geheim-wachtwoord' });
  };

  it('gives the access token of a login that fits', async () => {
    await expect(inlog({})).resolves.toBe('het-token');
  });

  it.each([
    ['a provider under another name', { issuer: 'http://ander.example' }, 'another issuer name'],
    ['an answer to somebody else’s login', { state: 'anders' }, 'does not belong to this login'],
    ['an answer of another provider', { iss: 'http://ander.example' }, 'does not belong to this login'],
    ['an ID token of another login', { nonce: 'anders' }, 'does not belong to this login'],
    ['a refused login', { weigert: true }, 'access_denied'],
  ])('refuses %s, and never names the password', async (_wat, afwijking, reden) => {
    const fout = await inlog(afwijking).then(String, String);
    expect(fout).toContain(reden);
    expect(fout).not.toContain('geheim-wachtwoord');
  });
});
