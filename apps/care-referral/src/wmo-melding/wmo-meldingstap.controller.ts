import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiStap, IdPipe, IfMatch, sendAnswer } from '@schakel/platform';
import { type Aanroep, DezeAanroep, stand } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import {
  WmoAanvraagDto,
  WmoBeschikkingDto,
  WmoHervattingDto,
  WmoIdentiteitDto,
  WmoIntrekkingDto,
  WmoMeldingstandDto,
  WmoOnderzoekDto,
  WmoOpschortingDto,
  WmoPlanDto,
} from './wmo-melding.dto.js';
import { WmoMeldingService } from './wmo-melding.service.js';
import type { LegOnderzoekVast, WmoMelding } from './wmo-melding-toestand.domain.js';

const Stap = ApiStap(WmoMeldingstandDto);

/** The steps of a Wmo-melding, from the confirmation of receipt to the decision. */
@ApiTags('wmo-meldingen')
@Controller('wmo-meldingen')
export class WmoMeldingstapController {
  constructor(private readonly dienst: WmoMeldingService) {}

  @Post(':id/ontvangstbevestigingen')
  @Handeling('wmo-melding:behandelen')
  @Stap('Bevestig de ontvangst van de melding')
  async bevestig(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.dienst.zet({ aanroep, id, gelezenVersie }, { soort: 'bevestig-ontvangst' }));
  }

  @Post(':id/plannen')
  @Handeling('wmo-melding:behandelen')
  @Stap('Leg vast dat een persoonlijk plan is ontvangen')
  async plan(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { op }: WmoPlanDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.dienst.zet({ aanroep, id, gelezenVersie }, { soort: 'ontvang-plan', op }));
  }

  @Post(':id/identiteitsvaststellingen')
  @Handeling('wmo-melding:behandelen')
  @Stap('Stel de identiteit vast', 'Geen voorwaarde voor opvang of een spoedvoorziening.')
  async identiteit(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { document, toelichting }: WmoIdentiteitDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(
      reply,
      await this.dienst.zet(
        { aanroep, id, gelezenVersie },
        { soort: 'stel-identiteit-vast', document, ...(toelichting !== undefined && { toelichting }) },
      ),
    );
  }

  @Post(':id/onderzoeken')
  @Handeling('wmo-melding:behandelen')
  @Stap('Leg het onderzoek vast')
  async onderzoek(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() dto: WmoOnderzoekDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.dienst.zet({ aanroep, id, gelezenVersie }, onderzoekVan(dto)));
  }

  @Post(':id/aanvragen')
  @Handeling('wmo-melding:behandelen')
  @Stap('Leg de aanvraag vast', 'Kan na het onderzoek, of als de zes weken voorbij zijn.')
  async aanvraag(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { op }: WmoAanvraagDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.dienst.zet({ aanroep, id, gelezenVersie }, { soort: 'dien-aanvraag-in', op }));
  }

  @Post(':id/opschortingen')
  @Handeling('wmo-melding:behandelen')
  @Stap('Laat de beslistermijn stilstaan', 'Alleen op een grond van de wet, en alleen de termijn voor de beschikking.')
  async opschorting(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { grond, van }: WmoOpschortingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.dienst.zet({ aanroep, id, gelezenVersie }, { soort: 'schort-op', grond, van }));
  }

  @Post(':id/hervattingen')
  @Handeling('wmo-melding:behandelen')
  @Stap('Laat de beslistermijn weer lopen')
  async hervatting(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { tot }: WmoHervattingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.dienst.zet({ aanroep, id, gelezenVersie }, { soort: 'hervat', tot }));
  }

  @Post(':id/beschikkingen')
  @Handeling('wmo-melding:behandelen')
  @Stap('Leg de beschikking vast')
  async beschikking(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { op, uitkomst, motivering }: WmoBeschikkingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.dienst.zet({ aanroep, id, gelezenVersie }, { soort: 'beschik', op, uitkomst, motivering }));
  }

  @Post(':id/intrekkingen')
  @Handeling('wmo-melding:behandelen')
  @Stap('Trek de melding in')
  async intrekking(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { reden }: WmoIntrekkingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.dienst.zet({ aanroep, id, gelezenVersie }, { soort: 'trek-in', reden }));
  }
}

function toon(reply: FastifyReply, dossier: WmoMelding): void {
  sendAnswer(reply, { status: 200, response: stand(dossier), versie: dossier.versie });
}

function onderzoekVan({ op, bevindingen, weergaveVerstrektOp }: WmoOnderzoekDto): LegOnderzoekVast {
  const gevonden = bevindingen.map(({ aspect, bevinding }) => ({ aspect, bevinding }));
  return { soort: 'leg-onderzoek-vast', op, bevindingen: gevonden, weergaveVerstrektOp };
}
