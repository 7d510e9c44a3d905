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
import { type Aanroep, DezeAanroep, Dossierinzage, stand } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Bewaarverlenging } from './bewaarverlenging.domain.js';
import {
  BewaarverlengingDto,
  BewaarverlengingenPaginaDto,
  BewaarverlengingenVraagDto,
  lijstkolommen,
  samenvatting,
  VerlengingsafwijzingDto,
  VerlengingstandDto,
  VerlengingsvoorstelDto,
  volledig,
} from './bewaarverlenging.dto.js';
import { BewaarverlengingService } from './bewaarverlenging.service.js';
import { bewaarverlengingsoort } from './bewaarverlenging.store.js';

const Stap = ApiStap(VerlengingstandDto);

@ApiTags('bewaarverlengingen')
@Controller('bewaarverlengingen')
export class BewaarverlengingController {
  constructor(
    private readonly verlengingen: BewaarverlengingService,
    private readonly inzage: Dossierinzage,
  ) {}

  @Post()
  @Handeling('bewaarverlenging:voorstellen')
  @ApiBeschreven({
    samenvatting: 'Stel voor een dossier langer te bewaren',
    beschrijving: 'De nieuwe laatste dag geldt pas nadat een ander hem heeft vastgesteld. Korter bewaren kan niet.',
    antwoord: { status: 201, beschrijving: 'Voorgesteld.', type: VerlengingstandDto, location: true, etag: true },
    idempotent: true,
    doelbinding: true,
    problemen: [404],
  })
  async maak(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() dto: VerlengingsvoorstelDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const idempotentie = { key, requestHash: requestHash({ method, path: url, body: dto, actor: aanroep.actor.sub }) };
    const { dossiersoort, dossierId, totEnMet, reden } = dto;
    const voorstel = { dossiersoort, dossierId, totEnMet, reden };
    sendAnswer(reply, await this.verlengingen.stelVoor(aanroep, voorstel, idempotentie));
  }

  @Get()
  @Handeling('bewaarverlenging:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon verlengingen van bewaartermijnen, nieuwste eerst',
    antwoord: { status: 200, beschrijving: 'Een pagina met verlengingen.', type: BewaarverlengingenPaginaDto },
    doelbinding: true,
  })
  lijst(
    @DezeAanroep() aanroep: Aanroep,
    @Query() vraag: BewaarverlengingenVraagDto,
  ): Promise<BewaarverlengingenPaginaDto> {
    const { status, dossierId } = vraag;
    return this.inzage.lijst(bewaarverlengingsoort, aanroep, {
      kolommen: lijstkolommen,
      vraag,
      filters: { status, dossier_id: dossierId },
      parameters: { status, dossierId },
      toon: samenvatting,
    });
  }

  @Get(':id')
  @Handeling('bewaarverlenging:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een verlenging van een bewaartermijn',
    antwoord: { status: 200, beschrijving: 'De verlenging.', type: BewaarverlengingDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(bewaarverlengingsoort, aanroep, id, 'Bewaarverlenging lezen');
    void reply.header('ETag', etag(toestand.versie)).send(volledig(toestand));
  }

  @Post(':id/vaststellingen')
  @Handeling('bewaarverlenging:vaststellen')
  @Stap('Stel de verlenging vast', 'Door een ander dan wie haar voorstelde.')
  async vaststelling(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.verlengingen.stelVast({ aanroep, id, gelezenVersie }));
  }

  @Post(':id/afwijzingen')
  @Handeling('bewaarverlenging:vaststellen')
  @Stap('Wijs de verlenging af', 'Door een ander dan wie haar voorstelde. De gewone termijn blijft gelden.')
  async afwijzing(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { reden }: VerlengingsafwijzingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.verlengingen.wijsAf({ aanroep, id, gelezenVersie }, reden));
  }
}

function toon(reply: FastifyReply, verlenging: Bewaarverlenging): void {
  sendAnswer(reply, { status: 200, response: stand(verlenging), versie: verlenging.versie });
}
