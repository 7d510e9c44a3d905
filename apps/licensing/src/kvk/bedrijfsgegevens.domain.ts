import type { KvkNummer } from '@schakel/domain';

/** Edition of the Standaard Bedrijfsindeling: most codes changed meaning in the register on 6 September 2025. */
export const sbiedities = ['2008', '2025'] as const;
export type Sbieditie = (typeof sbiedities)[number];

/** What a business does by the register; a code means nothing without its edition. */
export interface Sbiactiviteit {
  readonly code: string;
  readonly editie: Sbieditie;
  readonly omschrijving: string;
  readonly hoofdactiviteit: boolean;
}

/** What the Handelsregister said about a company, when it was asked and where. It proves nothing about later days. */
export interface Bedrijfsgegevens {
  readonly kvkNummer: KvkNummer;
  readonly naam: string;
  readonly handelsnamen: readonly string[];
  readonly rechtsvorm?: string;
  /** Day of formal registration, when the register tells one. */
  readonly geregistreerdSinds?: string;
  /** Day on which the registration ended; absent for a living one. */
  readonly beeindigdOp?: string;
  readonly activiteiten: readonly Sbiactiviteit[];
  readonly opgehaaldOp: string;
  /** Which interface gave it, with its version. */
  readonly bron: string;
}
