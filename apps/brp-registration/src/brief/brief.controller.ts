import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, etag, IdempotencyKey, IdPipe, IfMatch, sendAnswer } from '@schakel/platform';
import { type Aanroep, ApiPdf, DezeAanroep, Dossierinzage, stuurPdf } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Een, idempotentie, Lijst, Maak, Stap, toonStand } from '../dossier/route.js';
import {
  BriefechtheidDto,
  BriefopstellingDto,
  BriefregelDto,
  BriefverificatieDto,
  BriefverzendingDto,
  BrievenPaginaDto,
  BrievenVraagDto,
  lijstkolommen,
  opgaveVan,
  samenvatting,
  toonBrief,
} from './brief.dto.js';
import { BriefService } from './brief.service.js';
import { briefsoort } from './brief.store.js';

@ApiTags('brieven')
@Controller('brieven')
export class BriefController {
  constructor(
    private readonly brieven: BriefService,
    private readonly inzage: Dossierinzage,
  ) {}

  @Post()
  @Handeling('brief:opstellen')
  @Maak('Stel een brief op', 'De brief wordt meteen gedrukt: wat u bekijkt, gaat zo de deur uit.')
  async maak(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() dto: BriefopstellingDto,
    @Req() verzoek: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const hoe = idempotentie(aanroep, verzoek, key, dto);
    sendAnswer(reply, await this.brieven.stelOp(aanroep, dto, opgaveVan(dto), hoe));
  }

  @Get()
  @Handeling('brief:lezen')
  @Lijst('Toon brieven, zonder inhoud', BrievenPaginaDto)
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: BrievenVraagDto): Promise<BrievenPaginaDto> {
    const { status, betrokkeneId } = vraag;
    return this.inzage.lijst(briefsoort, aanroep, {
      kolommen: lijstkolommen,
      vraag,
      filters: { status },
      persoon: { kolom: 'betrokkene_id', id: betrokkeneId },
      parameters: { status, betrokkeneId },
      toon: samenvatting,
    });
  }

  @Post('verificaties')
  @HttpCode(200)
  @Handeling('brief:nagaan')
  @ApiBeschreven({
    samenvatting: 'Ga na of een brief echt is',
    beschrijving: 'Zegt alleen ja of nee: niets van de inhoud, de lezer of de soort.',
    antwoord: { status: 200, beschrijving: 'Echt of niet.', type: BriefechtheidDto },
    doelbinding: true,
  })
  async verificatie(@DezeAanroep() aanroep: Aanroep, @Body() dto: BriefverificatieDto): Promise<BriefechtheidDto> {
    return { echt: await this.brieven.isEcht(aanroep, dto.controlecode) };
  }

  @Get(':id')
  @Handeling('brief:lezen')
  @Een('Toon een brief, zonder inhoud', BriefregelDto)
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(briefsoort, aanroep, id, 'Brief lezen');
    void reply.header('ETag', etag(toestand.versie)).send(toonBrief(toestand));
  }

  @Get(':id/document')
  @ApiPdf()
  @Handeling('brief:lezen')
  @ApiBeschreven({
    samenvatting: 'Haal de brief op als PDF/A',
    antwoord: { status: 200, beschrijving: 'De bytes.' },
    doelbinding: true,
    problemen: [404, 410],
  })
  async document(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { toestand } = await this.inzage.een(briefsoort, aanroep, id, 'Brief lezen, met inhoud');
    stuurPdf(reply, Buffer.from(toestand.pdf, 'base64'));
  }

  @Post(':id/verzendingen')
  @Handeling('brief:verzenden')
  @Stap('Verzend de brief', 'Precies zoals hij is opgesteld.')
  async verzending(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { wijze }: BriefverzendingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toonStand(reply, await this.brieven.behandel({ aanroep, id, gelezenVersie }, { soort: 'verzend', wijze }));
  }

  @Post(':id/vervallenverklaringen')
  @Handeling('brief:verzenden')
  @Stap('Laat de brief vervallen', 'Hij gaat niet uit.')
  async vervallen(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toonStand(reply, await this.brieven.behandel({ aanroep, id, gelezenVersie }, { soort: 'laat-vervallen' }));
  }
}
