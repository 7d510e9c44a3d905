import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Gemeentecode, Uuid } from '@schakel/domain';
import { Kenmerk, Keuze, PaginaVraag } from '@schakel/platform';
import { motiveringscodes, type GebruiktBlok } from '../motiveringstekst/tekstblok.domain.js';
import { vergunningsoorten, type Vergunningsoort } from '../vergunningaanvraag/vergunningsoort.domain.js';
import {
  besluitgronden,
  besluitstatussen,
  besluituitkomsten,
  type Besluit,
  type Besluitgrond,
  type Besluitstatus,
  type Besluituitkomst,
  type Onderwerp,
} from './besluit-toestand.domain.js';
import type { BesluitRij } from './besluit.rij.js';

const onderwerpsoorten = ['vergunningaanvraag', 'vergunning'] as const;

/** Filters of the list. */
export class BesluitenVraagDto extends PaginaVraag {
  @Keuze('Alleen besluiten met deze status.', besluitstatussen)
  status?: Besluitstatus;

  @Kenmerk('Alleen besluiten over deze aanvraag of vergunning.')
  onderwerpId?: Uuid;
}

export class BesluitSamenvattingDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'Toestand.', enum: besluitstatussen })
  status!: Besluitstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;

  @ApiProperty({ description: 'Waar het besluit over gaat.', enum: onderwerpsoorten })
  onderwerpSoort!: Onderwerp['soort'];

  @ApiProperty({ description: 'De aanvraag of vergunning.', format: 'uuid' })
  onderwerpId!: Uuid;

  @ApiProperty({ description: 'Soort vergunning.', enum: vergunningsoorten })
  vergunningsoort!: Vergunningsoort;
}

export class BesluitenPaginaDto {
  @ApiProperty({ description: 'De besluiten van deze pagina, nieuwste eerst.', type: [BesluitSamenvattingDto] })
  resultaten!: readonly BesluitSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

/** How far a decision is, after a command. */
export class BesluitstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: besluitstatussen })
  status!: Besluitstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

class GebruiktBlokDto {
  @ApiProperty({ description: 'Waarvoor de tekst is.', enum: motiveringscodes })
  code!: GebruiktBlok['code'];

  @ApiProperty({ description: 'Van het platform of van de gemeente zelf.', enum: ['landelijk', 'gemeente'] })
  herkomst!: GebruiktBlok['herkomst'];

  @ApiProperty({ description: 'Nummer van de gebruikte versie.', type: 'integer', minimum: 1 })
  nummer!: number;
}

class VoorschriftweergaveDto {
  @ApiProperty({ description: 'Wat moet.' })
  tekst!: string;

  @ApiPropertyOptional({ description: 'Dag waarop het uiterlijk moet zijn gebeurd.', format: 'date' })
  uiterlijk?: string;
}

export class BevoegdheidDto {
  @ApiProperty({ description: 'Namens wie.', enum: ['burgemeester', 'college'] })
  namens!: string;

  @ApiProperty({ description: 'Waarom bevoegd.', enum: ['eigen-bevoegdheid', 'collegebesluit', 'mandaat'] })
  krachtens!: string;

  @ApiProperty({ description: 'Versie van de mandaattabel.' })
  tabelversie!: string;

  @ApiPropertyOptional({ description: 'Regel van de mandaattabel.' })
  regel?: string;

  @ApiPropertyOptional({ description: 'Dag waarop het college besloot.', format: 'date' })
  collegebesluitOp?: string;
}

export class BerekeningsstapDto {
  @ApiProperty({ description: 'Dag waarop de stap uitkomt.', format: 'date' })
  datum!: string;

  @ApiProperty({ description: 'Waarom het deze dag is.' })
  uitleg!: string;

  @ApiProperty({ description: 'Artikel dat dit bepaalt.' })
  artikel!: string;
}

class BekendmakingweergaveDto {
  @ApiProperty({ description: 'Dag van bekendmaking.', format: 'date' })
  op!: string;

  @ApiProperty({ description: 'Laatste dag om bezwaar te maken.', format: 'date' })
  bezwaartermijnEinde!: string;

  @ApiProperty({ description: 'De berekening, stap voor stap.', type: [BerekeningsstapDto] })
  stappen!: readonly BerekeningsstapDto[];

