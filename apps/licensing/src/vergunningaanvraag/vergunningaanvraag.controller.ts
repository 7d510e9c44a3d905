import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, etag, IdempotencyKey, IdPipe, requestHash, sendAnswer } from '@schakel/platform';
import { DezeAanroep, type Aanroep } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IndieningDto, naarOntvangst } from './vergunningaanvraag-opdracht.dto.js';
import {
  VergunningaanvraagDto,
  VergunningaanvraagstandDto,
  VergunningaanvragenPaginaDto,
  VergunningaanvragenVraagDto,
} from './vergunningaanvraag-weergave.dto.js';
import { VergunningaanvraagInzage } from './vergunningaanvraag.inzage.js';
import { VergunningaanvraagService } from './vergunningaanvraag.service.js';

@ApiTags('vergunningaanvragen')
@Controller('vergunningaanvragen')
export class VergunningaanvraagController {
  constructor(
    private readonly aanvragen: VergunningaanvraagService,
    private readonly inzage: VergunningaanvraagInzage,
  ) {}

  @Post()
  @Handeling('vergunningaanvraag:ontvangen')
  @ApiBeschreven({
    samenvatting: 'Leg een ontvangen vergunningaanvraag vast',
    beschrijving:
      'De beslistermijn wordt meteen berekend. Een bestuurlijke raadpleging van vóór deze aanvraag wordt hier niet zichtbaar: zonder aanvraag wordt er niets van bewaard. De ketenregisseur herhaalt de raadpleging wanneer daar aanleiding voor is.',
    antwoord: {
      status: 201,
      beschrijving: 'Vastgelegd.',
      type: VergunningaanvraagstandDto,
      location: true,
      etag: true,
    },
    idempotent: true,
    doelbinding: true,
  })
  async ontvang(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() dto: IndieningDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const hash = requestHash({ method, path: url, body: dto, actor: aanroep.actor.sub });
    sendAnswer(reply, await this.aanvragen.ontvang(aanroep, { ...naarOntvangst(dto), key, requestHash: hash }));
  }

  @Get()
  @Handeling('vergunningaanvraag:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon vergunningaanvragen, nieuwste eerst',
    antwoord: { status: 200, beschrijving: 'Een pagina met aanvragen.', type: VergunningaanvragenPaginaDto },
    doelbinding: true,
  })
  lijst(
    @DezeAanroep() aanroep: Aanroep,
    @Query() vraag: VergunningaanvragenVraagDto,
  ): Promise<VergunningaanvragenPaginaDto> {
    return this.inzage.lijst(aanroep, vraag);
  }

  @Get(':id')
  @Handeling('vergunningaanvraag:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een vergunningaanvraag',
    beschrijving:
      'Bij een bestuurlijke raadpleging staat alleen dat u contact opneemt met de coördinator, met de grondslag en het tijdstip. Een raadpleging van vóór de ontvangst van de aanvraag staat er pas als de ketenregisseur die herhaalt.',
    antwoord: { status: 200, beschrijving: 'De aanvraag.', type: VergunningaanvraagDto, etag: true },
    doelbinding: true,
    problemen: [404],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const aanvraag = await this.inzage.een(aanroep, id);
    void reply.header('ETag', etag(aanvraag.versie)).send(aanvraag);
  }
}
