import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { isBsn, isDatum, type Gemeentecode, type Uuid } from '@schakel/domain';
import { Deel, GeheelGetal, JaNee, Kenmerk, Keuze, PaginaVraag, Tekst, Voldoet } from '@schakel/platform';
import { brpTaakcodes, type BrpTaakcode, vraagtypen, type Vraagtype } from '../brp/brp-codes.domain.js';
import type { GetoondePersoon } from '../brp/geheimhouding.js';
import {
  aanleidingen,
  bevragingsantwoorden,
  bevragingstatussen,
  type Aanleiding,
  type Bevraging,
  type Bevragingsantwoord,
  type Bevragingstatus,
} from './bevraging.domain.js';
import type { BevragingRij } from './bevraging.rij.js';
import type { Bevragingsresultaat } from './bevraging.service.js';

const verplicht = { verplicht: true } as const;
const nummers = (waarde: unknown) =>
  Array.isArray(waarde) && waarde.length >= 1 && waarde.length <= 20 && waarde.every(isBsn);

/** The parameters of all seven questions; which belong to which is checked by the rules of the question. */
export class BrpVraagDto {
  @Keuze('Soort vraag, zoals de BRP API Personen die kent.', vraagtypen, verplicht)
  type!: Vraagtype;

  @Voldoet('Een tot en met twintig burgerservicenummers.', nummers, 'een lijst van burgerservicenummers', {
    type: 'array',
    items: { type: 'string', pattern: '^[0-9]{9}$' },
    minItems: 1,
    maxItems: 20,
  })
  burgerservicenummer?: string[];

  @Tekst('Geslachtsnaam, zo nodig met een * aan het eind.', 200)
  geslachtsnaam?: string;

  @Tekst('Voornamen, zo nodig met een * aan het eind.', 200)
  voornamen?: string;

  @Tekst('Voorvoegsel van de geslachtsnaam.', 10)
  voorvoegsel?: string;

  @Keuze('Geslacht.', ['M', 'V', 'O'])
  geslacht?: string;

  @Voldoet('Geboortedatum; alleen een hele datum.', isDatum, 'een bestaande datum', { type: String, format: 'date' })
  geboortedatum?: string;

  @Tekst('Postcode.', 7)
  postcode?: string;

  @GeheelGetal('Huisnummer.', 1, 99_999)
  huisnummer?: number;

  @Tekst('Huisletter.', 1)
  huisletter?: string;

  @Tekst('Huisnummertoevoeging.', 4)
  huisnummertoevoeging?: string;

  @Tekst('Straat, zo nodig met een * aan begin of eind.', 80)
  straat?: string;

  @Tekst('Nummeraanduiding (BAG).', 16)
  nummeraanduidingIdentificatie?: string;

  @Tekst('Adresseerbaar object (BAG).', 16)
  adresseerbaarObjectIdentificatie?: string;

  @Tekst('Gemeente van inschrijving (code).', 4)
  gemeenteVanInschrijving?: string;

  @JaNee('Ook overledenen zoeken.')
  inclusiefOverledenPersonen?: boolean;
}

export class BrpBevragingVerzoekDto {
  @Keuze('Taak waarvoor u vraagt; de taak bepaalt welke gegevens u krijgt.', brpTaakcodes, verplicht)
  taak!: BrpTaakcode;

  @Keuze('Aanleiding.', aanleidingen, verplicht)
  aanleiding!: Aanleiding;

  @Tekst('Waarom u vraagt.', 2_000, verplicht)
  toelichting!: string;

  @Kenmerk('Dossier waarvoor u vraagt.')
  dossierId?: Uuid;

  @Deel('De vraag.', BrpVraagDto, verplicht)
  vraag!: BrpVraagDto;
}

export class BrpPersoonDto {
  @ApiPropertyOptional({ description: 'Burgerservicenummer.', pattern: '^[0-9]{9}$' })
  burgerservicenummer?: string;

  @ApiProperty({ description: 'De persoon vroeg om geheimhouding (Wet BRP art. 2.59); geef dit altijd mee.' })
  geheimhouding!: boolean;

  @ApiProperty({ description: 'Waar de persoon verblijft is weggelaten, omdat de taak dat niet nodig heeft.' })
  afgeschermd!: boolean;

  @ApiProperty({
    description: 'De gegevens die bij de taak horen, in de vorm van BRP API Personen 2.7.0, met wat in onderzoek is.',
    type: 'object',
    additionalProperties: true,
  })
  gegevens!: Readonly<Record<string, unknown>>;
}

