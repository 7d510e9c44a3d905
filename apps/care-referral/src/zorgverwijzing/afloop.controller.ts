import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Handeling, ZonderDoelbinding } from '@schakel/access';
import type { Graad, Uuid } from '@schakel/domain';
import { ApiBeschreven, IdPipe, IdempotencyKey, IfMatch, requestHash, sendAnswer } from '@schakel/platform';
import { type Aanroep, DezeAanroep } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Behandelstap } from './behandelstap.js';
import { KindverwijzingService } from './kindverwijzing.service.js';
import { overdrachtspunten } from './overdrachtspunten.domain.js';
import { ZorgverwijzingService } from './zorgverwijzing.service.js';
import type { Behandeling } from './zorgverwijzing-behandeling.js';
import { BeeindigingDto, OverdrachtDto, ToewijzingDto } from './zorgverwijzing-stap.dto.js';
import { stand } from './zorgverwijzing-weergave.js';
import { ZorgverwijzingstandDto } from './zorgverwijzing-weergave.dto.js';

export class OverdrachtspuntDto {
  @ApiProperty({ description: 'Code van het punt.' })
  code!: string;

  @ApiProperty({ description: 'Wat er gedaan moet zijn.' })
  tekst!: string;

  @ApiProperty({
    description: 'Voor wie het punt geldt.',
    enum: ['iedereen', 'minderjarig', 'met-kinderen', 'met-tolk'],
  })
  voor!: string;

  @ApiProperty({ description: 'Waar het punt vandaan komt.' })
  bron!: string;

  @ApiProperty({ description: 'Hoe zeker.', enum: ['gelezen', 'gelezen-2017', 'secundair', 'uit het hoofd'] })
  graad!: Graad;
}

export class OverdrachtspuntenDto {
  @ApiProperty({ description: 'De lijst.', type: [OverdrachtspuntDto] })
  resultaten!: readonly OverdrachtspuntDto[];
}

/** What follows on a placement: assignment, warm transfer, end, and the referrals of children that came along. */
@ApiTags('zorgverwijzingen')
@Controller()
export class AfloopController {
  constructor(
    private readonly verwijzingen: ZorgverwijzingService,
    private readonly kinderen: KindverwijzingService,
  ) {}

  @Get('overdrachtspunten')
  @Handeling('zorgverwijzing:lezen')
  @ZonderDoelbinding()
  @ApiBeschreven({
    samenvatting: 'Toon de lijst van een warme overdracht',
    antwoord: { status: 200, beschrijving: 'De punten.', type: OverdrachtspuntenDto },
    problemen: [403],
  })
  punten(): OverdrachtspuntenDto {
    return {
      resultaten: overdrachtspunten.map(({ code, tekst, voor, bron, graad }) => ({ code, tekst, voor, bron, graad })),
    };
  }

  @Post('zorgverwijzingen/:id/toewijzingen')
  @Handeling('zorgverwijzing:behandelen')
  @Behandelstap('Leg vast hoe de toewijzing loopt: via de iStandaarden, of erbuiten zonder BSN')
  async bepaalToewijzing(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: string,
    @IfMatch() gelezenVersie: number,
    @Body() { toewijzing }: ToewijzingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, { id, gelezenVersie, opdracht: { soort: 'bepaal-toewijzing', toewijzing } }, reply);
  }

  @Post('zorgverwijzingen/:id/overdrachten')
  @Handeling('zorgverwijzing:behandelen')
  @Behandelstap('Draag warm over; alle punten van de lijst zijn gedaan, of met reden niet')
  async draagOver(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: string,
    @IfMatch() gelezenVersie: number,
    @Body() { einddatum, overdracht }: OverdrachtDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const regels = overdracht.map((regel) => ({ ...regel }));
    const opdracht = { soort: 'draag-over', einddatum, overdracht: regels } as const;
    await this.behandel(aanroep, { id, gelezenVersie, opdracht }, reply);
  }

  @Post('zorgverwijzingen/:id/beeindigingen')
  @Handeling('zorgverwijzing:behandelen')
  @Behandelstap('Leg vast dat de plaatsing eindigde zonder warme overdracht')
  async beeindig(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: string,
    @IfMatch() gelezenVersie: number,
    @Body() { einde, einddatum, bestemming, redenGeenAnderSpoor: reden }: BeeindigingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const redenGeenAnderSpoor = reden !== undefined && { redenGeenAnderSpoor: reden };
    const opdracht = { soort: 'beeindig', einde, einddatum, bestemming, ...redenGeenAnderSpoor } as const;
    await this.behandel(aanroep, { id, gelezenVersie, opdracht }, reply);
  }

  @Post('zorgverwijzingen/:id/kindverwijzingen')
  @Handeling('zorgverwijzing:behandelen')
  @ApiBeschreven({
    samenvatting: 'Start een eigen verwijzing voor een kind dat meekomt',
    antwoord: { status: 201, beschrijving: 'Ontvangen.', type: ZorgverwijzingstandDto, location: true, etag: true },
    idempotent: true,
    doelbinding: true,
    problemen: [404, 410],
  })
  async kind(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IdempotencyKey() key: string,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const hash = requestHash({ method, path: url, body: {}, actor: aanroep.actor.sub });
    sendAnswer(reply, await this.kinderen.start(aanroep, id, { key, requestHash: hash }));
  }

  private async behandel(aanroep: Aanroep, behandeling: Behandeling, reply: FastifyReply): Promise<void> {
    const verwijzing = await this.verwijzingen.behandel(aanroep, behandeling);
    sendAnswer(reply, { status: 200, response: stand(verwijzing), versie: verwijzing.versie });
  }
}
