import { createKafka } from '@schakel/messaging';
import { nieuwId } from '@schakel/platform';
import { createTopics } from '@schakel/infrastructure';
import { perSecond } from './statistics.js';

export interface KafkaLimit {
  readonly producePerSecond: number;
  readonly consumePerSecond: number;
}

/** What raw kafkajs does against the same broker: batches of 500 messages of the size of ours, acks of all, then read in batches. */
export async function kafkaLimit(brokers: string[], messages: number): Promise<KafkaLimit> {
  const prefix = `limit-${nieuwId().slice(-8)}.`;
  await createTopics(brokers, prefix);
  const topic = `${prefix}schakel.signal-intake`;
  const kafka = createKafka({ brokers, clientId: 'bench-limit' });
  const value = 'x'.repeat(900);
  const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1 });
  await producer.connect();
  const began = performance.now();
  for (let sent = 0; sent < messages; sent += 500) {
    await producer.send({ topic, acks: -1, messages: Array.from({ length: 500 }, () => ({ key: nieuwId(), value })) });
  }
  const producePerSecond = perSecond(messages, began, performance.now());
  await producer.disconnect();
  return { producePerSecond, consumePerSecond: await consumeAll(kafka, topic, messages) };
}

async function consumeAll(kafka: ReturnType<typeof createKafka>, topic: string, messages: number): Promise<number> {
  const consumer = kafka.consumer({ groupId: nieuwId() });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  let first: number | undefined;
  let seen = 0;
  const rate = await new Promise<number>((resolve, reject) => {
    consumer
      .run({
        partitionsConsumedConcurrently: 4,
        eachBatch: ({ batch }) => {
          first ??= performance.now();
          seen += batch.messages.length;
          if (seen >= messages) resolve(perSecond(messages, first, performance.now()));
          return Promise.resolve();
        },
      })
      .catch(reject);
  });
  await consumer.disconnect();
  return rate;
}
