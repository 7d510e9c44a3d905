import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import { geweigerd, type Uuid } from '@schakel/domain';
import {
  ApiBeschreven,
  etag,
  IdempotencyKey,
  IdPipe,
  requestHash,
  sendAnswer,
  weigeringNaarProblem,
} from '@schakel/platform';
import { DezeAanroep, Dossierinzage, type Aanroep } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  lijstkolommen,
  samenvatting,
  TerugmeldingDto,
  TerugmeldingenPaginaDto,
  volledig,
} from './terugmelding-weergave.dto.js';
import {
  naarMelding,
  onderwerpVan,
  TerugmeldingenVraagDto,
  TerugmeldingstandDto,
  TerugmeldingVerzoekDto,
} from './terugmelding.dto.js';
import { isBurgerzaken, TerugmeldingService } from './terugmelding.service.js';
import { terugmeldingsoort } from './terugmelding.store.js';

@ApiTags('terugmeldingen')
@Controller('terugmeldingen')
export class TerugmeldingController {
  constructor(
    private readonly terugmeldingen: TerugmeldingService,
    private readonly inzage: Dossierinzage,
  ) {}

  @Post()
  @Handeling('terugmelding:melden')
  @ApiBeschreven({
    samenvatting: 'Meld twijfel over een gegeven in de BRP',
    beschrijving:
      'Voor iedere medewerker die gerede twijfel heeft (Wet BRP art. 2.34). Noem het dossier van de persoon; alleen burgerzaken meldt met een burgerservicenummer. Binnen vijf werkdagen hoort u wat er met de melding gebeurt.',
    antwoord: { status: 201, beschrijving: 'Ontvangen.', type: TerugmeldingstandDto, location: true, etag: true },
    idempotent: true,
    doelbinding: true,
  })
  async meld(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() dto: TerugmeldingVerzoekDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const onderwerp = onderwerpVan(dto);
    if (onderwerp === undefined)
      throw weigeringNaarProblem(
        geweigerd('onderwerp-onduidelijk', 'Noem óf een dossier met zijn dienst, óf een burgerservicenummer.', [
          { veld: 'dossierId', regel: 'samen met dienst, of in plaats daarvan burgerservicenummer' },
        ]).weigering,
      );
    const hash = requestHash({ method, path: url, body: dto, actor: aanroep.actor.sub });
    const idempotentie = { key, requestHash: hash };
    sendAnswer(reply, await this.terugmeldingen.meld(aanroep, naarMelding(dto, onderwerp), idempotentie));
  }

  @Get()
  @Handeling('terugmelding:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon terugmeldingen, nieuwste eerst',
    beschrijving: 'Burgerzaken ziet die van de gemeente, ieder ander zijn eigen meldingen.',
    antwoord: { status: 200, beschrijving: 'Een pagina met terugmeldingen.', type: TerugmeldingenPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: TerugmeldingenVraagDto): Promise<TerugmeldingenPaginaDto> {
    const { status } = vraag;
    return this.inzage.lijst(terugmeldingsoort, aanroep, {
      kolommen: lijstkolommen,
      vraag,
      filters: { status },
      parameters: { status },
      toon: samenvatting,
    });
  }

  @Get(':id')
  @Handeling('terugmelding:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een terugmelding',
    beschrijving: 'De melder ziet wat ermee is gebeurd, niet waar de persoon is ingeschreven.',
    antwoord: { status: 200, beschrijving: 'De terugmelding.', type: TerugmeldingDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(terugmeldingsoort, aanroep, id, 'Terugmelding lezen');
    const kijker = isBurgerzaken(aanroep.actor) ? 'burgerzaken' : 'melder';
    void reply.header('ETag', etag(toestand.versie)).send(volledig(toestand, kijker));
  }
}
