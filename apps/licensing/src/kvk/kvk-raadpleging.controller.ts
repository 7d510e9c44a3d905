import { Controller, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Uuid } from '@schakel/domain';
import { IdPipe, IfMatch, sendAnswer } from '@schakel/platform';
import { DezeAanroep, type Aanroep } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import { Behandelstap } from '../vergunningaanvraag/behandelstap.js';
import { stand } from '../vergunningaanvraag/vergunningaanvraag.service.js';
import { KvkRaadplegingService } from './kvk-raadpleging.service.js';

@ApiTags('vergunningaanvragen')
@Controller('vergunningaanvragen')
export class KvkRaadplegingController {
  constructor(private readonly raadplegingen: KvkRaadplegingService) {}

  @Behandelstap('kvk-raadplegingen', {
    samenvatting: 'Vraag het Handelsregister naar het bedrijf dat aanvraagt',
    beschrijving:
      'Het antwoord blijft bij de aanvraag, met tijdstip, bron en de editie van de SBI. Het bewijst niets over een latere dag.',
    problemen: [502, 503],
  })
  async raadpleeg(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const aanvraag = await this.raadplegingen.raadpleeg(aanroep, { id, gelezenVersie });
    sendAnswer(reply, { status: 200, response: stand(aanvraag), versie: aanvraag.versie });
  }
}
