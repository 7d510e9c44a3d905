import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, etag, IdempotencyKey, IdPipe, IfMatch, requestHash, sendAnswer } from '@schakel/platform';
import { type Aanroep, DezeAanroep, Dossierinzage, stand } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  CentrumgemeenterelatieDto,
  CentrumgemeenterelatiesPaginaDto,
  lijstkolommen,
  RelatiebeeindigingDto,
  RelatieDto,
  RelatiestandDto,
  RelatiesVraagDto,
  toonRij,
  volledig,
} from './centrumgemeenterelatie.dto.js';
import { CentrumgemeenterelatieService } from './centrumgemeenterelatie.service.js';
import { relatiesoort } from './centrumgemeenterelatie.store.js';

@ApiTags('centrumgemeenterelaties')
@Controller('centrumgemeenterelaties')
export class CentrumgemeenterelatieController {
  constructor(
    private readonly relaties: CentrumgemeenterelatieService,
    private readonly inzage: Dossierinzage,
  ) {}

  @Post()
  @Handeling('centrumgemeenterelatie:beheren')
  @ApiBeschreven({
    samenvatting: 'Leg vast bij welke centrumgemeente een gemeente hoort',
    beschrijving: 'Een latere eerste dag gaat voor. Alleen voor de eigen gemeente of de eigen regio.',
    antwoord: { status: 201, beschrijving: 'Vastgelegd.', type: RelatiestandDto, location: true, etag: true },
    idempotent: true,
    doelbinding: true,
  })
  async maak(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() dto: RelatieDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const idempotentie = { key, requestHash: requestHash({ method, path: url, body: dto, actor: aanroep.actor.sub }) };
    const { regiogemeente, centrumgemeente, geldigVanaf, bron, fictief = false } = dto;
    const relatie = { regiogemeente, centrumgemeente, geldigVanaf, bron, fictief };
    sendAnswer(reply, await this.relaties.legVast(aanroep, relatie, idempotentie));
  }

  @Get()
  @Handeling('centrumgemeenterelatie:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon welke gemeente bij welke centrumgemeente hoort',
    antwoord: { status: 200, beschrijving: 'Een pagina met relaties.', type: CentrumgemeenterelatiesPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: RelatiesVraagDto): Promise<CentrumgemeenterelatiesPaginaDto> {
    const { regiogemeente, centrumgemeente, status } = vraag;
    const filters = { regiogemeente, centrumgemeente, status };
    const hoe = { kolommen: lijstkolommen, vraag, filters, parameters: filters, toon: toonRij };
    return this.inzage.lijst(relatiesoort, aanroep, hoe);
  }

  @Get(':id')
  @Handeling('centrumgemeenterelatie:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een relatie',
    antwoord: { status: 200, beschrijving: 'De relatie.', type: CentrumgemeenterelatieDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(relatiesoort, aanroep, id, 'Centrumgemeenterelatie lezen');
    void reply.header('ETag', etag(toestand.versie)).send(volledig(toestand));
  }

  @Post(':id/beeindigingen')
  @Handeling('centrumgemeenterelatie:beheren')
  @ApiBeschreven({
    samenvatting: 'Leg vast tot en met welke dag de relatie geldt',
    antwoord: { status: 200, beschrijving: 'De nieuwe stand.', type: RelatiestandDto, etag: true },
    ifMatch: true,
    doelbinding: true,
    problemen: [404, 410],
  })
  async beeindiging(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() versie: number,
    @Body() { geldigTotEnMet }: RelatiebeeindigingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const relatie = await this.relaties.beeindig(aanroep, id, versie, geldigTotEnMet);
    sendAnswer(reply, { status: 200, response: stand(relatie), versie: relatie.versie });
  }
}
