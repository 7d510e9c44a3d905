import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, etag, IdempotencyKey, IdPipe, IfMatch, requestHash, sendAnswer } from '@schakel/platform';
import { type Aanroep, DezeAanroep, Dossierinzage, stand } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  DubbelcontroleDto,
  DubbelcontrolesPaginaDto,
  DubbelcontrolesVraagDto,
  DubbelcontroleverzoekDto,
  DubbeloordeelDto,
  DubbelstandDto,
  lijstkolommen,
  samenvatting,
  volledig,
} from './dubbelcontrole.dto.js';
import { dubbelcontrolesoort, DubbelcontroleService } from './dubbelcontrole.service.js';

@ApiTags('dubbelcontroles')
@Controller('dubbelcontroles')
export class DubbelcontroleController {
  constructor(
    private readonly controles: DubbelcontroleService,
    private readonly inzage: Dossierinzage,
  ) {}

  @Post()
  @Handeling('dubbelcontrole:starten')
  @ApiBeschreven({
    samenvatting: 'Vergelijk een inschrijving met de andere van de gemeente',
    beschrijving:
      'Geeft de inschrijvingen die erop lijken. Tot een tweede persoon elk heeft beoordeeld gaat de inschrijving niet door.',
    antwoord: { status: 201, beschrijving: 'Gestart.', type: DubbelstandDto, location: true, etag: true },
    idempotent: true,
    doelbinding: true,
    problemen: [404],
  })
  async maak(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() dto: DubbelcontroleverzoekDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const idempotentie = { key, requestHash: requestHash({ method, path: url, body: dto, actor: aanroep.actor.sub }) };
    sendAnswer(reply, await this.controles.start(aanroep, dto.inschrijvingId, idempotentie));
  }

  @Get()
  @Handeling('dubbelcontrole:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon dubbelcontroles, nieuwste eerst',
    antwoord: { status: 200, beschrijving: 'Een pagina met controles.', type: DubbelcontrolesPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: DubbelcontrolesVraagDto): Promise<DubbelcontrolesPaginaDto> {
    const { status, inschrijvingId } = vraag;
    return this.inzage.lijst(dubbelcontrolesoort, aanroep, {
      kolommen: lijstkolommen,
      vraag,
      filters: { status, inschrijving_id: inschrijvingId },
      parameters: { status, inschrijvingId },
      toon: samenvatting,
    });
  }

  @Get(':id')
  @Handeling('dubbelcontrole:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een dubbelcontrole',
    antwoord: { status: 200, beschrijving: 'De controle.', type: DubbelcontroleDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(dubbelcontrolesoort, aanroep, id, 'Dubbelcontrole lezen');
    void reply.header('ETag', etag(toestand.versie)).send(volledig(toestand));
  }

  @Post(':id/oordelen')
  @Handeling('dubbelcontrole:beoordelen')
  @ApiBeschreven({
    samenvatting: 'Beoordeel of een kandidaat dezelfde persoon is',
    beschrijving: 'Door een ander dan wie de controle vroeg.',
    antwoord: { status: 200, beschrijving: 'De nieuwe stand.', type: DubbelstandDto, etag: true },
    ifMatch: true,
    doelbinding: true,
    problemen: [404, 410],
  })
  async oordeel(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() dto: DubbeloordeelDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const na = await this.controles.oordeel({ aanroep, id, gelezenVersie }, { ...dto });
    sendAnswer(reply, { status: 200, response: stand(na), versie: na.versie });
  }
}
