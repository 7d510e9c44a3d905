import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, etag, IdempotencyKey, IdPipe, IfMatch, requestHash, sendAnswer } from '@schakel/platform';
import { DezeAanroep, type Aanroep } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BibobTipsPaginaDto, BibobTipsVraagDto } from './bibob-lijst.dto.js';
import { BibobLijstInzage } from './bibob-lijst.inzage.js';
import { BibobTipDto, BibobTipstandDto, TipafdoeningDto, TipDto, tipstand, toonTip } from './bibob-tip.dto.js';
import { BibobTipService } from './bibob-tip.service.js';

/** The register of tips in and out (Wet Bibob art. 11 and 26). */
@ApiTags('bibob-tips')
@Controller('bibob-tips')
export class BibobTipController {
  constructor(
    private readonly tips: BibobTipService,
    private readonly lijsten: BibobLijstInzage,
  ) {}

  @Post()
  @Handeling('bibob-tip:vastleggen')
  @ApiBeschreven({
    samenvatting: 'Leg een tip vast die binnenkwam of gegeven wordt',
    beschrijving:
      'Van de officier van justitie (art. 26), het LBB of een ander bestuursorgaan; een signaal uit de keten is geen tip. Een tip geven doet een mens, buiten dit systeem.',
    antwoord: { status: 201, beschrijving: 'Vastgelegd.', type: BibobTipstandDto, location: true, etag: true },
    idempotent: true,
    doelbinding: true,
  })
  async vastlegging(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() dto: TipDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const hash = requestHash({ method, path: url, body: dto, actor: aanroep.actor.sub });
    const { richting, partij, dag, inhoud } = dto;
    sendAnswer(
      reply,
      await this.tips.legVast(aanroep, { tip: { richting, partij, dag, inhoud }, key, requestHash: hash }),
    );
  }

  @Get()
  @Handeling('bibob-tip:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon waar de tips van de gemeente staan, nieuwste eerst',
    beschrijving: 'Zonder iets van de inhoud.',
    antwoord: { status: 200, beschrijving: 'Een pagina met tips.', type: BibobTipsPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: BibobTipsVraagDto): Promise<BibobTipsPaginaDto> {
    return this.lijsten.tips(aanroep, vraag);
  }

  @Get(':id')
  @Handeling('bibob-tip:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een tip',
    antwoord: { status: 200, beschrijving: 'De tip.', type: BibobTipDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const tip = await this.tips.toon(aanroep, id);
    void reply.header('ETag', etag(tip.versie)).send(toonTip(tip));
  }

  @Post(':id/afdoeningen')
  @Handeling('bibob-tip:afdoen')
  @ApiBeschreven({
    samenvatting: 'Doe een tip af',
    beschrijving: 'Met wat ermee gedaan is: onderzocht, terzijde gelegd, of gegeven.',
    antwoord: { status: 200, beschrijving: 'De nieuwe stand.', type: BibobTipstandDto, etag: true },
    ifMatch: true,
    doelbinding: true,
    problemen: [404, 410],
  })
  async afdoening(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { afgedaanOp, toelichting }: TipafdoeningDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const tip = await this.tips.doeAf(aanroep, id, gelezenVersie, { soort: 'doe-af', afgedaanOp, toelichting });
    sendAnswer(reply, { status: 200, response: tipstand(tip), versie: tip.versie });
  }
}
