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
import { DezeAanroep, Dossierinzage, stand, type Aanroep } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Plaats } from './plaats.domain.js';
import {
  lijstkolommen,
  PlaatsaanmeldingDto,
  PlaatsDto,
  PlaatsenPaginaDto,
  PlaatsenVraagDto,
  PlaatskenmerkenDto,
  PlaatsredenDto,
  PlaatsstandDto,
  samenvatting,
  volledig,
} from './plaats.dto.js';
import { PlaatsService } from './plaats.service.js';
import { plaatssoort } from './plaats.store.js';

const Stap = ApiStap(PlaatsstandDto);

/** How a provider keeps its beds, and who may look at them. */
@ApiTags('opvangplaatsen')
@Controller('opvangplaatsen')
export class PlaatsController {
  constructor(
    private readonly plaatsen: PlaatsService,
    private readonly inzage: Dossierinzage,
  ) {}

  @Post()
  @Handeling('plaats:beheren')
  @ApiBeschreven({
    samenvatting: 'Meld een plaats aan',
    antwoord: { status: 201, beschrijving: 'Aangemeld.', type: PlaatsstandDto, location: true, etag: true },
    idempotent: true,
    doelbinding: true,
    problemen: [404],
  })
  async meldAan(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() dto: PlaatsaanmeldingDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const hash = requestHash({ method, path: url, body: dto, actor: aanroep.actor.sub });
    sendAnswer(reply, await this.plaatsen.meldAan(aanroep, { ...dto }, { key, requestHash: hash }));
  }

  @Get()
  @Handeling('plaats:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon plaatsen, nieuwste eerst',
    beschrijving: 'Een zorgaanbieder ziet de eigen plaatsen.',
    antwoord: { status: 200, beschrijving: 'Een pagina met plaatsen.', type: PlaatsenPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: PlaatsenVraagDto): Promise<PlaatsenPaginaDto> {
    const { status, aanbiederId } = vraag;
    return this.inzage.lijst(plaatssoort, aanroep, {
      kolommen: lijstkolommen,
      vraag,
      filters: { status, aanbieder_id: aanbiederId },
      parameters: { status, aanbiederId },
      toon: samenvatting,
    });
  }

  @Get(':id')
  @Handeling('plaats:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een plaats',
    antwoord: { status: 200, beschrijving: 'De plaats.', type: PlaatsDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(plaatssoort, aanroep, id, 'Plaats lezen');
    void reply.header('ETag', etag(toestand.versie)).send(volledig(toestand));
  }

  @Post(':id/wijzigingen')
  @Handeling('plaats:beheren')
  @Stap('Wijzig voor wie een plaats is')
  async wijziging(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() dto: PlaatskenmerkenDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.plaatsen.beheer({ aanroep, id, gelezenVersie }, { soort: 'wijzig', ...dto }));
  }

  @Post(':id/bezettingen')
  @Handeling('plaats:beheren')
  @Stap('Zeg dat een vrije plaats bezet is')
  async bezetting(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.plaatsen.beheer({ aanroep, id, gelezenVersie }, { soort: 'neem-in' }));
  }

  @Post(':id/vrijgaven')
  @Handeling('plaats:beheren')
  @Stap('Zeg dat een bezette plaats vrij is')
  async vrijgave(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.plaatsen.beheer({ aanroep, id, gelezenVersie }, { soort: 'kom-vrij' }));
  }

  @Post(':id/buitengebruikstellingen')
  @Handeling('plaats:beheren')
  @Stap('Stel een vrije plaats buiten gebruik')
  async buitenGebruik(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { reden }: PlaatsredenDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.plaatsen.beheer({ aanroep, id, gelezenVersie }, { soort: 'stel-buiten-gebruik', reden }));
  }

  @Post(':id/ingebruiknames')
  @Handeling('plaats:beheren')
  @Stap('Neem een plaats weer in gebruik')
  async inGebruik(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.plaatsen.beheer({ aanroep, id, gelezenVersie }, { soort: 'stel-in-gebruik' }));
  }
}

function toon(reply: FastifyReply, plaats: Plaats): void {
  sendAnswer(reply, { status: 200, response: stand(plaats), versie: plaats.versie });
}
