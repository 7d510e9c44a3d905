import type { Gemerkt } from '../merk.js';

/** Number of a registration in the Handelsregister (Handelsregisterwet 2007 art. 9): eight digits. */
export type KvkNummer = Gemerkt<'KvkNummer'>;

/** Whether the value is a KvK number: eight digits, not all zero. It has no check digit. */
export function isKvkNummer(waarde: unknown): waarde is KvkNummer {
  return typeof waarde === 'string' && /^[0-9]{8}$/.test(waarde) && waarde !== '00000000';
}

/** The KvK number, or undefined when the value has not its form. Nothing is trimmed or padded. */
export function parseKvkNummer(waarde: unknown): KvkNummer | undefined {
  return isKvkNummer(waarde) ? waarde : undefined;
}
