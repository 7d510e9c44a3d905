import type { JWK } from 'jose';
import { GATEWAY, PARTNERSYSTEMEN } from './partners.data.js';

/** Level of assurance this provider can honestly give: one factor, a password (eIDAS implementing regulation 2015/1502). */
export const BETROUWBAARHEIDSNIVEAU = 'http://eidas.europa.eu/LoA/low';

/** Loopback address of the scripted demo login; the port is free (RFC 8252 §7.3). */
export const DEMO_REDIRECT = 'http://127.0.0.1/terug';

function publicHalf({ kty, kid, alg, use, n, e }: JWK): JWK {
  return { kty, kid, alg, use, n, e };
}

const codeFlow = {
  response_types: ['code'],
  id_token_signed_response_alg: 'PS256',
  default_acr_values: [BETROUWBAARHEIDSNIVEAU],
};

const demo = {
  client_id: 'schakel-demo',
  client_name: 'Demonstratie',
  application_type: 'native',
  grant_types: ['authorization_code'],
  redirect_uris: [DEMO_REDIRECT],
  token_endpoint_auth_method: 'none',
  ...codeFlow,
};

/**
 * All clients, in oidc-provider's metadata names. For users `schakel-demo` (public, loopback only) and, when the gateway's
 * return address is known, `schakel-gateway`. For machines one client per partner, with `client_credentials` as its only
 * grant (OAuth NL 1.1: one grant type per client). All but the demo prove themselves with private_key_jwt.
 */
export function clients(
  clientsleutels: ReadonlyMap<string, JWK>,
  gatewayRedirect: string | undefined,
): ReadonlyMap<string, Record<string, unknown>> {
  const byId = (list: { client_id: string }[]) => new Map(list.map((client) => [client.client_id, { ...client }]));
  const withKey = (clientId: string) => {
    const key = clientsleutels.get(clientId);
    if (!key) throw new Error(`no key for client ${clientId}`);
    return { client_id: clientId, token_endpoint_auth_method: 'private_key_jwt', jwks: { keys: [publicHalf(key)] } };
  };
  const machines = PARTNERSYSTEMEN.map((partner) => ({
    ...withKey(partner.clientId),
    client_name: partner.omschrijving,
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
  }));
  if (!gatewayRedirect) return byId([demo, ...machines]);
  const gateway = {
    ...withKey(GATEWAY),
    client_name: 'Schakel',
    grant_types: ['authorization_code', 'refresh_token'],
    redirect_uris: [gatewayRedirect],
    post_logout_redirect_uris: [`${new URL(gatewayRedirect).origin}/`],
    ...codeFlow,
  };
  return byId([demo, gateway, ...machines]);
}
