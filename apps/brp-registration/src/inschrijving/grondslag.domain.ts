import { geweigerd, type Geweigerd, type Herkomst } from '@schakel/domain';
import { BRIEFADRESGRONDEN } from '../briefadres/briefadresregels.domain.js';
import type { Adresbepaling, Adresgrond } from './adresbepaling.domain.js';

/** What an address may have to rest on, and where the law says so. */
interface Grondslageis extends Herkomst {
  readonly artikel: string;
  /** Kind of file that `grondslagId` names. */
  readonly soort: string;
  /** Code of the refusal, or of the open point, where no file is named. */
  readonly ontbreekt: string;
  readonly uitleg: string;
  /**
   * The law obliges the college to give an address all the same: it may go on without the file, once a person said why. Everywhere else what
   * is asked (consent, designation, decision) must be there.
   */
  readonly magMetReden: boolean;
}

/** What each kind of briefadres rests on; a woonadres rests on nothing but living there. */
export const grondslageisen = {
  'briefadres-eigen': {
    ...BRIEFADRESGRONDEN.briefadresgever,
    soort: 'toestemming-briefadresgever',
    ontbreekt: 'toestemming-ontbreekt',
    uitleg: 'Dit briefadres vraagt de schriftelijke toestemming van de briefadresgever, vastgesteld als briefadres.',
    magMetReden: false,
  },
  'briefadres-instelling': {
    ...BRIEFADRESGRONDEN.instelling,
    soort: 'aangewezen-instelling',
    ontbreekt: 'aanwijzing-ontbreekt',
    uitleg: 'Dit briefadres vraagt een aangewezen instelling, of een briefadres dat op die grond is vastgesteld.',
    magMetReden: false,
  },
  'briefadres-veiligheid': {
    ...BRIEFADRESGRONDEN.veiligheid,
    soort: 'besluit-burgemeester',
    ontbreekt: 'besluit-burgemeester-ontbreekt',
    uitleg: 'Een briefadres om veiligheid vraagt een besluit van de burgemeester.',
    magMetReden: false,
  },
  'briefadres-ambtshalve': {
    ...BRIEFADRESGRONDEN.ambtshalve,
    soort: 'ambtshalve-briefadres',
    ontbreekt: 'briefadresbesluit-ontbreekt',
    uitleg: 'Er is geen ambtshalve briefadres vastgesteld voor deze persoon.',
    magMetReden: true,
  },
} as const satisfies Partial<Record<Adresgrond, Grondslageis>>;
export type Grondslagsoort = (typeof grondslageisen)[keyof typeof grondslageisen]['soort'];

function eisVan(grond: Adresgrond): (Grondslageis & { readonly soort: Grondslagsoort }) | undefined {
  return grond === 'woonadres' ? undefined : grondslageisen[grond];
}

/** The kind of file that `grondslagId` names; undefined for grounds that rest on none. */
export const grondslagsoortVan = (grond: Adresgrond): Grondslagsoort | undefined => eisVan(grond)?.soort;

/**
 * How the file named as ground stands for this person, this address and this day: in force; absent or not in force; in force but being
 * looked at anew, since a consent was withdrawn or a ground lapsed; or about another address.
 */
export type Grondslagstand = 'geldt' | 'geldt-niet' | 'te-herzien' | 'ander-adres';

const BEZWAREN: Readonly<Record<Grondslagstand, Geweigerd | undefined>> = {
  geldt: undefined,
  'geldt-niet': geweigerd(
    'grondslag-onbekend',
    'Het besluit, de instelling of de toestemming is er niet, of geldt niet.',
    [{ veld: 'grondslagId', regel: 'wat geldt en bij deze grond hoort' }],
  ),
  'te-herzien': geweigerd('grondslag-te-herzien', 'Over dit briefadres moet eerst opnieuw worden beslist.', [
    { veld: 'grondslagId', regel: 'een briefadres dat niet te herzien is' },
  ]),
  'ander-adres': geweigerd('adres-wijkt-af', 'Het adres is een ander dan dat waarop het briefadres rust.', [
    { veld: 'adres', regel: 'het adres van het vastgestelde briefadres of van de aangewezen instelling' },
  ]),
};

/**
 * Whether an address rests on what the law asks. Refusals: `reden-past-niet`, the `ontbreekt` of the kind of address, `grondslag-onbekend`,
 * `grondslag-te-herzien`, `adres-wijkt-af`. An address of which the law lets somebody go on without is an open point (`openPunten`).
 * @param stand what the port to those files said; of no meaning when none is named
 */
export function toetsGrondslag(
  { grond, grondslagId, redenZonderGrondslag }: Adresbepaling,
  stand: Grondslagstand,
): Geweigerd | undefined {
  const eis = eisVan(grond);
  if (redenZonderGrondslag !== undefined && (grondslagId !== undefined || eis?.magMetReden !== true))
    return geweigerd('reden-past-niet', 'Hier is geen reden nodig om zonder vastgesteld briefadres verder te gaan.', [
      {
        veld: 'redenZonderGrondslag',
        regel: 'alleen bij een ambtshalve briefadres zonder grondslagId (Wet BRP art. 2.23)',
      },
    ]);
  if (grondslagId !== undefined) return BEZWAREN[stand];
  return eis === undefined || eis.magMetReden
    ? undefined
    : geweigerd(eis.ontbreekt, eis.uitleg, [
        { veld: 'grondslagId', regel: `verplicht bij deze grond (${eis.artikel})` },
      ]);
}

/** Once more when it is concluded: what it rests on may have ended since. No field: nothing was put in. `grondslag-vervallen`. */
export function grondslagHoudt(stand: Grondslagstand): Geweigerd | undefined {
  return stand === 'geldt'
    ? undefined
    : geweigerd(
        'grondslag-vervallen',
        'Waarop het adres rust, geldt niet meer of is veranderd. Zend het voorstel terug.',
      );
}

/** When a correction of the address is approved: no proposal is sent back then, the correction is rejected. `grondslag-draagt-niet`. */
export function grondslagDraagt(stand: Grondslagstand): Geweigerd | undefined {
  return stand === 'geldt'
    ? undefined
    : geweigerd(
        'grondslag-draagt-niet',
        'Waarop het adres rust (toestemming, aanwijzing of besluit), draagt het gecorrigeerde adres niet. Wijs de correctie af.',
      );
}

/** What somebody must still answer, with its source: by naming the file, or the reason to go on without. */
export interface Openpunt extends Herkomst {
  readonly soort: string;
  readonly uitleg: string;
  readonly artikel: string;
}

/** Open points of an address; also of one that was determined before the law's demand was checked. */
export function openPunten(adresbepaling: Adresbepaling | undefined): readonly Openpunt[] {
  if (adresbepaling === undefined) return [];
  const { grond, grondslagId, redenZonderGrondslag } = adresbepaling;
  const eis = eisVan(grond);
  if (eis === undefined || grondslagId !== undefined || redenZonderGrondslag !== undefined) return [];
  const { ontbreekt: soort, uitleg, artikel, bron, graad } = eis;
  return [{ soort, uitleg, artikel, bron, graad }];
}

/** Nothing is sent, proposed or concluded on an address with an open point: `open-punt`. */
export function zonderOpenPunt(adresbepaling: Adresbepaling): Geweigerd | undefined {
  const [punt] = openPunten(adresbepaling);
  return punt && geweigerd('open-punt', `${punt.uitleg} Bepaal het adres opnieuw, met de grondslag of met een reden.`);
}
