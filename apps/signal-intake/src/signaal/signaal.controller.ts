import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import {
  ApiBeschreven,
  ApiStap,
  IdPipe,
  IdempotencyKey,
  IfMatch,
  PaginaVraag,
  etag,
  requestHash,
  sendAnswer,
} from '@schakel/platform';
import type { FastifyReply } from 'fastify';
import { type Aanroep, DezeAanroep } from '@schakel/service';
import { SignaalHistorie } from './signaal.historie.js';
import { SignaalInzage } from './signaal.inzage.js';
import { type Behandeling, SignaalService } from './signaal.service.js';
import { IndieningDto, naarMelding } from './signaal-melding.dto.js';
import { DuidingDto, RouteringDto, SluitingDto, WegingDto, naarWeging } from './signaal-opdracht.dto.js';
import { OntvangstDto, SignaalstandDto, SignalenPaginaDto, SignalenVraagDto } from './signaal-samenvatting.dto.js';
import { HistoriePaginaDto, SignaalDto } from './signaal-weergave.dto.js';

/** `IdPipe` has seen that the id is a UUID; the parameter is a plain string, or Nest would not find it for OpenAPI. */
type Stap = Omit<Behandeling, 'id'> & { readonly id: string };

/** A step in the treatment of a signal: all alike but for what is asked. */
const Behandelstap = ApiStap(SignaalstandDto);

@ApiTags('signalen')
@Controller('signalen')
export class SignaalController {
  constructor(
    private readonly signalen: SignaalService,
    private readonly inzage: SignaalInzage,
    private readonly historie: SignaalHistorie,
  ) {}

  @Post()
  @Handeling('signaal:indienen')
  @ApiBeschreven({
    samenvatting: 'Meld een signaal',
    beschrijving: 'Vier antwoorden volstaan om te bewaren. Bij acuut gevaar zegt het antwoord wat nu te doen.',
    antwoord: { status: 201, beschrijving: 'Ontvangen.', type: OntvangstDto, location: true, etag: true },
    idempotent: true,
    doelbinding: true,
  })
  async ontvang(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() dto: IndieningDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const hash = requestHash({ method: 'POST', path: '/v1/signalen', body: dto, actor: aanroep.actor.sub });
    const indiening = { gemeentecode: dto.gemeentecode, melding: naarMelding(dto), key, requestHash: hash };
    sendAnswer(reply, await this.signalen.ontvang(aanroep, indiening));
  }

  @Get()
  @Handeling('signaal:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon signalen, nieuwste eerst',
    antwoord: { status: 200, beschrijving: 'Een pagina met signalen.', type: SignalenPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: SignalenVraagDto): Promise<SignalenPaginaDto> {
    return this.inzage.lijst(aanroep, vraag);
  }

  @Get(':id')
  @Handeling('signaal:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een signaal',
    beschrijving: 'Personen en toelichtingen ziet alleen wie ze voor dit doel nodig heeft.',
    antwoord: { status: 200, beschrijving: 'Het signaal.', type: SignaalDto, etag: true },
    doelbinding: true,
    problemen: [404],
  })
  async een(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const signaal = await this.inzage.een(aanroep, id);
    void reply.header('ETag', etag(signaal.versie)).send(signaal);
  }

  @Get(':id/historie')
  @Handeling('signaal:inhoud-lezen')
  @ApiBeschreven({
    samenvatting: 'Toon wat er met een signaal gebeurde, oudste eerst',
    antwoord: { status: 200, beschrijving: 'Een pagina met stappen.', type: HistoriePaginaDto },
    doelbinding: true,
    problemen: [404],
  })
  stappen(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: string,
    @Query() vraag: PaginaVraag,
  ): Promise<HistoriePaginaDto> {
    return this.historie.pagina(aanroep, id, vraag);
  }

  @Post(':id/duidingen')
  @Handeling('signaal:duiden')
  @Behandelstap('Neem een signaal in duiding, of neem het over')
  async neemInDuiding(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: string,
    @IfMatch() gelezenVersie: number,
    @Body() { overnamereden }: DuidingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'neem-in-duiding', ...(overnamereden !== undefined && { overnamereden }) } as const;
    await this.behandel(aanroep, { id, gelezenVersie, opdracht }, reply);
  }

  @Post(':id/wegingen')
  @Handeling('signaal:duiden')
  @Behandelstap('Weeg een signaal; het advies beslist niet')
  async weeg(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: string,
    @IfMatch() gelezenVersie: number,
    @Body() dto: WegingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, { id, gelezenVersie, opdracht: { soort: 'weeg', weging: naarWeging(dto) } }, reply);
  }

  @Post(':id/routeringen')
  @Handeling('signaal:duiden')
  @Behandelstap('Kies de route van een signaal')
  async routeer(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: string,
    @IfMatch() gelezenVersie: number,
    @Body() { route, reden }: RouteringDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, { id, gelezenVersie, opdracht: { soort: 'routeer', route, reden } }, reply);
  }

  @Post(':id/sluitingen')
  @Handeling('signaal:duiden')
  @Behandelstap('Sluit een signaal zonder aanwijzing')
  async sluit(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: string,
    @IfMatch() gelezenVersie: number,
    @Body() { reden }: SluitingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, { id, gelezenVersie, opdracht: { soort: 'sluit-zonder-aanwijzing', reden } }, reply);
  }

  private async behandel(aanroep: Aanroep, stap: Stap, reply: FastifyReply): Promise<void> {
    const { id, status, versie } = await this.signalen.behandel(aanroep, { ...stap, id: stap.id as Uuid });
    sendAnswer(reply, { status: 200, response: { id, status, versie } satisfies SignaalstandDto, versie });
  }
}
