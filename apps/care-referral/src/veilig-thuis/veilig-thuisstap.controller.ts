import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiStap, IdPipe, IfMatch, sendAnswer } from '@schakel/platform';
import { type Aanroep, DezeAanroep, stand } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import { VeiligThuisOnderzoekDto, VeiligThuisTerugkoppelingDto, VeiligThuisTriageDto } from './veilig-thuis.dto.js';
import { VeiligThuisService } from './veilig-thuis.service.js';
import { VeiligThuisstandDto } from './veilig-thuis-weergave.dto.js';
import type { VeiligThuisMelding } from './veilig-thuis-toestand.domain.js';

const Stap = ApiStap(VeiligThuisstandDto);

/** What Veilig Thuis does with a report that is addressed to it. */
@ApiTags('veilig-thuis-meldingen')
@Controller('veilig-thuis-meldingen')
export class VeiligThuisstapController {
  constructor(private readonly dienst: VeiligThuisService) {}

  @Post(':id/triages')
  @Handeling('veilig-thuis-melding:beoordelen')
  @Stap('Leg als Veilig Thuis de triage vast')
  async triage(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { uitkomst, overdrachten = [] }: VeiligThuisTriageDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.dienst.zet({ aanroep, id, gelezenVersie }, { soort: 'trieer', uitkomst, overdrachten }));
  }

  @Post(':id/onderzoeken')
  @Handeling('veilig-thuis-melding:beoordelen')
  @Stap('Rond als Veilig Thuis het onderzoek af')
  async onderzoek(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { bevestigd, overdrachten = [] }: VeiligThuisOnderzoekDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(
      reply,
      await this.dienst.zet({ aanroep, id, gelezenVersie }, { soort: 'rond-onderzoek-af', bevestigd, overdrachten }),
    );
  }

  @Post(':id/terugkoppelingen')
  @Handeling('veilig-thuis-melding:beoordelen')
  @Stap('Koppel als Veilig Thuis terug aan de melder')
  async terugkoppeling(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { tekst }: VeiligThuisTerugkoppelingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.dienst.zet({ aanroep, id, gelezenVersie }, { soort: 'koppel-terug', tekst }));
  }
}

function toon(reply: FastifyReply, dossier: VeiligThuisMelding): void {
  sendAnswer(reply, { status: 200, response: stand(dossier), versie: dossier.versie });
}
