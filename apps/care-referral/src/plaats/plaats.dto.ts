import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Gemeentecode, Uuid } from '@schakel/domain';
import { GeheelGetal, Kenmerk, Keuze, Keuzes, PaginaVraag, Tekst } from '@schakel/platform';
import {
  beveiligingsniveaus,
  opvanggeslachten,
  type Beveiligingsniveau,
  type Opvanggeslacht,
} from '../aanbieder/aanbodkenmerken.domain.js';
import { plaatsstatussen, type Plaats, type Plaatskenmerken, type Plaatsstatus } from './plaats.domain.js';
import type { PlaatsRij } from './plaats.rij.js';
import type { Plaatsaanmelding } from './plaats.service.js';

const verplicht = { verplicht: true } as const;

export class PlaatskenmerkenDto implements Plaatskenmerken {
  @Keuzes('Wie er terechtkan.', opvanggeslachten, verplicht)
  geslachten!: Opvanggeslacht[];

  @GeheelGetal('Jongste leeftijd, in jaren.', 0, 120, verplicht)
  leeftijdVan!: number;

  @GeheelGetal('Oudste leeftijd, in jaren.', 0, 120, verplicht)
  leeftijdTot!: number;

  @GeheelGetal('Kinderen die mee kunnen.', 0, 12, verplicht)
  kinderenMax!: number;

  @Keuze('Hoe het bewaakt is.', beveiligingsniveaus, verplicht)
  beveiligingsniveau!: Beveiligingsniveau;
}

export class PlaatsaanmeldingDto extends PlaatskenmerkenDto implements Plaatsaanmelding {
  @Kenmerk('Het aanbod uit de gids waar de plaats bij hoort.', verplicht)
  aanbiederId!: Uuid;

  @Kenmerk('De locatie; waar die is staat afgeschermd.')
  opvangadresId?: Uuid;
}

export class PlaatsredenDto {
  @Tekst('Waarom de plaats niet te gebruiken is. Noem niemand.', 500, verplicht)
  reden!: string;
}

export class PlaatsenVraagDto extends PaginaVraag {
  @Keuze('Alleen plaatsen met deze status.', plaatsstatussen)
  status?: Plaatsstatus;

  @Kenmerk('Alleen plaatsen van dit aanbod.')
  aanbiederId?: Uuid;
}

export class PlaatsstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: plaatsstatussen })
  status!: Plaatsstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

export class PlaatsSamenvattingDto extends PlaatsstandDto {
  @ApiProperty({ description: 'Gemeente die de plaats inkocht (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'Het aanbod uit de gids.', format: 'uuid' })
  aanbiederId!: Uuid;

  @ApiPropertyOptional({ description: 'Tot wanneer de plaats gereserveerd is.', format: 'date-time' })
  gereserveerdTot?: string;
}

export class PlaatsenPaginaDto {
  @ApiProperty({ description: 'De plaatsen van deze pagina, nieuwste eerst.', type: [PlaatsSamenvattingDto] })
  resultaten!: readonly PlaatsSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

export class PlaatsDto extends PlaatsSamenvattingDto {
  @ApiProperty({ description: 'Wie er terechtkan.', enum: opvanggeslachten, isArray: true })
  geslachten!: readonly Opvanggeslacht[];

  @ApiProperty({ description: 'Jongste leeftijd, in jaren.', type: 'integer', minimum: 0 })
  leeftijdVan!: number;

  @ApiProperty({ description: 'Oudste leeftijd, in jaren.', type: 'integer', minimum: 0 })
  leeftijdTot!: number;

  @ApiProperty({ description: 'Kinderen die mee kunnen.', type: 'integer', minimum: 0 })
  kinderenMax!: number;

  @ApiProperty({ description: 'Hoe het bewaakt is.', enum: beveiligingsniveaus })
  beveiligingsniveau!: Beveiligingsniveau;

  @ApiPropertyOptional({ description: 'Waarom de plaats niet te gebruiken is.' })
  reden?: string;
}

export type Lijstrij = Pick<
  PlaatsRij,
  'id' | 'gemeentecode' | 'versie' | 'status' | 'aanbieder_id' | 'gereserveerd_tot'
>;
export const lijstkolommen: readonly string[] = [
  'id',
  'gemeentecode',
  'versie',
  'status',
  'aanbieder_id',
  'gereserveerd_tot',
];

export function samenvatting({ aanbieder_id, gereserveerd_tot, ...rij }: Lijstrij): PlaatsSamenvattingDto {
  const tot = gereserveerd_tot !== null && { gereserveerdTot: gereserveerd_tot.toISOString() };
  return { ...rij, aanbiederId: aanbieder_id, ...tot };
}

/** A bed in full: whom it is for and until when it is held; never for whom, and where it is neither. */
export function volledig(plaats: Plaats): PlaatsDto {
  const { id, gemeentecode, versie, status, aanbiederId } = plaats;
  const { geslachten, leeftijdVan, leeftijdTot, kinderenMax, beveiligingsniveau } = plaats;
  const kenmerken = { geslachten, leeftijdVan, leeftijdTot, kinderenMax, beveiligingsniveau };
  const tot = plaats.status === 'gereserveerd' && { gereserveerdTot: plaats.tot };
  const reden = plaats.status === 'buiten-gebruik' && { reden: plaats.reden };
  return { id, gemeentecode, versie, status, aanbiederId, ...kenmerken, ...tot, ...reden };
}
