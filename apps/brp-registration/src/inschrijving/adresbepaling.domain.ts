import { geweigerd, type Gemeentecode, type Geweigerd, type Postcode, type Uuid } from '@schakel/domain';
import type { Beperkingswens } from '../verstrekkingsbeperking/beperkingswens.domain.js';
import type { Gemeentebepaling } from './vindplaatsregel.domain.js';

/** Kinds of address. A shelter's address is never one of them: safety asks for a briefadres (Wet BRP art. 2.40, 2.41). */
export const adresgronden = {
  woonadres: { adressoort: 'woonadres', artikel: 'Wet BRP art. 1.1 onder o', besluitBurgemeester: false },
  'briefadres-eigen': { adressoort: 'briefadres', artikel: 'Wet BRP art. 2.23 lid 1', besluitBurgemeester: false },
  'briefadres-instelling': { adressoort: 'briefadres', artikel: 'Wet BRP art. 2.40', besluitBurgemeester: false },
  'briefadres-veiligheid': { adressoort: 'briefadres', artikel: 'Wet BRP art. 2.41', besluitBurgemeester: true },
  'briefadres-ambtshalve': { adressoort: 'briefadres', artikel: 'Wet BRP art. 2.23', besluitBurgemeester: false },
} as const;
export type Adresgrond = keyof typeof adresgronden;
export const adresgrondcodes = Object.keys(adresgronden) as readonly Adresgrond[];
export type Adressoort = (typeof adresgronden)[Adresgrond]['adressoort'];

export interface Adres {
  readonly straat: string;
  readonly huisnummer: string;
  readonly postcode: Postcode;
  readonly woonplaats: string;
}

export const beperkingen = ['gevraagd', 'niet-gevraagd'] as const;

export interface Adresbepaling {
  readonly grond: Adresgrond;
  readonly adres: Adres;
  /** How the municipality refers to the decision on paper; proves nothing. */
  readonly besluitkenmerk?: string;
  /**
   * What the address rests on, where it is a file of its own: the burgemeester's decision (art. 2.41), the designated institution (2.40), or the
   * briefadres that was consented to (2.42) or entered unasked (2.23).
   */
  readonly grondslagId?: Uuid;
  /** The right to restrict disclosure (Wet BRP art. 2.59) was offered, and asked for or not. */
  readonly verstrekkingsbeperking: (typeof beperkingen)[number];
  /** Which restriction, where one is asked; absent means the widest. */
  readonly beperkingscode?: Beperkingswens['code'];
}

/** A briefadres for safety rests on a decision of the burgemeester (Wet BRP art. 2.41); a reference in words is none. */
export function metBesluitVanDeBurgemeester({ grond, grondslagId }: Adresbepaling): Geweigerd | undefined {
  return !adresgronden[grond].besluitBurgemeester || grondslagId !== undefined
    ? undefined
    : geweigerd(
        'besluit-burgemeester-ontbreekt',
        'Een briefadres om veiligheid vraagt een besluit van de burgemeester.',
        [{ veld: 'grondslagId', regel: 'het besluit zelf, verplicht bij deze grond (Wet BRP art. 2.41)' }],
      );
}

/** The municipality where the address is registers (Wet BRP art. 2.4 lid 1): another one's case does not go on here. */
export function doorDezeGemeente(eigen: Gemeentecode, { gemeentecode }: Gemeentebepaling): Geweigerd | undefined {
  return gemeentecode === eigen
    ? undefined
    : geweigerd(
        'andere-gemeente-verantwoordelijk',
        'Een andere gemeente is verantwoordelijk; draag de zaak daaraan over en sluit haar hier af.',
      );
}

/** Who is registered as a resident already is not registered again (Wet BRP art. 2.4 lid 1). */
export function nogNietIngeschreven({ regel }: Gemeentebepaling): Geweigerd | undefined {
  return regel === 'gemeente-van-inschrijving'
    ? geweigerd('reeds-ingeschreven', 'De persoon staat al ingeschreven; sluit de zaak met die reden af.')
    : undefined;
}

/** Kinds of files on which an address may rest. */
export const grondslagsoorten = {
  'briefadres-veiligheid': 'besluit-burgemeester',
  'briefadres-instelling': 'aangewezen-instelling',
  'briefadres-eigen': 'toestemming-briefadresgever',
  'briefadres-ambtshalve': 'ambtshalve-briefadres',
} as const satisfies Partial<Record<Adresgrond, string>>;
export type Grondslagsoort = (typeof grondslagsoorten)[keyof typeof grondslagsoorten];

/** The kind of file that `grondslagId` names; undefined for grounds that rest on none. */
export function grondslagsoortVan(grond: Adresgrond): Grondslagsoort | undefined {
  return Object.entries(grondslagsoorten).find(([een]) => een === grond)?.[1];
}

/**
 * What an address is said to rest on must be there and in force: `grondslag-onbekend`. Nothing named is nothing to check.
 * @param geldt what the port to those files said
 */
export function metGeldendeGrondslag({ grondslagId }: Adresbepaling, geldt: boolean): Geweigerd | undefined {
  return grondslagId === undefined || geldt
    ? undefined
    : geweigerd('grondslag-onbekend', 'Het besluit, de instelling of de toestemming is er niet, of geldt niet.', [
        { veld: 'grondslagId', regel: 'wat geldt en bij deze grond hoort' },
      ]);
}
