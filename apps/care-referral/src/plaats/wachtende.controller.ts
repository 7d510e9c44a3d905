import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, etag, IdempotencyKey, IdPipe, IfMatch, requestHash, sendAnswer } from '@schakel/platform';
import { DezeAanroep, Dossierinzage, stand, type Aanroep } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  RedenDto,
  WachtaanmeldingDto,
  WachtendeDto,
  WachtendenPaginaDto,
  WachtendenVraagDto,
  wachtkolommen,
  wachtsamenvatting,
  WachtstandDto,
  wachtweergave,
} from './reservering.dto.js';
import { wachtendesoort } from './reservering.store.js';
import { WachtendeService } from './wachtende.service.js';

@ApiTags('wachtenden')
@Controller('wachtenden')
export class WachtendeController {
  constructor(
    private readonly wachtenden: WachtendeService,
    private readonly inzage: Dossierinzage,
  ) {}

  @Post()
  @Handeling('wachtende:aanmelden')
  @ApiBeschreven({
    samenvatting: 'Meld een verwijzing aan voor de wachtlijst van een aanbod',
    antwoord: { status: 201, beschrijving: 'Aangemeld.', type: WachtstandDto, location: true, etag: true },
    idempotent: true,
    doelbinding: true,
    problemen: [404],
  })
  async meldAan(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() dto: WachtaanmeldingDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const hash = requestHash({ method, path: url, body: dto, actor: aanroep.actor.sub });
    sendAnswer(reply, await this.wachtenden.meldAan(aanroep, dto, { key, requestHash: hash }));
  }

  @Get()
  @Handeling('wachtende:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon wie wachten, nieuwste eerst',
    antwoord: { status: 200, beschrijving: 'Een pagina met aanmeldingen.', type: WachtendenPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: WachtendenVraagDto): Promise<WachtendenPaginaDto> {
    const { status, aanbiederId } = vraag;
    return this.inzage.lijst(wachtendesoort, aanroep, {
      kolommen: wachtkolommen,
      vraag,
      filters: { status, aanbieder_id: aanbiederId },
      parameters: { status, aanbiederId },
      toon: wachtsamenvatting,
    });
  }

  @Get(':id')
  @Handeling('wachtende:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een aanmelding voor een wachtlijst',
    antwoord: { status: 200, beschrijving: 'De aanmelding.', type: WachtendeDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(wachtendesoort, aanroep, id, 'Aanmelding voor de wachtlijst lezen');
    void reply.header('ETag', etag(toestand.versie)).send(wachtweergave(toestand));
  }

  @Post(':id/afmeldingen')
  @Handeling('wachtende:afmelden')
  @ApiBeschreven({
    samenvatting: 'Meld een verwijzing af van de wachtlijst',
    antwoord: { status: 200, beschrijving: 'De nieuwe stand.', type: WachtstandDto, etag: true },
    ifMatch: true,
    doelbinding: true,
    problemen: [404, 410],
  })
  async meldAf(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { reden }: RedenDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const wachtende = await this.wachtenden.meldAf({ aanroep, id, gelezenVersie }, reden);
    sendAnswer(reply, { status: 200, response: stand(wachtende), versie: wachtende.versie });
  }
}
