import type { Type } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Bewaring, Graad } from '@schakel/domain';
import type { Bewaartelling, Lopend } from './bewaartelling.js';

const GRADEN = ['gelezen', 'gelezen-2017', 'secundair', 'uit het hoofd'] as const satisfies readonly Graad[];
const AARDEN = ['volgt', 'zonder-persoon'] as const satisfies readonly Exclude<Bewaring['aard'], 'eigen-termijn'>[];

/** How long a class is kept, and why. */
export interface Bewaarregelantwoord {
  readonly klasse: string;
  readonly bewaartermijn: string;
  readonly vanaf: string;
  readonly resultaat?: string;
  readonly grondslag: string;
  readonly bron: string;
  readonly graad: Graad;
}
/** A table without a term of its own. */
export interface ZonderTermijn {
  readonly soort: string;
  readonly aard: (typeof AARDEN)[number];
  readonly dossiers?: readonly string[];
  readonly reden: string;
}
/** What goes when. */
export interface Bewaaroverzicht {
  readonly regels: readonly Bewaarregelantwoord[];
  readonly tellingen: readonly Bewaartelling[];
  readonly lopend: readonly Lopend[];
  /** Absent while the service does not say it of all its tables. */
  readonly zonderTermijn?: readonly ZonderTermijn[];
}

/** The answer of one service, which names its own classes and kinds of files. */
export function bewaaroverzichtDto(klassen: readonly string[], soorten: readonly string[]): Type<Bewaaroverzicht> {
  class BewaarregelDto implements Bewaarregelantwoord {
    @ApiProperty({ description: 'Wat wordt bewaard.', enum: klassen })
    klasse!: string;

    @ApiProperty({ description: 'Hoe lang, als duur (ISO 8601).', pattern: '^P[0-9]+[YMWD]$' })
    bewaartermijn!: string;

    @ApiProperty({ description: 'Vanaf welke gebeurtenis.' })
    vanaf!: string;

    @ApiPropertyOptional({
      description: 'Nummer van het resultaat in de selectielijst.',
      pattern: '^[0-9]+(\\.[0-9]+)+$',
    })
    resultaat?: string;

    @ApiProperty({ description: 'Wettelijke grondslag.' })
    grondslag!: string;

    @ApiProperty({ description: 'Waar dat gelezen is.' })
    bron!: string;

    @ApiProperty({ description: 'Hoe zeker dit is.', enum: GRADEN })
    graad!: Graad;
  }

  class BewaartellingDto implements Bewaartelling {
    @ApiProperty({ description: 'Soort dossier.', enum: soorten })
    soort!: string;

    @ApiProperty({ description: 'Jaar waarin de bewaartermijn afloopt.', type: 'integer' })
    jaar!: number;

    @ApiProperty({ description: 'Hoeveel dossiers.', type: 'integer', minimum: 1 })
    aantal!: number;

    @ApiProperty({
      description: 'Hoeveel daarvan langer bewaard blijven dan de regel zegt, door een vastgestelde verlenging.',
      type: 'integer',
      minimum: 0,
    })
    verlengd!: number;
  }

  class LopendeDossiersDto implements Lopend {
    @ApiProperty({ description: 'Soort dossier.', enum: soorten })
    soort!: string;

    @ApiProperty({ description: 'Hoeveel dossiers.', type: 'integer', minimum: 1 })
    aantal!: number;
  }

  class ZonderTermijnDto implements ZonderTermijn {
    @ApiProperty({ description: 'Wat geen eigen bewaartermijn heeft.' })
    soort!: string;

    @ApiProperty({ description: 'Gaat het met een ander dossier mee, of gaat het over niemand.', enum: AARDEN })
    aard!: (typeof AARDEN)[number];

    @ApiPropertyOptional({
      description: 'Het dossier waarmee het meegaat; bij meer soorten het laatste.',
      enum: soorten,
      isArray: true,
    })
    dossiers?: readonly string[];

    @ApiProperty({ description: 'Waarom.' })
    reden!: string;
  }

  class BewaaroverzichtDto implements Bewaaroverzicht {
    @ApiProperty({ description: 'De regels.', type: [BewaarregelDto] })
    regels!: readonly BewaarregelDto[];

    @ApiProperty({
      description: 'Per soort en jaar hoeveel dossiers vernietigd kunnen worden.',
      type: [BewaartellingDto],
    })
    tellingen!: readonly BewaartellingDto[];

    @ApiProperty({ description: 'Per soort hoeveel dossiers nog lopen.', type: [LopendeDossiersDto] })
    lopend!: readonly LopendeDossiersDto[];

    @ApiPropertyOptional({
      description: 'Wat geen eigen termijn heeft, en waarom. Ontbreekt waar dat nog niet van alles is vastgelegd.',
      type: [ZonderTermijnDto],
    })
    zonderTermijn?: readonly ZonderTermijnDto[];
  }
  return BewaaroverzichtDto;
}
