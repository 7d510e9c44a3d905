import { TOPIC_NAMES, type TopicName, type TopicSpecification } from './topics.data.js';

/**
 * Name of a topic at the broker.
 * @param prefix environment prefix, e.g. of one test file; empty in production
 */
export function topicAddress(name: TopicName, prefix = ''): string {
  return `${prefix}schakel.${name}`;
}

/** The topic that a broker name stands for, or undefined when it is none of ours under this prefix. */
export function topicOfAddress(address: string, prefix = ''): TopicName | undefined {
  return TOPIC_NAMES.find((name) => topicAddress(name, prefix) === address);
}

/** A topic as `infra/kafka/topics.json` holds it; configuration values are strings, as the broker takes them. */
export function topicFileEntry(topic: TopicSpecification): {
  name: string;
  partitions: number;
  config: Record<string, string>;
} {
  return {
    name: topicAddress(topic.name),
    partitions: topic.partitions,
    config: {
      'cleanup.policy': topic.cleanup,
      // The relay compresses whole batches; the broker must not do it again.
      'compression.type': 'producer',
      'retention.ms': String(topic.retentionMs),
    },
  };
}
