import { codelijsten, productCategorie, redenBeeindiging, type Codelijst } from './codelijsten.data.js';
import type { Gegevenstype, Wet } from './indeling.js';
import { retourcodes } from '../retour/retourcodes.data.js';

// iWmo and iJw 3.2, basisschema 1.0.0 (LDT types), read; `gelezen`. Facets as the schema has them.

/** A text with something in it; a line break is no part of it, as the schema's own pattern says. */
const tekst = (max: number): Gegevenstype => ({
  soort: 'tekst',
  max,
  patroon: /^.*\S.*$/u,
  regel: `een tekst van 1 tot en met ${max} tekens op één regel`,
});
const vorm = (patroon: RegExp, regel: string, max?: number): Gegevenstype => ({
  soort: 'tekst',
  patroon,
  regel,
  ...(max !== undefined && { max }),
});
const getal = (hoogste: number): Gegevenstype => ({
  soort: 'getal',
  hoogste,
  patroon: /^\+?[0-9]{1,18}$/,
  regel: `een geheel getal van 0 tot en met ${hoogste}`,
});
const code = ({ codes }: Pick<Codelijst, 'codes'>): Gegevenstype => ({
  soort: 'tekst',
  codes: new Set(Object.keys(codes)),
  regel: 'een code uit de codelijst',
});

const gelijk: Readonly<Record<string, Gegevenstype>> = {
  AanduidingWoonadres: code(codelijsten.aanduidingWoonadres),
  AdresSoort: code(codelijsten.adresSoort),
  AgbCode: vorm(/^[0-9]{8}$/, 'een AGB-code van 8 cijfers'),
  Budget: getal(99_999_999),
  BurgerServicenummer: vorm(/^[0-9]{9}$/, '9 cijfers'),
  Commentaar: vorm(/\S/, 'een tekst'),
  Communicatievorm: code(codelijsten.communicatievorm),
  Datum: { soort: 'datum', patroon: /^\d{4}-\d{2}-\d{2}$/, regel: 'een bestaande datum zonder tijdzone' },
  DatumGebruik: code(codelijsten.datumGebruik),
  Eenheid: code(codelijsten.eenheid),
  Emailadres: tekst(80),
  Frequentie: code(codelijsten.frequentie),
  Gemeente: vorm(/^[0-9]{4}$/, 'een gemeentecode van 4 cijfers'),
  Geslacht: code(codelijsten.geslacht),
  Huisletter: tekst(1),
  Huisnummer: getal(99_999),
  HuisnummerToevoeging: tekst(4),
  IdentificatieBericht: tekst(12),
  JaNee: code(codelijsten.jaNee),
  JuridischeStatus: code(codelijsten.juridischeStatus),
  LandCode: code(codelijsten.landCode),
  Landnummer: tekst(4),
  Naam: tekst(200),
  NaamGebruik: code(codelijsten.naamGebruik),
  NaamVerwijzer: tekst(64),
  Nummer: getal(999_999_999),
  Organisatienaam: tekst(35),
  Persoonsid: tekst(20),
  Plaatsnaam: tekst(80),
  Postcode: tekst(8),
  ProductCode: tekst(5),
  RedenAfwijzingVerzoek: code(codelijsten.redenAfwijzingVerzoek),
  RedenVerzoek: code(codelijsten.redenVerzoek),
  RedenWijziging: code(codelijsten.redenWijziging),
  Referentie: tekst(36),
  RelatieVolgorde: getal(99),
  RetourCode: code(retourcodes),
  SoortRelatie: code(codelijsten.soortRelatie),
  StatusAanlevering: code(codelijsten.statusAanlevering),
  Straatnaam: tekst(24),
  Taal: tekst(25),
  Telefoonnummer: vorm(/^[0-9]{1,15}$/, '1 tot en met 15 cijfers', 15),
  Tijd: { soort: 'tijd', patroon: /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?$/, regel: 'een tijd zonder tijdzone' },
  TypeVerwijzer: code(codelijsten.typeVerwijzer),
  Versie: vorm(/^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)$/, 'een versie zoals 1.0.0'),
  VerzoekAntwoord: code(codelijsten.verzoekAntwoord),
  Volume: getal(99_999_999),
  Voorletters: vorm(/^[a-zA-Z\u00C0-\u1EF3]+$/, '1 tot en met 6 letters', 6),
  Voorvoegsel: tekst(10),
  WettelijkeVertegenwoordiging: code(codelijsten.wettelijkeVertegenwoordiging),
  BerichtVersie: vorm(/^3$/, 'versie 3'),
  BerichtSubversie: vorm(/^2$/, 'subversie 2'),
};

/** The data types of a law. */
export const gegevenstypen: Readonly<Record<Wet, Readonly<Record<string, Gegevenstype>>>> = {
  wmo: { ...gelijk, ProductCategorie: code(productCategorie.wmo), RedenBeeindiging: code(redenBeeindiging.wmo) },
  jw: { ...gelijk, ProductCategorie: code(productCategorie.jw), RedenBeeindiging: code(redenBeeindiging.jw) },
};
