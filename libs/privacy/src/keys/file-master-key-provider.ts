import { createSecretKey, type KeyObject } from 'node:crypto';
import { inspect } from 'node:util';
import { readKeyFile } from './key-file.js';
import type { BoundWrappedKey, MasterKeyProvider, WrappedKey } from './master-key-provider.js';
import { PrivacyError } from './privacy-error.js';
import { seal, unseal } from './sealed-box.js';

interface Held {
  readonly keys: ReadonlyMap<string, KeyObject>;
  readonly newest: string;
}

/**
 * Master keys from a file that only its owner may read (form: see `readKeyFile`). The last line wraps, all lines unwrap.
 * A key that was added while the service runs is found when the first data key wrapped by it comes by, or after `herlees`.
 */
export class FileMasterKeyProvider implements MasterKeyProvider {
  readonly #path: string;
  #held: Held;

  private constructor(path: string, held: Held) {
    this.#path = path;
    this.#held = held;
  }

  /** Reads the file. @throws PrivacyError `sleutelbestand-ongeldig` */
  static async open(path: string): Promise<FileMasterKeyProvider> {
    return new FileMasterKeyProvider(path, await hold(path));
  }

  /** Reads the file again, after a rotation. */
  async herlees(): Promise<void> {
    this.#held = await hold(this.#path);
  }

  async wrap(key: Buffer, context: string): Promise<WrappedKey> {
    const { keys, newest } = this.#held;
    const box = seal(keys.get(newest) as KeyObject, context, key);
    return { wrapped: box.toString('base64url'), masterKeyId: newest };
  }

  async unwrap(items: readonly BoundWrappedKey[]): Promise<Buffer[]> {
    if (items.some(({ masterKeyId }) => !this.#held.keys.has(masterKeyId))) await this.herlees();
    const { keys } = this.#held;
    return items.map(({ wrapped, masterKeyId, context }) => {
      const master = keys.get(masterKeyId);
      if (!master) throw new PrivacyError('hoofdsleutel-onbekend', masterKeyId);
      const material = unseal(master, context, Buffer.from(wrapped, 'base64url'));
      if (!material)
        throw new PrivacyError('sleutel-geschonden', 'a wrapped key is not the one that was stored for this dossier');
      return material;
    });
  }

  async newestMasterKeyId(): Promise<string> {
    return this.#held.newest;
  }

  toJSON(): string {
    return '[hoofdsleutels]';
  }

  [inspect.custom](): string {
    return '[hoofdsleutels]';
  }
}

async function hold(path: string): Promise<Held> {
  const lines = await readKeyFile(path);
  const keys = new Map<string, KeyObject>();
  let newest = '';
  for (const { id, label, material } of lines) {
    if (label !== undefined) throw new PrivacyError('sleutelbestand-ongeldig', `${path}: a master key has no label`);
    keys.set(id, createSecretKey(material));
    material.fill(0);
    newest = id;
  }
  return { keys, newest };
}
