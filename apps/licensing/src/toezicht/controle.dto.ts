import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Datum, Gemeentecode, Uuid } from '@schakel/domain';
import { Dag, Delen, GeheelGetal, Kenmerk, Keuze, PaginaVraag, Tekst } from '@schakel/platform';
import { VergunningvoorschriftDto } from '../vergunning/vergunning.dto.js';
import {
  controlestatussen,
  nalevingen,
  type Bevinding,
  type Controle,
  type Controlestatus,
  type Naleving,
} from './controle.domain.js';
import type { ControleRij } from './controle.rij.js';

const verplicht = { verplicht: true } as const;
const MAX_VOORSCHRIFTEN = 50;

export class ControleplanDto {
  @Dag('Dag van de controle; gecontroleerd wordt wat dan moet zijn gebeurd.', verplicht)
  geplandOp!: Datum;
}

export class ControlebevindingDto implements Bevinding {
  @GeheelGetal('Nummer van het voorschrift.', 1, MAX_VOORSCHRIFTEN, verplicht)
  nummer!: number;

  @Keuze('Is het nageleefd?', nalevingen, verplicht)
  naleving!: Naleving;

  @Tekst('Wat u zag: alleen feiten.', 5_000, verplicht)
  feiten!: string;
}

export class ControlebevindingenDto {
  @Dag('Dag van de controle.', verplicht)
  op!: Datum;

  @Delen('Van elk voorschrift één bevinding.', ControlebevindingDto, MAX_VOORSCHRIFTEN, verplicht)
  bevindingen!: ControlebevindingDto[];
}

export class VervalredenDto {
  @Tekst('Waarom de controle niet doorgaat.', 2_000, verplicht)
  reden!: string;
}

/** Filters of the list. */
export class ControlesVraagDto extends PaginaVraag {
  @Keuze('Alleen controles met deze status.', controlestatussen)
  status?: Controlestatus;

  @Kenmerk('Alleen controles van deze vergunning.')
  vergunningId?: Uuid;
}

export class ControlestandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: controlestatussen })
  status!: Controlestatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

export class ControleSamenvattingDto extends ControlestandDto {
  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'Vergunning die wordt gecontroleerd.', format: 'uuid' })
  vergunningId!: Uuid;

  @ApiProperty({ description: 'Dag waarop de controle is gepland.', format: 'date' })
  geplandOp!: string;
}

export class ControlesPaginaDto {
  @ApiProperty({ description: 'De controles van deze pagina, nieuwste eerst.', type: [ControleSamenvattingDto] })
  resultaten!: readonly ControleSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

class BevindingweergaveDto {
  @ApiProperty({ description: 'Nummer van het voorschrift.', type: 'integer', minimum: 1 })
  nummer!: number;

  @ApiProperty({ description: 'Is het nageleefd?', enum: nalevingen })
  naleving!: Naleving;

  @ApiProperty({ description: 'Wat is gezien.' })
  feiten!: string;
}

export class ControleDto extends ControleSamenvattingDto {
  @ApiProperty({ description: 'Voorschriften, zoals die bij het plannen golden.', type: [VergunningvoorschriftDto] })
  voorschriften!: readonly VergunningvoorschriftDto[];

  @ApiPropertyOptional({ description: 'Dag waarop is gecontroleerd.', format: 'date' })
  uitgevoerdOp?: string;

  @ApiPropertyOptional({ description: 'Bevindingen.', type: [BevindingweergaveDto] })
  bevindingen?: readonly BevindingweergaveDto[];
}

/** What a list reads of a row: the ciphertext stays where it is. */
export type Lijstrij = Pick<ControleRij, 'id' | 'gemeentecode' | 'versie' | 'status' | 'vergunning_id' | 'gepland_op'>;
export const lijstkolommen = ['id', 'gemeentecode', 'versie', 'status', 'vergunning_id', 'gepland_op::text'] as const;

/** The clear columns of a row. */
export function samenvatting({ vergunning_id, gepland_op, ...rij }: Lijstrij): ControleSamenvattingDto {
  return { ...rij, vergunningId: vergunning_id, geplandOp: gepland_op };
}

/** An inspection in full. */
export function volledig(controle: Controle): ControleDto {
  const { id, gemeentecode, status, versie, vergunningId, geplandOp, voorschriften } = controle;
  return {
    ...{ id, gemeentecode, status, versie, vergunningId, geplandOp, voorschriften },
    ...(controle.status === 'uitgevoerd' && {
      uitgevoerdOp: controle.uitgevoerdOp,
      bevindingen: controle.bevindingen,
    }),
  };
}
