import { geweigerd, type Gemeentecode, type Geweigerd, type Postcode } from '@schakel/domain';
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
  /** Reference of the burgemeester's decision, needed for a briefadres for safety. */
  readonly besluitkenmerk?: string;
  /** The right to restrict disclosure (Wet BRP art. 2.59) was offered, and asked for or not. */
  readonly verstrekkingsbeperking: (typeof beperkingen)[number];
}

/** A briefadres for safety rests on a decision of the burgemeester (Wet BRP art. 2.41). */
export function metBesluitVanDeBurgemeester({ grond, besluitkenmerk }: Adresbepaling): Geweigerd | undefined {
  return !adresgronden[grond].besluitBurgemeester || (besluitkenmerk ?? '').trim().length > 0
    ? undefined
    : geweigerd(
        'besluit-burgemeester-ontbreekt',
        'Een briefadres om veiligheid vraagt een besluit van de burgemeester.',
        [{ veld: 'besluitkenmerk', regel: 'verplicht bij deze grond (Wet BRP art. 2.41)' }],
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
