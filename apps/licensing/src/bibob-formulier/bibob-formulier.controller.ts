import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import { isGeweigerd, type Geweigerd, type Uuid } from '@schakel/domain';
import {
  ApiBeschreven,
  etag,
  IdempotencyKey,
  IdPipe,
  IfMatch,
  requestHash,
  sendAnswer,
  weigeringNaarProblem,
} from '@schakel/platform';
import { DezeAanroep, type Aanroep } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Deelbeginbeschrijving, Deelstapbeschrijving } from '../bibob-dossierdeel/dossierdeel.dto.js';
import type { Deelregels } from '../bibob-dossierdeel/dossierdeel.domain.js';
import { deelstand, DossierdeelService } from '../bibob-dossierdeel/dossierdeel.service.js';
import type { Bibobinzagecode } from '../bibob-toets/bibob-ontvanger.data.js';
import { ApiBibobOntvanger, BibobOntvanger } from '../bibob-toets/bibob-ontvanger.js';
import type { BibobFormulier, Formuliergebeurtenis, Formulieropdracht } from './bibob-formulier-toestand.domain.js';
import {
  BibobFormulierDto,
  OfficieleVragenDto,
  OntbrekendeGegevensDto,
  toonFormulier,
  toonOfficieleVraag,
  toonOntbrekend,
} from './bibob-formulier-weergave.dto.js';
import { decide, evolve } from './bibob-formulier.domain.js';
import {
  FormulierantwoordenDto,
  FormulierhersteltermijnDto,
  naarAntwoorden,
  naarOndertekening,
  naarVraagkeuzes,
  FormulierondertekeningDto,
  FormulieruitreikingDto,
} from './bibob-formulier.dto.js';
import { stelVragenlijstSamen, type UitgereikteVraag } from './bibob-vraag.domain.js';
import { BIBOBVRAGEN } from './bibob-vragen.data.js';

const formulierregels: Deelregels<BibobFormulier, Formulieropdracht, Formuliergebeurtenis> = {
  soort: 'formulier',
  decide,
  evolve,
};

@ApiTags('bibob-toetsen')
@Controller()
export class BibobFormulierController {
  constructor(private readonly delen: DossierdeelService) {}

