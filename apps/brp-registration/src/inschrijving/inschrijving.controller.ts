import { Body, Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, etag, IdPipe, IfMatch, sendAnswer } from '@schakel/platform';
import { DezeAanroep, type Aanroep } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import type { Dubbelstand } from '../dubbelcontrole/dubbelstand.domain.js';
import { AdresEnPersoon } from './adres-en-persoon.js';
import type { Nummerbeleid } from './bsn-toekenning.domain.js';
import {
  AdresbepalingsverzoekDto,
  BevragingDto,
  BsnToekenningDto,
  GemeentebepalingsverzoekDto,
  naarAdresbepaling,
  NietInschrijfbaarverklaringDto,
} from './inschrijving-opdracht.dto.js';
import {
  bevragingstand,
  BevragingstandDto,
  GemeentebepalingstandDto,
  InschrijvingDto,
  InschrijvingenPaginaDto,
  InschrijvingenVraagDto,
  stand,
} from './inschrijving-weergave.dto.js';
import { InschrijvingInzage } from './inschrijving.inzage.js';
import { InschrijvingService, type Behandeling } from './inschrijving.service.js';
import { Stap } from './inschrijving-stap.js';

/** Injection token of the policy on numbers of this installation. */
export const NUMMERBELEID = Symbol('NUMMERBELEID');

@ApiTags('inschrijvingen')
@Controller('inschrijvingen')
export class InschrijvingController {
  constructor(
    private readonly inschrijvingen: InschrijvingService,
    private readonly inzage: InschrijvingInzage,
    private readonly adresEnPersoon: AdresEnPersoon,
    @Inject(NUMMERBELEID) private readonly nummerbeleid: Nummerbeleid,
  ) {}

  @Get()
  @Handeling('inschrijving:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon inschrijvingen, nieuwste eerst',
    beschrijving: 'Zonder persoonsgegevens.',
    antwoord: { status: 200, beschrijving: 'Een pagina met inschrijvingen.', type: InschrijvingenPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: InschrijvingenVraagDto): Promise<InschrijvingenPaginaDto> {
    return this.inzage.lijst(aanroep, vraag);
  }

  @Get(':id')
  @Handeling('inschrijving:inhoud-lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een inschrijving',
    beschrijving: 'De enige plaats waar het burgerservicenummer deze dienst verlaat.',
    antwoord: { status: 200, beschrijving: 'De inschrijving.', type: InschrijvingDto, etag: true },
    doelbinding: true,
    problemen: [404],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const inschrijving = await this.inzage.een(aanroep, id);
    void reply.header('ETag', etag(inschrijving.versie)).send(inschrijving);
  }

  @Post(':id/bevragingen')
  @Handeling('inschrijving:bevragen')
  @Stap({
    samenvatting: 'Bevraag de BRP op naam en geboortedatum',
    beschrijving:
      'Het antwoord zegt alleen of iemand is gevonden, en bij één treffer in welke gemeente en of gegevens geheim zijn. Elke vraag wordt vooraf vastgelegd.',
    type: BevragingstandDto,
    problemen: [502, 503],
  })
  async bevraag(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() dto: BevragingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const na = await this.inschrijvingen.bevraag(aanroep, { id, gelezenVersie }, { ...dto });
    sendAnswer(reply, { status: 200, response: bevragingstand(na), versie: na.versie });
  }

  @Post(':id/gemeentebepalingen')
  @Handeling('inschrijving:behandelen')
  @Stap({
    samenvatting: 'Bepaal welke gemeente verantwoordelijk is',
    beschrijving: 'De gemeente van inschrijving; is die er niet, dan de gemeente waar de persoon is aangetroffen.',
    type: GemeentebepalingstandDto,
  })
  async bepaalGemeente(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() dto: GemeentebepalingsverzoekDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'bepaal-gemeente', feiten: { ...dto } } as const;
    const na = await this.inschrijvingen.behandel(aanroep, { id, gelezenVersie, opdracht });
    const gemeente = 'gemeente' in na && na.gemeente;
    sendAnswer(reply, { status: 200, response: { ...stand(na), gemeente }, versie: na.versie });
  }

  @Post(':id/adresbepalingen')
  @Handeling('inschrijving:behandelen')
  @Stap({
    samenvatting: 'Bepaal het adres',
    beschrijving:
      'Het adres van een opvang is nooit het woonadres: wie daar verblijft krijgt een briefadres (Wet BRP art. 2.40), of om veiligheid na een besluit van de burgemeester (art. 2.41). Legt ook vast of de persoon om beperking van de verstrekking vroeg (art. 2.59): die geldt dan meteen.',
  })
  async bepaalAdres(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() dto: AdresbepalingsverzoekDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const deel = this.adresEnPersoon.bepaal(aanroep, naarAdresbepaling(dto), dto.betrokkeneId);
    await this.behandel(aanroep, { id, gelezenVersie, ...deel }, reply);
  }

  @Post(':id/bsn-toekenningen')
  @Handeling('inschrijving:behandelen')
  @Stap({
    samenvatting: 'Leg het toegekende burgerservicenummer vast',
    beschrijving: 'Meteen na de inschrijving (Wet BRP art. 2.24, Wabb art. 8).',
  })
  async kenBsnToe(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { bsn, aNummer }: BsnToekenningDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const deel = this.adresEnPersoon.kenToe(aanroep, { bsn, aNummer, nummerbeleid: this.nummerbeleid });
    await this.behandel(aanroep, { id, gelezenVersie, ...deel }, reply);
  }

  @Post(':id/niet-inschrijfbaarverklaringen')
  @Handeling('inschrijving:behandelen')
  @Stap({ samenvatting: 'Sluit af: inschrijven kan niet' })
  async verklaarNietInschrijfbaar(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { reden }: NietInschrijfbaarverklaringDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = (dubbel: Dubbelstand) => ({ soort: 'verklaar-niet-inschrijfbaar', reden, dubbel }) as const;
    await this.behandel(aanroep, { id, gelezenVersie, opdracht }, reply);
  }

  private async behandel(aanroep: Aanroep, behandeling: Behandeling, reply: FastifyReply): Promise<void> {
    const na = await this.inschrijvingen.behandel(aanroep, behandeling);
    sendAnswer(reply, { status: 200, response: stand(na), versie: na.versie });
  }
}
