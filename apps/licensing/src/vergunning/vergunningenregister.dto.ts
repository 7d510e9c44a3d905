import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { parseGemeentecode, type Gemeentecode, type Uuid } from '@schakel/domain';
import { Keuze, PaginaVraag, Voldoet } from '@schakel/platform';
import { vergunningsoorten, type Vergunningsoort } from '../vergunningaanvraag/vergunningsoort.domain.js';
import type { OpenbareVergunning } from './openbaarheid.domain.js';
import { vergunningstatussen } from './vergunning-toestand.domain.js';

/** Whose register, and which part of it. */
export class RegistervraagDto extends PaginaVraag {
  @Voldoet(
    'Gemeente (CBS-code) waarvan u het register wilt zien; zonder gemeente is de lijst leeg.',
    (waarde) => parseGemeentecode(waarde) !== undefined,
    'een gemeentecode van vier cijfers',
    { type: String, pattern: '^[0-9]{4}$' },
  )
  gemeentecode?: Gemeentecode;

  @Keuze('Alleen vergunningen van deze soort.', vergunningsoorten)
  vergunningsoort?: Vergunningsoort;
}

export class OpenbareVergunningDto implements OpenbareVergunning {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'Soort vergunning.', enum: vergunningsoorten })
  vergunningsoort!: Vergunningsoort;

  @ApiProperty({ description: 'Toestand.', enum: vergunningstatussen })
  status!: OpenbareVergunning['status'];

  @ApiProperty({ description: 'Naam van het bedrijf.' })
  bedrijfsnaam!: string;

  @ApiProperty({ description: 'KvK-nummer.', pattern: '^[0-9]{8}$', type: String })
  kvkNummer!: OpenbareVergunning['kvkNummer'];

  @ApiProperty({ description: 'Dag van bekendmaking.', format: 'date', type: String })
  bekendgemaaktOp!: OpenbareVergunning['bekendgemaaktOp'];

  @ApiPropertyOptional({ description: 'Laatste dag waarop de vergunning geldt.', format: 'date', type: String })
  geldigTotEnMet?: NonNullable<OpenbareVergunning['geldigTotEnMet']>;
}

export class RegisterpaginaDto {
  @ApiProperty({ description: 'De vergunningen van deze pagina, nieuwste eerst.', type: [OpenbareVergunningDto] })
  resultaten!: readonly OpenbareVergunningDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}
