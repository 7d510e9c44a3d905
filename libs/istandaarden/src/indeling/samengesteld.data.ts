import type { Notatie } from './indeling.js';

/** Blocks of the shared schema (CDT types of basisschema 1.0.0, iWmo and iJw 3.2; read). */
export const samengesteld: Notatie = {
  Achternaam: 'Achternaam:Naam, Voorvoegsel?:Voorvoegsel',
  Adres: 'Huis?:Huis, Postcode?:Postcode, Straatnaam?:Straatnaam, Plaatsnaam?:Plaatsnaam, LandCode?:LandCode',
  BerichtIdentificatie: 'Identificatie:IdentificatieBericht, Dagtekening:Datum',
  Communicatie: 'Vorm:Communicatievorm, Taal?:Taal',
  Geboortedatum: 'Datum:Datum, DatumGebruik?:DatumGebruik',
  Huis:
    'Huisnummer:Huisnummer, Huisletter?:Huisletter, HuisnummerToevoeging?:HuisnummerToevoeging, ' +
    'AanduidingWoonadres?:AanduidingWoonadres',
  Omvang: 'Volume:Volume, Eenheid:Eenheid, Frequentie:Frequentie',
  OpenPeriode: 'Begindatum?:Datum, Einddatum?:Datum',
  Product: 'Categorie:ProductCategorie, Code?:ProductCode',
  Telefoon: 'Telefoonnummer:Telefoonnummer, Landnummer:Landnummer',
  Telefoonnummers: 'Telefoon01:Telefoon, Telefoon02?:Telefoon',
  VerkorteNaam: 'Geslachtsnaam:Achternaam, Voornamen?:Naam, Voorletters?:Voorletters',
  Verwijzer: 'Type:TypeVerwijzer, Naam?:NaamVerwijzer, ZorgverlenerCode?:AgbCode',
  VolledigeNaam:
    'Geslachtsnaam:Achternaam, Partnernaam?:Achternaam, Voornamen?:Naam, Voorletters?:Voorletters, NaamGebruik:NaamGebruik',
  XsdVersie: 'BasisschemaXsdVersie:Versie, BerichtXsdVersie:Versie',
};
