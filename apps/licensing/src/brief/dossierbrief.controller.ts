import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, IdempotencyKey, IdPipe, requestHash, sendAnswer } from '@schakel/platform';
import { DezeAanroep, type Aanroep } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Briefdossiersoort } from '../brieftekst/briefsoort.domain.js';
import { BriefopstellingDto, BriefstandDto, BrievenPaginaDto, BrievenVraagDto, naarOpgave } from './brief.dto.js';
import { BriefInzage } from './brief.inzage.js';
import { BriefService } from './brief.service.js';

const Opstelling = (samenvatting: string) =>
  ApiBeschreven({
    samenvatting,
    beschrijving:
      'Een concept. Wat uit het dossier komt, vult u niet in; wat nog leeg is, noemt het voorbeeld bij naam. De brief is alleen voor wie het dossier behandelt.',
    antwoord: { status: 201, beschrijving: 'Opgesteld.', type: BriefstandDto, location: true, etag: true },
    idempotent: true,
    doelbinding: true,
    problemen: [404, 410],
  });
const Lijst = (samenvatting: string) =>
  ApiBeschreven({
    samenvatting,
    antwoord: { status: 200, beschrijving: 'Een pagina met brieven.', type: BrievenPaginaDto },
    doelbinding: true,
  });

/** Letters of one file. */
@ApiTags('brieven')
@Controller()
export class DossierbriefController {
  constructor(
    private readonly brieven: BriefService,
    private readonly inzage: BriefInzage,
  ) {}

  @Post('vergunningaanvragen/:id/brieven')
  @Handeling('brief:opstellen')
  @Opstelling('Stel een brief op bij een vergunningaanvraag')
  async bijAanvraag(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IdempotencyKey() key: string,
    @Body() dto: BriefopstellingDto,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.stelOp(aanroep, ['vergunningaanvraag', id], { key, dto, request }, reply);
  }

  @Get('vergunningaanvragen/:id/brieven')
  @Handeling('brief:lezen')
  @Lijst('Toon de brieven bij een vergunningaanvraag, nieuwste eerst')
  vanAanvraag(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @Query() vraag: BrievenVraagDto,
  ): Promise<BrievenPaginaDto> {
    return this.inzage.vanDossier(aanroep, 'vergunningaanvraag', id, vraag);
  }

  @Post('bibob-toetsen/:id/brieven')
  @Handeling('brief:opstellen')
  @Opstelling('Stel een brief op bij een Bibob-toets')
  async bijToets(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IdempotencyKey() key: string,
    @Body() dto: BriefopstellingDto,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.stelOp(aanroep, ['bibob-toets', id], { key, dto, request }, reply);
  }

  @Get('bibob-toetsen/:id/brieven')
  @Handeling('brief:lezen')
  @Lijst('Toon de brieven bij een Bibob-toets, nieuwste eerst')
  vanToets(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @Query() vraag: BrievenVraagDto,
  ): Promise<BrievenPaginaDto> {
    return this.inzage.vanDossier(aanroep, 'bibob-toets', id, vraag);
  }

  private async stelOp(
    aanroep: Aanroep,
    [dossiersoort, dossierId]: readonly [Briefdossiersoort, Uuid],
    { key, dto, request }: { key: string; dto: BriefopstellingDto; request: FastifyRequest },
    reply: FastifyReply,
  ): Promise<void> {
    const { method, url } = request;
    const hash = requestHash({ method, path: url, body: dto, actor: aanroep.actor.sub });
    const { soort } = dto;
    const opstelling = { dossiersoort, dossierId, soort, opgave: naarOpgave(dto), key, requestHash: hash };
    sendAnswer(reply, await this.brieven.stelOp(aanroep, opstelling));
  }
}
