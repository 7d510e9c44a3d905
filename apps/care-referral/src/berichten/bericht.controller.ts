import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import { ApiBeschreven } from '@schakel/platform';
import { type Aanroep, DezeAanroep } from '@schakel/service';
import { berichtproblemen } from './bericht-problemen.js';
import { GGK_REGELS, type Ggkregels } from './ggk.config.js';
import { OntvangstService, type Ontvangen } from './ontvangst.service.js';

export class OntvangstbevestigingDto {
  @ApiProperty({ description: 'Of het bericht nieuw was.', enum: ['ontvangen', 'dubbel'] })
  uitkomst!: Ontvangen;
}

@ApiTags('berichten')
@Controller('berichten')
export class BerichtController {
  constructor(
    private readonly ontvangst: OntvangstService,
    @Inject(GGK_REGELS) private readonly ggk: Ggkregels,
  ) {}

  @Post()
  @Handeling('toewijzing:bericht-verwerken')
  @ApiConsumes('application/xml')
  @ApiBody({ description: 'Envelop van StUF-GGk 2.1 met een bericht van iWmo of iJw 3.2.', schema: { type: 'string' } })
  @ApiBeschreven({
    samenvatting: 'Lever een bericht van een zorgaanbieder af',
    beschrijving:
      'Voor het Gemeentelijk Gegevensknooppunt. Hetzelfde bericht nog eens verandert niets; de volgorde van aankomst telt niet. ' +
      'Wat er van het bericht gevonden wordt, staat in het retourbericht.',
    antwoord: { status: 202, beschrijving: 'Aangenomen.', type: OntvangstbevestigingDto },
    doelbinding: true,
    problemen: [400, 403, 413, 415],
  })
  async bericht(@DezeAanroep() aanroep: Aanroep, @Body() envelop: unknown): Promise<OntvangstbevestigingDto> {
    if (typeof envelop !== 'string') throw berichtproblemen.geenXml();
    const { oin } = this.ggk;
    // The role is given by the identity provider; which organisation is the gateway of this installation is for us to know.
    if (oin !== undefined && aanroep.actor.organisatie !== oin) throw berichtproblemen.nietHetKnooppunt();
    return { uitkomst: await this.ontvangst.neemAan(aanroep, envelop) };
  }
}
