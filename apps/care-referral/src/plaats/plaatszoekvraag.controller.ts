import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import { ApiBeschreven } from '@schakel/platform';
import { DezeAanroep, type Aanroep } from '@schakel/service';
import { PlaatszoekuitkomstDto, PlaatszoekvraagDto } from './plaatszoekvraag.dto.js';
import { Plaatszoeker } from './plaatszoeker.js';

/** The search for a bed. A POST: what somebody needs says who he is, and stands in no address. */
@ApiTags('opvangplaatsen')
@Controller('plaatszoekvragen')
export class PlaatszoekvraagController {
  constructor(private readonly zoeker: Plaatszoeker) {}

  @Post()
  @Handeling('plaats:zoeken')
  @ApiBeschreven({
    samenvatting: 'Zoek een vrije plaats die past',
    beschrijving: 'Wat u vraagt wordt niet bewaard.',
    antwoord: { status: 200, beschrijving: 'De plaatsen.', type: PlaatszoekuitkomstDto },
    doelbinding: true,
  })
  zoek(@DezeAanroep() aanroep: Aanroep, @Body() vraag: PlaatszoekvraagDto): Promise<PlaatszoekuitkomstDto> {
    return this.zoeker.zoek(aanroep, vraag);
  }
}
