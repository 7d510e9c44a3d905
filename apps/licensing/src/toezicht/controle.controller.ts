import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import {
  ApiBeschreven,
  ApiStap,
  etag,
  IdempotencyKey,
  IdPipe,
  IfMatch,
  requestHash,
  sendAnswer,
} from '@schakel/platform';
import { type Aanroep, DezeAanroep, Dossierinzage, stand } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Controle } from './controle.domain.js';
import {
  ControlebevindingenDto,
  ControleDto,
  ControleplanDto,
  ControlesPaginaDto,
  ControlestandDto,
  ControlesVraagDto,
  lijstkolommen,
  samenvatting,
  VervalredenDto,
  volledig,
} from './controle.dto.js';
import { ControleService } from './controle.service.js';
import { controlesoort } from './controle.store.js';

const Stap = ApiStap(ControlestandDto);

@ApiTags('controles')
@Controller()
export class ControleController {
  constructor(
    private readonly controles: ControleService,
    private readonly inzage: Dossierinzage,
  ) {}

  @Post('vergunningen/:id/controles')
  @Handeling('controle:plannen')
  @ApiBeschreven({
    samenvatting: 'Plan een controle van een vergunning',
    beschrijving: 'Gecontroleerd worden de voorschriften die op die dag moeten zijn nageleefd.',
    antwoord: { status: 201, beschrijving: 'Gepland.', type: ControlestandDto, location: true, etag: true },
    idempotent: true,
    doelbinding: true,
    problemen: [404],
  })
  async plan(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) vergunningId: Uuid,
    @IdempotencyKey() key: string,
    @Body() dto: ControleplanDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const hash = requestHash({ method, path: url, body: dto, actor: aanroep.actor.sub });
    const idempotentie = { key, requestHash: hash };
    sendAnswer(reply, await this.controles.plan(aanroep, vergunningId, dto.geplandOp, idempotentie));
  }

  @Get('controles')
  @Handeling('controle:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon controles, nieuwste eerst',
    antwoord: { status: 200, beschrijving: 'Een pagina met controles.', type: ControlesPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: ControlesVraagDto): Promise<ControlesPaginaDto> {
    const { status, vergunningId } = vraag;
    return this.inzage.lijst(controlesoort, aanroep, {
      kolommen: lijstkolommen,
      vraag,
      filters: { status, vergunning_id: vergunningId },
      parameters: { status, vergunningId },
      toon: samenvatting,
    });
  }

  @Get('controles/:id')
  @Handeling('controle:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een controle',
    antwoord: { status: 200, beschrijving: 'De controle.', type: ControleDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(controlesoort, aanroep, id, 'Controle lezen');
    void reply.header('ETag', etag(toestand.versie)).send(volledig(toestand));
  }

  @Post('controles/:id/verplaatsingen')
  @Handeling('controle:plannen')
  @Stap('Verplaats een geplande controle', 'De voorschriften die worden gecontroleerd, blijven dezelfde.')
  async verplaatsing(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { geplandOp }: ControleplanDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.controles.herplan({ aanroep, id, gelezenVersie }, { soort: 'verplaats', geplandOp }));
  }

  @Post('controles/:id/bevindingen')
  @Handeling('controle:uitvoeren')
  @Stap(
    'Leg vast wat bij de controle is gezien',
    'Is een voorschrift niet nageleefd, dan wacht de vergunning op een herbeoordeling door een mens. Intrekken gebeurt nooit vanzelf.',
  )
  async bevindingen(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { op, bevindingen }: ControlebevindingenDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const gezien = bevindingen.map(({ nummer, naleving, feiten }) => ({ nummer, naleving, feiten }));
    toon(reply, await this.controles.legVast({ aanroep, id, gelezenVersie }, { op, bevindingen: gezien }));
  }

  @Post('controles/:id/vervallenverklaringen')
  @Handeling('controle:plannen')
  @Stap('Laat een geplande controle vervallen', 'Met de reden.')
  async vervallen(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { reden }: VervalredenDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.controles.herplan({ aanroep, id, gelezenVersie }, { soort: 'laat-vervallen', reden }));
  }
}

function toon(reply: FastifyReply, controle: Controle): void {
  sendAnswer(reply, { status: 200, response: stand(controle), versie: controle.versie });
}
