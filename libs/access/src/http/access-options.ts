import type { Klok } from '@schakel/platform';
import type { BeslissingsLog } from '../decision-log/decision-log.js';
import type { AnyPolicy } from '../policy/policy.js';
import type { Verwerkingsregister } from '../register/verwerking.js';
import type { TokenVerifier } from '../token/token-verifier.js';

/** What a service tells the guard. */
export interface AccessOptions {
  readonly tokens: TokenVerifier;
  /** All policies of the service: together they say which actions exist and which roles may try them. */
  readonly policies: readonly AnyPolicy[];
  /** Where refusals of the guard are written down. */
  readonly log: BeslissingsLog;
  /** Default: the register of the platform. */
  readonly register?: Verwerkingsregister;
  readonly klok?: Klok;
}

/** Injection token of `AccessOptions`. */
export const ACCESS_OPTIONS = Symbol('schakel:access-options');
