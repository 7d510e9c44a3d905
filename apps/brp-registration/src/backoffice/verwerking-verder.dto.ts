import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Uuid } from '@schakel/domain';
import { verdere, type Verder, type Verwerkingsbeeld } from './verwerking-verder.domain.js';
import {
  backofficeredenen,
  opdrachtstatussen,
  type Backofficereden,
  type Opdrachtstatus,
  type Verwerkingsopdracht,
} from './verwerkingsopdracht.domain.js';

export class AfhandelingDto {
  @ApiProperty({ description: 'Waarom zo.' })
  reden!: string;

  @ApiProperty({ description: 'Door wie.' })
  door!: string;

  @ApiProperty({ description: 'Wanneer.', format: 'date-time' })
  op!: string;
}

/** What a registration shows of the burgerzaken system. */
export class VerwerkingsbeeldDto implements Verwerkingsbeeld {
  @ApiProperty({ description: 'De opdracht.', format: 'uuid' })
  opdrachtId!: Uuid;

  @ApiProperty({ description: 'Hoe zij staat.', enum: opdrachtstatussen })
  status!: Opdrachtstatus;

  @ApiProperty({ description: 'Versie van de opdracht, voor If-Match.', type: 'integer', minimum: 1 })
  versie!: number;

  @ApiPropertyOptional({ description: 'Waarom zij is geweigerd.', enum: backofficeredenen })
  reden?: Backofficereden;

  @ApiPropertyOptional({ description: 'Toelichting van het burgerzakensysteem.' })
  toelichting?: string;

  @ApiPropertyOptional({ description: 'Hoe een medewerker haar afdeed.', type: AfhandelingDto })
  afhandeling?: NonNullable<Verwerkingsopdracht['afhandeling']>;

  @ApiProperty({ description: 'Wat een medewerker nu kan doen.', enum: verdere, isArray: true })
  wegen!: readonly Verder[];
}
