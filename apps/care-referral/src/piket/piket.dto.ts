import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Uuid } from '@schakel/domain';
import { Keuze, PaginaVraag, Tekst, Tijdstip } from '@schakel/platform';
import { escalatiedoelen, type Escalatiedoel } from '../zorgverwijzing/reactietermijnen.domain.js';
import { piketdienststatussen, type Piketdienst, type Piketdienststatus } from './piketdienst.domain.js';
import type { PiketdienstRij } from './piketdienst.rij.js';

const verplicht = { verplicht: true } as const;

export class PiketdienstplanDto {
  @Tijdstip('Begin van de dienst.', verplicht)
  van!: string;

  @Tijdstip('Einde van de dienst.', verplicht)
  tot!: string;

  @Keuze('Welke trap van de escalatie.', escalatiedoelen, verplicht)
  trap!: Escalatiedoel;

  @Tekst('Wie dienst heeft (kenmerk van de medewerker).', 255, verplicht)
  medewerker!: string;
}

export class DienstoverdrachtDto {
  @Tekst('Wie de dienst overneemt (kenmerk van de medewerker).', 255, verplicht)
  aan!: string;

  @Tekst('Wat de volgende moet weten; geen namen van slachtoffers.', 2000, verplicht)
  notitie!: string;
}

export class DienstvervalDto {
  @Tekst('Waarom de dienst vervalt.', 2000, verplicht)
  reden!: string;
}

export class PiketstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.' })
  status!: string;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

export class PiketdienstenVraagDto extends PaginaVraag {
  @Keuze('Alleen diensten in deze toestand.', piketdienststatussen)
  status?: Piketdienststatus;

  @Keuze('Alleen deze trap.', escalatiedoelen)
  trap?: Escalatiedoel;
}

/** A duty in a list: when and which step, not who. */
export class PiketdienstSamenvattingDto extends PiketstandDto {
  @ApiProperty({ description: 'Trap van de escalatie.', enum: escalatiedoelen })
  trap!: Escalatiedoel;

  @ApiProperty({ description: 'Begin.', format: 'date-time' })
  van!: string;

  @ApiProperty({ description: 'Einde.', format: 'date-time' })
  tot!: string;
}

export class OverdrachtweergaveDto {
  @ApiProperty({ description: 'Wie overdroeg.' })
  van!: string;

  @ApiProperty({ description: 'Wie overnam.' })
  aan!: string;

  @ApiProperty({ description: 'Wanneer.', format: 'date-time' })
  op!: string;

  @ApiProperty({ description: 'Wat de volgende moest weten.' })
  notitie!: string;
}

export class PiketdienstDto extends PiketdienstSamenvattingDto {
  @ApiProperty({ description: 'Wie nu dienst heeft.' })
  medewerker!: string;

  @ApiProperty({ description: 'De overdrachten, oudste eerst.', type: [OverdrachtweergaveDto] })
  overdrachten!: readonly OverdrachtweergaveDto[];
}

export class PiketdienstenPaginaDto {
  @ApiProperty({ description: 'De diensten van deze pagina.', type: [PiketdienstSamenvattingDto] })
  resultaten!: readonly PiketdienstSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

export const dienstkolommen = ['id', 'status', 'versie', 'trap', 'van', 'tot'] as const;
export function toonDienstregel(
  rij: Pick<PiketdienstRij, (typeof dienstkolommen)[number]>,
): PiketdienstSamenvattingDto {
  const { id, status, versie, trap, van, tot } = rij;
  return { id, status, versie, trap, van: van.toISOString(), tot: tot.toISOString() };
}
export function toonDienst({
  id,
  status,
  versie,
  trap,
  van,
  tot,
  medewerker,
  overdrachten,
}: Piketdienst): PiketdienstDto {
  return { id, status, versie, trap, van, tot, medewerker, overdrachten };
}
