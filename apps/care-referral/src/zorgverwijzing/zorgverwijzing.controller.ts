import { Body, Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import { type Uuid, wettelijkeDag } from '@schakel/domain';
import {
  ApiBeschreven,
  IdPipe,
  IdempotencyKey,
  IfMatch,
  KLOK,
  type Klok,
  etag,
  invalidInput,
  nieuwId,
  requestHash,
  sendAnswer,
} from '@schakel/platform';
import { type Aanroep, DezeAanroep } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import type { Aanbieder } from '../aanbieder/aanbieder.domain.js';
import { Aanbiedergids } from '../aanbieder/aanbiedergids.js';
import { Behandelstap } from './behandelstap.js';
import { toonVoorstel } from './voorstel-weergave.dto.js';
import { ZorgverwijzingInzage } from './zorgverwijzing.inzage.js';
import { type Behandeling, ZorgverwijzingService } from './zorgverwijzing.service.js';
import {
  AanbiedingDto,
  IntrekkingDto,
  PlaatsingDto,
  VoorstelOpdrachtDto,
  naarFeiten,
} from './zorgverwijzing-opdracht.dto.js';
import {
  AangebodenDto,
  VoorgesteldDto,
  ZorgverwijzingDto,
  ZorgverwijzingenPaginaDto,
  ZorgverwijzingenVraagDto,
  stand,
} from './zorgverwijzing-weergave.dto.js';

@ApiTags('zorgverwijzingen')
@Controller('zorgverwijzingen')
export class ZorgverwijzingController {
  constructor(
    private readonly verwijzingen: ZorgverwijzingService,
    private readonly inzage: ZorgverwijzingInzage,
    private readonly gids: Aanbiedergids,
    @Inject(KLOK) private readonly klok: Klok,
  ) {}

  @Get()
  @Handeling('zorgverwijzing:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon zorgverwijzingen, nieuwste eerst',
    beschrijving: 'Een zorgaanbieder ziet wat de eigen organisatie nu is aangeboden.',
    antwoord: { status: 200, beschrijving: 'Een pagina met verwijzingen.', type: ZorgverwijzingenPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: ZorgverwijzingenVraagDto): Promise<ZorgverwijzingenPaginaDto> {
    return this.inzage.lijst(aanroep, vraag);
  }

  @Get(':id')
  @Handeling('zorgverwijzing:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een zorgverwijzing',
    beschrijving: 'Een zorgaanbieder ziet alleen wat nodig is om het aanbod te beantwoorden.',
    antwoord: { status: 200, beschrijving: 'De verwijzing.', type: ZorgverwijzingDto, etag: true },
    doelbinding: true,
    problemen: [404],
  })
  async een(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const verwijzing = await this.inzage.een(aanroep, id);
    void reply.header('ETag', etag(verwijzing.versie)).send(verwijzing);
  }

  @Post(':id/voorstellen')
  @Handeling('zorgverwijzing:behandelen')
  @ApiBeschreven({
    samenvatting: 'Stel een spoor voor',
    beschrijving: 'De tabel stelt voor, met grondslag en bron; u beslist. Afwijken kan alleen met een reden.',
    antwoord: { status: 200, beschrijving: 'De nieuwe stand, met het voorstel.', type: VoorgesteldDto, etag: true },
    ifMatch: true,
    doelbinding: true,
    problemen: [404, 410],
  })
  async stelVoor(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: string,
    @IfMatch() gelezenVersie: number,
    @Body() { feiten, afwijking }: VoorstelOpdrachtDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const afgeweken = afwijking && { afwijking: { regel: afwijking.regel, reden: afwijking.reden } };
    const opdracht = { soort: 'stel-voor', feiten: naarFeiten(feiten), ...afgeweken } as const;
    const verwijzing = await this.verwijzingen.behandel(aanroep, { id, gelezenVersie, opdracht });
    if (verwijzing.status !== 'voorgesteld') throw new Error('a proposal leads to voorgesteld');
    const response: VoorgesteldDto = { ...stand(verwijzing), voorstel: toonVoorstel(verwijzing.voorstel) };
    sendAnswer(reply, { status: 200, response, versie: verwijzing.versie });
  }

  @Post(':id/aanbiedingen')
  @Handeling('zorgverwijzing:behandelen')
  @ApiBeschreven({
    samenvatting: 'Bied de verwijzing aan een zorgaanbieder aan',
    antwoord: { status: 201, beschrijving: 'Aangeboden.', type: AangebodenDto, location: true, etag: true },
    idempotent: true,
    ifMatch: true,
    doelbinding: true,
    problemen: [404, 410],
  })
  async biedAan(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: string,
    @IdempotencyKey() key: string,
    @IfMatch() gelezenVersie: number,
    @Body() dto: AanbiedingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const aanbodId = nieuwId() as Uuid;
    const { organisatie, leeftijdsgroepen } = await this.aanbieder(dto.aanbiederId);
    const aanbieder = { id: dto.aanbiederId, organisatie, leeftijdsgroepen };
    const path = `/v1/zorgverwijzingen/${id}/aanbiedingen`;
    const answer = await this.verwijzingen.schep(aanroep, {
      id,
      gelezenVersie,
      opdracht: { soort: 'bied-aan', aanbodId, aanbieder },
      key,
      requestHash: requestHash({ method: 'POST', path, body: dto, actor: aanroep.actor.sub }),
      antwoord: (verwijzing) => ({ ...stand(verwijzing), aanbodId }) satisfies AangebodenDto,
    });
    sendAnswer(reply, answer);
  }

  @Post(':id/intrekkingen')
  @Handeling('zorgverwijzing:behandelen')
  @Behandelstap('Trek een aanbod in: de aanbieder zwijgt, of de plek gaat niet door')
  async trekIn(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: string,
    @IfMatch() gelezenVersie: number,
    @Body() { reden, toelichting }: IntrekkingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, { id, gelezenVersie, opdracht: { soort: 'trek-in', reden, toelichting } }, reply);
  }

  @Post(':id/plaatsingen')
  @Handeling('zorgverwijzing:behandelen')
  @Behandelstap('Leg vast dat de persoon een plek heeft; waar blijft bij de aanbieder')
  async plaats(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: string,
    @IfMatch() gelezenVersie: number,
    @Body() { ingangsdatum }: PlaatsingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, { id, gelezenVersie, opdracht: { soort: 'plaats', ingangsdatum } }, reply);
  }

  private async behandel(aanroep: Aanroep, behandeling: Behandeling, reply: FastifyReply): Promise<void> {
    const verwijzing = await this.verwijzingen.behandel(aanroep, behandeling);
    sendAnswer(reply, { status: 200, response: stand(verwijzing), versie: verwijzing.versie });
  }

  /** The provider in today's directory. @throws ProblemException 400 */
  private async aanbieder(id: Uuid): Promise<Aanbieder> {
    const gevonden = await this.gids.zoek(id, wettelijkeDag(this.klok()));
    if (gevonden !== undefined) return gevonden;
    const reason = 'Kies een aanbieder uit de lijst van vandaag.';
    throw invalidInput([{ name: 'aanbiederId', code: 'aanbieder-onbekend', reason }]);
  }
}
