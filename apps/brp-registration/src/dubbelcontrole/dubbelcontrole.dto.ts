import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Gemeentecode, Uuid } from '@schakel/domain';
import { Kenmerk, Keuze, PaginaVraag, Tekst } from '@schakel/platform';
import {
  dubbeloordelen,
  dubbelstatussen,
  type Beoordeeldekandidaat,
  type Dubbelcontrole,
  type Dubbeloordeel,
  type Dubbelstatus,
} from './dubbelcontrole.domain.js';
import type { DubbelcontroleRij } from './dubbelcontrole.rij.js';
import { dubbelmatchers } from './dubbelmatchers.data.js';

const verplicht = { verplicht: true } as const;

export class DubbelcontroleverzoekDto {
  @Kenmerk('Inschrijving die wordt vergeleken.', verplicht)
  inschrijvingId!: Uuid;
}

export class DubbeloordeelDto {
  @Kenmerk('De inschrijving die erop lijkt.', verplicht)
  kandidaatId!: Uuid;

  @Keuze('Of het dezelfde persoon is.', dubbeloordelen, verplicht)
  uitkomst!: Dubbeloordeel;

  @Tekst('Waarop het oordeel rust.', 2_000, verplicht)
  motivering!: string;
}

export class DubbelcontrolesVraagDto extends PaginaVraag {
  @Keuze('Alleen controles met deze status.', dubbelstatussen)
  status?: Dubbelstatus;

  @Kenmerk('Alleen controles van deze inschrijving.')
  inschrijvingId?: Uuid;
}

export class DubbelstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: dubbelstatussen })
  status!: Dubbelstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

export class DubbelcontroleSamenvattingDto extends DubbelstandDto {
  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'Inschrijving die wordt vergeleken.', format: 'uuid' })
  inschrijvingId!: Uuid;
}

export class DubbelcontrolesPaginaDto {
  @ApiProperty({ description: 'De controles van deze pagina, nieuwste eerst.', type: [DubbelcontroleSamenvattingDto] })
  resultaten!: readonly DubbelcontroleSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

export class OordeelweergaveDto {
  @ApiProperty({ description: 'Of het dezelfde persoon is.', enum: dubbeloordelen })
  uitkomst!: Dubbeloordeel;

  @ApiProperty({ description: 'Waarop het oordeel rust.' })
  motivering!: string;

  @ApiProperty({ description: 'Wie oordeelde.' })
  door!: string;
}

export class KandidaatDto implements Beoordeeldekandidaat {
  @ApiProperty({ description: 'De inschrijving die erop lijkt.', format: 'uuid' })
  inschrijvingId!: Uuid;

  @ApiProperty({ description: 'Waarin.', enum: Object.keys(dubbelmatchers), isArray: true })
  matchers!: Beoordeeldekandidaat['matchers'];

  @ApiPropertyOptional({ description: 'Het oordeel van de tweede persoon.', type: OordeelweergaveDto })
  oordeel?: OordeelweergaveDto;
}

export class DubbelcontroleDto extends DubbelcontroleSamenvattingDto {
  @ApiProperty({ description: 'Versie van de vergelijking.' })
  matcherversie!: string;

  @ApiProperty({ description: 'Wat erop lijkt.', type: [KandidaatDto] })
  kandidaten!: readonly Beoordeeldekandidaat[];

  @ApiProperty({ description: 'Wie de controle vroeg.' })
  gestartDoor!: string;
}

/** What a list reads of a row: the ciphertext stays where it is. */
export type Lijstrij = Pick<DubbelcontroleRij, 'id' | 'gemeentecode' | 'versie' | 'status' | 'inschrijving_id'>;
export const lijstkolommen = ['id', 'gemeentecode', 'versie', 'status', 'inschrijving_id'] as const;

/** The clear columns of a row. */
export function samenvatting({ inschrijving_id, ...rij }: Lijstrij): DubbelcontroleSamenvattingDto {
  return { ...rij, inschrijvingId: inschrijving_id };
}

/** A check in full. */
export function volledig({ gewijzigdOp: _, ...controle }: Dubbelcontrole): DubbelcontroleDto {
  return controle;
}
