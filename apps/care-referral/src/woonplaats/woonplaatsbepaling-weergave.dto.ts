import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Datum, Gemeentecode, Uuid } from '@schakel/domain';
import type { Stapoorzaak, Stapuitleg } from './woonplaats.domain.js';
import { antwoordOpVerzoek, verantwoordelijkeGemeente } from './woonplaatsbepaling.domain.js';
import {
  type Woonplaatsbepaling,
  type Woonplaatsstatus,
  woonplaatsstatussen,
} from './woonplaatsbepaling-toestand.domain.js';
import { WoonplaatsfeitenDto } from './woonplaatsbepaling.dto.js';
import type { WoonplaatsbepalingRij } from './woonplaatsbepaling.rij.js';

const oorzaken: readonly Stapoorzaak[] = [
  ...(['gegeven-ontbreekt', 'briefadres-is-geen-woonadres', 'aantekening-2.26'] as const),
  ...(['gemeente-bestaat-niet-of-is-verdeeld', 'geeft-gemeente'] as const),
];

export class StapuitlegDto implements Stapuitleg {
  @ApiProperty({ description: 'Stap van de regel.', enum: [1, 2, 3, 4] })
  stap!: Stapuitleg['stap'];

  @ApiProperty({
    description: 'Waar de stap naar kijkt.',
    enum: ['adres', 'adresVoorVerblijf', 'gemeenteMoederBijGeboorte', 'werkelijkVerblijf'],
  })
  gegeven!: Stapuitleg['gegeven'];

  @ApiProperty({ description: 'Wat de stap gaf.', enum: oorzaken })
  oorzaak!: Stapoorzaak;

  @ApiPropertyOptional({ description: 'De gemeente, als de stap er een gaf.', pattern: '^[0-9]{4}$' })
  gemeentecode?: Gemeentecode;
}

export class WoonplaatsuitkomstDto {
  @ApiPropertyOptional({ description: 'De gemeente volgens de regel.', pattern: '^[0-9]{4}$' })
  gemeentecode?: Gemeentecode;

  @ApiPropertyOptional({ description: 'De stap die de gemeente gaf.', enum: [1, 2, 3, 4] })
  stap?: Stapuitleg['stap'];

  @ApiProperty({ description: 'De stappen die zijn bekeken.', type: [StapuitlegDto] })
  uitleg!: readonly StapuitlegDto[];
}

export class OverdrachtDto {
  @ApiProperty({ description: 'De gevraagde gemeente.', pattern: '^[0-9]{4}$' })
  naar!: Gemeentecode;

  @ApiProperty({ description: 'Wanneer gevraagd.', format: 'date-time' })
  gevraagdOp!: string;

  @ApiProperty({ description: 'Door wie.' })
  gevraagdDoor!: string;

  @ApiProperty({ description: 'Toelichting.' })
  toelichting!: string;
}

export class VerzoekantwoordDto {
  @ApiProperty({ description: 'Antwoord op het verzoek (WJ760).' })
  verzoekAntwoord!: string;

  @ApiProperty({ description: 'Reden van afwijzing (WJ759).' })
  redenAfwijzingVerzoek!: string;

  @ApiProperty({ description: 'De gemeente die het wel is.', pattern: '^[0-9]{4}$' })
  juisteGemeente!: Gemeentecode;
}

export class WoonplaatsstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: woonplaatsstatussen })
  status!: Woonplaatsstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

export class WoonplaatsbepalingSamenvattingDto extends WoonplaatsstandDto {
  @ApiProperty({ description: 'Gemeente die het verzoek kreeg.', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'De zorgverwijzing.', format: 'uuid' })
  zorgverwijzingId!: Uuid;
}

export class WoonplaatsbepalingenPaginaDto {
  @ApiProperty({
    description: 'De bepalingen van deze pagina, nieuwste eerst.',
    type: [WoonplaatsbepalingSamenvattingDto],
  })
  resultaten!: readonly WoonplaatsbepalingSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

export class WoonplaatsbepalingDto extends WoonplaatsbepalingSamenvattingDto {
  @ApiProperty({ description: 'De feiten.', type: WoonplaatsfeitenDto })
  feiten!: WoonplaatsfeitenDto;

  @ApiProperty({ description: 'Wat de regel zegt, stap voor stap.', type: WoonplaatsuitkomstDto })
  uitkomst!: WoonplaatsuitkomstDto;

  @ApiProperty({
    description: 'Wie nu verantwoordelijk is: tot de overdracht de gevraagde gemeente.',
    pattern: '^[0-9]{4}$',
  })
  verantwoordelijkeGemeente!: Gemeentecode;

  @ApiPropertyOptional({ description: 'Laatste dag voor een antwoord.', format: 'date' })
  antwoordUiterlijk?: Datum;

  @ApiPropertyOptional({ description: 'Wanneer de termijn zonder antwoord verstreek.', format: 'date-time' })
  termijnVerstrekenOp?: string;

  @ApiPropertyOptional({ description: 'De gevraagde overdracht.', type: OverdrachtDto })
  overdracht?: OverdrachtDto;

  @ApiPropertyOptional({ description: 'Waarom is teruggewezen.' })
  reden?: string;

  @ApiPropertyOptional({
    description: 'Het antwoord dat op het verzoek om toewijzing past (319).',
    type: VerzoekantwoordDto,
  })
  antwoord?: VerzoekantwoordDto;
}

/** What a list reads of a row. */
export type Lijstrij = Pick<WoonplaatsbepalingRij, 'id' | 'gemeentecode' | 'versie' | 'status' | 'zorgverwijzing_id'>;
export const lijstkolommen: readonly string[] = ['id', 'gemeentecode', 'versie', 'status', 'zorgverwijzing_id'];

/** The clear columns of a row. */
export function samenvatting({ zorgverwijzing_id, ...rij }: Lijstrij): WoonplaatsbepalingSamenvattingDto {
  return { ...rij, zorgverwijzingId: zorgverwijzing_id };
}

/** A determination in full. */
export function volledig(bepaling: Woonplaatsbepaling): WoonplaatsbepalingDto {
  const { id, status, versie, gemeentecode, zorgverwijzingId, feiten, uitkomst } = bepaling;
  const { antwoordUiterlijk, termijnVerstrekenOp } = bepaling;
  const antwoord = antwoordOpVerzoek(bepaling);
  return {
    ...{ id, status, versie, gemeentecode, zorgverwijzingId, feiten, uitkomst },
    verantwoordelijkeGemeente: verantwoordelijkeGemeente(bepaling),
    ...(antwoordUiterlijk !== undefined && { antwoordUiterlijk }),
    ...(termijnVerstrekenOp !== undefined && { termijnVerstrekenOp }),
    ...('overdracht' in bepaling && { overdracht: bepaling.overdracht }),
    ...(bepaling.status === 'teruggewezen' && { reden: bepaling.reden }),
    ...(antwoord && { antwoord }),
  };
}
