import { ApiProperty } from '@nestjs/swagger';

/** A moment in a term that has come. */
export class TermijnwaarschuwingDto {
  @ApiProperty({ description: 'Termijn waarover het gaat.' })
  termijn!: string;

  @ApiProperty({ description: 'Moment in die termijn.' })
  mijlpaal!: string;

  @ApiProperty({ description: 'Laatste moment van de termijn zoals hij toen liep.', format: 'date-time' })
  tot!: string;

  @ApiProperty({ description: 'Wanneer de waarschuwing is gegeven.', format: 'date-time' })
  op!: string;
}
