import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Gemeentecode, Uuid } from '@schakel/domain';
import { Keuze, PaginaVraag } from '@schakel/platform';
import {
  aanvraagstatussen,
  besluituitkomsten,
  RAADPLEGINGSMELDING,
  type Aanvraagstatus,
  type Besluituitkomst,
  type Vergunningaanvraag,
} from './vergunningaanvraag-toestand.domain.js';
import { KetenraadplegingDto } from '../ketenraadpleging/ketenraadpleging-weergave.dto.js';
import { BeslistermijnDto } from './termijn-weergave.dto.js';
import { afgeschermd } from './termijnoverzicht.domain.js';
import { aanvraaginhoud, AanvraaginhoudDto, AanvragerDto } from './vergunningaanvraag-inhoud.dto.js';
import type { VergunningaanvraagRij } from './vergunningaanvraag.rij.js';
import { vergunningsoorten, type Vergunningsoort } from './vergunningsoort.domain.js';

/** Filters of the list. */
export class VergunningaanvragenVraagDto extends PaginaVraag {
  @Keuze('Alleen aanvragen met deze status.', aanvraagstatussen)
  status?: Aanvraagstatus;

  @Keuze('Alleen aanvragen van deze soort.', vergunningsoorten)
  vergunningsoort?: Vergunningsoort;
}

export class VergunningaanvraagSamenvattingDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'Toestand.', enum: aanvraagstatussen })
  status!: Aanvraagstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;

  @ApiProperty({ description: 'Soort vergunning.', enum: vergunningsoorten })
  vergunningsoort!: Vergunningsoort;

  @ApiProperty({ description: 'Laatste dag waarop een besluit op tijd is.', format: 'date' })
  beslistermijnEinde!: string;

  @ApiProperty({ description: 'Of een opschorting nog loopt; de laatste dag schuift dan nog op.' })
  termijnVoorlopig!: boolean;

  @ApiProperty({ description: 'Wanneer de aanvraag is ontvangen.', format: 'date-time' })
  ontvangenOp!: string;

  @ApiProperty({ description: 'Wanneer de aanvraag voor het laatst veranderde.', format: 'date-time' })
  gewijzigdOp!: string;
}

export class VergunningaanvragenPaginaDto {
  @ApiProperty({
    description: 'De aanvragen van deze pagina, nieuwste eerst.',
    type: [VergunningaanvraagSamenvattingDto],
  })
  resultaten!: readonly VergunningaanvraagSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

/** How far an application is, after a command. */
export class VergunningaanvraagstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: aanvraagstatussen })
  status!: Aanvraagstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

/** All of the chain that shows here (ADR 0009). */
class RaadplegingsnotitieDto {
  @ApiProperty({ description: 'Wat u kunt doen.', enum: [RAADPLEGINGSMELDING] })
  melding!: typeof RAADPLEGINGSMELDING;

  @ApiProperty({ description: 'Code van de grondslag.' })
  grondslag!: string;

  @ApiProperty({ description: 'Wanneer dit genoteerd is.', format: 'date-time' })
  genoteerdOp!: string;
}

class BesluitDto {
  @ApiProperty({ description: 'Uitkomst.', enum: besluituitkomsten })
  uitkomst!: Besluituitkomst;

  @ApiProperty({ description: 'Motivering.' })
  motivering!: string;

  @ApiProperty({ description: 'Voorschriften.', type: [String] })
  voorschriften!: readonly string[];

  @ApiProperty({ description: 'Wanneer genomen.', format: 'date-time' })
  genomenOp!: string;

  @ApiProperty({ description: 'Wie besloot.' })
  genomenDoor!: string;
}

export class VergunningaanvraagDto extends VergunningaanvraagSamenvattingDto {
  @ApiProperty({ description: 'Of u de inhoud ziet, of dat die vernietigd is.', enum: ['volledig', 'vernietigd'] })
  inzage!: 'volledig' | 'vernietigd';

  @ApiPropertyOptional({ description: 'Wie aanvraagt.', type: AanvragerDto })
  aanvrager?: AanvragerDto;

  @ApiPropertyOptional({ description: 'Wanneer een besluit uiterlijk genomen moet zijn.', type: BeslistermijnDto })
  beslistermijn?: BeslistermijnDto;

  @ApiPropertyOptional({
    description:
      'Bestuurlijke raadplegingen, alleen voor wie op de aanvraag beslist. Een raadpleging is geen grond voor een besluit.',
    type: [RaadplegingsnotitieDto],
  })
  raadplegingen?: readonly RaadplegingsnotitieDto[];

  @ApiPropertyOptional({
    description: 'Vragen aan de keten over het bedrijf, met het antwoord; alleen voor wie op de aanvraag beslist.',
    type: [KetenraadplegingDto],
  })
  ketenraadplegingen?: readonly KetenraadplegingDto[];

  @ApiPropertyOptional({
    description: 'Regeling, stukken, personen en wat er met de aanvraag gebeurde.',
    type: AanvraaginhoudDto,
  })
  inhoud?: AanvraaginhoudDto;

  @ApiPropertyOptional({ description: 'Het besluit, als dat genomen is.', type: BesluitDto })
  besluit?: BesluitDto;
}

/** What a list reads of a row: the ciphertext stays where it is. */
export type Lijstrij = Omit<VergunningaanvraagRij, 'inhoud' | 'bedrijfspseudoniem'>;
export const lijstkolommen =
  'v.id, v.gemeentecode, v.versie, v.status, v.vergunningsoort, v.beslistermijn_einde::text, v.termijn_voorlopig, v.ontvangen_op, v.gewijzigd_op';

/** The clear columns of a row. */
export function samenvatting(rij: Lijstrij): VergunningaanvraagSamenvattingDto {
  const { id, gemeentecode, status, versie, vergunningsoort } = rij;
  return {
    id,
    gemeentecode,
    status,
    versie,
    vergunningsoort,
    beslistermijnEinde: rij.beslistermijn_einde,
    termijnVoorlopig: rij.termijn_voorlopig,
    ontvangenOp: rij.ontvangen_op.toISOString(),
    gewijzigdOp: rij.gewijzigd_op.toISOString(),
  };
}

/** What of an application may show beside its content. */
export interface Inzagerechten {
  /** What the chain let know. */
  readonly raadplegingen: boolean;
  /** Why the term stands still when the LBB advises (Wet Bibob art. 28). */
  readonly bibobgronden: boolean;
}

/** An application in full. */
export function volledig(rij: Lijstrij, aanvraag: Vergunningaanvraag, mag: Inzagerechten): VergunningaanvraagDto {
  const { aanvrager, beslistermijn, raadplegingen } = aanvraag;
  const notities = raadplegingen.map(({ melding, grondslag, genoteerdOp }) => ({ melding, grondslag, genoteerdOp }));
  return {
    ...samenvatting(rij),
    inzage: 'volledig',
    aanvrager: { ...aanvrager },
    beslistermijn: mag.bibobgronden ? { ...beslistermijn } : afgeschermd(beslistermijn),
    inhoud: aanvraaginhoud(aanvraag),
    ...(mag.raadplegingen && { raadplegingen: notities }),
    ...(aanvraag.status === 'besloten' && { besluit: { ...aanvraag.besluit } }),
  };
}
