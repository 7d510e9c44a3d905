import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Uuid } from '@schakel/domain';
import { type BepalendeGemeente, type Spoorvoorstel, regeltekst } from './spoorvoorstel.domain.js';
import { SpooraandachtDto, SpoorregelDto, SpooruitslagDto } from './spooruitslag.dto.js';
import {
  type Dreiging,
  type Geslacht,
  type Leeftijdsgroep,
  type Problematiek,
  dreigingen,
  geslachten,
  leeftijdsgroepen,
  problematieken,
} from './zorgfeiten.domain.js';
import { AfwijkingDto, ZorgfeitenDto } from './zorgverwijzing-opdracht.dto.js';
import {
  type Aanbod,
  type Voorstel,
  afwijzingsredenen,
  antwoordsoorten,
  intrekredenen,
} from './zorgverwijzing-toestand.domain.js';

export class BepalendeGemeenteDto implements BepalendeGemeente {
  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: BepalendeGemeente['gemeentecode'];

  @ApiProperty({ description: 'Waarom deze gemeente.', enum: ['ingeschreven', 'aangetroffen', 'gemeld'] })
  omdat!: BepalendeGemeente['omdat'];
}

/** What the table says: a proposal, not a decision. */
export class SpoorvoorstelDto extends SpoorregelDto implements Spoorvoorstel {
  @ApiProperty({ description: 'Versie van de tabel.' })
  tabelversie!: string;

  @ApiProperty({ description: 'Dag waarvoor de feiten zijn gewogen.', format: 'date' })
  dag!: Spoorvoorstel['dag'];

  @ApiProperty({ description: 'Minderjarig of volwassen; twijfel telt als minderjarig.', enum: leeftijdsgroepen })
  leeftijdsgroep!: Leeftijdsgroep;

  @ApiPropertyOptional({
    description: 'De gemeente om wie het gaat, als een gemeente verantwoordelijk is.',
    type: BepalendeGemeenteDto,
  })
  gemeente?: BepalendeGemeenteDto;

  @ApiProperty({ description: 'Regels die daarnaast gelden.', type: [SpoorregelDto] })
  daarnaast!: readonly SpoorregelDto[];

  @ApiProperty({ description: 'Wat elk spoor zegt, naast elkaar.', type: [SpooruitslagDto] })
  sporen!: readonly SpooruitslagDto[];

  @ApiProperty({ description: 'Waar binnen de regel op te letten is.', type: [SpooraandachtDto] })
  aandacht!: readonly SpooraandachtDto[];
}

export class VoorstelDto {
  @ApiProperty({ description: 'De feiten waarop het voorstel rust.', type: ZorgfeitenDto })
  feiten!: Voorstel['feiten'];

  @ApiProperty({ description: 'Wat de tabel voorstelt.', type: SpoorvoorstelDto })
  spoor!: SpoorvoorstelDto;

  @ApiProperty({
    description: 'De regel die geldt: de voorgestelde, of die waarvoor met reden is gekozen.',
    type: SpoorregelDto,
  })
  gekozen!: SpoorregelDto;

  @ApiPropertyOptional({ description: 'De afwijking van het voorstel.', type: AfwijkingDto })
  afwijking?: AfwijkingDto;

  @ApiProperty({ description: 'Wanneer het voorstel is gedaan.', format: 'date-time' })
  op!: string;

  @ApiProperty({ description: 'Wie het voorstel deed.' })
  door!: string;
}

export class AanbodAntwoordDto {
  @ApiProperty({ description: 'Hoe het aanbod afliep.', enum: antwoordsoorten })
  soort!: (typeof antwoordsoorten)[number];

  @ApiProperty({ description: 'Wanneer.', format: 'date-time' })
  op!: string;

  @ApiPropertyOptional({ description: 'Waarom.', enum: [...afwijzingsredenen, ...intrekredenen, 'elders-geplaatst'] })
  reden?: string;

  @ApiPropertyOptional({ description: 'Toelichting.' })
  toelichting?: string;
}

export class AanbodDto {
  @ApiProperty({ description: 'Identificatie van het aanbod.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Aan welke aanbieder.', format: 'uuid' })
  aanbiederId!: Uuid;

  @ApiProperty({ description: 'Wanneer het is aangeboden.', format: 'date-time' })
  op!: string;

  @ApiPropertyOptional({ description: 'Het antwoord; ontbreekt zolang het er niet is.', type: AanbodAntwoordDto })
  antwoord?: AanbodAntwoordDto;
}

/**
 * What a provider needs to answer an offer: whether the person fits its house, what safety and treatment ask, and who pays. No name,
 * date, nationality, ground of stay, municipality of origin, request, other offers or officers.
 */
export class AanbodVoorAanbiederDto {
  @ApiProperty({ description: 'Minderjarig of volwassen.', enum: leeftijdsgroepen })
  leeftijdsgroep!: Leeftijdsgroep;

  @ApiProperty({ description: 'Geslacht.', enum: geslachten })
  geslacht!: Geslacht;

  @ApiProperty({ description: 'Aantal kinderen dat meekomt.', type: 'integer', minimum: 0 })
  meegekomenKinderen!: number;

  @ApiProperty({ description: 'Hoe groot de dreiging is.', enum: dreigingen })
  dreiging!: Dreiging;

  @ApiProperty({ description: 'Wat naast opvang behandeling vraagt.', enum: problematieken, isArray: true })
  problematiek!: readonly Problematiek[];

  @ApiProperty({ description: 'Wie verantwoordelijk is voor de opvang, en dus betaalt.' })
  verantwoordelijke!: string;
}

/** A proposal with the row that holds: the table's, or the one chosen instead. */
export function toonVoorstel(voorstel: Voorstel): VoorstelDto {
  const { feiten, spoor, afwijking, op, door } = voorstel;
  return { feiten, spoor, gekozen: gekozenRegel(voorstel), ...(afwijking && { afwijking }), op, door };
}

export function toonAanbod({ id, aanbiederId, op, antwoord }: Aanbod): AanbodDto {
  return { id, aanbiederId, op, ...(antwoord && { antwoord }) };
}

/** Field by field, so that a new fact is not shown to a provider by accident. */
export function aanbodVoorAanbieder(voorstel: Voorstel): AanbodVoorAanbiederDto {
  const { geslacht, meegekomenKinderen, dreiging, problematiek } = voorstel.feiten;
  const { leeftijdsgroep } = voorstel.spoor;
  const { verantwoordelijke } = gekozenRegel(voorstel);
  return { leeftijdsgroep, geslacht, meegekomenKinderen, dreiging, problematiek, verantwoordelijke };
}

function gekozenRegel({ spoor, afwijking }: Voorstel): SpoorregelDto {
  const { regel, verantwoordelijke, plaats, grondslag, bron, graad } = spoor;
  const voorgesteld = { regel, verantwoordelijke, plaats, grondslag, bron, graad };
  return (afwijking && regeltekst(afwijking.regel)) ?? voorgesteld;
}
