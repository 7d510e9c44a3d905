import { Body, Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, etag, IdPipe, sendAnswer } from '@schakel/platform';
import {
  DezeAanroep,
  Dossierinzage,
  dossieradres,
  SERVICE_GEGEVENS,
  type Aanroep,
  type ServiceGegevens,
} from '@schakel/service';
import type { FastifyReply } from 'fastify';
import {
  BrpBevragingAntwoordDto,
  BrpBevragingenPaginaDto,
  BrpBevragingenVraagDto,
  BrpBevragingProtocolDto,
  BrpBevragingVerzoekDto,
  lijstkolommen,
  protocol,
  samenvatting,
  toonAntwoord,
} from './bevraging.dto.js';
import { BevragingService } from './bevraging.service.js';
import { bevragingsoort } from './bevraging.store.js';

@ApiTags('bevragingen')
@Controller('bevragingen')
export class BevragingController {
  constructor(
    private readonly bevragingen: BevragingService,
    private readonly inzage: Dossierinzage,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** Takes no Idempotency-Key: to repeat an answer it would have to be kept. Who asks again, asks again, and that is written down too. */
  @Post()
  @Handeling('bevraging:stellen')
  @ApiBeschreven({
    samenvatting: 'Bevraag de BRP voor een taak',
    beschrijving:
      'De taak bepaalt welke gegevens worden gevraagd. Wie, waarom, voor welke taak en hoeveel personen wordt vastgelegd voordat de vraag uitgaat; het antwoord zelf wordt niet bewaard. Elke vraag is een nieuwe vraag: herhalen levert een nieuwe regel in het protocol.',
    antwoord: { status: 201, beschrijving: 'Het antwoord.', type: BrpBevragingAntwoordDto, location: true, etag: true },
    doelbinding: true,
    problemen: [502, 503],
  })
  async vraag(
    @DezeAanroep() aanroep: Aanroep,
    @Body() { taak, aanleiding, toelichting, dossierId, vraag }: BrpBevragingVerzoekDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { taak, aanleiding, toelichting, vraag, ...(dossierId !== undefined && { dossierId }) };
    const resultaat = await this.bevragingen.vraag(aanroep, opdracht);
    const location = dossieradres(bevragingsoort, this.gegevens, resultaat.id);
    sendAnswer(reply, { status: 201, response: toonAntwoord(resultaat), location, versie: resultaat.versie });
  }

  @Get()
  @Handeling('bevraging:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon wie de BRP waarom bevroeg, nieuwste eerst',
    beschrijving: 'Zonder wat is gevraagd of geantwoord.',
    antwoord: { status: 200, beschrijving: 'Een pagina met vragen.', type: BrpBevragingenPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: BrpBevragingenVraagDto): Promise<BrpBevragingenPaginaDto> {
    const { status, taak } = vraag;
    return this.inzage.lijst(bevragingsoort, aanroep, {
      kolommen: lijstkolommen,
      vraag,
      filters: { status, taak },
      parameters: { status, taak },
      toon: samenvatting,
    });
  }

  @Get(':id')
  @Handeling('bevraging:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon het protocol van een vraag aan de BRP',
    beschrijving:
      'Met welke gegevens is gezocht (alleen de namen), wat is gevraagd, en de pseudoniemen van wie is gevonden.',
    antwoord: { status: 200, beschrijving: 'Het protocol.', type: BrpBevragingProtocolDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(bevragingsoort, aanroep, id, 'Protocol van een BRP-vraag lezen');
    void reply.header('ETag', etag(toestand.versie)).send(protocol(toestand));
  }
}
