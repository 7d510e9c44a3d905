import { databaseFault, isTimeout } from '../database-errors.js';
import { faultFields, type MessagingLog } from '../messaging-log.js';
import { AttemptLedger } from '../consume/attempt-ledger.js';
import { reasonOf } from '../consume/chunk-run.js';
import { type ConsumerSettings } from '../consume/chunk-transaction.js';
import { Patience } from '../consume/patience.js';
import { type ParkReason } from '../consume/received.js';
import { type ExclusiveTurns } from '../consume/exclusive-turns.js';
import {
  applyParked,
  findParked,
  giveBack,
  isNext,
  runsOfParked,
  type ParkedMessage,
  type ParkedRow,
} from './apply-parked.js';

/**
 * Replays parked messages that an operator wants retried, in the service itself, because only it has the handlers: key by key, in order,
 * each message in a transaction of its own that waits for its turn on the partition. It ends at the first message that still fails;
 * when none is left the key is out of quarantine. A message that still ends the process is given back too, once it did so
 * twice with no other beside it.
 */
export class ParkedRetry {
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> | undefined;
  private stopping = false;
  /** A message is being retried now: it has its turn, and whoever waits for his waits for it. */
  running = false;
  /** By the row's id. */
  private readonly patience = new Patience();
  /** Runs of this process that could not be taken back yet, by the row's id. */
  private readonly ledgers = new Map<string, AttemptLedger>();

  constructor(
    private readonly settings: ConsumerSettings,
    private readonly turns: ExclusiveTurns,
    private readonly log: MessagingLog,
    private readonly pollMs: number,
    private readonly onApplied: () => void,
  ) {}

  start(): void {
    this.timer = setInterval(() => {
      this.working ??= this.work().finally(() => (this.working = undefined));
    }, this.pollMs);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    clearInterval(this.timer);
    await this.working;
  }

  private async work(): Promise<void> {
    try {
      for (const first of await this.wanted()) await this.retryKey(first).catch((error: unknown) => this.later(error));
    } catch (error) {
      // The database is away; the wishes stay on record and are met at a later turn.
      this.log.warn(faultFields(error), 'parked messages could not be retried now');
    }
  }

  /** A busy database holds up one key; who waits behind it has its turn. @throws what is the database's own absence */
  private later(error: unknown): void {
    if (databaseFault(error) === 'connection') throw error;
    this.log.warn(faultFields(error), 'a parked message could not be retried now');
  }

  /** One row per key with a wish for a retry. */
  private async wanted(): Promise<ParkedRow[]> {
    const { rows } = await this.settings.pool.query<ParkedRow>(
      `select distinct on (topic, partition, coalesce(key, id::text)) id, topic, partition, key
       from parked_message where consumer = $1 and status = 'retry' order by topic, partition, coalesce(key, id::text), id`,
      [this.settings.consumer],
    );
    return rows;
  }

  private async retryKey(first: ParkedRow): Promise<void> {
    const { topic, partition, key } = first;
    let applied = 0;
    try {
      for (
        let row = await findParked(this.settings.pool, this.settings.consumer, first);
        row !== undefined && !this.stopping;
      ) {
        const outcome = await this.retryOne(row);
        if (outcome === 'elsewhere') return;
        if (outcome === 'failed') {
          this.log.warn({ topic, partition, applied }, 'a parked message still fails; its key stays in quarantine');
          return;
        }
        applied += 1;
        row = key === null ? undefined : await findParked(this.settings.pool, this.settings.consumer, first);
      }
      this.log.info({ topic, partition, applied }, 'parked messages of a key were applied');
    } finally {
      // What was applied stands, whatever came after it.
      if (applied > 0) this.onApplied();
    }
  }

  /** One instance at a time: two that note their runs beside each other would hold the message to deaths that there were not. */
  private async retryOne(row: ParkedMessage): Promise<'settled' | 'failed' | 'elsewhere'> {
    const client = await this.settings.pool.connect();
    let broken: Error | boolean = true;
    const note = (error: Error): void => void (broken = error);
    client.on('error', note);
    try {
      await client.query('begin');
      // It waits for its turn and for the handler, however long they take.
      await client.query(`set local idle_in_transaction_session_timeout = '15min'`);
      const { rows } = await client.query<{ mine: boolean }>(
        'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as mine',
        [`parked ${this.settings.consumer} ${row.id}`],
      );
      // Another instance may have been faster, between the look for what is next and the lock on it.
      if (rows[0]?.mine !== true || !(await isNext(client, this.settings.consumer, row))) return 'elsewhere';
      return await this.retryMine(row);
    } finally {
      // What came of the run stands, whatever comes of the lock; a connection in doubt goes, and the lock with it.
      await client.query('commit').then(
        () => (broken = false),
        () => undefined,
      );
      client.off('error', note);
      client.release(broken);
    }
  }

  private async retryMine(row: ParkedMessage): Promise<'settled' | 'failed' | 'elsewhere'> {
    const id = BigInt(row.id);
    const ledger = this.ledgers.get(row.id) ?? this.newLedger(row);
    const plan = await ledger.plan(id, 1, id + 1n);
    if (plan !== 'by-itself' && 'park' in plan) return this.giveBack(row, plan.park);
    const turn = plan === 'by-itself' ? 'byItself' : 'besides';
    return this.turns[turn](async () => {
      if (this.stopping) return 'elsewhere';
      this.running = true;
      try {
        await ledger.begin(id, id, turn === 'byItself');
        this.ledgers.set(row.id, ledger);
        const outcome = await this.run(row).catch(async (error: unknown) => {
          await ledger.takeBack(id, id, turn === 'byItself');
          this.ledgers.delete(row.id);
          throw error;
        });
        this.ledgers.delete(row.id);
        this.patience.renew(id);
        return outcome;
      } finally {
        this.running = false;
      }
    });
  }

  private async run(row: ParkedMessage): Promise<'settled' | 'failed'> {
    try {
      return await applyParked(row, this.settings);
    } catch (error) {
      const fault = databaseFault(error);
      if (fault === 'connection') throw error;
      if (fault === 'transient' && !(isTimeout(error) && this.patience.endsWith(BigInt(row.id)))) throw error;
      return this.giveBack(row, reasonOf(error, undefined));
    }
  }

  private async giveBack(row: ParkedRow, reason: ParkReason): Promise<'failed'> {
    await giveBack(this.settings.pool, this.settings.consumer, row, reason);
    return 'failed';
  }

  /** A parked message stands in the ledger under a name of its own, with its id for a position. */
  private newLedger({ id, partition }: ParkedRow): AttemptLedger {
    const { pool, consumer } = this.settings;
    return new AttemptLedger(pool, consumer, { topic: runsOfParked(id), partition });
  }
}
