import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Datum, Uuid } from '@schakel/domain';
import { doelen, type Doel } from '../toestemming/toestemming.data.js';
import {
  toestemmingsstappen,
  type Aanbiedbaar,
  type Toestemmingsoverzicht,
  type Toestemmingsregelstand,
  type Toestemmingsstap,
} from './toestemmingsoverzicht.domain.js';
import { toestemmingsuitkomsten, type Toestemmingsuitkomst } from './toestemmingstoets.domain.js';

/** What holds for a receiver of whom nothing was recorded. */
export class ToestemmingVanOverigenDto {
  @ApiProperty({ description: 'Wat van toestemming bekend is, vandaag.', enum: toestemmingsuitkomsten })
  uitkomst!: Toestemmingsuitkomst;

  @ApiProperty({
    description:
      'Of nu aangeboden kan worden. Toestemming is nooit een voorwaarde voor veiligheid: met grond en reden kan het altijd.',
    enum: ['kan', 'alleen-met-grond'] satisfies Aanbiedbaar[],
  })
  aanbieden!: Aanbiedbaar;

  @ApiProperty({ description: 'Wat u aan deze toestemming kunt doen.', enum: toestemmingsstappen, isArray: true })
  mogelijk!: readonly Toestemmingsstap[];
}

export class ToestemmingBijVerwijzingDto extends ToestemmingVanOverigenDto implements Toestemmingsregelstand {
  @ApiProperty({ description: 'Doel.', enum: doelen })
  doel!: Doel;

  @ApiProperty({ description: 'Organisatie (OIN) met wie gedeeld wordt.' })
  ontvanger!: string;

  @ApiPropertyOptional({ description: 'De toestemming; ontbreekt als niets is vastgelegd.', format: 'uuid' })
  toestemmingId?: Uuid;

  @ApiPropertyOptional({ description: 'Laatste dag waarop zij geldt of gold.', format: 'date' })
  geldigTotEnMet?: Datum;

  @ApiPropertyOptional({
    description: 'Of deze ontvanger de verwijzing nu ziet; ontbreekt als er geen aanbod loopt.',
    enum: ['open', 'gesloten'],
  })
  toegang?: 'open' | 'gesloten';
}

export class ToestemmingsoverzichtDto implements Toestemmingsoverzicht {
  @ApiProperty({
    description: 'Per ontvanger met vastgelegde toestemming of een lopend aanbod.',
    type: [ToestemmingBijVerwijzingDto],
  })
  ontvangers!: readonly ToestemmingBijVerwijzingDto[];

  @ApiProperty({ description: 'Wat voor elke andere ontvanger geldt.', type: ToestemmingVanOverigenDto })
  overigen!: ToestemmingVanOverigenDto;
}
