import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Datum, Gemeentecode, Uuid } from '@schakel/domain';
import { Dag, Kenmerk, Keuze, PaginaVraag, Tekst } from '@schakel/platform';
import { bewaarsoorten, type Bewaarsoort } from '../bewaartermijn/bewaartermijn.domain.js';
import { verlengingstatussen, type Bewaarverlenging, type Verlengingstatus } from './bewaarverlenging.domain.js';
import type { BewaarverlengingRij } from './bewaarverlenging.rij.js';

const verplicht = { verplicht: true } as const;

export class VerlengingsvoorstelDto {
  @Keuze('Soort dossier.', bewaarsoorten, verplicht)
  dossiersoort!: Bewaarsoort;

  @Kenmerk('Dossier dat langer bewaard blijft.', verplicht)
  dossierId!: Uuid;

  @Dag('Nieuwe laatste dag; later dan de laatste dag die nu geldt.', verplicht)
  totEnMet!: Datum;

  @Tekst('Waarom het dossier langer nodig is. Neem niets over uit het dossier zelf.', 2_000, verplicht)
  reden!: string;
}

export class VerlengingsafwijzingDto {
  @Tekst('Waarom de gewone termijn blijft gelden.', 2_000, verplicht)
  reden!: string;
}

/** Filters of the list. */
export class BewaarverlengingenVraagDto extends PaginaVraag {
  @Keuze('Alleen verlengingen met deze status.', verlengingstatussen)
  status?: Verlengingstatus;

  @Kenmerk('Alleen verlengingen van dit dossier.')
  dossierId?: Uuid;
}

export class VerlengingstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: verlengingstatussen })
  status!: Verlengingstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

export class BewaarverlengingSamenvattingDto extends VerlengingstandDto {
  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'Soort dossier.', enum: bewaarsoorten })
  dossiersoort!: Bewaarsoort;

  @ApiProperty({ description: 'Dossier dat langer bewaard blijft.', format: 'uuid' })
  dossierId!: Uuid;

  @ApiProperty({ description: 'Voorgestelde of vastgestelde laatste dag.', format: 'date' })
  totEnMet!: string;
}

export class BewaarverlengingenPaginaDto {
  @ApiProperty({
    description: 'De verlengingen van deze pagina, nieuwste eerst.',
    type: [BewaarverlengingSamenvattingDto],
  })
  resultaten!: readonly BewaarverlengingSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

export class BewaarverlengingDto extends BewaarverlengingSamenvattingDto {
  @ApiProperty({ description: 'Waarom het dossier langer nodig is.' })
  reden!: string;

  @ApiProperty({ description: 'Wie de verlenging voorstelde.' })
  voorgesteldDoor!: string;

  @ApiPropertyOptional({ description: 'Wie de verlenging vaststelde.' })
  vastgesteldDoor?: string;

  @ApiPropertyOptional({ description: 'Wie de verlenging afwees.' })
  afgewezenDoor?: string;

  @ApiPropertyOptional({ description: 'Waarom de gewone termijn blijft gelden.' })
  redenAfwijzing?: string;
}

/** What a list reads of a row: the ciphertext stays where it is. */
export type Lijstrij = Pick<
  BewaarverlengingRij,
  'id' | 'gemeentecode' | 'versie' | 'status' | 'dossiersoort' | 'dossier_id' | 'tot_en_met'
>;
export const lijstkolommen: readonly string[] = [
  ...['id', 'gemeentecode', 'versie', 'status', 'dossiersoort', 'dossier_id', 'tot_en_met::text'],
];

/** The clear columns of a row. */
export function samenvatting({ dossier_id, tot_en_met, ...rij }: Lijstrij): BewaarverlengingSamenvattingDto {
  return { ...rij, dossierId: dossier_id, totEnMet: tot_en_met };
}

/** An extension in full. */
export function volledig(verlenging: Bewaarverlenging): BewaarverlengingDto {
  const { gewijzigdOp: _, ...weergave } = verlenging;
  return weergave;
}
