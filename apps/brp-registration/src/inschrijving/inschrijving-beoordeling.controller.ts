import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import { isGeweigerd, type Uuid } from '@schakel/domain';
import { IdPipe, IfMatch, sendAnswer, weigeringNaarProblem } from '@schakel/platform';
import { DezeAanroep, type Aanroep } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import { OverdrachtAanleg } from '../overdracht/overdracht-aanleg.js';
import { BeoordelingsverzoekDto, naarBeoordeling } from './inschrijving-opdracht.dto.js';
import { Stap } from './inschrijving-stap.js';
import {
  BewijsDto,
  naarWijze,
  OverdrachtsverzoekDto,
  RegistratieDto,
  VoornemenDto,
} from './inschrijving-voortgang.dto.js';
import { stand } from './inschrijving-weergave.dto.js';
import { InschrijvingService, type Behandeling } from './inschrijving.service.js';

/** The part of the flow in which an officer gathers, judges and proposes. */
@ApiTags('inschrijvingen')
@Controller('inschrijvingen')
export class InschrijvingBeoordelingController {
  constructor(
    private readonly inschrijvingen: InschrijvingService,
    private readonly overdrachten: OverdrachtAanleg,
  ) {}

  @Post(':id/behandelingen')
  @Handeling('inschrijving:behandelen')
  @Stap({
    samenvatting: 'Neem de inschrijving in behandeling',
    beschrijving: 'Voor een ander zit zij dan vier uur op slot; de klok geeft haar vrij.',
  })
  async neemInBehandeling(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, { id, gelezenVersie, opdracht: { soort: 'neem-in-behandeling' } }, reply);
  }

  @Post(':id/vrijgaven')
  @Handeling('inschrijving:behandelen')
  @Stap({ samenvatting: 'Geef de inschrijving vrij' })
  async geefVrij(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, { id, gelezenVersie, opdracht: { soort: 'geef-vrij' } }, reply);
  }

  @Post(':id/bewijzen')
  @Handeling('inschrijving:behandelen')
  @Stap({
    samenvatting: 'Leg een bewijs van de identiteit vast, of dat het ontbreekt',
    beschrijving: 'Volgens Wet BRP art. 2.8, 2.10, 2.15 en 2.17.',
  })
  async legBewijsVast(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() dto: BewijsDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(
      aanroep,
      { id, gelezenVersie, opdracht: { soort: 'leg-bewijs-vast', bewijs: { ...dto } } },
      reply,
    );
  }

  @Post(':id/beoordelingen')
  @Handeling('inschrijving:behandelen')
  @Stap({
    samenvatting: 'Beoordeel de vier toetsen van art. 2.4',
    beschrijving:
      'Een medewerker oordeelt, met redenen. Wat niet vaststaat houdt de inschrijving aan tot een dag van herbeoordeling, of leidt tot het advies de persoon in de RNI te laten inschrijven.',
  })
  async beoordeel(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { beoordeling, herbeoordelenOp }: BeoordelingsverzoekDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = {
      soort: 'beoordeel',
      beoordeling: naarBeoordeling(beoordeling),
      ...(herbeoordelenOp !== undefined && { herbeoordelenOp }),
    } as const;
    await this.behandel(aanroep, { id, gelezenVersie, opdracht }, reply);
  }

  @Post(':id/overdrachten')
  @Handeling('inschrijving:behandelen')
  @Stap({
    samenvatting: 'Vraag de verantwoordelijke gemeente de inschrijving over te nemen',
    beschrijving: 'Het dossier blijft hier tot zij aanvaardt.',
  })
  async vraagOverdracht(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { toelichting }: OverdrachtsverzoekDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, { id, gelezenVersie, ...this.overdrachten.verzoek(aanroep, toelichting) }, reply);
  }

  @Post(':id/voornemens')
  @Handeling('inschrijving:behandelen')
  @Stap({
    samenvatting: 'Leg vast dat het voornemen tot ambtshalve inschrijving is medegedeeld',
    beschrijving:
      'Het geldt voor dit adres en deze grond; wordt een ander adres bepaald, dan is een nieuw voornemen nodig.',
  })
  async verzendVoornemen(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() dto: VoornemenDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(
      aanroep,
      { id, gelezenVersie, opdracht: { soort: 'verzend-voornemen', voornemen: { ...dto } } },
      reply,
    );
  }

  @Post(':id/registraties')
  @Handeling('inschrijving:behandelen')
  @Stap({
    samenvatting: 'Stel de inschrijving voor, op aangifte of ambtshalve',
    beschrijving: 'Een tweede persoon stelt haar vast. Mogelijk dubbele inschrijvingen moeten eerst zijn beoordeeld.',
  })
  async dienIn(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() dto: RegistratieDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const wijze = naarWijze(dto);
    if ('soort' in wijze && isGeweigerd(wijze)) throw weigeringNaarProblem(wijze.weigering);
    const opdracht: Behandeling['opdracht'] = (dubbel) => ({ soort: 'dien-in', wijze, dubbel });
    await this.behandel(aanroep, { id, gelezenVersie, opdracht }, reply);
  }

  private async behandel(aanroep: Aanroep, behandeling: Behandeling, reply: FastifyReply): Promise<void> {
    const na = await this.inschrijvingen.behandel(aanroep, behandeling);
    sendAnswer(reply, { status: 200, response: stand(na), versie: na.versie });
  }
}
