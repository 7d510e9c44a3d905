import { ApiProperty } from '@nestjs/swagger';
import type { Graad } from '@schakel/domain';
import type { Openpunt } from './grondslag.domain.js';

/** What somebody must still answer before the registration goes on. */
export class OpenpuntDto implements Openpunt {
  @ApiProperty({ description: 'Wat ontbreekt.' })
  soort!: string;

  @ApiProperty({ description: 'In woorden.' })
  uitleg!: string;

  @ApiProperty({ description: 'Artikel dat erom vraagt.' })
  artikel!: string;

  @ApiProperty({ description: 'Bron.' })
  bron!: string;

  @ApiProperty({
    description: 'Hoe zeker de bron is.',
    enum: ['gelezen', 'gelezen-2017', 'secundair', 'uit het hoofd'],
  })
  graad!: Graad;
}
