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

/**
 * Every topic, equal in shape: 3 partitions, 14 days, deleted by age. A partition is worth as many instances of a service that work beside
 * each other, and each one costs broker and consumer something in every fetch (ADR 0019).
 */
export const topics: readonly TopicSpecification[] = TOPIC_NAMES.map((name) => ({
  name,
  partitions: 3,
  retentionMs: 14 * DAY_MS,
}));
