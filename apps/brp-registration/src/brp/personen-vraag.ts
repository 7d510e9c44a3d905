import { geweigerd, isBsn, isDatum, isGeweigerd, type Geweigerd, type Veldfout } from '@schakel/domain';
import type { Vraagtype } from './brp-codes.domain.js';
import { VRAAGTYPEN, type Parameternaam, type Personenvraag, type Vraagparameters } from './personen-vraag.data.js';

/** What a form sends: a type, and whatever parameters. */
export type RuweVraag = { readonly type: Vraagtype } & {
  readonly [P in Parameternaam]?: Vraagparameters[P] | undefined;
};

const NAAM = "a-zA-Z0-9À-ž \\.\\-\\'";
const tekst = (patroon: RegExp) => (waarde: unknown) => typeof waarde === 'string' && patroon.test(waarde);
const bag = tekst(/^(?!0{16})[0-9]{16}$/);
const zoeknaam = tekst(new RegExp(`^[${NAAM}]{1,200}$|^[${NAAM}]{3,199}\\*$`));

/**
 * The rule of each parameter: the pattern of the specification, and for a number also the elfproef, which the API does not do. Beside it
 * what a person should read when it is broken.
 */
const REGELS: Readonly<Record<Parameternaam, readonly [(waarde: unknown) => boolean, string]>> = {
  burgerservicenummer: [
    (waarde) => Array.isArray(waarde) && waarde.length >= 1 && waarde.length <= 20 && waarde.every(isBsn),
    'een tot en met twintig burgerservicenummers',
  ],
  geslachtsnaam: [zoeknaam, 'een naam; een * alleen aan het eind, na drie tekens'],
  voornamen: [tekst(new RegExp(`^[${NAAM}]{1,199}\\*?$`)), 'voornamen, zo nodig met een * aan het eind'],
  voorvoegsel: [tekst(/^[a-zA-Z ']{1,10}$/), 'een tot en met tien letters'],
  geslacht: [tekst(/^[MVO]$/i), 'M, V of O'],
  geboortedatum: [isDatum, 'een hele, bestaande datum'],
  postcode: [tekst(/^[1-9][0-9]{3} ?[A-Za-z]{2}$/), 'vier cijfers en twee letters'],
  huisnummer: [
    (waarde) => typeof waarde === 'number' && Number.isInteger(waarde) && waarde >= 1 && waarde <= 99_999,
    'een getal van 1 tot en met 99999',
  ],
  huisletter: [tekst(/^[a-zA-Z]$/), 'één letter'],
  huisnummertoevoeging: [tekst(/^[a-zA-Z0-9 -]{1,4}$/), 'een tot en met vier letters of cijfers'],
  straat: [
    tekst(new RegExp(`^[${NAAM}]{1,80}$|^[${NAAM}]{7,79}\\*$|^\\*[${NAAM}]{7,79}$`)),
    'een straat; een * alleen aan begin of eind, bij zeven tekens',
  ],
  nummeraanduidingIdentificatie: [bag, 'zestien cijfers'],
  adresseerbaarObjectIdentificatie: [bag, 'zestien cijfers'],
  gemeenteVanInschrijving: [tekst(/^[0-9]{4}$/), 'vier cijfers'],
  inclusiefOverledenPersonen: [(waarde) => typeof waarde === 'boolean', 'ja of nee'],
};

export const parameternamen = Object.keys(REGELS) as readonly Parameternaam[];

/**
 * The question, or all that is wrong with it: what misses, what does not belong to this type, what breaks its rule. Names and rules only.
 * Refusal: `brp-vraag-onjuist`.
 */
export function leesPersonenvraag(ruw: RuweVraag): Personenvraag | Geweigerd {
  const { type } = ruw;
  const verplicht: readonly Parameternaam[] = VRAAGTYPEN[type].verplicht;
  const mogelijk: readonly Parameternaam[] = VRAAGTYPEN[type].mogelijk;
  const gegeven = parameternamen.filter((naam) => ruw[naam] !== undefined);
  const fouten: Veldfout[] = [
    ...verplicht.filter((naam) => !gegeven.includes(naam)).map((naam) => fout(naam, 'verplicht bij deze vraag')),
    ...gegeven.flatMap((naam) => {
      if (!verplicht.includes(naam) && !mogelijk.includes(naam)) return [fout(naam, 'hoort niet bij deze vraag')];
      return voldoet(naam, ruw, verplicht) ? [] : [fout(naam, REGELS[naam][1])];
    }),
  ];
  if (fouten.length > 0) return geweigerd('brp-vraag-onjuist', 'De vraag aan de BRP klopt niet.', fouten);
  const parameters = Object.fromEntries(gegeven.map((naam) => [naam, ruw[naam]]));
  return { type, ...parameters } as unknown as Personenvraag;
}

/** Where given names are required, the wildcard needs three letters before it. */
function voldoet(naam: Parameternaam, ruw: RuweVraag, verplicht: readonly Parameternaam[]): boolean {
  const regel = naam === 'voornamen' && verplicht.includes(naam) ? zoeknaam : REGELS[naam][0];
  return regel(ruw[naam]);
}

const fout = (naam: Parameternaam, regel: string): Veldfout => ({ veld: `vraag.${naam}`, regel });

/** Whether the question was refused (narrows the type). */
export function isOnjuist(vraag: Personenvraag | Geweigerd): vraag is Geweigerd {
  return 'soort' in vraag && isGeweigerd(vraag);
}
