import { createHash } from 'node:crypto';
import type { Actor } from '../actor/actor.js';

interface Entry {
  readonly actor: Actor;
  readonly until: number;
}

/** Actors of tokens that were verified shortly before, by SHA-256 of the token; the token itself is not kept. */
export class TokenCache {
  readonly #entries = new Map<string, Entry>();

  /** @param max most tokens remembered; the oldest goes first */
  constructor(private readonly max: number) {}

  /** The actor, when this token was verified and is still good at `now` (ms since the epoch). */
  get(token: string, now: number): Actor | undefined {
    const name = digest(token);
    const entry = this.#entries.get(name);
    if (entry === undefined || now < entry.until) return entry?.actor;
    this.#entries.delete(name);
    return undefined;
  }

  /** Remembers until `until` (ms since the epoch). */
  set(token: string, actor: Actor, until: number): void {
    if (this.#entries.size >= this.max) {
      const oldest = this.#entries.keys().next();
      if (!oldest.done) this.#entries.delete(oldest.value);
    }
    this.#entries.set(digest(token), { actor, until });
  }

  get size(): number {
    return this.#entries.size;
  }
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('base64');
}
