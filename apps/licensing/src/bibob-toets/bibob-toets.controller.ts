import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, etag, IdempotencyKey, IdPipe, requestHash, sendAnswer } from '@schakel/platform';
import { DezeAanroep, type Aanroep } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BibobToetsenPaginaDto, BibobToetsenVraagDto } from './bibob-lijst.dto.js';
import { BibobLijstInzage } from './bibob-lijst.inzage.js';
import type { Bibobinzagecode } from './bibob-ontvanger.data.js';
import { ApiBibobOntvanger, BibobOntvanger } from './bibob-ontvanger.js';
import { LosseToetsstartDto, naarObject, ToetsstartDto } from './bibob-toets-opdracht.dto.js';
import { BibobToetsDto, BibobToetsenDto, BibobToetsstandDto } from './bibob-toets-weergave.dto.js';
import { BibobToetsInzage } from './bibob-toets.inzage.js';
import { BibobToetsstartService } from './bibob-toetsstart.service.js';

const GESTART = {
  status: 201,
  beschrijving: 'Gestart.',
  type: BibobToetsstandDto,
  location: true,
  etag: true,
} as const;

@ApiTags('bibob-toetsen')
@Controller()
export class BibobToetsController {
  constructor(
    private readonly toetsen: BibobToetsstartService,
    private readonly inzage: BibobToetsInzage,
    private readonly lijsten: BibobLijstInzage,
  ) {}

  @Post('vergunningaanvragen/:id/bibob-toetsen')
  @Handeling('bibob-toets:starten')
  @ApiBeschreven({
    samenvatting: 'Start een Bibob-toets bij een vergunningaanvraag',
    beschrijving:
      'Alleen op een eigen aanleiding volgens de beleidsregels (Awb art. 4:81). De toets begint met het uitreiken van het formulier. De toets is een gesloten dossier: er gaat geen gebeurtenis naar buiten (Wet Bibob art. 28).',
    antwoord: GESTART,
    idempotent: true,
    doelbinding: true,
    problemen: [404],
  })
  async start(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) vergunningaanvraagId: Uuid,
    @IdempotencyKey() key: string,
    @Body() dto: ToetsstartDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const hash = requestHash({ method, path: url, body: dto, actor: aanroep.actor.sub });
    const { aanleiding, toelichting, tipId, formulierUitgereiktOp } = dto;
    const object = { soort: 'vergunningaanvraag', vergunningaanvraagId } as const;
    const waarom = { aanleiding, toelichting, tipId, formulierUitgereiktOp };
    sendAnswer(reply, await this.toetsen.start(aanroep, { object, ...waarom, key, requestHash: hash }));
  }

  @Post('bibob-toetsen')
  @Handeling('bibob-toets:starten')
  @ApiBeschreven({
    samenvatting: 'Start een Bibob-toets op iets anders dan een vergunningaanvraag',
    beschrijving:
      'Een bestaande vergunning, subsidie, vastgoedtransactie of overheidsopdracht (Wet Bibob art. 5, 5a, 6 en 7).',
    antwoord: GESTART,
    idempotent: true,
    doelbinding: true,
  })
  async startLos(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() dto: LosseToetsstartDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const hash = requestHash({ method, path: url, body: dto, actor: aanroep.actor.sub });
    const { aanleiding, toelichting, tipId, formulierUitgereiktOp } = dto;
    const waarom = { aanleiding, toelichting, tipId, formulierUitgereiktOp };
    const toetsstart = { object: naarObject(dto.object), ...waarom, key, requestHash: hash };
    sendAnswer(reply, await this.toetsen.start(aanroep, toetsstart));
  }

  @Get('bibob-toetsen')
  @Handeling('bibob-toets:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon waar uw Bibob-toetsen staan, nieuwste eerst',
    beschrijving: 'Alleen toetsen waarvoor u op de toegangslijst staat, zonder iets van de inhoud.',
    antwoord: { status: 200, beschrijving: 'Een pagina met toetsen.', type: BibobToetsenPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: BibobToetsenVraagDto): Promise<BibobToetsenPaginaDto> {
    return this.lijsten.toetsen(aanroep, vraag);
  }

  @Get('vergunningaanvragen/:id/bibob-toetsen')
  @Handeling('bibob-toets:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon waar de Bibob-toetsen van een vergunningaanvraag staan',
    beschrijving:
      'Zonder iets van de inhoud, en alleen die waarvoor u op de toegangslijst staat. Er zijn er hoogstens enkele per aanvraag; de lijst heeft geen pagina’s.',
    antwoord: { status: 200, beschrijving: 'De toetsen.', type: BibobToetsenDto },
    doelbinding: true,
  })
  async vanAanvraag(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) vergunningaanvraagId: Uuid,
  ): Promise<BibobToetsenDto> {
    return { resultaten: await this.inzage.vanAanvraag(aanroep, vergunningaanvraagId) };
  }

  @Get('bibob-toetsen/:id')
  @Handeling('bibob-toets:lezen')
  @ApiBeschreven({
    samenvatting: 'Open een Bibob-toets, voor de eigen behandeling of voor een ontvanger van de gesloten lijst',
    beschrijving:
      'Elke inzage wordt vastgelegd met ontvanger en doel (Wet Bibob art. 28). Betrokkene en derden krijgen alleen hun eigen deel van het voornemen, langs een eigen route.',
    antwoord: { status: 200, beschrijving: 'De toets.', type: BibobToetsDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  @ApiBibobOntvanger()
  async een(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @BibobOntvanger() ontvanger: Bibobinzagecode,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const toets = await this.inzage.een(aanroep, id, ontvanger);
    void reply.header('ETag', etag(toets.versie)).send(toets);
  }
}
