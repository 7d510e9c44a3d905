import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Datum } from '@schakel/domain';
import { type Spoor, sporen } from '../zorgverwijzing/spoorregel.domain.js';
import { type Herbeoordelingsreden, herbeoordelingsredenen } from './herbeoordelingsreden.domain.js';
import type { Voorstelverschil } from './voorstelverschil.domain.js';

export class SignaalDto {
  @ApiProperty({ description: 'Waarom.', enum: herbeoordelingsredenen })
  reden!: Herbeoordelingsreden;

  @ApiProperty({ description: 'Aankondiging, of de dag zelf.', enum: ['aankondiging', 'dag'] })
  fase!: 'aankondiging' | 'dag';

  @ApiProperty({ description: 'Dag waarop de taak klaarstaat.', format: 'date' })
  op!: Datum;

  @ApiProperty({ description: 'Dag waarop de tabel iets anders zegt.', format: 'date' })
  dag!: Datum;
}

export class AanleidingDto {
  @ApiProperty({ description: 'Waarom.', enum: herbeoordelingsredenen })
  reden!: Herbeoordelingsreden;

  @ApiProperty({ description: 'Sinds wanneer.', format: 'date-time' })
  op!: string;

  @ApiPropertyOptional({ description: 'Dag die is aangekondigd.', format: 'date' })
  dag?: Datum;
}

export class WisselDto {
  @ApiProperty({ description: 'Eerst.' })
  van!: string;

  @ApiProperty({ description: 'Nu.' })
  naar!: string;
}

export class GemeentewisselDto {
  @ApiPropertyOptional({ description: 'Eerst.', pattern: '^[0-9]{4}$' })
  van?: string;

  @ApiPropertyOptional({ description: 'Nu.', pattern: '^[0-9]{4}$' })
  naar?: string;
}

export class SpoorwisselDto {
  @ApiProperty({ description: 'Spoor.', enum: sporen })
  spoor!: Spoor;

  @ApiProperty({ description: 'Regels die niet meer gelden.', type: [String] })
  weg!: readonly string[];

  @ApiProperty({ description: 'Regels die erbij kwamen.', type: [String] })
  bij!: readonly string[];
}

export class VoorstelverschilDto implements Voorstelverschil {
  @ApiProperty({ description: 'Of er iets is waar iemand naar moet kijken.' })
  anders!: boolean;

  @ApiPropertyOptional({ description: 'Andere hoofdregel.', type: WisselDto })
  hoofdregel?: WisselDto;

  @ApiPropertyOptional({ description: 'Een ander is verantwoordelijk, en betaalt dus.', type: WisselDto })
  verantwoordelijke?: WisselDto;

  @ApiPropertyOptional({ description: 'Andere gemeente.', type: GemeentewisselDto })
  gemeente?: GemeentewisselDto;

  @ApiProperty({ description: 'Wat per spoor wijzigde.', type: [SpoorwisselDto] })
  sporen!: readonly SpoorwisselDto[];
}

export class VooruitblikDto {
  @ApiProperty({ description: 'Dag.', format: 'date' })
  dag!: Datum;

  @ApiProperty({ description: 'Wat dan wijzigt.', type: VoorstelverschilDto })
  verschil!: VoorstelverschilDto;
}

export class HerbeoordelingstaakDto {
  @ApiProperty({ description: 'Waarom er opnieuw naar gekeken wordt.', type: [AanleidingDto] })
  aanleidingen!: readonly AanleidingDto[];

  @ApiProperty({ description: 'Wat verschilt van de keuze die geldt.', type: VoorstelverschilDto })
  verschil!: VoorstelverschilDto;

  @ApiPropertyOptional({ description: 'Wat op een latere dag verandert.', type: VooruitblikDto })
  vooruitblik?: VooruitblikDto;
}
