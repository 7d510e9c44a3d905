import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Datum, Gemeentecode, Uuid } from '@schakel/domain';
import { Dag, Kenmerk, Keuze, PaginaVraag, Tekst } from '@schakel/platform';
import { DossierstandDto } from '../dossier/route.js';
import {
  veiligheidsbesluitstatussen,
  type Veiligheidsbesluit,
  type Veiligheidsbesluitstatus,
} from './veiligheidsbesluit.domain.js';
import type { VeiligheidsbesluitRij } from './veiligheidsbesluit.store.js';

const verplicht = { verplicht: true } as const;

export class VeiligheidsvoorstelDto {
  @Kenmerk('Persoon om wie het gaat.', verplicht)
  betrokkeneId!: Uuid;

  @Tekst('Waarom een woonadres gevaar oplevert. Noem geen adres.', 4_000, verplicht)
  reden!: string;
}

export class VeiligheidsafwijzingDto {
  @Tekst('Waarop het besluit rust.', 4_000, verplicht)
  motivering!: string;
}

export class VeiligheidsvoortzettingDto extends VeiligheidsafwijzingDto {
  @Dag('Dag waarop opnieuw wordt gekeken.', verplicht)
  herbeoordelenOp!: Datum;
}

export class VeiligheidsbesluitnemingDto extends VeiligheidsvoortzettingDto {
  @Dag('Eerste dag waarop het besluit geldt.', verplicht)
  geldtVanaf!: Datum;
}

export class VeiligheidsbeeindigingDto extends VeiligheidsafwijzingDto {
  @Dag('Eerste dag waarop het besluit niet meer geldt.', verplicht)
  per!: Datum;
}

export class VeiligheidsbesluitenVraagDto extends PaginaVraag {
  @Keuze('Alleen besluiten met deze status.', veiligheidsbesluitstatussen)
  status?: Veiligheidsbesluitstatus;

  @Kenmerk('Alleen van deze persoon, onder welk kenmerk ook vastgelegd.')
  betrokkeneId?: Uuid;
}

export class VeiligheidsbesluitSamenvattingDto extends DossierstandDto {
  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'Persoon.', format: 'uuid' })
  betrokkeneId!: Uuid;
}

export class VeiligheidsbesluitenPaginaDto {
  @ApiProperty({
    description: 'De besluiten van deze pagina, nieuwste eerst.',
    type: [VeiligheidsbesluitSamenvattingDto],
  })
  resultaten!: readonly VeiligheidsbesluitSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

export class VeiligheidsbesluitDto extends VeiligheidsbesluitSamenvattingDto {
  @ApiProperty({ description: 'Reden van het voorstel.' })
  reden!: string;

  @ApiPropertyOptional({ description: 'Motivering van het besluit.' })
  motivering?: string;

  @ApiPropertyOptional({ description: 'Eerste dag waarop het geldt.', format: 'date' })
  geldtVanaf?: string;

  @ApiPropertyOptional({ description: 'Eerste dag waarop het niet meer geldt.', format: 'date' })
  geldtTot?: string;

  @ApiPropertyOptional({ description: 'Dag waarop opnieuw wordt gekeken.', format: 'date' })
  herbeoordelenOp?: string;

  @ApiPropertyOptional({ description: 'Hoe het met die dag staat.', enum: ['gepland', 'nadert', 'verstreken'] })
  herbeoordeling?: string;
}

export const lijstkolommen = ['id', 'gemeentecode', 'versie', 'status', 'betrokkene_id'] as const;

/** The clear columns of a row. */
export function samenvatting({
  betrokkene_id,
  ...rij
}: Pick<VeiligheidsbesluitRij, (typeof lijstkolommen)[number]>): VeiligheidsbesluitSamenvattingDto {
  return { ...rij, betrokkeneId: betrokkene_id };
}

/** A decision in full. */
export function volledig(besluit: Veiligheidsbesluit): VeiligheidsbesluitDto {
  const { id, gemeentecode, status, versie, betrokkeneId, reden } = besluit;
  return {
    ...{ id, gemeentecode, status, versie, betrokkeneId, reden },
    ...('motivering' in besluit && { motivering: besluit.motivering }),
    ...('geldtVanaf' in besluit && {
      geldtVanaf: besluit.geldtVanaf,
      herbeoordelenOp: besluit.herbeoordeling.op,
      herbeoordeling: besluit.herbeoordeling.stand,
    }),
    ...('geldtTot' in besluit && { geldtTot: besluit.geldtTot }),
  };
}
