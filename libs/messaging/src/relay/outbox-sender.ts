import { topicAddress, type TopicName } from '@schakel/contracts';
import { type Kafka, type Producer, type TopicMessages } from 'kafkajs';
import { compressions, type Compression } from '../kafka/compression.js';
import { keyPartitioner } from '../kafka/partitioner.js';
import { type OutboxRow } from '../publish/publisher.js';

export interface OutboxSenderOptions {
  readonly kafka: Kafka;
  /** Environment prefix of the topics; empty in production. */
  readonly topicPrefix: string;
  /** Of a crowd; a few rows go as they are. */
  readonly compression: Compression;
}

/**
 * Rows from which a send is compressed. A compressor is set up anew for every partition, outside the heap and at the cost of a collection
 * each second: more than a few kilobytes are worth.
 */
const compressedFrom = 64;

/**
 * Sends rows to the broker with an idempotent producer and waits for all in-sync replicas. After a failure the producer is thrown
 * away: its idea of the sequence numbers may differ from the broker's, and only a new one has no past.
 */
export class OutboxSender {
  private producer: Producer | undefined;

  constructor(private readonly options: OutboxSenderOptions) {}

  /** Resolves when the broker has acknowledged every row. Rows of one key arrive in the order given. */
  async send(rows: readonly OutboxRow[]): Promise<void> {
    try {
      const producer = await this.connected();
      await producer.sendBatch({
        topicMessages: this.byTopic(rows),
        acks: -1,
        timeout: 8_000,
        compression: compressions[rows.length < compressedFrom ? 'none' : this.options.compression],
      });
    } catch (error) {
      await this.disconnect();
      throw error;
    }
  }

  async disconnect(): Promise<void> {
    const { producer } = this;
    this.producer = undefined;
    await producer?.disconnect().catch(() => undefined);
  }

  private async connected(): Promise<Producer> {
    if (this.producer !== undefined) return this.producer;
    const producer = this.options.kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: keyPartitioner,
      retry: { initialRetryTime: 50, maxRetryTime: 1_000, retries: 3 },
    });
    try {
      await producer.connect();
    } catch (error) {
      await producer.disconnect().catch(() => undefined);
      throw error;
    }
    this.producer = producer;
    return producer;
  }

  private byTopic(rows: readonly OutboxRow[]): TopicMessages[] {
    const messages = new Map<string, TopicMessages>();
    for (const { topic, key, value, headers } of rows) {
      const entry = messages.get(topic) ?? {
        topic: topicAddress(topic as TopicName, this.options.topicPrefix),
        messages: [],
      };
      entry.messages.push({ key, value, headers });
      messages.set(topic, entry);
    }
    return [...messages.values()];
  }
}
