import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, etag, IdempotencyKey, IdPipe, requestHash, sendAnswer } from '@schakel/platform';
import { DezeAanroep, type Aanroep } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ActieverzoekDto, ActieverzoekIndieningDto, ActieverzoekstandDto } from './actieverzoek.dto.js';
import { ActieverzoekService } from './actieverzoek.service.js';

@ApiTags('actieverzoeken')
@Controller()
export class ActieverzoekController {
  constructor(private readonly verzoeken: ActieverzoekService) {}

  @Post('ketendossiers/:id/actieverzoeken')
  @Handeling('ketendossier:regisseren')
  @ApiBeschreven({
    samenvatting: 'Vraag een afdeling om een actie',
    antwoord: { status: 201, beschrijving: 'Verzonden.', type: ActieverzoekstandDto, location: true, etag: true },
    idempotent: true,
    doelbinding: true,
    problemen: [404, 410],
  })
  async verzend(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) ketendossierId: Uuid,
    @IdempotencyKey() key: string,
    @Body() dto: ActieverzoekIndieningDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const hash = requestHash({ method, path: url, body: dto, actor: aanroep.actor.sub });
    const { soort: verzoeksoort, grondslag, vraag, betrokkene } = dto;
    const verzoek = { verzoeksoort, grondslag, vraag, betrokkene: { ...betrokkene } };
    sendAnswer(reply, await this.verzoeken.verzend(aanroep, { ketendossierId, verzoek, key, requestHash: hash }));
  }

  @Get('actieverzoeken/:id')
  @Handeling('actieverzoek:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een actieverzoek',
    beschrijving:
      'Voor wie in het dossier werkt en voor de afdeling waaraan het is gericht. Elke opvraging komt in het verstrekkingenregister.',
    antwoord: { status: 200, beschrijving: 'Het verzoek.', type: ActieverzoekDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const verzoek = await this.verzoeken.een(aanroep, id);
    void reply.header('ETag', etag(verzoek.versie)).send(verzoek);
  }
}
