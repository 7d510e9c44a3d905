import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Datum, Uuid } from '@schakel/domain';
import { Kenmerk, Keuze, PaginaVraag, Tekst } from '@schakel/platform';
import { nazorgmomenten, nazorguitkomstcodes, type Nazorguitkomst } from './nazorglijst.domain.js';
import { nazorgstatussen, type Nazorgmoment, type Nazorgplan, type Nazorgstatus } from './nazorg.domain.js';
import type { NazorgplanRij } from './nazorg.rij.js';

const momentcodes = nazorgmomenten.map(({ code }) => code);
const verplicht = { verplicht: true } as const;

export class NazorguitkomstDto {
  @Keuze('Welk moment.', momentcodes, verplicht)
  moment!: string;

  @Keuze('Wat eruit kwam.', nazorguitkomstcodes, verplicht)
  uitkomst!: Nazorguitkomst;

  @Tekst('Toelichting.', 2000)
  toelichting?: string;
}

export class NazorgplannenVraagDto extends PaginaVraag {
  @Keuze('Alleen plannen in deze toestand.', nazorgstatussen)
  status?: Nazorgstatus;

  @Kenmerk('Alleen het plan bij deze verwijzing.')
  zorgverwijzingId?: Uuid;
}

export class NazorgstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: nazorgstatussen })
  status!: Nazorgstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

export class NazorgplanSamenvattingDto extends NazorgstandDto {
  @ApiProperty({ description: 'De verwijzing.', format: 'uuid' })
  zorgverwijzingId!: Uuid;
}

export class NazorgmomentDto implements Nazorgmoment {
  @ApiProperty({ description: 'Moment.', enum: momentcodes })
  code!: string;

  @ApiProperty({ description: 'Wanneer.', format: 'date' })
  dag!: Datum;

  @ApiPropertyOptional({ description: 'Wanneer het een taak werd.', format: 'date-time' })
  taakOp?: string;

  @ApiPropertyOptional({ description: 'Wat eruit kwam.', enum: nazorguitkomstcodes })
  uitkomst?: Nazorguitkomst;

  @ApiPropertyOptional({ description: 'Toelichting.' })
  toelichting?: string;

  @ApiPropertyOptional({ description: 'Wanneer het is vastgelegd.', format: 'date-time' })
  vastgelegdOp?: string;
}

export class NazorgplanDto extends NazorgplanSamenvattingDto {
  @ApiProperty({ description: 'De momenten, vroegste eerst.', type: [NazorgmomentDto] })
  momenten!: readonly NazorgmomentDto[];
}

export class NazorgplannenPaginaDto {
  @ApiProperty({ description: 'De plannen van deze pagina, nieuwste eerst.', type: [NazorgplanSamenvattingDto] })
  resultaten!: readonly NazorgplanSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

export const nazorgkolommen = ['id', 'status', 'versie', 'zorgverwijzing_id'] as const;
export function toonNazorgregel(rij: Pick<NazorgplanRij, (typeof nazorgkolommen)[number]>): NazorgplanSamenvattingDto {
  const { id, status, versie, zorgverwijzing_id: zorgverwijzingId } = rij;
  return { id, status, versie, zorgverwijzingId };
}
export function toonNazorgplan({ id, status, versie, zorgverwijzingId, momenten }: Nazorgplan): NazorgplanDto {
  return { id, status, versie, zorgverwijzingId, momenten };
}
