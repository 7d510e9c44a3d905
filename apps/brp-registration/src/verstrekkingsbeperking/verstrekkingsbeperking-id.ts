import { createHash } from 'node:crypto';
import type { Uuid } from '@schakel/domain';

/**
 * The id of the restriction of a person: a UUID version 8 of the person's id, with its time, so that lists keep the order of arrival. However
 * often it is offered, at whatever moment, a person has one.
 */
export function beperkingIdVan(betrokkeneId: Uuid): Uuid {
  const tijd = betrokkeneId.slice(0, 13);
  const hash = createHash('sha256').update(`schakel/verstrekkingsbeperking/${betrokkeneId}`).digest('hex');
  return `${tijd}-8${hash.slice(0, 3)}-a${hash.slice(3, 6)}-${hash.slice(6, 18)}` as Uuid;
}
