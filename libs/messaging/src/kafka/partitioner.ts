import { type ICustomPartitioner } from 'kafkajs';

/**
 * Hash of Kafka's Java client (`org.apache.kafka.common.utils.Utils.murmur2`), in 32-bit integers: the one in kafkajs works in a class
 * for 64-bit numbers and costs more than the rest of sending a message.
 */
export function murmur2(key: Uint8Array): number {
  const m = 0x5bd1e995;
  const { length } = key;
  let hash = 0x9747b28c ^ length;
  let at = 0;
  for (; at + 4 <= length; at += 4) {
    let word = byte(key, at) | (byte(key, at + 1) << 8) | (byte(key, at + 2) << 16) | (byte(key, at + 3) << 24);
    word = Math.imul(word, m);
    word ^= word >>> 24;
    hash = Math.imul(hash, m) ^ Math.imul(word, m);
  }
  const left = length - at;
  if (left === 3) hash ^= byte(key, at + 2) << 16;
  if (left >= 2) hash ^= byte(key, at + 1) << 8;
  if (left >= 1) hash = Math.imul(hash ^ byte(key, at), m);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, m);
  return (hash ^ (hash >>> 15)) | 0;
}

function byte(key: Uint8Array, at: number): number {
  return key[at] ?? 0;
}

/** Partition of a key as Kafka's own producers choose it, so that any producer puts an aggregate where we do. */
export function partitionOf(key: Uint8Array, partitions: number): number {
  return (murmur2(key) & 0x7fffffff) % partitions;
}

/** Partitioner for kafkajs. Every message of ours has a key. */
export const keyPartitioner: ICustomPartitioner = () => {
  return ({ message, partitionMetadata }) => {
    const { key } = message;
    if (key === null || key === undefined) throw new Error('a message without key has no place in the order');
    return partitionOf(typeof key === 'string' ? Buffer.from(key) : key, partitionMetadata.length);
  };
};
