import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Gemeentecode, Uuid } from '@schakel/domain';
import { Keuze, PaginaVraag } from '@schakel/platform';
import {
  AanbodDto,
  AanbodVoorAanbiederDto,
  VoorstelDto,
  aanbodVoorAanbieder,
  toonAanbod,
  toonVoorstel,
} from './voorstel-weergave.dto.js';
import type { ZorgverwijzingRij } from './zorgverwijzing.rij.js';
import {
  type Zorgverwijzing,
  type Zorgverwijzingsstatus,
  zorgverwijzingsstatussen,
} from './zorgverwijzing-toestand.domain.js';

export class ZorgverwijzingenVraagDto extends PaginaVraag {
  @Keuze('Alleen verwijzingen in deze toestand.', zorgverwijzingsstatussen)
  status?: Zorgverwijzingsstatus;
}

/** How far a referral is, after a command. */
export class ZorgverwijzingstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: zorgverwijzingsstatussen })
  status!: Zorgverwijzingsstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

/** The stand after a proposal, with what the table says and why. */
export class VoorgesteldDto extends ZorgverwijzingstandDto {
  @ApiProperty({ description: 'Het voorstel van de tabel en wat u koos.', type: VoorstelDto })
  voorstel!: VoorstelDto;
}

export class AangebodenDto extends ZorgverwijzingstandDto {
  @ApiProperty({ description: 'Identificatie van het aanbod.', format: 'uuid' })
  aanbodId!: Uuid;
}

/** What lists show: nothing about the person. A provider gets no ids of the chain file. */
export class ZorgverwijzingSamenvattingDto extends ZorgverwijzingstandDto {
  @ApiProperty({ description: 'Gemeente die verwijst (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiPropertyOptional({ description: 'Ketendossier; niet voor de aanbieder.', format: 'uuid' })
  ketendossierId?: Uuid;

  @ApiPropertyOptional({ description: 'Actieverzoek; niet voor de aanbieder.', format: 'uuid' })
  actieverzoekId?: Uuid;

  @ApiPropertyOptional({ description: 'Aanbieder die het aanbod nu heeft.', format: 'uuid' })
  aanbiederId?: Uuid;

  @ApiPropertyOptional({ description: 'Wanneer het is aangeboden.', format: 'date-time' })
  aangebodenOp?: string;

  @ApiPropertyOptional({ description: 'Wanneer het verzoek kwam; niet voor de aanbieder.', format: 'date-time' })
  ontvangenOp?: string;

  @ApiPropertyOptional({ description: 'Laatste verandering; niet voor de aanbieder.', format: 'date-time' })
  gewijzigdOp?: string;
}

export class ZorgverwijzingenPaginaDto {
  @ApiProperty({
    description: 'De verwijzingen van deze pagina, nieuwste eerst.',
    type: [ZorgverwijzingSamenvattingDto],
  })
  resultaten!: readonly ZorgverwijzingSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

/** A referral as far as the reader needs it for the task: all of it, or what a provider needs to answer. */
export class ZorgverwijzingDto extends ZorgverwijzingSamenvattingDto {
  @ApiProperty({ description: 'Wat u ziet, en waarvoor.', enum: ['behandeling', 'aanbod', 'vernietigd'] })
  inzage!: 'behandeling' | 'aanbod' | 'vernietigd';

  @ApiPropertyOptional({ description: 'Waar de vraag staat; lees haar daar met uw eigen recht.', format: 'uri' })
  actieverzoekUrl?: string;

  @ApiPropertyOptional({ description: 'Het laatste voorstel.', type: VoorstelDto })
  voorstel?: VoorstelDto;

  @ApiPropertyOptional({ description: 'Alle aanbiedingen en hun antwoord, oudste eerst.', type: [AanbodDto] })
  aanbiedingen?: readonly AanbodDto[];

  @ApiPropertyOptional({ description: 'Eerste dag op de nieuwe plek.', format: 'date' })
  ingangsdatum?: string;

  @ApiPropertyOptional({ description: 'Wat de aanbieder nodig heeft om te antwoorden.', type: AanbodVoorAanbiederDto })
  aanbod?: AanbodVoorAanbiederDto;
}

/** How far a referral is. */
export function stand({ id, status, versie }: Zorgverwijzing): ZorgverwijzingstandDto {
  return { id, status, versie };
}

/** What a list reads of a row. */
export type Lijstrij = Omit<ZorgverwijzingRij, 'inhoud' | 'aangeboden_aan'>;

/** The clear columns of a row, for who treats referrals of the municipality. */
export function samenvatting(rij: Lijstrij): ZorgverwijzingSamenvattingDto {
  return {
    ...samenvattingVoorAanbieder(rij),
    ketendossierId: rij.ketendossier_id,
    actieverzoekId: rij.actieverzoek_id,
    ontvangenOp: rij.ontvangen_op.toISOString(),
    gewijzigdOp: rij.gewijzigd_op.toISOString(),
  };
}

/** The clear columns of a row that a provider sees: that it is offered, by whom and since when. */
export function samenvattingVoorAanbieder(rij: Lijstrij): ZorgverwijzingSamenvattingDto {
  const { id, gemeentecode, status, versie, aanbieder_id: aanbiederId, aangeboden_op: op } = rij;
  const aanbod = aanbiederId !== null && op !== null && { aanbiederId, aangebodenOp: op.toISOString() };
  return { id, gemeentecode, status, versie, ...aanbod };
}

/** The whole referral, for who treats it. */
export function volledig(rij: Lijstrij, verwijzing: Zorgverwijzing): ZorgverwijzingDto {
  return {
    ...samenvatting(rij),
    inzage: 'behandeling',
    actieverzoekUrl: verwijzing.actieverzoekUrl,
    ...('voorstel' in verwijzing && { voorstel: toonVoorstel(verwijzing.voorstel) }),
    aanbiedingen: verwijzing.aanbiedingen.map(toonAanbod),
    ...('ingangsdatum' in verwijzing && { ingangsdatum: verwijzing.ingangsdatum }),
  };
}

/** What a provider sees of a referral that is with it now. */
export function voorAanbieder(rij: Lijstrij, verwijzing: Zorgverwijzing): ZorgverwijzingDto {
  return {
    ...samenvattingVoorAanbieder(rij),
    inzage: 'aanbod',
    ...('voorstel' in verwijzing && { aanbod: aanbodVoorAanbieder(verwijzing.voorstel) }),
    ...('ingangsdatum' in verwijzing && { ingangsdatum: verwijzing.ingangsdatum }),
  };
}