export class BrpBevragingAntwoordDto {
  @ApiProperty({ description: 'Identificatie van het protocol van deze vraag.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;

  @ApiProperty({ description: 'Hoe de vraag eindigde.', enum: bevragingsantwoorden })
  antwoord!: Bevragingsantwoord;

  @ApiProperty({ description: 'Gevonden personen; dit antwoord wordt niet bewaard.', type: [BrpPersoonDto] })
  personen!: readonly BrpPersoonDto[];
}

/** Filters of the list. */
export class BrpBevragingenVraagDto extends PaginaVraag {
  @Keuze('Alleen vragen met deze status.', bevragingstatussen)
  status?: Bevragingstatus;

  @Keuze('Alleen vragen voor deze taak.', brpTaakcodes)
  taak?: BrpTaakcode;
}

export class BrpBevragingSamenvattingDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: bevragingstatussen })
  status!: Bevragingstatus;

  @ApiProperty({ description: 'Versie.', type: 'integer', minimum: 1 })
  versie!: number;

  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'Taak.', enum: brpTaakcodes })
  taak!: BrpTaakcode;

  @ApiProperty({ description: 'Soort vraag.', enum: vraagtypen })
  vraagtype!: Vraagtype;

  @ApiProperty({ description: 'Aanleiding.', enum: aanleidingen })
  aanleiding!: Aanleiding;

  @ApiProperty({ description: 'Wie vroeg.' })
  gesteldDoor!: string;

  @ApiProperty({ description: 'Wanneer is gevraagd.', format: 'date-time' })
  gesteldOp!: string;

  @ApiPropertyOptional({ description: 'Aantal gevonden personen.', type: 'integer', minimum: 0 })
  treffers?: number;
}

export class BrpBevragingenPaginaDto {
  @ApiProperty({ description: 'De vragen van deze pagina, nieuwste eerst.', type: [BrpBevragingSamenvattingDto] })
  resultaten!: readonly BrpBevragingSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

export class BrpBevragingProtocolDto extends BrpBevragingSamenvattingDto {
  @ApiProperty({ description: 'Namen van de gegevens waarmee is gezocht; nooit de waarden.', type: [String] })
  parameters!: readonly string[];

  @ApiProperty({ description: 'Gegevens die zijn gevraagd.', type: [String] })
  velden!: readonly string[];

  @ApiProperty({ description: 'Pseudoniemen van wie is gevonden.', type: [String] })
  pseudoniemen!: readonly string[];

  @ApiPropertyOptional({ description: 'Waarom de vraag mislukte.' })
  foutcode?: string;
}

/** What a list reads of a row: the ciphertext stays where it is. */
export type Lijstrij = Omit<BevragingRij, 'inhoud' | 'gewijzigd_op'>;
export const lijstkolommen = [
  'id',
  'gemeentecode',
  'versie',
  'status',
  'taak',
  'vraagtype',
  'aanleiding',
  'gesteld_door',
  'treffers',
  'gesteld_op',
] as const;

/** The clear columns of a row. */
export function samenvatting({ gesteld_door, gesteld_op, treffers, ...rij }: Lijstrij): BrpBevragingSamenvattingDto {
  return {
    ...rij,
    gesteldDoor: gesteld_door,
    gesteldOp: gesteld_op.toISOString(),
    ...(treffers !== null && { treffers }),
  };
}

/** A record for a supervisor: all but the words of who asked, for these may name persons. */
export function protocol(bevraging: Bevraging): BrpBevragingProtocolDto {
  const { id, gemeentecode, status, versie, taak, vraagtype, aanleiding, gesteldDoor, gesteldOp } = bevraging;
  const { parameters, velden } = bevraging;
  return {
    ...{ id, gemeentecode, status, versie, taak, vraagtype, aanleiding, gesteldDoor, gesteldOp, parameters, velden },
    pseudoniemen: bevraging.status === 'beantwoord' ? bevraging.pseudoniemen : [],
    ...(bevraging.status === 'beantwoord' && { treffers: bevraging.treffers }),
    ...(bevraging.status === 'mislukt' && { foutcode: bevraging.foutcode }),
  };
}

function toonPersoon(persoon: GetoondePersoon): BrpPersoonDto {
  const { burgerservicenummer, geheimhouding, afgeschermd = false, ...gegevens } = persoon;
  return { ...(burgerservicenummer !== undefined && { burgerservicenummer }), geheimhouding, afgeschermd, gegevens };
}

/** What who asked gets to see. */
export function toonAntwoord({ personen, ...rest }: Bevragingsresultaat): BrpBevragingAntwoordDto {
  return { ...rest, personen: personen.map(toonPersoon) };
}
