import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import { wettelijkeDag, type Uuid } from '@schakel/domain';
import {
  ApiBeschreven,
  etag,
  IdempotencyKey,
  IdPipe,
  IfMatch,
  nieuwId,
  requestHash,
  sendAnswer,
} from '@schakel/platform';
import { DezeAanroep, type Aanroep } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Deelregels } from '../bibob-dossierdeel/dossierdeel.domain.js';
import {
  Deelbeginbeschrijving,
  Deelstapbeschrijving,
  DossierdeeltoevoegingDto,
} from '../bibob-dossierdeel/dossierdeel.dto.js';
import { deelstand, DossierdeelService } from '../bibob-dossierdeel/dossierdeel.service.js';
import type { Bibobinzagecode } from '../bibob-toets/bibob-ontvanger.data.js';
import { ApiBibobOntvanger, BibobOntvanger } from '../bibob-toets/bibob-ontvanger.js';
import type { Graafgebeurtenis, Graafopdracht, Relatiegraaf } from './bibob-relatiegraaf-toestand.domain.js';
import { RelatiegraafDto, toonGraaf } from './bibob-relatiegraaf-weergave.dto.js';
import { decide, evolve } from './bibob-relatiegraaf.domain.js';
import {
  GraafintrekkingDto,
  naarKnoop,
  naarRelatie,
  PadenVraagDto,
  PeildatumVraagDto,
  GraafpersoonDto,
  GraafrelatieDto,
  GraafrelatieEindeDto,
} from './bibob-relatiegraaf.dto.js';
import { RelatiepadenDto, toonPaden } from './relatiepad.dto.js';
import { zoekPaden } from './relatiepad.domain.js';

const graafregels: Deelregels<Relatiegraaf, Graafopdracht, Graafgebeurtenis> = {
  soort: 'relatiegraaf',
  decide,
  evolve,
};

/** Describes a command that adds something to the graph and gives its id. */
const Toevoegbeschrijving = (samenvatting: string, beschrijving: string) =>
  ApiBeschreven({
    samenvatting,
    beschrijving,
    antwoord: { status: 200, beschrijving: 'Toegevoegd.', type: DossierdeeltoevoegingDto, etag: true },
    ifMatch: true,
    doelbinding: true,
    problemen: [404, 410],
  });

@ApiTags('bibob-toetsen')
@Controller('bibob-toetsen/:id/relatiegraaf')
export class BibobRelatiegraafController {
  constructor(private readonly delen: DossierdeelService) {}

