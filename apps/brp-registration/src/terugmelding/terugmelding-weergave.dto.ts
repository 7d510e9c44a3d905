import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { leesOnderzoeksaanduiding, type Gemeentecode, type Uuid } from '@schakel/domain';
import { TerugmeldingstandDto } from './terugmelding.dto.js';
import {
  afwijsredenen,
  meldendediensten,
  uitkomsten,
  type Afwijsreden,
  type Meldendedienst,
  type Terugmelding,
  type Uitkomst,
} from './terugmelding-toestand.domain.js';
import type { TerugmeldingRij } from './terugmelding.rij.js';
import { termijnstanden, type Termijnstand } from './terugmeldtermijn.domain.js';

export class TerugmeldingSamenvattingDto extends TerugmeldingstandDto {
  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'Laatste dag waarop op tijd wordt geantwoord.', format: 'date' })
  uiterlijk!: string;

  @ApiProperty({ description: 'Hoe het met de termijn staat.', enum: termijnstanden })
  termijnstand!: Termijnstand;

  @ApiProperty({ description: 'Wanneer is gemeld.', format: 'date-time' })
  gemeldOp!: string;
}

export class TerugmeldingenPaginaDto {
  @ApiProperty({ description: 'De meldingen van deze pagina, nieuwste eerst.', type: [TerugmeldingSamenvattingDto] })
  resultaten!: readonly TerugmeldingSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

export class TerugmeldingDto extends TerugmeldingSamenvattingDto {
  @ApiPropertyOptional({ description: 'Dienst van het dossier.', enum: meldendediensten })
  dienst?: Meldendedienst;

  @ApiPropertyOptional({ description: 'Dossier van de persoon.', format: 'uuid' })
  dossierId?: Uuid;

  @ApiPropertyOptional({ description: 'Burgerservicenummer; alleen voor burgerzaken.', pattern: '^[0-9]{9}$' })
  burgerservicenummer?: string;

  @ApiProperty({ description: 'Gegeven, zoals in 83.10.', pattern: '^[0-9]{6}$' })
  aanduiding!: string;

  @ApiProperty({ description: 'Gegeven in woorden.' })
  gegeven!: string;

  @ApiProperty({ description: 'Waaraan wordt getwijfeld en waarom.' })
  twijfel!: string;

  @ApiPropertyOptional({ description: 'Wat het volgens de melder moet zijn.' })
  voorstel?: string;

  @ApiProperty({ description: 'Waarop de twijfel rust.', type: [String] })
  bewijs!: readonly string[];

  @ApiPropertyOptional({ description: 'Wat er met het gegeven is gebeurd.', enum: uitkomsten })
  uitkomst?: Uitkomst;

  @ApiPropertyOptional({ description: 'Waarom niet onderzocht.', enum: afwijsredenen })
  reden?: Afwijsreden;

  @ApiPropertyOptional({ description: 'Uitleg voor de melder.' })
  toelichting?: string;

  @ApiPropertyOptional({ description: 'Wanneer afgehandeld.', format: 'date-time' })
  afgehandeldOp?: string;

  @ApiPropertyOptional({ description: 'Waarom onderzocht; alleen voor burgerzaken.' })
  motivering?: string;

  @ApiPropertyOptional({ description: 'Bijhoudingsgemeente; alleen voor burgerzaken.', pattern: '^[0-9]{4}$' })
  naarGemeentecode?: Gemeentecode;

  @ApiPropertyOptional({ description: 'Kenmerk in de terugmeldvoorziening; alleen voor burgerzaken.' })
  kenmerk?: string;
}

/** What a list reads of a row: the ciphertext stays where it is. */
export type Lijstrij = Pick<
  TerugmeldingRij,
  'id' | 'gemeentecode' | 'versie' | 'status' | 'termijnstand' | 'uiterlijk' | 'gemeld_op'
>;
export const lijstkolommen = [
  'id',
  'gemeentecode',
  'versie',
  'status',
  'termijnstand',
  'uiterlijk::text',
  'gemeld_op',
] as const;

/** The clear columns of a row. */
export function samenvatting({ gemeld_op, ...rij }: Lijstrij): TerugmeldingSamenvattingDto {
  return { ...rij, gemeldOp: gemeld_op.toISOString() };
}

/** Who looks: the reporter learns what became of it, not where the person is registered nor what registrars think. */
export type Kijker = 'melder' | 'burgerzaken';

/** A report in full, for who looks. */
export function volledig(terugmelding: Terugmelding, kijker: Kijker): TerugmeldingDto {
  const { id, gemeentecode, status, versie, termijn, termijnstand, gemeldOp, onderwerp } = terugmelding;
  const { aanduiding, twijfel, voorstel, bewijs } = terugmelding;
  return {
    ...{ id, gemeentecode, status, versie, termijnstand, gemeldOp, aanduiding, twijfel, bewijs },
    uiterlijk: termijn.uiterlijk,
    gegeven: leesOnderzoeksaanduiding(aanduiding)?.omschrijving ?? aanduiding,
    ...(voorstel !== undefined && { voorstel }),
    ...(onderwerp.soort === 'dossier' && { dienst: onderwerp.dienst, dossierId: onderwerp.dossierId }),
    ...(onderwerp.soort === 'bsn' && kijker === 'burgerzaken' && { burgerservicenummer: onderwerp.bsn }),
    ...einde(terugmelding),
    ...(kijker === 'burgerzaken' && behandeling(terugmelding)),
  };
}

function einde(terugmelding: Terugmelding): Partial<TerugmeldingDto> {
  if (!('afgehandeldOp' in terugmelding)) return {};
  const { afgehandeldOp } = terugmelding;
  if (terugmelding.status === 'afgehandeld')
    return { afgehandeldOp, uitkomst: terugmelding.uitkomst, toelichting: terugmelding.toelichting };
  if (terugmelding.status === 'afgewezen')
    return { afgehandeldOp, reden: terugmelding.reden, toelichting: terugmelding.toelichting };
  return { afgehandeldOp };
}

function behandeling(terugmelding: Terugmelding): Partial<TerugmeldingDto> {
  const onderzoek = 'onderzoek' in terugmelding ? terugmelding.onderzoek : undefined;
  const doorzending = 'doorzending' in terugmelding ? terugmelding.doorzending : undefined;
  return {
    ...(onderzoek && { motivering: onderzoek.motivering }),
    ...(doorzending && { naarGemeentecode: doorzending.naarGemeentecode, kenmerk: doorzending.kenmerk }),
  };
}
