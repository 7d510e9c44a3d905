import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kafka, logLevel, type Admin } from 'kafkajs';
import { until } from './ready.js';
import { repositoryRoot } from './repository.js';

/** One topic of infra/kafka/topics.json; retention in milliseconds. */
export interface TopicDefinition {
  name: string;
  partitions: number;
  retentionMs: number;
}

/** Reads infra/kafka/topics.json. */
export function readTopics(): TopicDefinition[] {
  const file: { topics: TopicDefinition[] } = JSON.parse(readFileSync(join(repositoryRoot(), 'infra', 'kafka', 'topics.json'), 'utf8'));
  return file.topics;
}

/** The name of a topic on the broker. */
export function topicName(prefix: string, name: string): string {
  return `${prefix}schakel.${name}`;
}

/**
 * Makes every topic of topics.json on the broker, named `<prefix>schakel.<name>`, and raises the number of partitions where it is too low.
 * May be repeated; never removes anything.
 * @returns the names on the broker.
 */
export async function createTopics(brokers: string[], prefix = '', topics: readonly TopicDefinition[] = readTopics()): Promise<string[]> {
  const admin = new Kafka({ brokers, clientId: 'schakel-infrastructure', logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    await admin.createTopics({
      // kafkajs' own wait fails on a broker that has not heard of the topic yet.
      waitForLeaders: false,
      topics: topics.map(({ name, partitions, retentionMs }) => ({
        topic: topicName(prefix, name),
        numPartitions: partitions,
        replicationFactor: -1,
        configEntries: [{ name: 'retention.ms', value: String(retentionMs) }],
      })),
    });
    const names = topics.map(({ name }) => topicName(prefix, name));
    await until(() => probeTopics(admin, names), 'The topics', 30_000);
    if (await raisePartitions(admin, prefix, topics)) await until(() => probeTopics(admin, names), 'The topics', 30_000);
    return names;
  } finally {
    await admin.disconnect();
  }
}

async function probeTopics(admin: Admin, names: string[]): Promise<void> {
  const { topics } = await admin.fetchTopicMetadata({ topics: names });
  const leaderless = topics.find(({ partitions }) => partitions.length === 0 || partitions.some(({ leader }) => leader < 0));
  if (leaderless) throw new Error(`${leaderless.name} has a partition without a leader`);
}

async function raisePartitions(admin: Admin, prefix: string, topics: readonly TopicDefinition[]): Promise<boolean> {
  const wanted = new Map(topics.map(({ name, partitions }) => [topicName(prefix, name), partitions]));
  const { topics: present } = await admin.fetchTopicMetadata({ topics: [...wanted.keys()] });
  const topicPartitions = present.flatMap(({ name, partitions }) => {
    const count = wanted.get(name) ?? 0;
    return partitions.length < count ? [{ topic: name, count }] : [];
  });
  return topicPartitions.length > 0 && (await admin.createPartitions({ topicPartitions }));
}

/** Removes topics and waits until the broker no longer lists them; names that do not exist are passed over. */
export async function removeTopics(brokers: string[], names: readonly string[]): Promise<void> {
  const admin = new Kafka({ brokers, clientId: 'schakel-infrastructure', logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    const present = new Set(await admin.listTopics());
    const topics = names.filter((name) => present.has(name));
    if (topics.length === 0) return;
    await admin.deleteTopics({ topics });
    const left = async () => {
      const listed = new Set(await admin.listTopics());
      if (topics.some((name) => listed.has(name))) throw new Error('a removed topic is still listed');
    };
    await until(left, 'The removal of topics', 30_000);
  } finally {
    await admin.disconnect();
  }
}
