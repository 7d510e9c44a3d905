import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, etag, IdPipe, IfMatch, sendAnswer } from '@schakel/platform';
import { DezeAanroep, Dossierinzage, type Aanroep } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import { BrpGebeurtenisService } from './brp-gebeurtenis.service.js';
import {
  BrpGebeurtenisDto,
  BrpGebeurtenisUitkomstDto,
  OverbewoningBeoordelingDto,
  OverbewoningssignaalDto,
  OverbewoningssignalenPaginaDto,
  OverbewoningssignalenVraagDto,
  signaalkolommen,
  toonSignaal,
  toonSignaalrij,
} from './overbewoning.dto.js';
import { signaalsoort } from './overbewoning.store.js';
import { OverbewoningssignaalService } from './overbewoningssignaal.service.js';

@ApiTags('overbewoning')
@Controller()
export class OverbewoningssignaalController {
  constructor(
    private readonly gebeurtenissen: BrpGebeurtenisService,
    private readonly signalen: OverbewoningssignaalService,
    private readonly inzage: Dossierinzage,
  ) {}

  @Post('brp-gebeurtenissen')
  @Handeling('overbewoningssignaal:waarnemen')
  @ApiBeschreven({
    samenvatting: 'Ontvang een melding van de BRP',
    beschrijving:
      'Een gebeurtenis zonder gegevens. Alleen waar de gemeente een norm heeft vastgesteld, wordt geteld hoeveel personen op het object staan; wie dat zijn, wordt niet bewaard. Bij 502 of 503 kan dezelfde gebeurtenis opnieuw worden aangeboden.',
    antwoord: { status: 200, beschrijving: 'Verwerkt.', type: BrpGebeurtenisUitkomstDto },
    doelbinding: true,
    problemen: [502, 503],
  })
  async gebeurtenis(
    @DezeAanroep() aanroep: Aanroep,
    @Body() { gebeurtenisId, type, adresseerbaarObjectIdentificatie: object }: BrpGebeurtenisDto,
  ): Promise<BrpGebeurtenisUitkomstDto> {
    const gebeurtenis = { gebeurtenisId, type, ...(object !== undefined && { adresseerbaarObject: object }) };
    return { uitkomst: await this.gebeurtenissen.verwerk(aanroep, gebeurtenis) };
  }

  @Get('overbewoningssignalen')
  @Handeling('overbewoningssignaal:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon overbewoningssignalen, nieuwste eerst',
    beschrijving: 'Een toezichthouder ziet geen signalen van objecten waar iemand om geheimhouding vroeg.',
    antwoord: { status: 200, beschrijving: 'Een pagina met signalen.', type: OverbewoningssignalenPaginaDto },
    doelbinding: true,
  })
  lijst(
    @DezeAanroep() aanroep: Aanroep,
    @Query() vraag: OverbewoningssignalenVraagDto,
  ): Promise<OverbewoningssignalenPaginaDto> {
    const { status } = vraag;
    return this.inzage.lijst(signaalsoort, aanroep, {
      kolommen: signaalkolommen,
      vraag,
      filters: { status },
      parameters: { status },
      toon: toonSignaalrij,
    });
  }

  @Get('overbewoningssignalen/:id')
  @Handeling('overbewoningssignaal:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een overbewoningssignaal',
    antwoord: { status: 200, beschrijving: 'Het signaal.', type: OverbewoningssignaalDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(signaalsoort, aanroep, id, 'Overbewoningssignaal lezen');
    void reply.header('ETag', etag(toestand.versie)).send(toonSignaal(toestand));
  }

  @Post('overbewoningssignalen/:id/beoordelingen')
  @Handeling('overbewoningssignaal:beoordelen')
  @ApiBeschreven({
    samenvatting: 'Beoordeel een overbewoningssignaal',
    beschrijving: 'Een mens oordeelt. Uit een signaal volgt niets vanzelf.',
    antwoord: { status: 200, beschrijving: 'Het beoordeelde signaal.', type: OverbewoningssignaalDto, etag: true },
    ifMatch: true,
    doelbinding: true,
    problemen: [404, 410],
  })
  async beoordeel(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { oordeel, motivering }: OverbewoningBeoordelingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const signaal = await this.signalen.beoordeel(aanroep, { id, gelezenVersie }, { oordeel, motivering });
    sendAnswer(reply, { status: 200, response: toonSignaal(signaal), versie: signaal.versie });
  }
}
