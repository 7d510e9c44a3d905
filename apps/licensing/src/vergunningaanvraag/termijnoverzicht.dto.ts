import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { OPSCHORTINGSGRONDEN } from '@schakel/domain';
import { BeslistermijnDto, TermijnstapDto } from './termijn-weergave.dto.js';
import {
  afgeschermd,
  afgeschermdeOpschorting,
  waarschuwingen,
  type Dwangsomstand,
  type Getoondeopschorting,
  type Termijnoverzicht,
  type Waarschuwing,
} from './termijnoverzicht.domain.js';

class GetoondeOpschortingDto {
  @ApiPropertyOptional({ description: 'Kenmerk, om de termijn te hervatten.', format: 'uuid' })
  kenmerk?: string;

  @ApiProperty({ description: 'Grond.', enum: [...Object.keys(OPSCHORTINGSGRONDEN), 'niet-getoond'] })
  grond!: Getoondeopschorting['grond'];

  @ApiProperty({ description: 'Grond in woorden.' })
  omschrijving!: string;

  @ApiProperty({ description: 'Artikel.' })
  artikel!: string;

  @ApiProperty({ description: 'Dag van de oorzaak.', format: 'date' })
  van!: string;

  @ApiPropertyOptional({ description: 'Dag waarop de oorzaak eindigde.', format: 'date' })
  tot?: string;

  @ApiProperty({ description: 'Opgeschorte dagen tot en met de peildatum.', type: 'integer', minimum: 0 })
  dagen!: number;

  @ApiProperty({ description: 'Of de termijn hierdoor nu stilstaat.' })
  loopt!: boolean;
}

class VerlengdDto {
  @ApiProperty({ description: 'Waarom.' })
  motivering!: string;

  @ApiProperty({ description: 'Dag van bekendmaking.', format: 'date' })
  bekendgemaaktOp!: string;
}

class VoortgangDto {
  @ApiProperty({ description: 'Verstreken dagen, zonder opgeschorte dagen.', type: 'integer', minimum: 0 })
  dagenVerstreken!: number;

  @ApiProperty({ description: 'Dagen van de termijn, zonder opgeschorte dagen.', type: 'integer', minimum: 1 })
  dagenTotaal!: number;

  @ApiProperty({ description: 'Hele procenten.', type: 'integer', minimum: 0, maximum: 100 })
  percentage!: number;

  @ApiProperty({ description: 'Waarschuwing bij 50, 80 en 100 procent.', enum: waarschuwingen })
  waarschuwing!: Waarschuwing;
}

class AanvullingstermijnDto {
  @ApiProperty({ description: 'Laatste dag om aan te vullen.', format: 'date' })
  hersteltermijn!: string;

  @ApiProperty({ description: 'Laatste dag om buiten behandeling te laten (Awb 4:5 lid 4).', format: 'date' })
  buitenBehandelingUiterlijk!: string;
}

class DwangsomDto {
  @ApiProperty({
    description: 'Of er een dwangsom loopt of kan lopen.',
    enum: ['geen-ingebrekestelling', 'niet-van-toepassing', 'berekend'],
  })
  stand!: Dwangsomstand['stand'];

  @ApiPropertyOptional({ description: 'Artikel.' })
  artikel?: string;

  @ApiPropertyOptional({ description: 'Waarom de regeling niet geldt.' })
  uitleg?: string;

  @ApiPropertyOptional({ description: 'Eerste dag waarover een dwangsom verschuldigd is.', format: 'date' })
  start?: string;

  @ApiPropertyOptional({ description: 'De tweeënveertigste dag.', format: 'date' })
  laatsteMogelijkeDag?: string;

  @ApiPropertyOptional({ description: 'Dagen tot de peildatum.', type: 'integer', minimum: 0, maximum: 42 })
  dagen?: number;

  @ApiPropertyOptional({ description: 'Hele euro’s.', type: 'integer', minimum: 0 })
  euro?: number;

  @ApiPropertyOptional({ description: 'Laatste dag om het bedrag vast te stellen (Awb 4:18).', format: 'date' })
  vaststellenUiterlijk?: string;

  @ApiPropertyOptional({ description: 'De berekening, stap voor stap.', type: [TermijnstapDto] })
  stappen?: readonly TermijnstapDto[];

  @ApiPropertyOptional({ description: 'Wat niet bekend is.', type: [String] })
  voorbehouden?: readonly string[];
}

class StilzwijgenDto {
  @ApiProperty({ description: 'Of stilzwijgen als verlening geldt (Awb paragraaf 4.1.3.3).' })
  vanToepassing!: boolean;

  @ApiProperty({ description: 'Artikel.' })
  artikel!: string;

  @ApiPropertyOptional({ description: 'De termijn is voorbij: de vergunning is er, en wacht op bevestiging.' })
  signaal?: boolean;

  @ApiPropertyOptional({
    description: 'Dag waarop de vergunning in werking treedt als niet wordt besloten.',
    format: 'date',
  })
  werktVanaf?: string;

  @ApiPropertyOptional({ description: 'Laatste dag om bekend te maken.', format: 'date' })
  bekendmakenUiterlijk?: string;

  @ApiPropertyOptional({ description: 'De berekening, stap voor stap.', type: [TermijnstapDto] })
  stappen?: readonly TermijnstapDto[];
}

export class TermijnoverzichtDto extends BeslistermijnDto {
  @ApiProperty({ description: 'Dag waarop dit is berekend, of waarop de aanvraag eindigde.', format: 'date' })
  peildatum!: string;

  @ApiProperty({ description: 'Dag van ontvangst.', format: 'date' })
  ontvangstdag!: string;

  @ApiProperty({ description: 'Opschortingen.', type: [GetoondeOpschortingDto] })
  opschortingen!: readonly GetoondeOpschortingDto[];

  @ApiProperty({ description: 'Of verlengen nog kan.' })
  verlengbaar!: boolean;

  @ApiPropertyOptional({ description: 'De verlenging.', type: VerlengdDto })
  verlengd?: VerlengdDto;

  @ApiProperty({ description: 'Hoe ver de termijn is.', type: VoortgangDto })
  voortgang!: VoortgangDto;

  @ApiPropertyOptional({ description: 'Zolang de aanvrager mag aanvullen.', type: AanvullingstermijnDto })
  aanvulling?: AanvullingstermijnDto;

  @ApiProperty({ description: 'Dwangsom bij niet tijdig beslissen.', type: DwangsomDto })
  dwangsom!: DwangsomDto;

  @ApiProperty({ description: 'Wat stilzwijgen doet.', type: StilzwijgenDto })
  stilzwijgen!: StilzwijgenDto;
}

/** The overview as it is sent. @param metBibobgronden whether the reader belongs to the circle of Wet Bibob art. 28 */
export function termijnweergave(overzicht: Termijnoverzicht, metBibobgronden: boolean): TermijnoverzichtDto {
  if (metBibobgronden) return { ...overzicht };
  return { ...afgeschermd(overzicht), opschortingen: overzicht.opschortingen.map(afgeschermdeOpschorting) };
}
