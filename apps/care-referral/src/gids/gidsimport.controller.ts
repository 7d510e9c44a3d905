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
import { GidsdocumentDto } from './gidsdocument.dto.js';
import {
  GidsimportDto,
  GidsimportenPaginaDto,
  GidsimportenVraagDto,
  GidsimportstandDto,
  GidsvergelijkingDto,
  GidsverwerpingDto,
  lijstkolommen,
  samenvatting,
  volledig,
} from './gidsimport.dto.js';
import { GidsimportService } from './gidsimport.service.js';
import { gidsimportsoort } from './gidsimport.store.js';

const Stap = ApiStap(GidsimportstandDto);

@ApiTags('gidsimporten')
@Controller()
export class GidsimportController {
  constructor(
    private readonly importen: GidsimportService,
    private readonly inzage: Dossierinzage,
  ) {}

  @Post('gidsvergelijkingen')
  @Handeling('gidsimport:indienen')
  @ApiBeschreven({
    samenvatting: 'Vergelijk een gids met wat er staat',
    beschrijving: 'Een proef: er wordt niets bewaard en niets veranderd.',
    antwoord: { status: 200, beschrijving: 'Het verschil.', type: GidsvergelijkingDto },
    doelbinding: true,
  })
  vergelijk(@DezeAanroep() aanroep: Aanroep, @Body() document: GidsdocumentDto): Promise<GidsvergelijkingDto> {
    return this.importen.vergelijk(aanroep, document);
  }

  @Post('gidsimporten')
  @Handeling('gidsimport:indienen')
  @ApiBeschreven({
    samenvatting: 'Dien een versie van de gids in',
    beschrijving: 'In HSDS 3.0, zonder locaties en adressen. Zij geldt pas nadat een ander haar vaststelt.',
    antwoord: { status: 201, beschrijving: 'Ingediend.', type: GidsimportstandDto, location: true, etag: true },
    idempotent: true,
    doelbinding: true,
    problemen: [404],
  })
  async dienIn(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() document: GidsdocumentDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const hash = requestHash({ method, path: url, body: document, actor: aanroep.actor.sub });
    sendAnswer(reply, await this.importen.dienIn(aanroep, document, { key, requestHash: hash }));
  }

  @Get('gidsimporten')
  @Handeling('gidsimport:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon importen van de gids, nieuwste eerst',
    antwoord: { status: 200, beschrijving: 'Een pagina met importen.', type: GidsimportenPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: GidsimportenVraagDto): Promise<GidsimportenPaginaDto> {
    const { status, verschilt } = vraag;
    const filters = { status, verschilt: verschilt === undefined ? undefined : true };
    return this.inzage.lijst(gidsimportsoort, aanroep, {
      kolommen: lijstkolommen,
      vraag,
      filters,
      parameters: { status, verschilt },
      toon: samenvatting,
    });
  }

  @Get('gidsimporten/:id')
  @Handeling('gidsimport:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een import van de gids, met het verschil',
    antwoord: { status: 200, beschrijving: 'De import.', type: GidsimportDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(gidsimportsoort, aanroep, id, 'Gidsimport lezen');
    void reply.header('ETag', etag(toestand.versie)).send(volledig(toestand));
  }

  @Post('gidsimporten/:id/vaststellingen')
  @Handeling('gidsimport:vaststellen')
  @Stap('Stel een versie van de gids vast', 'Door een ander dan wie haar indiende. De gids verandert meteen.')
  async vaststelling(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const gidsimport = await this.importen.stelVast({ aanroep, id, gelezenVersie });
    sendAnswer(reply, { status: 200, response: stand(gidsimport), versie: gidsimport.versie });
  }

  @Post('gidsimporten/:id/verwerpingen')
  @Handeling('gidsimport:vaststellen')
  @Stap('Verwerp een versie van de gids', 'Door een ander dan wie haar indiende.')
  async verwerping(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { reden }: GidsverwerpingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const gidsimport = await this.importen.verwerp({ aanroep, id, gelezenVersie }, reden);
    sendAnswer(reply, { status: 200, response: stand(gidsimport), versie: gidsimport.versie });
  }
}
