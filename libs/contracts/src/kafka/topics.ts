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

/** A topic as `infra/kafka/topics.json` holds it. What is not said there is the broker's default: deleted by age, compressed by the sender. */
export function topicFileEntry({
  name,
  partitions,
  retentionMs,
}: TopicSpecification): Pick<TopicSpecification, 'name' | 'partitions' | 'retentionMs'> {
  return { name, partitions, retentionMs };
}
