import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Opdrachtcontext, Uuid } from '@schakel/domain';
import { IdPipe, IfMatch, sendAnswer } from '@schakel/platform';
import { DezeAanroep, type Aanroep } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import { VerwerkingsopdrachtAanleg } from '../backoffice/verwerkingsopdracht-aanleg.js';
import { AdresEnPersoon } from './adres-en-persoon.js';
import { Stap } from './inschrijving-stap.js';
import type { Inschrijving } from './inschrijving-toestand.domain.js';
import {
  CorrectiebesluitDto,
  CorrectieDto,
  naarCorrectie,
  OverzichtDto,
  RedenDto,
} from './inschrijving-voortgang.dto.js';
import { stand } from './inschrijving-weergave.dto.js';
import { InschrijvingService, type Behandeling } from './inschrijving.service.js';

/** The second person, and what follows a registration. */
@ApiTags('inschrijvingen')
@Controller('inschrijvingen')
export class InschrijvingToetsingController {
  constructor(
    private readonly inschrijvingen: InschrijvingService,
    private readonly opdrachten: VerwerkingsopdrachtAanleg,
    private readonly adresEnPersoon: AdresEnPersoon,
  ) {}

  @Post(':id/vaststellingen')
  @Handeling('inschrijving:toetsen')
  @Stap({
    samenvatting: 'Stel de inschrijving vast',
    beschrijving: 'Door een ander dan wie haar voorstelde. Zij gaat dan naar het burgerzakensysteem.',
  })
  async stelVast(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const behandeling: Behandeling = {
      ...{ id, gelezenVersie, handeling: 'inschrijving:toetsen' },
      opdracht: (dubbel) => ({ soort: 'stel-vast', dubbel }),
      mede: async (na, context) => {
        await this.adresEnPersoon.houdTegen(aanroep, na);
        await this.adresEnPersoon.houdGrondslag(na);
        return this.opdrachten.bij(na, context);
      },
    };
    await this.behandel(aanroep, behandeling, reply);
  }

  @Post(':id/terugzendingen')
  @Handeling('inschrijving:toetsen')
  @Stap({ samenvatting: 'Zend het voorstel terug' })
  async zendTerug(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { reden }: RedenDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'zend-terug', reden } as const;
    await this.behandel(aanroep, { id, gelezenVersie, opdracht, handeling: 'inschrijving:toetsen' }, reply);
  }

  @Post(':id/overzichten')
  @Handeling('inschrijving:behandelen')
  @Stap({
    samenvatting: 'Leg vast dat het overzicht is verzonden',
    beschrijving: 'Binnen vier weken na de inschrijving (Wet BRP art. 2.54).',
  })
  async verzendOverzicht(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { verzondenOp: op }: OverzichtDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, { id, gelezenVersie, opdracht: { soort: 'verzend-overzicht', op } }, reply);
  }

  @Post(':id/correcties')
  @Handeling('inschrijving:behandelen')
  @Stap({
    samenvatting: 'Stel een correctie voor',
    beschrijving: 'Zij geldt pas nadat een ander haar goedkeurde; wat er stond blijft in de handelingen.',
  })
  async stelCorrectieVoor(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() dto: CorrectieDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const voorstel = naarCorrectie(dto);
    // Asked after the policy: who may not correct learns nothing of an address.
    const opdracht = {
      bij: async () => {
        const bezwaar = await this.adresEnPersoon.bezwaarTegen(aanroep, voorstel.adres);
        return { soort: 'stel-correctie-voor', voorstel, ...(bezwaar && { bezwaar }) } as const;
      },
    };
    await this.behandel(aanroep, { id, gelezenVersie, opdracht }, reply);
  }

  @Post(':id/correctiebesluiten')
  @Handeling('inschrijving:toetsen')
  @Stap({ samenvatting: 'Keur een correctie goed of af', beschrijving: 'Door een ander dan wie haar voorstelde.' })
  async beslisCorrectie(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { correctie, besluit, motivering }: CorrectiebesluitDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'beslis-correctie', correctie, besluit, motivering } as const;
    const mede = async (na: Inschrijving, context: Opdrachtcontext) => {
      if (besluit !== 'goedgekeurd') return {};
      await this.adresEnPersoon.houdCorrectie(aanroep, na, correctie);
      return this.opdrachten.naCorrectie(na, context);
    };
    await this.behandel(aanroep, { id, gelezenVersie, opdracht, mede, handeling: 'inschrijving:toetsen' }, reply);
  }

  @Post(':id/afsluitingen')
  @Handeling('inschrijving:behandelen')
  @Stap({
    samenvatting: 'Sluit de inschrijving af',
    beschrijving: 'Nadat het overzicht is verzonden en geen correctie meer wacht.',
  })
  async sluitAf(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, { id, gelezenVersie, opdracht: { soort: 'sluit-af' } }, reply);
  }

  private async behandel(aanroep: Aanroep, behandeling: Behandeling, reply: FastifyReply): Promise<void> {
    const na = await this.inschrijvingen.behandel(aanroep, behandeling);
    sendAnswer(reply, { status: 200, response: stand(na), versie: na.versie });
  }
}
