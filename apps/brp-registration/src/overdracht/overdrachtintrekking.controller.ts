import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { IdPipe, IfMatch, sendAnswer } from '@schakel/platform';
import { DezeAanroep, type Aanroep } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import { Stap } from '../inschrijving/inschrijving-stap.js';
import { RedenDto } from '../inschrijving/inschrijving-voortgang.dto.js';
import { stand } from '../inschrijving/inschrijving-weergave.dto.js';
import { InschrijvingService } from '../inschrijving/inschrijving.service.js';
import { OverdrachtIntrekking } from './overdracht-intrekking.js';

/** The way back for the municipality that asked: through its own registration, which is what it may see. */
@ApiTags('inschrijvingen')
@Controller('inschrijvingen')
export class OverdrachtintrekkingController {
  constructor(
    private readonly inschrijvingen: InschrijvingService,
    private readonly intrekking: OverdrachtIntrekking,
  ) {}

  @Post(':id/overdrachtintrekkingen')
  @Handeling('inschrijving:behandelen')
  @Stap({
    samenvatting: 'Trek een gevraagde overdracht in, zolang zij niet is beantwoord',
    beschrijving:
      'De inschrijving gaat hier verder waar zij was. De andere gemeente ziet dat de vraag is ingetrokken, en verder niets.',
  })
  async trekIn(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { reden }: RedenDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const behandeling = { id, gelezenVersie, ...this.intrekking.verzoek(aanroep, reden) };
    const na = await this.inschrijvingen.behandel(aanroep, behandeling);
    sendAnswer(reply, { status: 200, response: stand(na), versie: na.versie });
  }
}
