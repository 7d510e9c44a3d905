import { createHash } from 'node:crypto';
import type { Uuid } from '@schakel/domain';

/**
 * An id that follows from what it is about: a UUID version 5 (RFC 9562 §5.5) of a name. Whoever makes the same thing twice makes one
 * thing.
 * @param soort kind of thing, so that two kinds about one thing differ
 * @param naam what it is about; opaque ids, codes and days only
 */
export function afgeleidId(soort: string, ...naam: readonly string[]): Uuid {
  const hash = createHash('sha1')
    .update(`schakel/care-referral/${soort}/${naam.join('/')}`)
    .digest()
    .subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-') as Uuid;
}
