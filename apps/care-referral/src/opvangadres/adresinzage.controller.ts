import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, etag, IdempotencyKey, IdPipe, IfMatch, requestHash, sendAnswer } from '@schakel/platform';
import { DezeAanroep, Dossierinzage, stand, type Aanroep } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AdresinzageService } from './adresinzage.service.js';
import {
  AdresinzageAntwoordDto,
  AdresinzageDto,
  AdresinzagenPaginaDto,
  AdresinzagenVraagDto,
  inzagekolommen,
  InzageoordeelDto,
  inzagesamenvatting,
  InzagestandDto,
  InzagevraagDto,
  inzageweergave,
} from './opvangadres.dto.js';
import { adresinzagesoort } from './opvangadres.store.js';

/** The one way out for an address, and the watch over it. */
@ApiTags('opvangadressen')
@Controller()
export class AdresinzageController {
  constructor(
    private readonly inzagen: AdresinzageService,
    private readonly inzage: Dossierinzage,
  ) {}

  @Post('opvangadressen/:id/inzagen')
  @Handeling('adresinzage:zien')
  @ApiBeschreven({
    samenvatting: 'Zie waar een opvanglocatie is, om iemand daarheen te brengen',
    beschrijving: 'Voor wie op de toegangslijst staat, bij een bevestigde plaats. Elke inzage wordt vastgelegd.',
    antwoord: { status: 201, beschrijving: 'Het adres.', type: AdresinzageAntwoordDto },
    idempotent: true,
    doelbinding: true,
    problemen: [404, 410],
  })
  async zie(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IdempotencyKey() key: string,
    @Body() { zorgverwijzingId, reden, nood = false }: InzagevraagDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const vraag = { zorgverwijzingId, reden, nood };
    const hash = requestHash({ method, path: url, body: vraag, actor: aanroep.actor.sub });
    const gezien = await this.inzagen.zie(aanroep, id, vraag, { key, requestHash: hash });
    void reply.header('Cache-Control', 'no-store');
    sendAnswer(reply, { status: 201, response: gezien });
  }

  @Get('adresinzagen')
  @Handeling('adresinzage:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon wie opvangadressen zagen, nieuwste eerst',
    antwoord: { status: 200, beschrijving: 'Een pagina met inzagen.', type: AdresinzagenPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: AdresinzagenVraagDto): Promise<AdresinzagenPaginaDto> {
    const { status, nood, opvangadresId } = vraag;
    return this.inzage.lijst(adresinzagesoort, aanroep, {
      kolommen: inzagekolommen,
      vraag,
      filters: { status, nood: nood === undefined ? undefined : true, opvangadres_id: opvangadresId },
      parameters: { status, nood, opvangadresId },
      toon: inzagesamenvatting,
    });
  }

  @Get('adresinzagen/:id')
  @Handeling('adresinzage:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een inzage van een opvangadres, zonder het adres',
    antwoord: { status: 200, beschrijving: 'De inzage.', type: AdresinzageDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(adresinzagesoort, aanroep, id, 'Inzage van een opvangadres lezen');
    void reply.header('ETag', etag(toestand.versie)).send(inzageweergave(toestand));
  }

  @Post('adresinzagen/:id/beoordelingen')
  @Handeling('adresinzage:beoordelen')
  @ApiBeschreven({
    samenvatting: 'Beoordeel of een inzage terecht was',
    beschrijving: 'Door een ander dan wie het adres zag.',
    antwoord: { status: 200, beschrijving: 'De nieuwe stand.', type: InzagestandDto, etag: true },
    ifMatch: true,
    doelbinding: true,
    problemen: [404, 410],
  })
  async beoordeling(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { terecht, oordeel }: InzageoordeelDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const beoordeeld = await this.inzagen.beoordeel({ aanroep, id, gelezenVersie }, { terecht, oordeel });
    sendAnswer(reply, { status: 200, response: stand(beoordeeld), versie: beoordeeld.versie });
  }
}
