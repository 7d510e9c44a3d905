import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, etag, IdempotencyKey, IdPipe, requestHash, sendAnswer } from '@schakel/platform';
import { type Aanroep, DezeAanroep, Dossierinzage } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { KostenVraagDto, KostenvoorstelDto } from './kostenverantwoordelijkheid.dto.js';
import {
  KostenPaginaDto,
  KostenstandDto,
  KostenverantwoordelijkheidDto,
  lijstkolommen,
  samenvatting,
  volledig,
} from './kostenverantwoordelijkheid-weergave.dto.js';
import { KostenverantwoordelijkheidService } from './kostenverantwoordelijkheid.service.js';
import { kostensoort } from './kostenverantwoordelijkheid.store.js';

@ApiTags('kostenverantwoordelijkheden')
@Controller('kostenverantwoordelijkheden')
export class KostenverantwoordelijkheidController {
  constructor(
    private readonly kosten: KostenverantwoordelijkheidService,
    private readonly inzage: Dossierinzage,
  ) {}

  @Post()
  @Handeling('kostenverantwoordelijkheid:voorstellen')
  @ApiBeschreven({
    samenvatting: 'Stel voor wie de kosten van een verwijzing draagt',
    beschrijving: 'Volgens de regel van het spoor. De plaatsing wacht hier nooit op.',
    antwoord: { status: 201, beschrijving: 'Voorgesteld.', type: KostenstandDto, location: true, etag: true },
    idempotent: true,
    doelbinding: true,
    problemen: [404],
  })
  async maak(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() dto: KostenvoorstelDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const idempotentie = { key, requestHash: requestHash({ method, path: url, body: dto, actor: aanroep.actor.sub }) };
    const { zorgverwijzingId, ingangsdatum, feiten } = dto;
    sendAnswer(reply, await this.kosten.stelVoor(aanroep, { zorgverwijzingId, ingangsdatum, feiten }, idempotentie));
  }

  @Get()
  @Handeling('kostenverantwoordelijkheid:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon kostenverantwoordelijkheden; met status betwist de geschillen',
    beschrijving: 'Ook die waarin uw gemeente zou betalen.',
    antwoord: { status: 200, beschrijving: 'Een pagina met dossiers.', type: KostenPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: KostenVraagDto): Promise<KostenPaginaDto> {
    const { status, zorgverwijzingId } = vraag;
    return this.inzage.lijst(kostensoort, aanroep, {
      kolommen: lijstkolommen,
      vraag,
      filters: { status, zorgverwijzing_id: zorgverwijzingId },
      parameters: { status, zorgverwijzingId },
      toon: samenvatting,
    });
  }

  @Get(':id')
  @Handeling('kostenverantwoordelijkheid:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon wie de kosten draagt, en een geschil daarover',
    antwoord: { status: 200, beschrijving: 'Het dossier.', type: KostenverantwoordelijkheidDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(kostensoort, aanroep, id, 'Kostenverantwoordelijkheid lezen');
    void reply.header('ETag', etag(toestand.versie)).send(volledig(toestand));
  }
}
