import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Uuid } from '@schakel/domain';
import { Kenmerk, Keuze, PaginaVraag, Tekst, Tijdstip } from '@schakel/platform';
import { escalatiedoelen, type Escalatiedoel } from '../zorgverwijzing/reactietermijnen.domain.js';
import { piketdienststatussen, type Piketdienst, type Piketdienststatus } from './piketdienst.domain.js';
import type { PiketdienstRij } from './piketdienst.rij.js';
import {
  taakaanleidingen,
  taakrollen,
  zorgtaakstatussen,
  type Taakaanleiding,
  type Taakrol,
  type Zorgtaak,
  type Zorgtaakstatus,
} from './zorgtaak.domain.js';
import type { ZorgtaakRij } from './zorgtaak.rij.js';

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

export class TaakafrondingDto {
  @Tekst('Wat er is gedaan.', 2000, verplicht)
  uitkomst!: string;
}

export class ZorgtakenVraagDto extends PaginaVraag {
  @Keuze('Alleen taken in deze toestand.', zorgtaakstatussen)
  status?: Zorgtaakstatus;

  @Keuze('Alleen taken voor deze rol.', taakrollen)
  voor?: Taakrol;

  @Kenmerk('Alleen taken bij deze verwijzing.')
  zorgverwijzingId?: Uuid;
}

export class ZorgtaakSamenvattingDto extends PiketstandDto {
  @ApiProperty({ description: 'De verwijzing waar het om gaat.', format: 'uuid' })
  zorgverwijzingId!: Uuid;

  @ApiProperty({ description: 'Waarom de klok erom vraagt.', enum: taakaanleidingen })
  aanleiding!: Taakaanleiding;

  @ApiProperty({ description: 'Voor wie.', enum: taakrollen })
  voor!: Taakrol;

  @ApiProperty({ description: 'Wanneer de taak kwam.', format: 'date-time' })
  gemaaktOp!: string;
}

export class ZorgtaakDto extends ZorgtaakSamenvattingDto {
  @ApiPropertyOptional({ description: 'Wie dienst had toen de taak kwam.' })
  dienstdoende?: string;

  @ApiPropertyOptional({ description: 'Wie de taak oppakte.' })
  opgepaktDoor?: string;

  @ApiPropertyOptional({ description: 'Wat er is gedaan.' })
  uitkomst?: string;
}

export class ZorgtakenPaginaDto {
  @ApiProperty({ description: 'De taken van deze pagina, nieuwste eerst.', type: [ZorgtaakSamenvattingDto] })
  resultaten!: readonly ZorgtaakSamenvattingDto[];

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

export const taakkolommen = [
  'id',
  'status',
  'versie',
  'zorgverwijzing_id',
  'aanleiding',
  'voor',
  'gemaakt_op',
] as const;
export function toonTaakregel(rij: Pick<ZorgtaakRij, (typeof taakkolommen)[number]>): ZorgtaakSamenvattingDto {
  const { id, status, versie, zorgverwijzing_id: zorgverwijzingId, aanleiding, voor, gemaakt_op: op } = rij;
  return { id, status, versie, zorgverwijzingId, aanleiding, voor, gemaaktOp: op.toISOString() };
}
export function toonTaak(taak: Zorgtaak): ZorgtaakDto {
  const { id, status, versie, zorgverwijzingId, aanleiding, voor, gemaaktOp, dienstdoende } = taak;
  return {
    ...{ id, status, versie, zorgverwijzingId, aanleiding, voor, gemaaktOp },
    ...(dienstdoende !== undefined && { dienstdoende }),
    ...('opgepaktDoor' in taak && { opgepaktDoor: taak.opgepaktDoor }),
    ...('uitkomst' in taak && { uitkomst: taak.uitkomst }),
  };
}
