import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { wettelijkeDag, type Datum, type Gemeentecode, type Uuid } from '@schakel/domain';
import { TermijnwaarschuwingDto } from '../termijnbewaking/waarschuwing.dto.js';
import { aanvraagMogelijkVanaf, eindePlan } from './wmo-melding.domain.js';
import { WmoBevindingDto, WmoIdentiteitDto, WmoMeldingstandDto, WmoSpoedDto } from './wmo-melding.dto.js';
import type { WmoMeldingRij } from './wmo-melding.rij.js';
import { eindeBeschikking, eindeOnderzoek, isOpgeschort } from './wmo-klok.domain.js';
import type { Spoedstatus } from './spoedvoorziening.domain.js';
import type { WmoMelding } from './wmo-melding-toestand.domain.js';

export class WmoMeldingSamenvattingDto extends WmoMeldingstandDto {
  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'Zorgverwijzing van de persoon.', format: 'uuid' })
  zorgverwijzingId!: Uuid;

  @ApiPropertyOptional({ description: 'Toestand van de spoedvoorziening.', enum: ['nodig', 'getroffen', 'beeindigd'] })
  spoedstatus?: Spoedstatus;
}

export class WmoMeldingenPaginaDto {
  @ApiProperty({ description: 'De meldingen van deze pagina.', type: [WmoMeldingSamenvattingDto] })
  resultaten!: readonly WmoMeldingSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

export class WmoTermijnenDto {
  @ApiProperty({ description: 'Laatste dag voor een persoonlijk plan.', format: 'date' })
  persoonlijkPlan!: Datum;

  @ApiProperty({ description: 'Laatste dag van het onderzoek.', format: 'date' })
  onderzoek!: Datum;

  @ApiProperty({ description: 'Eerste dag waarop een aanvraag ook zonder afgerond onderzoek kan.', format: 'date' })
  aanvraagVanaf!: Datum;

  @ApiPropertyOptional({
    description: 'Laatste dag voor de beschikking; schuift op zolang de termijn stilstaat.',
    format: 'date',
  })
  beschikking?: Datum;

  @ApiProperty({ description: 'De beslistermijn staat stil.' })
  opgeschort!: boolean;
}

export class WmoMeldingDto extends WmoMeldingSamenvattingDto {
  @ApiProperty({ description: 'Wanneer de melding is gedaan.', format: 'date-time' })
  gemeldOp!: string;

  @ApiPropertyOptional({ description: 'Wanneer de ontvangst is bevestigd.', format: 'date-time' })
  bevestigdOp?: string;

  @ApiPropertyOptional({ description: 'Identiteit.', type: WmoIdentiteitDto })
  identiteit?: WmoIdentiteitDto;

  @ApiPropertyOptional({ description: 'Het persoonlijk plan kwam op tijd.' })
  planOpTijd?: boolean;

  @ApiPropertyOptional({ description: 'Bevindingen van het onderzoek.', type: [WmoBevindingDto] })
  bevindingen?: readonly WmoBevindingDto[];

  @ApiPropertyOptional({ description: 'Spoedvoorziening.', type: WmoSpoedDto })
  spoed?: WmoSpoedDto;

  @ApiPropertyOptional({ description: 'Uitkomst van de beschikking.' })
  uitkomst?: string;

  @ApiPropertyOptional({ description: 'Motivering van de beschikking.' })
  motivering?: string;

  @ApiProperty({ description: 'Termijnen van de wet.', type: WmoTermijnenDto })
  termijnen!: WmoTermijnenDto;

  @ApiProperty({ description: 'Waarschuwingen van de klok.', type: [TermijnwaarschuwingDto] })
  waarschuwingen!: readonly TermijnwaarschuwingDto[];
}

/** What a list reads of a row. */
export type Lijstrij = Pick<WmoMeldingRij, 'id' | 'gemeentecode' | 'versie' | 'status' | 'zorgverwijzing_id' | 'spoed'>;
export const lijstkolommen: readonly string[] = [
  ...['id', 'gemeentecode', 'versie', 'status', 'zorgverwijzing_id', 'spoed'],
];

/** The clear columns of a row. */
export function samenvatting({ zorgverwijzing_id, spoed, ...rij }: Lijstrij): WmoMeldingSamenvattingDto {
  return { ...rij, zorgverwijzingId: zorgverwijzing_id, ...(spoed !== null && { spoedstatus: spoed }) };
}

/** A melding in full, with its terms as they stand at `nu`. */
export function volledig(melding: WmoMelding, nu: string): WmoMeldingDto {
  const { id, status, versie, gemeentecode, zorgverwijzingId, gemeldOp, bevestigdOp, identiteit, spoed } = melding;
  const { waarschuwingen, plan, onderzoek } = melding;
  const beschikking = eindeBeschikking(melding, wettelijkeDag(nu));
  return {
    ...{ id, status, versie, gemeentecode, zorgverwijzingId, gemeldOp, waarschuwingen },
    ...(bevestigdOp !== undefined && { bevestigdOp }),
    ...(identiteit !== undefined && { identiteit }),
    ...(plan !== undefined && { planOpTijd: plan.opTijd }),
    ...(onderzoek !== undefined && { bevindingen: onderzoek.bevindingen }),
    ...(spoed !== undefined && { spoed, spoedstatus: spoed.status }),
    ...(melding.status === 'besloten' && {
      uitkomst: melding.besluit.uitkomst,
      motivering: melding.besluit.motivering,
    }),
    termijnen: {
      persoonlijkPlan: eindePlan(melding),
      onderzoek: eindeOnderzoek(melding),
      aanvraagVanaf: aanvraagMogelijkVanaf(melding),
      opgeschort: isOpgeschort(melding),
      ...(beschikking !== undefined && { beschikking }),
    },
  };
}
