import { datum, type DuurInDagen, type Herkomst } from '@schakel/domain';

/** A term of the registration, as data. */
interface Inschrijvingstermijn extends Herkomst {
  readonly duur: DuurInDagen;
}

const wet = { bron: 'Wet BRP (BWBR0033715), tekst van 2021-08-26', graad: 'gelezen' } as const;

/** Terms of a first registration. Who sets another term adds a row with its own `geldigVanaf`. */
export const inschrijvingstermijnen = {
  /** Overview of the whole list to the person, with the right of art. 2.59. */
  overzicht: { ...wet, bron: `${wet.bron}, art. 2.54`, duur: { aantal: 4, eenheid: 'weken' } },
  /** Aangifte: no later than the fifth day after the stay began. */
  aangifte: { ...wet, bron: `${wet.bron}, art. 2.38`, duur: { aantal: 5, eenheid: 'dagen' } },
} as const satisfies Record<string, Inschrijvingstermijn>;

/** Age from which somebody makes the aangifte himself. */
export const AANGIFTELEEFTIJD = { jaren: 16, bron: `${wet.bron}, art. 2.48`, graad: wet.graad } as const;

/** Since then the college must give who has no address a briefadres, if need be on an address of the municipality. */
export const AMBTSHALVE_BRIEFADRES = {
  bron: 'Wet BRP art. 2.23 (HUP Verblijfplaats, NVVB; gemeente.nu 2022-03)',
  graad: 'secundair',
  geldigVanaf: datum('2022-01-01'),
} as const satisfies Herkomst;

/**
 * BRP element 72.10 with the kind of declarant of a burgerzaken system (P person, H head of an institution, A ambtshalve). The codes were
 * read in vrijBRP; what each stands for is from memory.
 */
export const aangiftecodes = {
  I: { wie: 'ingeschrevene', aangever: 'P', zelf: true },
  G: { wie: 'gezaghouder', aangever: 'P', zelf: false },
  O: { wie: 'ouder', aangever: 'P', zelf: false },
  P: { wie: 'partner', aangever: 'P', zelf: false },
  K: { wie: 'inwonend kind', aangever: 'P', zelf: false },
  H: { wie: 'hoofd van de instelling', aangever: 'H', zelf: false },
} as const satisfies Record<string, { wie: string; aangever: 'P' | 'H'; zelf: boolean }>;
export const AANGIFTECODES_HERKOMST = {
  bron: 'vrijBRP, eerste inschrijving (codes); betekenis uit het hoofd; LO BRP 72.10',
  graad: 'uit het hoofd',
} as const satisfies Herkomst;
/** 72.10 of a registration by the college's own authority. */
export const AMBTSHALVE_CODE = 'A';
