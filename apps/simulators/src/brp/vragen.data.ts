import { GEZAG_PERSOON_BEPERKT, PERSOON, PERSOON_BEPERKT, type Veldenboom } from './velden.data.js';

/** Rule of one parameter of a question. */
export type Parameterregel =
  | { readonly soort: 'tekst'; readonly patroon: RegExp }
  | { readonly soort: 'datum' }
  | { readonly soort: 'geheel'; readonly van: number; readonly tot: number }
  | { readonly soort: 'waarheid' }
  | { readonly soort: 'lijst'; readonly patroon: RegExp; readonly hoogstens: number };

export interface Vraagsoort {
  readonly verplicht: readonly string[];
  readonly mogelijk: readonly string[];
  /** What may be asked for and is delivered at most. */
  readonly velden: Veldenboom;
}

const NAAM = "a-zA-Z0-9À-ž \\.\\-\\'";
const IDENTIFICATIE = /^(?!0{16})[0-9]{16}$/;

/** Rules per parameter name; equal for every kind of question, but for `voornamen` (see below). Source: the OpenAPI specification. */
export const PARAMETERS: Readonly<Record<string, Parameterregel>> = {
  burgerservicenummer: { soort: 'lijst', patroon: /^[0-9]{9}$/, hoogstens: 20 },
  gemeenteVanInschrijving: { soort: 'tekst', patroon: /^[0-9]{4}$/ },
  inclusiefOverledenPersonen: { soort: 'waarheid' },
  geboortedatum: { soort: 'datum' },
  geslachtsnaam: { soort: 'tekst', patroon: new RegExp(`^[${NAAM}]{1,200}$|^[${NAAM}]{3,199}\\*{1}$`) },
  geslacht: { soort: 'tekst', patroon: /^([Mm]|[Vv]|[Oo])$/ },
  voorvoegsel: { soort: 'tekst', patroon: /^[a-zA-Z ']{1,10}$/ },
  voornamen: { soort: 'tekst', patroon: new RegExp(`^[${NAAM}]{1,199}\\*{0,1}$`) },
  postcode: { soort: 'tekst', patroon: /^[1-9]{1}[0-9]{3}[ ]?[A-Za-z]{2}$/ },
  huisnummer: { soort: 'geheel', van: 1, tot: 99999 },
  huisletter: { soort: 'tekst', patroon: /^[a-zA-Z]{1}$/ },
  huisnummertoevoeging: { soort: 'tekst', patroon: /^[a-zA-Z0-9 -]{1,4}$/ },
  straat: {
    soort: 'tekst',
    patroon: new RegExp(`^[${NAAM}]{1,80}$|^[${NAAM}]{7,79}\\*{1}$|^\\*{1}[${NAAM}]{7,79}$`),
  },
  nummeraanduidingIdentificatie: { soort: 'tekst', patroon: IDENTIFICATIE },
  adresseerbaarObjectIdentificatie: { soort: 'tekst', patroon: IDENTIFICATIE },
};

/** Where given names are required, the wildcard needs three letters before it. */
export const VOORNAMEN_VERPLICHT: Parameterregel = {
  soort: 'tekst',
  patroon: new RegExp(`^[${NAAM}]{1,200}$|^[${NAAM}]{3,199}\\*{1}$`),
};

const OVERLEDEN = 'inclusiefOverledenPersonen';
const GEMEENTE = 'gemeenteVanInschrijving';
const NUMMER = ['huisletter', 'huisnummertoevoeging'];

export const VRAAGSOORTEN: Readonly<Record<string, Vraagsoort>> = {
  RaadpleegMetBurgerservicenummer: { verplicht: ['burgerservicenummer'], mogelijk: [GEMEENTE], velden: PERSOON },
  ZoekMetGeslachtsnaamEnGeboortedatum: {
    verplicht: ['geslachtsnaam', 'geboortedatum'],
    mogelijk: [GEMEENTE, OVERLEDEN, 'geslacht', 'voorvoegsel', 'voornamen'],
    velden: PERSOON_BEPERKT,
  },
  ZoekMetNaamEnGemeenteVanInschrijving: {
    verplicht: ['geslachtsnaam', 'voornamen', GEMEENTE],
    mogelijk: [OVERLEDEN, 'geslacht', 'voorvoegsel'],
    velden: PERSOON_BEPERKT,
  },
  ZoekMetPostcodeEnHuisnummer: {
    verplicht: ['postcode', 'huisnummer'],
    mogelijk: [GEMEENTE, OVERLEDEN, ...NUMMER, 'geboortedatum', 'geslachtsnaam'],
    velden: PERSOON_BEPERKT,
  },
  ZoekMetStraatHuisnummerEnGemeenteVanInschrijving: {
    verplicht: ['straat', 'huisnummer', GEMEENTE],
    mogelijk: [OVERLEDEN, ...NUMMER],
    velden: PERSOON_BEPERKT,
  },
  ZoekMetNummeraanduidingIdentificatie: {
    verplicht: ['nummeraanduidingIdentificatie'],
    mogelijk: [GEMEENTE, OVERLEDEN],
    velden: PERSOON_BEPERKT,
  },
  ZoekMetAdresseerbaarObjectIdentificatie: {
    verplicht: ['adresseerbaarObjectIdentificatie'],
    mogelijk: [GEMEENTE, OVERLEDEN],
    velden: GEZAG_PERSOON_BEPERKT,
  },
};
