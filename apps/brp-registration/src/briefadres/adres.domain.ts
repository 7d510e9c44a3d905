import type { Postcode } from '@schakel/domain';

/** A Dutch address as people write it. */
export interface Adresregels {
  readonly straat: string;
  /** Number with letter and addition, e.g. `12 A-3`. */
  readonly huisnummer: string;
  readonly postcode: Postcode;
  readonly woonplaats: string;
}

/**
 * The two kinds of address of the BRP (Wet BRP art. 1.1 onder o and p). There is no third: where somebody is in a shelter, or where living is
 * unsafe, only a briefadres exists, so a shelter's address has no place to stand.
 */
export type Adres =
  (Adresregels & { readonly functie: 'woonadres' }) | (Adresregels & { readonly functie: 'briefadres' });

/** The one form of an address for comparing: `1011AB|12|A3`. Street and town follow from the postcode. */
export function adressleutel({ postcode, huisnummer }: Pick<Adresregels, 'postcode' | 'huisnummer'>): string {
  const [, nummer = '', rest = ''] = /^\D*0*(\d*)(.*)$/su.exec(huisnummer.normalize('NFKC')) ?? [];
  return `${postcode}|${nummer}|${rest.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase()}`;
}
