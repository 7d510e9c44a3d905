import { systeemKlok, type Klok } from '@schakel/platform';
import { decodeProtectedHeader, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { Actor } from '../actor/actor.js';
import { actorUitClaims, type Claimfout } from '../actor/actor-claims.js';
import { issuerKeys } from './issuer-keys.js';
import { TokenCache } from './token-cache.js';

/** OAuth NL 1.1 / OIDC NL GOV 1.0.1: RS256 must, PS256 preferred; nothing symmetric, nothing unsigned. */
export const TOKEN_ALGORITHMS = ['PS256', 'RS256'] as const;

/** Why a token is refused. Never holds anything of the token. */
export type Tokenfout =
  | 'vorm'
  | 'algoritme'
  | 'soort-token'
  | 'sleutel'
  | 'handtekening'
  | 'uitgever'
  | 'doelgroep'
  | 'verlopen'
  | 'nog-niet-geldig'
  | 'verplichte-claim'
  | `claim-${Claimfout}`;

export type Tokenoordeel =
  { readonly soort: 'geldig'; readonly actor: Actor } | { readonly soort: 'ongeldig'; readonly reden: Tokenfout };

export interface TokenVerifierOptions {
  readonly issuer: string;
  readonly audience: string;
  /** Default: the issuer's key set, found by discovery. */
  readonly keys?: JWTVerifyGetKey;
  readonly klok?: Klok;
  /** Most verified tokens remembered; default 10,000. */
  readonly cacheSize?: number;
  /** Longest time a verified token is remembered, in ms; default 5 minutes, so that a withdrawn key soon has effect. Never past `exp`. */
  readonly cacheMs?: number;
}

const REQUIRED = ['iss', 'aud', 'exp', 'iat', 'sub', 'soort', 'organisatie', 'rollen'];
/** Clocks of two organisations may differ this much, in seconds. */
const CLOCK_TOLERANCE = 5;
const MAX_LENGTH = 8_192;

/** Verifies access tokens (RFC 9068 JWTs) and tells who acts. */
export class TokenVerifier {
  readonly #options: TokenVerifierOptions;
  readonly #keys: JWTVerifyGetKey;
  readonly #klok: Klok;
  readonly #cache: TokenCache;

  constructor(options: TokenVerifierOptions) {
    this.#options = options;
    this.#keys = options.keys ?? issuerKeys({ issuer: options.issuer });
    this.#klok = options.klok ?? systeemKlok;
    this.#cache = new TokenCache(options.cacheSize ?? 10_000);
  }

  /**
   * Judges one token: form, algorithm, kind, signature, issuer, audience, times, required claims, actor's claims.
   * Rejects only with `IssuerUnreachableError`.
   */
  async verify(token: string): Promise<Tokenoordeel> {
    const now = Date.parse(this.#klok());
    const known = this.#cache.get(token, now);
    if (known) return { soort: 'geldig', actor: known };
    const early = headerFault(token);
    if (early) return { soort: 'ongeldig', reden: early };
    const payload = await this.#payload(token, new Date(now));
    if (typeof payload === 'string') return { soort: 'ongeldig', reden: payload };
    const actor = actorUitClaims(payload);
    if (typeof actor === 'string') return { soort: 'ongeldig', reden: `claim-${actor}` };
    const until = Math.min((payload.exp ?? 0) * 1_000, now + (this.#options.cacheMs ?? 300_000));
    if (until > now) this.#cache.set(token, actor, until);
    return { soort: 'geldig', actor };
  }

  async #payload(token: string, currentDate: Date): Promise<JWTPayload | Tokenfout> {
    const { issuer, audience } = this.#options;
    try {
      const { payload } = await jwtVerify(token, this.#keys, {
        issuer,
        audience,
        currentDate,
        algorithms: [...TOKEN_ALGORITHMS],
        typ: 'at+jwt',
        requiredClaims: REQUIRED,
        clockTolerance: CLOCK_TOLERANCE,
      });
      return payload;
    } catch (error) {
      return faultOf(error);
    }
  }
}

/** What the header alone tells: seen before any key is looked up, so that junk costs no request. */
function headerFault(token: string): Tokenfout | undefined {
  if (token.length > MAX_LENGTH || token.split('.').length !== 3) return 'vorm';
  try {
    const { alg, kid, typ } = decodeProtectedHeader(token);
    if (!TOKEN_ALGORITHMS.some((allowed) => allowed === alg)) return 'algoritme';
    if (typeof kid !== 'string' || kid === '') return 'sleutel';
    // An ID token of the same issuer is no access token (RFC 9068 §4).
    return typ?.toLowerCase().replace(/^application\//, '') === 'at+jwt' ? undefined : 'soort-token';
  } catch {
    return 'vorm';
  }
}

const byClaim: Readonly<Record<string, Tokenfout>> = {
  iss: 'uitgever',
  aud: 'doelgroep',
  nbf: 'nog-niet-geldig',
  typ: 'soort-token',
};

function faultOf(error: unknown): Tokenfout {
  if (error instanceof errors.JWTExpired) return 'verlopen';
  if (error instanceof errors.JWTClaimValidationFailed) {
    return error.reason === 'missing' ? 'verplichte-claim' : (byClaim[error.claim] ?? 'verplichte-claim');
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'handtekening';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'algoritme';
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) return 'sleutel';
  if (error instanceof errors.JOSEError) return 'vorm';
  throw error;
}
