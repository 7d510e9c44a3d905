import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Gemeentecode, Uuid } from '@schakel/domain';
import { Keuze, PaginaVraag } from '@schakel/platform';
import { delingssoorten, type DelingRij, type Delingssoort } from '../deling/deling.js';
import type { TijdlijnRij } from '../tijdlijn/tijdlijn.js';
import {
  ketendossierstatussen,
  routes,
  toegangssoorten,
  type Ketendossierstatus,
  type Route,
  type Toegang,
  type Toegangssoort,
} from './ketendossier.domain.js';
import type { KetendossierRij } from './ketendossier.rij.js';
import type { Grondslagcode } from '../grondslag.domain.js';

/** Filters of the list. */
export class KetendossiersVraagDto extends PaginaVraag {
  @Keuze('Alleen ketendossiers met deze status.', ketendossierstatussen)
  status?: Ketendossierstatus;
}

export class KetendossierSamenvattingDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'Toestand.', enum: ketendossierstatussen })
  status!: Ketendossierstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;

  @ApiProperty({ description: 'Signaal waarvan het dossier uitgaat.', format: 'uuid' })
  signaalId!: Uuid;

  @ApiProperty({ description: 'Route die bij het signaal is gekozen.', enum: routes })
  route!: Route;

  @ApiProperty({ description: 'Wanneer het dossier is geopend.', format: 'date-time' })
  geopendOp!: string;

  @ApiProperty({ description: 'Wanneer het dossier voor het laatst veranderde.', format: 'date-time' })
  gewijzigdOp!: string;
}

export class ToegangDto implements Toegang {
  @ApiProperty({ description: 'Identificatie van de regel.', format: 'uuid' })
  toegangId!: Uuid;

  @ApiProperty({ description: 'Soort houder.', enum: toegangssoorten })
  soort!: Toegangssoort;

  @ApiProperty({ description: 'Kenmerk van de medewerker, of OIN van de organisatie.' })
  houder!: string;

  @ApiProperty({ description: 'Code van de grondslag.' })
  grondslag!: Grondslagcode;

  @ApiProperty({ description: 'Waarvoor toegang nodig is.' })
  doel!: string;

  @ApiProperty({ description: 'Wanneer verleend.', format: 'date-time' })
  verleendOp!: string;

  @ApiProperty({ description: 'Wie verleende.' })
  verleendDoor!: string;
}

/** A chain file; the access list only for who works in it. */
export class KetendossierDto extends KetendossierSamenvattingDto {
  @ApiPropertyOptional({ description: 'Wie de regie voert.' })
  regisseur?: string;

  @ApiPropertyOptional({ description: 'Wie toegang heeft.', type: [ToegangDto] })
  toegangslijst?: ToegangDto[];
}

export class KetendossiersPaginaDto {
  @ApiProperty({
    description: 'De ketendossiers van deze pagina, nieuwste eerst.',
    type: [KetendossierSamenvattingDto],
  })
  resultaten!: readonly KetendossierSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

/** How far a chain file is, after a command. */
export class KetendossierstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: ketendossierstatussen })
  status!: Ketendossierstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

export class TijdlijnregelDto {
  @ApiProperty({ description: 'Wanneer vastgelegd.', format: 'date-time' })
  op!: string;

  @ApiProperty({ description: 'Dienst die het meldde.' })
  bron!: string;

  @ApiProperty({ description: 'Soort gebeurtenis.', example: 'nl.schakel.signalen.signaal-ontvangen.v1' })
  type!: string;

  @ApiProperty({ description: 'Waarover: kenmerk van het signaal, de verwijzing, de inschrijving, …', format: 'uuid' })
  onderwerpId!: string;

  @ApiProperty({ description: 'Volgnummer bij dat onderwerp.', type: 'integer', minimum: 1 })
  volgnummer!: number;

  @ApiProperty({
    description: 'Codes van de gebeurtenis; nooit persoonsgegevens.',
    type: 'object',
    additionalProperties: true,
  })
  kenmerken!: Record<string, unknown>;
}

export class TijdlijnDto {
  @ApiProperty({ description: 'De regels, oudste eerst.', type: [TijdlijnregelDto] })
  resultaten!: readonly TijdlijnregelDto[];
}

export class DelingDto {
  @ApiProperty({ description: 'Wanneer gedeeld.', format: 'date-time' })
  op!: string;

  @ApiProperty({ description: 'Hoe gedeeld.', enum: delingssoorten })
  soort!: Delingssoort;

  @ApiProperty({ description: 'Aan wie.' })
  ontvanger!: string;

  @ApiProperty({ description: 'Organisatie (OIN) van de ontvanger.' })
  organisatie!: string;

  @ApiProperty({ description: 'Namen van de gedeelde velden.', type: [String] })
  velden!: string[];

  @ApiProperty({ description: 'Code van de grondslag.' })
  grondslag!: string;

  @ApiProperty({ description: 'Code van het doel.' })
  doelbinding!: string;

  @ApiProperty({ description: 'Waarover: adres of gebeurtenis.' })
  voorwerp!: string;
}

export class DelingenDto {
  @ApiProperty({ description: 'De verstrekkingen, oudste eerst.', type: [DelingDto] })
  resultaten!: readonly DelingDto[];
}

/** What a list reads of a row. */
export type Lijstrij = Omit<KetendossierRij, 'inhoud'>;

/** The clear columns of a row. */
export function samenvatting(rij: Lijstrij): KetendossierSamenvattingDto {
  const { id, gemeentecode, status, versie, route } = rij;
  const signaalId = rij.signaal_id;
  return {
    id,
    gemeentecode,
    status,
    versie,
    signaalId,
    route,
    geopendOp: rij.geopend_op.toISOString(),
    gewijzigdOp: rij.gewijzigd_op.toISOString(),
  };
}

export function toonTijdlijnregel({
  op,
  bron,
  type,
  onderwerp_id,
  volgnummer,
  kenmerken,
}: TijdlijnRij): TijdlijnregelDto {
  return { op: op.toISOString(), bron, type, onderwerpId: onderwerp_id, volgnummer, kenmerken };
}

export function toonDeling({
  op,
  soort,
  ontvanger,
  organisatie,
  velden,
  grondslag,
  doelbinding,
  voorwerp,
}: DelingRij): DelingDto {
  return { op: op.toISOString(), soort, ontvanger, organisatie, velden, grondslag, doelbinding, voorwerp };
}
