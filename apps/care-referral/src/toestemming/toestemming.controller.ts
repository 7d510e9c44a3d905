import { Body, Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import { wettelijkeDag, type Uuid } from '@schakel/domain';
import {
  ApiBeschreven,
  etag,
  IdempotencyKey,
  IdPipe,
  KLOK,
  requestHash,
  sendAnswer,
  type Klok,
} from '@schakel/platform';
import { type Aanroep, DezeAanroep, Dossierinzage } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ToestemmingenVraagDto, ToestemmingstandDto, ToestemmingsvraagDto } from './toestemming.dto.js';
import { ToestemmingService } from './toestemming.service.js';
import { toestemmingsoort } from './toestemming.store.js';
import {
  lijstkolommen,
  type Lijstrij,
  samenvatting,
  ToestemmingDto,
  ToestemmingenPaginaDto,
  weergave,
} from './toestemming-weergave.dto.js';

/** Asking consent for one purpose and one receiver, and looking at what was said. */
@ApiTags('toestemmingen')
@Controller('toestemmingen')
export class ToestemmingController {
  constructor(
    private readonly toestemmingen: ToestemmingService,
    private readonly inzage: Dossierinzage,
    @Inject(KLOK) private readonly klok: Klok,
  ) {}

  @Post()
  @Handeling('toestemming:vastleggen')
  @ApiBeschreven({
    samenvatting: 'Vraag toestemming voor één doel en één ontvanger',
    beschrijving: 'Toestemming is nooit een voorwaarde voor veiligheid: bij acuut gevaar gaat opvang door.',
    antwoord: { status: 201, beschrijving: 'Gevraagd.', type: ToestemmingstandDto, location: true, etag: true },
    idempotent: true,
    doelbinding: true,
  })
  async vraag(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() { zorgverwijzingId, doel, ontvanger }: ToestemmingsvraagDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const body = { zorgverwijzingId, doel, ontvanger };
    const hash = requestHash({ method, path: url, body, actor: aanroep.actor.sub });
    sendAnswer(reply, await this.toestemmingen.vraag(aanroep, body, { key, requestHash: hash }));
  }

  @Get()
  @Handeling('toestemming:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon toestemmingen',
    beschrijving:
      'Een ontvanger ziet wat aan de eigen organisatie gericht is. Met ontvangst=te-laat: wie niet bevestigde dat hij stopt, na een intrekking of na de laatste dag.',
    antwoord: { status: 200, beschrijving: 'Een pagina met toestemmingen.', type: ToestemmingenPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: ToestemmingenVraagDto): Promise<ToestemmingenPaginaDto> {
    const { status, zorgverwijzingId, ontvangst, tweedeBlik } = vraag;
    const dag = wettelijkeDag(this.klok());
    return this.inzage.lijst(toestemmingsoort, aanroep, {
      kolommen: lijstkolommen,
      vraag,
      filters: { status, zorgverwijzing_id: zorgverwijzingId, ontvangst, tweede_blik: tweedeBlik },
      parameters: { status, zorgverwijzingId, ontvangst, tweedeBlik },
      toon: (rij: Lijstrij) => samenvatting(rij, dag),
    });
  }

  @Get(':id')
  @Handeling('toestemming:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een toestemming',
    antwoord: { status: 200, beschrijving: 'De toestemming.', type: ToestemmingDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(toestemmingsoort, aanroep, id, 'Toestemming lezen');
    void reply
      .header('ETag', etag(toestand.versie))
      .send(weergave(toestand, aanroep.actor, wettelijkeDag(this.klok())));
  }
}
