import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { inspect } from 'node:util';
import { KEY_BYTES } from '../keys/dossier-key.js';
import { readKeyFile } from '../keys/key-file.js';
import { PrivacyError } from '../keys/privacy-error.js';

declare const merk: unique symbol;

/** `<version>:<43 base64url characters>`: a keyed code for one value within one domain. Still personal data (EDPB 01/2025). */
export type Pseudoniem = string & { readonly [merk]: 'Pseudoniem' };

const FORM = /^[a-z0-9]+:[A-Za-z0-9_-]{43}$/;
const DOMAIN = /^[a-z0-9-]+(\/[a-z0-9-]+)*$/;
/** Label of a line that is a root: keys of all domains follow from it. */
const ROOT = '*';

/** Whether a value has the form of a pseudonym. */
export function isPseudoniem(waarde: unknown): waarde is Pseudoniem {
  return typeof waarde === 'string' && FORM.test(waarde);
}

/** The key of one domain from a root key (HKDF-SHA-256, RFC 5869). */
function deriveKey(root: Buffer, domein: string): Buffer {
  return Buffer.from(hkdfSync('sha256', root, '', `schakel/pseudoniem/${domein}`, KEY_BYTES));
}

interface VersionKeys {
  readonly root: KeyObject | undefined;
  readonly domains: Map<string, KeyObject>;
}

/**
 * Pseudonyms by HMAC-SHA-256 with a key per domain: the same value gives the same code within a domain, so that two services can
 * find each other's match, and unrelated codes in different domains, so that files cannot be joined (EDPB 01/2025). The number
 * space of a BSN or KvK number is small; the key is the protection, never a plain hash.
 *
 * Key file: lines `<version> * <key>` hold a root for all domains, lines `<version> <domain> <key>` the key of one domain, for a
 * service that may have no other. The last line's version is the newest.
 */
export class Pseudonimiseerder {
  readonly #versions: ReadonlyMap<string, VersionKeys>;
  readonly #newest: string;

  private constructor(versions: ReadonlyMap<string, VersionKeys>, newest: string) {
    this.#versions = versions;
    this.#newest = newest;
  }

  /** Reads the key file. @throws PrivacyError `sleutelbestand-ongeldig` */
  static async open(path: string): Promise<Pseudonimiseerder> {
    const versions = new Map<string, VersionKeys>();
    let newest = '';
    for (const { id, label = ROOT, material } of await readKeyFile(path)) {
      if (!/^[a-z0-9]+$/.test(id))
        throw new PrivacyError('sleutelbestand-ongeldig', `${path}: a version is lower-case letters and digits`);
      const held = versions.get(id) ?? { root: undefined, domains: new Map<string, KeyObject>() };
      const key = createSecretKey(material);
      material.fill(0);
      if (label !== ROOT) held.domains.set(label, key);
      versions.set(id, label === ROOT ? { ...held, root: key } : held);
      newest = id;
    }
    return new Pseudonimiseerder(versions, newest);
  }

  /**
   * The pseudonym of a value with the newest key.
   * @param domein who may compare with whom about what, e.g. `raadpleging`; lower case, `/` between parts
   * @param waarde the value in its one canonical form (the caller normalises); not empty
   * @throws PrivacyError `pseudoniem-onmogelijk`; never with the value
   */
  pseudoniem(domein: string, waarde: string): Pseudoniem {
    return this.#make(this.#newest, domein, waarde);
  }

  /** The pseudonyms of a value under every key at hand, newest first: to find what was stored before a rotation. */
  alleVersies(domein: string, waarde: string): Pseudoniem[] {
    const able = [...this.#versions.keys()].reverse().filter((version) => this.#key(version, domein) !== undefined);
    const newestFirst = [
      ...able.filter((version) => version === this.#newest),
      ...able.filter((version) => version !== this.#newest),
    ];
    return newestFirst.map((version) => this.#make(version, domein, waarde));
  }

  /** The key line for a service that may have this domain only; contains key material, for operators. */
  static async domeinregel(path: string, versie: string, domein: string): Promise<string> {
    const lines = await readKeyFile(path);
    const root = lines.find(({ id, label = ROOT }) => id === versie && label === ROOT);
    if (!root || !DOMAIN.test(domein))
      throw new PrivacyError('pseudoniem-onmogelijk', `no root key of this version for domain`);
    return `${versie} ${domein} ${deriveKey(root.material, domein).toString('base64')}`;
  }

  #make(version: string, domein: string, waarde: string): Pseudoniem {
    if (waarde === '') throw new PrivacyError('pseudoniem-onmogelijk', 'nothing to make a pseudonym of');
    const key = this.#key(version, domein);
    if (!key) throw new PrivacyError('pseudoniem-onmogelijk', 'no key for this domain');
    return `${version}:${createHmac('sha256', key).update(waarde, 'utf8').digest('base64url')}` as Pseudoniem;
  }

  #key(version: string, domein: string): KeyObject | undefined {
    const held = this.#versions.get(version);
    if (!held || !DOMAIN.test(domein)) return undefined;
    const known = held.domains.get(domein);
    if (known || !held.root) return known;
    const root = held.root.export();
    const material = deriveKey(root, domein);
    const key = createSecretKey(material);
    root.fill(0);
    material.fill(0);
    held.domains.set(domein, key);
    return key;
  }

  toJSON(): string {
    return '[pseudoniemsleutels]';
  }

  [inspect.custom](): string {
    return '[pseudoniemsleutels]';
  }
}
