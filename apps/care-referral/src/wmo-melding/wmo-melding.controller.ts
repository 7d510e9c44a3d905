import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, etag, IdempotencyKey, IdPipe, requestHash, sendAnswer } from '@schakel/platform';
import { type Aanroep, DezeAanroep, Dossierinzage } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { WmoMeldingDoenDto, WmoMeldingenVraagDto, WmoMeldingstandDto } from './wmo-melding.dto.js';
import { WmoMeldingService } from './wmo-melding.service.js';
import { wmoMeldingsoort } from './wmo-melding.store.js';
import {
  lijstkolommen,
  samenvatting,
  volledig,
  WmoMeldingDto,
  WmoMeldingenPaginaDto,
} from './wmo-melding-weergave.dto.js';

/** Reporting a need for support, and looking at what became of it. */
@ApiTags('wmo-meldingen')
@Controller('wmo-meldingen')
export class WmoMeldingController {
  constructor(
    private readonly meldingen: WmoMeldingService,
    private readonly inzage: Dossierinzage,
  ) {}

  @Post()
  @Handeling('wmo-melding:melden')
  @ApiBeschreven({
    samenvatting: 'Doe een Wmo-melding',
    beschrijving: 'Dat iemand geen inwoner is, is geen reden om de melding niet aan te nemen (Wmo 2015 art. 1.2.1).',
    antwoord: { status: 201, beschrijving: 'Gemeld.', type: WmoMeldingstandDto, location: true, etag: true },
    idempotent: true,
    doelbinding: true,
  })
  async meld(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() { zorgverwijzingId, spoed }: WmoMeldingDoenDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const body = { zorgverwijzingId, spoed };
    const hash = requestHash({ method, path: url, body, actor: aanroep.actor.sub });
    sendAnswer(reply, await this.meldingen.meld(aanroep, body, { key, requestHash: hash }));
  }

  @Get()
  @Handeling('wmo-melding:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon Wmo-meldingen, nieuwste eerst',
    antwoord: { status: 200, beschrijving: 'Een pagina met meldingen.', type: WmoMeldingenPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: WmoMeldingenVraagDto): Promise<WmoMeldingenPaginaDto> {
    const { status, zorgverwijzingId, teLaat } = vraag;
    const te_laat = teLaat === undefined ? undefined : teLaat === 'ja';
    return this.inzage.lijst(wmoMeldingsoort, aanroep, {
      kolommen: lijstkolommen,
      vraag,
      filters: { status, zorgverwijzing_id: zorgverwijzingId, te_laat },
      parameters: { status, zorgverwijzingId, teLaat },
      toon: samenvatting,
    });
  }

  @Get(':id')
  @Handeling('wmo-melding:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een Wmo-melding met haar termijnen',
    antwoord: { status: 200, beschrijving: 'De melding.', type: WmoMeldingDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand, nu } = await this.inzage.een(wmoMeldingsoort, aanroep, id, 'Wmo-melding lezen');
    void reply.header('ETag', etag(toestand.versie)).send(volledig(toestand, nu));
  }
}
