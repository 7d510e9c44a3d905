import { inspect } from 'node:util';
import type { DossierKey } from './dossier-key.js';

interface Entry {
  readonly key: DossierKey;
  readonly until: number;
}

/**
 * The most recently used unwrapped keys, for a short time. It saves only the unwrapping: whether a key still exists is read
 * from the database on every use, so a destroyed key is never served from here.
 */
export class KeyCache {
  readonly #entries = new Map<string, Entry>();

  /**
   * @param max most keys held; the least recently used goes first
   * @param ttlMs how long a key may stay, in ms, however often it is used
   */
  constructor(
    private readonly max: number,
    private readonly ttlMs: number,
  ) {}

  /** The key, when it is here and not too old. `now` in ms since the epoch. */
  get(name: string, now: number): DossierKey | undefined {
    const entry = this.#entries.get(name);
    if (entry === undefined) return undefined;
    this.#entries.delete(name);
    if (entry.until <= now) return undefined;
    this.#entries.set(name, entry);
    return entry.key;
  }

  /** Keeps the key; drops what is too old or too much. */
  set(name: string, key: DossierKey, now: number): void {
    this.#entries.delete(name);
    this.#entries.set(name, { key, until: now + this.ttlMs });
    for (const [oldName, entry] of this.#entries) {
      if (this.#entries.size <= this.max && entry.until > now) break;
      this.#entries.delete(oldName);
    }
  }

  /** Drops every key of one dossier. */
  forget(id: string): void {
    for (const [name, entry] of this.#entries) if (entry.key.id === id) this.#entries.delete(name);
  }

  /** How many keys are held. */
  get size(): number {
    return this.#entries.size;
  }

  toJSON(): string {
    return '[sleutels]';
  }

  [inspect.custom](): string {
    return '[sleutels]';
  }
}
