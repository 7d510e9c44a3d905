import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Graad } from '@schakel/domain';
import { Tekst } from '@schakel/platform';
import { type Dimensie, type Gewicht, type Indicator, type Profiel, dimensies } from './indicator.domain.js';
import type { Catalogusversie } from './indicatorcatalogus.domain.js';

export class CatalogusvraagDto {
  @Tekst('Versie van de catalogus; zonder versie krijgt u die van vandaag.', 10)
  versie?: string;
}

export class GewichtenDto implements Record<Profiel, Gewicht | null> {
  @ApiProperty({
    description: 'Gewicht voor een volwassene: sterk, middel of zwak.',
    enum: ['S', 'M', 'W'],
    nullable: true,
    type: String,
  })
  volwassene!: Gewicht | null;

  @ApiProperty({ description: 'Gewicht voor een minderjarige.', enum: ['S', 'M', 'W'], nullable: true, type: String })
  minderjarige!: Gewicht | null;
}

export class IndicatorDto {
  @ApiProperty({ description: 'Code.', example: 'EX01' })
  code!: string;

  @ApiProperty({ description: 'Wat er te zien is.' })
  omschrijving!: string;

  @ApiProperty({ description: 'Lijst waar de indicator van komt.', enum: ['ilo-delphi', 'unodc'] })
  lijst!: Indicator['lijst'];

  @ApiPropertyOptional({ description: 'Dimensie; ontbreekt bij ondersteunende observaties.', enum: dimensies })
  dimensie?: Dimensie;

  @ApiProperty({ description: 'Gewicht per profiel.', type: GewichtenDto })
  gewichten!: Readonly<Record<Profiel, Gewicht | null>>;

  @ApiProperty({ description: 'Nummers van de elf ILO-indicatoren van gedwongen arbeid.', type: [Number] })
  ilo11!: readonly number[];

  @ApiProperty({ description: 'Bron.' })
  bron!: string;

  @ApiProperty({ description: 'Hoe zeker het feit is.' })
  graad!: Graad;
}

export class IndicatorcatalogusDto {
  @ApiProperty({ description: 'Versie.', example: '2026.1' })
  versie!: string;

  @ApiProperty({ description: 'Eerste dag waarop de versie geldt.', format: 'date' })
  geldigVanaf!: string;

  @ApiProperty({ description: 'Bron van de catalogus.' })
  bron!: string;

  @ApiProperty({ description: 'Waarschuwing die bij de indicatoren hoort te staan.' })
  waarschuwing!: string;

  @ApiProperty({ description: 'De indicatoren.', type: [IndicatorDto] })
  resultaten!: readonly IndicatorDto[];
}

/** A version of the catalogue as the API shows it. */
export function catalogusWeergave({ indicatoren, ...rest }: Catalogusversie): IndicatorcatalogusDto {
  return {
    ...rest,
    resultaten: indicatoren.map(({ dimensie, ...indicator }) => ({ ...indicator, ...(dimensie && { dimensie }) })),
  };
}
