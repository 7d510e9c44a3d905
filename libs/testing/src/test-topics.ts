import { randomBytes } from 'node:crypto';
import { createTopics, readTopics, removeTopics, topicName } from '@schakel/infrastructure';
import { runEnvironment } from './run-environment.js';

export interface TestTopics {
  brokers: string[];
  /** Value for SCHAKEL_TOPIC_PREFIX. */
  prefix: string;
  /** Names on the broker. */
  names: string[];
  /** Name on the broker of a topic of topics.json, e.g. `signal-intake`. */
  name(topic: string): string;
  drop(): Promise<void>;
}

export interface TestTopicsOptions {
  /** Which topics of topics.json; default all. */
  only?: readonly string[];
  /** Number of partitions instead of that in topics.json. */
  partitions?: number;
}

/** Topics of the spec's own: those of infra/kafka/topics.json under a prefix that nobody else has. */
export async function testTopics({ only, partitions }: TestTopicsOptions = {}): Promise<TestTopics> {
  const { run, kafkaBrokers } = runEnvironment();
  const prefix = `t${run}.${randomBytes(3).toString('hex')}.`;
  const topics = readTopics()
    .filter(({ name }) => only?.includes(name) ?? true)
    .map((topic) => ({ ...topic, partitions: partitions ?? topic.partitions }));
  const names = await createTopics(kafkaBrokers, prefix, topics);
  return {
    brokers: kafkaBrokers,
    prefix,
    names,
    name: (topic) => topicName(prefix, topic),
    drop: () => removeTopics(kafkaBrokers, names),
  };
}
