import { Kafka, logLevel, type Admin } from 'kafkajs';
import { runEnvironment } from './run-environment.js';
import { testTopics } from './test-topics.js';

describe('test topics', () => {
  let admin: Admin;
  beforeAll(async () => {
    admin = new Kafka({ brokers: runEnvironment().kafkaBrokers, logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
  });
  afterAll(() => admin.disconnect());

  it('exist under a prefix of their own, with the partitions and retention of topics.json', async () => {
    const [first, second] = await Promise.all([testTopics(), testTopics({ only: ['licensing'], partitions: 2 })]);
    const { topics } = await admin.fetchTopicMetadata({ topics: [...first.names, ...second.names] });
    const count = new Map(topics.map(({ name, partitions }) => [name, partitions.length]));
    expect(first.names).toHaveLength(5);
    expect(count.get(first.name('signal-intake'))).toBe(3);
    expect(second.names).toEqual([second.name('licensing')]);
    expect(count.get(second.name('licensing'))).toBe(2);
    const { resources } = await admin.describeConfigs({
      includeSynonyms: false,
      resources: [{ type: 2, name: first.name('licensing'), configNames: ['retention.ms'] }],
    });
    expect(resources[0]?.configEntries[0]?.configValue).toBe('1209600000');
    await Promise.all([first.drop(), second.drop()]);
    const left = await admin.listTopics();
    expect(left.filter((name) => name.startsWith(first.prefix))).toEqual([]);
  });
});
