import { Worker } from 'node:worker_threads';
import { type Pool, type PoolConfig } from 'pg';
import { silent, type MessagingLog } from '../messaging-log.js';

/** What can be handed to a thread: plain data. */
export interface RelayThreadSettings {
  /** How to reach the database, with the runtime role; one connection is used. */
  readonly database: PoolConfig;
  readonly brokers: readonly string[];
  /** Shown in the broker's log; the service's name. */
  readonly clientId: string;
  /** Environment prefix of the topics; empty in production. */
  readonly topicPrefix: string;
  /** As in the options of `Relay`; default 200. */
  readonly pollMs?: number;
}

export interface RelayThreadOptions extends RelayThreadSettings {
  readonly log?: MessagingLog;
  /** The thread ended though nobody stopped it; rows wait until the process is started anew. */
  readonly onFatal: (reason: Error) => void;
}

/** What the thread is born with, beside its settings: two counters that both sides see. */
export interface RelayWorkerData extends RelayThreadSettings {
  /** 1 while a hint is on its way. */
  readonly hinted: Int32Array;
  /** Rows acknowledged by the broker. */
  readonly sent: BigInt64Array;
}

/** What the thread says. */
export interface RelayWorkerMessage {
  readonly level: 'info' | 'warn' | 'error';
  readonly fields: object;
  readonly text: string;
}

/** Next to the built code, also for specs that run this file from source. */
const entry = new URL('../../dist/relay/relay-worker.js', import.meta.url);
/** At most; flags of the process about its heap come before it. */
const heapMb = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16 };

/**
 * A relay on a thread of its own. Each row takes some answers of database and broker to send; on the event loop that answers requests,
 * every one of them would wait for a crowd of requests.
 */
export class RelayThread {
  private readonly worker: Worker;
  private readonly hinted = new Int32Array(new SharedArrayBuffer(4));
  private readonly counted = new BigInt64Array(new SharedArrayBuffer(8));
  private readonly ended: Promise<void>;
  private stopping = false;

  constructor({ log = silent, onFatal, ...settings }: RelayThreadOptions) {
    const workerData: RelayWorkerData = { ...settings, hinted: this.hinted, sent: this.counted };
    this.worker = new Worker(entry, { workerData, resourceLimits: heapMb });
    // It lives as long as the service does, and keeps nothing alive that failed to become one.
    this.worker.unref();
    this.worker.on('message', ({ level, fields, text }: RelayWorkerMessage) => log[level](fields, text));
    let fault = new Error('the thread of the relay ended');
    this.worker.on('error', (error) => (fault = error instanceof Error ? error : fault));
    this.ended = new Promise((resolve) => {
      this.worker.once('exit', () => {
        resolve();
        if (!this.stopping) onFatal(fault);
      });
    });
  }

  /** Says that rows were committed. Costs nothing; call it after every commit that published. */
  hint(): void {
    if (Atomics.exchange(this.hinted, 0, 1) === 0) this.worker.postMessage('hint');
  }

  /** Rows acknowledged by the broker since the start. */
  get sent(): number {
    return Number(Atomics.load(this.counted, 0));
  }

  /** Ends the turn that runs and disconnects; what is left waits for the next relay. */
  async stop(): Promise<void> {
    if (!this.stopping) {
      this.stopping = true;
      this.worker.ref();
      this.worker.postMessage('stop');
    }
    await this.ended;
  }
}

/** Age of the oldest row that was not sent, in milliseconds; 0 when there is none. The measure of a relay's health. */
export async function oldestUnsentAgeMs(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ age: string }>(
    `select extract(epoch from clock_timestamp() - created_at) * 1000 as age from outbox order by seq limit 1`,
  );
  return Math.max(0, Number(rows[0]?.age ?? 0));
}
