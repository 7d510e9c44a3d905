/** What makes two requests the same request. */
export interface HashedRequest {
  readonly method: string;
  /** Path without query string, e.g. `/v1/signalen`. */
  readonly path: string;
  /** Parsed body; the order of its keys does not matter. */
  readonly body: unknown;
  /** Subject of the caller's token. */
  readonly actor: string;
}

/** A code of a text under a key that only the service has; the same after a restart, and as good as unique per text. */
export type KeyedHash = (text: string) => string;

let keyed: KeyedHash | undefined;

/** Gives the process its key for `requestHash`, once, where the service reads its keys. */
export function keyRequestHashes(hash: KeyedHash): void {
  keyed = hash;
}

/**
 * Keyed code over method, path, actor and canonical body: what an `Idempotency-Key` is bound to. It stands in clear beside content that is
 * encrypted, so a plain hash would tell who tries names, numbers and addresses whether he guessed right, also after the key of the file was
 * destroyed.
 * @throws Error in a process that was given no key: nothing is ever hashed without
 */
export function requestHash({ method, path, body, actor }: HashedRequest): string {
  if (keyed === undefined) throw new Error('no key for request hashes was given');
  return keyed(canonical([method.toUpperCase(), path, actor, body]));
}

/** JSON with sorted keys; members that are undefined are left out, as JSON.stringify does. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value instanceof Date) return JSON.stringify(value);
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const member = (value as Record<string, unknown>)[key];
    if (member !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonical(member)}`;
  }
  return `{${text}}`;
}
