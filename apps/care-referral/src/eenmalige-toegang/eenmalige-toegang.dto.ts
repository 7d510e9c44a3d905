import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Uuid } from '@schakel/domain';
import { Kenmerk, Keuze, PaginaVraag, Tekst, Voldoet } from '@schakel/platform';
import { afwijzingsredenen, type Afwijzingsreden } from '../zorgverwijzing/zorgverwijzing-toestand.domain.js';
import { toegangsstatussen, type EenmaligeToegang, type Toegangsstatus } from './eenmalige-toegang.domain.js';
import type { EenmaligeToegangRij } from './eenmalige-toegang.rij.js';
import { isCode, isToken } from './geheimen.js';

const verplicht = { verplicht: true } as const;

export class ToegangsverzoekDto {
  @Kenmerk('Het openstaande aanbod waarvoor de link is.', verplicht)
  aanbodId!: Uuid;
}

export class SleutelpaarDto {
  @Voldoet(
    'Het deel van de link na het hekje.',
    isToken,
    'het deel van de link na het hekje',
    {
      type: String,
      pattern: '^[A-Za-z0-9_-]{43}$',
    },
    verplicht,
  )
  token!: string;

  @Voldoet(
    'De code die u per telefoon kreeg.',
    isCode,
    'een code van zes cijfers',
    {
      type: String,
      pattern: '^[0-9]{6}$',
    },
    verplicht,
  )
  code!: string;
}

const antwoorden = ['accepteer', 'wijs-af'] as const;

export class LinkantwoordDto extends SleutelpaarDto {
  @Keuze('Uw antwoord.', antwoorden, verplicht)
  antwoord!: (typeof antwoorden)[number];

  @Keuze('Waarom u afwijst; verplicht bij wijs-af.', afwijzingsredenen)
  reden?: Afwijzingsreden;

  @Tekst('Toelichting; verplicht bij andere-reden.', 2000)
  toelichting?: string;
}

export class ToegangstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: toegangsstatussen })
  status!: Toegangsstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

/** The first answer; the secrets come once and are kept nowhere. */
export class NieuweToegangDto extends ToegangstandDto {
  @ApiPropertyOptional({ description: 'De link, om te sturen. Alleen bij het eerste antwoord.', format: 'uri' })
  link?: string;

  @ApiPropertyOptional({ description: 'De code, om door te bellen en niet te sturen. Alleen bij het eerste antwoord.' })
  code?: string;
}

export class ToegangSamenvattingDto extends ToegangstandDto {
  @ApiProperty({ description: 'De verwijzing.', format: 'uuid' })
  zorgverwijzingId!: Uuid;

  @ApiProperty({ description: 'Het aanbod.', format: 'uuid' })
  aanbodId!: Uuid;

  @ApiProperty({ description: 'Tot wanneer de link werkt.', format: 'date-time' })
  verlooptOp!: string;
}

export class EenmaligeToegangDto extends ToegangSamenvattingDto {
  @ApiProperty({ description: 'Hoe vaak de code onjuist was.', type: 'integer', minimum: 0 })
  pogingen!: number;

  @ApiProperty({ description: 'Wanneer het aanbod is getoond.', type: [String], format: 'date-time' })
  geopendOp!: readonly string[];

  @ApiPropertyOptional({ description: 'Wat er is geantwoord.', enum: antwoorden })
  antwoord?: (typeof antwoorden)[number];

  @ApiProperty({ description: 'Wie de link maakte.' })
  gemaaktDoor!: string;
}

export class ToegangenVraagDto extends PaginaVraag {
  @Keuze('Alleen toegangen in deze toestand.', toegangsstatussen)
  status?: Toegangsstatus;

  @Kenmerk('Alleen toegangen bij deze verwijzing.')
  zorgverwijzingId?: Uuid;
}

export class ToegangenPaginaDto {
  @ApiProperty({ description: 'De toegangen van deze pagina, nieuwste eerst.', type: [ToegangSamenvattingDto] })
  resultaten!: readonly ToegangSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

export class LinkbevestigingDto {
  @ApiProperty({ description: 'Uw antwoord is ontvangen.', enum: antwoorden })
  antwoord!: (typeof antwoorden)[number];
}

export const toegangkolommen = ['id', 'status', 'versie', 'zorgverwijzing_id', 'aanbod_id', 'verloopt_op'] as const;
export function toonToegangsregel(
  rij: Pick<EenmaligeToegangRij, (typeof toegangkolommen)[number]>,
): ToegangSamenvattingDto {
  const { id, status, versie, zorgverwijzing_id: zorgverwijzingId, aanbod_id: aanbodId, verloopt_op: op } = rij;
  return { id, status, versie, zorgverwijzingId, aanbodId, verlooptOp: op.toISOString() };
}
export function toonToegang(toegang: EenmaligeToegang): EenmaligeToegangDto {
  const { id, status, versie, zorgverwijzingId, aanbodId, verlooptOp, pogingen, geopendOp, antwoord, gemaaktDoor } =
    toegang;
  const kern = { id, status, versie, zorgverwijzingId, aanbodId, verlooptOp };
  return { ...kern, pogingen, geopendOp, ...(antwoord && { antwoord }), gemaaktDoor };
}
