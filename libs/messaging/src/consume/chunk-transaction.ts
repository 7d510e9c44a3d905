import { type Pool, type PoolClient } from 'pg';
import { murmur2 } from '../kafka/partitioner.js';
import { keyQuarantined, park, type Parking, type Place } from '../parking/park.js';
import { type Publisher } from '../publish/publisher.js';
import { begin, rollback } from '../write/transaction.js';
import { publications } from '../write/write-groups.js';
import { writeUnits } from '../write/write-units.js';
import { ChunkAborted, ChunkRun } from './chunk-run.js';
import { type Handlers } from './handlers.js';
import { alreadyApplied, receiveArrivals, retractArrivals } from './inbox.js';
import { type ParkReason, type Received } from './received.js';
import { serialClient } from './serial-client.js';

export interface ConsumerSettings {
  readonly pool: Pool;
  readonly publisher: Publisher;
  readonly handlers: Handlers;
  /** Name of the consuming service. */
  readonly consumer: string;
  readonly statementTimeoutMs: number;
  readonly now: () => string;
}

/** What a chunk came to, in messages. */
export interface ChunkCounts {
  applied: number;
  /** Applied before. */
  duplicates: number;
  /** Of a type without handler, or without content. */
  skipped: number;
  parked: number;
  /** Rows for the outbox. */
  published: number;
}

/** Counts of nothing, except what is given. */
export function countsOf(counts: Partial<ChunkCounts> = {}): ChunkCounts {
  return { applied: 0, duplicates: 0, skipped: 0, parked: 0, published: 0, ...counts };
}

/** No message of a chunk is known to be poison. */
export const nothingForced: ReadonlyMap<bigint, ParkReason> = new Map();

/** Work to do in the transaction of a chunk just before it is committed. */
export type LastStep = (client: PoolClient) => Promise<void>;

/** A chunk and the partition that it came from. */
export interface PlacedChunk {
  readonly chunk: readonly Received[];
  readonly place: Place;
}

/**
 * Applies chunks of one topic, each of another partition, in one transaction: inbox, handlers, one write, parking, commit.
 * @param forced messages known to be poison, by position; with one chunk only
 * @throws the cause when nothing was applied
 */
export async function applyChunks(
  chunks: readonly [PlacedChunk, ...PlacedChunk[]],
  forced: ReadonlyMap<bigint, ParkReason>,
  settings: ConsumerSettings,
  lastStep?: LastStep,
): Promise<ChunkCounts> {
  const all = chunks.flatMap(({ chunk }) => chunk);
  const places = chunks.map(({ place }) => place);
  return inTransaction(all, places, settings, async (client) => {
    const work = all.filter(({ meaning, position }) => meaning.kind !== 'skip' || forced.has(position));
    const counts = countsOf({ skipped: all.length - work.length });
    if (work.length > 0) {
      const parkings = await applyMessages(client, work, chunks[0].place.topic, forced, settings, counts);
      for (const { chunk, place } of parkings.length === 0 ? [] : chunks) {
        const own = parkings.filter(({ message }) => chunk.includes(message));
        await park(client, settings.consumer, place, own);
      }
    }
    await lastStep?.(client);
    return counts;
  });
}

/** Opens the transaction, waits for its turn on the partitions, and commits. A member that lost a partition cannot run beside its heir. */
export async function inTransaction<T>(
  chunk: readonly Received[],
  places: readonly Place[],
  { pool, consumer, statementTimeoutMs }: ConsumerSettings,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  const ignore = (): void => undefined;
  client.on('error', ignore);
  let failed = true;
  try {
    await begin(client, {
      gemeenten: gemeentenOfEvents(chunk),
      statementTimeoutMs,
      locks: places
        .map(({ topic, partition }): [number, number] => [murmur2(Buffer.from(`${consumer} ${topic}`)), partition])
        .sort(([, a], [, b]) => a - b),
    });
    const result = await work(client);
    const { command } = await client.query('commit');
    if (command !== 'COMMIT') throw new Error('the commit was answered with a rollback');
    failed = false;
    return result;
  } catch (error) {
    await rollback(client);
    throw error instanceof ChunkAborted ? error.cause : error;
  } finally {
    client.off('error', ignore);
    client.release(failed);
  }
}

