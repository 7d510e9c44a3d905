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
import {
  GeldendeTekstenDto,
  MotiveringstekstDto,
  TekstaanlegDto,
  TekstenVraagDto,
  TekststandDto,
  TekstvoorstelDto,
  volledig,
} from './motiveringstekst.dto.js';
import { MotiveringstekstService } from './motiveringstekst.service.js';
import { motiveringstekstsoort } from './motiveringstekst.store.js';

const Stap = ApiStap(TekststandDto);

@ApiTags('motiveringsteksten')
@Controller('motiveringsteksten')
export class MotiveringstekstController {
  constructor(
    private readonly teksten: MotiveringstekstService,
    private readonly inzage: Dossierinzage,
  ) {}

  @Get()
  @Handeling('motiveringstekst:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon de standaardteksten die op een dag gelden',
    beschrijving: 'De eigen tekst van de gemeente gaat voor de landelijke.',
    antwoord: { status: 200, beschrijving: 'De teksten.', type: GeldendeTekstenDto },
    doelbinding: true,
  })
  async geldend(@DezeAanroep() aanroep: Aanroep, @Query() { opDatum }: TekstenVraagDto): Promise<GeldendeTekstenDto> {
    return { resultaten: await this.teksten.geldend(aanroep, opDatum) };
  }

  @Post()
  @Handeling('motiveringstekst:voorstellen')
  @ApiBeschreven({
    samenvatting: 'Stel een eigen standaardtekst voor',
    beschrijving: 'De tekst geldt pas nadat een ander hem heeft vastgesteld.',
    antwoord: { status: 201, beschrijving: 'Voorgesteld.', type: TekststandDto, location: true, etag: true },
    idempotent: true,
    doelbinding: true,
  })
  async maak(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() dto: TekstaanlegDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const hash = requestHash({ method, path: url, body: dto, actor: aanroep.actor.sub });
    const { code, tekst, geldigVanaf } = dto;
    sendAnswer(reply, await this.teksten.maak(aanroep, { code, tekst, geldigVanaf, key, requestHash: hash }));
  }

  @Get(':id')
  @Handeling('motiveringstekst:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een eigen standaardtekst met al haar versies',
    antwoord: { status: 200, beschrijving: 'De tekst.', type: MotiveringstekstDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(motiveringstekstsoort, aanroep, id, 'Standaardtekst lezen');
    void reply.header('ETag', etag(toestand.versie)).send(volledig(toestand));
  }

  @Post(':id/voorstellen')
  @Handeling('motiveringstekst:voorstellen')
  @Stap('Stel een volgende versie voor', 'Vervangt een voorstel dat nog niet is vastgesteld.')
  async voorstel(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() versie: number,
    @Body() { tekst, geldigVanaf }: TekstvoorstelDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const na = await this.teksten.stelVoor(aanroep, id, versie, { tekst, geldigVanaf });
    sendAnswer(reply, { status: 200, response: stand(na), versie: na.versie });
  }

  @Post(':id/vaststellingen')
  @Handeling('motiveringstekst:vaststellen')
  @Stap('Stel het voorstel vast', 'Door een ander dan wie het voorstelde.')
  async vaststelling(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() versie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const na = await this.teksten.stelVast(aanroep, id, versie);
    sendAnswer(reply, { status: 200, response: stand(na), versie: na.versie });
  }
}
