import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Gemeentecode, Uuid } from '@schakel/domain';
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
import { type Aanroep, DezeAanroep, Dossierinzage, nietsAnders, stand, Uitvoering } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  dienstkolommen,
  DienstoverdrachtDto,
  DienstvervalDto,
  PiketdienstDto,
  PiketdienstenPaginaDto,
  PiketdienstenVraagDto,
  PiketdienstplanDto,
  PiketstandDto,
  toonDienst,
  toonDienstregel,
} from './piket.dto.js';
import { piketdienstsoort } from './piket.store.js';
import { decide, type Dienstopdracht } from './piketdienst.domain.js';

const Stap = ApiStap(PiketstandDto);

/** The roster: who has duty at night, per municipality and step of the escalation order. */
@ApiTags('piket')
@Controller('piketdiensten')
export class PiketdienstController {
  constructor(
    private readonly uitvoering: Uitvoering,
    private readonly inzage: Dossierinzage,
  ) {}

  @Post()
  @Handeling('piketdienst:plannen')
  @ApiBeschreven({
    samenvatting: 'Plan een piketdienst',
    antwoord: { status: 201, beschrijving: 'Gepland.', type: PiketstandDto, location: true, etag: true },
    idempotent: true,
    doelbinding: true,
  })
  async plan(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() dto: PiketdienstplanDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { trap, medewerker } = dto;
    // As instants in UTC, so that they compare as text.
    const [van, tot] = [utc(dto.van), utc(dto.tot)];
    const answer = await this.uitvoering.maak({
      soort: piketdienstsoort,
      aanroep,
      handeling: 'piketdienst:plannen',
      naam: 'Piketdienst plannen',
      key,
      requestHash: requestHash({ method, path: url, body: dto, actor: aanroep.actor.sub }),
      gezocht: '',
      // A duty is made about nothing but the own municipality, which an employee always has.
      lees: () => Promise.resolve({ gemeentecode: aanroep.actor.gemeentecode as Gemeentecode }),
      bron: (eigen) => eigen,
      beslis: (id, context) => decide(undefined, { soort: 'plan', id, van, tot, trap, medewerker }, context),
    });
    sendAnswer(reply, answer);
  }

  @Get()
  @Handeling('piketdienst:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon het rooster, laatst gemaakte eerst',
    antwoord: { status: 200, beschrijving: 'Een pagina met diensten.', type: PiketdienstenPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: PiketdienstenVraagDto): Promise<PiketdienstenPaginaDto> {
    const { status, trap } = vraag;
    const filters = { status, trap };
    return this.inzage.lijst(piketdienstsoort, aanroep, {
      kolommen: dienstkolommen,
      vraag,
      filters,
      parameters: filters,
      toon: toonDienstregel,
    });
  }

  @Get(':id')
  @Handeling('piketdienst:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een piketdienst',
    antwoord: { status: 200, beschrijving: 'De dienst.', type: PiketdienstDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(piketdienstsoort, aanroep, id, 'Piketdienst lezen');
    void reply.header('ETag', etag(toestand.versie)).send(toonDienst(toestand));
  }

  @Post(':id/overdrachten')
  @Handeling('piketdienst:overdragen')
  @Stap('Draag een dienst over aan een collega')
  async draagOver(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { aan, notitie }: DienstoverdrachtDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'draag-over', aan, notitie } as const;
    await this.behandel({ aanroep, id, gelezenVersie }, 'piketdienst:overdragen', opdracht, reply);
  }

  @Post(':id/vervallenverklaringen')
  @Handeling('piketdienst:plannen')
  @Stap('Laat een dienst vervallen')
  async laatVervallen(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { reden }: DienstvervalDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'laat-vervallen', reden } as const;
    await this.behandel({ aanroep, id, gelezenVersie }, 'piketdienst:plannen', opdracht, reply);
  }

  private async behandel(
    bewerking: { readonly aanroep: Aanroep; readonly id: Uuid; readonly gelezenVersie: number },
    handeling: string,
    opdracht: Dienstopdracht,
    reply: FastifyReply,
  ): Promise<void> {
    const dienst = await this.uitvoering.behandel({
      soort: piketdienstsoort,
      ...bewerking,
      handeling,
      naam: `Piketdienst: ${opdracht.soort}`,
      lees: nietsAnders,
      beslis: (van, context) => decide(van, opdracht, context),
    });
    sendAnswer(reply, { status: 200, response: stand(dienst), versie: dienst.versie });
  }
}

const utc = (tijdstip: string): string => new Date(tijdstip).toISOString();
