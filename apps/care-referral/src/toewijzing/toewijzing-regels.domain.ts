import { geweigerd, isBsn, type Geweigerd } from '@schakel/domain';
import { isIngetrokken, VERWIJDERD } from './toewijzing-stand.domain.js';
import type { Beantwoord, TeToewijzen } from './toewijzing-opdracht.domain.js';
import type { Client, Product, Toewijzing, Wet } from './toewijzing-toestand.domain.js';

/** Categories that this platform assigns: shelter (Wmo 16, 17, 18) and youth help of today's list (the set of 2015 is not given out). */
export const TOEWIJSBAAR: Readonly<Record<Wet, readonly string[]>> = {
  wmo: ['16', '17', '18'],
  jw: ['40', '41', '42', '43', '44', '45', '46', '47', '48', '49', '50', '51', '52', '53', '54', '55'],
};
/** Reasons to change that may be typed: 01 lapsed, and 13 is what withdrawing writes. */
const REDENEN = ['02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '14'] as const;

type Bezwaar = Geweigerd | undefined;
const fout = (code: string, uitleg: string, veld: string, regel: string): Geweigerd =>
  geweigerd(code, uitleg, [{ veld, regel }]);

/** The first refusal of a list; undefined when there is none. */
export function eersteBezwaar(...bezwaren: readonly Bezwaar[]): Bezwaar {
  return bezwaren.find((bezwaar) => bezwaar !== undefined);
}

/** Refusals: `bsn-ongeldig`, `contact-ontbreekt` (a message must name where somebody can be reached). */
export function bezwaarTegenClient(client: Client): Bezwaar {
  if (client.bsn !== undefined && !isBsn(client.bsn)) return bsnOngeldig('client.bsn');
  if (client.contacten.length === 0)
    return fout(
      'contact-ontbreekt',
      'Noem een correspondentieadres of een organisatie.',
      'client.contacten',
      'minstens een',
    );
  return undefined;
}

/** The refusal for a number that fails the elfproef. */
export function bsnOngeldig(veld: string): Geweigerd {
  return fout('bsn-ongeldig', 'Dit is geen burgerservicenummer.', veld, 'negen cijfers die voldoen aan de elfproef');
}

/** Whether a product may be assigned or changed like this. */
export function bezwaarTegenProduct(toewijzing: Toewijzing, product: TeToewijzen, nummer: number): Bezwaar {
  const veld = (naam: string) => `producten[${nummer}].${naam}`;
  const { categorie, code, ingangsdatum, einddatum } = product;
  if (!TOEWIJSBAAR[toewijzing.wet].includes(categorie))
    return fout(
      'categorie-niet-toewijsbaar',
      'Deze categorie wijzen wij hier niet toe.',
      veld('categorie'),
      'een categorie van opvang of jeugdhulp van deze wet',
    );
  // S329: the first two positions of a product code are its category.
  if (code !== undefined && !code.startsWith(categorie))
    return fout(
      'productcode-past-niet',
      'De productcode hoort niet bij de categorie.',
      veld('code'),
      'een code die met de categorie begint',
    );
  if (einddatum !== undefined && einddatum < ingangsdatum)
    return fout(
      'einde-voor-begin',
      'De einddatum ligt voor de ingangsdatum.',
      veld('einddatum'),
      'op of na de ingangsdatum',
    );
  return eersteBezwaar(
    bezwaarTegenWijziging(toewijzing, product, veld),
    bezwaarTegenReferentie(toewijzing, product, veld),
  );
}

type Veld = (naam: string) => string;

function bezwaarTegenWijziging({ producten }: Toewijzing, product: TeToewijzen, veld: Veld): Bezwaar {
  const { nummer, redenWijziging, categorie, code } = product;
  if (nummer === undefined) {
    if (redenWijziging === undefined) return undefined;
    return fout(
      'reden-zonder-wijziging',
      'Een nieuwe toewijzing heeft geen reden van wijziging.',
      veld('redenWijziging'),
      'alleen bij een bestaande toewijzing',
    );
  }
  const bestaand = producten.find((een) => een.nummer === nummer);
  if (bestaand === undefined) return nummerOnbekend(veld('nummer'));
  if (isIngetrokken(bestaand)) return geweigerd('product-ingetrokken', 'Deze toewijzing is ingetrokken.');
  if (redenWijziging === undefined || !(REDENEN as readonly string[]).includes(redenWijziging))
    return fout(
      'reden-ontbreekt',
      'Zeg waarom de toewijzing wijzigt.',
      veld('redenWijziging'),
      'een reden uit de codelijst, niet 01 of 13',
    );
  if (bestaand.categorie !== categorie || bestaand.code !== code)
    return fout(
      'product-ligt-vast',
      'Een ander product is een nieuwe toewijzing.',
      veld('code'),
      'het product van de toewijzing',
    );
  return undefined;
}

/** The refusal for a number that this file does not know. */
export function nummerOnbekend(veld: string): Geweigerd {
  return fout(
    'toewijzingnummer-onbekend',
    'Dit nummer hoort niet bij deze toewijzing.',
    veld,
    'een nummer van deze toewijzing',
  );
}

/** 9379 and 9359, before they would come back in a retour. */
function bezwaarTegenReferentie({ verzoeken, producten }: Toewijzing, product: TeToewijzen, veld: Veld): Bezwaar {
  const { referentie, nummer } = product;
  if (referentie === undefined) return undefined;
  if (producten.some((een) => een.nummer === nummer && een.referentie === referentie)) return undefined;
  const verzoek = verzoeken.find((een) => een.referentie === referentie);
  if (verzoek === undefined)
    return fout(
      'referentie-zonder-verzoek',
      'Bij deze referentie is er geen verzoek.',
      veld('referentie'),
      'de referentie van een verzoek',
    );
  if (verzoek.status === 'nieuw' || verzoek.status === 'in-onderzoek') return undefined;
  return geweigerd('verzoek-al-beantwoord', 'Dit verzoek is al beantwoord.');
}

/** Withdrawing writes reason 13 and ends on the day on which it began. */
export function alsIngetrokken(product: Product, toegewezenOp: string): Product {
  return { ...product, toegewezenOp, redenWijziging: VERWIJDERD, einddatum: product.ingangsdatum };
}

/** An instant of at least a second later, for the latest date and time leads and is told in seconds. */
export function laterDan(eerder: string | undefined, nu: string): string {
  const seconden = (instant: string) => Math.floor(Date.parse(instant) / 1_000);
  if (eerder === undefined || seconden(nu) > seconden(eerder)) return nu;
  return new Date((seconden(eerder) + 1) * 1_000).toISOString();
}

/** Legal flows: new → turned down or under examination; under examination → turned down. Assigning ends a request as well. */
export function bezwaarTegenAntwoord(toewijzing: Toewijzing, opdracht: Beantwoord): Bezwaar {
  const { referentie, antwoord, reden, gemeente } = opdracht;
  const verzoek = toewijzing.verzoeken.find((een) => een.referentie === referentie);
  if (verzoek === undefined)
    return fout(
      'verzoek-onbekend',
      'Er is geen verzoek met deze referentie.',
      'referentie',
      'de referentie van een verzoek',
    );
  if (verzoek.status === 'afgewezen' || verzoek.status === 'toegewezen')
    return geweigerd('verzoek-al-beantwoord', 'Dit verzoek is al beantwoord.');
  if (verzoek.status === 'in-onderzoek' && antwoord === '2')
    return geweigerd('al-in-onderzoek', 'Dit verzoek is al in onderzoek.');
  if ((antwoord === '1') !== (reden !== undefined))
    return fout(
      'reden-past-niet',
      'Alleen een afwijzing heeft een reden, en altijd.',
      'reden',
      'verplicht bij een afwijzing',
    );
  const woonplaats = reden === '8';
  if (woonplaats && toewijzing.wet !== 'jw')
    return fout(
      'reden-past-niet',
      'Het woonplaatsbeginsel geldt alleen voor de Jeugdwet.',
      'reden',
      'alleen bij de Jeugdwet',
    );
  if (woonplaats !== (gemeente !== undefined))
    return fout(
      'gemeente-past-niet',
      'Bij het woonplaatsbeginsel hoort de gemeente die verantwoordelijk is.',
      'gemeente',
      'alleen en altijd bij reden 8',
    );
  return undefined;
}
