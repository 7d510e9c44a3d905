import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  VEILIGHEIDSREGIO_NAMEN,
  type Datum,
  type Gemeentecode,
  type Uuid,
  type Veiligheidsregiocode,
} from '@schakel/domain';
import { Dag, Deel, Delen, GeheelGetal, JaNee, Kenmerk, Keuze, Keuzes, PaginaVraag, Tekst } from '@schakel/platform';
import { specialisaties, type Specialisatie } from '../aanbieder/aanbodkenmerken.domain.js';
import {
  contractstatussen,
  type Bovenregionaal,
  type Contractinhoud,
  type Contractstatus,
  type Opvangcontract,
  type Regioplaatsen,
} from './opvangcontract.domain.js';
import type { OpvangcontractRij } from './opvangcontract.rij.js';

const verplicht = { verplicht: true } as const;
const regios = Object.keys(VEILIGHEIDSREGIO_NAMEN);

export class RegioplaatsenDto implements Regioplaatsen {
  @Keuze('Veiligheidsregio.', regios, verplicht)
  veiligheidsregio!: Veiligheidsregiocode;

  @GeheelGetal('Ingekochte plaatsen.', 1, 1_000, verplicht)
  plaatsen!: number;
}

export class BovenregionaalDto implements Bovenregionaal {
  @JaNee('Plaatsing van buiten de regio mag.', verplicht)
  toegestaan!: boolean;

  @GeheelGetal('Plaatsen die zo hoogstens tegelijk gebruikt worden.', 0, 1_000, verplicht)
  hoogstens!: number;
}

export class OpvangcontractInvoerDto implements Contractinhoud {
  @Kenmerk('Het aanbod uit de gids.', verplicht)
  aanbiederId!: Uuid;

  @Tekst('Kenmerk in de eigen administratie.', 100, verplicht)
  kenmerk!: string;

  @Keuzes('Specialistische functies.', specialisaties, verplicht)
  functies!: Specialisatie[];

  @Delen('Ingekochte plaatsen per regio.', RegioplaatsenDto, 25, verplicht)
  regioplaatsen!: RegioplaatsenDto[];

  @Deel('Plaatsing van buiten de regio.', BovenregionaalDto, verplicht)
  bovenregionaal!: BovenregionaalDto;

  @Dag('Eerste dag.', verplicht)
  ingangsdatum!: Datum;

  @Dag('Laatste dag.', verplicht)
  einddatum!: Datum;
}

export class ContractverlengingDto {
  @Dag('Nieuwe laatste dag.', verplicht)
  einddatum!: Datum;
}

export class ContractopzeggingDto {
  @Tekst('Waarom.', 2_000, verplicht)
  reden!: string;
}

export class OpvangcontractenVraagDto extends PaginaVraag {
  @Keuze('Alleen contracten met deze status.', contractstatussen)
  status?: Contractstatus;

  @Kenmerk('Alleen contracten met dit aanbod.')
  aanbiederId?: Uuid;
}

export class ContractstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: contractstatussen })
  status!: Contractstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

export class OpvangcontractSamenvattingDto extends ContractstandDto {
  @ApiProperty({ description: 'Centrumgemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'Het aanbod uit de gids.', format: 'uuid' })
  aanbiederId!: Uuid;

  @ApiProperty({ description: 'Laatste dag.', format: 'date' })
  einddatum!: string;
}

export class OpvangcontractenPaginaDto {
  @ApiProperty({ description: 'De contracten van deze pagina, nieuwste eerst.', type: [OpvangcontractSamenvattingDto] })
  resultaten!: readonly OpvangcontractSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

export class OpvangcontractDto extends OpvangcontractSamenvattingDto {
  @ApiProperty({ description: 'Kenmerk in de eigen administratie.' })
  kenmerk!: string;

  @ApiProperty({ description: 'Specialistische functies.', enum: specialisaties, isArray: true })
  functies!: readonly Specialisatie[];

  @ApiProperty({ description: 'Ingekochte plaatsen per regio.', type: [RegioplaatsenDto] })
  regioplaatsen!: readonly RegioplaatsenDto[];

  @ApiProperty({ description: 'Plaatsing van buiten de regio.', type: BovenregionaalDto })
  bovenregionaal!: BovenregionaalDto;

  @ApiProperty({ description: 'Eerste dag.', format: 'date' })
  ingangsdatum!: string;

  @ApiProperty({ description: 'Er is gewaarschuwd dat het afloopt.' })
  looptAf!: boolean;
}

export type Lijstrij = Pick<
  OpvangcontractRij,
  'id' | 'gemeentecode' | 'versie' | 'status' | 'aanbieder_id' | 'einddatum'
>;
export const lijstkolommen: readonly string[] = [
  'id',
  'gemeentecode',
  'versie',
  'status',
  'aanbieder_id',
  'einddatum::text',
];
export function samenvatting({ aanbieder_id, ...rij }: Lijstrij): OpvangcontractSamenvattingDto {
  return { ...rij, aanbiederId: aanbieder_id };
}
export function volledig(contract: Opvangcontract): OpvangcontractDto {
  const { id, gemeentecode, versie, status, aanbiederId, einddatum, kenmerk, functies } = contract;
  const { regioplaatsen, bovenregionaal, ingangsdatum, gewaarschuwdOp } = contract;
  const wat = { kenmerk, functies, regioplaatsen, bovenregionaal, ingangsdatum, looptAf: gewaarschuwdOp !== undefined };
  return { id, gemeentecode, versie, status, aanbiederId, einddatum, ...wat };
}
