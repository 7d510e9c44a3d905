import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { DEMOGEBRUIKERS } from './demo-gebruikers.data.js';
import { AUDIENCE, authorization, BACK, Inlogproef, random } from './proef/inlogproef.js';

let proef: Inlogproef;
beforeAll(async () => {
  proef = await Inlogproef.start();
});
afterAll(async () => {
  await proef.stop();
  expect(proef.unexpected).toEqual([]);
});

describe('logging in with the form', () => {
  it.each(DEMOGEBRUIKERS.map((user) => [user.gebruikersnaam, user] as const))(
    'gives %s an access token with the claims of that function',
    async (name, user) => {
      const { status, body } = await proef.exchange(await proef.codeFor(name));
      expect(status).toBe(200);
      const keys = createRemoteJWKSet(new URL(`${proef.issuer}/jwks`));
      const { payload, protectedHeader } = await jwtVerify(body['access_token'] ?? '', keys, {
        issuer: proef.issuer,
        audience: AUDIENCE,
        algorithms: ['PS256'],
        typ: 'at+jwt',
      });
      expect(protectedHeader.kid).toBeDefined();
      expect(payload).toMatchObject({
        sub: user.sub,
        soort: user.soort,
        organisatie: user.organisatie,
        rollen: user.rollen,
        azp: 'schakel-demo',
      });
      expect(payload['gemeentecode']).toBe(user.gemeentecode);
      expect(payload.jti).toMatch(/^.{16,}$/);
      expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(15 * 60);
    },
  );

  it('gives an ID token of at most five minutes with nonce, jti and acr, and without amr or anything about the person', async () => {
    const nonce = random();
    const { body } = await proef.exchange(await proef.codeFor('ketenregisseur.amsterdam', authorization({ nonce })));
    expect(decodeProtectedHeader(body['id_token'] ?? '').alg).toBe('PS256');
    const claims = decodeJwt(body['id_token'] ?? '');
    expect(claims).toMatchObject({
      iss: proef.issuer,
      aud: 'schakel-demo',
      nonce,
      acr: 'http://eidas.europa.eu/LoA/low',
      jti: expect.any(String) as string,
    });
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(300);
    expect(Object.keys(claims).sort()).toEqual(['acr', 'aud', 'exp', 'iat', 'iss', 'jti', 'nonce', 'sub']);
  });

  it('returns the state and names itself as issuer', async () => {
    const state = random();
    const back = (await proef.logIn('beheerder.rotterdam', authorization({ state }))) as URL;
    expect(back.href.startsWith(BACK)).toBe(true);
    expect([back.searchParams.get('state'), back.searchParams.get('iss')]).toEqual([state, proef.issuer]);
  });

  it.each([
    ['a wrong password', 'toezichthouder.amsterdam', 'fout'],
    ['an unknown user', 'niemand.amsterdam', 'fout'],
    ['an empty password', 'toezichthouder.amsterdam', ''],
  ])('shows the form again with one and the same message for %s', async (_case, name, password) => {
    const page = (await proef.logIn(name, authorization(), password)) as Response;
    const html = await page.text();
    expect(page.status).toBe(422);
    expect(html).toContain('De gebruikersnaam of het wachtwoord klopt niet.');
    expect(html).toContain('<title>Fout: Inloggen</title>');
    expect(html).not.toContain('value="fout"');
  });

  it('shows an accessible page of its own with a neutral title and nothing from elsewhere', async () => {
    const browser = proef.browser();
    const page = (await browser.follow(await browser.open(authorization()))) as Response;
    const html = await page.text();
    expect(html).toMatch(/<html lang="nl">[\s\S]*<title>Inloggen<\/title>/);
    for (const field of ['gebruikersnaam', 'wachtwoord'])
      expect(html).toMatch(new RegExp(`<label for="${field}">[\\s\\S]*<input id="${field}"`));
    expect(html).not.toMatch(/<script|mensenhandel|slachtoffer|Schakel|(src|href)="(?!\/opmaak\.css)/i);
    expect(page.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; form-action 'self' http://127.0.0.1:3999; frame-ancestors 'none'; base-uri 'none'",
    );
    expect((await browser.open('/opmaak.css')).headers.get('content-type')).toContain('text/css');
  });

  it('does not accept a form posted without the cookie of its own login', async () => {
    const form = (await proef.browser().open(authorization())).headers.get('location') ?? '';
    const name = 'beheerder.amsterdam';
    const response = await proef
      .browser()
      .open(form, { gebruikersnaam: name, wachtwoord: proef.passwords.get(name) ?? '' });
    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
  });

  it('refuses a form that is too large and other methods', async () => {
    const browser = proef.browser();
    const form = (await browser.open(authorization())).headers.get('location') ?? '';
    expect((await browser.open(form, { gebruikersnaam: 'x'.repeat(5000) })).status).toBe(413);
    expect((await fetch(new URL(form, proef.issuer), { method: 'DELETE' })).status).toBe(405);
  });
});
