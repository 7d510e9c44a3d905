import { Body, Controller, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Uuid } from '@schakel/domain';
import { IdPipe, IfMatch, nieuwId, sendAnswer } from '@schakel/platform';
import { DezeAanroep, type Aanroep } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import { Behandelstap } from './behandelstap.js';
import {
  AanvullingDto,
  AanvullingsverzoekDto,
  BetrokkeneVastleggingDto,
  BuitenbehandelingstellingDto,
  IntrekkingDto,
  naarStukken,
  StukkenDto,
} from './vergunningaanvraag-behandeling.dto.js';
import { VergunningaanvraagBehandelingService, type Stapopdracht } from './vergunningaanvraag-behandeling.service.js';
import { stand } from './vergunningaanvraag.service.js';

/** Completing an application, and the ways in which it ends without a decision on its content. */
@ApiTags('vergunningaanvragen')
@Controller('vergunningaanvragen')
export class VergunningaanvraagBehandelingController {
  constructor(private readonly behandeling: VergunningaanvraagBehandelingService) {}

  @Behandelstap('stukken', { samenvatting: 'Werk bij welke stukken er zijn' })
  stukken(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { stukken }: StukkenDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.stap(aanroep, id, gelezenVersie, { soort: 'werk-stukken-bij', stukken: naarStukken(stukken) }, reply);
  }

  @Behandelstap('betrokkenen', {
    samenvatting: 'Leg een persoon vast en toets de leeftijd',
    beschrijving:
      'De leeftijd wordt vergeleken met de eis van de regeling voor deze rol. De uitkomst is een gegeven voor wie beslist; de geboortedatum wordt niet bewaard.',
  })
  betrokkene(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { kenmerk = nieuwId() as Uuid, naam, rol, geboortedatum }: BetrokkeneVastleggingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'leg-betrokkene-vast', kenmerk, naam, rol, geboortedatum } as const;
    return this.stap(aanroep, id, gelezenVersie, opdracht, reply);
  }

  @Behandelstap('aanvullingsverzoeken', {
    samenvatting: 'Vraag de aanvrager om aan te vullen (Awb art. 4:5)',
    beschrijving:
      'De beslistermijn staat stil vanaf de dag na het verzoek tot de dag van aanvulling, of tot de hersteltermijn ongebruikt eindigt (Awb art. 4:15 lid 1 onder a).',
  })
  vraagAanvulling(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() dto: AanvullingsverzoekDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'vraag-aanvulling', kenmerk: nieuwId() as Uuid, ...dto } as const;
    return this.stap(aanroep, id, gelezenVersie, opdracht, reply);
  }

  @Behandelstap('aanvullingen', {
    samenvatting: 'Leg een ontvangen aanvulling vast',
    beschrijving:
      'Is de aanvraag nu volledig, dan loopt de beslistermijn weer. Wat na de hersteltermijn komt, telt ook.',
  })
  ontvangAanvulling(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { stukken, ...rest }: AanvullingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'ontvang-aanvulling', stukken: naarStukken(stukken), ...rest } as const;
    return this.stap(aanroep, id, gelezenVersie, opdracht, reply);
  }

  @Behandelstap('voortzettingen', {
    samenvatting: 'Behandel een niet aangevulde aanvraag toch',
    beschrijving: 'Kan zodra de hersteltermijn voorbij is.',
  })
  zetVoort(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.stap(aanroep, id, gelezenVersie, { soort: 'zet-voort' }, reply);
  }

  @Behandelstap('buitenbehandelingstellingen', {
    samenvatting: 'Laat een onvolledige aanvraag buiten behandeling (Awb art. 4:5)',
    beschrijving:
      'Kan na de hersteltermijn en tot vier weken daarna (lid 4). Een mens besluit en motiveert; de mandaattabel zegt wie bevoegd is.',
    besluit: true,
  })
  laatBuitenBehandeling(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() dto: BuitenbehandelingstellingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.stap(aanroep, id, gelezenVersie, { soort: 'laat-buiten-behandeling', ...dto }, reply);
  }

  @Behandelstap('intrekkingen', { samenvatting: 'Leg vast dat de aanvrager intrekt' })
  trekIn(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() dto: IntrekkingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.stap(aanroep, id, gelezenVersie, { soort: 'trek-in', ...dto }, reply);
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
