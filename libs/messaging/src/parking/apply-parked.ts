import { type Pool, type PoolClient } from 'pg';
import { ChunkRun } from '../consume/chunk-run.js';
import { inTransaction, type ConsumerSettings } from '../consume/chunk-transaction.js';
import { receiveArrivals, retractArrivals } from '../consume/inbox.js';
import { receive, type ParkReason, type Received } from '../consume/received.js';
import { serialClient } from '../consume/serial-client.js';
import { writeUnits } from '../write/write-units.js';

/** A parked message by its place; `id` is a bigint as text. */
export interface ParkedRow {
  readonly id: string;
  readonly topic: string;
  readonly partition: number;
  readonly key: string | null;
}

interface ParkedContent {
  readonly position: string;
  readonly value: Buffer | null;
  readonly headers: Record<string, string>;
}

const open = `status in ('parked', 'retry')`;

/** Under which name the runs of a retried message stand in `consumer_attempt`, beside those of topics. */
export function runsOfParked(id: string): string {
  return `parked ${id}`;
}

/** First message of a quarantined key that is not settled (for a message without key: itself), with its content. */
export async function findParked(
  client: Pool | PoolClient,
  consumer: string,
  { id, topic, partition, key }: ParkedRow,
): Promise<(ParkedRow & ParkedContent) | undefined> {
  const { rows } = await client.query<ParkedRow & ParkedContent>(
    `select id, topic, partition, key, position, value, headers from parked_message
     where consumer = $1 and topic = $2 and partition = $3 and ${open} and ${key === null ? 'id = $4::bigint' : 'key = $4'} order by id limit 1`,
    [consumer, topic, partition, key ?? id],
  );
  return rows[0];
}

/** Applies one parked message through the same handler and inbox as any other. @throws the database's error when nothing was done */
export async function applyParked(row: ParkedRow, settings: ConsumerSettings): Promise<'settled' | 'failed'> {
  const found = await findParked(settings.pool, settings.consumer, row);
  if (found === undefined) {
    await forgetRuns(settings.pool, settings.consumer, row);
    return 'settled';
  }
  const message = receive(
    {
      offset: found.position,
      key: found.key === null ? null : Buffer.from(found.key),
      value: found.value,
      headers: found.headers,
    },
    settings.handlers.registry,
  );
  return inTransaction([message], [found], settings, async (client) => {
    // Again, now that it is this transaction's turn on the partition: another instance may have been faster.
    const mine = await findParked(client, settings.consumer, found);
    if (mine?.id !== found.id) {
      await forgetRuns(client, settings.consumer, found);
      return 'settled';
    }
    const failure = await applyMessage(client, found, message, settings);
    if (failure !== undefined) {
      await giveBack(client, settings.consumer, found, failure);
      return 'failed';
    }
    await client.query(
      `update parked_message set status = 'done', attempts = attempts + 1, settled_at = now() where id = $1`,
      [found.id],
    );
    await forgetRuns(client, settings.consumer, found);
    return 'settled';
  });
}

async function forgetRuns(client: Pool | PoolClient, consumer: string, { id }: ParkedRow): Promise<void> {
  await client.query(`delete from consumer_attempt where consumer = $1 and topic = $2`, [consumer, runsOfParked(id)]);
}

async function applyMessage(
  client: PoolClient,
  { topic }: ParkedRow,
  message: Received,
  settings: ConsumerSettings,
): Promise<ParkReason | undefined> {
  const { meaning } = message;
  if (meaning.kind === 'poison') return meaning.reason;
  if (meaning.kind === 'skip') return undefined;
  const { consumer, handlers, publisher, now } = settings;
  const { event } = meaning;
  // Without its key: the quarantine is this message's own.
  const { fresh } = await receiveArrivals(client, consumer, topic, [], [{ eventId: event.id, key: message.key }]);
  if (!fresh.has(event.id)) return undefined;
  const visible = typeof event.data['gemeentecode'] === 'string' ? [event.data['gemeentecode']] : [];
  const run = new ChunkRun({
    handlers,
    consumer,
    nu: now(),
    client: serialClient(client),
    write: (units) => writeUnits(client, units, publisher, visible),
  });
  const outcome = await run.apply(message, event);
  if (outcome === 'applied') {
    await run.flush();
    return undefined;
  }
  await retractArrivals(client, consumer, [event.id]);
  return outcome.parked;
}

/** Notes why a message still fails, takes back the wish to retry its key and forgets its runs: the next wish begins anew. */
export async function giveBack(
  client: Pool | PoolClient,
  consumer: string,
  { id, topic, key }: ParkedRow,
  { code, detail }: ParkReason,
): Promise<void> {
  await client.query(
    `with forgotten as (delete from consumer_attempt where consumer = $2 and topic = $7)
     update parked_message set status = 'parked',
       attempts = attempts + case when id = $1::bigint then 1 else 0 end,
       reason = case when id = $1::bigint then $4 else reason end,
       detail = case when id = $1::bigint then $5 else detail end
     where consumer = $2 and topic = $3 and ${open} and (id = $1::bigint or (key = $6 and status = 'retry'))`,
    [id, consumer, topic, code, detail, key, runsOfParked(id)],
  );
}
