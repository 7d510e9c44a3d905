import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, etag, IdempotencyKey, IdPipe, requestHash, sendAnswer } from '@schakel/platform';
import { type Aanroep, DezeAanroep, Dossierinzage } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BezwaarontvangstDto, naarOntvangst } from './bezwaar-opdracht.dto.js';
import {
  BezwaarDto,
  BezwaarstandDto,
  BezwarenPaginaDto,
  BezwarenVraagDto,
  lijstkolommen,
  samenvatting,
  volledig,
} from './bezwaar-weergave.dto.js';
import { BezwaarService } from './bezwaar.service.js';
import { bezwaarsoort } from './bezwaar.store.js';

@ApiTags('bezwaren')
@Controller()
export class BezwaarController {
  constructor(
    private readonly bezwaren: BezwaarService,
    private readonly inzage: Dossierinzage,
  ) {}

  @Post('besluiten/:id/bezwaren')
  @Handeling('bezwaar:ontvangen')
  @ApiBeschreven({
    samenvatting: 'Leg een ontvangen bezwaar tegen een besluit vast',
    beschrijving:
      'Of het op tijd kwam en wanneer moet zijn beslist, wordt meteen berekend (Awb art. 6:7 tot en met 6:9 en 7:10).',
    antwoord: { status: 201, beschrijving: 'Vastgelegd.', type: BezwaarstandDto, location: true, etag: true },
    idempotent: true,
    doelbinding: true,
    problemen: [404],
  })
  async ontvang(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) besluitId: Uuid,
    @IdempotencyKey() key: string,
    @Body() dto: BezwaarontvangstDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const hash = requestHash({ method, path: url, body: dto, actor: aanroep.actor.sub });
    const ontvangst = { besluitId, ontvangst: naarOntvangst(dto), key, requestHash: hash };
    sendAnswer(reply, await this.bezwaren.ontvang(aanroep, ontvangst));
  }

  @Get('bezwaren')
  @Handeling('bezwaar:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon bezwaren, nieuwste eerst',
    antwoord: { status: 200, beschrijving: 'Een pagina met bezwaren.', type: BezwarenPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: BezwarenVraagDto): Promise<BezwarenPaginaDto> {
    const { status, behandelaar, besluitId } = vraag;
    return this.inzage.lijst(bezwaarsoort, aanroep, {
      kolommen: lijstkolommen,
      vraag,
      filters: { status, behandelaar, besluit_id: besluitId },
      parameters: { status, behandelaar, besluitId },
      toon: samenvatting,
    });
  }

  @Get('bezwaren/:id')
  @Handeling('bezwaar:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een bezwaar',
    beschrijving: 'Met alle termijnen, berekend op dit moment, en waarom elke dag die dag is.',
    antwoord: { status: 200, beschrijving: 'Het bezwaar.', type: BezwaarDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand, nu } = await this.inzage.een(bezwaarsoort, aanroep, id, 'Bezwaar lezen');
    void reply.header('ETag', etag(toestand.versie)).send(volledig(toestand, nu));
  }
}