  @ApiPropertyOptional({
    description: 'Tekst voor de publicatie, zonder persoonsgegevens; ontbreekt als die niet hoeft.',
  })
  publicatietekst?: string;
}

export class VolledigBesluitDto extends BesluitSamenvattingDto {
  @ApiProperty({ description: 'Uitkomst.', enum: besluituitkomsten })
  uitkomst!: Besluituitkomst;

  @ApiProperty({ description: 'Gronden.', enum: besluitgronden, isArray: true })
  gronden!: readonly Besluitgrond[];

  @ApiProperty({ description: 'De tekst zoals die wordt verstuurd.' })
  tekst!: string;

  @ApiProperty({ description: 'Tekstblokken waaruit de tekst is gemaakt.', type: [GebruiktBlokDto] })
  blokken!: readonly GebruiktBlokDto[];

  @ApiProperty({ description: 'Voorschriften.', type: [VoorschriftweergaveDto] })
  voorschriften!: readonly VoorschriftweergaveDto[];

  @ApiPropertyOptional({ description: 'Of is gehoord, of waarom niet.', enum: ['gehoord', 'uitzondering'] })
  horen?: 'gehoord' | 'uitzondering';

  @ApiProperty({ description: 'Wie het besluit voorbereidde.', type: [String] })
  voorbereiders!: readonly string[];

  @ApiPropertyOptional({ description: 'Wie parafeerde.' })
  geparafeerdDoor?: string;

  @ApiPropertyOptional({ description: 'Wie ondertekende.' })
  ondertekendDoor?: string;

  @ApiPropertyOptional({ description: 'Waarom die bevoegd was.', type: BevoegdheidDto })
  bevoegdheid?: BevoegdheidDto;

  @ApiPropertyOptional({ description: 'De bekendmaking.', type: BekendmakingweergaveDto })
  bekendmaking?: BekendmakingweergaveDto;
}

/** What a list reads of a row: the ciphertext stays where it is. */
export type Lijstrij = Pick<
  BesluitRij,
  'id' | 'gemeentecode' | 'versie' | 'status' | 'onderwerp_soort' | 'onderwerp_id' | 'vergunningsoort'
>;
export const lijstkolommen: readonly (keyof Lijstrij)[] = [
  'id',
  'gemeentecode',
  'versie',
  'status',
  'onderwerp_soort',
  'onderwerp_id',
  'vergunningsoort',
];

/** The clear columns of a row. */
export function samenvatting({ onderwerp_soort, onderwerp_id, ...rij }: Lijstrij): BesluitSamenvattingDto {
  return { ...rij, onderwerpSoort: onderwerp_soort, onderwerpId: onderwerp_id };
}

/** A decision in full. */
export function volledig(besluit: Besluit): VolledigBesluitDto {
  const { id, gemeentecode, status, versie, onderwerp, vergunningsoort, inhoud, horen, voorbereiders } = besluit;
  const { uitkomst, gronden, tekst, blokken, voorschriften } = inhoud;
  return {
    ...{
      id,
      gemeentecode,
      status,
      versie,
      onderwerpSoort: onderwerp.soort,
      onderwerpId: onderwerp.id,
      vergunningsoort,
    },
    ...{ uitkomst, gronden, tekst, voorschriften, voorbereiders },
    blokken: blokken.map(({ code, herkomst, nummer }) => ({ code, herkomst, nummer })),
    ...(horen !== undefined && { horen: horen.vorm }),
    ...('paraaf' in besluit && { geparafeerdDoor: besluit.paraaf.door }),
    ...('ondertekening' in besluit && {
      ondertekendDoor: besluit.ondertekening.door,
      bevoegdheid: besluit.ondertekening.bevoegdheid,
    }),
    ...('bekendmaking' in besluit && { bekendmaking: toonBekendmaking(besluit.bekendmaking) }),
  };
}

function toonBekendmaking({
  op,
  bezwaartermijn,
  publicatietekst,
}: Extract<Besluit, { bekendmaking: unknown }>['bekendmaking']) {
  const { einde: bezwaartermijnEinde, stappen } = bezwaartermijn;
  return { op, bezwaartermijnEinde, stappen, ...(publicatietekst !== undefined && { publicatietekst }) };
}
