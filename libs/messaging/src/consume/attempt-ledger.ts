import { type Pool, type PoolClient } from 'pg';
import { type Place } from '../parking/park.js';
import { type ParkReason } from './received.js';

interface Attempt {
  readonly first: bigint;
  readonly last: bigint;
  /** Runs by itself; a run beside others says nothing about who ended the process. */
  readonly started: number;
}

/**
 * What to run next: so many messages, one that nothing may run beside because it may be what ended the process, or one that must be parked
 * instead of run.
 */
export type Plan = { readonly size: number } | 'by-itself' | { readonly park: ParkReason };

/** Runs of one message by itself that ended with the process before the message is held responsible. */
const maxDeaths = 2;

/**
 * Finds the message that kills the process. A run that was started and neither finished nor failed ended with the process. After every
 * assignment of the partition the messages that its log held by then are watched: each run is noted outside its transaction, a range that
 * did not end goes one by one with no other message beside it, or an innocent one that was at work elsewhere would be taken for the
 * cause; and a message that so ended the process twice is parked. Of what arrives later nothing is noted, so the way costs nothing: a death
 * then leads to an assignment, and by then the log holds the message that caused it.
 */
export class AttemptLedger {
  private attempts: Attempt[] | undefined;
  private readonly own = new Set<string>();
  private watchedUntil: bigint | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly consumer: string,
    private readonly place: Place,
  ) {}

  /**
   * Plans the run that begins at `first`, of at most `most` messages.
   * @param logEnd position after the last message of the partition, as far as known
   */
  async plan(first: bigint, most: number, logEnd: bigint): Promise<Plan> {
    this.watchedUntil ??= logEnd;
    if (!this.watches(first)) return { size: most };
    this.attempts ??= await this.read(first);
    const suspect = this.attempts.find((attempt) => attempt.first <= first && first <= attempt.last);
    if (suspect === undefined) {
      const next = this.attempts.find((attempt) => attempt.first > first);
      return { size: next === undefined ? most : Math.min(most, Number(next.first - first)) };
    }
    const alone = this.attempts.find((attempt) => attempt.first === first && attempt.last === first);
    if (alone !== undefined && alone.started >= maxDeaths && !this.own.has(nameOf(first, first))) {
      return { park: { code: 'ends-the-process', detail: `${alone.started} runs` } };
    }
    return 'by-itself';
  }

  /**
   * Notes that a run begins; once until it ends or is taken back.
   * @param byItself nothing runs beside it
   */
  async begin(first: bigint, last: bigint, byItself: boolean): Promise<void> {
    if (!this.watches(first) || this.own.has(nameOf(first, last))) return;
    await this.pool.query(
      `insert into consumer_attempt as a (consumer, topic, partition, first_position, last_position, started) values ($1, $2, $3, $4, $5, $6)
       on conflict (consumer, topic, partition, first_position, last_position) do update set started = a.started + $6, updated_at = now()`,
      [this.consumer, this.place.topic, this.place.partition, first, last, byItself ? 1 : 0],
    );
    this.own.add(nameOf(first, last));
  }

  /** The run failed and is to be tried again: whatever ends the process until then, it is not this run. */
  async takeBack(first: bigint, last: bigint, byItself: boolean): Promise<void> {
    if (!this.own.has(nameOf(first, last))) return;
    const these = `consumer = $1 and topic = $2 and partition = $3 and first_position = $4 and last_position = $5`;
    await this.pool.query(
      byItself
        ? `update consumer_attempt set started = greatest(started - 1, 0), updated_at = now() where ${these}`
        : `delete from consumer_attempt where ${these} and started = 0`,
      [this.consumer, this.place.topic, this.place.partition, first, last],
    );
    this.own.delete(nameOf(first, last));
  }

  /** Part of the run's transaction: forgets the runs that end at or before `last`. */
  finish(last: bigint): ((client: PoolClient) => Promise<void>) | undefined {
    if (this.own.size === 0 && (this.attempts ?? []).length === 0) return undefined;
    return async (client) => {
      await client.query(
        `delete from consumer_attempt where consumer = $1 and topic = $2 and partition = $3 and last_position <= $4`,
        [this.consumer, this.place.topic, this.place.partition, last],
      );
    };
  }

  /** The run of these messages was committed. */
  passed(last: bigint): void {
    this.attempts = this.attempts?.filter((attempt) => attempt.last > last);
    if (!this.watches(last + 1n)) this.own.clear();
  }

  private watches(position: bigint): boolean {
    return this.watchedUntil === undefined || position < this.watchedUntil;
  }

  private async read(from: bigint): Promise<Attempt[]> {
    const { rows } = await this.pool.query<{ first: string; last: string; started: number }>(
      `select first_position as first, last_position as last, started from consumer_attempt
       where consumer = $1 and topic = $2 and partition = $3 and last_position >= $4 order by 1, 2`,
      [this.consumer, this.place.topic, this.place.partition, from],
    );
    return rows.map(({ first, last, started }) => ({ first: BigInt(first), last: BigInt(last), started }));
  }
}

function nameOf(first: bigint, last: bigint): string {
  return `${first}-${last}`;
}
