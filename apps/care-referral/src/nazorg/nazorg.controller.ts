import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, etag, IdPipe, IfMatch, sendAnswer } from '@schakel/platform';
import { type Aanroep, DezeAanroep, Dossierinzage, nietsAnders, stand, Uitvoering } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import { decide } from './nazorg.domain.js';
import {
  nazorgkolommen,
  NazorgplanDto,
  NazorgplannenPaginaDto,
  NazorgplannenVraagDto,
  NazorgstandDto,
  NazorguitkomstDto,
  toonNazorgplan,
  toonNazorgregel,
} from './nazorg.dto.js';
import { nazorgsoort } from './nazorg.store.js';

/** After-care: how somebody is after the placement. */
@ApiTags('nazorg')
@Controller('nazorgplannen')
export class NazorgController {
  constructor(
    private readonly uitvoering: Uitvoering,
    private readonly inzage: Dossierinzage,
  ) {}

  @Get()
  @Handeling('nazorgplan:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon nazorgplannen, nieuwste eerst',
    antwoord: { status: 200, beschrijving: 'Een pagina met plannen.', type: NazorgplannenPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: NazorgplannenVraagDto): Promise<NazorgplannenPaginaDto> {
    const { status, zorgverwijzingId } = vraag;
    return this.inzage.lijst(nazorgsoort, aanroep, {
      kolommen: nazorgkolommen,
      vraag,
      filters: { status, zorgverwijzing_id: zorgverwijzingId },
      parameters: { status, zorgverwijzingId },
      toon: toonNazorgregel,
    });
  }

  @Get(':id')
  @Handeling('nazorgplan:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een nazorgplan',
    antwoord: { status: 200, beschrijving: 'Het plan.', type: NazorgplanDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(nazorgsoort, aanroep, id, 'Nazorgplan lezen');
    void reply.header('ETag', etag(toestand.versie)).send(toonNazorgplan(toestand));
  }

  @Post(':id/uitkomsten')
  @Handeling('nazorgplan:vastleggen')
  @ApiBeschreven({
    samenvatting: 'Leg vast wat er uit een moment van nazorg kwam',
    antwoord: { status: 200, beschrijving: 'De nieuwe stand.', type: NazorgstandDto, etag: true },
    ifMatch: true,
    doelbinding: true,
    problemen: [404, 410],
  })
  async legVast(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { moment, uitkomst, toelichting }: NazorguitkomstDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const uitleg = toelichting !== undefined && { toelichting };
    const plan = await this.uitvoering.behandel({
      soort: nazorgsoort,
      aanroep,
      id,
      gelezenVersie,
      handeling: 'nazorgplan:vastleggen',
      naam: 'Nazorg vastleggen',
      lees: nietsAnders,
      beslis: (van, context) => decide(van, { soort: 'leg-vast', moment, uitkomst, ...uitleg }, context),
    });
    sendAnswer(reply, { status: 200, response: stand(plan), versie: plan.versie });
  }
}
