import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, IdempotencyKey, IdPipe, requestHash, sendAnswer } from '@schakel/platform';
import { DezeAanroep, type Aanroep } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BibobBeleidsregelInzage } from './bibob-beleidsregel.inzage.js';
import { ToepassingDto, ToepassingenDto, ToepassingskenmerkDto, ToepassingsvraagDto } from './toepassing.dto.js';
import { ToepassingService } from './toepassing.service.js';

@ApiTags('bibob-beleidsregels')
@Controller()
export class ToepassingController {
  constructor(
    private readonly toepassingen: ToepassingService,
    private readonly inzage: BibobBeleidsregelInzage,
  ) {}

  @Post('bibob-beleidsregels/toepassingen')
  @Handeling('bibob-beleidsregeltoepassing:maken')
  @ApiBeschreven({
    samenvatting: 'Pas de Bibob-beleidsregel toe op een aanvraag',
    beschrijving:
      'Wat eruit komt wordt bewaard met de gegevens, de versie en de uitleg, en staat op het adres in `Location`. Het is een advies: een mens beslist of er een toets komt. Met een peildatum wordt de beleidsregel gebruikt die toen gold.',
    antwoord: { status: 201, beschrijving: 'Toegepast.', type: ToepassingskenmerkDto, location: true, etag: true },
    idempotent: true,
    doelbinding: true,
    problemen: [404],
  })
  async pasToe(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() dto: ToepassingsvraagDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const hash = requestHash({ method, path: url, body: dto, actor: aanroep.actor.sub });
    const { vergunningaanvraagId, sector, sbi, gebied, gebeurtenis, indicatoren, peildatum } = dto;
    const geval = { sector, gebied, gebeurtenis, indicatoren };
    const vraag = { vergunningaanvraagId, geval, key, requestHash: hash };
    const erbij = { ...(sbi && { sbi: { code: sbi.code, editie: sbi.editie } }), ...(peildatum && { peildatum }) };
    sendAnswer(reply, await this.toepassingen.pasToe(aanroep, { ...vraag, ...erbij }));
  }

  @Get('bibob-beleidsregels/toepassingen/:id')
  @Handeling('bibob-beleidsregeltoepassing:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon wat de Bibob-beleidsregel over een aanvraag zei',
    antwoord: { status: 200, beschrijving: 'De toepassing.', type: ToepassingDto },
    doelbinding: true,
    problemen: [404, 410],
  })
  een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid): Promise<ToepassingDto> {
    return this.inzage.toepassing(aanroep, id);
  }

  @Get('vergunningaanvragen/:id/beleidsregeltoepassingen')
  @Handeling('bibob-beleidsregeltoepassing:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon wat de Bibob-beleidsregels over een aanvraag zeiden',
    beschrijving:
      'Wat in de gesloten kring van de Bibob-toets is gevraagd, ziet alleen die kring. Er zijn er hoogstens enkele per aanvraag; de lijst heeft geen pagina’s.',
    antwoord: { status: 200, beschrijving: 'De toepassingen.', type: ToepassingenDto },
    doelbinding: true,
  })
  async vanAanvraag(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid): Promise<ToepassingenDto> {
    return { resultaten: await this.inzage.toepassingenVan(aanroep, id) };
  }
}
