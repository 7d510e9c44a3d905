import { topicAddress, topicOfAddress, type TopicName } from '@schakel/contracts';
import { type CustomTransportStrategy, Server } from '@nestjs/microservices';
import { type EachBatchPayload, type Kafka } from 'kafkajs';
import { type Pool } from 'pg';
import { isObservable, lastValueFrom } from 'rxjs';
import { faultFields, silent, type MessagingLog } from '../messaging-log.js';
import { ParkedRetry } from '../parking/parked-retry.js';
import { type Publisher } from '../publish/publisher.js';
import { countsOf, type ChunkCounts, type ConsumerSettings } from './chunk-transaction.js';
import { ExclusiveTurns } from './exclusive-turns.js';
import { GroupMember } from './group-member.js';
import { createHandlers, type EventHandler, type Handlers } from './handlers.js';
import { Heartbeat } from './heartbeat.js';
import { JointChunks } from './joint-chunks.js';
import { OffsetCommits } from './offset-commits.js';
import { PartitionWork } from './partition-work.js';
import { StallWatchdog } from './stall-watchdog.js';

export interface SchakelKafkaServerOptions {
  readonly kafka: Kafka;
  /** Environment prefix of topics and consumer group; empty in production. */
  readonly topicPrefix?: string;
  /** Name of the consuming service; names its group, inbox and parked messages. */
  readonly consumer: string;
  readonly pool: Pool;
  readonly publisher: Publisher;
  /** The process can no longer do its work and must end, so that another takes over: the client crashed or stands still. */
  readonly onFatal: (reason: Error) => void;
  /** Called after every transaction that applied something, with whether it may have put rows into the outbox; wake the relay here when it did. */
  readonly onCommitted?: (published: boolean) => void;
  readonly log?: MessagingLog;
  /** Clock, ISO 8601 UTC. */
  readonly now?: () => string;
  /** Most messages in one transaction; default 200. */
  readonly chunkSize?: number;
  /** Partitions worked on at once, each with a connection at most; default 4. */
  readonly concurrency?: number;
  /** After this time without sign of life the broker gives the partitions to another member; default 9,000 ms. */
  readonly sessionTimeoutMs?: number;
  /** Messages to read and no progress for this long ends the process; default 60,000 ms. */
  readonly stallMs?: number;
  /** How often parked messages are looked up that an operator wants retried; default 1,000 ms. */
  readonly retryPollMs?: number;
}

/**
 * Transport strategy for `@nestjs/microservices`: `@EventPattern(definition.type)` handlers over the batches of kafkajs. Never the
 * Kafka server of Nest itself: there one poison message blocks its partition for ever, and broken JSON reaches handlers as a string.
 *
 * Each chunk of a partition, or small chunks of several, is one transaction with its inbox rows, so an event is applied exactly once however often it is delivered,
 * in the order of its key. What cannot be applied is parked with what follows of its key; other keys go on.
 */
export class SchakelKafkaServer extends Server implements CustomTransportStrategy {
  /** Failures of handlers come back to this server, which decides what they mean. */
  override readonly propagatesEventHandlerErrors = true;
  /** Messages since the start. */
  readonly counts = countsOf();
  private readonly partitions = new Map<string, PartitionWork & { topic: string; partition: number }>();
  private readonly pauses = new Set<NodeJS.Timeout>();
  private readonly offsets: OffsetCommits;
  private readonly turns = new ExclusiveTurns();
  private readonly log: MessagingLog;
  private generation = 0;
  private joined = false;
  private stopping = false;
  private member: GroupMember | undefined;
  private watchdog: StallWatchdog | undefined;
  private parkedRetry: ParkedRetry | undefined;

  constructor(private readonly options: SchakelKafkaServerOptions) {
    super();
    this.log = options.log ?? silent;
    this.offsets = new OffsetCommits(this.log);
  }

  /** Begins to consume and calls back at once: a broker that is away is waited for in the background. */
  listen(callback: () => void): void {
    const handlers = createHandlers(this.eventHandlers());
    if (handlers.topics.length > 0) this.begin(handlers);
    callback();
  }

  /** Ends the chunks that run, leaves the group and disconnects. */
  async close(): Promise<void> {
    this.stopping = true;
    for (const timer of this.pauses) clearTimeout(timer);
    await this.watchdog?.stop();
    await Promise.all([this.parkedRetry?.stop(), this.member?.stop(() => this.offsets.flush())]);
  }

  on(): never {
    throw new Error('this transport has no events of its own');
  }

  unwrap<T>(): T {
    return this.member?.client as T;
  }

  /** Health: whether the process is a member of the group, and how many messages it has yet to settle (undefined: not known). */
  get health(): { joined: boolean; waiting: boolean; lag: number | undefined } {
    return {
      joined: this.joined,
      waiting: [...this.partitions.values()].some(({ waiting }) => waiting),
      lag: this.watchdog?.lag,
    };
  }

  private get sessionTimeoutMs(): number {
    return this.options.sessionTimeoutMs ?? 9_000;
  }

