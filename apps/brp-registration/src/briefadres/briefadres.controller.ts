import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { etag, IdempotencyKey, IdPipe, sendAnswer } from '@schakel/platform';
import { type Aanroep, DezeAanroep, Dossierinzage } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Een, idempotentie, Lijst, Maak } from '../dossier/route.js';
import {
  BriefadresaangifteDto,
  BriefadresDto,
  BriefadressenPaginaDto,
  BriefadressenVraagDto,
  briefadresVan,
  BriefadresvoornemenDto,
  lijstkolommen,
  samenvatting,
  volledig,
} from './briefadres.dto.js';
import { BriefadresService } from './briefadres.service.js';
import { briefadressoort } from './briefadres.store.js';

@ApiTags('briefadressen')
@Controller()
export class BriefadresController {
  constructor(
    private readonly briefadressen: BriefadresService,
    private readonly inzage: Dossierinzage,
  ) {}

  @Post('briefadressen')
  @Handeling('briefadres:vastleggen')
  @Maak('Leg de aangifte van een briefadres vast', 'De dag van de aangifte wordt de eerste dag (Wet BRP art. 2.19).')
  async aangifte(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() dto: BriefadresaangifteDto,
    @Req() verzoek: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { betrokkeneId, grond, reden, grondslagId, ministerieel } = dto;
    const grondslag = { ...(grondslagId && { grondslagId }), ...(ministerieel && { ministerieel }) };
    const inhoud = { betrokkeneId, grond, reden, adres: briefadresVan(dto.adres), ...grondslag };
    const hoe = idempotentie(aanroep, verzoek, key, dto);
    sendAnswer(reply, await this.briefadressen.legVast(aanroep, { soort: 'doe-aangifte', ...inhoud }, hoe));
  }

  @Post('briefadresvoornemens')
  @Handeling('briefadres:vastleggen')
  @Maak(
    'Leg het voornemen vast om ambtshalve een briefadres op te nemen',
    'Het college moet dit sinds 1 januari 2022 als niemand een briefadres geeft. Het besluit volgt na de zienswijze, door een tweede persoon.',
  )
  async voornemen(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() dto: BriefadresvoornemenDto,
    @Req() verzoek: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { betrokkeneId, reden, gezocht, op, hash } = dto;
    const inhoud = { betrokkeneId, reden, gezocht, op, hash, adres: briefadresVan(dto.adres) };
    const hoe = idempotentie(aanroep, verzoek, key, dto);
    sendAnswer(reply, await this.briefadressen.legVast(aanroep, { soort: 'neem-voor', ...inhoud }, hoe));
  }

  @Get('briefadressen')
  @Handeling('briefadres:lezen')
  @Lijst('Toon briefadressen, zonder adres', BriefadressenPaginaDto)
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: BriefadressenVraagDto): Promise<BriefadressenPaginaDto> {
    const { status, betrokkeneId } = vraag;
    return this.inzage.lijst(briefadressoort, aanroep, {
      kolommen: lijstkolommen,
      vraag,
      filters: { status },
      persoon: { kolom: 'betrokkene_id', id: betrokkeneId },
      parameters: { status, betrokkeneId },
      toon: samenvatting,
    });
  }

  @Get('briefadressen/:id')
  @Handeling('briefadres:lezen')
  @Een('Toon een briefadres', BriefadresDto)
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(briefadressoort, aanroep, id, 'Briefadres lezen');
    void reply.header('ETag', etag(toestand.versie)).send(volledig(toestand));
  }
}
