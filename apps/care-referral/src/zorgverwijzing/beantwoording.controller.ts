import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import { IdPipe, IfMatch, sendAnswer } from '@schakel/platform';
import { type Aanroep, DezeAanroep } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import { Behandelstap } from './behandelstap.js';
import { ZorgverwijzingService } from './zorgverwijzing.service.js';
import type { Behandeling } from './zorgverwijzing-behandeling.js';
import { AfwijzingDto } from './zorgverwijzing-opdracht.dto.js';

/** What a provider does: answer the offer that its organisation has. */
@ApiTags('zorgverwijzingen')
@Controller('zorgverwijzingen')
export class BeantwoordingController {
  constructor(private readonly verwijzingen: ZorgverwijzingService) {}

  @Post(':id/acceptaties')
  @Handeling('zorgverwijzing:beantwoorden')
  @Behandelstap('Neem een aangeboden verwijzing aan')
  async accepteer(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: string,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { organisatie } = aanroep.actor;
    await this.behandel(
      aanroep,
      { id, gelezenVersie, opdracht: { soort: 'accepteer', organisatie } },
      'geaccepteerd',
      reply,
    );
  }

  @Post(':id/afwijzingen')
  @Handeling('zorgverwijzing:beantwoorden')
  @Behandelstap('Wijs een aangeboden verwijzing af')
  async wijsAf(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: string,
    @IfMatch() gelezenVersie: number,
    @Body() { reden, toelichting }: AfwijzingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { organisatie } = aanroep.actor;
    const uitleg = toelichting !== undefined && { toelichting };
    const opdracht = { soort: 'wijs-af', organisatie, reden, ...uitleg } as const;
    await this.behandel(aanroep, { id, gelezenVersie, opdracht }, 'afgewezen', reply);
  }

  private async behandel(
    aanroep: Aanroep,
    behandeling: Behandeling,
    status: 'geaccepteerd' | 'afgewezen',
    reply: FastifyReply,
  ): Promise<void> {
    const { id, versie } = await this.verwijzingen.behandel(aanroep, behandeling);
    // Its own answer, not how the referral now stands: that others were asked too is none of its business.
    sendAnswer(reply, { status: 200, response: { id, status, versie }, versie });
  }
}
