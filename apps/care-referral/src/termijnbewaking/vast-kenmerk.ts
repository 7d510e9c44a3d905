import { createHash } from 'node:crypto';
import type { Uuid } from '@schakel/domain';

/** Namespace of this derivation (RFC 9562 §6.6); drawn once and never changed. */
const NAAMRUIMTE = Buffer.from('8e1c47d2b05f4c6a9d3e71f2a8c40b59', 'hex');

/**
 * The id of a file of which there may be only one for what it is about: a UUID version 5 of these parts. Whoever makes it a second time
 * finds that it is there.
 */
export function vastKenmerk(...delen: readonly [string, ...string[]]): Uuid {
  const hash = createHash('sha1').update(NAAMRUIMTE).update(JSON.stringify(delen)).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-') as Uuid;
}
