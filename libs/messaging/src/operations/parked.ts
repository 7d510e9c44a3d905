import { type Pool, type PoolClient } from 'pg';
import { runsOfParked } from '../parking/apply-parked.js';
import { redact } from './redact.js';

type Queryable = Pick<Pool | PoolClient, 'query'>;

/** A parked message without its content. Times are ISO 8601 in UTC. */
export interface ParkedSummary {
  readonly id: string;
  readonly consumer: string;
  readonly topic: string;
  readonly partition: number;
  readonly position: string;
  readonly key: string | null;
  readonly eventId: string | null;
  readonly type: string | null;
  /** Stable code; `key-quarantined` means that only an earlier message of the key is at fault. */
  readonly reason: string;
  readonly detail: string | null;
  readonly status: 'parked' | 'retry' | 'done' | 'discarded';
  readonly attempts: number;
  readonly parkedAt: string;
}

export interface ParkedPage {
  readonly messages: readonly ParkedSummary[];
  /** Give as `after` for the next page; absent on the last. */
  readonly next?: string;
}

/** One parked message with its structure; values that are not opaque by contract are masked. */
export interface ParkedDetail extends ParkedSummary {
  readonly headers: unknown;
  readonly payload: unknown;
}

const summary = `id::text, consumer, topic, partition, position::text, key, event_id::text as "eventId", type, reason, detail, status, attempts,
  to_char(parked_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "parkedAt"`;
const open = `status in ('parked', 'retry')`;

/** Messages that wait for an operator, oldest first, by keyset. @param limit 1–500 */
export async function listParked(
  client: Queryable,
  { after = '0', limit = 50 }: { after?: string; limit?: number } = {},
): Promise<ParkedPage> {
  const { rows } = await client.query<ParkedSummary>(
    `select ${summary} from parked_message m where ${open} and m.id > $1::bigint order by m.id limit $2`,
    [after, limit + 1],
  );
  const messages = rows.slice(0, limit).map(withSafeKey);
  const last = messages.at(-1);
  return rows.length > limit && last !== undefined ? { messages, next: last.id } : { messages };
}

/** One message, also when it is settled; undefined when there is none. */
export async function showParked(client: Queryable, id: string): Promise<ParkedDetail | undefined> {
  const { rows } = await client.query<ParkedSummary & { value: Buffer | null; headers: Record<string, string> }>(
    `select ${summary}, value, headers from parked_message where id = $1::bigint`,
    [id],
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  const { value, headers, ...rest } = row;
  return { ...withSafeKey(rest), headers: redact(headers), payload: payloadOf(value) };
}

/** What an operation changed: open messages of the key, among them the one that was named. */
export type Operated =
  | { readonly kind: 'done'; readonly messages: number }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'settled-before' };

/**
 * Asks the service to retry the whole key of a message from its first parked message on, in order. The service does it at its next
 * look (a second at most), because only it has the handlers.
 */
export async function requestRetry(client: Queryable, id: string): Promise<Operated> {
  const { rows } = await client.query<{ n: number }>(
    `with named as (select consumer, topic, key from parked_message where id = $1::bigint and ${open}),
      wanted as (
        update parked_message p set status = 'retry' from named n
        where p.${open} and p.consumer = n.consumer and p.topic = n.topic and (p.id = $1::bigint or p.key = n.key) returning 1)
    select count(*)::int as n from wanted`,
    [id],
  );
  return operated(client, id, rows[0]?.n ?? 0);
}

/**
 * Settles a message without applying it, for good: a copy that arrives later is not applied either. Later messages of its key stay
 * parked until their retry is asked.
 * @param reason why, for the record; no personal data
 * @param by who decided
 * @returns number of messages of the key that remain parked
 */
export async function discardParked(client: Queryable, id: string, reason: string, by: string): Promise<Operated> {
  const { rows } = await client.query<{ discarded: boolean; behind: number }>(
    `with gone as (
        update parked_message set status = 'discarded', settled_at = now(), settled_by = $3, settled_reason = $2
        where id = $1::bigint and ${open} returning consumer, topic, key, event_id),
      forgotten as (delete from consumer_attempt a using gone g where a.consumer = g.consumer and a.topic = $4),
      noted as (insert into inbox (event_id, consumer) select event_id, consumer from gone where event_id is not null on conflict do nothing)
    select exists (select 1 from gone) as discarded,
      (select count(*)::int from parked_message p, gone g where p.${open} and p.id <> $1::bigint and p.consumer = g.consumer and p.topic = g.topic and p.key = g.key) as behind`,
    [id, reason, by, runsOfParked(id)],
  );
  return rows[0]?.discarded === true ? { kind: 'done', messages: rows[0].behind } : operated(client, id, 0);
}

async function operated(client: Queryable, id: string, messages: number): Promise<Operated> {
  if (messages > 0) return { kind: 'done', messages };
  const { rowCount } = await client.query(`select 1 from parked_message where id = $1::bigint`, [id]);
  return { kind: rowCount === 0 ? 'not-found' : 'settled-before' };
}

/** A key of ours is opaque; one that is not comes from elsewhere and may be anything. */
function withSafeKey<T extends { readonly key: string | null }>(row: T): T {
  return { ...row, key: row.key === null ? null : redact(row.key) };
}

function payloadOf(value: Buffer | null): unknown {
  if (value === null) return null;
  try {
    return redact(JSON.parse(value.toString('utf8')));
  } catch {
    return `(${value.length} bytes that are no JSON)`;
  }
}
