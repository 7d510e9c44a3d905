import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Datum, Gemeentecode, Uuid } from '@schakel/domain';
import { TermijnwaarschuwingDto } from '../termijnbewaking/waarschuwing.dto.js';
import {
  betalers,
  taakcodes,
  TAKEN,
  vergunningsgronden,
  type Betaler,
  type Taakcode,
  type Vergunningsgrond,
} from './bedenktijd.data.js';
import { volgendeMelddag } from './bedenktijd-klok.domain.js';
import type { BedenktijdRij } from './bedenktijd.rij.js';
import {
  bedenktijdstatussen,
  hoedanigheden,
  type Bedenktijd,
  type Bedenktijdstatus,
  type Hoedanigheid,
} from './bedenktijd-toestand.domain.js';

export class BedenktijdSamenvattingDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;

  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'Zorgverwijzing van de persoon.', format: 'uuid' })
  zorgverwijzingId!: Uuid;

  @ApiProperty({ description: 'Wie opvang en levensonderhoud betaalt.', enum: betalers })
  betaler!: Betaler;

  @ApiProperty({ description: 'Er staat een taak open.' })
  taakOpen!: boolean;
}

export class BedenktijdenPaginaDto {
  @ApiProperty({ description: 'De sporen van deze pagina, in vaste volgorde.', type: [BedenktijdSamenvattingDto] })
  resultaten!: readonly BedenktijdSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

export class BedenktijdperiodeDto {
  @ApiProperty({ description: 'Eerste dag.', format: 'date' })
  ingang!: Datum;

  @ApiProperty({ description: 'Laatste dag.', format: 'date' })
  einde!: Datum;

  @ApiProperty({ description: 'Welke termijn geldt.', enum: ['gewoon', 'dublin'] })
  termijn!: string;
}

export class BedenktijdtaakstandDto {
  @ApiProperty({ description: 'Taak.', enum: taakcodes })
  taak!: Taakcode;

  @ApiProperty({ description: 'Naar wie de taak gaat.' })
  ontvanger!: string;

  @ApiProperty({ description: 'Sinds wanneer.', format: 'date-time' })
  ontstaanOp!: string;

  @ApiPropertyOptional({ description: 'Wanneer de taak klaar was.', format: 'date-time' })
  afgerondOp?: string;

  @ApiPropertyOptional({ description: 'Wie de taak afrondde.' })
  afgerondDoor?: string;
}

export class BedenktijdDto extends BedenktijdSamenvattingDto {
  @ApiProperty({ description: 'Toestand.', enum: bedenktijdstatussen })
  status!: Bedenktijdstatus;

  @ApiProperty({ description: 'Hoedanigheid.', enum: hoedanigheden })
  hoedanigheid!: Hoedanigheid;

  @ApiProperty({ description: 'Dublin.' })
  dublin!: boolean;

  @ApiPropertyOptional({ description: 'De bedenktijd.', type: BedenktijdperiodeDto })
  periode?: BedenktijdperiodeDto;

  @ApiPropertyOptional({ description: 'Grond van de vergunning.', enum: vergunningsgronden })
  grond?: Vergunningsgrond;

  @ApiProperty({ description: 'Meldingen bij de politie.', type: 'array', items: { type: 'string', format: 'date' } })
  meldingen!: readonly Datum[];

  @ApiPropertyOptional({ description: 'Uiterste dag van de volgende melding bij de politie.', format: 'date' })
  volgendeMelding?: Datum;

  @ApiProperty({ description: 'Taken.', type: [BedenktijdtaakstandDto] })
  taken!: readonly BedenktijdtaakstandDto[];

  @ApiProperty({ description: 'Waarschuwingen van de klok.', type: [TermijnwaarschuwingDto] })
  waarschuwingen!: readonly TermijnwaarschuwingDto[];
}

/** What a list reads of a row. */
export type Lijstrij = Pick<
  BedenktijdRij,
  'id' | 'gemeentecode' | 'versie' | 'zorgverwijzing_id' | 'betaler' | 'taak_open'
>;
export const lijstkolommen: readonly string[] = [
  ...['id', 'gemeentecode', 'versie', 'zorgverwijzing_id', 'betaler', 'taak_open'],
];

/** The clear columns of a row. */
export function samenvatting({ zorgverwijzing_id, taak_open, ...rij }: Lijstrij): BedenktijdSamenvattingDto {
  return { ...rij, zorgverwijzingId: zorgverwijzing_id, taakOpen: taak_open };
}

/** A track in full. */
export function volledig(bedenktijd: Bedenktijd): BedenktijdDto {
  const { gewijzigdOp: _, sinds: __, m55Op: ___, ketendossierId: ____, taken, ...rest } = bedenktijd;
  const volgendeMelding = rest.status === 'bedenktijd-lopend' ? volgendeMelddag(bedenktijd) : undefined;
  return {
    ...rest,
    taakOpen: taken.some(({ afgerond }) => afgerond === undefined),
    taken: taken.map(({ code, ontstaanOp, afgerond }) => ({
      taak: code,
      ontvanger: TAKEN[code],
      ontstaanOp,
      ...(afgerond !== undefined && { afgerondOp: afgerond.op, afgerondDoor: afgerond.door }),
    })),
    ...(volgendeMelding !== undefined && { volgendeMelding }),
  };
}
