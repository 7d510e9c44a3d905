import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, etag, IdempotencyKey, IdPipe, requestHash, sendAnswer } from '@schakel/platform';
import { type Aanroep, DezeAanroep, Dossierinzage } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BedenktijdenVraagDto, BedenktijdsignaalDto, BedenktijdstandDto } from './bedenktijd.dto.js';
import { BedenktijdService } from './bedenktijd.service.js';
import { bedenktijdsoort } from './bedenktijd.store.js';
import {
  BedenktijdDto,
  BedenktijdenPaginaDto,
  lijstkolommen,
  samenvatting,
  volledig,
} from './bedenktijd-weergave.dto.js';

/** Beginning the track of residence of a referral, and looking at it. */
@ApiTags('bedenktijden')
@Controller('bedenktijden')
export class BedenktijdController {
  constructor(
    private readonly bedenktijden: BedenktijdService,
    private readonly inzage: Dossierinzage,
  ) {}

  @Post()
  @Handeling('bedenktijd:volgen')
  @ApiBeschreven({
    samenvatting: 'Begin het verblijfsspoor van een zorgverwijzing',
    beschrijving: 'De gemeente legt vast wat politie en IND doen en beslist hier zelf niets.',
    antwoord: { status: 201, beschrijving: 'Begonnen.', type: BedenktijdstandDto, location: true, etag: true },
    idempotent: true,
    doelbinding: true,
    problemen: [404, 409],
  })
  async signaleer(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() { zorgverwijzingId, hoedanigheid, dublin }: BedenktijdsignaalDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const body = { zorgverwijzingId, hoedanigheid, dublin };
    const hash = requestHash({ method, path: url, body, actor: aanroep.actor.sub });
    sendAnswer(reply, await this.bedenktijden.signaleer(aanroep, body, { key, requestHash: hash }));
  }

  @Get()
  @Handeling('bedenktijd:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon verblijfssporen',
    antwoord: { status: 200, beschrijving: 'Een pagina met sporen.', type: BedenktijdenPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: BedenktijdenVraagDto): Promise<BedenktijdenPaginaDto> {
    const { betaler, taakOpen, zorgverwijzingId } = vraag;
    return this.inzage.lijst(bedenktijdsoort, aanroep, {
      kolommen: lijstkolommen,
      vraag,
      filters: {
        betaler,
        taak_open: taakOpen === undefined ? undefined : taakOpen === 'ja',
        zorgverwijzing_id: zorgverwijzingId,
      },
      parameters: { betaler, taakOpen, zorgverwijzingId },
      toon: samenvatting,
    });
  }

  @Get(':id')
  @Handeling('bedenktijd:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een verblijfsspoor',
    antwoord: { status: 200, beschrijving: 'Het spoor.', type: BedenktijdDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(bedenktijdsoort, aanroep, id, 'Verblijfsspoor lezen');
    void reply.header('ETag', etag(toestand.versie)).send(volledig(toestand));
  }
}
