import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Actor } from '@schakel/access';
import { wettelijkeDag, type Oin, type Uuid } from '@schakel/domain';
import { TermijnwaarschuwingDto } from '../termijnbewaking/waarschuwing.dto.js';
import { eindeOnderzoek, eindeTriage } from './veilig-thuis-klok.domain.js';
import type { VeiligThuisRij } from './veilig-thuis.rij.js';
import {
  veiligThuisstatussen,
  type VeiligThuisMelding,
  type VeiligThuisstatus,
} from './veilig-thuis-toestand.domain.js';

export class VeiligThuisstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: veiligThuisstatussen })
  status!: VeiligThuisstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

export class VeiligThuisSamenvattingDto extends VeiligThuisstandDto {
  @ApiProperty({ description: 'Veilig Thuis-organisatie (OIN).' })
  organisatie!: Oin;

  @ApiProperty({ description: 'Er was direct gevaar.' })
  acuut!: boolean;
}

export class VeiligThuisPaginaDto {
  @ApiProperty({ description: 'De meldingen van deze pagina, nieuwste eerst.', type: [VeiligThuisSamenvattingDto] })
  resultaten!: readonly VeiligThuisSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

/** What Veilig Thuis sees: what it needs to judge. The referral, the reporter and the reasons for disclosure stay with the municipality. */
export class VeiligThuisMeldingDto extends VeiligThuisSamenvattingDto {
  @ApiProperty({ description: 'Aanleidingen.', type: [String] })
  aanleidingen!: readonly string[];

  @ApiProperty({ description: 'Aard.', type: [String] })
  aarden!: readonly string[];

  @ApiProperty({ description: 'Mensenhandel speelt mee.' })
  mensenhandel!: boolean;

  @ApiProperty({ description: 'Wat is gezien en gehoord.' })
  omschrijving!: string;

  @ApiProperty({ description: 'Wanneer gemeld.', format: 'date-time' })
  gemeldOp!: string;

  @ApiProperty({ description: 'Laatste dag voor de triage.', format: 'date' })
  triageUiterlijk!: string;

  @ApiPropertyOptional({ description: 'Uitkomst van de triage.' })
  triageuitkomst?: string;

  @ApiPropertyOptional({ description: 'Laatste dag voor het onderzoek.', format: 'date' })
  onderzoekUiterlijk?: string;

  @ApiPropertyOptional({ description: 'Het onderzoek bevestigde het vermoeden.' })
  bevestigd?: boolean;

  @ApiProperty({ description: 'Aan wie is overgedragen.', type: [String] })
  overdrachten!: readonly string[];

  @ApiPropertyOptional({ description: 'Terugkoppeling aan de melder.' })
  terugkoppeling?: string;

  @ApiPropertyOptional({ description: 'Zorgverwijzing van de persoon; alleen voor de gemeente.', format: 'uuid' })
  zorgverwijzingId?: Uuid;

  @ApiPropertyOptional({ description: 'Gemeld met toestemming; alleen voor de gemeente.' })
  metToestemming?: boolean;

  @ApiPropertyOptional({ description: 'Waarom zonder toestemming is gemeld; alleen voor de gemeente.' })
  motivering?: string;

  @ApiPropertyOptional({
    description: 'Waarschuwingen van de klok; alleen voor de gemeente.',
    type: [TermijnwaarschuwingDto],
  })
  waarschuwingen?: readonly TermijnwaarschuwingDto[];
}

/** What a list reads of a row. */
export type Lijstrij = Pick<VeiligThuisRij, 'id' | 'versie' | 'status' | 'organisatie' | 'acuut'>;
export const lijstkolommen: readonly string[] = [...['id', 'versie', 'status', 'organisatie', 'acuut']];

/** The clear columns of a row. */
export function samenvatting(rij: Lijstrij): VeiligThuisSamenvattingDto {
  return { ...rij };
}

/** A report as this actor may see it. */
export function weergave(melding: VeiligThuisMelding, { soort }: Pick<Actor, 'soort'>): VeiligThuisMeldingDto {
  const { id, status, versie, organisatie, inhoud, gemeldOp, zorgverwijzingId, verstrekking, waarschuwingen } = melding;
  const triage = 'triage' in melding ? melding.triage : undefined;
  const onderzoek = 'onderzoek' in melding ? melding.onderzoek : undefined;
  return {
    ...{ id, status, versie, organisatie, ...inhoud, gemeldOp, triageUiterlijk: triageDag(melding) },
    overdrachten: [...(triage?.overdrachten ?? []), ...(onderzoek?.overdrachten ?? [])],
    ...(triage !== undefined && { triageuitkomst: triage.uitkomst }),
    ...(triage?.uitkomst === 'onderzoek' && { onderzoekUiterlijk: eindeOnderzoek(triage.dag) }),
    ...(onderzoek !== undefined && { bevestigd: onderzoek.bevestigd }),
    ...(melding.status === 'afgesloten' && { terugkoppeling: melding.terugkoppeling.tekst }),
    ...(soort === 'medewerker' && { zorgverwijzingId, ...verstrekking, waarschuwingen }),
  };
}

/** Acute danger is judged on the day itself. */
function triageDag({ inhoud, gemeldOp }: VeiligThuisMelding): string {
  return inhoud.acuut ? wettelijkeDag(gemeldOp) : eindeTriage(gemeldOp);
}
