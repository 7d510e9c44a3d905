import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Gemeentecode, Uuid } from '@schakel/domain';
import { type Spoor, sporen } from '../zorgverwijzing/spoorregel.domain.js';
import { SpoorvoorstelDto } from '../zorgverwijzing/voorstel-weergave.dto.js';
import { ZorgfeitenDto } from '../zorgverwijzing/zorgverwijzing-opdracht.dto.js';
import { type Spoorkeuze, type Spoorkeuzestatus, spoorkeuzestatussen } from './spoorkeuze-toestand.domain.js';
import type { SpoorkeuzeRij } from './spoorkeuze.rij.js';
import { HerbeoordelingstaakDto, SignaalDto } from './spoorherbeoordeling-weergave.dto.js';

export class SpoorkeuzestandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: spoorkeuzestatussen })
  status!: Spoorkeuzestatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

export class SpoorkeuzeSamenvattingDto extends SpoorkeuzestandDto {
  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'De zorgverwijzing.', format: 'uuid' })
  zorgverwijzingId!: Uuid;

  @ApiPropertyOptional({ description: 'Wanneer de klok opnieuw kijkt.', format: 'date-time' })
  wekkerOp?: string;
}

export class SpoorkeuzenPaginaDto {
  @ApiProperty({ description: 'De keuzen van deze pagina.', type: [SpoorkeuzeSamenvattingDto] })
  resultaten!: readonly SpoorkeuzeSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

export class GemaakteAfwijkingDto {
  @ApiProperty({ description: 'Spoor.', enum: sporen })
  spoor!: Spoor;

  @ApiProperty({ description: 'Gekozen regel.' })
  regel!: string;

  @ApiProperty({ description: 'Waarom.' })
  reden!: string;

  @ApiProperty({ description: 'Wanneer.', format: 'date-time' })
  op!: string;

  @ApiProperty({ description: 'Wie.' })
  door!: string;
}

export class GekozenspoorDto {
  @ApiProperty({ description: 'Spoor.', enum: sporen })
  spoor!: Spoor;

  @ApiProperty({ description: 'Gekozen regels.', type: [String] })
  regels!: readonly string[];

  @ApiProperty({ description: 'Of hier van de tabel is afgeweken.' })
  afgeweken!: boolean;
}

export class VastgehoudenDto {
  @ApiProperty({ description: 'Waarom de eerdere keuze bleef.' })
  reden!: string;

  @ApiProperty({ description: 'Wanneer.', format: 'date-time' })
  op!: string;

  @ApiProperty({ description: 'Wie.' })
  door!: string;
}

export class KeuzeDto {
  @ApiProperty({ description: 'De regel die zegt wie verantwoordelijk is.' })
  hoofdregel!: string;

  @ApiProperty({ description: 'De keuze per spoor.', type: [GekozenspoorDto] })
  sporen!: readonly GekozenspoorDto[];

  @ApiProperty({ description: 'Wanneer bevestigd.', format: 'date-time' })
  op!: string;

  @ApiProperty({ description: 'Wie bevestigde.' })
  door!: string;

  @ApiPropertyOptional({ description: 'Als de keuze tegen een nieuw voorstel is vastgehouden.', type: VastgehoudenDto })
  vastgehouden?: VastgehoudenDto;
}

export class SpoorkeuzeDto extends SpoorkeuzestandDto {
  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'De zorgverwijzing.', format: 'uuid' })
  zorgverwijzingId!: Uuid;

  @ApiProperty({ description: 'De feiten.', type: ZorgfeitenDto })
  feiten!: Spoorkeuze['feiten'];

  @ApiProperty({ description: 'Wat de tabel nu zegt.', type: SpoorvoorstelDto })
  voorstel!: SpoorvoorstelDto;

  @ApiProperty({ description: 'Afwijkingen van de tabel.', type: [GemaakteAfwijkingDto] })
  afwijkingen!: readonly GemaakteAfwijkingDto[];

  @ApiProperty({ description: 'Momenten die komen.', type: [SignaalDto] })
  signalen!: readonly SignaalDto[];

  @ApiPropertyOptional({ description: 'De keuze die geldt; ontbreekt tot de eerste bevestiging.', type: KeuzeDto })
  keuze?: KeuzeDto;

  @ApiPropertyOptional({ description: 'Wat opnieuw te beoordelen is.', type: HerbeoordelingstaakDto })
  taak?: HerbeoordelingstaakDto;
}

/** What a list reads of a row. */
export type Lijstrij = Pick<
  SpoorkeuzeRij,
  'id' | 'gemeentecode' | 'versie' | 'status' | 'zorgverwijzing_id' | 'wekker_op'
>;
export const lijstkolommen: readonly string[] = [
  ...['id', 'gemeentecode', 'versie', 'status', 'zorgverwijzing_id', 'wekker_op'],
];

/** The clear columns of a row. */
export function samenvatting({ zorgverwijzing_id, wekker_op, ...rij }: Lijstrij): SpoorkeuzeSamenvattingDto {
  const wekkerOp = wekker_op?.toISOString();
  return { ...rij, zorgverwijzingId: zorgverwijzing_id, ...(wekkerOp !== undefined && { wekkerOp }) };
}

/** A choice in full. */
export function volledig(spoorkeuze: Spoorkeuze): SpoorkeuzeDto {
  const { id, status, versie, gemeentecode, zorgverwijzingId, feiten, voorstel, afwijkingen, signalen } = spoorkeuze;
  const kern = { id, status, versie, gemeentecode, zorgverwijzingId, feiten, voorstel, afwijkingen, signalen };
  const keuze = 'keuze' in spoorkeuze ? spoorkeuze.keuze : undefined;
  const taak = spoorkeuze.status === 'te-herbeoordelen' ? spoorkeuze.taak : undefined;
  return { ...kern, ...(keuze && { keuze: toonKeuze(keuze) }), ...(taak && { taak: toonTaak(taak) }) };
}

function toonKeuze({ voorstel: _, ...keuze }: NonNullable<Extract<Spoorkeuze, { status: 'bevestigd' }>['keuze']>) {
  return keuze satisfies KeuzeDto;
}

function toonTaak({ basis: _, ...taak }: Extract<Spoorkeuze, { status: 'te-herbeoordelen' }>['taak']) {
  return taak satisfies HerbeoordelingstaakDto;
}
