import { ApiProperty } from '@nestjs/swagger';
import type { Graad, Kenmerkwaarde, Voorwaardeuitleg } from '@schakel/domain';
import type { Aandachtspunt } from './spooraandacht.domain.js';
import { type Kenmerknaam, type Spoor, type Spoorregeltekst, kenmerken, sporen } from './spoorregel.domain.js';
import type { Geldenderegel, Onbekendgegeven, Spooruitslag } from './spooruitslag.domain.js';

const graad = {
  description: 'Hoe zeker de regel is.',
  enum: ['gelezen', 'gelezen-2017', 'secundair', 'uit het hoofd'],
};

export class SpoorregelDto implements Spoorregeltekst {
  @ApiProperty({ description: 'Regel van de tabel.', example: 'B2' })
  regel!: string;

  @ApiProperty({ description: 'Wie verantwoordelijk is.' })
  verantwoordelijke!: string;

  @ApiProperty({ description: 'Waar de persoon terechtkan, of wat er moet gebeuren.' })
  plaats!: string;

  @ApiProperty({ description: 'Wettelijke grondslag.' })
  grondslag!: string;

  @ApiProperty({ description: 'Bron van de regel.' })
  bron!: string;

  @ApiProperty(graad)
  graad!: Graad;
}

export class VoorwaardeuitlegDto implements Voorwaardeuitleg {
  @ApiProperty({ description: 'Het gegeven waar de regel naar kijkt.', enum: Object.keys(kenmerken) })
  kenmerk!: string;

  @ApiProperty({ description: 'Wat de regel vraagt.' })
  verwacht!: string;

  @ApiProperty({ description: 'Wat is vastgesteld.', type: String })
  gegeven!: Kenmerkwaarde;

  @ApiProperty({ description: 'Of het past.' })
  past!: boolean;
}

/** A row with the facts by which it applies. */
export class GeldenderegelDto extends SpoorregelDto implements Geldenderegel {
  @ApiProperty({
    description: 'Waarom deze regel geldt: elke voorwaarde met het gegeven.',
    type: [VoorwaardeuitlegDto],
  })
  waarom!: readonly VoorwaardeuitlegDto[];
}

export class VerdrongenregelDto {
  @ApiProperty({ description: 'Regel die ook zou gelden.' })
  regel!: string;

  @ApiProperty({ description: 'De preciezere regel die voorgaat.' })
  door!: string;
}

export class OnbekendgegevenDto implements Onbekendgegeven {
  @ApiProperty({ description: 'Gegeven dat niet bekend is.', enum: Object.keys(kenmerken) })
  kenmerk!: Kenmerknaam;

  @ApiProperty({ description: 'Of het spoor anders kan uitvallen als het bekend wordt.' })
  maaktVerschil!: boolean;
}

export class SpooruitslagDto implements Spooruitslag {
  @ApiProperty({ description: 'Spoor.', enum: sporen })
  spoor!: Spoor;

  @ApiProperty({ description: 'De regels die gelden; leeg als dit spoor niets zegt.', type: [GeldenderegelDto] })
  regels!: readonly GeldenderegelDto[];

  @ApiProperty({ description: 'Regels die wijken voor een preciezere.', type: [VerdrongenregelDto] })
  verdrongen!: readonly VerdrongenregelDto[];

  @ApiProperty({ description: 'Wat niet bekend is.', type: [OnbekendgegevenDto] })
  onbekend!: readonly OnbekendgegevenDto[];
}

export class SpooraandachtDto implements Aandachtspunt {
  @ApiProperty({ description: 'Code.' })
  code!: string;

  @ApiProperty({ description: 'Waar op te letten is.' })
  tekst!: string;

  @ApiProperty({ description: 'Wettelijke grondslag.' })
  grondslag!: string;

  @ApiProperty({ description: 'Bron.' })
  bron!: string;

  @ApiProperty(graad)
  graad!: Graad;
}
