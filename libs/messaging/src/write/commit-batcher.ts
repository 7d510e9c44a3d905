import { type Pool } from 'pg';
import { type Publisher } from '../publish/publisher.js';
import { keyName } from './diagnose.js';
import { NotAcceptedError } from './outcome-errors.js';
import { settleBatch, type SettleOptions } from './settle-batch.js';
import { type CommitResult, type IdempotencyRecord, type Unit } from './unit.js';
import { publications } from './write-groups.js';
import { locksOf, UnitQueue, type Pending } from './unit-queue.js';

export interface CommitBatcherOptions extends Partial<SettleOptions> {
  readonly pool: Pool;
  readonly publisher: Publisher;
  /** Connections used at once; default 2. */
  readonly connections?: number;
  /** Units per transaction; default 32. */
  readonly maxUnits?: number;
  /** With one connection busy, how long a unit may wait for company before a second one is used; default 2 ms. */
  readonly maxWaitMs?: number;
  /** Units that may wait; more are refused with NotAcceptedError; default 10,000. */
  readonly maxQueued?: number;
  /** Called after every commit with whether it may have put rows into the outbox; wake the relay here when it did. */
  readonly onCommitted?: (published: boolean) => void;
}

/**
 * Puts units of many callers together into few transactions: a batch is as large as what came in while the connections were busy, so
 * a lonely unit does not wait and a crowd shares its round trips.
 *
 * One unit never fails or delays another for good: conflicts are told apart, data errors are bisected, units of the same aggregate or
 * idempotency key never share a batch, and equal keys that arrive together are written once.
 */
export class CommitBatcher {
  private readonly queue = new UnitQueue();
  private readonly answering = new Map<string, { record: IdempotencyRecord; answer: Promise<CommitResult> }>();
  private readonly options: Required<Omit<CommitBatcherOptions, keyof SettleOptions>> & SettleOptions;
  private readonly idle: (() => void)[] = [];
  private timer: NodeJS.Timeout | undefined;
  private busy = 0;
  private scheduled = false;
  private stopping = false;

  constructor(options: CommitBatcherOptions) {
    this.options = {
      connections: 2,
      maxUnits: 32,
      maxWaitMs: 2,
      maxQueued: 10_000,
      onCommitted: () => undefined,
      acceptMs: 10_000,
      resolveMs: 30_000,
      ...options,
    };
  }

  /**
   * Writes a unit, durably when the promise resolves.
   * @throws NotAcceptedError when stopping, too busy or without database for `acceptMs`: nothing was written
   * @throws UnknownOutcomeError when the connection was lost while committing and the database did not come back in time to tell
   * @throws the database's error when the data of this unit are refused
   */
  async commit(unit: Unit): Promise<CommitResult> {
    const { idempotency } = unit;
    if (idempotency === undefined) return this.enqueue(unit);
    const name = keyName(idempotency);
    for (let earlier = this.answering.get(name); earlier !== undefined; earlier = this.answering.get(name)) {
      const result = await earlier.answer.catch(() => undefined);
      if (result?.kind === 'committed') return duplicateOf(earlier.record);
      if (result?.kind === 'duplicate') return result;
    }
    const answer = this.enqueue(unit).finally(() => this.answering.delete(name));
    this.answering.set(name, { record: idempotency, answer });
    return answer;
  }

  /** Units that wait for a connection. */
  get queued(): number {
    return this.queue.length;
  }

  /** Takes no more units and waits until those taken are settled. */
  async stop(): Promise<void> {
    this.stopping = true;
    if (this.busy > 0 || this.queue.length > 0) await new Promise<void>((resolve) => this.idle.push(resolve));
  }

  private enqueue(unit: Unit): Promise<CommitResult> {
    if (this.stopping) return Promise.reject(new NotAcceptedError('the service is stopping'));
    if (this.queue.length >= this.options.maxQueued)
      return Promise.reject(new NotAcceptedError('too many commands are waiting'));
    return new Promise((resolve, reject) => {
      this.queue.add({ unit, locks: locksOf(unit), since: performance.now(), resolve, reject });
      this.schedule();
    });
  }

  /** Once per turn of the event loop, so that units of one turn travel together. */
  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      this.flush();
    });
  }

  private flush(): void {
    const { connections, maxUnits, maxWaitMs } = this.options;
    while (this.busy < connections && this.queue.length > 0) {
      const patience = this.busy > 0 && this.queue.length < maxUnits ? maxWaitMs - this.queue.oldestAgeMs() : 0;
      if (patience > 0) {
        this.flushLater(patience);
        return;
      }
      const batch = this.queue.take(maxUnits);
      if (batch.length === 0) return;
      void this.write(batch);
    }
  }

  private flushLater(ms: number): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.flush();
    }, ms);
  }

  private async write(batch: Pending[]): Promise<void> {
    this.busy += 1;
    try {
      if (await settleBatch(batch, this.options))
        this.options.onCommitted(publications(batch.map(({ unit }) => unit)) > 0);
    } finally {
      this.busy -= 1;
      this.queue.release(batch);
      this.flush();
      if (this.busy === 0 && this.queue.length === 0) for (const resolve of this.idle.splice(0)) resolve();
    }
  }
}

function duplicateOf({ requestHash, status, response, location }: IdempotencyRecord): CommitResult {
  return { kind: 'duplicate', requestHash, status, response, location: location ?? null };
}
