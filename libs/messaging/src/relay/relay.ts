import { type Pool, type PoolClient } from 'pg';
import { backoffMs, delay } from '../backoff.js';
import { defaultCompression } from '../kafka/compression.js';
import { rollback } from '../write/transaction.js';
import { faultFields, silent, type MessagingLog } from '../messaging-log.js';
import { type OutboxRow } from '../publish/publisher.js';
import { OutboxSender, type OutboxSenderOptions } from './outbox-sender.js';

export interface RelayOptions extends Pick<OutboxSenderOptions, 'kafka'>, Partial<Omit<OutboxSenderOptions, 'kafka'>> {
  readonly pool: Pool;
  readonly log?: MessagingLog;
  /** Rows per send; default 500. */
  readonly batchSize?: number;
  /** Sends per transaction while there is a backlog; default 8. */
  readonly batchesPerTransaction?: number;
  /** Safety net beside the hint, in milliseconds; default 200. */
  readonly pollMs?: number;
  /** Rest between turns in milliseconds while they are crowded, so that rows travel together; default 12. A lonely row never waits. */
  readonly restMs?: number;
  /** Called with the rows of every acknowledged send, before they are deleted for good: to count them, and a crash point for tests. */
  readonly onSent?: (rows: readonly OutboxRow[]) => void | Promise<void>;
}

/** Any number that all relays of one database agree on. */
const lock = 7_311_001;
const retryBackoff = { firstMs: 100, mostMs: 5_000 };
/** Rows of one turn from which it was crowded. */
const crowd = 2;

/** How far one turn came. */
type Turn = 'emptied' | 'more' | 'other-relay';

/**
 * Sends the outbox to the broker in order of its sequence: one relay at a time per database, whatever the number of instances. A row
 * is deleted in the transaction that outlives its acknowledgement, so an outage or a crash at any point sends rows again, never not.
 */
export class Relay {
  private readonly sender: OutboxSender;
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;
  private wake: (() => void) | undefined;
  private hinted = false;
  private active = false;
  private sentRows = 0;

  constructor(private readonly options: RelayOptions) {
    this.sender = new OutboxSender({ topicPrefix: '', compression: defaultCompression, ...options });
  }

  /** Begins; failures are retried until {@link stop}. */
  start(): void {
    this.running ??= this.run();
  }

  /** Says that rows were committed. Costs nothing; call it after every commit that published. */
  hint(): void {
    this.hinted = true;
    this.wake?.();
  }

  /** Rows acknowledged by the broker since the start. */
  get sent(): number {
    return this.sentRows;
  }

  /** Ends the turn that runs and disconnects; what is left waits for the next relay. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake?.();
    await this.running;
    await this.sender.disconnect();
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    const { log = silent } = this.options;
    for (let failures = 0; !signal.aborted;) {
      const before = this.sentRows;
      try {
        const turn = await this.turn();
        if (failures > 0) log.info({ failures }, 'the relay works again');
        failures = 0;
        await this.idle(turn, this.sentRows - before);
      } catch (error) {
        failures += 1;
        log.warn({ failures, ...faultFields(error) }, 'the relay could not send and tries again');
        await delay(backoffMs(failures, retryBackoff), signal);
      }
    }
  }

  private async turn(): Promise<Turn> {
    const client = await this.options.pool.connect();
    const ignore = (): void => undefined;
    client.on('error', ignore);
    let broken: unknown;
    try {
      return await this.sendAll(client);
    } catch (error) {
      broken = error;
      await rollback(client);
      throw error;
    } finally {
      client.off('error', ignore);
      client.release(broken !== undefined);
    }
  }

  /**
   * Transaction after transaction until the outbox is empty. What ends the one and begins the next travels together: with the rows as well,
   * when this relay was the active one before and so will hardly be refused.
   */
  private async sendAll(client: PoolClient): Promise<Turn> {
    const { batchSize = 500 } = this.options;
    let committed: Promise<unknown> | undefined;
    for (;;) {
      this.hinted = false;
      const first = this.active ? takeOldest : undefined;
      const [, locked, rows] = await Promise.all([committed, tryLock(client), first?.(client, batchSize)]);
      this.active = locked;
      if (!locked) {
        await client.query('rollback');
        return 'other-relay';
      }
      const turn = await this.sendInOrder(client, rows);
      committed = client.query('commit');
      if (turn === 'more' && !this.stopping.signal.aborted) continue;
      await committed;
      return turn;
    }
  }

  /** Takes the next rows while the broker works on the last ones; sends follow on each other. @param first rows taken already */
  private async sendInOrder(client: PoolClient, first: OutboxRow[] | undefined): Promise<Turn> {
    const { batchSize = 500, batchesPerTransaction = 8 } = this.options;
    let sending: Promise<void> = Promise.resolve();
    for (let batch = 0; batch < batchesPerTransaction; batch += 1) {
      const rows = (batch === 0 ? first : undefined) ?? (await takeOldest(client, batchSize));
      await sending;
      if (rows.length === 0) return 'emptied';
      sending = this.send(rows);
      sending.catch(() => undefined);
      if (rows.length < batchSize) {
        await sending;
        return 'emptied';
      }
    }
    await sending;
    return 'more';
  }

  private async send(rows: readonly OutboxRow[]): Promise<void> {
    await this.sender.send(rows);
    this.sentRows += rows.length;
    await this.options.onSent?.(rows);
  }

  /** Until the hint, the poll or the stop. A relay that is not the active one leaves the hints to the other. */
  private async idle(turn: Turn, sent: number): Promise<void> {
    const { signal } = this.stopping;
    if (sent >= crowd && turn === 'emptied') await delay(this.options.restMs ?? 12, signal);
    if (signal.aborted || turn === 'more' || (this.hinted && turn !== 'other-relay')) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.options.pollMs ?? 200);
      this.wake = () => {
        if (turn === 'other-relay' && !this.stopping.signal.aborted) return;
        clearTimeout(timer);
        resolve();
      };
    });
    this.wake = undefined;
  }
}

async function tryLock(client: PoolClient): Promise<boolean> {
  // Two statements in one text: an array of results. The lock comes before the first snapshot that reads the outbox.
  // The setting ends with the transaction: what travels behind finds it only inside, and only when the lock was had.
  const results = (await client.query(
    `begin; select set_config('schakel.relay', pg_try_advisory_xact_lock(${lock})::text, true) as locked`,
  )) as unknown as { rows: { locked?: string }[] }[];
  return results[1]?.rows[0]?.locked === 'true';
}

/** Takes nothing outside the transaction of {@link tryLock}: were its begin refused, rows would be gone for good and never sent. */
async function takeOldest(client: PoolClient, batchSize: number): Promise<OutboxRow[]> {
  const { rows } = await client.query<OutboxRow & { seq: string }>({
    name: 'schakel-outbox-take',
    text: `with weg as (
        delete from outbox where seq = any (array(select seq from outbox order by seq limit $1))
          and (select current_setting('schakel.relay', true)) = 'true'
        returning seq, topic, key, event_id, value, headers)
      select * from weg order by seq`,
    values: [batchSize],
  });
  return rows;
}
