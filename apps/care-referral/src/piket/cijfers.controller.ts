import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import { ApiBeschreven, Voldoet } from '@schakel/platform';
import { type Aanroep, DezeAanroep } from '@schakel/service';
import { isMaand } from './cijfers.domain.js';
import { Cijfers, type EersteNachtcijfers, type Kengetallen } from './cijfers.service.js';

const getal = (description: string) => ApiProperty({ description, type: Number, nullable: true });

export class MaandvraagDto {
  @Voldoet(
    'Maand waarin het verzoek kwam.',
    isMaand,
    'een maand, zoals 2026-03',
    {
      type: String,
      pattern: '^20[0-9]{2}-(0[1-9]|1[0-2])$',
      example: '2026-03',
    },
    { verplicht: true },
  )
  maand!: string;
}

class PlaatsingstijdenDto {
  @getal('Ontvangen verwijzingen; leeg onder de vijf.')
  ontvangen!: number | null;

  @getal('Waarvan geplaatst; leeg onder de vijf.')
  geplaatst!: number | null;

  @getal('Mediaan van de uren tussen ontvangst en plaatsing.')
  mediaanUren!: number | null;

  @getal('Negen van de tien zijn binnen zoveel uur geplaatst.')
  p90Uren!: number | null;
}

export class EersteNachtcijfersDto extends PlaatsingstijdenDto implements EersteNachtcijfers {
  @ApiProperty({ description: 'Binnen zoveel uur moet iemand een plek hebben.' })
  normUren!: number;

  @getal('Deel van de geplaatsten dat binnen de norm een plek had, van 0 tot 1.')
  aandeelBinnenNorm!: number | null;
}

export class TellingDto {
  @ApiProperty({ description: 'Code.' })
  code!: string;

  @getal('Aantal; leeg als het te klein is om te tonen.')
  aantal!: number | null;
}

export class KengetallenDto extends PlaatsingstijdenDto implements Kengetallen {
  @ApiProperty({ description: 'Waarom aanbiedingen niets opleverden.', type: [TellingDto] })
  afwijzingen!: readonly TellingDto[];

  @ApiProperty({ description: 'De laatste uitkomst van nazorg.', type: [TellingDto] })
  nazorg!: readonly TellingDto[];
}

/** Figures per month; nobody is in them. */
@ApiTags('cijfers')
@Controller()
export class CijfersController {
  constructor(private readonly cijfers: Cijfers) {}

  @Get('eerste-nacht-cijfers')
  @Handeling('zorgverwijzing:cijfers-lezen')
  @ApiBeschreven({
    samenvatting: 'Toon hoe snel spoedverwijzingen van een maand een plek kregen',
    antwoord: { status: 200, beschrijving: 'De cijfers.', type: EersteNachtcijfersDto },
    doelbinding: true,
  })
  eersteNacht(@DezeAanroep() aanroep: Aanroep, @Query() { maand }: MaandvraagDto): Promise<EersteNachtcijfersDto> {
    return this.cijfers.eersteNacht(aanroep, maand);
  }

  @Get('zorgverwijzing-kengetallen')
  @Handeling('zorgverwijzing:cijfers-lezen')
  @ApiBeschreven({
    samenvatting: 'Toon kengetallen van verwijzingen van een maand',
    antwoord: { status: 200, beschrijving: 'De kengetallen.', type: KengetallenDto },
    doelbinding: true,
  })
  kengetallen(@DezeAanroep() aanroep: Aanroep, @Query() { maand }: MaandvraagDto): Promise<KengetallenDto> {
    return this.cijfers.kengetallen(aanroep, maand);
  }
}