  @Get('bibob-vragen')
  @Handeling('bibob-toets:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon de officiële vragen voor het Bibob-formulier',
    beschrijving: 'Een gemeente kiest hieruit; meer of iets anders vragen mag niet. Geen persoonsgegevens.',
    antwoord: { status: 200, beschrijving: 'De vragen.', type: OfficieleVragenDto },
    doelbinding: true,
  })
  vragen(): OfficieleVragenDto {
    return { resultaten: BIBOBVRAGEN.map(toonOfficieleVraag) };
  }

  @Post('bibob-toetsen/:id/formulier')
  @Handeling('bibob-toets:onderzoeken')
  @Deelbeginbeschrijving(
    'Reik het Bibob-formulier uit',
    'Met alle vragen van de bijlage, of een keuze daaruit, desgewenst in eigen woorden. Per toets één formulier (Wet Bibob art. 7a).',
  )
  async reikUit(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) toetsId: Uuid,
    @IdempotencyKey() key: string,
    @Body() dto: FormulieruitreikingDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const hash = requestHash({ method, path: url, body: dto, actor: aanroep.actor.sub });
    const { bijlage, uiterlijk } = dto;
    const vragen = stelVragenlijstSamen(BIBOBVRAGEN, bijlage, naarVraagkeuzes(dto));
    if (isWeigering(vragen)) throw weigeringNaarProblem(vragen.weigering);
    const opdracht = (id: Uuid) => ({ soort: 'reik-uit', id, toetsId, bijlage, vragen, uiterlijk }) as const;
    sendAnswer(reply, await this.delen.begin(aanroep, formulierregels, { toetsId, opdracht, key, requestHash: hash }));
  }

  @Get('bibob-toetsen/:id/formulier')
  @Handeling('bibob-toets:lezen')
  @ApiBeschreven({
    samenvatting: 'Open het Bibob-formulier, met antwoorden en stukken',
    beschrijving: 'Elke inzage wordt vastgelegd met ontvanger en doel (Wet Bibob art. 28).',
    antwoord: { status: 200, beschrijving: 'Het formulier.', type: BibobFormulierDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  @ApiBibobOntvanger()
  async een(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) toetsId: Uuid,
    @BibobOntvanger() ontvanger: Bibobinzagecode,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { deel } = await this.delen.open<BibobFormulier>(aanroep, 'formulier', { toetsId, ontvanger });
    void reply.header('ETag', etag(deel.versie)).send(toonFormulier(deel));
  }

  @Get('bibob-toetsen/:id/formulier/ontbrekend')
  @Handeling('bibob-toets:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon wat op het Bibob-formulier ontbreekt, voor de brief',
    beschrijving: 'Per vraag het antwoord of het stuk dat ontbreekt, met het artikel (Awb art. 4:5).',
    antwoord: { status: 200, beschrijving: 'Wat ontbreekt.', type: OntbrekendeGegevensDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  @ApiBibobOntvanger()
  async ontbrekend(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) toetsId: Uuid,
    @BibobOntvanger() ontvanger: Bibobinzagecode,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { deel } = await this.delen.open<BibobFormulier>(aanroep, 'formulier', { toetsId, ontvanger });
    void reply.header('ETag', etag(deel.versie)).send(toonOntbrekend(deel));
  }

  @Post('bibob-toetsen/:id/formulier/antwoorden')
  @Handeling('bibob-toets:onderzoeken')
  @Deelstapbeschrijving(
    'Leg antwoorden op het Bibob-formulier vast',
    'Elk antwoord met de stukken waarin het staat, elk stuk met zijn hash. Een ondertekend formulier verandert alleen na een hersteltermijn.',
  )
  async antwoorden(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) toetsId: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() dto: FormulierantwoordenDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'leg-antwoorden-vast', antwoorden: naarAntwoorden(dto) } as const;
    await this.behandel(aanroep, { toetsId, gelezenVersie, opdracht }, reply);
  }

  @Post('bibob-toetsen/:id/formulier/hersteltermijnen')
  @Handeling('bibob-toets:onderzoeken')
  @Deelstapbeschrijving(
    'Geef een hersteltermijn voor het Bibob-formulier, of verleng die',
    'Alleen wanneer er iets ontbreekt (Awb art. 4:5). Een verlenging eindigt later dan de vorige termijn.',
  )
  async hersteltermijn(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) toetsId: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { tot, reden }: FormulierhersteltermijnDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'geef-hersteltermijn', tot, reden } as const;
    await this.behandel(aanroep, { toetsId, gelezenVersie, opdracht }, reply);
  }

  @Post('bibob-toetsen/:id/formulier/ondertekeningen')
  @Handeling('bibob-toets:onderzoeken')
  @Deelstapbeschrijving(
    'Leg de ondertekening van het Bibob-formulier vast',
    'Door de aanvrager, met het getekende stuk.',
  )
  async ondertekening(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) toetsId: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() dto: FormulierondertekeningDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'onderteken', ondertekening: naarOndertekening(dto) } as const;
    await this.behandel(aanroep, { toetsId, gelezenVersie, opdracht }, reply);
  }

  @Post('bibob-toetsen/:id/formulier/volledigverklaringen')
  @Handeling('bibob-toets:onderzoeken')
  @Deelstapbeschrijving(
    'Stel vast dat het Bibob-formulier volledig is',
    'Alleen als het is ondertekend en er niets ontbreekt. Daarna verandert het formulier niet meer.',
  )
  async volledig(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) toetsId: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, { toetsId, gelezenVersie, opdracht: { soort: 'stel-volledig-vast' } }, reply);
  }

  private async behandel(
    aanroep: Aanroep,
    stap: { readonly toetsId: Uuid; readonly gelezenVersie: number; readonly opdracht: Formulieropdracht },
    reply: FastifyReply,
  ): Promise<void> {
    const deel = await this.delen.behandel(aanroep, formulierregels, stap);
    sendAnswer(reply, { status: 200, response: deelstand(deel), versie: deel.versie });
  }
}

function isWeigering(uitkomst: readonly UitgereikteVraag[] | Geweigerd): uitkomst is Geweigerd {
  return 'soort' in uitkomst && isGeweigerd(uitkomst);
}
