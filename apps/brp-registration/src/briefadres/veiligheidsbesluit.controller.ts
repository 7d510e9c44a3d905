import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { etag, IdempotencyKey, IdPipe, IfMatch, sendAnswer } from '@schakel/platform';
import { type Aanroep, DezeAanroep, Dossierinzage } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Een, idempotentie, Lijst, Maak, Stap, toonStand } from '../dossier/route.js';
import {
  lijstkolommen,
  samenvatting,
  VeiligheidsafwijzingDto,
  VeiligheidsbeeindigingDto,
  VeiligheidsbesluitDto,
  VeiligheidsbesluitenPaginaDto,
  VeiligheidsbesluitenVraagDto,
  VeiligheidsbesluitnemingDto,
  VeiligheidsvoorstelDto,
  VeiligheidsvoortzettingDto,
  volledig,
} from './veiligheidsbesluit.dto.js';
import { VeiligheidsbesluitService } from './veiligheidsbesluit.service.js';
import { veiligheidsbesluitsoort } from './veiligheidsbesluit.store.js';

@ApiTags('veiligheidsbesluiten')
@Controller('veiligheidsbesluiten')
export class VeiligheidsbesluitController {
  constructor(
    private readonly besluiten: VeiligheidsbesluitService,
    private readonly inzage: Dossierinzage,
  ) {}

  @Post()
  @Handeling('veiligheidsbesluit:voorstellen')
  @Maak('Stel voor dat een woonadres onveilig is', 'De burgemeester besluit (Wet BRP art. 2.41). Noem geen adres.')
  async maak(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() dto: VeiligheidsvoorstelDto,
    @Req() verzoek: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendAnswer(reply, await this.besluiten.stelVoor(aanroep, dto, idempotentie(aanroep, verzoek, key, dto)));
  }

  @Get()
  @Handeling('veiligheidsbesluit:lezen')
  @Lijst('Toon veiligheidsbesluiten, zonder reden', VeiligheidsbesluitenPaginaDto)
  lijst(
    @DezeAanroep() aanroep: Aanroep,
    @Query() vraag: VeiligheidsbesluitenVraagDto,
  ): Promise<VeiligheidsbesluitenPaginaDto> {
    const { status, betrokkeneId } = vraag;
    return this.inzage.lijst(veiligheidsbesluitsoort, aanroep, {
      kolommen: lijstkolommen,
      vraag,
      filters: { status },
      persoon: { kolom: 'betrokkene_id', id: betrokkeneId },
      parameters: { status, betrokkeneId },
      toon: samenvatting,
    });
  }

  @Get(':id')
  @Handeling('veiligheidsbesluit:lezen')
  @Een('Toon een veiligheidsbesluit', VeiligheidsbesluitDto)
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(veiligheidsbesluitsoort, aanroep, id, 'Veiligheidsbesluit lezen');
    void reply.header('ETag', etag(toestand.versie)).send(volledig(toestand));
  }

  @Post(':id/intrekkingen')
  @Handeling('veiligheidsbesluit:voorstellen')
  @Stap('Trek een voorstel in', 'Zolang de burgemeester niet heeft besloten.')
  async intrekking(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toonStand(reply, await this.besluiten.behandel({ aanroep, id, gelezenVersie }, { soort: 'trek-in' }));
  }

  @Post(':id/besluiten')
  @Handeling('veiligheidsbesluit:besluiten')
  @Stap('Besluit dat een woonadres onveilig is', 'Door de burgemeester, gemotiveerd, met een dag van herbeoordeling.')
  async besluit(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { motivering, geldtVanaf, herbeoordelenOp }: VeiligheidsbesluitnemingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'neem', motivering, geldtVanaf, herbeoordelenOp } as const;
    toonStand(reply, await this.besluiten.behandel({ aanroep, id, gelezenVersie }, opdracht));
  }

  @Post(':id/afwijzingen')
  @Handeling('veiligheidsbesluit:besluiten')
  @Stap('Wijs het voorstel af', 'Door de burgemeester, gemotiveerd.')
  async afwijzing(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { motivering }: VeiligheidsafwijzingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toonStand(reply, await this.besluiten.behandel({ aanroep, id, gelezenVersie }, { soort: 'wijs-af', motivering }));
  }

  @Post(':id/herbeoordelingen')
  @Handeling('veiligheidsbesluit:besluiten')
  @Stap('Zet het besluit voort na herbeoordeling', 'Met een nieuwe dag van herbeoordeling.')
  async herbeoordeling(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { motivering, herbeoordelenOp }: VeiligheidsvoortzettingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'zet-voort', motivering, herbeoordelenOp } as const;
    toonStand(reply, await this.besluiten.behandel({ aanroep, id, gelezenVersie }, opdracht));
  }

  @Post(':id/beeindigingen')
  @Handeling('veiligheidsbesluit:besluiten')
  @Stap('Beëindig het besluit', 'Door de burgemeester, per een dag; nooit door de klok.')
  async beeindiging(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { motivering, per }: VeiligheidsbeeindigingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'beeindig', motivering, per } as const;
    toonStand(reply, await this.besluiten.behandel({ aanroep, id, gelezenVersie }, opdracht));
  }
}
