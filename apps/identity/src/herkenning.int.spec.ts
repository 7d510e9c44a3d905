import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TokenVerifier } from '@schakel/access';
import { importJWK, SignJWT, type JWK } from 'jose';
import { DEMOGEBRUIKERS } from './demo-gebruikers.data.js';
import { PARTNERSYSTEMEN } from './partners.data.js';
import { AUDIENCE, Inlogproef, random } from './proef/inlogproef.js';

let proef: Inlogproef;
let verifier: TokenVerifier;
beforeAll(async () => {
  proef = await Inlogproef.start();
  verifier = new TokenVerifier({ issuer: proef.issuer, audience: AUDIENCE });
});
afterAll(() => proef.stop());

describe('the services recognise', () => {
  it.each(DEMOGEBRUIKERS)('$gebruikersnaam with all roles given', async (user) => {
    const { body } = await proef.exchange(await proef.codeFor(user.gebruikersnaam));
    const { sub, soort, organisatie, rollen, gemeentecode } = user;
    const actor = { sub, soort, organisatie, rollen, ...(gemeentecode ? { gemeentecode } : {}) };
    expect(await verifier.verify(body['access_token'] ?? '')).toEqual({ soort: 'geldig', actor });
  });

  it.each(PARTNERSYSTEMEN)('the system $clientId as a partner', async ({ clientId, organisatie, rollen }) => {
    const key = JSON.parse(await readFile(join(proef.folder, 'clients', `${clientId}.jwk.json`), 'utf8')) as JWK;
    const assertion = await new SignJWT({ jti: random() })
      .setProtectedHeader({ alg: 'PS256' })
      .setIssuer(clientId)
      .setSubject(clientId)
      .setAudience(`${proef.issuer}/token`)
      .setIssuedAt()
      .setExpirationTime('1m')
      .sign(await importJWK(key, 'PS256'));
    const { body } = await proef.exchange('', {
      grant_type: 'client_credentials',
      client_id: clientId,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
    });
    const actor = { sub: clientId, soort: 'partner', organisatie, rollen };
    expect(await verifier.verify(body['access_token'] ?? '')).toEqual({ soort: 'geldig', actor });
  });

  it('no ID token as an access token', async () => {
    const { body } = await proef.exchange(await proef.codeFor('beheerder.amsterdam'));
    expect(await verifier.verify(body['id_token'] ?? '')).toMatchObject({ soort: 'ongeldig' });
  });
});
