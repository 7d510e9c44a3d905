import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, etag, IdempotencyKey, IdPipe, IfMatch, requestHash, sendAnswer } from '@schakel/platform';
import { DezeAanroep, type Aanroep } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  BrieftekstDto,
  BrieftekstenPaginaDto,
  BrieftekstenVraagDto,
  BrieftekststandDto,
  naarBlokken,
  TekstopstellingDto,
  VaststellingDto,
} from './brieftekst.dto.js';
import { BrieftekstInzage } from './brieftekst.inzage.js';
import { BrieftekstService, tekststand, type Tekststap } from './brieftekst.service.js';

@ApiTags('brieven')
@Controller('briefteksten')
export class BrieftekstController {
  constructor(
    private readonly teksten: BrieftekstService,
    private readonly inzage: BrieftekstInzage,
  ) {}

  @Post()
  @Handeling('brieftekst:opstellen')
  @ApiBeschreven({
    samenvatting: 'Stel een eigen tekst op voor een soort brief',
    beschrijving:
      'Elke invulplek moet bij de soort brief bestaan, en wat de wet in de brief wil zien moet erin staan; anders noemt het antwoord de invulplek. Een tekst verandert nooit: andere woorden zijn een nieuwe tekst.',
    antwoord: { status: 201, beschrijving: 'Opgesteld.', type: BrieftekststandDto, location: true, etag: true },
    idempotent: true,
    doelbinding: true,
  })
  async stelOp(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() dto: TekstopstellingDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const hash = requestHash({ method, path: url, body: dto, actor: aanroep.actor.sub });
    const { soort, bron, onderwerp, aanhef, rechtsmiddelen = [] } = dto;
    const tekst = { onderwerp, aanhef, inhoud: naarBlokken(dto.inhoud), rechtsmiddelen };
    sendAnswer(reply, await this.teksten.stelOp(aanroep, { soort, bron, tekst, key, requestHash: hash }));
  }

  @Get()
  @Handeling('brieftekst:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon de eigen briefteksten, nieuwste eerst',
    antwoord: { status: 200, beschrijving: 'Een pagina met teksten.', type: BrieftekstenPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: BrieftekstenVraagDto): Promise<BrieftekstenPaginaDto> {
    return this.inzage.lijst(aanroep, vraag);
  }

  @Get(':id')
  @Handeling('brieftekst:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een brieftekst',
    antwoord: { status: 200, beschrijving: 'De tekst.', type: BrieftekstDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const tekst = await this.inzage.een(aanroep, id);
    void reply.header('ETag', etag(tekst.versie)).send(tekst);
  }

  @Post(':id/vaststellingen')
  @Handeling('brieftekst:vaststellen')
  @ApiBeschreven({
    samenvatting: 'Stel een brieftekst vast',
    beschrijving: 'Een ander dan wie hem opstelde stelt hem vast (vier ogen), voor vandaag of een latere dag.',
    antwoord: { status: 200, beschrijving: 'De nieuwe stand.', type: BrieftekststandDto, etag: true },
    ifMatch: true,
    doelbinding: true,
    problemen: [404, 410],
  })
  async stelVast(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { geldigVanaf }: VaststellingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, { id, gelezenVersie, opdracht: { soort: 'stel-vast', geldigVanaf } }, reply);
  }

  @Post(':id/verwerpingen')
  @Handeling('brieftekst:vaststellen')
  @ApiBeschreven({
    samenvatting: 'Verwerp een brieftekst die nog niet is vastgesteld',
    antwoord: { status: 200, beschrijving: 'De nieuwe stand.', type: BrieftekststandDto, etag: true },
    ifMatch: true,
    doelbinding: true,
    problemen: [404, 410],
  })
  async verwerp(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, { id, gelezenVersie, opdracht: { soort: 'verwerp' } }, reply);
  }

  private async behandel(aanroep: Aanroep, stap: Tekststap, reply: FastifyReply): Promise<void> {
    const tekst = await this.teksten.behandel(aanroep, stap);
    sendAnswer(reply, { status: 200, response: tekststand(tekst), versie: tekst.versie });
  }
}
