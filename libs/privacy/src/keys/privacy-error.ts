import { TransientError } from '@schakel/platform';

/**
 * What can go wrong with keys and ciphertext.
 * - `sleutelbestand-ongeldig`: a key file is missing, readable by others, or not in its form
 * - `hoofdsleutel-onbekend`: wrapped by a master key that the provider does not hold (any more)
 * - `sleutel-geschonden`: a wrapped key was changed, or belongs to another dossier or municipality
 * - `versleuteling-geschonden`: ciphertext was changed, or stands in another table, column or row than it was made for
 * - `verkeerde-sleutel`: the ciphertext names another key than the one given
 * - `onleesbaar`: not ciphertext of a version we know
 * - `pseudoniem-onmogelijk`: no key for that domain, or nothing to make a pseudonym of
 */
export type PrivacyErrorCode =
  | 'sleutelbestand-ongeldig'
  | 'hoofdsleutel-onbekend'
  | 'sleutel-geschonden'
  | 'versleuteling-geschonden'
  | 'verkeerde-sleutel'
  | 'onleesbaar'
  | 'pseudoniem-onmogelijk';

/**
 * Broken infrastructure or a bug; never an expected outcome (a destroyed key is a value, see `Vernietigd`).
 * Message and fields hold names of places and opaque ids only: no data, no ciphertext, no key material, and no `cause`, because
 * errors of libraries quote their input.
 */
export class PrivacyError extends Error {
  override readonly name = 'PrivacyError';

  constructor(
    readonly code: PrivacyErrorCode,
    message: string,
  ) {
    super(`${code}: ${message}`);
  }
}

/** The keeper of the master keys did not answer: the request gets 503 and is repeated, a consumer waits. */
export class MasterKeyUnreachableError extends TransientError {
  override readonly name = 'MasterKeyUnreachableError';
  readonly code = 'hoofdsleutel-onbereikbaar';
}
