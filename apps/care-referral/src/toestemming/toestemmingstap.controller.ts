import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiStap, IdPipe, IfMatch, sendAnswer } from '@schakel/platform';
import { type Aanroep, DezeAanroep, stand } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import {
  ToestemmingdoorbrekingDto,
  DoorbrekingstoetsDto,
  ToestemmingintrekkingDto,
  ToestemmingstandDto,
  ToestemmingverleningDto,
  ToestemmingweigeringDto,
} from './toestemming.dto.js';
import { ToestemmingService } from './toestemming.service.js';
import type { Geef, Toestemming } from './toestemming-toestand.domain.js';

const Stap = ApiStap(ToestemmingstandDto);

/** The steps of a consent: given, refused, withdrawn, passed over, confirmed. */
@ApiTags('toestemmingen')
@Controller('toestemmingen')
export class ToestemmingstapController {
  constructor(private readonly dienst: ToestemmingService) {}

  @Post(':id/verleningen')
  @Handeling('toestemming:vastleggen')
  @Stap(
    'Leg vast dat toestemming is gegeven, of verleng haar',
    'Wie dat kan, volgt uit leeftijd en doel op deze dag. Een taak over de laatste dag vervalt.',
  )
  async geef(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() dto: ToestemmingverleningDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.dienst.zet({ aanroep, id, gelezenVersie }, geefVan(dto)));
  }

  @Post(':id/weigeringen')
  @Handeling('toestemming:vastleggen')
  @Stap('Leg vast dat toestemming is geweigerd')
  async weiger(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { reden }: ToestemmingweigeringDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(
      reply,
      await this.dienst.zet({ aanroep, id, gelezenVersie }, { soort: 'weiger', ...(reden !== undefined && { reden }) }),
    );
  }

  @Post(':id/intrekkingen')
  @Handeling('toestemming:vastleggen')
  @Stap('Leg vast dat toestemming is ingetrokken', 'De toegang sluit direct; elke ontvanger bevestigt de ontvangst.')
  async trekIn(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { omvang }: ToestemmingintrekkingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.dienst.trekIn({ aanroep, id, gelezenVersie }, omvang));
  }

  @Post(':id/doorbrekingen')
  @Handeling('toestemming:doorbreken')
  @Stap('Deel zonder toestemming', 'Met een grond en een reden; een ander kijkt er nog eens naar.')
  async doorbreek(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { grond, reden }: ToestemmingdoorbrekingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.dienst.zet({ aanroep, id, gelezenVersie }, { soort: 'doorbreek', grond, reden }));
  }

  @Post(':id/doorbrekingstoetsen')
  @Handeling('toestemming:toetsen')
  @Stap('Toets een doorbreking als tweede')
  async toets(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { akkoord, toelichting }: DoorbrekingstoetsDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(
      reply,
      await this.dienst.zet({ aanroep, id, gelezenVersie }, { soort: akkoord ? 'keur-goed' : 'verwerp', toelichting }),
    );
  }

  @Post(':id/doorbrekingseinden')
  @Handeling('toestemming:doorbreken')
  @Stap('Beëindig een doorbreking')
  async beeindig(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.dienst.zet({ aanroep, id, gelezenVersie }, { soort: 'beeindig' }));
  }

  @Post(':id/ontvangstbevestigingen')
  @Handeling('toestemming:bevestigen')
  @Stap('Bevestig als ontvanger dat u stopt', 'Na een intrekking, of na de laatste dag van een toestemming.')
  async bevestig(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.dienst.zet({ aanroep, id, gelezenVersie }, { soort: 'bevestig-ontvangst' }));
  }
}

function toon(reply: FastifyReply, dossier: Toestemming): void {
  sendAnswer(reply, { status: 200, response: stand(dossier), versie: dossier.versie });
}

function geefVan({ uitzondering, reden, geldigTotEnMet, ...wie }: ToestemmingverleningDto): Geef {
  const { geboortedatum, wilsbekwaam, door, wijze } = wie;
  return {
    ...{ soort: 'geef', geboortedatum, wilsbekwaam, door, wijze },
    ...(uitzondering !== undefined && { uitzondering }),
    ...(reden !== undefined && { reden }),
    ...(geldigTotEnMet !== undefined && { geldigTotEnMet }),
  };
}
