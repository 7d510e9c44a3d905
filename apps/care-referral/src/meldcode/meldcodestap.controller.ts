import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiStap, IdPipe, IfMatch, sendAnswer } from '@schakel/platform';
import { type Aanroep, DezeAanroep, stand } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import { MeldcodebesluitDto, MeldcodestandDto, MeldcodestapDto } from './meldcode.dto.js';
import { MeldcodeService } from './meldcode.service.js';
import type { Meldcode, Meldcodezet } from './meldcode-toestand.domain.js';

const Stap = ApiStap(MeldcodestandDto);

/** The steps of the meldcode, and the decision at its end. */
@ApiTags('meldcodes')
@Controller('meldcodes')
export class MeldcodestapController {
  constructor(private readonly dienst: MeldcodeService) {}

  @Post(':id/stappen')
  @Handeling('meldcode:doorlopen')
  @Stap('Zet de volgende stap van de meldcode')
  async stap(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { nummer, overgeslagen, verslag }: MeldcodestapDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(
      reply,
      await this.dienst.zet({ aanroep, id, gelezenVersie }, { soort: 'zet-stap', nummer, overgeslagen, verslag }),
    );
  }

  @Post(':id/acuutverklaringen')
  @Handeling('meldcode:doorlopen')
  @Stap('Leg vast dat er acuut gevaar is')
  async acuut(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.dienst.zet({ aanroep, id, gelezenVersie }, { soort: 'word-acuut' }));
  }

  @Post(':id/besluiten')
  @Handeling('meldcode:doorlopen')
  @Stap('Beslis met het afwegingskader', 'Beantwoord de vragen tot en met de vraag die beslist.')
  async besluit(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() dto: MeldcodebesluitDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.dienst.zet({ aanroep, id, gelezenVersie }, beslissingVan(dto)));
  }
}

function toon(reply: FastifyReply, dossier: Meldcode): void {
  sendAnswer(reply, { status: 200, response: stand(dossier), versie: dossier.versie });
}

/** The answers in order, up to the first that was not given. A question that was skipped ends them; what comes after it is refused. */
function beslissingVan(dto: MeldcodebesluitDto): Meldcodezet {
  const { vermoeden, onveilig, hulpMogelijk, hulpAanvaard, resultaat, toelichting } = dto;
  const alle = [vermoeden, onveilig, hulpMogelijk, hulpAanvaard, resultaat];
  const eerste = alle.indexOf(undefined);
  const gegeven = alle.filter((een) => een !== undefined);
  const gat = eerste >= 0 && gegeven.length > eerste;
  // Answers with a hole are as incomplete as no answers.
  return { soort: 'beslis', antwoorden: gat ? [] : gegeven, toelichting };
}
