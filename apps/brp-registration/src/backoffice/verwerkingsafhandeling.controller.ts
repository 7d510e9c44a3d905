import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, IdPipe, IfMatch, sendAnswer } from '@schakel/platform';
import { type Aanroep, DezeAanroep, stand } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import { RedenDto } from '../inschrijving/inschrijving-voortgang.dto.js';
import { VerwerkingsopdrachtstandDto } from './verwerkingsopdracht.dto.js';
import { VerwerkingsafhandelingService } from './verwerkingsafhandeling.service.js';

const Stap = (samenvatting: string, beschrijving: string) =>
  ApiBeschreven({
    samenvatting,
    beschrijving,
    antwoord: { status: 200, beschrijving: 'De nieuwe stand.', type: VerwerkingsopdrachtstandDto, etag: true },
    ifMatch: true,
    doelbinding: true,
    problemen: [404, 410],
  });

/** How a person settles what the burgerzaken system did not take over: until then it stays on the list. */
@ApiTags('verwerkingsopdrachten')
@Controller('verwerkingsopdrachten')
export class VerwerkingsafhandelingController {
  constructor(private readonly afhandeling: VerwerkingsafhandelingService) {}

  @Post(':id/intrekkingen')
  @Handeling('verwerkingsopdracht:afhandelen')
  @Stap(
    'Trek een geweigerde opdracht in, en neem de inschrijving terug',
    'De inschrijving gaat terug naar het bepaalde adres: zij wordt opnieuw voorgesteld, of beëindigd. Kan niet bij een verlopen opdracht (zij kan alsnog zijn verwerkt), en niet meer na het overzicht of het burgerservicenummer.',
  )
  async intrekking(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { reden }: RedenDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const na = await this.afhandeling.trekIn({ aanroep, id, gelezenVersie }, reden);
    sendAnswer(reply, { status: 200, response: stand(na), versie: na.versie });
  }

  @Post(':id/afhandelingen')
  @Handeling('verwerkingsopdracht:afhandelen')
  @Stap(
    'Handel een geweigerde of verlopen opdracht met de hand af',
    'Wanneer zij langs een andere weg is verwerkt. De inschrijving blijft zoals zij is.',
  )
  async afhandelingen(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { reden }: RedenDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const na = await this.afhandeling.handelAf({ aanroep, id, gelezenVersie }, reden);
    sendAnswer(reply, { status: 200, response: stand(na), versie: na.versie });
  }
}
