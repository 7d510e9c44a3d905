/** Services that send public events; each has the one topic of its name. */
export const TOPIC_NAMES = [
  'signal-intake',
  'chain-coordination',
  'licensing',
  'care-referral',
  'brp-registration',
] as const;

/** Name of a topic without `schakel.` and environment prefix. */
export type TopicName = (typeof TOPIC_NAMES)[number];

/** A topic as the broker must have it. */
export interface TopicSpecification {
  readonly name: TopicName;
  /** Fixed for ever: more partitions would move keys and break the order per aggregate. */
  readonly partitions: number;
  /** How long a consumer may stay away before it must replay from history. */
  readonly retentionMs: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Every topic, equal in shape: 6 partitions, 14 days, deleted by age. */
export const topics: readonly TopicSpecification[] = TOPIC_NAMES.map((name) => ({
  name,
  partitions: 6,
  retentionMs: 14 * DAY_MS,
}));
