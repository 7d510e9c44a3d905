import { type Consumer, type EachBatchPayload, type Kafka } from 'kafkajs';
import { backoffMs, delay } from '../backoff.js';
import { faultFields, type MessagingLog } from '../messaging-log.js';

export interface GroupMemberOptions {
  readonly kafka: Kafka;
  readonly groupId: string;
  /** Names at the broker. */
  readonly topics: readonly string[];
  readonly sessionTimeoutMs: number;
  readonly concurrency: number;
  readonly log: MessagingLog;
  readonly eachBatch: (payload: EachBatchPayload) => Promise<void>;
  /** Partitions by topic, from now on. */
  readonly onAssigned: (assignment: Readonly<Record<string, readonly number[]>>) => void;
  /** Partitions that were assigned are no longer. */
  readonly onLost: () => void;
  /** The client crashed for a reason that is not the broker's absence. */
  readonly onFatal: (reason: Error) => void;
}

const reconnectBackoff = { firstMs: 250, mostMs: 10_000 };

/** Errors by which kafkajs gives up when brokers are away or not yet ready; a new client may have more luck. */
const brokerAway = new Set([
  'KafkaJSConnectionError',
  'KafkaJSConnectionClosedError',
  'KafkaJSRequestTimeoutError',
  'KafkaJSNumberOfRetriesExceeded',
  'KafkaJSNoBrokerAvailableError',
  'KafkaJSBrokerNotFound',
  'KafkaJSGroupCoordinatorNotFound',
  'KafkaJSMetadataNotLoaded',
  'KafkaJSTopicMetadataNotLoaded',
  'KafkaJSLockTimeout',
  'KafkaJSTimeout',
]);

/**
 * Membership of a consumer group that outlives the client: a kafkajs consumer that crashed without restarting stands still for ever
 * while its process looks healthy. When the broker was away a new consumer takes its place, so that the rest of the service goes on;
 * any other crash is fatal.
 */
export class GroupMember {
  private readonly stopping = new AbortController();
  private consumer: Consumer | undefined;
  private running: Promise<void> | undefined;

  constructor(private readonly options: GroupMemberOptions) {}

  start(): void {
    this.running ??= this.run();
  }

  /** The kafkajs consumer of the moment. */
  get client(): Consumer | undefined {
    return this.consumer;
  }

  /** Ends the batches that run, leaves the group and disconnects. @param last what to do while still a member */
  async stop(last: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    this.stopping.abort();
    await this.running;
    await last();
    await this.consumer?.disconnect().catch(() => undefined);
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    for (let attempt = 1; !signal.aborted; attempt += 1) {
      try {
        await this.join();
        return;
      } catch (error) {
        this.options.log.warn({ attempt, ...faultFields(error) }, 'the consumer could not connect and tries again');
        await this.consumer?.disconnect().catch(() => undefined);
        await delay(backoffMs(attempt, reconnectBackoff), signal);
      }
    }
  }

  private async join(): Promise<void> {
    const { kafka, groupId, topics, sessionTimeoutMs, concurrency, eachBatch, onAssigned, onLost } = this.options;
    const consumer = kafka.consumer({
      groupId,
      sessionTimeout: sessionTimeoutMs,
      rebalanceTimeout: sessionTimeoutMs * 2,
      heartbeatInterval: Math.floor(sessionTimeoutMs / 6),
      maxWaitTimeInMs: 500,
      allowAutoTopicCreation: false,
      retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 8 },
    });
    this.consumer = consumer;
    consumer.on('consumer.group_join', ({ payload }) => onAssigned(payload.memberAssignment));
    consumer.on('consumer.rebalancing', () => onLost());
    consumer.on('consumer.crash', ({ payload }) => this.crashed(consumer, payload));
    await consumer.connect();
    await consumer.subscribe({ topics: [...topics], fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: concurrency,
      eachBatch,
    });
  }

  private crashed(consumer: Consumer, { error, restart }: { error: Error; restart: boolean }): void {
    const { log, onLost, onFatal } = this.options;
    if (consumer !== this.consumer) return;
    onLost();
    log.error({ restart, ...faultFields(error) }, 'the Kafka client crashed');
    if (restart || this.stopping.signal.aborted) return;
    if (
      !causes(error).some((cause) => brokerAway.has(cause.name) || ('retriable' in cause && cause.retriable === true))
    ) {
      onFatal(new Error('the Kafka client crashed and does not restart', { cause: error }));
      return;
    }
    // What runs now may be the very call that crashed: begin anew after it.
    this.running = (this.running ?? Promise.resolve()).then(async () => {
      await consumer.disconnect().catch(() => undefined);
      await delay(backoffMs(1, reconnectBackoff), this.stopping.signal);
      await this.run();
    });
  }
}

function causes(error: unknown): Error[] {
  return error instanceof Error ? [error, ...causes(error.cause)] : [];
}
