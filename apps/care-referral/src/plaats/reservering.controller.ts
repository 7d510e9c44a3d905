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
import { DezeAanroep, Dossierinzage, stand, type Aanroep } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Reservering } from './reservering.domain.js';
import {
  lijstkolommen,
  RedenDto,
  ReserveringDto,
  ReserveringenPaginaDto,
  ReserveringenVraagDto,
  ReserveringstandDto,
  ReserveringsvraagDto,
  samenvatting,
  volledig,
} from './reservering.dto.js';
import { ReserveringService } from './reservering.service.js';
import { reserveringsoort } from './reservering.store.js';

const Stap = ApiStap(ReserveringstandDto);

@ApiTags('reserveringen')
@Controller('reserveringen')
export class ReserveringController {
  constructor(
    private readonly reserveringen: ReserveringService,
    private readonly inzage: Dossierinzage,
  ) {}

  @Post()
  @Handeling('reservering:maken')
  @ApiBeschreven({
    samenvatting: 'Reserveer een plaats voor een verwijzing',
    beschrijving: 'Een uur, en dan vervalt zij vanzelf. Een plaats gaat nooit naar twee.',
    antwoord: { status: 201, beschrijving: 'Gereserveerd.', type: ReserveringstandDto, location: true, etag: true },
    idempotent: true,
    doelbinding: true,
    problemen: [404],
  })
  async maak(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() dto: ReserveringsvraagDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const hash = requestHash({ method, path: url, body: dto, actor: aanroep.actor.sub });
    sendAnswer(reply, await this.reserveringen.reserveer(aanroep, dto, { key, requestHash: hash }));
  }

  @Get()
  @Handeling('reservering:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon reserveringen, nieuwste eerst',
    antwoord: { status: 200, beschrijving: 'Een pagina met reserveringen.', type: ReserveringenPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: ReserveringenVraagDto): Promise<ReserveringenPaginaDto> {
    const { status, zorgverwijzingId } = vraag;
    return this.inzage.lijst(reserveringsoort, aanroep, {
      kolommen: lijstkolommen,
      vraag,
      filters: { status, zorgverwijzing_id: zorgverwijzingId },
      parameters: { status, zorgverwijzingId },
      toon: samenvatting,
    });
  }

  @Get(':id')
  @Handeling('reservering:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een reservering',
    antwoord: { status: 200, beschrijving: 'De reservering.', type: ReserveringDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(reserveringsoort, aanroep, id, 'Reservering lezen');
    void reply.header('ETag', etag(toestand.versie)).send(volledig(toestand));
  }

  @Post(':id/verlengingen')
  @Handeling('reservering:behandelen')
  @Stap('Verleng een reservering', 'Eén keer, met een reden.')
  async verlenging(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { reden }: RedenDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.reserveringen.verleng({ aanroep, id, gelezenVersie }, reden));
  }

  @Post(':id/bevestigingen')
  @Handeling('reservering:behandelen')
  @Stap('Bevestig dat de persoon de plaats heeft', 'De plaats is dan bezet.')
  async bevestiging(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.reserveringen.bevestig({ aanroep, id, gelezenVersie }));
  }

  @Post(':id/intrekkingen')
  @Handeling('reservering:behandelen')
  @Stap('Trek een reservering in', 'De plaats is dan meteen vrij.')
  async intrekking(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.reserveringen.trekIn({ aanroep, id, gelezenVersie }));
  }
}

function toon(reply: FastifyReply, reservering: Reservering): void {
  sendAnswer(reply, { status: 200, response: stand(reservering), versie: reservering.versie });
}
