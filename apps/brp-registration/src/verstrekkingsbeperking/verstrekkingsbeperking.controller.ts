import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { etag, IdempotencyKey, IdPipe, IfMatch, sendAnswer } from '@schakel/platform';
import { type Aanroep, DezeAanroep, Dossierinzage } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Een, idempotentie, Lijst, Maak, Stap, toonStand } from '../dossier/route.js';
import {
  BeperkingsaanbodDto,
  BeperkingscodeDto,
  lijstkolommen,
  samenvatting,
  SchriftelijkVerzoekDto,
  VerstrekkingsbeperkingDto,
  VerstrekkingsbeperkingenPaginaDto,
  VerstrekkingsbeperkingenVraagDto,
  volledig,
} from './verstrekkingsbeperking.dto.js';
import { VerstrekkingsbeperkingService } from './verstrekkingsbeperking.service.js';
import { verstrekkingsbeperkingsoort } from './verstrekkingsbeperking.store.js';

@ApiTags('verstrekkingsbeperkingen')
@Controller('verstrekkingsbeperkingen')
export class VerstrekkingsbeperkingController {
  constructor(
    private readonly beperkingen: VerstrekkingsbeperkingService,
    private readonly inzage: Dossierinzage,
  ) {}

  @Post()
  @Handeling('verstrekkingsbeperking:behandelen')
  @Maak(
    'Bied beperking van de verstrekking aan',
    'Het aanbod wordt altijd gedaan en vastgelegd (Wet BRP art. 2.54 en 2.59).',
  )
  async aanbod(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() dto: BeperkingsaanbodDto,
    @Req() verzoek: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const hoe = idempotentie(aanroep, verzoek, key, dto);
    sendAnswer(reply, await this.beperkingen.biedAan(aanroep, dto.betrokkeneId, hoe));
  }

  @Get()
  @Handeling('verstrekkingsbeperking:lezen')
  @Lijst('Toon beperkingen van de verstrekking', VerstrekkingsbeperkingenPaginaDto)
  lijst(
    @DezeAanroep() aanroep: Aanroep,
    @Query() vraag: VerstrekkingsbeperkingenVraagDto,
  ): Promise<VerstrekkingsbeperkingenPaginaDto> {
    const { status, betrokkeneId } = vraag;
    return this.inzage.lijst(verstrekkingsbeperkingsoort, aanroep, {
      kolommen: lijstkolommen,
      vraag,
      filters: { status },
      persoon: { kolom: 'betrokkene_id', id: betrokkeneId },
      parameters: { status, betrokkeneId },
      toon: samenvatting,
    });
  }

  @Get(':id')
  @Handeling('verstrekkingsbeperking:lezen')
  @Een('Toon een beperking', VerstrekkingsbeperkingDto)
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(
      verstrekkingsbeperkingsoort,
      aanroep,
      id,
      'Verstrekkingsbeperking lezen',
    );
    void reply.header('ETag', etag(toestand.versie)).send(volledig(toestand));
  }

  @Post(':id/afstanddoeningen')
  @Handeling('verstrekkingsbeperking:behandelen')
  @Stap('Leg vast dat de persoon afziet', 'Vragen kan later alsnog.')
  async afzien(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'zie-af' } as const;
    toonStand(reply, await this.beperkingen.behandel({ aanroep, id, gelezenVersie }, opdracht));
  }

  @Post(':id/verzoeken-bij-aangifte')
  @Handeling('verstrekkingsbeperking:behandelen')
  @Stap('Neem de beperking op bij een aangifte', 'Zij geldt meteen (Wet BRP art. 2.59).')
  async aangifte(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { code }: BeperkingscodeDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'vraag-bij-aangifte', code } as const;
    toonStand(reply, await this.beperkingen.behandel({ aanroep, id, gelezenVersie }, opdracht));
  }

  @Post(':id/schriftelijke-verzoeken')
  @Handeling('verstrekkingsbeperking:behandelen')
  @Stap('Leg een schriftelijk verzoek vast', 'Het wordt binnen vier weken verwerkt.')
  async schriftelijk(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { code, ontvangenOp }: SchriftelijkVerzoekDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'vraag-schriftelijk', code, ontvangenOp } as const;
    toonStand(reply, await this.beperkingen.behandel({ aanroep, id, gelezenVersie }, opdracht));
  }

  @Post(':id/verwerkingen')
  @Handeling('verstrekkingsbeperking:behandelen')
  @Stap('Verwerk een schriftelijk verzoek', 'De beperking geldt vanaf nu.')
  async verwerking(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'verwerk' } as const;
    toonStand(reply, await this.beperkingen.behandel({ aanroep, id, gelezenVersie }, opdracht));
  }

  @Post(':id/wijzigingen')
  @Handeling('verstrekkingsbeperking:behandelen')
  @Stap('Wijzig de code', 'Wie gegevens van deze persoon bewaart, vergeet die.')
  async wijziging(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { code }: BeperkingscodeDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'wijzig', code } as const;
    toonStand(reply, await this.beperkingen.behandel({ aanroep, id, gelezenVersie }, opdracht));
  }

  @Post(':id/beeindigingen')
  @Handeling('verstrekkingsbeperking:behandelen')
  @Stap('Beëindig de beperking', 'Alleen op verzoek van de persoon.')
  async beeindiging(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'beeindig' } as const;
    toonStand(reply, await this.beperkingen.behandel({ aanroep, id, gelezenVersie }, opdracht));
  }
}
