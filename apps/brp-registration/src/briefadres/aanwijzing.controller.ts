import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { etag, IdempotencyKey, IdPipe, IfMatch, sendAnswer } from '@schakel/platform';
import { type Aanroep, DezeAanroep, Dossierinzage } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Een, idempotentie, Lijst, Maak, Stap, toonStand } from '../dossier/route.js';
import { adresregelsVan } from './adres.dto.js';
import {
  AanwijzingDto,
  AanwijzingenPaginaDto,
  AanwijzingenVraagDto,
  AanwijzingsafwijzingDto,
  AanwijzingsintrekkingDto,
  AanwijzingsperiodeDto,
  AanwijzingsvoorstelDto,
  lijstkolommen,
  samenvatting,
  volledig,
  VoorlichtingDto,
} from './aanwijzing.dto.js';
import { AanwijzingService } from './aanwijzing.service.js';
import { aanwijzingsoort } from './aanwijzing.store.js';

@ApiTags('aanwijzingen')
@Controller('aanwijzingen')
export class AanwijzingController {
  constructor(
    private readonly aanwijzingen: AanwijzingService,
    private readonly inzage: Dossierinzage,
  ) {}

  @Post()
  @Handeling('aanwijzing:voorstellen')
  @Maak(
    'Stel een aanwijzing van een instelling of rechtspersoon voor',
    'Het college beslist (Wet BRP art. 2.40 en 2.42). Het postadres is nooit de plek waar mensen verblijven.',
  )
  async maak(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() dto: AanwijzingsvoorstelDto,
    @Req() verzoek: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { soort, naam, motivering } = dto;
    const aanwijzing = { soort, naam, motivering, postadres: adresregelsVan(dto.postadres) };
    sendAnswer(reply, await this.aanwijzingen.stelVoor(aanroep, aanwijzing, idempotentie(aanroep, verzoek, key, dto)));
  }

  @Get()
  @Handeling('aanwijzing:lezen')
  @Lijst('Toon aanwijzingen, zonder naam en adres', AanwijzingenPaginaDto)
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: AanwijzingenVraagDto): Promise<AanwijzingenPaginaDto> {
    const { status, soort } = vraag;
    const filters = { status, soort };
    const hoe = { kolommen: lijstkolommen, vraag, filters, parameters: filters, toon: samenvatting };
    return this.inzage.lijst(aanwijzingsoort, aanroep, hoe);
  }

  @Get(':id')
  @Handeling('aanwijzing:lezen')
  @Een('Toon een aanwijzing', AanwijzingDto)
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(aanwijzingsoort, aanroep, id, 'Aanwijzing lezen');
    void reply.header('ETag', etag(toestand.versie)).send(volledig(toestand));
  }

  @Post(':id/vaststellingen')
  @Handeling('aanwijzing:besluiten')
  @Stap('Stel de aanwijzing vast', 'Door wie voor het college tekent; een ander dan wie haar voorstelde.')
  async vaststelling(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { geldtVanaf, geldtTotEnMet }: AanwijzingsperiodeDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'wijs-aan', geldtVanaf, geldtTotEnMet } as const;
    toonStand(reply, await this.aanwijzingen.behandel({ aanroep, id, gelezenVersie }, opdracht));
  }

  @Post(':id/afwijzingen')
  @Handeling('aanwijzing:besluiten')
  @Stap('Wijs het voorstel af', 'Met reden.')
  async afwijzing(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { reden }: AanwijzingsafwijzingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toonStand(reply, await this.aanwijzingen.behandel({ aanroep, id, gelezenVersie }, { soort: 'wijs-af', reden }));
  }

  @Post(':id/voorlichtingen')
  @Handeling('aanwijzing:voorstellen')
  @Stap(
    'Leg vast dat het hoofd de bewoners schriftelijk informeerde',
    'Met dag en hash van de brief (Wet BRP art. 2.40).',
  )
  async voorlichting(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { op, hash }: VoorlichtingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'leg-voorlichting-vast', voorlichting: { op, hash } } as const;
    toonStand(reply, await this.aanwijzingen.behandel({ aanroep, id, gelezenVersie }, opdracht));
  }

  @Post(':id/intrekkingen')
  @Handeling('aanwijzing:besluiten')
  @Stap('Trek de aanwijzing in', 'Per een dag, met reden.')
  async intrekking(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { reden, per }: AanwijzingsintrekkingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toonStand(
      reply,
      await this.aanwijzingen.behandel({ aanroep, id, gelezenVersie }, { soort: 'trek-in', reden, per }),
    );
  }
}
