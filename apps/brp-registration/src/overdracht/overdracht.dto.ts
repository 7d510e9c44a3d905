import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Gemeentecode, Uuid } from '@schakel/domain';
import { Keuze, PaginaVraag } from '@schakel/platform';
import { BevragingDto } from '../inschrijving/inschrijving-opdracht.dto.js';
import { GemeentebepalingDto } from '../inschrijving/inschrijving-weergave.dto.js';
import { termijnstanden, type Termijnstand } from '../terugmelding/terugmeldtermijn.domain.js';
import { overdrachtstatussen, type Overdracht, type Overdrachtstatus } from './overdracht-toestand.domain.js';
import type { OverdrachtRij } from './overdracht.rij.js';

export class OverdrachtenVraagDto extends PaginaVraag {
  @Keuze('Alleen overdrachten met deze status.', overdrachtstatussen)
  status?: Overdrachtstatus;

  @Keuze('Alleen overdrachten waarvan de antwoordtermijn zo staat.', termijnstanden)
  termijnstand?: Termijnstand;
}

export class OverdrachtstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: overdrachtstatussen })
  status!: Overdrachtstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

export class OverdrachtSamenvattingDto extends OverdrachtstandDto {
  @ApiProperty({ description: 'Gemeente die is gevraagd (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'Gemeente die vraagt (CBS-code).', pattern: '^[0-9]{4}$' })
  vanGemeente!: Gemeentecode;

  @ApiProperty({ description: 'Wanneer zij vroeg.', format: 'date-time' })
  gevraagdOp!: string;

  @ApiProperty({
    description: 'Hoe het met de antwoordtermijn staat; de klok herinnert en beslist niets.',
    enum: termijnstanden,
  })
  termijnstand!: Termijnstand;

  @ApiPropertyOptional({ description: 'Laatste dag van de antwoordtermijn.', format: 'date' })
  uiterlijk?: string;
}

export class OverdrachtenPaginaDto {
  @ApiProperty({ description: 'De overdrachten van deze pagina, nieuwste eerst.', type: [OverdrachtSamenvattingDto] })
  resultaten!: readonly OverdrachtSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

export class OverdrachtDto extends OverdrachtSamenvattingDto {
  @ApiPropertyOptional({ description: 'Naam en geboorte; niet van een ingetrokken vraag.', type: BevragingDto })
  identiteit?: BevragingDto;

  @ApiPropertyOptional({
    description:
      'Waarom deze gemeente verantwoordelijk zou zijn: feiten, regel en bron; niet van een ingetrokken vraag.',
    type: GemeentebepalingDto,
  })
  gemeente?: GemeentebepalingDto;

  @ApiPropertyOptional({ description: 'Toelichting van de gemeente die vraagt; niet van een ingetrokken vraag.' })
  toelichting?: string;

  @ApiPropertyOptional({ description: 'De inschrijving die hier begon.', format: 'uuid' })
  nieuweInschrijvingId?: Uuid;

  @ApiPropertyOptional({ description: 'Waarom niet is overgenomen.' })
  reden?: string;

  @ApiPropertyOptional({ description: 'Wanneer de andere gemeente haar vraag introk.', format: 'date-time' })
  ingetrokkenOp?: string;
}

/** What a list reads of a row: the ciphertext stays where it is. */
export type Lijstrij = Pick<
  OverdrachtRij,
  'id' | 'gemeentecode' | 'versie' | 'status' | 'van_gemeente' | 'termijnstand' | 'uiterlijk' | 'gevraagd_op'
>;
export const lijstkolommen = [
  'id',
  'gemeentecode',
  'versie',
  'status',
  'van_gemeente',
  'termijnstand',
  'uiterlijk::text',
  'gevraagd_op',
] as const;

/** The clear columns of a row. */
export function samenvatting({ van_gemeente, gevraagd_op, uiterlijk, ...rij }: Lijstrij): OverdrachtSamenvattingDto {
  const termijn = uiterlijk === null ? {} : { uiterlijk };
  return { ...rij, ...termijn, vanGemeente: van_gemeente, gevraagdOp: gevraagd_op.toISOString() };
}

/** A request in full, for the municipality that decides. Of one that was withdrawn only that it was. */
export function volledig(overdracht: Overdracht): OverdrachtDto {
  const { id, status, versie, gemeentecode, vanGemeente, gevraagdOp, termijnstand } = overdracht;
  const { uiterlijk } = overdracht.termijn;
  const kern = { id, status, versie, gemeentecode, vanGemeente, gevraagdOp, termijnstand, uiterlijk };
  if (overdracht.status === 'ingetrokken') return { ...kern, ingetrokkenOp: overdracht.ingetrokkenOp };
  const { identiteit, gemeente, toelichting } = overdracht;
  return {
    ...{ ...kern, identiteit, gemeente, toelichting },
    ...(overdracht.status === 'geaccepteerd' && { nieuweInschrijvingId: overdracht.nieuweInschrijvingId }),
    ...(overdracht.status === 'geweigerd' && { reden: overdracht.reden }),
  };
}
