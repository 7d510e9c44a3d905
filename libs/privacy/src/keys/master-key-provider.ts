/** A data key as it may be stored: useless without the master key. */
export interface WrappedKey {
  /** Ciphertext of the data key, in the provider's own text form. */
  readonly wrapped: string;
  /** Which master key (and version) wrapped it. */
  readonly masterKeyId: string;
}

/** A wrapped key together with what it was bound to when it was wrapped. */
export interface BoundWrappedKey extends WrappedKey {
  /** The context given to `wrap`; another context does not unwrap. */
  readonly context: string;
}

/**
 * Keeper of the master keys. Implementations never hand out a master key; they wrap and unwrap data keys of 32 bytes.
 * All methods reject with `PrivacyError`, or with
 * `MasterKeyUnreachableError` when trying again may help.
 */
export interface MasterKeyProvider {
  /** Wraps one data key with the newest master key, bound to `context`. */
  wrap(key: Buffer, context: string): Promise<WrappedKey>;
  /** Unwraps keys in the order given, with whichever master key wrapped them. Fails as a whole when one fails. */
  unwrap(keys: readonly BoundWrappedKey[]): Promise<Buffer[]>;
  /** Id of the master key that wraps now; keys with another id can be rewrapped. */
  newestMasterKeyId(): Promise<string>;
}
