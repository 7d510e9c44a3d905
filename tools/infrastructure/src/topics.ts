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
  const file: { topics: TopicDefinition[] } = JSON.parse(
    readFileSync(join(repositoryRoot(), 'infra', 'kafka', 'topics.json'), 'utf8'),
  );
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
export async function createTopics(
  brokers: string[],
  prefix = '',
  topics: readonly TopicDefinition[] = readTopics(),
): Promise<string[]> {
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
    const present = await waitFor(admin, prefix, topics);
    await raisePartitions(admin, prefix, topics, present);
  } finally {
    await admin.disconnect();
  }
  return topics.map(({ name }) => topicName(prefix, name));
}

type Present = ReadonlyMap<string, number>;

async function raisePartitions(
  admin: Admin,
  prefix: string,
  topics: readonly TopicDefinition[],
  present: Present,
): Promise<void> {
  const topicPartitions = topics
    .map(({ name, partitions }) => ({ topic: topicName(prefix, name), count: partitions }))
    .filter(({ topic, count }) => (present.get(topic) ?? 0) < count);
  if (topicPartitions.length === 0) return;
  // Refused when another process has just done it; what counts is the outcome.
  await admin.createPartitions({ topicPartitions }).catch(() => false);
  await waitFor(admin, prefix, topics, true);
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

/** Waits until each topic is known and each of its partitions has a leader; after a growth call, until that is known too. */
async function waitFor(
  admin: Admin,
  prefix: string,
  topics: readonly TopicDefinition[],
  atLeast?: true,
): Promise<Present> {
  let present: Present = new Map();
  const probe = async () => {
    const metadata = await admin.fetchTopicMetadata({ topics: topics.map(({ name }) => topicName(prefix, name)) });
    present = new Map(
      metadata.topics.map(({ name, partitions }) => [name, partitions.filter(({ leader }) => leader >= 0).length]),
    );
    for (const { name, partitions } of metadata.topics) {
      if (partitions.length === 0 || present.get(name) !== partitions.length)
        throw new Error(`${name} has a partition without a leader`);
    }
    // A leader that does not serve yet makes kafkajs send a whole batch again, also the part that had arrived.
    for (const { name } of metadata.topics) await admin.fetchTopicOffsets(name);
    const short = topics.find(
      ({ name, partitions }) => atLeast && (present.get(topicName(prefix, name)) ?? 0) < partitions,
    );
    if (short) throw new Error(`${short.name} has too few partitions`);
  };
  await until(probe, 'The topics', 30_000);
  return present;
}
