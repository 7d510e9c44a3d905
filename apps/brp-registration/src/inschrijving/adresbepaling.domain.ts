import { geweigerd, type Gemeentecode, type Geweigerd, type Postcode, type Uuid } from '@schakel/domain';
import type { Beperkingswens } from '../verstrekkingsbeperking/beperkingswens.domain.js';
import type { Gemeentebepaling } from './vindplaatsregel.domain.js';

/** Kinds of address. A shelter's address is never one of them: safety asks for a briefadres (Wet BRP art. 2.40, 2.41). */
export const adresgronden = {
  woonadres: { adressoort: 'woonadres', artikel: 'Wet BRP art. 1.1 onder o' },
  'briefadres-eigen': { adressoort: 'briefadres', artikel: 'Wet BRP art. 2.23 lid 1' },
  'briefadres-instelling': { adressoort: 'briefadres', artikel: 'Wet BRP art. 2.40' },
  'briefadres-veiligheid': { adressoort: 'briefadres', artikel: 'Wet BRP art. 2.41' },
  'briefadres-ambtshalve': { adressoort: 'briefadres', artikel: 'Wet BRP art. 2.23' },
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
  /** Why it goes on without such a file, where the law obliges to give an address all the same (2.23, ambtshalve). */
  readonly redenZonderGrondslag?: string;
  /** The right to restrict disclosure (Wet BRP art. 2.59) was offered, and asked for or not. */
  readonly verstrekkingsbeperking: (typeof beperkingen)[number];
  /** Which restriction, where one is asked; absent means the widest. */
  readonly beperkingscode?: Beperkingswens['code'];
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
