import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling, Openbaar } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, etag, IdPipe, IfMatch, sendAnswer } from '@schakel/platform';
import { type Aanroep, DezeAanroep, Dossierinzage, stand } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import {
  lijstkolommen,
  samenvatting,
  VerwerkingsbevestigingDto,
  VerwerkingsontvangstDto,
  VerwerkingsopdrachtDto,
  VerwerkingsopdrachtenPaginaDto,
  VerwerkingsopdrachtenVraagDto,
  VerwerkingsopdrachtstandDto,
  volledig,
} from './verwerkingsopdracht.dto.js';
import { VerwerkingsafhandelingService } from './verwerkingsafhandeling.service.js';
import { VerwerkingsopdrachtService } from './verwerkingsopdracht.service.js';
import { verwerkingsopdrachtsoort } from './verwerkingsopdrachtsoort.js';

@ApiTags('verwerkingsopdrachten')
@Controller('verwerkingsopdrachten')
export class VerwerkingsopdrachtController {
  constructor(
    private readonly afhandeling: VerwerkingsafhandelingService,
    private readonly inzage: Dossierinzage,
  ) {}

  @Get()
  @Handeling('verwerkingsopdracht:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon opdrachten aan het burgerzakensysteem, nieuwste eerst',
    beschrijving:
      'Met aansluiting=onbevestigd de aansluitlijst: alles wat het burgerzakensysteem niet aanvaardde en niemand afdeed.',
    antwoord: { status: 200, beschrijving: 'Een pagina met opdrachten.', type: VerwerkingsopdrachtenPaginaDto },
    doelbinding: true,
  })
  lijst(
    @DezeAanroep() aanroep: Aanroep,
    @Query() vraag: VerwerkingsopdrachtenVraagDto,
  ): Promise<VerwerkingsopdrachtenPaginaDto> {
    const { status, aansluiting } = vraag;
    const onbevestigd = aansluiting === undefined ? undefined : aansluiting === 'onbevestigd';
    return this.inzage.lijst(verwerkingsopdrachtsoort, aanroep, {
      kolommen: lijstkolommen,
      vraag,
      filters: { status, onbevestigd },
      parameters: { status, aansluiting },
      toon: samenvatting,
    });
  }

  @Get(':id')
  @Handeling('verwerkingsopdracht:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een opdracht aan het burgerzakensysteem',
    antwoord: { status: 200, beschrijving: 'De opdracht.', type: VerwerkingsopdrachtDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(verwerkingsopdrachtsoort, aanroep, id, 'Verwerkingsopdracht lezen');
    void reply.header('ETag', etag(toestand.versie)).send(volledig(toestand));
  }

  @Post(':id/heraanbiedingen')
  @Handeling('verwerkingsopdracht:heraanbieden')
  @ApiBeschreven({
    samenvatting: 'Bied een geweigerde, verlopen of afgehandelde opdracht opnieuw aan',
    beschrijving: 'Zoals de inschrijving nu is. Een correctie die nog ter goedkeuring ligt gaat voor.',
    antwoord: { status: 200, beschrijving: 'De nieuwe stand.', type: VerwerkingsopdrachtstandDto, etag: true },
    ifMatch: true,
    doelbinding: true,
    problemen: [404, 410],
  })
  async heraanbieding(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const na = await this.afhandeling.biedOpnieuw({ aanroep, id, gelezenVersie });
    sendAnswer(reply, { status: 200, response: stand(na), versie: na.versie });
  }
}

/** The only way in without login: a token that serves one answer about one order, and shows nothing of it. */
@ApiTags('verwerkingsopdrachten')
@Controller('verwerkingsbevestigingen')
export class VerwerkingsbevestigingController {
  constructor(private readonly opdrachten: VerwerkingsopdrachtService) {}

  @Post()
  @Openbaar()
  @ApiBeschreven({
    samenvatting: 'Bevestig of weiger een aangeboden inschrijving',
    beschrijving: 'Voor het burgerzakensysteem, met het token van de opdracht. Het token werkt één keer.',
    antwoord: { status: 200, beschrijving: 'Vastgelegd.', type: VerwerkingsontvangstDto },
    openbaar: true,
    problemen: [404],
  })
  async bevestig(
    @Body() { token, uitkomst, reden, toelichting }: VerwerkingsbevestigingDto,
  ): Promise<VerwerkingsontvangstDto> {
    await this.opdrachten.bevestig(token, {
      uitkomst,
      ...(reden !== undefined && { reden }),
      ...(toelichting !== undefined && { toelichting }),
    });
    return { vastgelegd: true };
  }
}
