import { ApiProperty } from '@nestjs/swagger';
import type { Uuid } from '@schakel/domain';
import type { Toegangslijst } from './bibob-toegang.domain.js';

export class ToegangregelDto {
  @ApiProperty({ description: 'Identificatie van de regel.', format: 'uuid' })
  toegangId!: Uuid;

  @ApiProperty({ description: 'Wie toegang heeft.' })
  houder!: string;

  @ApiProperty({ description: 'Sinds wanneer.', format: 'date-time' })
  verleendOp!: string;

  @ApiProperty({ description: 'Door wie verleend.' })
  verleendDoor!: string;
}

export class ToegangslijstDto {
  @ApiProperty({ description: 'Versie van de lijst, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;

  @ApiProperty({ description: 'Wie nu toegang heeft.', type: [ToegangregelDto] })
  regels!: readonly ToegangregelDto[];
}

export function toonToegangslijst({ versie, regels }: Toegangslijst): ToegangslijstDto {
  return { versie, regels: regels.map((regel) => ({ ...regel })) };
}
