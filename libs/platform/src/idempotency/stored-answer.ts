import type { FastifyReply } from 'fastify';
import type { ClientBase } from 'pg';
import { problem } from '../problem/problem.js';

/** The first answer given under a key, as the table `idempotency_key` keeps it. */
export interface StoredAnswer {
  readonly requestHash: string;
  readonly status: number;
  /** JSON body of the answer, null when it had none. */
  readonly response: unknown;
  readonly location: string | null;
}

/** An answer to send, first or replayed. */
export interface Answer {
  readonly status: number;
  readonly response?: unknown;
  readonly location?: string | null | undefined;
  /** Version of the resource, for `ETag`. */
  readonly versie?: number;
}

/** The answer stored under a key, or undefined. `scope` keeps the keys of tenants and callers apart. */
export async function findStoredAnswer(
  client: Pick<ClientBase, 'query'>,
  scope: string,
  key: string,
): Promise<StoredAnswer | undefined> {
  const { rows } = await client.query<StoredAnswer>({
    name: 'platform.idempotency',
    text: 'select request_hash as "requestHash", status, response, location from idempotency_key where scope = $1 and key = $2',
    values: [scope, key],
  });
  return rows[0];
}

/**
 * The answer to replay for a key that was used before.
 * @throws ProblemException 409 `idempotency-key-hergebruikt` when the key came with another request then
 */
export function replay(stored: StoredAnswer, requestHash: string): StoredAnswer {
  if (stored.requestHash === requestHash) return stored;
  throw problem(
    409,
    'idempotency-key-hergebruikt',
    'Deze Idempotency-Key hoort bij een ander verzoek. Gebruik voor elk nieuw verzoek een nieuwe sleutel.',
  );
}

/** Sends an answer with its status, `Location` and `ETag`; give the reply with `@Res()` (not passthrough). */
export function sendAnswer(reply: FastifyReply, { status, response, location, versie }: Answer): void {
  if (typeof location === 'string') reply.header('Location', location);
  if (versie !== undefined) reply.header('ETag', `"${versie}"`);
  void reply.code(status);
  if (response === undefined || response === null) void reply.send();
  else void reply.send(response);
}

/**
 * Forgets keys that are older than `before` (ISO instant), at most `limit` at a time so that it never holds up writes.
 * @returns how many were forgotten
 */
export async function forgetIdempotencyKeys(
  client: Pick<ClientBase, 'query'>,
  before: string,
  limit = 5_000,
): Promise<number> {
  const { rowCount } = await client.query(
    `delete from idempotency_key where ctid = any(array(select ctid from idempotency_key where created_at < $1 limit $2))`,
    [before, limit],
  );
  return rowCount ?? 0;
}
