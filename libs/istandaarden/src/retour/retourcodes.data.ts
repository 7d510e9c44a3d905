import type { Herkomst } from '@schakel/domain';

/** What a retour code says, in our words. */
export interface Retourcodelijst extends Herkomst {
  readonly codes: Readonly<Record<string, string>>;
}

/** Judgements of a retour message (WJ001). Codes about invoices are here because a message may carry them; this platform gives none. */
export const retourcodes = {
  bron: 'iWmo/iJw 3.2, basisschema 1.0.0, codelijst WJ001',
  graad: 'gelezen',
  codes: {
    '0001': 'afgekeurd om technische redenen',
    '0200': 'geen opmerking over dit deel',
    '0233': 'dit deel is niet beoordeeld',
    '8848': 'de dagtekening ligt na vandaag',
    '9019': 'hoort bij geen toewijzing',
    '9056': 'de identificatie is al gebruikt voor een ander bericht van deze soort',
    '9063': 'er is geen eerder bericht om te verwijderen',
    '9069': 'er is geen actueel startbericht met dezelfde sleutel',
    '9071': 'de start kan niet weg: de zorg is al gestopt',
    '9074': 'er is al een bericht met dezelfde sleutel',
    '9326': 'de lopende levering is nog niet gestopt',
    '9332': 'het toewijzingnummer is niet uniek binnen deze wet',
    '9347': 'de referentie van de aanbieder is niet uniek',
    '9349': 'het wijzigingsverzoek noemt niet alle actuele producten',
    '9350': 'een ongewijzigd product hoort bij geen actuele toewijzing',
    '9351': 'een te wijzigen product hoort bij geen actuele toewijzing',
    '9355': 'de referentie in het antwoord hoort bij geen verzoek',
    '9357': 'de gewenste ingangsdatum ligt in het verleden en is niet die van de toewijzing',
    '9359': 'er is al een toewijzing met deze referentie',
    '9360': 'er is al een antwoord "in onderzoek" met deze referentie',
    '9365': 'er is al een eindantwoord met deze referentie',
    '9374': 'er loopt al een verzoek',
    '9379': 'de referentie hoort bij geen verzoek',
    '9385': 'op de toewijzing is al gedeclareerd',
    '9413': 'er is al een tijdelijke stop met dezelfde sleutel',
    '9414': 'de einddatum ligt voor die van de actuele stop',
    '9415': 'er is al een definitieve stop met dezelfde sleutel',
    S300: 'de gemeentecode bestaat niet',
    S329: 'de productcode hoort niet bij de categorie',
    ...Object.fromEntries(
      (
        '0611 8001 8017 8021 8187 8214 9307 9308 9319 9321 9322 9333 9338 9339 9340 9341 9346 9361 9366 9367 9369 9373 9375 ' +
        '9384 9387 9388 9389 9390 9411 9412'
      )
        .split(' ')
        .map((code) => [code, 'over een declaratie of een verzoek; wordt hier niet gegeven']),
    ),
  },
} as const satisfies Retourcodelijst;

/** Codes that this platform gives or acts on. */
export type Retourcode =
  | '0001'
  | '0200'
  | '0233'
  | '8848'
  | '9019'
  | '9056'
  | '9063'
  | '9069'
  | '9071'
  | '9074'
  | '9326'
  | '9332'
  | '9347'
  | '9349'
  | '9350'
  | '9351'
  | '9355'
  | '9357'
  | '9359'
  | '9360'
  | '9365'
  | '9374'
  | '9379'
  | '9413'
  | '9414'
  | '9415'
  | 'S300'
  | 'S329';

/** Codes per block of a message, by its path; a block that is not named has no remark (0200). */
export type Oordeel = ReadonlyMap<string, readonly Retourcode[]>;

/** Whether a code lets stand what it is about. */
export function isGoed(code: string): boolean {
  return code === '0200' || code === '0233';
}
