import {
  type Datum,
  type Gemeentecode,
  type KvkNummer,
  isGemeentecode,
  isKvkNummer,
  parsePostcode,
} from '@schakel/domain';
import { Dag, Deel, Delen, GeheelGetal, JaNee, Keuze, Tekst, Tijdstip, Voldoet } from '@schakel/platform';
import {
  type Aard,
  type Antwoord,
  type Kanaal,
  type Melding,
  type Melderrol,
  type Observatie,
  type Persoonsrol,
  type Plaats,
  type Vermoeden,
  type Waarneming,
  aarden,
  antwoorden,
  formulierversie,
  kanalen,
  melderrollen,
  persoonsrollen,
  vermoedens,
  waarnemingen,
} from './signaal-melding.domain.js';

const verplicht = { verplicht: true } as const;
const isCode = (waarde: unknown) => typeof waarde === 'string' && /^[A-Z]{2}[0-9]{2}$/.test(waarde);
const isPostcodeachtig = (waarde: unknown) => parsePostcode(waarde) !== undefined;

export class ObservatieDto {
  @Voldoet(
    'Code uit de indicatorcatalogus.',
    isCode,
    'twee hoofdletters en twee cijfers',
    { type: String, example: 'UG09' },
    verplicht,
  )
  code!: string;

  @Tekst('Versie van de indicatorcatalogus waaruit de code komt.', 10, verplicht)
  catalogusversie!: string;

  @Keuze('Zelf gezien, of van een ander gehoord.', waarnemingen, verplicht)
  waarneming!: Waarneming;

  @Tijdstip('Wanneer het is waargenomen.')
  waargenomenOp?: string;

  @Tekst('Waar het is waargenomen, in woorden.', 200)
  waar?: string;

  @Tekst('Wat is gezien of gehoord; geen conclusie.', 4000)
  toelichting?: string;
}

export class PlaatsDto {
  @Tekst('Straatnaam.', 120)
  straat?: string;

  @Tekst('Huisnummer met toevoeging.', 20)
  huisnummer?: string;

  @Voldoet('Postcode.', isPostcodeachtig, 'een Nederlandse postcode', { type: String, example: '1011AB' })
  postcode?: string;

  @Tekst('Woonplaats.', 80)
  woonplaats?: string;

  @Tekst('De plaats in woorden.', 500)
  omschrijving?: string;
}

export class BedrijfDto {
  @Tekst('Naam van het bedrijf.', 200)
  naam?: string;

  @Voldoet('Nummer in het Handelsregister.', isKvkNummer, 'een KvK-nummer van acht cijfers', {
    type: String,
    example: '90001234',
  })
  kvkNummer?: KvkNummer;
}

export class PersoonDto {
  @Keuze('Rol van de persoon, voor zover te zien.', persoonsrollen, verplicht)
  rol!: Persoonsrol;

  @Tekst('Naam, voor zover bekend.', 200)
  naam?: string;

  @Dag('Geboortedatum, voor zover bekend.')
  geboortedatum?: Datum;

  @GeheelGetal('Geschatte leeftijd in jaren.', 0, 120)
  geschatteLeeftijd?: number;

  @Tekst('Waaraan de persoon te herkennen is.', 500)
  kenmerken?: string;
}

/** A report. The first four are enough for a first save; there is no field for a conclusion. */
export class MeldingDto {
  @JaNee('Is er nu acuut gevaar? De eerste vraag; altijd te beantwoorden.', verplicht)
  acuutGevaar!: boolean;

  @Keuze('Hoe de melding binnenkwam.', kanalen, verplicht)
  kanaal!: Kanaal;

  @Keuze('In welke rol iemand meldt.', melderrollen, verplicht)
  melderrol!: Melderrol;

  @Keuze('Vermoede vorm van uitbuiting.', vermoedens, verplicht)
  uitbuitingsvorm!: Vermoeden;

  @Keuze('Een herkenbare persoon (A) of een verdachte locatie (B).', aarden)
  aard?: Aard;

  @Keuze('Gaat het mogelijk om een minderjarige?', antwoorden)
  minderjarig?: Antwoord;

  @Delen('Wat is waargenomen, per code.', ObservatieDto, 50)
  observaties?: ObservatieDto[];

  @Tekst('Toelichting in eigen woorden; niet meer dan nodig.', 4000)
  toelichting?: string;

  @Deel('Waar het om gaat.', PlaatsDto)
  plaats?: PlaatsDto;

  @Deel('Om welk bedrijf het gaat.', BedrijfDto)
  bedrijf?: BedrijfDto;

  @Delen('Om wie het gaat, voor zover bekend.', PersoonDto, 20)
  personen?: PersoonDto[];
}

/** What a caller sends: a report, and for whom. */
export class IndieningDto extends MeldingDto {
  @Voldoet(
    'Gemeente waarvoor u meldt (CBS-code); een medewerker mag dit weglaten.',
    isGemeentecode,
    'een gemeentecode van vier cijfers',
    {
      type: String,
      example: '0363',
    },
  )
  gemeentecode?: Gemeentecode;
}

/** The validated body as the domain knows it: defaults filled in, instants in UTC, postcode in canonical form. */
export function naarMelding(dto: IndieningDto): Melding {
  const { gemeentecode: _, observaties, personen, plaats, bedrijf, ...rest } = dto;
  return {
    formulierversie,
    ...rest,
    observaties: observaties?.map(naarObservatie) ?? [],
    personen: personen?.map((persoon) => ({ ...persoon })) ?? [],
    ...(plaats && { plaats: naarPlaats(plaats) }),
    ...(bedrijf && { bedrijf: { ...bedrijf } }),
  };
}

function naarObservatie({ waargenomenOp, ...rest }: ObservatieDto): Observatie {
  return { ...rest, ...(waargenomenOp !== undefined && { waargenomenOp: new Date(waargenomenOp).toISOString() }) };
}

function naarPlaats({ postcode, ...rest }: PlaatsDto): Plaats {
  const canoniek = parsePostcode(postcode);
  return { ...rest, ...(canoniek && { postcode: canoniek }) };
}
