import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import { ApiBeschreven, IdPipe, IfMatch, etag, sendAnswer } from '@schakel/platform';
import { type Aanroep, DezeAanroep } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import { Behandelstap } from './behandelstap.js';
import { toonVoorstel } from './voorstel-weergave.dto.js';
import { ZorgverwijzingInzage } from './zorgverwijzing.inzage.js';
import { Zorgverwijzingenlijst } from './zorgverwijzing.lijst.js';
import { ZorgverwijzingService } from './zorgverwijzing.service.js';
import type { Behandeling } from './zorgverwijzing-behandeling.js';
import { IntrekkingDto, PlaatsingDto, VoorstelOpdrachtDto, naarFeiten } from './zorgverwijzing-opdracht.dto.js';
import { UrgentieDto } from './zorgverwijzing-stap.dto.js';
import {
  VoorgesteldDto,
  ZorgverwijzingDto,
  ZorgverwijzingenPaginaDto,
  ZorgverwijzingenVraagDto,
} from './zorgverwijzing-weergave.dto.js';
import { stand } from './zorgverwijzing-weergave.js';

@ApiTags('zorgverwijzingen')
@Controller('zorgverwijzingen')
export class ZorgverwijzingController {
  constructor(
    private readonly verwijzingen: ZorgverwijzingService,
    private readonly inzage: ZorgverwijzingInzage,
    private readonly verwijzingenlijst: Zorgverwijzingenlijst,
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
    return this.verwijzingenlijst.lijst(aanroep, vraag);
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
    @Body() { feiten, afwijking, tolk }: VoorstelOpdrachtDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const afgeweken = afwijking && { afwijking: { regel: afwijking.regel, reden: afwijking.reden } };
    const metTolk = tolk && { tolk: { ...tolk } };
    const opdracht = { soort: 'stel-voor', feiten: naarFeiten(feiten), ...afgeweken, ...metTolk } as const;
    const verwijzing = await this.verwijzingen.behandel(aanroep, { id, gelezenVersie, opdracht });
    if (verwijzing.status !== 'voorgesteld') throw new Error('a proposal leads to voorgesteld');
    const response: VoorgesteldDto = { ...stand(verwijzing), voorstel: toonVoorstel(verwijzing.voorstel) };
    sendAnswer(reply, { status: 200, response, versie: verwijzing.versie });
  }

  @Post(':id/urgenties')
  @Handeling('zorgverwijzing:behandelen')
  @Behandelstap('Bepaal hoe snel een plek nodig is; vannacht start de klok van de eerste nacht')
  async bepaalUrgentie(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: string,
    @IfMatch() gelezenVersie: number,
    @Body() { urgentie }: UrgentieDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, { id, gelezenVersie, opdracht: { soort: 'bepaal-urgentie', urgentie } }, reply);
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
}
