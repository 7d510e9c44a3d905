import { errors, interactionPolicy, type ProviderContext } from 'oidc-provider';
import { BETROUWBAARHEIDSNIVEAU } from './clients.js';

const LONGEST_ASSERTION_SECONDS = 300;
/** 128 bits take 22 characters of base64url: the least that OIDC NL GOV accepts for state, nonce and jti. */
const MINIMUM_RANDOM_CHARACTERS = 22;

function isUnpredictable(value: unknown): boolean {
  return typeof value === 'string' && value.length >= MINIMUM_RANDOM_CHARACTERS;
}

/** OIDC NL GOV 1.0.1: every authorization request carries state and nonce, and asks no more certainty than there is. */
function checkProfile(context: ProviderContext): boolean {
  const { state, nonce, acr_values: acrValues } = context.oidc.params;
  if (!isUnpredictable(state)) throw new errors.InvalidRequest('state of at least 128 bits is required');
  if (!isUnpredictable(nonce)) throw new errors.InvalidRequest('nonce of at least 128 bits is required');
  if (typeof acrValues === 'string' && !acrValues.split(' ').includes(BETROUWBAARHEIDSNIVEAU)) {
    throw new errors.CustomOIDCProviderError(
      'unmet_authentication_requirements',
      'only level of assurance low is available',
    );
  }
  return false;
}

/** The library's own policy with the profile's demands added, and without its question for consent. */
export function loginPolicy(): ReturnType<typeof interactionPolicy.base> {
  const prompts = interactionPolicy.base();
  prompts
    .get('login')
    ?.checks.add(new interactionPolicy.Check('nl_gov_profile', 'profile not met', 'invalid_request', checkProfile), 0);
  // Consent is no ground for a government task: whoever logs in is granted what the client may ask, without a question.
  prompts.get('consent')?.checks.remove('native_client_prompt');
  return prompts;
}

/** Demands of OAuth NL 1.1 on client assertions: short-lived and with an unguessable jti (replay itself is refused by the library). */
export function checkAssertion(_context: ProviderContext, claims: Record<string, unknown>): void {
  const { jti, iat, exp } = claims;
  if (!isUnpredictable(jti)) throw new errors.InvalidClientAuth('jti of at least 128 bits is required');
  if (typeof iat !== 'number' || typeof exp !== 'number' || exp - iat > LONGEST_ASSERTION_SECONDS) {
    throw new errors.InvalidClientAuth('iat is required and exp at most five minutes later');
  }
}
