import { Body, Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, etag, IdempotencyKey, IdPipe, IfMatch, requestHash, sendAnswer } from '@schakel/platform';
import {
  type Aanroep,
  DezeAanroep,
  Dossierinzage,
  SERVICE_GEGEVENS,
  type ServiceGegevens,
  stand,
} from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  EenmaligeToegangDto,
  NieuweToegangDto,
  ToegangenPaginaDto,
  ToegangenVraagDto,
  toegangkolommen,
  ToegangstandDto,
  ToegangsverzoekDto,
  toonToegang,
  toonToegangsregel,
} from './eenmalige-toegang.dto.js';
import { EenmaligeToegangService } from './eenmalige-toegang.service.js';
import { toegangsoort } from './eenmalige-toegang.store.js';

/** What an officer does with links. */
@ApiTags('eenmalige-toegang')
@Controller()
export class EenmaligeToegangController {
  constructor(
    private readonly toegangen: EenmaligeToegangService,
    private readonly inzage: Dossierinzage,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  @Post('zorgverwijzingen/:id/eenmalige-toegangen')
  @Handeling('eenmalige-toegang:maken')
  @ApiBeschreven({
    samenvatting: 'Maak een link waarmee een aanbieder zonder account één aanbod beantwoordt',
    beschrijving: 'Stuur de link; bel de code door. Beide komen alleen met het eerste antwoord.',
    antwoord: { status: 201, beschrijving: 'Gemaakt.', type: NieuweToegangDto, location: true, etag: true },
    idempotent: true,
    doelbinding: true,
    problemen: [404, 410],
  })
  async maak(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IdempotencyKey() key: string,
    @Body() dto: ToegangsverzoekDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const hash = requestHash({ method, path: url, body: dto, actor: aanroep.actor.sub });
    const { answer, geheimen } = await this.toegangen.maak(aanroep, id, dto.aanbodId, { key, requestHash: hash });
    // After the hash: a browser keeps that part to itself, so the token comes in no log on the way.
    const link = geheimen && `${this.gegevens.publiekeUrl}/eenmalige-toegang#${geheimen.token}`;
    const response = { ...(answer.response as object), ...(geheimen && { link, code: geheimen.code }) };
    void reply.header('Cache-Control', 'no-store');
    sendAnswer(reply, { ...answer, response });
  }

  @Get('eenmalige-toegangen')
  @Handeling('eenmalige-toegang:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon eenmalige toegangen, nieuwste eerst',
    antwoord: { status: 200, beschrijving: 'Een pagina met toegangen.', type: ToegangenPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: ToegangenVraagDto): Promise<ToegangenPaginaDto> {
    const { status, zorgverwijzingId } = vraag;
    return this.inzage.lijst(toegangsoort, aanroep, {
      kolommen: toegangkolommen,
      vraag,
      filters: { status, zorgverwijzing_id: zorgverwijzingId },
      parameters: { status, zorgverwijzingId },
      toon: toonToegangsregel,
    });
  }

  @Get('eenmalige-toegangen/:id')
  @Handeling('eenmalige-toegang:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een eenmalige toegang, met leesbevestigingen',
    antwoord: { status: 200, beschrijving: 'De toegang.', type: EenmaligeToegangDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(toegangsoort, aanroep, id, 'Eenmalige toegang lezen');
    void reply.header('ETag', etag(toestand.versie)).send(toonToegang(toestand));
  }

  @Post('eenmalige-toegangen/:id/intrekkingen')
  @Handeling('eenmalige-toegang:intrekken')
  @ApiBeschreven({
    samenvatting: 'Trek een eenmalige toegang in',
    antwoord: { status: 200, beschrijving: 'De nieuwe stand.', type: ToegangstandDto, etag: true },
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
    const toegang = await this.toegangen.trekIn({ aanroep, id, gelezenVersie });
    sendAnswer(reply, { status: 200, response: stand(toegang), versie: toegang.versie });
  }
}
