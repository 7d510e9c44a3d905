import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiStap, IdPipe, IfMatch, sendAnswer } from '@schakel/platform';
import { DezeAanroep, stand, type Aanroep } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import type { Terugmelding } from './terugmelding-toestand.domain.js';
import {
  TerugmeldingAfwijzingDto,
  TerugmeldingDoorzendingDto,
  TerugmeldingOnderzoekDto,
  TerugmeldingstandDto,
  TerugmeldingUitkomstDto,
} from './terugmelding.dto.js';
import { TerugmeldingService } from './terugmelding.service.js';

const Stap = ApiStap(TerugmeldingstandDto);

/** What registrars do with a report, and what its reporter may take back. */
@ApiTags('terugmeldingen')
@Controller('terugmeldingen/:id')
export class TerugmeldingstapController {
  constructor(private readonly terugmeldingen: TerugmeldingService) {}

  @Post('onderzoeken')
  @Handeling('terugmelding:behandelen')
  @Stap('Neem het gegeven van een eigen ingezetene in onderzoek', 'Daarmee is de melder binnen de termijn geantwoord.')
  async onderzoek(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { motivering }: TerugmeldingOnderzoekDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'neem-in-onderzoek', motivering } as const;
    toon(reply, await this.terugmeldingen.behandel({ aanroep, id, gelezenVersie }, opdracht));
  }

  @Post('doorzendingen')
  @Handeling('terugmelding:behandelen')
  @Stap('Zend door naar de bijhoudingsgemeente', 'Met het kenmerk van de melding daar; een nieuwe termijn gaat lopen.')
  async doorzending(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { naarGemeentecode, kenmerk }: TerugmeldingDoorzendingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'zend-door', naarGemeentecode, kenmerk } as const;
    toon(reply, await this.terugmeldingen.behandel({ aanroep, id, gelezenVersie }, opdracht));
  }

  @Post('afwijzingen')
  @Handeling('terugmelding:behandelen')
  @Stap('Neem niet in onderzoek', 'Met de reden, die de melder te lezen krijgt.')
  async afwijzing(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { reden, toelichting }: TerugmeldingAfwijzingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'wijs-af', reden, toelichting } as const;
    toon(reply, await this.terugmeldingen.behandel({ aanroep, id, gelezenVersie }, opdracht));
  }

  @Post('uitkomsten')
  @Handeling('terugmelding:behandelen')
  @Stap('Leg de uitkomst vast', 'Van het eigen onderzoek, of van de gemeente waarnaar is doorgezonden.')
  async uitkomst(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { uitkomst, toelichting }: TerugmeldingUitkomstDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'handel-af', uitkomst, toelichting } as const;
    toon(reply, await this.terugmeldingen.behandel({ aanroep, id, gelezenVersie }, opdracht));
  }

  @Post('intrekkingen')
  @Handeling('terugmelding:intrekken')
  @Stap('Trek een eigen melding in', 'Kan zolang niemand erop antwoordde.')
  async intrekking(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.terugmeldingen.behandel({ aanroep, id, gelezenVersie }, { soort: 'trek-in' }));
  }
}

function toon(reply: FastifyReply, terugmelding: Terugmelding): void {
  sendAnswer(reply, { status: 200, response: stand(terugmelding), versie: terugmelding.versie });
}
