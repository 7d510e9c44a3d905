import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import {
  ApiBeschreven,
  IdempotencyKey,
  IdPipe,
  IfMatch,
  PaginaVraag,
  requestHash,
  sendAnswer,
} from '@schakel/platform';
import { DezeAanroep, Dossierinzage, stand, type Aanroep } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  normkolommen,
  OverbewoningsnormenPaginaDto,
  OverbewoningsnormstandDto,
  OverbewoningsnormVerzoekDto,
  toonNorm,
} from './overbewoning.dto.js';
import { normsoort } from './overbewoning.store.js';
import { OverbewoningsnormService } from './overbewoningsnorm.service.js';

@ApiTags('overbewoning')
@Controller('overbewoningsnormen')
export class OverbewoningsnormController {
  constructor(
    private readonly normen: OverbewoningsnormService,
    private readonly inzage: Dossierinzage,
  ) {}

  @Post()
  @Handeling('overbewoningsnorm:vaststellen')
  @ApiBeschreven({
    samenvatting: 'Stel de norm van de gemeente vast',
    beschrijving: 'Zonder norm wordt niets geteld. De nieuwste norm die geldt, telt.',
    antwoord: {
      status: 201,
      beschrijving: 'Vastgesteld.',
      type: OverbewoningsnormstandDto,
      location: true,
      etag: true,
    },
    idempotent: true,
    doelbinding: true,
  })
  async stelVast(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() dto: OverbewoningsnormVerzoekDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { personen, grondslag, graad, geldigVanaf } = dto;
    const hash = requestHash({ method, path: url, body: dto, actor: aanroep.actor.sub });
    const norm = { personen, grondslag, graad, geldigVanaf };
    sendAnswer(reply, await this.normen.stelVast(aanroep, norm, { key, requestHash: hash }));
  }

  @Get()
  @Handeling('overbewoningsnorm:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon de normen van de gemeente, nieuwste eerst',
    antwoord: { status: 200, beschrijving: 'Een pagina met normen.', type: OverbewoningsnormenPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: PaginaVraag): Promise<OverbewoningsnormenPaginaDto> {
    return this.inzage.lijst(normsoort, aanroep, {
      kolommen: normkolommen,
      vraag,
      filters: {},
      parameters: {},
      toon: toonNorm,
    });
  }

  @Post(':id/intrekkingen')
  @Handeling('overbewoningsnorm:vaststellen')
  @ApiBeschreven({
    samenvatting: 'Trek een norm in',
    antwoord: { status: 200, beschrijving: 'De nieuwe stand.', type: OverbewoningsnormstandDto, etag: true },
    ifMatch: true,
    doelbinding: true,
    problemen: [404, 410],
  })
  async trekIn(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const norm = await this.normen.trekIn(aanroep, id, gelezenVersie);
    sendAnswer(reply, { status: 200, response: stand(norm), versie: norm.versie });
  }
}
