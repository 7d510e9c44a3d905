import { createHash } from 'node:crypto';
import type { Uuid } from '@schakel/domain';

/** Namespace of this derivation (RFC 9562 §6.6); drawn once and never changed. */
const NAAMRUIMTE = Buffer.from('5d0f5a1c8a7b4b0e9c6d2f3a4b5c6d7e', 'hex');

/**
 * The id of the referral that a request leads to: a UUID version 5 of the request's id. However often, in whatever event the request
 * comes, there is one referral for it.
 */
export function zorgverwijzingIdVan(actieverzoekId: Uuid): Uuid {
  const hash = createHash('sha1').update(NAAMRUIMTE).update(actieverzoekId).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-') as Uuid;
}
