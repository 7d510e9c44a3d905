import type { Herkomst } from '@schakel/domain';
import type { BrpTaakcode, Vraagtype } from './brp-codes.domain.js';

/** What a registrar may ask the BRP for, with the fields that the task needs and no others (AVG art. 5 lid 1 onder c). */
export interface BrpTaak extends Herkomst {
  readonly omschrijving: string;
  /** Codes of the register of processing activities under which the task is done. */
  readonly doelbindingen: readonly string[];
  readonly vragen: readonly Vraagtype[];
  /**
   * Dotted paths of the API. Never what comes unasked (geheimhouding, inOnderzoek, opschorting, rni, verificatie): naming those is an error.
   */
  readonly velden: readonly string[];
  /** What becomes of where somebody lives when he asked for secrecy (Wet BRP art. 2.59). */
  readonly bijGeheimhouding: 'afgeschermd' | 'zichtbaar-met-melding';
}

const zoekvragen = ['ZoekMetGeslachtsnaamEnGeboortedatum', 'ZoekMetNaamEnGemeenteVanInschrijving'] as const;
const adresvragen = [
  'ZoekMetPostcodeEnHuisnummer',
  'ZoekMetStraatHuisnummerEnGemeenteVanInschrijving',
  'ZoekMetNummeraanduidingIdentificatie',
] as const;
const opNummer = ['RaadpleegMetBurgerservicenummer'] as const;
const objectvraag = ['ZoekMetAdresseerbaarObjectIdentificatie'] as const;
const WET_BRP = { bron: 'Wet BRP (BWBR0033715), tekst van 2021-08-26', graad: 'secundair' } as const;

/** Which fields a task needs is our own choice, for the municipality to confirm; the articles are why the task exists. */
export const BRP_TAKEN = {
  'bestaande-inschrijving-zoeken': {
    omschrijving: 'Nagaan of iemand al is ingeschreven (art. 2.4)',
    doelbindingen: ['brp-inschrijving'],
    vragen: zoekvragen,
    velden: ['burgerservicenummer', 'naam.volledigeNaam', 'geboorte.datum', 'geslacht'],
    bijGeheimhouding: 'afgeschermd',
    ...WET_BRP,
  },
  'persoonslijst-raadplegen': {
    omschrijving: 'De gegevens van een ingeschrevene nodig voor inschrijving of hervestiging (art. 2.4, 2.20)',
    doelbindingen: ['brp-inschrijving'],
    vragen: opNummer,
    velden: [
      'aNummer',
      'burgerservicenummer',
      'naam',
      'geboorte',
      'geslacht',
      'nationaliteiten',
      'verblijfplaats',
      'gemeenteVanInschrijving',
      'datumInschrijvingInGemeente',
      'immigratie',
      'verblijfstitel',
    ],
    bijGeheimhouding: 'zichtbaar-met-melding',
    ...WET_BRP,
  },
  'gezag-vaststellen': {
    omschrijving: 'Vaststellen wie voor een minderjarige aangifte doet (art. 2.48)',
    doelbindingen: ['brp-inschrijving'],
    vragen: opNummer,
    velden: ['burgerservicenummer', 'leeftijd', 'geboorte.datum', 'gezag', 'indicatieGezagMinderjarige'],
    bijGeheimhouding: 'afgeschermd',
    ...WET_BRP,
  },
  'adres-controleren': {
    omschrijving: 'Nagaan wie op een adres staat voordat daar wordt ingeschreven (art. 2.42, 2.45)',
    doelbindingen: ['brp-inschrijving'],
    vragen: adresvragen,
    velden: ['burgerservicenummer', 'naam.volledigeNaam', 'geboorte.datum'],
    bijGeheimhouding: 'afgeschermd',
    ...WET_BRP,
  },
  'gezag-op-adres': {
    omschrijving: 'Nagaan welke minderjarigen op een adres staan en wie het gezag heeft (art. 2.48)',
    doelbindingen: ['brp-inschrijving'],
    vragen: objectvraag,
    velden: ['burgerservicenummer', 'leeftijd', 'gezag'],
    bijGeheimhouding: 'afgeschermd',
    ...WET_BRP,
  },
  'terugmelding-onderzoeken': {
    omschrijving: 'Een gegeven waaraan wordt getwijfeld vergelijken met de lijst (art. 2.34; Besluit BRP art. 28)',
    doelbindingen: ['brp-terugmelding'],
    vragen: opNummer,
    velden: [
      'burgerservicenummer',
      'naam',
      'geboorte',
      'geslacht',
      'nationaliteiten',
      'verblijfplaats',
      'gemeenteVanInschrijving',
      'overlijden',
      'ouders',
      'kinderen',
      'partners',
    ],
    bijGeheimhouding: 'zichtbaar-met-melding',
    bron: 'Wet BRP art. 2.34; Besluit BRP art. 28',
    graad: 'gelezen-2017',
  },
  'bewoners-tellen': {
    omschrijving: 'Tellen hoeveel personen op een adresseerbaar object staan',
    doelbindingen: ['overbewoning-signalering'],
    vragen: objectvraag,
    velden: ['leeftijd'],
    bijGeheimhouding: 'afgeschermd',
    bron: 'Wet BRP art. 3.8 (verstrekking binnen de gemeente)',
    graad: 'uit het hoofd',
  },
} as const satisfies Record<BrpTaakcode, BrpTaak>;

/** The task behind a code. */
export const brpTaak = (code: BrpTaakcode): BrpTaak => BRP_TAKEN[code];
