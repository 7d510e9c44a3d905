import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { etag, IdempotencyKey, IdPipe, IfMatch, sendAnswer } from '@schakel/platform';
import { type Aanroep, DezeAanroep, Dossierinzage } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Een, idempotentie, Maak, Stap, toonStand } from '../dossier/route.js';
import {
  toonUitzondering,
  UitzonderingsbesluitDto,
  UitzonderingsintrekkingDto,
  UitzonderingsvoorstelDto,
  UitzonderingsweigeringDto,
  VerstrekkingsuitzonderingDto,
} from './verstrekkingsbeperking.dto.js';
import { VerstrekkingsbeperkingService } from './verstrekkingsbeperking.service.js';
import { verstrekkingsuitzonderingsoort } from './verstrekkingsuitzondering.store.js';

@ApiTags('verstrekkingsuitzonderingen')
@Controller('verstrekkingsuitzonderingen')
export class VerstrekkingsuitzonderingController {
  constructor(
    private readonly beperkingen: VerstrekkingsbeperkingService,
    private readonly inzage: Dossierinzage,
  ) {}

  @Post()
  @Handeling('verstrekkingsuitzondering:behandelen')
  @Maak('Stel een uitzondering op een beperking voor', 'Een ander besluit, na afweging (Wet BRP art. 3.21 lid 2).')
  async voorstel(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() dto: UitzonderingsvoorstelDto,
    @Req() verzoek: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { beperkingId, ontvanger, belang } = dto;
    const hoe = idempotentie(aanroep, verzoek, key, dto);
    sendAnswer(reply, await this.beperkingen.stelUitzonderingVoor(aanroep, { beperkingId, ontvanger, belang }, hoe));
  }

  @Get(':id')
  @Handeling('verstrekkingsuitzondering:lezen')
  @Een('Toon een uitzondering', VerstrekkingsuitzonderingDto)
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(verstrekkingsuitzonderingsoort, aanroep, id, 'Uitzondering lezen');
    void reply.header('ETag', etag(toestand.versie)).send(toonUitzondering(toestand));
  }

  @Post(':id/besluiten')
  @Handeling('verstrekkingsuitzondering:besluiten')
  @Stap('Sta de verstrekking toe', 'De wachttijd begint bij de bekendmaking; pas daarna mag worden verstrekt.')
  async besluit(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { motivering, bekendgemaaktOp }: UitzonderingsbesluitDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'sta-toe', motivering, bekendgemaaktOp } as const;
    toonStand(reply, await this.beperkingen.behandelUitzondering({ aanroep, id, gelezenVersie }, opdracht));
  }

  @Post(':id/weigeringen')
  @Handeling('verstrekkingsuitzondering:besluiten')
  @Stap('Weiger de verstrekking', 'Met motivering.')
  async weigering(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { motivering }: UitzonderingsweigeringDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'weiger', motivering } as const;
    toonStand(reply, await this.beperkingen.behandelUitzondering({ aanroep, id, gelezenVersie }, opdracht));
  }

  @Post(':id/ophoudingen')
  @Handeling('verstrekkingsuitzondering:behandelen')
  @Stap('Houd de verstrekking op', 'De persoon kwam ertegen op; er wordt niets verstrekt.')
  async ophouding(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'houd-op' } as const;
    toonStand(reply, await this.beperkingen.behandelUitzondering({ aanroep, id, gelezenVersie }, opdracht));
  }

  @Post(':id/hervattingen')
  @Handeling('verstrekkingsuitzondering:behandelen')
  @Stap('Hervat de wachttijd', 'Zij begint opnieuw.')
  async hervatting(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'hervat' } as const;
    toonStand(reply, await this.beperkingen.behandelUitzondering({ aanroep, id, gelezenVersie }, opdracht));
  }

  @Post(':id/intrekkingen')
  @Handeling('verstrekkingsuitzondering:besluiten')
  @Stap('Trek het besluit in', 'Er wordt niets (meer) verstrekt.')
  async intrekking(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { reden }: UitzonderingsintrekkingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'trek-in', reden } as const;
    toonStand(reply, await this.beperkingen.behandelUitzondering({ aanroep, id, gelezenVersie }, opdracht));
  }
}
