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

/** A parked message as it came; its content never changes. */
export interface ParkedMessage extends ParkedRow {
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
): Promise<ParkedMessage | undefined> {
  const { rows } = await client.query<ParkedMessage>(
    `select id, topic, partition, key, position, value, headers from parked_message
     where consumer = $1 and topic = $2 and partition = $3 and ${open} and ${key === null ? 'id = $4::bigint' : 'key = $4'} order by id limit 1`,
    [consumer, topic, partition, key ?? id],
  );
  return rows[0];
}

/** Applies one parked message through the same handler and inbox as any other. @throws the database's error when nothing was done */
export async function applyParked(parked: ParkedMessage, settings: ConsumerSettings): Promise<'settled' | 'failed'> {
  const { position, key, value, headers } = parked;
  const message = receive(
    { offset: position, key: key === null ? null : Buffer.from(key), value, headers },
    settings.handlers.registry,
  );
  return inTransaction([message], [parked], settings, async (client) => {
    // Now that it is this transaction's turn on the partition: an operator may have discarded it while it waited.
    if (!(await isNext(client, settings.consumer, parked))) {
      await forgetRuns(client, settings.consumer, parked);
      return 'settled';
    }
    const failure = await applyMessage(client, parked, message, settings);
    if (failure !== undefined) {
      await giveBack(client, settings.consumer, parked, failure);
      return 'failed';
    }
    await client.query(
      `update parked_message set status = 'done', attempts = attempts + 1, settled_at = now() where id = $1`,
      [parked.id],
    );
    await forgetRuns(client, settings.consumer, parked);
    return 'settled';
  });
}

/** Whether a message is not settled yet and none of its key before it is open. */
export async function isNext(client: PoolClient, consumer: string, parked: ParkedRow): Promise<boolean> {
  return (await findParked(client, consumer, parked))?.id === parked.id;
}

async function forgetRuns(client: PoolClient, consumer: string, { id }: ParkedRow): Promise<void> {
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
