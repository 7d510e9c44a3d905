import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Gemeentecode, Uuid } from '@schakel/domain';
import { Keuze, PaginaVraag, Tekst } from '@schakel/platform';
import { AfhandelingDto } from './verwerking-verder.dto.js';
import {
  backofficeredenen,
  opdrachtstatussen,
  type Backofficereden,
  type Opdrachtstatus,
  type Verwerkingsopdracht,
} from './verwerkingsopdracht.domain.js';
import type { VerwerkingsopdrachtRij } from './verwerkingsopdracht.rij.js';

const verplicht = { verplicht: true } as const;
export const aansluitingen = ['onbevestigd', 'bevestigd'] as const;

export class VerwerkingsbevestigingDto {
  @Tekst('Het token dat met de opdracht meekwam; eenmaal te gebruiken.', 64, verplicht)
  token!: string;

  @Keuze('Of de inschrijving is verwerkt.', ['aanvaard', 'geweigerd'], verplicht)
  uitkomst!: 'aanvaard' | 'geweigerd';

  @Keuze('Waarom niet; verplicht bij een weigering.', backofficeredenen)
  reden?: Backofficereden;

  @Tekst('Toelichting.', 1_000)
  toelichting?: string;
}

export class VerwerkingsontvangstDto {
  @ApiProperty({ description: 'Dat de bevestiging is vastgelegd.' })
  vastgelegd!: boolean;
}

export class VerwerkingsopdrachtenVraagDto extends PaginaVraag {
  @Keuze('Alleen opdrachten met deze status.', opdrachtstatussen)
  status?: Opdrachtstatus;

  @Keuze('De aansluitlijst: alleen wat nog niet is bevestigd, of wel.', aansluitingen)
  aansluiting?: (typeof aansluitingen)[number];
}

export class VerwerkingsopdrachtstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: opdrachtstatussen })
  status!: Opdrachtstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

export class VerwerkingsopdrachtSamenvattingDto extends VerwerkingsopdrachtstandDto {
  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'De inschrijving.', format: 'uuid' })
  inschrijvingId!: Uuid;

  @ApiProperty({ description: 'Wanneer zij voor het laatst veranderde.', format: 'date-time' })
  gewijzigdOp!: string;
}

export class VerwerkingsopdrachtenPaginaDto {
  @ApiProperty({
    description: 'De opdrachten van deze pagina, nieuwste eerst.',
    type: [VerwerkingsopdrachtSamenvattingDto],
  })
  resultaten!: readonly VerwerkingsopdrachtSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

export class VerwerkingsopdrachtDto extends VerwerkingsopdrachtSamenvattingDto {
  @ApiProperty({ description: 'Hoe vaak zij is aangeboden.', type: 'integer' })
  pogingen!: number;

  @ApiPropertyOptional({ description: 'Wanneer de bevestiging er moet zijn.', format: 'date-time' })
  bevestigenVoor?: string;

  @ApiPropertyOptional({ description: 'Wanneer zij is bevestigd.', format: 'date-time' })
  bevestigdOp?: string;

  @ApiPropertyOptional({ description: 'Waarom zij is geweigerd.', enum: backofficeredenen })
  reden?: Backofficereden;

  @ApiPropertyOptional({ description: 'Toelichting van het burgerzakensysteem.' })
  toelichting?: string;

  @ApiPropertyOptional({ description: 'Hoe een medewerker haar afdeed.', type: AfhandelingDto })
  afhandeling?: NonNullable<Verwerkingsopdracht['afhandeling']>;
}

/** What a list reads of a row: the ciphertext stays where it is. */
export type Lijstrij = Pick<
  VerwerkingsopdrachtRij,
  'id' | 'gemeentecode' | 'versie' | 'status' | 'inschrijving_id' | 'gewijzigd_op'
>;
export const lijstkolommen = ['id', 'gemeentecode', 'versie', 'status', 'inschrijving_id', 'gewijzigd_op'] as const;

/** The clear columns of a row. */
export function samenvatting({ inschrijving_id, gewijzigd_op, ...rij }: Lijstrij): VerwerkingsopdrachtSamenvattingDto {
  return { ...rij, inschrijvingId: inschrijving_id, gewijzigdOp: gewijzigd_op.toISOString() };
}

/** An order in full, without its token. */
export function volledig({
  tokenhash: _t,
  aanbiedenOp: _a,
  reedsVerwerkt: _r,
  ...opdracht
}: Verwerkingsopdracht): VerwerkingsopdrachtDto {
  return opdracht;
}