/** @returns what is to be parked */
async function applyMessages(
  client: PoolClient,
  work: readonly Received[],
  topic: string,
  forced: ReadonlyMap<bigint, ParkReason>,
  settings: ConsumerSettings,
  counts: ChunkCounts,
): Promise<Parking[]> {
  const { consumer, publisher, handlers, now } = settings;
  const lanes = lanesOf(work);
  const arrivals = work.flatMap(({ meaning, key, position }) =>
    meaning.kind === 'event' && !forced.has(position) ? [{ eventId: meaning.event.id, key }] : [],
  );
  const keys = [...lanes.keys()].filter((key) => typeof key === 'string');
  const { fresh, quarantined } = await receiveArrivals(client, consumer, topic, keys, arrivals);
  const before = await alreadyApplied(
    client,
    consumer,
    arrivals.filter(({ key }) => key !== null && quarantined.has(key)).map(({ eventId }) => eventId),
  );
  const visible = gemeentenOfEvents(work);
  const run = new ChunkRun({
    handlers,
    consumer,
    nu: now(),
    client: serialClient(client),
    write: (units) => {
      counts.published += publications(units);
      return writeUnits(client, units, publisher, visible);
    },
  });
  const noted = new Set(fresh);
  const parkings: Parking[] = [];
  const retracted: string[] = [];

  /** Messages of one key, in order: after the first that is parked the others follow it. */
  const runLane = async (lane: readonly Received[], closedBefore: boolean): Promise<void> => {
    let closed = closedBefore;
    for (const message of lane) {
      const { meaning, position, key } = message;
      const event = meaning.kind === 'event' ? meaning.event : undefined;
      const named = event !== undefined && !forced.has(position);
      if (named && (before.has(event.id) || (!closedBefore && !fresh.delete(event.id)))) {
        counts.duplicates += 1;
        continue;
      }
      const outcome =
        closed || !named
          ? { parked: closed ? behindAnother(message) : reasonWithoutRun(message, forced) }
          : await run.apply(message, event);
      if (outcome === 'applied') {
        counts.applied += 1;
        continue;
      }
      parkings.push({ message, reason: outcome.parked });
      if (named && noted.has(event.id)) retracted.push(event.id);
      closed = key !== null;
    }
  };

  await allEnded([...lanes].map(([key, lane]) => runLane(lane, typeof key === 'string' && quarantined.has(key))));
  await run.flush();
  await retractArrivals(client, consumer, retracted);
  counts.parked += parkings.length;
  return parkings;
}

function reasonWithoutRun({ meaning, position }: Received, forced: ReadonlyMap<bigint, ParkReason>): ParkReason {
  const reason = forced.get(position) ?? (meaning.kind === 'poison' ? meaning.reason : undefined);
  if (reason === undefined)
    throw new Error('a message that is neither poison nor an event has nothing to be parked for');
  return reason;
}

function behindAnother({ meaning }: Received): ParkReason {
  const event = meaning.kind === 'event' ? meaning.event : undefined;
  const about = meaning.kind === 'poison' ? meaning.reason : {};
  return {
    ...about,
    code: keyQuarantined,
    detail: null,
    ...(event === undefined ? {} : { eventId: event.id, type: event.type }),
  };
}

/** Messages by key in order of arrival; a message without key is alone. */
function lanesOf(work: readonly Received[]): Map<string | symbol, Received[]> {
  const lanes = new Map<string | symbol, Received[]>();
  for (const message of work) {
    const name = message.key ?? Symbol('without key');
    const lane = lanes.get(name);
    if (lane === undefined) lanes.set(name, [message]);
    else lane.push(message);
  }
  return lanes;
}

/** Waits for all and throws what failed first: the later failures follow from it. */
async function allEnded(running: readonly Promise<void>[]): Promise<void> {
  let first: { error: unknown } | undefined;
  await Promise.all(running.map((one) => one.catch((error: unknown) => void (first ??= { error }))));
  if (first !== undefined) throw first.error;
}

function gemeentenOfEvents(messages: readonly Received[]): string[] {
  const codes = new Set<string>();
  for (const { meaning } of messages) {
    const code = meaning.kind === 'event' ? meaning.event.data['gemeentecode'] : undefined;
    if (typeof code === 'string') codes.add(code);
  }
  return [...codes];
}
