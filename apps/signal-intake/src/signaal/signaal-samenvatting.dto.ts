import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Gemeentecode, Uuid } from '@schakel/domain';
import { Keuze, PaginaVraag } from '@schakel/platform';
import {
  type Kanaal,
  type Melderrol,
  type Vermoeden,
  kanalen,
  melderrollen,
  vermoedens,
} from './signaal-melding.domain.js';
import { kenmerkVan } from './signaal-ontvangst.domain.js';
import type { SignaalRij } from './signaal.rij.js';
import { type Route, type Signaalstatus, routes, signaalstatussen } from './signaal-toestand.domain.js';

/** Filters of the list. */
export class SignalenVraagDto extends PaginaVraag {
  @Keuze('Alleen signalen met deze status.', signaalstatussen)
  status?: Signaalstatus;

  @Keuze('Alleen signalen met deze route.', routes)
  route?: Route;
}

/** What a caller who reported gets back. Neutral: a third person may read along. */
export class OntvangstDto {
  @ApiProperty({ description: 'Identificatie van het bericht.', format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Kenmerk om bij vragen te noemen.', example: '7K3M-9QXD-2B4T' })
  kenmerk!: string;

  @ApiProperty({ description: 'Toestand van het bericht.', enum: signaalstatussen })
  status!: Signaalstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;

  @ApiProperty({ description: 'Wat er nu gebeurt; tekst om voor te lezen of mee te geven.' })
  vervolg!: string;

  @ApiPropertyOptional({ description: 'Wat nu te doen bij acuut gevaar.' })
  instructie?: string;
}

/** A signal without anything personal: what lists show, and what who reported may see of it. */
export class SignaalSamenvattingDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Kenmerk om bij vragen te noemen.', example: '7K3M-9QXD-2B4T' })
  kenmerk!: string;

  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'Toestand.', enum: signaalstatussen })
  status!: Signaalstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;

  @ApiProperty({ description: 'Hoe de melding binnenkwam.', enum: kanalen })
  kanaal!: Kanaal;

  @ApiProperty({ description: 'In welke rol iemand meldde.', enum: melderrollen })
  melderrol!: Melderrol;

  @ApiProperty({ description: 'Vermoede vorm van uitbuiting.', enum: vermoedens })
  uitbuitingsvorm!: Vermoeden;

  @ApiProperty({ description: 'Of de melder acuut gevaar noemde.' })
  acuutGevaar!: boolean;

  @ApiPropertyOptional({ description: 'Gekozen route.', enum: routes })
  route?: Route;

  @ApiProperty({ description: 'Wanneer het signaal is ontvangen.', format: 'date-time' })
  ontvangenOp!: string;

  @ApiProperty({ description: 'Wanneer het signaal voor het laatst veranderde.', format: 'date-time' })
  gewijzigdOp!: string;
}

/** A page of signals. */
export class SignalenPaginaDto {
  @ApiProperty({ description: 'De signalen van deze pagina, nieuwste eerst.', type: [SignaalSamenvattingDto] })
  resultaten!: readonly SignaalSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

/** How far the treatment of a signal is, after a command. */
export class SignaalstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: signaalstatussen })
  status!: Signaalstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

/** What a list reads of a row. */
export type Lijstrij = Omit<SignaalRij, 'inhoud' | 'ingediend_door' | 'behandelaar' | 'bedrijfspseudoniem'>;

/** The clear columns of a row; nothing of it needs a key. */
export function samenvatting(rij: Lijstrij): SignaalSamenvattingDto {
  const { id, gemeentecode, status, versie, kanaal, melderrol, uitbuitingsvorm, route } = rij;
  return {
    id,
    kenmerk: kenmerkVan(id),
    gemeentecode,
    status,
    versie,
    kanaal,
    melderrol,
    uitbuitingsvorm,
    acuutGevaar: rij.acuut_gevaar,
    ...(route && { route }),
    ontvangenOp: rij.ontvangen_op.toISOString(),
    gewijzigdOp: rij.gewijzigd_op.toISOString(),
  };
}
