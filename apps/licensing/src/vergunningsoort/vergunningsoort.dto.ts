import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { duurInWoorden, type Datum, type Graad } from '@schakel/domain';
import { Dag } from '@schakel/platform';
import { vergunningsoorten, type Vergunningsoort } from '../vergunningaanvraag/vergunningsoort.domain.js';
import { BIBOBOBJECTEN } from './bibobobject.data.js';
import {
  betrokkenerollen,
  bibobobjectcodes,
  gezagen,
  type Betrokkenerol,
  type Bibobobjectcode,
  type Gezag,
  type Vergunningsoortregeling,
} from './vergunningsoortregeling.domain.js';

const graden = ['gelezen', 'gelezen-2017', 'secundair', 'uit het hoofd'];

/** On which day the rule must be in force. */
export class PeilVraagDto {
  @Dag('Dag waarop de regeling moet gelden; ontbreekt die, dan vandaag.')
  opDatum?: Datum;
}

class HerkomstDto {
  @ApiProperty({ description: 'Waar dit gelezen is.' })
  bron!: string;

  @ApiProperty({ description: 'Hoe zeker dit is.', enum: graden })
  graad!: Graad;
}

class RegelingtermijnDto extends HerkomstDto {
  @ApiProperty({ description: 'Duur in woorden.' })
  duur!: string;

  @ApiProperty({ description: 'Artikel.' })
  artikel!: string;

  @ApiProperty({
    description: 'Soort regel; voor een verordening geldt de Algemene termijnenwet niet vanzelf.',
    enum: ['wet', 'amvb', 'verordening', 'besluit'],
  })
  regelsoort!: string;
}

class RegelingverlengingDto extends HerkomstDto {
  @ApiPropertyOptional({ description: 'Langste verlenging; ontbreekt als de regel er geen noemt.' })
  maximum?: string;

  @ApiPropertyOptional({ description: 'Tijd na ontvangst waarbinnen de verlenging bekend moet zijn.' })
  bekendTeMakenBinnen?: string;

  @ApiProperty({ description: 'Artikel.' })
  artikel!: string;
}

class ToepassingDto extends HerkomstDto {
  @ApiProperty({ description: 'Of de regeling geldt.' })
  vanToepassing!: boolean;

  @ApiProperty({ description: 'Artikel.' })
  artikel!: string;
}

class BibobobjectDto extends HerkomstDto {
  @ApiProperty({ description: 'Waarop de Wet Bibob kan worden toegepast.', enum: bibobobjectcodes })
  code!: Bibobobjectcode;

  @ApiProperty({ description: 'Artikel.' })
  artikel!: string;

  @ApiProperty({ description: 'Omschrijving.' })
  omschrijving!: string;
}

class MinimumleeftijdDto extends HerkomstDto {
  @ApiProperty({ description: 'Rol.', enum: betrokkenerollen })
  rol!: Betrokkenerol;

  @ApiProperty({ description: 'Leeftijd in jaren.', type: 'integer' })
  jaar!: number;

  @ApiProperty({ description: 'Artikel.' })
  artikel!: string;
}

class StuksoortDto {
  @ApiProperty({ description: 'Code.' })
  code!: string;

  @ApiProperty({ description: 'Naam.' })
  naam!: string;

  @ApiProperty({ description: 'Of de aanvraag zonder dit stuk onvolledig is.' })
  verplicht!: boolean;
}

export class VergunningsoortregelingDto extends HerkomstDto {
  @ApiProperty({ description: 'Code van de regeling.' })
  code!: string;

  @ApiProperty({ description: 'Naam.' })
  naam!: string;

  @ApiPropertyOptional({
    description: 'Soort vergunning; ontbreekt bij wat de Wet Bibob bereikt zonder vergunning.',
    enum: vergunningsoorten,
  })
  vergunningsoort?: Vergunningsoort;

  @ApiProperty({ description: 'Eerste dag van deze versie.', format: 'date' })
  geldigVanaf!: string;

  @ApiProperty({ description: 'Artikel dat de vergunning eist.' })
  grondslag!: string;

  @ApiPropertyOptional({ description: 'Artikel van de verordening, of van het model.' })
  apvArtikel?: string;

  @ApiProperty({ description: 'Wie beslist.', enum: gezagen })
  gezag!: Gezag;

  @ApiPropertyOptional({ description: 'Beslistermijn.', type: RegelingtermijnDto })
  termijn?: RegelingtermijnDto;

  @ApiPropertyOptional({ description: 'Verlenging; ontbreekt als verlengen niet kan.', type: RegelingverlengingDto })
  verlenging?: RegelingverlengingDto;

  @ApiProperty({ description: 'Of stilzwijgen als verlening geldt.', type: ToepassingDto })
  lexSilencio!: ToepassingDto;

  @ApiProperty({ description: 'Of afdeling 3.4 Awb geldt.', type: ToepassingDto })
  afdeling34!: ToepassingDto;

  @ApiPropertyOptional({ description: 'Aanknopingspunt van de Wet Bibob.', type: BibobobjectDto })
  bibobobject?: BibobobjectDto;

  @ApiProperty({ description: 'Leeftijdseisen.', type: [MinimumleeftijdDto] })
  minimumleeftijden!: readonly MinimumleeftijdDto[];

  @ApiPropertyOptional({ description: 'Geldigheidsduur in jaren.', type: 'integer' })
  geldigheidsduurJaren?: number;

  @ApiProperty({ description: 'Lijst van stukken.', type: [StuksoortDto] })
  stukken!: readonly StuksoortDto[];

  @ApiProperty({ description: 'Wat niet bekend is.', type: [String] })
  voorbehouden!: readonly string[];
}

export class VergunningsoortregelingenDto {
  @ApiProperty({ description: 'De regelingen die op deze dag gelden.', type: [VergunningsoortregelingDto] })
  resultaten!: readonly VergunningsoortregelingDto[];
}

/** A rule as it is sent: lengths of time in words. */
export function regelingweergave(regeling: Vergunningsoortregeling): VergunningsoortregelingDto {
  const { termijn, verlenging, bibobobject, ...rest } = regeling;
  return {
    ...rest,
    ...(termijn && { termijn: { ...termijn, duur: duurInWoorden(termijn.duur) } }),
    ...(verlenging && { verlenging: verlengingweergave(verlenging) }),
    ...(bibobobject && { bibobobject: { code: bibobobject, ...BIBOBOBJECTEN[bibobobject] } }),
  };
}

function verlengingweergave({
  maximum,
  bekendTeMakenBinnen,
  ...rest
}: NonNullable<Vergunningsoortregeling['verlenging']>): RegelingverlengingDto {
  return {
    ...rest,
    ...(maximum && { maximum: duurInWoorden(maximum) }),
    ...(bekendTeMakenBinnen && { bekendTeMakenBinnen: duurInWoorden(bekendTeMakenBinnen) }),
  };
}
