import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Uuid } from '@schakel/domain';
import { JaNee, Keuze, Tekst } from '@schakel/platform';
import {
  aanleidingen,
  bibobstatussen,
  matenVanGevaar,
  type Aanleiding,
  type Bibobstatus,
  type BibobToets,
  type Conclusie,
  type MateVanGevaar,
} from './bibob-toets-toestand.domain.js';
import type { BibobToetsRij } from './bibob-toets.rij.js';

const verplicht = { verplicht: true } as const;

export class ToetsstartDto {
  @Keuze(
    'Eigen aanleiding volgens de beleidsregels van de gemeente; een signaal uit de keten is er geen.',
    aanleidingen,
    verplicht,
  )
  aanleiding!: Aanleiding;

  @Tekst('Toelichting op de aanleiding.', 5_000, verplicht)
  toelichting!: string;
}

export class OnderzoekDto {
  @Tekst('Bevindingen van het eigen onderzoek; vervangt wat er stond.', 20_000, verplicht)
  bevindingen!: string;
}

export class ConclusieDto implements Conclusie {
  @Keuze('Mate van gevaar (Wet Bibob art. 3).', matenVanGevaar, verplicht)
  mate!: MateVanGevaar;

  @JaNee('A-grond: benutten van voordeel uit strafbare feiten (art. 3 lid 1 onder a).', verplicht)
  aGrond!: boolean;

  @JaNee('B-grond: plegen van strafbare feiten (art. 3 lid 1 onder b).', verplicht)
  bGrond!: boolean;

  @JaNee('Strafbaar feit om het besluit te verkrijgen of te behouden (art. 3 lid 6).', verplicht)
  lid6!: boolean;

  @Tekst('Motivering.', 10_000, verplicht)
  motivering!: string;

  @Tekst('Weging van de evenredigheid (art. 3 lid 5); verplicht wanneer er een grond is.', 10_000)
  evenredigheid: string = '';
}

export class BibobToetsstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: bibobstatussen })
  status!: Bibobstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;

  @ApiPropertyOptional({ description: 'Wanneer de toets is gestart.', format: 'date-time' })
  gestartOp?: string;
}

export class BibobToetsenDto {
  @ApiProperty({ description: 'De toetsen, oudste eerst.', type: [BibobToetsstandDto] })
  resultaten!: readonly BibobToetsstandDto[];
}

class ConclusieWeergaveDto implements Conclusie {
  @ApiProperty({ description: 'Mate van gevaar.', enum: matenVanGevaar })
  mate!: MateVanGevaar;

  @ApiProperty({ description: 'A-grond.' })
  aGrond!: boolean;

  @ApiProperty({ description: 'B-grond.' })
  bGrond!: boolean;

  @ApiProperty({ description: 'Lid 6.' })
  lid6!: boolean;

  @ApiProperty({ description: 'Motivering.' })
  motivering!: string;

  @ApiProperty({ description: 'Weging van de evenredigheid.' })
  evenredigheid!: string;
}

export class BibobToetsDto extends BibobToetsstandDto {
  @ApiProperty({ description: 'Aanvraag waarbij de toets hoort.', format: 'uuid' })
  vergunningaanvraagId!: Uuid;

  @ApiProperty({ description: 'Aanleiding.', enum: aanleidingen })
  aanleiding!: Aanleiding;

  @ApiProperty({ description: 'Toelichting op de aanleiding.' })
  toelichting!: string;

  @ApiPropertyOptional({ description: 'Bevindingen van het eigen onderzoek.' })
  bevindingen?: string;

  @ApiPropertyOptional({ description: 'De conclusie.', type: ConclusieWeergaveDto })
  conclusie?: ConclusieWeergaveDto;

  @ApiProperty({ description: 'Wanneer de toets voor het laatst veranderde.', format: 'date-time' })
  gewijzigdOp!: string;
}

/** What a list reads of a row. */
export type Standrij = Pick<BibobToetsRij, 'id' | 'status' | 'versie' | 'gestart_op'>;

export function toonToetsstand({ id, status, versie, gestart_op }: Standrij): BibobToetsstandDto {
  return { id, status, versie, gestartOp: gestart_op.toISOString() };
}

/** The file in full, field by field: what is added to the state does not show by itself. */
export function toonToets(toets: BibobToets): BibobToetsDto {
  const { id, status, versie, vergunningaanvraagId, aanleiding, toelichting, gestartOp, gewijzigdOp } = toets;
  return {
    id,
    status,
    versie,
    vergunningaanvraagId,
    aanleiding,
    toelichting,
    gestartOp,
    gewijzigdOp,
    ...('bevindingen' in toets && { bevindingen: toets.bevindingen }),
    ...('conclusie' in toets && { conclusie: { ...toets.conclusie } }),
  };
}
