import { randomUUID } from 'node:crypto';
import { errors, Provider, type Account, type Grant, type ProviderContext, type Token } from 'oidc-provider';
import { actorclaims } from './claims.js';
import { BETROUWBAARHEIDSNIVEAU, clients } from './clients.js';
import type { Geheimen } from './geheimen.js';
import { clientRegister, memoryStorage } from './opslag.js';
import { checkAssertion, loginPolicy } from './profiel.js';
import { foutpagina, uitgelogdpagina, uitlogpagina } from './paginas.js';

export interface ProviderSettings {
  readonly issuer: string;
  readonly audience: string;
  readonly gatewayRedirect: string | undefined;
  readonly geheimen: Geheimen;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

async function grantWithoutQuestion(context: ProviderContext, audience: string): Promise<Grant | undefined> {
  const { provider, client, session } = context.oidc;
  const known = session.grantIdFor(client.clientId);
  if (known) return provider.Grant.find(known);
  if (!session.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid offline_access');
  grant.addResourceScope(audience, '');
  await grant.save();
  return grant;
}

function findAccount(_context: ProviderContext, sub: string): Account | undefined {
  if (!actorclaims(sub, '')) return undefined;
  return { accountId: sub, claims: async (use) => (use === 'id_token' ? { sub, jti: randomUUID() } : { sub }) };
}

function resourceServer(audience: string, asked: string): Record<string, unknown> {
  if (asked !== audience) throw new errors.InvalidTarget();
  return {
    audience,
    scope: '',
    accessTokenFormat: 'jwt',
    accessTokenTTL: 15 * MINUTE,
    jwt: { sign: { alg: 'PS256' } },
  };
}

function features(audience: string): Record<string, unknown> {
  return {
    devInteractions: { enabled: false },
    dPoP: { enabled: false },
    clientCredentials: { enabled: true },
    revocation: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => audience,
      useGrantedResource: () => true,
      getResourceServerInfo: (_context: ProviderContext, asked: string) => resourceServer(audience, asked),
    },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (context: ProviderContext, form: string) => {
        context.body = uitlogpagina(form);
      },
      postLogoutSuccessSource: (context: ProviderContext) => {
        context.body = uitgelogdpagina();
      },
    },
  };
}

const algorithms = ['PS256', 'RS256'];
const ttl = {
  AccessToken: 15 * MINUTE,
  AuthorizationCode: MINUTE,
  ClientCredentials: 15 * MINUTE,
  Grant: 10 * HOUR,
  IdToken: 5 * MINUTE,
  Interaction: 10 * MINUTE,
  RefreshToken: 6 * HOUR,
  Session: 10 * HOUR,
};

/**
 * The OpenID provider, configured to OIDC NL GOV 1.0.1 and OAuth NL 1.1 as far as a password for demo users allows: code
 * flow only, PKCE S256 for every client, RS256 and PS256, private_key_jwt for confidential clients, short lifetimes, and
 * access tokens as signed JWTs for one audience. Keeps sessions in memory: a restart logs everybody out.
 */
export async function createProvider({
  issuer,
  audience,
  gatewayRedirect,
  geheimen,
}: ProviderSettings): Promise<Provider> {
  const storage = memoryStorage();
  const metadata = clients(geheimen.clientsleutels, gatewayRedirect);
  const registered = clientRegister(metadata);
  const https = issuer.startsWith('https:');
  const cookie = { signed: true, httpOnly: true, sameSite: 'lax', secure: https };
  const provider = new Provider(issuer, {
    adapter: (model: string) => (model === 'Client' ? registered : storage(model)),
    jwks: { keys: geheimen.sleutels },
    cookies: { keys: geheimen.koekjessleutels, long: cookie, short: cookie },
    scopes: ['openid', 'offline_access'],
    claims: { openid: ['sub', 'jti'], acr: null, auth_time: null, iss: null, sid: null },
    acrValues: [BETROUWBAARHEIDSNIVEAU],
    responseTypes: ['code'],
    pkce: { required: () => true },
    clientAuthMethods: ['private_key_jwt', 'none'],
    enabledJWA: { clientAuthSigningAlgValues: algorithms, idTokenSigningAlgValues: algorithms },
    clockTolerance: 5,
    rotateRefreshToken: true,
    allowOmittingSingleRegisteredRedirectUri: false,
    interactions: {
      policy: loginPolicy(),
      url: (_context: ProviderContext, interaction: { uid: string }) => `/inloggen/${interaction.uid}`,
    },
    features: features(audience),
    ttl,
    findAccount,
    loadExistingGrant: (context: ProviderContext) => grantWithoutQuestion(context, audience),
    extraTokenClaims: (_context: ProviderContext, token: Token) => actorclaims(token.accountId, token.clientId),
    assertJwtClientAuthClaimsAndHeader: checkAssertion,
    clientBasedCORS: () => false,
    renderError: (context: ProviderContext, out: { error: string }) => {
      context.type = 'html';
      context.body = foutpagina(out.error);
    },
  });
  provider.proxy = https;
  // Clients are otherwise checked at their first use: a mistake in one must stop the start, not a login.
  await Promise.all([...metadata.keys()].map((clientId) => provider.Client.find(clientId)));
  return provider;
}