  private eventHandlers(): Map<string, EventHandler> {
    const handlers = new Map<string, EventHandler>();
    for (const [type, handler] of this.messageHandlers) {
      handlers.set(type, async (event, context) => {
        const result: unknown = await handler(event, context);
        return isObservable(result) ? lastValueFrom(result, { defaultValue: undefined }) : result;
      });
    }
    return handlers;
  }

  private settings(handlers: Handlers): ConsumerSettings {
    const { pool, publisher, consumer, now = () => new Date().toISOString() } = this.options;
    return {
      pool,
      publisher,
      handlers,
      consumer,
      statementTimeoutMs: Math.floor(this.sessionTimeoutMs / 3) - 500,
      now,
    };
  }

  private begin(handlers: Handlers): void {
    const { kafka, topicPrefix = '', consumer, concurrency = 4, stallMs = 60_000, onFatal } = this.options;
    const settings = this.settings(handlers);
    const groupId = `${topicPrefix}${consumer}`;
    this.parkedRetry = new ParkedRetry(settings, this.turns, this.log, this.options.retryPollMs ?? 1_000, () =>
      this.options.onCommitted?.(true),
    );
    this.member = new GroupMember({
      kafka,
      groupId,
      topics: handlers.topics.map((topic) => topicAddress(topic, topicPrefix)),
      sessionTimeoutMs: this.sessionTimeoutMs,
      concurrency,
      log: this.log,
      eachBatch: (payload) => this.eachBatch(payload),
      onAssigned: (assignment) => this.assign(assignment, settings),
      onLost: () => this.lose(),
      onFatal,
    });
    this.watchdog = new StallWatchdog({
      admin: kafka.admin(),
      groupId,
      joined: () => this.joined,
      watched: () =>
        [...this.partitions.values()].map(({ topic, partition, position, waiting, queued }) => ({
          ...{ topic, partition, position },
          // A retry has no partition of its own: if it hangs, those that wait for it tell.
          waiting: waiting || (queued && this.parkedRetry?.running !== true),
        })),
      stallMs,
      checkMs: Math.max(250, Math.min(5_000, stallMs / 6)),
      onStall: (what) => onFatal(new Error(what)),
    });
    this.parkedRetry.start();
    this.member.start();
    this.watchdog.start();
  }

  private assign(assignment: Readonly<Record<string, readonly number[]>>, settings: ConsumerSettings): void {
    this.lose();
    this.joined = true;
    const { chunkSize = 200 } = this.options;
    const joint = new JointChunks(settings, chunkSize);
    for (const [address, numbers] of Object.entries(assignment)) {
      const topic = topicOfAddress(address, this.options.topicPrefix) as TopicName;
      for (const partition of numbers) {
        const work = new PartitionWork({ topic, partition }, settings, chunkSize, joint, this.turns, (counts) =>
          this.count(counts),
        );
        this.partitions.set(`${address}/${partition}`, Object.assign(work, { topic: address, partition }));
      }
    }
  }

  private lose(): void {
    this.generation += 1;
    this.joined = false;
    this.partitions.clear();
  }

  private count(counts: ChunkCounts): void {
    this.counts.applied += counts.applied;
    this.counts.duplicates += counts.duplicates;
    this.counts.skipped += counts.skipped;
    this.counts.parked += counts.parked;
    if (counts.parked > 0) this.log.warn({ parked: counts.parked }, 'messages were parked');
    this.counts.published += counts.published;
    if (counts.applied > 0) this.options.onCommitted?.(counts.published > 0);
  }

  private async eachBatch({
    batch,
    resolveOffset,
    commitOffsetsIfNecessary,
    uncommittedOffsets,
    heartbeat,
    isRunning,
    isStale,
    pause,
  }: EachBatchPayload): Promise<void> {
    const { generation } = this;
    const work = this.partitions.get(`${batch.topic}/${batch.partition}`);
    if (work === undefined) return;
    const current = (): boolean => generation === this.generation;
    const pulse = new Heartbeat(heartbeat, Math.floor(this.sessionTimeoutMs / 6));
    try {
      const wait = await work.run(batch.messages, BigInt(batch.highWatermark), {
        stopped: () => !isRunning() || isStale() || !current() || pulse.failed || this.stopping,
        resolved: (offset) => {
          if (current()) resolveOffset(offset);
        },
      });
      if (wait !== undefined && current()) this.resumeLater(pause(), wait.ms);
      if (wait !== undefined)
        this.log.warn(
          { topic: batch.topic, partition: batch.partition, ms: wait.ms, ...faultFields(wait.error) },
          'the consumer waits',
        );
    } finally {
      if (current()) this.offsets.settled(() => commitOffsetsIfNecessary(uncommittedOffsets()));
      pulse.stop();
    }
  }

  private resumeLater(resume: () => void, ms: number): void {
    const timer = setTimeout(() => {
      this.pauses.delete(timer);
      resume();
    }, ms);
    this.pauses.add(timer);
  }
}
