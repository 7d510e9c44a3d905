import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { etag, IdempotencyKey, IdPipe, IfMatch, sendAnswer } from '@schakel/platform';
import { type Aanroep, DezeAanroep, Dossierinzage } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Een, idempotentie, Lijst, Maak, Stap, toonStand } from '../dossier/route.js';
import {
  BetrokkeneDto,
  BetrokkenenPaginaDto,
  BetrokkenenVraagDto,
  HerstelredenDto,
  lijstkolommen,
  NummerkoppelingDto,
  SamenvoegingDto,
  samenvatting,
  volledig,
} from './betrokkene.dto.js';
import { BetrokkeneService } from './betrokkene.service.js';
import { betrokkenesoort } from './betrokkene.store.js';

@ApiTags('betrokkenen')
@Controller('betrokkenen')
export class BetrokkeneController {
  constructor(
    private readonly betrokkenen: BetrokkeneService,
    private readonly inzage: Dossierinzage,
  ) {}

  @Post()
  @Handeling('betrokkene:vastleggen')
  @Maak('Leg een persoon vast onder een eigen kenmerk', 'Zonder nummer: een nummer wordt later gekoppeld, of nooit.')
  async maak(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Req() verzoek: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendAnswer(reply, await this.betrokkenen.legVast(aanroep, idempotentie(aanroep, verzoek, key, {})));
  }

  @Get()
  @Handeling('betrokkene:lezen')
  @Lijst('Toon personen, zonder nummer', BetrokkenenPaginaDto)
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: BetrokkenenVraagDto): Promise<BetrokkenenPaginaDto> {
    const { status } = vraag;
    const filters = { status };
    const hoe = { kolommen: lijstkolommen, vraag, filters, parameters: filters, toon: samenvatting };
    return this.inzage.lijst(betrokkenesoort, aanroep, hoe);
  }

  @Get(':id')
  @Handeling('betrokkene:lezen')
  @Een('Toon een persoon', BetrokkeneDto)
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(betrokkenesoort, aanroep, id, 'Persoon lezen');
    void reply.header('ETag', etag(toestand.versie)).send(volledig(toestand));
  }

  @Post(':id/koppelingen')
  @Handeling('betrokkene:koppelen')
  @Stap('Koppel een burgerservicenummer', 'Het nummer komt in geen gebeurtenis en in geen lijst.')
  async koppeling(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { bsn }: NummerkoppelingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toonStand(reply, await this.betrokkenen.koppel({ aanroep, id, gelezenVersie }, bsn));
  }

  @Post(':id/ontkoppelingen')
  @Handeling('betrokkene:koppelen')
  @Stap('Maak een verkeerde koppeling los', 'De persoon staat daarna weer zonder nummer.')
  async ontkoppeling(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { reden }: HerstelredenDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toonStand(reply, await this.betrokkenen.ontkoppel({ aanroep, id, gelezenVersie }, { soort: 'ontkoppel', reden }));
  }

  @Post(':id/samenvoegingen')
  @Handeling('betrokkene:samenvoegen')
  @Stap('Voeg samen met de persoon die deze blijkt te zijn', 'Door iemand die geen van beiden vastlegde.')
  async samenvoeging(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { naarId, reden }: SamenvoegingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toonStand(reply, await this.betrokkenen.voegSamen({ aanroep, id, gelezenVersie }, naarId, reden));
  }

  @Post(':id/splitsingen')
  @Handeling('betrokkene:samenvoegen')
  @Stap('Maak een verkeerde samenvoeging ongedaan', 'Beide kenmerken staan daarna weer op zichzelf.')
  async splitsing(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { reden }: HerstelredenDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toonStand(reply, await this.betrokkenen.maakLos({ aanroep, id, gelezenVersie }, reden));
  }
}
