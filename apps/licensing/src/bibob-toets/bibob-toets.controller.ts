import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, etag, IdempotencyKey, IdPipe, IfMatch, requestHash, sendAnswer } from '@schakel/platform';
import { DezeAanroep, type Aanroep } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Bibobinzagecode } from './bibob-ontvanger.data.js';
import { ApiBibobOntvanger, BibobOntvanger } from './bibob-ontvanger.js';
import {
  BibobToetsDto,
  BibobToetsenDto,
  BibobToetsstandDto,
  ConclusieDto,
  OnderzoekDto,
  ToetsstartDto,
} from './bibob-toets.dto.js';
import { BibobToetsInzage } from './bibob-toets.inzage.js';
import { BibobToetsService, toetsstand, type Toetsstap } from './bibob-toets.service.js';

const Toetsstapbeschrijving = (samenvatting: string, beschrijving: string) =>
  ApiBeschreven({
    samenvatting,
    beschrijving,
    antwoord: { status: 200, beschrijving: 'De nieuwe stand.', type: BibobToetsstandDto, etag: true },
    ifMatch: true,
    doelbinding: true,
    problemen: [404, 410],
  });

@ApiTags('bibob-toetsen')
@Controller()
export class BibobToetsController {
  constructor(
    private readonly toetsen: BibobToetsService,
    private readonly inzage: BibobToetsInzage,
  ) {}

  @Post('vergunningaanvragen/:id/bibob-toetsen')
  @Handeling('bibob-toets:starten')
  @ApiBeschreven({
    samenvatting: 'Start een Bibob-toets bij een vergunningaanvraag',
    beschrijving:
      'Alleen op een eigen aanleiding volgens de beleidsregels (Awb art. 4:81). De toets is een gesloten dossier: er gaat geen gebeurtenis naar buiten (Wet Bibob art. 28).',
    antwoord: { status: 201, beschrijving: 'Gestart.', type: BibobToetsstandDto, location: true, etag: true },
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
    const { aanleiding, toelichting } = dto;
    const toetsstart = { vergunningaanvraagId, aanleiding, toelichting, key, requestHash: hash };
    sendAnswer(reply, await this.toetsen.start(aanroep, toetsstart));
  }

  @Get('vergunningaanvragen/:id/bibob-toetsen')
  @Handeling('bibob-toets:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon waar de Bibob-toetsen van een vergunningaanvraag staan',
    beschrijving: 'Zonder iets van de inhoud. Er zijn er hoogstens enkele per aanvraag; de lijst heeft geen pagina’s.',
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
    beschrijving: 'Elke inzage wordt vastgelegd met ontvanger en doel (Wet Bibob art. 28).',
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

  @Post('bibob-toetsen/:id/onderzoeken')
  @Handeling('bibob-toets:onderzoeken')
  @Toetsstapbeschrijving('Leg het eigen onderzoek vast', 'Vervangt de bevindingen tot de conclusie er is (art. 7a).')
  async onderzoek(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { bevindingen }: OnderzoekDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'leg-onderzoek-vast', bevindingen } as const;
    await this.behandel(aanroep, { id, gelezenVersie, opdracht }, reply);
  }

  @Post('bibob-toetsen/:id/conclusies')
  @Handeling('bibob-toets:concluderen')
  @Toetsstapbeschrijving(
    'Stel de conclusie vast',
    'Een mens concludeert. Ernstig gevaar weigert nooit vanzelf; het besluit is een eigen weging (art. 3 lid 5).',
  )
  async conclusie(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { mate, aGrond, bGrond, lid6, motivering, evenredigheid }: ConclusieDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const conclusie = { mate, aGrond, bGrond, lid6, motivering, evenredigheid };
    await this.behandel(aanroep, { id, gelezenVersie, opdracht: { soort: 'concludeer', conclusie } }, reply);
  }

  private async behandel(aanroep: Aanroep, toetsstap: Toetsstap, reply: FastifyReply): Promise<void> {
    const toets = await this.toetsen.behandel(aanroep, toetsstap);
    sendAnswer(reply, { status: 200, response: toetsstand(toets), versie: toets.versie });
  }
}
