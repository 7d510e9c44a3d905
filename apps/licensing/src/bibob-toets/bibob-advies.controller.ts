import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, etag, IdPipe, IfMatch, sendAnswer } from '@schakel/platform';
import { DezeAanroep, type Aanroep } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import { AdviesDto, AdvieshergebruikDto, VergewissingDto } from './bibob-advies-opdracht.dto.js';
import { AdviestekstDto } from './bibob-advies-weergave.dto.js';
import { BibobAdviesService } from './bibob-advies.service.js';
import type { Bibobinzagecode } from './bibob-ontvanger.data.js';
import { ApiBibobOntvanger, BibobOntvanger } from './bibob-ontvanger.js';
import { toetsstand } from './bibob-toets.service.js';
import { BibobToetsService } from './bibob-toets.service.js';
import { beantwoordStap, Toetsstapbeschrijving } from './bibob-toetsstap.js';

/** The advice: sealed on receipt, used again, and made sure of (Wet Bibob art. 28 and 29; Awb art. 3:9). */
@ApiTags('bibob-toetsen')
@Controller('bibob-toetsen/:id')
export class BibobAdviesController {
  constructor(
    private readonly toetsen: BibobToetsService,
    private readonly adviezen: BibobAdviesService,
  ) {}

  @Post('vergewissingen')
  @Handeling('bibob-toets:advies-behandelen')
  @Toetsstapbeschrijving(
    'Vergewis u van het advies',
    'Elk punt met toelichting (Awb art. 3:9). Is één punt niet in orde, dan draagt het advies geen conclusie.',
  )
  async vergewissing(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { antwoorden }: VergewissingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'vergewis', antwoorden } as const;
    await beantwoordStap(this.toetsen, aanroep, { id, gelezenVersie, opdracht }, reply);
  }

  @Post('adviezen')
  @Handeling('bibob-toets:advies-behandelen')
  @Toetsstapbeschrijving(
    'Ontvang het advies van het LBB',
    'Het advies wordt verzegeld: versleuteld onder de sleutel van de toets, met een hash van de tekst. Ook een laat advies wordt ontvangen.',
  )
  async ontvangst(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { uitgebrachtOp, ontvangenOp, inhoud, mate, aGrond, bGrond, lid6 }: AdviesDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const advies = { uitgebrachtOp, ontvangenOp, inhoud, mate, aGrond, bGrond, lid6 };
    const toets = await this.adviezen.ontvang(aanroep, { id, gelezenVersie, advies });
    sendAnswer(reply, { status: 200, response: toetsstand(toets), versie: toets.versie });
  }

  @Post('advieshergebruiken')
  @Handeling('bibob-toets:advies-behandelen')
  @Toetsstapbeschrijving(
    'Gebruik een advies uit een andere toets',
    'Tot vijf jaar nadat het is uitgebracht, en met nieuwe feiten (art. 29). U moet ook die andere toets mogen openen; die inzage wordt vastgelegd.',
  )
  async hergebruik(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { uitToetsId, nieuweFeiten }: AdvieshergebruikDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const toets = await this.adviezen.hergebruik(aanroep, { id, gelezenVersie, uitToetsId, nieuweFeiten });
    sendAnswer(reply, { status: 200, response: toetsstand(toets), versie: toets.versie });
  }

  @Get('advies')
  @Handeling('bibob-toets:lezen')
  @ApiBeschreven({
    samenvatting: 'Open de tekst van het advies',
    beschrijving: 'Elke inzage wordt vastgelegd met ontvanger en doel (Wet Bibob art. 28).',
    antwoord: { status: 200, beschrijving: 'Het advies.', type: AdviestekstDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  @ApiBibobOntvanger()
  async tekst(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @BibobOntvanger() ontvanger: Bibobinzagecode,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { versie, advies } = await this.adviezen.tekst(aanroep, id, ontvanger);
    void reply.header('ETag', etag(versie)).send(advies);
  }
}
