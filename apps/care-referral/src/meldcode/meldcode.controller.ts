import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, etag, IdempotencyKey, IdPipe, requestHash, sendAnswer } from '@schakel/platform';
import { type Aanroep, DezeAanroep, Dossierinzage } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  lijstkolommen,
  MeldcodebeginDto,
  MeldcodeDto,
  MeldcodesPaginaDto,
  MeldcodestandDto,
  MeldcodesVraagDto,
  samenvatting,
  volledig,
} from './meldcode.dto.js';
import { MeldcodeService } from './meldcode.service.js';
import { meldcodesoort } from './meldcode.store.js';

/** Beginning a walk through the meldcode, and looking at it. */
@ApiTags('meldcodes')
@Controller('meldcodes')
export class MeldcodeController {
  constructor(
    private readonly meldcodes: MeldcodeService,
    private readonly inzage: Dossierinzage,
  ) {}

  @Post()
  @Handeling('meldcode:doorlopen')
  @ApiBeschreven({
    samenvatting: 'Begin met de meldcode',
    antwoord: { status: 201, beschrijving: 'Begonnen.', type: MeldcodestandDto, location: true, etag: true },
    idempotent: true,
    doelbinding: true,
  })
  async begin(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() { zorgverwijzingId, acuut }: MeldcodebeginDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const body = { zorgverwijzingId, acuut };
    const hash = requestHash({ method, path: url, body, actor: aanroep.actor.sub });
    sendAnswer(reply, await this.meldcodes.begin(aanroep, body, { key, requestHash: hash }));
  }

  @Get()
  @Handeling('meldcode:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon meldcodes, nieuwste eerst',
    antwoord: { status: 200, beschrijving: 'Een pagina met meldcodes.', type: MeldcodesPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: MeldcodesVraagDto): Promise<MeldcodesPaginaDto> {
    const { status, zorgverwijzingId } = vraag;
    return this.inzage.lijst(meldcodesoort, aanroep, {
      kolommen: lijstkolommen,
      vraag,
      filters: { status, zorgverwijzing_id: zorgverwijzingId },
      parameters: { status, zorgverwijzingId },
      toon: samenvatting,
    });
  }

  @Get(':id')
  @Handeling('meldcode:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een meldcode',
    antwoord: { status: 200, beschrijving: 'De meldcode.', type: MeldcodeDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(meldcodesoort, aanroep, id, 'Meldcode lezen');
    void reply.header('ETag', etag(toestand.versie)).send(volledig(toestand));
  }
}
