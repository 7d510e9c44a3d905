import { Controller, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiStap, IdPipe, IfMatch, sendAnswer } from '@schakel/platform';
import { type Aanroep, DezeAanroep, stand } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import { WmoMeldingstandDto } from './wmo-melding.dto.js';
import { WmoMeldingService } from './wmo-melding.service.js';
import type { WmoMelding } from './wmo-melding-toestand.domain.js';

const Stap = ApiStap(WmoMeldingstandDto);

/** The temporary provision that cannot wait for the research (Wmo 2015 art. 2.3.3). */
@ApiTags('wmo-meldingen')
@Controller('wmo-meldingen')
export class WmoSpoedController {
  constructor(private readonly dienst: WmoMeldingService) {}

  @Post(':id/spoedverklaringen')
  @Handeling('wmo-melding:spoed-regelen')
  @Stap('Stel vast dat er spoed is')
  async spoed(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.dienst.zet({ aanroep, id, gelezenVersie }, { soort: 'verklaar-spoed' }));
  }

  @Post(':id/spoedvoorzieningen')
  @Handeling('wmo-melding:spoed-regelen')
  @Stap(
    'Leg vast dat een tijdelijke voorziening is getroffen',
    'In afwachting van het onderzoek (Wmo 2015 art. 2.3.3).',
  )
  async voorziening(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.dienst.zet({ aanroep, id, gelezenVersie }, { soort: 'tref-voorziening' }));
  }

  @Post(':id/spoedbeeindigingen')
  @Handeling('wmo-melding:spoed-regelen')
  @Stap('Leg vast dat de tijdelijke voorziening is beëindigd')
  async beeindiging(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.dienst.zet({ aanroep, id, gelezenVersie }, { soort: 'beeindig-voorziening' }));
  }
}

function toon(reply: FastifyReply, dossier: WmoMelding): void {
  sendAnswer(reply, { status: 200, response: stand(dossier), versie: dossier.versie });
}
