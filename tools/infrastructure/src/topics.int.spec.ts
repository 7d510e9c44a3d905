import { Kafka, logLevel, type Admin } from 'kafkajs';
import { createTopics, readTopics, removeTopics } from './topics.js';

const brokers = process.env.SCHAKEL_TEST_KAFKA_BROKERS!.split(',');
const prefix = `t${process.env.SCHAKEL_TEST_RUN}.onderwerpen.`;

describe('topics', () => {
  let admin: Admin;
  beforeAll(async () => {
    admin = new Kafka({ brokers, logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
  });
  afterAll(async () => {
    await admin.disconnect();
    await removeTopics(
      brokers,
      readTopics().map(({ name }) => `${prefix}schakel.${name}`),
    );
  });

  const partitions = async (topic: string) =>
    (await admin.fetchTopicMetadata({ topics: [topic] })).topics[0]?.partitions.length;
  const definition = (count: number) => [{ name: 'licensing', partitions: count, retentionMs: 60_000 }];

  it('are those of the services', () => {
    expect(readTopics().map(({ name }) => name)).toEqual([
      'signal-intake',
      'chain-coordination',
      'licensing',
      'care-referral',
      'brp-registration',
    ]);
  });

  it('are made, may be made again, grow and never shrink', async () => {
    const [topic] = await createTopics(brokers, prefix, definition(2));
    expect(topic).toBe(`${prefix}schakel.licensing`);
    expect(await partitions(topic!)).toBe(2);
    await createTopics(brokers, prefix, definition(4));
    expect(await partitions(topic!)).toBe(4);
    await createTopics(brokers, prefix, definition(1));
    expect(await partitions(topic!)).toBe(4);
  });

  it('may be made by two processes at once', async () => {
    const both = await Promise.all([createTopics(brokers, `${prefix}b.`), createTopics(brokers, `${prefix}b.`)]);
    expect(both[0]).toEqual(both[1]);
    await removeTopics(brokers, both[0]);
    await expect(removeTopics(brokers, both[0])).resolves.toBeUndefined();
  });

  it('are not made by a misspelt name', async () => {
    const producer = new Kafka({ brokers, logLevel: logLevel.NOTHING, retry: { retries: 0 } }).producer();
    await producer.connect();
    await expect(producer.send({ topic: `${prefix}schakel.licencing`, messages: [{ value: 'x' }] })).rejects.toThrow(
      /does not host this topic/,
    );
    await producer.disconnect();
  });
});
