import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Datum, Gemeentecode, Graad, Uuid } from '@schakel/domain';
import type { Centrumgemeenteuitkomst } from '../centrumgemeente/centrumgemeente.domain.js';
import { type Kostendrager, kostendragers } from './kostenregels.domain.js';
import { KostenfeitenDto, KostentoedelingDto } from './kostenverantwoordelijkheid.dto.js';
import type { KostenverantwoordelijkheidRij } from './kostenverantwoordelijkheid.rij.js';
import {
  type Kostenstatus,
  type Kostenverantwoordelijkheid,
  kostenstatussen,
} from './kostenverantwoordelijkheid-toestand.domain.js';

const gemeente = { pattern: '^[0-9]{4}$' } as const;

export class KostenstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: kostenstatussen })
  status!: Kostenstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

export class KostenSamenvattingDto extends KostenstandDto {
  @ApiProperty({ description: 'Gemeente van de verwijzing (CBS-code).', ...gemeente })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'De zorgverwijzing.', format: 'uuid' })
  zorgverwijzingId!: Uuid;

  @ApiPropertyOptional({ description: 'De andere gemeente die zou betalen.', ...gemeente })
  andereGemeente?: Gemeentecode;
}

export class KostenPaginaDto {
  @ApiProperty({ description: 'De dossiers van deze pagina.', type: [KostenSamenvattingDto] })
  resultaten!: readonly KostenSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

export class HerleidDto implements Centrumgemeenteuitkomst {
  @ApiProperty({ description: 'De gemeente waar het om gaat.', ...gemeente })
  gemeente!: Gemeentecode;

  @ApiProperty({ description: 'Waarom die.', enum: ['ingeschreven', 'aangetroffen', 'gemeld'] })
  omdat!: Centrumgemeenteuitkomst['omdat'];

  @ApiPropertyOptional({ description: 'Haar centrumgemeente.', ...gemeente })
  centrumgemeente?: Gemeentecode;

  @ApiProperty({ description: 'Waaruit dat blijkt.', enum: ['zelf-centrumgemeente', 'relatietabel', 'niet-in-tabel'] })
  volgens!: Centrumgemeenteuitkomst['volgens'];
}

export class VoorgesteldekostenDto {
  @ApiProperty({ description: 'Regel van de sporentabel.' })
  regel!: string;

  @ApiProperty({ description: 'Wie betaalt.', enum: kostendragers })
  drager!: Kostendrager;

  @ApiPropertyOptional({ description: 'Welke gemeente.', ...gemeente })
  betaler?: Gemeentecode;

  @ApiPropertyOptional({ description: 'Hoe die gemeente is gevonden.', type: HerleidDto })
  herleid?: HerleidDto;

  @ApiProperty({ description: 'Wettelijke grondslag.' })
  grondslag!: string;

  @ApiProperty({ description: 'Bron.' })
  bron!: string;

  @ApiProperty({ description: 'Hoe zeker.', enum: ['gelezen', 'gelezen-2017', 'secundair', 'uit het hoofd'] })
  graad!: Graad;
}

export class KostenantwoordDto {
  @ApiProperty({ description: 'Wanneer.', format: 'date-time' })
  op!: string;

  @ApiProperty({ description: 'Wie.' })
  door!: string;

  @ApiPropertyOptional({ description: 'Hoe het antwoord kwam, als het niet hier is gegeven.' })
  ontvangenVia?: string;
}

export class KostenbetwistingDto extends KostenantwoordDto {
  @ApiProperty({ description: 'Waarom.' })
  reden!: string;

  @ApiPropertyOptional({ description: 'Wie wel betaalt.', type: KostentoedelingDto })
  tegenvoorstel?: KostentoedelingDto;
}

export class BemiddelingWeergaveDto {
  @ApiProperty({ description: 'Wie bemiddelt.' })
  bemiddelaar!: string;

  @ApiProperty({ description: 'Sinds wanneer.', format: 'date-time' })
  op!: string;

  @ApiProperty({ description: 'Wie dat vastlegde.' })
  door!: string;
}

export class KostenverantwoordelijkheidDto extends KostenSamenvattingDto {
  @ApiProperty({ description: 'Eerste dag.', format: 'date' })
  ingangsdatum!: Datum;

  @ApiProperty({ description: 'Waarop het voorstel rust.', type: KostenfeitenDto })
  feiten!: KostenfeitenDto;

  @ApiProperty({ description: 'Wat de regel zegt.', type: VoorgesteldekostenDto })
  voorstel!: VoorgesteldekostenDto;

  @ApiProperty({ description: 'Wie voorstelde.' })
  voorgesteldDoor!: string;

  @ApiPropertyOptional({ description: 'De erkenning.', type: KostenantwoordDto })
  erkenning?: KostenantwoordDto;

  @ApiPropertyOptional({ description: 'De betwisting.', type: KostenbetwistingDto })
  betwisting?: KostenbetwistingDto;

  @ApiPropertyOptional({ description: 'De bemiddeling.', type: BemiddelingWeergaveDto })
  bemiddeling?: BemiddelingWeergaveDto;

  @ApiPropertyOptional({ description: 'Wie betaalt, als dat vaststaat.', type: KostentoedelingDto })
  toedeling?: KostentoedelingDto;

  @ApiPropertyOptional({ description: 'Waarom zo is vastgesteld.' })
  reden?: string;

  @ApiPropertyOptional({ description: 'Wie vaststelde.' })
  vastgesteldDoor?: string;
}

/** What a list reads of a row. */
export type Lijstrij = Pick<
  KostenverantwoordelijkheidRij,
  'id' | 'gemeentecode' | 'versie' | 'status' | 'zorgverwijzing_id' | 'andere_gemeente'
>;
export const lijstkolommen: readonly string[] = [
  ...['id', 'gemeentecode', 'versie', 'status', 'zorgverwijzing_id', 'andere_gemeente'],
];

/** The clear columns of a row. */
export function samenvatting({ zorgverwijzing_id, andere_gemeente, ...rij }: Lijstrij): KostenSamenvattingDto {
  const ander = andere_gemeente === null ? {} : { andereGemeente: andere_gemeente };
  return { ...rij, zorgverwijzingId: zorgverwijzing_id, ...ander };
}

/** A file in full. */
export function volledig(kosten: Kostenverantwoordelijkheid): KostenverantwoordelijkheidDto {
  const { gewijzigdOp: _gewijzigd, feiten, voorstel, ...rest } = kosten;
  const { gemeld: _gemeld, ...eigen } = feiten;
  const { ontbreekt: _ontbreekt, gemeente: _gemeente, ...regel } = voorstel;
  return { ...rest, feiten: eigen, voorstel: regel };
}
