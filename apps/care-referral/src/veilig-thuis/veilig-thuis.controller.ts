import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, etag, IdempotencyKey, IdPipe, requestHash, sendAnswer } from '@schakel/platform';
import { type Aanroep, DezeAanroep, Dossierinzage } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { VeiligThuisMeldenDto, VeiligThuisVraagDto } from './veilig-thuis.dto.js';
import { VeiligThuisService } from './veilig-thuis.service.js';
import { veiligThuissoort } from './veilig-thuis.store.js';
import {
  lijstkolommen,
  samenvatting,
  VeiligThuisMeldingDto,
  VeiligThuisPaginaDto,
  VeiligThuisstandDto,
  weergave,
} from './veilig-thuis-weergave.dto.js';

/** Reporting to Veilig Thuis, and looking at a report: the municipality at its own, Veilig Thuis at what is addressed to it. */
@ApiTags('veilig-thuis-meldingen')
@Controller('veilig-thuis-meldingen')
export class VeiligThuisController {
  constructor(
    private readonly meldingen: VeiligThuisService,
    private readonly inzage: Dossierinzage,
  ) {}

  @Post()
  @Handeling('veilig-thuis-melding:melden')
  @ApiBeschreven({
    samenvatting: 'Meld bij Veilig Thuis',
    beschrijving:
      'Melden mag zonder toestemming, met een motivering (Wmo 2015 art. 5.2.6). Het is een extra spoor, nooit het enige.',
    antwoord: { status: 201, beschrijving: 'Gemeld.', type: VeiligThuisstandDto, location: true, etag: true },
    idempotent: true,
    doelbinding: true,
  })
  async meld(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() dto: VeiligThuisMeldenDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const hash = requestHash({ method, path: url, body: dto, actor: aanroep.actor.sub });
    const { zorgverwijzingId, organisatie, metToestemming, motivering, ...rest } = dto;
    const { acuut, aanleidingen, aarden, mensenhandel, omschrijving } = rest;
    const inhoud = { acuut, aanleidingen, aarden, mensenhandel, omschrijving };
    const verstrekking = metToestemming
      ? ({ metToestemming } as const)
      : ({ metToestemming, motivering: motivering ?? '' } as const);
    const melding = { zorgverwijzingId, organisatie, inhoud, verstrekking };
    sendAnswer(reply, await this.meldingen.meld(aanroep, melding, { key, requestHash: hash }));
  }

  @Get()
  @Handeling('veilig-thuis-melding:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon meldingen bij Veilig Thuis, nieuwste eerst',
    antwoord: { status: 200, beschrijving: 'Een pagina met meldingen.', type: VeiligThuisPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: VeiligThuisVraagDto): Promise<VeiligThuisPaginaDto> {
    const { status, zorgverwijzingId, teLaat } = vraag;
    const te_laat = teLaat === undefined ? undefined : teLaat === 'ja';
    return this.inzage.lijst(veiligThuissoort, aanroep, {
      kolommen: lijstkolommen,
      vraag,
      filters: { status, zorgverwijzing_id: zorgverwijzingId, te_laat },
      parameters: { status, zorgverwijzingId, teLaat },
      toon: samenvatting,
    });
  }

  @Get(':id')
  @Handeling('veilig-thuis-melding:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een melding bij Veilig Thuis',
    antwoord: { status: 200, beschrijving: 'De melding.', type: VeiligThuisMeldingDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(veiligThuissoort, aanroep, id, 'Veilig Thuis-melding lezen');
    void reply.header('ETag', etag(toestand.versie)).send(weergave(toestand, aanroep.actor));
  }
}
