import { TransientError } from '@schakel/platform';
import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

const metadata = z.object({ issuer: z.string(), jwks_uri: z.url() });

/** The issuer could not be asked for its keys: nobody can be let in or turned away on that ground, so the answer is 503. */
export class IssuerUnreachableError extends TransientError {
  override readonly name = 'IssuerUnreachableError';
}

export interface IssuerKeysOptions {
  /** Exact value of the claim `iss`; its metadata stand under `/.well-known/openid-configuration`. */
  readonly issuer: string;
  /** Longest wait per request in ms; default 5,000. */
  readonly timeoutMs?: number;
  /** Least time between two fetches of the key set in ms, however many foreign key ids come by; default 30,000. */
  readonly cooldownMs?: number;
}

/**
 * The signing keys of an issuer, found by OpenID discovery at first use and kept: the set is fetched again when it is older than
 * 10 minutes, or when a token names a key that is not in it (at most once per cool-down).
 * The function rejects with `IssuerUnreachableError` when there is no answer, and with jose's error when the key is not there.
 */
export function issuerKeys({ issuer, timeoutMs = 5_000, cooldownMs = 30_000 }: IssuerKeysOptions): JWTVerifyGetKey {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  const discovered = (): Promise<JWTVerifyGetKey> => {
    keys ??= discover(issuer, timeoutMs).then(
      (url) =>
        createRemoteJWKSet(url, { timeoutDuration: timeoutMs, cooldownDuration: cooldownMs, cacheMaxAge: 600_000 }),
      (error: unknown) => {
        keys = undefined;
        throw error;
      },
    );
    return keys;
  };
  return async (header, token) => {
    const getKey = await discovered();
    try {
      return await getKey(header, token);
    } catch (error) {
      throw isAnswer(error) ? error : new IssuerUnreachableError('the key set of the issuer cannot be fetched');
    }
  };
}

/** Whether the error says something about the token's key, rather than that the key set could not be had. */
function isAnswer(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return (
    code === 'ERR_JWKS_NO_MATCHING_KEY' ||
    code === 'ERR_JWKS_MULTIPLE_MATCHING_KEYS' ||
    code === 'ERR_JOSE_NOT_SUPPORTED'
  );
}

async function discover(issuer: string, timeoutMs: number): Promise<URL> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(timeoutMs) })
    .then((response) => (response.ok ? response.json() : undefined))
    .catch(() => undefined);
  const { success, data } = metadata.safeParse(answer);
  if (!success) throw new IssuerUnreachableError('the metadata of the issuer cannot be fetched');
  // Metadata of another issuer would give its keys the power of this one (RFC 8414 §3.3).
  if (data.issuer !== issuer) throw new IssuerUnreachableError('the metadata found are of another issuer');
  const keySet = new URL(data.jwks_uri);
  if (keySet.protocol !== 'https:' && new URL(issuer).protocol === 'https:') {
    throw new IssuerUnreachableError('the key set of the issuer is not served over TLS');
  }
  return keySet;
}
