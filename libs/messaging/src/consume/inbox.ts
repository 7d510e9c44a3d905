import { type PoolClient } from 'pg';

/** Which events of a chunk are new to this consumer, and which keys are in quarantine. */
export interface Reception {
  readonly fresh: Set<string>;
  readonly quarantined: Set<string>;
}

/** An event that wants to be applied. */
export interface Arrival {
  readonly eventId: string;
  readonly key: string | null;
}

/**
 * Notes arrivals in the inbox, except those whose key is in quarantine, in one statement. An event id that is noted already (also by a
 * transaction that is still open: this one then waits for it) is not fresh.
 */
export async function receiveArrivals(
  client: PoolClient,
  consumer: string,
  topic: string,
  keys: readonly string[],
  arrivals: readonly Arrival[],
): Promise<Reception> {
  const { rows } = await client.query<{ quarantined: string[] | null; fresh: string[] | null }>({
    name: 'schakel-inbox-receive',
    text: `with quarantine as (
        select distinct key from parked_message where consumer = $1 and topic = $2 and key = any ($3::text[]) and status in ('parked', 'retry')),
      arrived as (
        insert into inbox (event_id, consumer)
        select distinct a.id, $1 from unnest($4::uuid[], $5::text[]) a (id, key)
        where not exists (select 1 from quarantine q where q.key = a.key)
        order by 1
        on conflict do nothing returning event_id)
      select (select array_agg(key) from quarantine) as quarantined, (select array_agg(event_id::text) from arrived) as fresh`,
    values: [consumer, topic, keys, arrivals.map(({ eventId }) => eventId), arrivals.map(({ key }) => key)],
  });
  return { quarantined: new Set(rows[0]?.quarantined ?? []), fresh: new Set(rows[0]?.fresh ?? []) };
}

/** Those of the ids that were applied before. */
export async function alreadyApplied(
  client: PoolClient,
  consumer: string,
  eventIds: readonly string[],
): Promise<Set<string>> {
  if (eventIds.length === 0) return new Set();
  const { rows } = await client.query<{ id: string }>(
    `select event_id::text as id from inbox where consumer = $1 and event_id = any ($2::uuid[])`,
    [consumer, eventIds],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Takes back arrivals that were not applied after all, because they were parked. */
export async function retractArrivals(
  client: PoolClient,
  consumer: string,
  eventIds: readonly string[],
): Promise<void> {
  if (eventIds.length === 0) return;
  await client.query(`delete from inbox where consumer = $1 and event_id = any ($2::uuid[])`, [consumer, eventIds]);
}

/**
 * Deletes what was received before an instant (ISO), at most `limit` at a time so that it never holds up consumers. Nothing may be deleted
 * that can come again: an event is known for longer than topic retention plus the longest replay.
 * @returns number of rows deleted
 */
export async function pruneInbox(client: Pick<PoolClient, 'query'>, before: string, limit = 5_000): Promise<number> {
  const { rowCount } = await client.query(
    `delete from inbox where ctid = any(array(select ctid from inbox where received_at < $1 limit $2))`,
    [before, limit],
  );
  return rowCount ?? 0;
}
