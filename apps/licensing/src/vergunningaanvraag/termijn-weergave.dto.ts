import { ApiProperty } from '@nestjs/swagger';
import type { Beslistermijn } from './beslistermijn.domain.js';

export class TermijnstapDto {
  @ApiProperty({ description: 'Dag waarop de stap uitkomt.', format: 'date' })
  datum!: string;

  @ApiProperty({ description: 'Waarom het deze dag is.' })
  uitleg!: string;

  @ApiProperty({ description: 'Artikel dat dit bepaalt.' })
  artikel!: string;
}

export class BeslistermijnDto {
  @ApiProperty({ description: 'Laatste dag waarop een besluit op tijd is.', format: 'date' })
  einde!: string;

  @ApiProperty({ description: 'De berekening, stap voor stap.', type: [TermijnstapDto] })
  stappen!: readonly TermijnstapDto[];

  @ApiProperty({ description: 'Artikel dat de termijn stelt.' })
  artikel!: string;

  @ApiProperty({ description: 'Waar dat gelezen is.' })
  bron!: string;

  @ApiProperty({
    description: 'Hoe zeker dit is; een jurist bevestigt wat niet in de geldende tekst is gelezen.',
    enum: ['gelezen', 'gelezen-2017', 'secundair', 'uit het hoofd'],
  })
  graad!: Beslistermijn['graad'];

  @ApiProperty({ description: 'Of een opschorting nog loopt; de laatste dag schuift dan nog op.' })
  voorlopig!: boolean;

  @ApiProperty({
    description: 'Wat er van een verlenging werd.',
    enum: ['niet-gevraagd', 'toegepast', 'te-laat', 'te-lang'],
  })
  verlenging!: Beslistermijn['verlenging'];

  @ApiProperty({ description: 'Wat niet bekend is en de dag kan veranderen.', type: [String] })
  voorbehouden!: readonly string[];
}
