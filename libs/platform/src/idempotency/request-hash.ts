import { hash } from 'node:crypto';

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

/** SHA-256 over method, path, actor and canonical body, base64url (43 characters): what an `Idempotency-Key` is bound to. */
export function requestHash({ method, path, body, actor }: HashedRequest): string {
  return hash('sha256', canonical([method.toUpperCase(), path, actor, body]), 'base64url');
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
