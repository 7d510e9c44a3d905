import { Body, Controller, Get, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, etag, IdPipe, IfMatch, nieuwId, sendAnswer } from '@schakel/platform';
import { DezeAanroep, type Aanroep } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import { Behandelstap } from './behandelstap.js';
import { TermijnoverzichtDto } from './termijnoverzicht.dto.js';
import {
  HervattingDto,
  IngebrekestellingDto,
  OpschortingDto,
  VerlengingDto,
} from './vergunningaanvraag-behandeling.dto.js';
import { VergunningaanvraagBehandelingService, type Stapopdracht } from './vergunningaanvraag-behandeling.service.js';
import { VergunningaanvraagInzage } from './vergunningaanvraag.inzage.js';
import { stand } from './vergunningaanvraag.service.js';

/** The decision term of an application: what moves it, and every date that follows from it. */
@ApiTags('vergunningaanvragen')
@Controller('vergunningaanvragen')
export class VergunningaanvraagTermijnController {
  constructor(
    private readonly behandeling: VergunningaanvraagBehandelingService,
    private readonly inzage: VergunningaanvraagInzage,
  ) {}

  @Get(':id/termijnen')
  @Handeling('vergunningaanvraag:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon de termijnen van een vergunningaanvraag',
    beschrijving:
      'Elke datum met de stappen en artikelen waaruit zij volgt, zoals zij vandaag is. Op welke grond een advies de termijn opschort, staat er alleen voor wie dat mag weten.',
    antwoord: { status: 200, beschrijving: 'De termijnen.', type: TermijnoverzichtDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async termijnen(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { overzicht, versie } = await this.inzage.termijnen(aanroep, id);
    void reply.header('ETag', etag(versie)).send(overzicht);
  }

  @Behandelstap('opschortingen', {
    samenvatting: 'Schort de beslistermijn op (Awb art. 4:15)',
    beschrijving: 'Dagen die een andere opschorting al telt, tellen niet twee keer.',
  })
  schortOp(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() dto: OpschortingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'schort-op', kenmerk: nieuwId() as Uuid, ...dto } as const;
    return this.stap(aanroep, id, gelezenVersie, opdracht, reply);
  }

  @Behandelstap('hervattingen', { samenvatting: 'Laat de beslistermijn weer lopen' })
  hervat(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() dto: HervattingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.stap(aanroep, id, gelezenVersie, { soort: 'hervat', ...dto }, reply);
  }

  @Behandelstap('verlengingen', {
    samenvatting: 'Verleng de beslistermijn',
    beschrijving:
      'Eén keer, gemotiveerd, bekendgemaakt binnen de lopende termijn en niet langer dan de regeling toestaat.',
  })
  verleng(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { weken, ...rest }: VerlengingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'verleng', duur: { aantal: weken, eenheid: 'weken' }, ...rest } as const;
    return this.stap(aanroep, id, gelezenVersie, opdracht, reply);
  }

  @Behandelstap('ingebrekestellingen', {
    samenvatting: 'Leg een ingebrekestelling vast (Awb art. 4:17 lid 3)',
    beschrijving: 'Ook een voortijdige wordt vastgelegd; wat zij waard is, staat bij de termijnen.',
  })
  stelInGebreke(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() dto: IngebrekestellingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.stap(aanroep, id, gelezenVersie, { soort: 'stel-in-gebreke', ...dto }, reply);
  }

  @Behandelstap('van-rechtswege-verleningen', {
    samenvatting: 'Bevestig dat de vergunning van rechtswege is verleend (Awb art. 4:20b)',
    beschrijving:
      'Alleen waar stilzwijgen als verlening geldt en de termijn voorbij is. Het systeem signaleert; een mens bevestigt, en daarmee staat de vergunning in het register.',
    besluit: true,
  })
  verleenVanRechtswege(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.stap(aanroep, id, gelezenVersie, { soort: 'verleen-van-rechtswege' }, reply);
  }

  private async stap(
    aanroep: Aanroep,
    id: Uuid,
    gelezenVersie: number,
    opdracht: Stapopdracht,
    reply: FastifyReply,
  ): Promise<void> {
    const aanvraag = await this.behandeling.behandel(aanroep, { id, gelezenVersie, opdracht });
    sendAnswer(reply, { status: 200, response: stand(aanvraag), versie: aanvraag.versie });
  }
}
