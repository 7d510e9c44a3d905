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
import { type Aanroep, DezeAanroep, Dossierinzage } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  OverdrachtsverzoekDto,
  TerugwijzingDto,
  WoonplaatsbepalenDto,
  WoonplaatsbepalingenVraagDto,
  WoonplaatsherzieningDto,
} from './woonplaatsbepaling.dto.js';
import {
  lijstkolommen,
  samenvatting,
  volledig,
  WoonplaatsbepalingDto,
  WoonplaatsbepalingenPaginaDto,
  WoonplaatsstandDto,
} from './woonplaatsbepaling-weergave.dto.js';
import { WoonplaatsbepalingService } from './woonplaatsbepaling.service.js';
import { woonplaatssoort } from './woonplaatsbepaling.store.js';

const Stap = ApiStap(WoonplaatsbepalingDto, 'De nieuwe stand, in volledigheid.');

type Vervolg = Parameters<WoonplaatsbepalingService['behandel']>[3];

@ApiTags('woonplaatsbepalingen')
@Controller('woonplaatsbepalingen')
export class WoonplaatsbepalingController {
  constructor(
    private readonly bepalingen: WoonplaatsbepalingService,
    private readonly inzage: Dossierinzage,
  ) {}

  @Post()
  @Handeling('woonplaatsbepaling:bepalen')
  @ApiBeschreven({
    samenvatting: 'Bepaal de woonplaats van een jeugdige',
    beschrijving:
      'Volgens Jeugdwet art. 1.1, met elke stap en waarom. Uw gemeente blijft verantwoordelijk tot de overdracht.',
    antwoord: { status: 201, beschrijving: 'Bepaald.', type: WoonplaatsstandDto, location: true, etag: true },
    idempotent: true,
    doelbinding: true,
    problemen: [404],
  })
  async maak(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() dto: WoonplaatsbepalenDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const idempotentie = { key, requestHash: requestHash({ method, path: url, body: dto, actor: aanroep.actor.sub }) };
    const { zorgverwijzingId, feiten, verzoekOp } = dto;
    const wat = { zorgverwijzingId, feiten, ...(verzoekOp !== undefined && { verzoekOp }) };
    sendAnswer(reply, await this.bepalingen.bepaal(aanroep, wat, idempotentie));
  }

  @Get()
  @Handeling('woonplaatsbepaling:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon woonplaatsbepalingen, nieuwste eerst',
    beschrijving: 'Ook die waarin uw gemeente is gevraagd om over te nemen.',
    antwoord: { status: 200, beschrijving: 'Een pagina met bepalingen.', type: WoonplaatsbepalingenPaginaDto },
    doelbinding: true,
  })
  lijst(
    @DezeAanroep() aanroep: Aanroep,
    @Query() vraag: WoonplaatsbepalingenVraagDto,
  ): Promise<WoonplaatsbepalingenPaginaDto> {
    const { status, zorgverwijzingId } = vraag;
    return this.inzage.lijst(woonplaatssoort, aanroep, {
      kolommen: lijstkolommen,
      vraag,
      filters: { status, zorgverwijzing_id: zorgverwijzingId },
      parameters: { status, zorgverwijzingId },
      toon: samenvatting,
    });
  }

  @Get(':id')
  @Handeling('woonplaatsbepaling:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een woonplaatsbepaling',
    antwoord: { status: 200, beschrijving: 'De bepaling.', type: WoonplaatsbepalingDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(woonplaatssoort, aanroep, id, 'Woonplaatsbepaling lezen');
    void reply.header('ETag', etag(toestand.versie)).send(volledig(toestand));
  }

  @Post(':id/herzieningen')
  @Handeling('woonplaatsbepaling:bepalen')
  @Stap('Bepaal opnieuw, met andere feiten', 'Ook na een terugwijzing.')
  async herziening(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() versie: number,
    @Body() { feiten }: WoonplaatsherzieningDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, id, versie, { soort: 'bepaal-opnieuw', feiten }, reply);
  }

  @Post(':id/vaststellingen')
  @Handeling('woonplaatsbepaling:bepalen')
  @Stap('Stel vast dat uw gemeente verantwoordelijk is', 'Ook als een gegeven ontbreekt: dan blijft uw gemeente het.')
  async vaststelling(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() versie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, id, versie, { soort: 'stel-vast' }, reply);
  }

  @Post(':id/overdrachten')
  @Handeling('woonplaatsbepaling:bepalen')
  @Stap('Vraag de andere gemeente om over te nemen', 'Die gemeente leest vanaf dan mee. Hulp wacht hier niet op.')
  async overdracht(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() versie: number,
    @Body() { toelichting }: OverdrachtsverzoekDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, id, versie, { soort: 'vraag-overdracht', toelichting }, reply);
  }

  @Post(':id/overnames')
  @Handeling('woonplaatsbepaling:beantwoorden')
  @Stap('Neem de jeugdige over', 'Door de gevraagde gemeente; vanaf dan is zij verantwoordelijk.')
  async overname(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() versie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, id, versie, { soort: 'neem-over' }, reply);
  }

  @Post(':id/terugwijzingen')
  @Handeling('woonplaatsbepaling:beantwoorden')
  @Stap('Wijs de overdracht terug', 'Door de gevraagde gemeente, met een reden.')
  async terugwijzing(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() versie: number,
    @Body() { reden }: TerugwijzingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, id, versie, { soort: 'wijs-terug', reden }, reply);
  }

  private async behandel(
    aanroep: Aanroep,
    id: Uuid,
    versie: number,
    opdracht: Vervolg,
    reply: FastifyReply,
  ): Promise<void> {
    const bepaling = await this.bepalingen.behandel(aanroep, id, versie, opdracht);
    sendAnswer(reply, { status: 200, response: volledig(bepaling), versie: bepaling.versie });
  }
}
