import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Datum, type Gemeentecode, type Uuid, isGemeentecode } from '@schakel/domain';
import { Dag, JaNee, Keuze, PaginaVraag, Tekst, Voldoet } from '@schakel/platform';
import { type Centrumgemeenterelatie, type Relatiestatus, relatiestatussen } from './centrumgemeenterelatie.domain.js';
import type { CentrumgemeenterelatieRij } from './centrumgemeenterelatie.rij.js';

const verplicht = { verplicht: true } as const;
const Gemeente = (omschrijving: string, opties = {}) =>
  Voldoet(
    omschrijving,
    isGemeentecode,
    'een gemeentecode van vier cijfers',
    { type: String, pattern: '^[0-9]{4}$', example: '0363' },
    opties,
  );

export class RelatieDto {
  @Gemeente('Gemeente in de regio (CBS-code).', verplicht)
  regiogemeente!: Gemeentecode;

  @Gemeente('Centrumgemeente vrouwenopvang (CBS-code).', verplicht)
  centrumgemeente!: Gemeentecode;

  @Dag('Eerste dag waarop het geldt.', verplicht)
  geldigVanaf!: Datum;

  @Tekst('Waar dit staat of is afgesproken.', 500, verplicht)
  bron!: string;

  @JaNee('Verzonnen voor demonstratie.')
  fictief?: boolean;
}

export class RelatiebeeindigingDto {
  @Dag('Laatste dag waarop het geldt.', verplicht)
  geldigTotEnMet!: Datum;
}

/** Filters of the list. */
export class RelatiesVraagDto extends PaginaVraag {
  @Gemeente('Alleen relaties van deze gemeente in de regio.')
  regiogemeente?: Gemeentecode;

  @Gemeente('Alleen relaties van deze centrumgemeente.')
  centrumgemeente?: Gemeentecode;

  @Keuze('Alleen relaties met deze status.', relatiestatussen)
  status?: Relatiestatus;
}

export class RelatiestandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: relatiestatussen })
  status!: Relatiestatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

export class CentrumgemeenterelatieDto extends RelatiestandDto {
  @ApiProperty({ description: 'Gemeente die dit vastlegde.', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'Gemeente in de regio.', pattern: '^[0-9]{4}$' })
  regiogemeente!: Gemeentecode;

  @ApiProperty({ description: 'Centrumgemeente vrouwenopvang.', pattern: '^[0-9]{4}$' })
  centrumgemeente!: Gemeentecode;

  @ApiProperty({ description: 'Eerste dag.', format: 'date' })
  geldigVanaf!: Datum;

  @ApiPropertyOptional({ description: 'Laatste dag.', format: 'date' })
  geldigTotEnMet?: Datum;

  @ApiProperty({ description: 'Bron.' })
  bron!: string;

  @ApiProperty({ description: 'Verzonnen voor demonstratie: hierop wordt niets beslist.' })
  fictief!: boolean;
}

export class CentrumgemeenterelatiesPaginaDto {
  @ApiProperty({ description: 'De relaties van deze pagina.', type: [CentrumgemeenterelatieDto] })
  resultaten!: readonly CentrumgemeenterelatieDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

export type Lijstrij = Omit<CentrumgemeenterelatieRij, 'gewijzigd_op'>;
export const lijstkolommen: readonly string[] = [
  ...['id', 'gemeentecode', 'versie', 'status', 'regiogemeente', 'centrumgemeente', 'geldig_vanaf'],
  ...['geldig_tot_en_met', 'bron', 'fictief'],
];

/** A row of the list. */
export function toonRij({ geldig_vanaf, geldig_tot_en_met, ...rij }: Lijstrij): CentrumgemeenterelatieDto {
  const eind = geldig_tot_en_met === null ? {} : { geldigTotEnMet: geldig_tot_en_met };
  return { ...rij, geldigVanaf: geldig_vanaf, ...eind };
}

/** A relation in full. */
export function volledig({ gewijzigdOp: _, ...relatie }: Centrumgemeenterelatie): CentrumgemeenterelatieDto {
  return relatie;
}
