import { type KafkaMessage } from 'kafkajs';
import { backoffMs } from '../backoff.js';
import { type Place } from '../parking/park.js';
import { AttemptLedger } from './attempt-ledger.js';
import { ChunkSettler, type Settlement } from './chunk-settler.js';
import { countsOf, nothingForced, type ChunkCounts, type ConsumerSettings } from './chunk-transaction.js';
import { type ExclusiveTurns } from './exclusive-turns.js';
import { type JointChunks } from './joint-chunks.js';
import { receive, type ParkReason, type Received } from './received.js';

/** What the work on one fetched batch needs of the client. */
export interface BatchControl {
  /** True when the partition is lost or the consumer stops. */
  stopped(): boolean;
  /** Everything up to and including this offset is settled. */
  resolved(offset: string): void;
}

/** The rest of the batch is to be fetched again after a pause. */
export interface Pause {
  readonly ms: number;
  readonly error: unknown;
}

const retryBackoff = { firstMs: 100, mostMs: 30_000 };

/** The work on one partition from its assignment until it is lost. */
export class PartitionWork {
  /** Next offset to settle, once one was. */
  position: bigint | undefined;
  /** True while it waits for the database. */
  waiting = false;
  /** True while it waits until messages that nothing may run beside are done. */
  queued = false;
  private failures = 0;
  private readonly settler: ChunkSettler;
  private readonly ledger: AttemptLedger;

  constructor(
    place: Place,
    private readonly settings: ConsumerSettings,
    private readonly chunkSize: number,
    joint: JointChunks,
    private readonly turns: ExclusiveTurns,
    private readonly onCounts: (counts: ChunkCounts) => void,
  ) {
    this.settler = new ChunkSettler(place, settings, joint, onCounts);
    this.ledger = new AttemptLedger(settings.pool, settings.consumer, place);
  }

  /**
   * Settles messages in order, chunk by chunk.
   * @param logEnd position after the last message of the partition, as the broker told with them
   * @returns a pause when the database must be waited for
   */
  async run(messages: readonly KafkaMessage[], logEnd: bigint, control: BatchControl): Promise<Pause | undefined> {
    this.waiting = false;
    for (let at = 0; at < messages.length && !control.stopped();) {
      const { settled, retry } = await this.runChunk(messages.slice(at, at + this.chunkSize), logEnd, control).catch(
        (error: unknown) => ({ settled: 0, retry: { error } }),
      );
      if (settled > 0) {
        at += settled;
        this.failures = 0;
        const { offset } = messages[at - 1] as KafkaMessage;
        this.position = BigInt(offset) + 1n;
        control.resolved(offset);
      }
      if (retry !== undefined) {
        this.failures += 1;
        this.waiting = true;
        return { ms: backoffMs(this.failures, retryBackoff), error: retry.error };
      }
    }
    return undefined;
  }

  private async runChunk(
    messages: readonly KafkaMessage[],
    logEnd: bigint,
    control: BatchControl,
  ): Promise<Settlement> {
    const received = messages.map((message) => receive(message, this.settings.handlers.registry));
    const [first] = received;
    if (first === undefined) return { settled: 0 };
    if (received.every(({ meaning }) => meaning.kind === 'skip')) {
      this.onCounts(countsOf({ skipped: received.length }));
      return this.pass(received, { settled: received.length });
    }
    const plan = await this.ledger.plan(first.position, received.length, logEnd);
    if (plan === 'by-itself') return this.inTurn('byItself', [first], nothingForced, control);
    if ('park' in plan) {
      const event =
        first.meaning.kind === 'event' ? { eventId: first.meaning.event.id, type: first.meaning.event.type } : {};
      const forced = new Map([[first.position, { ...plan.park, ...event }]]);
      return this.inTurn('besides', [first], forced, control);
    }
    return this.inTurn('besides', received.slice(0, plan.size), nothingForced, control);
  }

  /** Settles a chunk when its turn has come, unless the partition was lost or the consumer stops by then. */
  private async inTurn(
    turn: 'besides' | 'byItself',
    chunk: readonly Received[],
    forced: ReadonlyMap<bigint, ParkReason>,
    control: BatchControl,
  ): Promise<Settlement> {
    this.queued = true;
    return this.turns[turn](async () => {
      this.queued = false;
      return control.stopped() ? { settled: 0 } : this.settle(chunk, forced, turn === 'byItself');
    });
  }

  private async settle(
    chunk: readonly Received[],
    forced: ReadonlyMap<bigint, ParkReason>,
    byItself: boolean,
  ): Promise<Settlement> {
    const [first, last] = [chunk[0], chunk.at(-1)];
    if (first === undefined || last === undefined) return { settled: 0 };
    if (forced.size === 0) await this.ledger.begin(first.position, last.position, byItself);
    const settlement = this.pass(chunk, await this.settler.settle(chunk, forced, (end) => this.lastStep(end)));
    if (settlement.retry !== undefined) await this.ledger.takeBack(first.position, last.position, byItself);
    return settlement;
  }

  private lastStep(last: bigint): ReturnType<AttemptLedger['finish']> {
    return this.ledger.finish(last);
  }

  private pass<T extends { settled: number }>(chunk: readonly Received[], settlement: T): T {
    const last = chunk[settlement.settled - 1];
    if (last !== undefined) this.ledger.passed(last.position);
    return settlement;
  }
}
