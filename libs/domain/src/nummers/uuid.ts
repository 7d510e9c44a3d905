import type { Gemerkt } from '../merk.js';

/** UUID in canonical form: lower case, RFC 9562 version 1–8 and variant. New ids of ours are version 7. */
export type Uuid = Gemerkt<'Uuid'>;

const CANONIEK = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether the value is a UUID in canonical form. */
export function isUuid(waarde: unknown): waarde is Uuid {
  return typeof waarde === 'string' && CANONIEK.test(waarde);
}

/** The UUID in canonical form (capitals are lowered, RFC 9562 §4), or undefined when the value is none. */
export function parseUuid(waarde: unknown): Uuid | undefined {
  if (typeof waarde !== 'string') return undefined;
  const klein = waarde.toLowerCase();
  return isUuid(klein) ? klein : undefined;
}
