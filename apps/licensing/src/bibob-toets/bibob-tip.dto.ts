import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Datum, Uuid } from '@schakel/domain';
import { Dag, Keuze, Tekst } from '@schakel/platform';
import {
  TIPPARTIJEN,
  tippartijcodes,
  tiprichtingen,
  type Bibobtip,
  type Bibobtipstatus,
  type Tippartijcode,
  type Tiprichting,
} from './bibob-tip.domain.js';

const verplicht = { verplicht: true } as const;
const STATUSSEN = ['open', 'afgedaan'];

export class TipDto {
  @Keuze('Of de tip binnenkwam of gegeven wordt.', tiprichtingen, verplicht)
  richting!: Tiprichting;

  @Keuze('Van of aan wie; een signaal uit de keten is geen tip.', tippartijcodes, verplicht)
  partij!: Tippartijcode;

  @Dag('Dag van binnenkomst, of van de beslissing de tip te geven.', verplicht)
  dag!: Datum;

  @Tekst('Wat de tip inhoudt.', 10_000, verplicht)
  inhoud!: string;
}

export class TipafdoeningDto {
  @Dag('Dag waarop de tip is afgedaan of gegeven.', verplicht)
  afgedaanOp!: Datum;

  @Tekst('Wat ermee is gedaan.', 5_000, verplicht)
  toelichting!: string;
}

export class BibobTipstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: STATUSSEN })
  status!: Bibobtipstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

export class BibobTipDto extends BibobTipstandDto {
  @ApiProperty({ description: 'Richting.', enum: tiprichtingen })
  richting!: Tiprichting;

  @ApiProperty({ description: 'Van of aan wie.', enum: tippartijcodes })
  partij!: Tippartijcode;

  @ApiProperty({ description: 'Artikel.' })
  artikel!: string;

  @ApiProperty({ description: 'Dag.', format: 'date' })
  dag!: Datum;

  @ApiProperty({ description: 'Inhoud.' })
  inhoud!: string;

  @ApiPropertyOptional({ description: 'Dag waarop de tip is afgedaan.', format: 'date' })
  afgedaanOp?: Datum;

  @ApiPropertyOptional({ description: 'Door wie.' })
  afgedaanDoor?: string;

  @ApiPropertyOptional({ description: 'Wat ermee is gedaan.' })
  toelichting?: string;
}

export function tipstand({ id, status, versie }: Bibobtip): BibobTipstandDto {
  return { id, status, versie };
}

export function toonTip(tip: Bibobtip): BibobTipDto {
  const { richting, partij, dag, inhoud } = tip;
  const kern = { ...tipstand(tip), richting, partij, artikel: TIPPARTIJEN[partij].artikel, dag, inhoud };
  if (tip.status === 'open') return kern;
  const { afgedaanOp, afgedaanDoor, toelichting } = tip;
  return { ...kern, afgedaanOp, afgedaanDoor, toelichting };
}
