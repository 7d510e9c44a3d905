import type { Herkomst } from '@schakel/domain';
import type { Vraagtype } from './brp-codes.domain.js';

const BRON: Herkomst = { bron: 'BRP API Personen 2.7.0 (Haal Centraal), OpenAPI', graad: 'gelezen' };

/** The seven types of questions, each with the parameters that it needs and those that it takes beside them. */
export const VRAAGTYPEN = {
  RaadpleegMetBurgerservicenummer: {
    verplicht: ['burgerservicenummer'],
    mogelijk: ['gemeenteVanInschrijving'],
    ...BRON,
  },
  ZoekMetGeslachtsnaamEnGeboortedatum: {
    verplicht: ['geslachtsnaam', 'geboortedatum'],
    mogelijk: ['gemeenteVanInschrijving', 'inclusiefOverledenPersonen', 'geslacht', 'voorvoegsel', 'voornamen'],
    ...BRON,
  },
  ZoekMetNaamEnGemeenteVanInschrijving: {
    verplicht: ['geslachtsnaam', 'voornamen', 'gemeenteVanInschrijving'],
    mogelijk: ['inclusiefOverledenPersonen', 'geslacht', 'voorvoegsel'],
    ...BRON,
  },
  ZoekMetPostcodeEnHuisnummer: {
    verplicht: ['postcode', 'huisnummer'],
    mogelijk: [
      'gemeenteVanInschrijving',
      'inclusiefOverledenPersonen',
      'huisletter',
      'huisnummertoevoeging',
      'geboortedatum',
      'geslachtsnaam',
    ],
    ...BRON,
  },
  ZoekMetStraatHuisnummerEnGemeenteVanInschrijving: {
    verplicht: ['straat', 'huisnummer', 'gemeenteVanInschrijving'],
    mogelijk: ['inclusiefOverledenPersonen', 'huisletter', 'huisnummertoevoeging'],
    ...BRON,
  },
  ZoekMetNummeraanduidingIdentificatie: {
    verplicht: ['nummeraanduidingIdentificatie'],
    mogelijk: ['gemeenteVanInschrijving', 'inclusiefOverledenPersonen'],
    ...BRON,
  },
  ZoekMetAdresseerbaarObjectIdentificatie: {
    verplicht: ['adresseerbaarObjectIdentificatie'],
    mogelijk: ['gemeenteVanInschrijving', 'inclusiefOverledenPersonen'],
    ...BRON,
  },
} as const satisfies Record<
  Vraagtype,
  Herkomst & { verplicht: readonly Parameternaam[]; mogelijk: readonly Parameternaam[] }
>;

/** Every parameter of every question, as the API names it. */
export interface Vraagparameters {
  /** 1 to 20 numbers. */
  readonly burgerservicenummer: readonly string[];
  readonly geslachtsnaam: string;
  readonly voornamen: string;
  readonly voorvoegsel: string;
  /** M, V or O. */
  readonly geslacht: string;
  /** A whole day, `YYYY-MM-DD`: nobody is found by part of one. */
  readonly geboortedatum: string;
  readonly postcode: string;
  /** 1 to 99999. */
  readonly huisnummer: number;
  readonly huisletter: string;
  readonly huisnummertoevoeging: string;
  readonly straat: string;
  /** 16 digits (BAG). */
  readonly nummeraanduidingIdentificatie: string;
  /** 16 digits (BAG). */
  readonly adresseerbaarObjectIdentificatie: string;
  /** Four digits. */
  readonly gemeenteVanInschrijving: string;
  /** The dead are left out of a search unless asked for. */
  readonly inclusiefOverledenPersonen: boolean;
}
export type Parameternaam = keyof Vraagparameters;

type Verplicht<T extends Vraagtype> = (typeof VRAAGTYPEN)[T]['verplicht'][number];
type Mogelijk<T extends Vraagtype> = (typeof VRAAGTYPEN)[T]['mogelijk'][number];

/** One question of a type, without the fields that are asked back: those follow from the task. */
export type VraagVan<T extends Vraagtype> = { readonly type: T } & Pick<Vraagparameters, Verplicht<T>> &
  Partial<Pick<Vraagparameters, Mogelijk<T>>>;

/** A question of any of the seven types. */
export type Personenvraag = { readonly [T in Vraagtype]: VraagVan<T> }[Vraagtype];
