import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Datum, Uuid } from '@schakel/domain';
import {
  belanghebbendenrollen,
  strekkingen,
  zienswijzevormen,
  type Belanghebbendenrol,
  type EigenDeel,
  type Strekking,
  type Zienswijzevorm,
} from './bibob-zienswijze.domain.js';

class BelanghebbendeweergaveDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Rol.', enum: belanghebbendenrollen })
  rol!: Belanghebbendenrol;

  @ApiProperty({ description: 'Naam.' })
  naam!: string;

  @ApiProperty({ description: 'Het deel dat deze persoon mag zien.' })
  deel!: string;

  @ApiProperty({ description: 'Dag waarop geheimhouding is aangezegd (art. 28 lid 3).', format: 'date' })
  geheimhoudingAangezegdOp!: Datum;
}

class GezegdDto {
  @ApiProperty({ description: 'Vorm.', enum: zienswijzevormen })
  vorm!: Zienswijzevorm;

  @ApiProperty({ description: 'Dag van ontvangst.', format: 'date' })
  ontvangenOp!: Datum;

  @ApiProperty({ description: 'Wat er gezegd is.' })
  inhoud!: string;
}

class ZienswijzeweergaveDto extends GezegdDto {
  @ApiProperty({ description: 'Van wie.', format: 'uuid' })
  belanghebbendeId!: Uuid;
}

export class VoornemenweergaveDto {
  @ApiProperty({ description: 'Dag van verzending.', format: 'date' })
  verzondenOp!: Datum;

  @ApiProperty({ description: 'Laatste dag voor een zienswijze.', format: 'date' })
  reactieTot!: Datum;

  @ApiProperty({ description: 'Wat de gemeente voornemens is.', enum: strekkingen })
  strekking!: Strekking;

  @ApiProperty({ description: 'Motivering.' })
  motivering!: string;

  @ApiProperty({ description: 'Wie gehoord wordt.', type: [BelanghebbendeweergaveDto] })
  belanghebbenden!: readonly BelanghebbendeweergaveDto[];

  @ApiProperty({ description: 'Zienswijzen, in volgorde van vastleggen.', type: [ZienswijzeweergaveDto] })
  zienswijzen!: readonly ZienswijzeweergaveDto[];
}

/** What one person concerned may see, and nothing of another (Wet Bibob art. 33 lid 2). */
export class EigenDeelDto {
  @ApiProperty({ description: 'Wie dit deel mag zien.', format: 'uuid' })
  belanghebbendeId!: Uuid;

  @ApiProperty({ description: 'Rol.', enum: belanghebbendenrollen })
  rol!: Belanghebbendenrol;

  @ApiProperty({ description: 'Het deel van het voornemen dat over deze persoon gaat.' })
  deel!: string;

  @ApiProperty({ description: 'Laatste dag voor een zienswijze.', format: 'date' })
  reactieTot!: Datum;

  @ApiProperty({ description: 'Dag waarop geheimhouding is aangezegd.', format: 'date' })
  geheimhoudingAangezegdOp!: Datum;

  @ApiPropertyOptional({ description: 'De eigen zienswijze.', type: GezegdDto })
  zienswijze?: GezegdDto;
}

export function toonEigenDeel(deel: EigenDeel): EigenDeelDto {
  const { belanghebbendeId, rol, deel: tekst, reactieTot, geheimhoudingAangezegdOp, zienswijze } = deel;
  const kern = { belanghebbendeId, rol, deel: tekst, reactieTot, geheimhoudingAangezegdOp };
  return { ...kern, ...(zienswijze && { zienswijze: { ...zienswijze } }) };
}
