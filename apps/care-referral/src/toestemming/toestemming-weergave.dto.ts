import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Actor } from '@schakel/access';
import type { Datum } from '@schakel/domain';
import { TermijnwaarschuwingDto } from '../termijnbewaking/waarschuwing.dto.js';
import { ToestemmingSamenvattingDto } from './toestemming.dto.js';
import { ontvangstvoortgang, tweedeBlikvoortgang } from './toestemming-klok.domain.js';
import { laatsteDagVan, type ToestemmingRij } from './toestemming.rij.js';
import type { Verloopgevolg } from './toestemming-toegang.data.js';
import { verloopgevolgen } from './toestemming-toegang.data.js';
import { standOp } from './toestemming-toegang.domain.js';
import type { Doorbreking, Toestemming } from './toestemming-toestand.domain.js';

export class ToestemmingenPaginaDto {
  @ApiProperty({
    description: 'De toestemmingen van deze pagina, in vaste volgorde.',
    type: [ToestemmingSamenvattingDto],
  })
  resultaten!: readonly ToestemmingSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

export class ToestemmingGegevenDto {
  @ApiProperty({ description: 'Wanneer.', format: 'date-time' })
  op!: string;

  @ApiProperty({ description: 'Door wie.' })
  door!: string;

  @ApiProperty({ description: 'Regel waarop dat berust.' })
  regel!: string;

  @ApiProperty({ description: 'Hoe.' })
  wijze!: string;

  @ApiPropertyOptional({ description: 'Uitzondering.' })
  uitzondering?: string;

  @ApiPropertyOptional({ description: 'Toelichting.' })
  reden?: string;

  @ApiPropertyOptional({ description: 'Laatste dag waarop zij geldt.', format: 'date' })
  geldigTotEnMet?: string;
}

export class DoorbrekingstandDto {
  @ApiProperty({ description: 'Wanneer.', format: 'date-time' })
  op!: string;

  @ApiProperty({ description: 'Wie zonder toestemming deelde.' })
  door!: string;

  @ApiProperty({ description: 'Grond.' })
  grond!: string;

  @ApiProperty({ description: 'Waarom.' })
  reden!: string;

  @ApiPropertyOptional({ description: 'Wie voor de tweede keer keek.' })
  getoetstDoor?: string;

  @ApiPropertyOptional({ description: 'Oordeel van wie voor de tweede keer keek.' })
  toetsing?: string;
}

/** The receiver sees only the summary; the rest is for the municipality. */
export class ToestemmingDto extends ToestemmingSamenvattingDto {
  @ApiPropertyOptional({ description: 'De gegeven toestemming.', type: ToestemmingGegevenDto })
  gegeven?: ToestemmingGegevenDto;

  @ApiPropertyOptional({ description: 'Waarom is geweigerd, als dat is gezegd.' })
  redenWeigering?: string;

  @ApiPropertyOptional({ description: 'Delen zonder toestemming.', type: DoorbrekingstandDto })
  doorbreking?: DoorbrekingstandDto;

  @ApiPropertyOptional({
    description: 'Eerder delen zonder toestemming dat nog op de tweede blik wacht.',
    type: [DoorbrekingstandDto],
  })
  teToetsen?: readonly DoorbrekingstandDto[];

  @ApiPropertyOptional({ description: 'Wanneer is ingetrokken.', format: 'date-time' })
  ingetrokkenOp?: string;

  @ApiPropertyOptional({ description: 'Wanneer is vastgelegd dat zij verliep.', format: 'date-time' })
  verlopenOp?: string;

  @ApiPropertyOptional({ description: 'Wat het verlopen voor deze ontvanger betekent.', enum: verloopgevolgen })
  gevolg?: Verloopgevolg;

  @ApiPropertyOptional({ description: 'Waarschuwingen van de klok.', type: [TermijnwaarschuwingDto] })
  waarschuwingen?: readonly TermijnwaarschuwingDto[];
}

/** What a list reads of a row. */
export type Lijstrij = Pick<
  ToestemmingRij,
  | 'id'
  | 'versie'
  | 'status'
  | 'zorgverwijzing_id'
  | 'doel'
  | 'ontvanger'
  | 'ontvangst'
  | 'tweede_blik'
  | 'geldig_tot_en_met'
>;
export const lijstkolommen: readonly string[] = [
  ...[
    'id',
    'versie',
    'status',
    'zorgverwijzing_id',
    'doel',
    'ontvanger',
    'ontvangst',
    'tweede_blik',
    'geldig_tot_en_met::text',
  ],
];

/** The clear columns of a row, as they stand on a legal day. */
export function samenvatting(
  { zorgverwijzing_id, ontvangst, tweede_blik, geldig_tot_en_met, ...rij }: Lijstrij,
  dag: Datum,
): ToestemmingSamenvattingDto {
  const verlopen = standOp({ status: rij.status, geldigTotEnMet: geldig_tot_en_met }, dag) === 'verlopen';
  return {
    ...rij,
    ...(verlopen && { verlopen }),
    zorgverwijzingId: zorgverwijzing_id,
    ...(ontvangst !== null && { ontvangst }),
    ...(tweede_blik !== null && { tweedeBlik: tweede_blik }),
    ...(geldig_tot_en_met !== null && { geldigTotEnMet: geldig_tot_en_met }),
  };
}

/** A consent as this actor may see it: a receiver learns what it must do, not who consented or why. */
export function weergave(toestemming: Toestemming, { soort }: Pick<Actor, 'soort'>, dag: Datum): ToestemmingDto {
  const { id, versie, status, zorgverwijzingId: zorgverwijzing_id, doel, ontvanger, waarschuwingen } = toestemming;
  const ontvangst = ontvangstvoortgang(toestemming);
  const tweede_blik = tweedeBlikvoortgang(toestemming);
  const geldig_tot_en_met = laatsteDagVan(toestemming);
  const rij = { id, versie, status, zorgverwijzing_id, doel, ontvanger, ontvangst, tweede_blik, geldig_tot_en_met };
  const kort = samenvatting(rij, dag);
  if (soort === 'partner') return kort;
  const eerder = toestemming.teToetsen?.map(doorbrekingstand);
  const lang = { ...kort, waarschuwingen, ...(eerder !== undefined && { teToetsen: eerder }) };
  switch (toestemming.status) {
    case 'gegeven':
      return { ...lang, gegeven: toestemming.gegeven };
    case 'geweigerd':
      return { ...lang, ...(toestemming.reden !== undefined && { redenWeigering: toestemming.reden }) };
    case 'doorbroken':
      return { ...lang, doorbreking: doorbrekingstand(toestemming.doorbreking) };
    case 'ingetrokken':
      return { ...lang, ingetrokkenOp: toestemming.ingetrokkenOp };
    case 'verlopen': {
      const { gegeven, verlopenOp, gevolg } = toestemming;
      return { ...lang, gegeven, verlopenOp, gevolg };
    }
    case 'gevraagd':
      return lang;
  }
}

function doorbrekingstand({ tweedeBlik, ...doorbreking }: Doorbreking): DoorbrekingstandDto {
  return { ...doorbreking, ...(tweedeBlik && { getoetstDoor: tweedeBlik.door, toetsing: tweedeBlik.toelichting }) };
}