  @Post()
  @Handeling('bibob-toets:onderzoeken')
  @Deelbeginbeschrijving(
    'Begin de relatiegraaf van een Bibob-toets, met de betrokkene',
    'Per toets één. Alles daarin wordt vanuit de betrokkene bekeken (Wet Bibob art. 3 lid 4).',
  )
  async legAan(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) toetsId: Uuid,
    @IdempotencyKey() key: string,
    @Body() dto: GraafpersoonDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const hash = requestHash({ method, path: url, body: dto, actor: aanroep.actor.sub });
    const betrokkene = naarKnoop(nieuwId() as Uuid, dto);
    const opdracht = (id: Uuid) => ({ soort: 'leg-aan', id, toetsId, betrokkene }) as const;
    sendAnswer(reply, await this.delen.begin(aanroep, graafregels, { toetsId, opdracht, key, requestHash: hash }));
  }

  @Get()
  @Handeling('bibob-toets:lezen')
  @ApiBeschreven({
    samenvatting: 'Open de relatiegraaf van een Bibob-toets',
    beschrijving:
      'Met wie direct en wie via anderen verbonden is, de zeggenschap langs ketens en wie op het formulier ontbreekt. Elke inzage wordt vastgelegd (Wet Bibob art. 28).',
    antwoord: { status: 200, beschrijving: 'De relatiegraaf.', type: RelatiegraafDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  @ApiBibobOntvanger()
  async een(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) toetsId: Uuid,
    @BibobOntvanger() ontvanger: Bibobinzagecode,
    @Query() { peildatum }: PeildatumVraagDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { deel, nu } = await this.delen.open<Relatiegraaf>(aanroep, 'relatiegraaf', { toetsId, ontvanger });
    void reply.header('ETag', etag(deel.versie)).send(toonGraaf(deel, peildatum ?? wettelijkeDag(nu)));
  }

  @Get('paden')
  @Handeling('bibob-toets:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon langs welke relaties betrokkene met een persoon verbonden is',
    beschrijving: 'Kortste eerst, hoogstens zes stappen en vijftig wegen. Wat een weg betekent, zegt een mens.',
    antwoord: { status: 200, beschrijving: 'De wegen.', type: RelatiepadenDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  @ApiBibobOntvanger()
  async paden(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) toetsId: Uuid,
    @BibobOntvanger() ontvanger: Bibobinzagecode,
    @Query() { naar, peildatum }: PadenVraagDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { deel, nu } = await this.delen.open<Relatiegraaf>(aanroep, 'relatiegraaf', { toetsId, ontvanger });
    const paden = zoekPaden(deel, { naar, peildatum: peildatum ?? wettelijkeDag(nu) });
    void reply.header('ETag', etag(deel.versie)).send(toonPaden(paden));
  }

  @Post('personen')
  @Handeling('bibob-toets:onderzoeken')
  @Toevoegbeschrijving(
    'Voeg een persoon toe aan de relatiegraaf',
    'Met de vragen van het formulier waar de persoon in het antwoord staat.',
  )
  async persoon(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) toetsId: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() dto: GraafpersoonDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const knoop = naarKnoop(nieuwId() as Uuid, dto);
    const stap = { toetsId, gelezenVersie, opdracht: { soort: 'voeg-knoop-toe', knoop } } as const;
    const deel = await this.delen.behandel(aanroep, graafregels, stap);
    sendAnswer(reply, { status: 200, response: { ...deelstand(deel), toegevoegdId: knoop.id }, versie: deel.versie });
  }

  @Post('personen/:persoonId/wijzigingen')
  @Handeling('bibob-toets:onderzoeken')
  @Deelstapbeschrijving('Wijzig een persoon in de relatiegraaf', 'Vervangt wat er van de persoon stond.')
  async wijziging(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) toetsId: Uuid,
    @Param('persoonId', IdPipe) persoonId: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() dto: GraafpersoonDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'wijzig-knoop', knoop: naarKnoop(persoonId, dto) } as const;
    await this.behandel(aanroep, { toetsId, gelezenVersie, opdracht }, reply);
  }

  @Post('relaties')
  @Handeling('bibob-toets:onderzoeken')
  @Toevoegbeschrijving(
    'Voeg een relatie toe aan de relatiegraaf',
    'Direct of indirect, tegenwoordig of verleden, met bron, zekerheid en de stukken waaruit zij blijkt (Wet Bibob art. 3 lid 4).',
  )
  async relatie(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) toetsId: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() dto: GraafrelatieDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const relatie = naarRelatie(nieuwId() as Uuid, dto);
    const stap = { toetsId, gelezenVersie, opdracht: { soort: 'voeg-relatie-toe', relatie } } as const;
    const deel = await this.delen.behandel(aanroep, graafregels, stap);
    sendAnswer(reply, { status: 200, response: { ...deelstand(deel), toegevoegdId: relatie.id }, versie: deel.versie });
  }

  @Post('relaties/:relatieId/beeindigingen')
  @Handeling('bibob-toets:onderzoeken')
  @Deelstapbeschrijving('Leg vast dat een relatie is geëindigd', 'Zij blijft staan als relatie uit het verleden.')
  async einde(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) toetsId: Uuid,
    @Param('relatieId', IdPipe) relatieId: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { totEnMet }: GraafrelatieEindeDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'beeindig-relatie', relatieId, totEnMet } as const;
    await this.behandel(aanroep, { toetsId, gelezenVersie, opdracht }, reply);
  }

  @Post('relaties/:relatieId/intrekkingen')
  @Handeling('bibob-toets:onderzoeken')
  @Deelstapbeschrijving(
    'Trek een relatie in die bij vergissing is vastgelegd',
    'Zij telt niet meer mee en blijft zichtbaar.',
  )
  async intrekking(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) toetsId: Uuid,
    @Param('relatieId', IdPipe) relatieId: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { reden }: GraafintrekkingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'trek-relatie-in', relatieId, reden } as const;
    await this.behandel(aanroep, { toetsId, gelezenVersie, opdracht }, reply);
  }

  private async behandel(
    aanroep: Aanroep,
    stap: { readonly toetsId: Uuid; readonly gelezenVersie: number; readonly opdracht: Graafopdracht },
    reply: FastifyReply,
  ): Promise<void> {
    const deel = await this.delen.behandel(aanroep, graafregels, stap);
    sendAnswer(reply, { status: 200, response: deelstand(deel), versie: deel.versie });
  }
}
