import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, etag, IdempotencyKey, IdPipe, IfMatch, requestHash, sendAnswer } from '@schakel/platform';
import { DezeAanroep, type Aanroep } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import { AbonnementsaanvraagDto } from './abonnement-opdracht.dto.js';
import {
  AbonnementDto,
  AbonnementenPaginaDto,
  AbonnementenVraagDto,
  toonAbonnement,
} from './abonnement-weergave.dto.js';
import { AbonnementInzage } from './abonnement.inzage.js';
import { AbonnementService, type Behandeling } from './abonnement.service.js';

/** A step in the life of a subscription: all alike but for the name. */
const Stap = (samenvatting: string, beschrijving: string) =>
  ApiBeschreven({
    samenvatting,
    beschrijving,
    antwoord: { status: 200, beschrijving: 'De nieuwe stand.', type: AbonnementDto, etag: true },
    ifMatch: true,
    doelbinding: true,
    problemen: [404],
  });

@ApiTags('abonnementen')
@Controller('abonnementen')
export class AbonnementController {
  constructor(
    private readonly abonnementen: AbonnementService,
    private readonly inzage: AbonnementInzage,
  ) {}

  @Post()
  @Handeling('abonnement:aanvragen')
  @ApiBeschreven({
    samenvatting: 'Vraag een abonnement aan',
    beschrijving:
      'Wij vragen uw webhook meteen of wij mogen leveren (CloudEvents-handdruk, OPTIONS). Lukt dat niet, dan blijft het abonnement aangevraagd. ' +
      'U krijgt bericht over ketendossiers zolang uw organisatie op de toegangslijst staat.',
    antwoord: { status: 201, beschrijving: 'Het abonnement.', type: AbonnementDto, location: true, etag: true },
    idempotent: true,
    doelbinding: true,
  })
  async vraagAan(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() dto: AbonnementsaanvraagDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const hash = requestHash({ method: 'POST', path: '/v1/abonnementen', body: dto, actor: aanroep.actor.sub });
    const { sink, types } = dto;
    sendAnswer(reply, await this.abonnementen.vraagAan(aanroep, { sink, types, key, requestHash: hash }));
  }

  @Get()
  @Handeling('abonnement:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon abonnementen, nieuwste eerst',
    antwoord: { status: 200, beschrijving: 'Een pagina met abonnementen.', type: AbonnementenPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: AbonnementenVraagDto): Promise<AbonnementenPaginaDto> {
    return this.inzage.lijst(aanroep, vraag);
  }

  @Get(':id')
  @Handeling('abonnement:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een abonnement',
    antwoord: { status: 200, beschrijving: 'Het abonnement.', type: AbonnementDto, etag: true },
    doelbinding: true,
    problemen: [404],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const abonnement = await this.inzage.een(aanroep, id);
    void reply.header('ETag', etag(abonnement.versie)).send(abonnement);
  }

  @Post(':id/validaties')
  @Handeling('abonnement:beheren')
  @Stap('Vraag de webhook opnieuw om toestemming', 'Doet de handdruk opnieuw; een aangevraagd abonnement wordt actief.')
  async valideer(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, { id, gelezenVersie, opdracht: { soort: 'valideer' } }, reply);
  }

  @Post(':id/pauzes')
  @Handeling('abonnement:beheren')
  @Stap('Pauzeer een abonnement', 'Afleveringen wachten tot u hervat; er gaat niets verloren.')
  async pauzeer(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, { id, gelezenVersie, opdracht: { soort: 'pauzeer' } }, reply);
  }

  @Post(':id/hervattingen')
  @Handeling('abonnement:beheren')
  @Stap('Hervat een abonnement', 'Wat intussen gebeurde wordt alsnog afgeleverd, in volgorde.')
  async hervat(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, { id, gelezenVersie, opdracht: { soort: 'hervat' } }, reply);
  }

  @Post(':id/beeindigingen')
  @Handeling('abonnement:beheren')
  @Stap('Beëindig een abonnement', 'Voorgoed. Wat nog wachtte vervalt.')
  async beeindig(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, { id, gelezenVersie, opdracht: { soort: 'beeindig' } }, reply);
  }

  private async behandel(aanroep: Aanroep, behandeling: Behandeling, reply: FastifyReply): Promise<void> {
    const abonnement = await this.abonnementen.behandel(aanroep, behandeling);
    sendAnswer(reply, { status: 200, response: toonAbonnement(abonnement), versie: abonnement.versie });
  }
}
