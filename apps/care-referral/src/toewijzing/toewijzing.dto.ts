import type { Datum, Gemeentecode, Uuid } from '@schakel/domain';
import { isBsn } from '@schakel/domain';
import { codelijsten } from '@schakel/istandaarden';
import { Dag, Deel, Delen, GeheelGetal, Kenmerk, Keuze, Voldoet } from '@schakel/platform';
import type { Beantwoord, TeToewijzen } from './toewijzing-opdracht.domain.js';
import {
  wetten,
  type Client,
  type Contact,
  type Gezagsdrager,
  type Omvang,
  type Wet,
} from './toewijzing-toestand.domain.js';

const verplicht = { verplicht: true } as const;
const passend = (patroon: RegExp) => (waarde: unknown) => typeof waarde === 'string' && patroon.test(waarde);
const vorm = (patroon: string) => ({ type: String, pattern: patroon }) as const;

/** Text on one line: what a message may hold. */
const Regel = (omschrijving: string, max: number, opties = {}) =>
  Voldoet(
    omschrijving,
    (waarde) => passend(/^[^\p{Cc}]+$/u)(waarde) && passend(/\S/)(waarde) && [...(waarde as string)].length <= max,
    `een tekst op één regel van hoogstens ${max} tekens`,
    { type: String, maxLength: max },
    opties,
  );
const Voorletters = () =>
  Voldoet(
    'Voorletters, zonder punten.',
    passend(/^[a-zA-Z\u00C0-\u1EF3]{1,6}$/),
    'één tot zes letters',
    vorm('^[a-zA-ZÀ-ỳ]{1,6}$'),
  );
const Bsn = (opties = {}) =>
  Voldoet('Burgerservicenummer.', isBsn, 'een burgerservicenummer', vorm('^[0-9]{9}$'), opties);

/** How to write to the client. Where somebody stays has no field here. */
export class CorrespondentieDto {
  @Regel('Organisatie die de post aanneemt.', 35)
  organisatie?: string;

  @Regel('Straat.', 24)
  straat?: string;

  @GeheelGetal('Huisnummer.', 1, 99_999)
  huisnummer?: number;

  @Voldoet(
    'Postcode.',
    passend(/^[1-9][0-9]{3}[A-Z]{2}$/),
    'vier cijfers en twee letters',
    vorm('^[1-9][0-9]{3}[A-Z]{2}$'),
  )
  postcode?: string;

  @Regel('Plaats.', 80)
  plaats?: string;
}

export class GezagsdragerDto implements Gezagsdrager {
  @Regel('Achternaam.', 200, verplicht)
  achternaam!: string;

  @Regel('Voorvoegsel.', 10)
  voorvoegsel?: string;

  @Voorletters()
  voorletters?: string;

  @Keuze('10 ouder, 11 voogd.', ['10', '11'], verplicht)
  soort!: '10' | '11';
}

export class ToewijzingclientDto {
  @Bsn()
  bsn?: string;

  @Dag('Geboortedatum.', verplicht)
  geboortedatum!: Datum;

  @Keuze('Wat van de geboortedatum onbekend is (COD170).', Object.keys(codelijsten.datumGebruik.codes))
  datumGebruik?: '1' | '2' | '3';

  @Keuze('Geslacht (COD046).', Object.keys(codelijsten.geslacht.codes), verplicht)
  geslacht!: '0' | '1' | '2';

  @Regel('Achternaam.', 200, verplicht)
  achternaam!: string;

  @Regel('Voorvoegsel.', 10)
  voorvoegsel?: string;

  @Voorletters()
  voorletters?: string;

  @Deel('Hoe de cliënt te bereiken is. Nooit het adres van een opvang.', CorrespondentieDto, verplicht)
  correspondentie!: CorrespondentieDto;

  @Deel('Wie het gezag heeft over een jeugdige.', GezagsdragerDto)
  gezagsdrager?: GezagsdragerDto;
}

export class ToewijzingsopeningDto {
  @Keuze('Wet.', wetten, verplicht)
  wet!: Wet;

  @Kenmerk('Het aanbod uit de gids: de AGB-code van zijn organisatie geldt. Laat weg als u `aanbieder` geeft.')
  aanbiederId?: Uuid;

