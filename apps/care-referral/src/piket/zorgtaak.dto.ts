import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Uuid } from '@schakel/domain';
import { Kenmerk, Keuze, PaginaVraag, Tekst } from '@schakel/platform';
import { PiketstandDto } from './piket.dto.js';
import {
  taakaanleidingen,
  taakvervalredenen,
  taakrollen,
  zorgtaakstatussen,
  type Taakaanleiding,
  type Taakrol,
  type Taakvervalreden,
  type Zorgtaak,
  type Zorgtaakstatus,
} from './zorgtaak.domain.js';
import type { ZorgtaakRij } from './zorgtaak.rij.js';

const verplicht = { verplicht: true } as const;

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

  @ApiPropertyOptional({ description: 'De toestemming waar het om gaat.', format: 'uuid' })
  toestemmingId?: Uuid;
}

export class ZorgtaakDto extends ZorgtaakSamenvattingDto {
  @ApiPropertyOptional({ description: 'Wie dienst had toen de taak kwam.' })
  dienstdoende?: string;

  @ApiPropertyOptional({ description: 'Wie de taak oppakte.' })
  opgepaktDoor?: string;

  @ApiPropertyOptional({ description: 'Wat er is gedaan.' })
  uitkomst?: string;

  @ApiPropertyOptional({ description: 'Waarom de taak verviel.', enum: taakvervalredenen })
  redenVerval?: Taakvervalreden;
}

export class ZorgtakenPaginaDto {
  @ApiProperty({ description: 'De taken van deze pagina, nieuwste eerst.', type: [ZorgtaakSamenvattingDto] })
  resultaten!: readonly ZorgtaakSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

export const taakkolommen = [
  'id',
  'status',
  'versie',
  'zorgverwijzing_id',
  'aanleiding',
  'voor',
  'gemaakt_op',
  'toestemming_id',
] as const;
export function toonTaakregel(rij: Pick<ZorgtaakRij, (typeof taakkolommen)[number]>): ZorgtaakSamenvattingDto {
  const { id, status, versie, zorgverwijzing_id: zorgverwijzingId, aanleiding, voor, gemaakt_op: op } = rij;
  const over = rij.toestemming_id !== null && { toestemmingId: rij.toestemming_id };
  return { id, status, versie, zorgverwijzingId, aanleiding, voor, gemaaktOp: op.toISOString(), ...over };
}
export function toonTaak(taak: Zorgtaak): ZorgtaakDto {
  const { id, status, versie, zorgverwijzingId, aanleiding, voor, gemaaktOp, dienstdoende } = taak;
  return {
    ...{ id, status, versie, zorgverwijzingId, aanleiding, voor, gemaaktOp },
    ...(taak.toestemmingId !== undefined && { toestemmingId: taak.toestemmingId }),
    ...(dienstdoende !== undefined && { dienstdoende }),
    ...('opgepaktDoor' in taak && taak.opgepaktDoor !== undefined && { opgepaktDoor: taak.opgepaktDoor }),
    ...('uitkomst' in taak && { uitkomst: taak.uitkomst }),
    ...('reden' in taak && { redenVerval: taak.reden }),
  };
}
