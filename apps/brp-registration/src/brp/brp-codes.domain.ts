/** The seven types of questions of BRP API Personen 2.7.0. */
export const vraagtypen = [
  'RaadpleegMetBurgerservicenummer',
  'ZoekMetGeslachtsnaamEnGeboortedatum',
  'ZoekMetNaamEnGemeenteVanInschrijving',
  'ZoekMetPostcodeEnHuisnummer',
  'ZoekMetStraatHuisnummerEnGemeenteVanInschrijving',
  'ZoekMetNummeraanduidingIdentificatie',
  'ZoekMetAdresseerbaarObjectIdentificatie',
] as const;
export type Vraagtype = (typeof vraagtypen)[number];

/** What the BRP is asked for; which fields and questions belong to each is data. */
export const brpTaakcodes = [
  'bestaande-inschrijving-zoeken',
  'persoonslijst-raadplegen',
  'gezag-vaststellen',
  'adres-controleren',
  'gezag-op-adres',
  'terugmelding-onderzoeken',
  'bewoners-tellen',
] as const;
export type BrpTaakcode = (typeof brpTaakcodes)[number];

/** Names of the notifications of the event-driven BRP. */
export const brpGebeurtenisnamen = [
  'ingeschreven.geboorte',
  'ingeschreven.immigratie',
  'ingeschreven.niet-ingezetene',
  'verhuisd.binnengemeentelijk',
  'verhuisd.buitengemeentelijk',
  'verhuisd.intergemeentelijk',
  'verhuisd.immigratie',
  'verhuisd.emigratie',
  'verhuisd.in-buitenland',
  'verblijfplaats.in-onderzoek',
] as const;
export type BrpGebeurtenisnaam = (typeof brpGebeurtenisnamen)[number];