  @Voldoet(
    'AGB-code van de aanbieder, als de gids die niet kent.',
    passend(/^[0-9]{8}$/),
    'acht cijfers',
    vorm('^[0-9]{8}$'),
  )
  aanbieder?: string;

  @Deel('Cliënt.', ToewijzingclientDto, verplicht)
  client!: ToewijzingclientDto;

  @Kenmerk('Kenmerk van de persoon (`betrokkene`), als de gemeente de persoon al heeft vastgelegd.')
  betrokkeneId?: Uuid;
}

export class OmvangDto implements Omvang {
  @GeheelGetal('Volume.', 0, 99_999_999, verplicht)
  volume!: number;

  @Keuze('Eenheid (WJ756).', Object.keys(codelijsten.eenheid.codes), verplicht)
  eenheid!: string;

  @Keuze('Frequentie (WMO757).', Object.keys(codelijsten.frequentie.codes), verplicht)
  frequentie!: string;
}

export class ToeTeWijzenProductDto implements TeToewijzen {
  @GeheelGetal('Toewijzingnummer, bij een wijziging.', 1, 999_999_999)
  nummer?: number;

  @Regel('Referentie van het verzoek van de aanbieder dat hiermee wordt ingewilligd.', 36)
  referentie?: string;

  @Voldoet('Productcategorie.', passend(/^[0-9]{2}$/), 'twee cijfers', vorm('^[0-9]{2}$'), verplicht)
  categorie!: string;

  @Voldoet('Productcode.', passend(/^[0-9]{2}[0-9A-Z]{3}$/), 'vijf tekens', vorm('^[0-9]{2}[0-9A-Z]{3}$'))
  code?: string;

  @Dag('Eerste dag.', verplicht)
  ingangsdatum!: Datum;

  @Dag('Laatste dag.')
  einddatum?: Datum;

  @Keuze('Waarom de toewijzing wijzigt.', Object.keys(codelijsten.redenWijziging.codes))
  redenWijziging?: string;

  @Deel('Omvang.', OmvangDto)
  omvang?: OmvangDto;
}

export class ToewijzingsproductenDto {
  @Delen('Wat wordt toegewezen of gewijzigd.', ToeTeWijzenProductDto, 50, verplicht)
  producten!: ToeTeWijzenProductDto[];
}

export class ToewijzingsintrekkingDto {
  @Voldoet(
    'Toewijzingnummers.',
    (waarde) => Array.isArray(waarde) && waarde.length <= 50 && waarde.every((een) => Number.isInteger(een) && een > 0),
    'een lijst van toewijzingnummers',
    { type: 'array', items: { type: 'integer', minimum: 1 }, maxItems: 50 },
    verplicht,
  )
  nummers!: number[];
}

export class BsnvastleggingDto {
  @Bsn(verplicht)
  bsn!: string;
}

export class VerzoekantwoordDto implements Omit<Beantwoord, 'soort'> {
  @Regel('Referentie van het verzoek.', 36, verplicht)
  referentie!: string;

  @Keuze('1 afgewezen, 2 in onderzoek.', Object.keys(codelijsten.verzoekAntwoord.codes), verplicht)
  antwoord!: '1' | '2';

  @Keuze('Reden van afwijzing (WJ759).', Object.keys(codelijsten.redenAfwijzingVerzoek.codes))
  reden?: string;

  @Voldoet(
    'Gemeente die volgens het woonplaatsbeginsel verantwoordelijk is.',
    passend(/^[0-9]{4}$/),
    'een gemeentecode',
    vorm('^[0-9]{4}$'),
  )
  gemeente?: Gemeentecode;
}

/** The lines of an address for letters, as somebody would write them on an envelope. */
export function adresregelsVan(adres: CorrespondentieDto): readonly string[] {
  const { organisatie, straat, huisnummer, postcode, plaats } = adres;
  const regels = [[organisatie], [straat, huisnummer], [postcode, plaats]];
  return regels.map((delen) => delen.filter((deel) => deel !== undefined).join(' '));
}

/** The client of a request. The only address is one for letters. */
export function clientVan({ correspondentie, ...client }: ToewijzingclientDto): Client {
  return { ...client, contacten: [{ soort: '02', ...correspondentie } satisfies Contact] };
}
