import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Uuid } from '@schakel/domain';
import { GeheelGetal, JaNee, Kenmerk, Keuze, PaginaVraag, Tekst } from '@schakel/platform';
import {
  AFWEGINGSKADER,
  meldcodebesluiten,
  voorstappen,
  type Meldcodebesluit,
  type Voorstap,
} from './meldcode.data.js';
import { meldcodestatussen, type Meldcode, type Meldcodestatus } from './meldcode-toestand.domain.js';
import type { MeldcodeRij } from './meldcode.rij.js';

const verplicht = { verplicht: true } as const;
const vraag = (nummer: number): string => `${AFWEGINGSKADER[nummer - 1]?.vraag ?? ''}`;

export class MeldcodebeginDto {
  @Kenmerk('Zorgverwijzing van de persoon.', verplicht)
  zorgverwijzingId!: Uuid;

  @JaNee('Er is acuut gevaar.', verplicht)
  acuut!: boolean;
}

export class MeldcodestapDto {
  @GeheelGetal('Nummer van de stap.', 1, voorstappen.length, verplicht)
  nummer!: Voorstap;

  @JaNee('De stap is overgeslagen; alleen bij acuut gevaar.', verplicht)
  overgeslagen!: boolean;

  @Tekst('Wat u vond, of waarom u de stap oversloeg.', 10_000, verplicht)
  verslag!: string;
}

/** The questions of step 5, up to and including the one that decides. */
export class MeldcodebesluitDto {
  @JaNee(vraag(1), verplicht)
  vermoeden!: boolean;

  @JaNee(vraag(2))
  onveilig?: boolean;

  @JaNee(vraag(3))
  hulpMogelijk?: boolean;

  @JaNee(vraag(4))
  hulpAanvaard?: boolean;

  @JaNee(vraag(5))
  resultaat?: boolean;

  @Tekst('Toelichting op het besluit.', 10_000, verplicht)
  toelichting!: string;
}

/** Filters of the list. */
export class MeldcodesVraagDto extends PaginaVraag {
  @Keuze('Alleen meldcodes met deze status.', meldcodestatussen)
  status?: Meldcodestatus;

  @Kenmerk('Alleen meldcodes bij deze zorgverwijzing.')
  zorgverwijzingId?: Uuid;
}

export class MeldcodestandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: meldcodestatussen })
  status!: Meldcodestatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

export class MeldcodeSamenvattingDto extends MeldcodestandDto {
  @ApiProperty({ description: 'Zorgverwijzing van de persoon.', format: 'uuid' })
  zorgverwijzingId!: Uuid;
}

export class MeldcodesPaginaDto {
  @ApiProperty({ description: 'De meldcodes van deze pagina, nieuwste eerst.', type: [MeldcodeSamenvattingDto] })
  resultaten!: readonly MeldcodeSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

export class GezettestapDto {
  @ApiProperty({ description: 'Nummer van de stap.', type: 'integer' })
  nummer!: number;

  @ApiProperty({ description: 'Wanneer.', format: 'date-time' })
  op!: string;

  @ApiProperty({ description: 'Door wie.' })
  door!: string;

  @ApiProperty({ description: 'Overgeslagen.' })
  overgeslagen!: boolean;

  @ApiProperty({ description: 'Verslag.' })
  verslag!: string;
}

export class MeldcodeDto extends MeldcodeSamenvattingDto {
  @ApiProperty({ description: 'Er is acuut gevaar.' })
  acuut!: boolean;

  @ApiProperty({ description: 'Gezette stappen.', type: [GezettestapDto] })
  stappen!: readonly GezettestapDto[];

  @ApiPropertyOptional({ description: 'Besluit van stap 5.', enum: meldcodebesluiten })
  besluit?: Meldcodebesluit;

  @ApiPropertyOptional({ description: 'Toelichting op het besluit.' })
  toelichting?: string;
}

/** What a list reads of a row. */
export type Lijstrij = Pick<MeldcodeRij, 'id' | 'versie' | 'status' | 'zorgverwijzing_id'>;
export const lijstkolommen: readonly string[] = [...['id', 'versie', 'status', 'zorgverwijzing_id']];

/** The clear columns of a row. */
export function samenvatting({ zorgverwijzing_id, ...rij }: Lijstrij): MeldcodeSamenvattingDto {
  return { ...rij, zorgverwijzingId: zorgverwijzing_id };
}

/** A walk in full. */
export function volledig(meldcode: Meldcode): MeldcodeDto {
  const { id, status, versie, zorgverwijzingId, acuut, stappen } = meldcode;
  const besluit =
    meldcode.status === 'besloten'
      ? { besluit: meldcode.beslissing.besluit, toelichting: meldcode.beslissing.toelichting }
      : {};
  return { id, status, versie, zorgverwijzingId, acuut, stappen, ...besluit };
}
