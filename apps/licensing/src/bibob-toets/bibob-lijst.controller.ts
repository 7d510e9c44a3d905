import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import { ApiBeschreven } from '@schakel/platform';
import { DezeAanroep, type Aanroep } from '@schakel/service';
import {
  BibobTipsPaginaDto,
  BibobTipsVraagDto,
  BibobToetsenPaginaDto,
  BibobToetsenVraagDto,
} from './bibob-lijst.dto.js';
import { BibobLijstInzage } from './bibob-lijst.inzage.js';

/** Lists of sealed files and tips, without their content. */
@Controller()
export class BibobLijstController {
  constructor(private readonly lijsten: BibobLijstInzage) {}

  @Get('bibob-toetsen')
  @ApiTags('bibob-toetsen')
  @Handeling('bibob-toets:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon waar uw Bibob-toetsen staan, nieuwste eerst',
    beschrijving: 'Alleen toetsen waarvoor u op de toegangslijst staat, zonder iets van de inhoud.',
    antwoord: { status: 200, beschrijving: 'Een pagina met toetsen.', type: BibobToetsenPaginaDto },
    doelbinding: true,
  })
  toetsen(@DezeAanroep() aanroep: Aanroep, @Query() vraag: BibobToetsenVraagDto): Promise<BibobToetsenPaginaDto> {
    return this.lijsten.toetsen(aanroep, vraag);
  }

  @Get('bibob-tips')
  @ApiTags('bibob-tips')
  @Handeling('bibob-tip:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon waar de tips van de gemeente staan, nieuwste eerst',
    beschrijving: 'Zonder iets van de inhoud.',
    antwoord: { status: 200, beschrijving: 'Een pagina met tips.', type: BibobTipsPaginaDto },
    doelbinding: true,
  })
  tips(@DezeAanroep() aanroep: Aanroep, @Query() vraag: BibobTipsVraagDto): Promise<BibobTipsPaginaDto> {
    return this.lijsten.tips(aanroep, vraag);
  }
}
