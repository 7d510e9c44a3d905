import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Datum, Uuid } from '@schakel/domain';
import { bibobrelaties, zekerheden, type Bibobrelatie, type Zekerheid } from './bibob-relatiegraaf-toestand.domain.js';
import { relatietijden, type Paden, type Relatiepad, type Relatietijd } from './relatiepad.domain.js';

class RelatiepadstapDto {
  @ApiProperty({ description: 'De relatie.', format: 'uuid' })
  relatieId!: Uuid;

  @ApiProperty({ description: 'Soort relatie.', enum: bibobrelaties })
  soort!: Bibobrelatie;

  @ApiProperty({ description: 'Van wie.', format: 'uuid' })
  van!: Uuid;

  @ApiProperty({ description: 'Naar wie.', format: 'uuid' })
  naar!: Uuid;

  @ApiProperty({
    description: 'Of de stap met de relatie mee gaat (over) of ertegenin (door).',
    enum: ['over', 'door'],
  })
  richting!: 'over' | 'door';
}

class GelijktijdigDto {
  @ApiPropertyOptional({ description: 'Eerste dag.', format: 'date' })
  vanaf?: Datum;

  @ApiPropertyOptional({ description: 'Laatste dag.', format: 'date' })
  totEnMet?: Datum;
}

class RelatiepadDto {
  @ApiProperty({ description: 'De stappen vanaf betrokkene.', type: [RelatiepadstapDto] })
  stappen!: readonly RelatiepadstapDto[];

  @ApiProperty({ description: 'Of het één stap is.' })
  direct!: boolean;

  @ApiProperty({ description: 'Verleden zodra één stap dat is.', enum: relatietijden })
  tijd!: Relatietijd;

  @ApiPropertyOptional({
    description: 'Wanneer alle stappen er tegelijk waren; ontbreekt als dat nooit zo was.',
    type: GelijktijdigDto,
  })
  gelijktijdig?: GelijktijdigDto;

  @ApiProperty({ description: 'Die van de zwakste stap.', enum: zekerheden })
  zekerheid!: Zekerheid;
}

export class RelatiepadenDto {
  @ApiProperty({ description: 'De wegen, kortste eerst.', type: [RelatiepadDto] })
  paden!: readonly RelatiepadDto[];

  @ApiProperty({ description: 'Er kunnen er meer zijn dan is gezocht.' })
  afgekapt!: boolean;
}

export function toonPaden({ paden, afgekapt }: Paden): RelatiepadenDto {
  return { paden: paden.map(toonPad), afgekapt };
}

function toonPad({ stappen, direct, tijd, gelijktijdig, zekerheid }: Relatiepad): RelatiepadDto {
  return {
    stappen: stappen.map(({ relatie, van, naar, richting }) => ({
      relatieId: relatie.id,
      soort: relatie.soort,
      van,
      naar,
      richting,
    })),
    direct,
    tijd,
    ...(gelijktijdig && { gelijktijdig: { ...gelijktijdig } }),
    zekerheid,
  };
}
