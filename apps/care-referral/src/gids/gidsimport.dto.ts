import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Gemeentecode, Uuid } from '@schakel/domain';
import { Keuze, PaginaVraag, Tekst } from '@schakel/platform';
import { gidsimportstatussen, type Gidsimport, type Gidsimportstatus } from './gidsimport.domain.js';
import type { GidsimportRij } from './gidsimport.rij.js';

export class GidsverwerpingDto {
  @Tekst('Waarom deze versie niet in de gids komt.', 2_000, { verplicht: true })
  reden!: string;
}

export class GidsimportenVraagDto extends PaginaVraag {
  @Keuze('Alleen importen met deze status.', gidsimportstatussen)
  status?: Gidsimportstatus;

  @Keuze('Alleen importen die wachten en van de gids verschillen.', ['true'])
  verschilt?: 'true';
}

export class GidswijzigingDto {
  @ApiProperty({ description: 'Het aanbod.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'De velden die anders zijn.', type: [String] })
  velden!: readonly string[];
}

export class GidsverschilDto {
  @ApiProperty({ description: 'Komt erbij.', type: [String] })
  nieuw!: readonly Uuid[];

  @ApiProperty({ description: 'Wordt anders.', type: [GidswijzigingDto] })
  gewijzigd!: readonly GidswijzigingDto[];

  @ApiProperty({ description: 'Eindigt; blijft leesbaar.', type: [String] })
  beeindigd!: readonly Uuid[];

  @ApiProperty({ description: 'Aantal dat gelijk blijft.', type: 'integer', minimum: 0 })
  ongewijzigd!: number;
}

export class GidsvergelijkingDto extends GidsverschilDto {
  @ApiProperty({
    description: 'Staat al in de gids vanuit een andere bron; daarmee kan dit niet worden ingediend.',
    type: [String],
  })
  vreemd!: readonly Uuid[];
}

export class GidsimportstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: gidsimportstatussen })
  status!: Gidsimportstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

export class GidsimportSamenvattingDto extends GidsimportstandDto {
  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'Naam van de bron.' })
  bron!: string;

  @ApiProperty({ description: 'Wacht, en verschilt van de gids.' })
  verschilt!: boolean;
}

export class GidsimportenPaginaDto {
  @ApiProperty({ description: 'De importen van deze pagina, nieuwste eerst.', type: [GidsimportSamenvattingDto] })
  resultaten!: readonly GidsimportSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

export class GidsimportDto extends GidsimportstandDto {
  @ApiProperty({ description: 'Naam van de bron.' })
  bron!: string;

  @ApiProperty({ description: 'Aantal aanbieders in deze versie.', type: 'integer', minimum: 0 })
  aantal!: number;

  @ApiPropertyOptional({ description: 'Wat deze versie verandert of veranderde.', type: GidsverschilDto })
  verschil?: GidsverschilDto;

  @ApiProperty({ description: 'Wie haar indiende.' })
  ingediendDoor!: string;
}

export type Lijstrij = Pick<GidsimportRij, 'id' | 'gemeentecode' | 'versie' | 'status' | 'bron' | 'verschilt'>;
export const lijstkolommen: readonly string[] = ['id', 'gemeentecode', 'versie', 'status', 'bron', 'verschilt'];
export const samenvatting = (rij: Lijstrij): GidsimportSamenvattingDto => rij;

/** An import in full, without the services themselves: those are in the directory, or not yet. */
export function volledig(gidsimport: Gidsimport): GidsimportDto {
  const { id, status, versie, bron, aanbod, ingediendDoor } = gidsimport;
  const kern = { id, status, versie, bron, aantal: aanbod.length, ingediendDoor };
  return gidsimport.status === 'verworpen' ? kern : { ...kern, verschil: gidsimport.verschil };
}
