import { createSecretKey, type KeyObject } from 'node:crypto';
import { inspect } from 'node:util';
import { seal, unseal } from './sealed-box.js';

/** Bytes of a data key. */
export const KEY_BYTES = 32;

/**
 * The unwrapped data key of one dossier or signal. Its material cannot be read from it by any road: it lives in a private field,
 * and printing, logging, serialising or cloning the object shows only that it is a key.
 */
export class DossierKey {
  readonly #key: KeyObject;

  /**
   * @param id the dossier's or signal's id; also the id of the stored wrapped key
   * @param material 32 bytes; wiped here, so that no second copy stays behind
   */
  constructor(
    readonly id: string,
    material: Buffer,
  ) {
    if (material.length !== KEY_BYTES) throw new Error(`a data key is ${KEY_BYTES} bytes`);
    this.#key = createSecretKey(material);
    material.fill(0);
  }

  /** Encrypts bytes, or a text as UTF-8, bound to `aad`; used by `encrypt`. */
  seal(aad: string, plaintext: Uint8Array | string): Buffer {
    return seal(this.#key, aad, plaintext);
  }

  /** Decrypts; undefined when the box was not made with this key and `aad`; used by `decrypt`. */
  unseal(aad: string, box: Buffer): Buffer | undefined {
    return unseal(this.#key, aad, box);
  }

  toString(): string {
    return '[sleutel]';
  }

  toJSON(): string {
    return '[sleutel]';
  }

  [inspect.custom](): string {
    return '[sleutel]';
  }
}
