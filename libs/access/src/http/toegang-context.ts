import type { Actor } from '../actor/actor.js';

/** What the guard found out about a request; controllers get it through `@DezeActor()` and `@DezeDoelbinding()`. */
export interface Verzoektoegang {
  readonly actor: Actor;
  /** The action the route declares. */
  readonly handeling: string;
  /** Code of the purpose; undefined only on routes marked `@ZonderDoelbinding()`. */
  readonly doelbinding: string | undefined;
}

/** The little that the guard needs of a request; Fastify's fits. */
export interface Verzoek {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly params?: unknown;
}

const byRequest = new WeakMap<object, Verzoektoegang>();

/** Remembers what the guard found; only the guard calls it. */
export function onthoudToegang(verzoek: Verzoek, toegang: Verzoektoegang): void {
  byRequest.set(verzoek, Object.freeze(toegang));
}

/** What the guard found; undefined on a public route. */
export function gevondenToegang(verzoek: object): Verzoektoegang | undefined {
  return byRequest.get(verzoek);
}

/** What the guard found. Throws on a public route: nobody was asked who he is there. */
export function toegangVan(verzoek: Verzoek): Verzoektoegang {
  const toegang = byRequest.get(verzoek);
  if (!toegang) throw new Error('the guard did not judge this request: the route is public or the guard is missing');
  return toegang;
}
