import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Gemeentecode, Uuid } from '@schakel/domain';
import { Kenmerk, Keuze, PaginaVraag, Tekst } from '@schakel/platform';
import { reserveringsstatussen, type Reservering, type Reserveringsstatus } from './reservering.domain.js';
import type { ReserveringRij } from './reservering.rij.js';
import { wachtstatussen, type Wachtende, type Wachtstatus } from './wachtende.domain.js';
import type { WachtendeRij } from './wachtende.rij.js';

const verplicht = { verplicht: true } as const;

export class ReserveringsvraagDto {
  @Kenmerk('De plaats.', verplicht)
  plaatsId!: Uuid;

  @Kenmerk('De verwijzing waarvoor.', verplicht)
  zorgverwijzingId!: Uuid;

  @Tekst('Waarom wie langer wacht voorbij wordt gegaan.', 2_000)
  redenVoorbijgaan?: string;
}

export class RedenDto {
  @Tekst('De reden.', 2_000, verplicht)
  reden!: string;
}

export class ReserveringenVraagDto extends PaginaVraag {
  @Keuze('Alleen reserveringen met deze status.', reserveringsstatussen)
  status?: Reserveringsstatus;

  @Kenmerk('Alleen reserveringen voor deze verwijzing.')
  zorgverwijzingId?: Uuid;
}

export class ReserveringstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: reserveringsstatussen })
  status!: Reserveringsstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

export class ReserveringSamenvattingDto extends ReserveringstandDto {
  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'De plaats.', format: 'uuid' })
  plaatsId!: Uuid;

  @ApiProperty({ description: 'De verwijzing waarvoor.', format: 'uuid' })
  zorgverwijzingId!: Uuid;
}

export class ReserveringenPaginaDto {
  @ApiProperty({ description: 'De reserveringen van deze pagina, nieuwste eerst.', type: [ReserveringSamenvattingDto] })
  resultaten!: readonly ReserveringSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

export class VoorbijgegaanDto {
  @ApiProperty({ description: 'Hoeveel er langer wachtten.', type: 'integer', minimum: 1 })
  aantal!: number;

  @ApiProperty({ description: 'De reden.' })
  reden!: string;
}

export class ReserveringDto extends ReserveringSamenvattingDto {
  @ApiProperty({ description: 'Tot wanneer de plaats wordt vastgehouden.', format: 'date-time' })
  tot!: string;

  @ApiProperty({ description: 'Al een keer verlengd.' })
  isVerlengd!: boolean;

  @ApiPropertyOptional({ description: 'Wie langer wachtte is voorbijgegaan.', type: VoorbijgegaanDto })
  voorbijgegaan?: VoorbijgegaanDto;
}

export type Lijstrij = Pick<
  ReserveringRij,
  'id' | 'gemeentecode' | 'versie' | 'status' | 'plaats_id' | 'zorgverwijzing_id'
>;
export const lijstkolommen: readonly string[] = [
  'id',
  'gemeentecode',
  'versie',
  'status',
  'plaats_id',
  'zorgverwijzing_id',
];

export function samenvatting({ plaats_id, zorgverwijzing_id, ...rij }: Lijstrij): ReserveringSamenvattingDto {
  return { ...rij, plaatsId: plaats_id, zorgverwijzingId: zorgverwijzing_id };
}

export function volledig(reservering: Reservering): ReserveringDto {
  const { id, gemeentecode, versie, status, plaatsId, zorgverwijzingId, tot, verlengd, voorbijgegaan } = reservering;
  const voorbij = voorbijgegaan !== undefined && { voorbijgegaan };
  return {
    id,
    gemeentecode,
    versie,
    status,
    plaatsId,
    zorgverwijzingId,
    tot,
    isVerlengd: verlengd !== undefined,
    ...voorbij,
  };
}

export class WachtaanmeldingDto {
  @Kenmerk('Het aanbod uit de gids.', verplicht)
  aanbiederId!: Uuid;

  @Kenmerk('De verwijzing die wacht.', verplicht)
  zorgverwijzingId!: Uuid;
}

export class WachtendenVraagDto extends PaginaVraag {
  @Keuze('Alleen aanmeldingen met deze status.', wachtstatussen)
  status?: Wachtstatus;

  @Kenmerk('Alleen aanmeldingen voor dit aanbod.')
  aanbiederId?: Uuid;
}

export class WachtstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: wachtstatussen })
  status!: Wachtstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

export class WachtendeDto extends WachtstandDto {
  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'Het aanbod uit de gids.', format: 'uuid' })
  aanbiederId!: Uuid;

  @ApiProperty({ description: 'De verwijzing die wacht.', format: 'uuid' })
  zorgverwijzingId!: Uuid;

  @ApiProperty({ description: 'Sinds wanneer.', format: 'date-time' })
  aangemeldOp!: string;
}

export class WachtendenPaginaDto {
  @ApiProperty({ description: 'De aanmeldingen van deze pagina, nieuwste eerst.', type: [WachtendeDto] })
  resultaten!: readonly WachtendeDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

export type Wachtrij = Pick<
  WachtendeRij,
  'id' | 'gemeentecode' | 'versie' | 'status' | 'aanbieder_id' | 'zorgverwijzing_id' | 'aangemeld_op'
>;
export const wachtkolommen: readonly string[] = [
  ...['id', 'gemeentecode', 'versie', 'status', 'aanbieder_id', 'zorgverwijzing_id', 'aangemeld_op'],
];
export function wachtsamenvatting({ aanbieder_id, zorgverwijzing_id, aangemeld_op, ...rij }: Wachtrij): WachtendeDto {
  return {
    ...rij,
    aanbiederId: aanbieder_id,
    zorgverwijzingId: zorgverwijzing_id,
    aangemeldOp: aangemeld_op.toISOString(),
  };
}
export function wachtweergave(wachtende: Wachtende): WachtendeDto {
  const { id, gemeentecode, versie, status, aanbiederId, zorgverwijzingId, aangemeldOp } = wachtende;
  return { id, gemeentecode, versie, status, aanbiederId, zorgverwijzingId, aangemeldOp };
}
