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
import { naarFeiten } from '../zorgverwijzing/zorgverwijzing-opdracht.dto.js';
import {
  BevestigingDto,
  GewijzigdeFeitenDto,
  SpoorafwijkingDto,
  SpoorkeuzenVraagDto,
  SporenvoorstelDto,
} from './spoorkeuze.dto.js';
import type { Spoorkeuzeopdracht } from './spoorkeuze-toestand.domain.js';
import {
  lijstkolommen,
  samenvatting,
  SpoorkeuzeDto,
  SpoorkeuzenPaginaDto,
  SpoorkeuzestandDto,
  volledig,
} from './spoorkeuze-weergave.dto.js';
import { SpoorkeuzeService } from './spoorkeuze.service.js';
import { spoorkeuzesoort } from './spoorkeuze.store.js';

const Stap = ApiStap(SpoorkeuzeDto, 'De nieuwe stand, in volledigheid.');

type Opdracht = Exclude<Spoorkeuzeopdracht, { soort: 'stel-voor' | 'meld' }>;

@ApiTags('spoorkeuzen')
@Controller('spoorkeuzen')
export class SpoorkeuzeController {
  constructor(
    private readonly keuzen: SpoorkeuzeService,
    private readonly inzage: Dossierinzage,
  ) {}

  @Post()
  @Handeling('spoorkeuze:voorstellen')
  @ApiBeschreven({
    samenvatting: 'Stel sporen voor bij een zorgverwijzing',
    beschrijving: 'De tabel stelt per spoor voor, met grondslag en uitleg. Er is een keuze per verwijzing.',
    antwoord: { status: 201, beschrijving: 'Voorgesteld.', type: SpoorkeuzestandDto, location: true, etag: true },
    idempotent: true,
    doelbinding: true,
    problemen: [404],
  })
  async maak(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() dto: SporenvoorstelDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const idempotentie = { key, requestHash: requestHash({ method, path: url, body: dto, actor: aanroep.actor.sub }) };
    const voorstel = { zorgverwijzingId: dto.zorgverwijzingId, feiten: naarFeiten(dto.feiten) };
    sendAnswer(reply, await this.keuzen.stelVoor(aanroep, voorstel, idempotentie));
  }

  @Get()
  @Handeling('spoorkeuze:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon spoorkeuzen; met status te-herbeoordelen de takenlijst',
    antwoord: { status: 200, beschrijving: 'Een pagina met keuzen.', type: SpoorkeuzenPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: SpoorkeuzenVraagDto): Promise<SpoorkeuzenPaginaDto> {
    const { status, zorgverwijzingId } = vraag;
    return this.inzage.lijst(spoorkeuzesoort, aanroep, {
      kolommen: lijstkolommen,
      vraag,
      filters: { status, zorgverwijzing_id: zorgverwijzingId },
      parameters: { status, zorgverwijzingId },
      toon: samenvatting,
    });
  }

  @Get(':id')
  @Handeling('spoorkeuze:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een spoorkeuze',
    antwoord: { status: 200, beschrijving: 'De keuze.', type: SpoorkeuzeDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(spoorkeuzesoort, aanroep, id, 'Spoorkeuze lezen');
    void reply.header('ETag', etag(toestand.versie)).send(volledig(toestand));
  }

  @Post(':id/feiten')
  @Handeling('spoorkeuze:behandelen')
  @Stap(
    'Leg gewijzigde feiten vast',
    'Een bevestigde keuze blijft gelden; zegt de tabel iets anders, dan is er een taak.',
  )
  async feiten(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() versie: number,
    @Body() { feiten }: GewijzigdeFeitenDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, id, versie, { soort: 'wijzig-feiten', feiten: naarFeiten(feiten) }, reply);
  }

  @Post(':id/afwijkingen')
  @Handeling('spoorkeuze:behandelen')
  @Stap('Wijk in een spoor af van de tabel', 'Met een reden; de voorgestelde regel kiezen neemt een afwijking terug.')
  async afwijking(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() versie: number,
    @Body() { spoor, regel, reden }: SpoorafwijkingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, id, versie, { soort: 'wijk-af', spoor, regel, reden }, reply);
  }

  @Post(':id/bevestigingen')
  @Handeling('spoorkeuze:behandelen')
  @Stap('Bevestig het voorstel, of houd vast aan de eerdere keuze', 'Vasthouden kan alleen met een reden.')
  async bevestiging(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() versie: number,
    @Body() { besluit, reden }: BevestigingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, id, versie, { soort: 'bevestig', besluit, reden }, reply);
  }

  @Post(':id/afsluitingen')
  @Handeling('spoorkeuze:behandelen')
  @Stap('Sluit de spoorkeuze af', 'De klok kijkt er niet meer naar.')
  async afsluiting(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() versie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, id, versie, { soort: 'sluit-af' }, reply);
  }

  private async behandel(
    aanroep: Aanroep,
    id: Uuid,
    versie: number,
    opdracht: Opdracht,
    reply: FastifyReply,
  ): Promise<void> {
    const keuze = await this.keuzen.behandel(aanroep, id, versie, opdracht);
    sendAnswer(reply, { status: 200, response: volledig(keuze), versie: keuze.versie });
  }
}
