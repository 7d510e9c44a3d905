import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
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
import { leesDeel, type GeladenDossier } from '../bibob-dossierdeel/dossierdeel.store.js';
import type { Relatiegraaf } from '../bibob-relatiegraaf/bibob-relatiegraaf-toestand.domain.js';
import type { Bibobinzagecode } from '../bibob-toets/bibob-ontvanger.data.js';
import { ApiBibobOntvanger, BibobOntvanger } from '../bibob-toets/bibob-ontvanger.js';
import type {
  BibobFinanciering,
  Financieringsgebeurtenis,
  Financieringsopdracht,
} from './bibob-financiering-toestand.domain.js';
import { BibobFinancieringDto, toonFinanciering } from './bibob-financiering-weergave.dto.js';
import { decide, evolve } from './bibob-financiering.domain.js';
import {
  FinancieringsmomentDto,
  naarPost,
  FinancieringspostDto,
  FinancieringsredenDto,
} from './bibob-financiering.dto.js';

const financieringsregels: Deelregels<BibobFinanciering, Financieringsopdracht, Financieringsgebeurtenis> = {
  soort: 'financiering',
  decide,
  evolve,
};

@ApiTags('bibob-toetsen')
@Controller('bibob-toetsen/:id/financiering')
export class BibobFinancieringController {
  constructor(private readonly delen: DossierdeelService) {}

  @Post()
  @Handeling('bibob-toets:onderzoeken')
  @Deelbeginbeschrijving(
    'Begin de financiering van een Bibob-toets',
    'Per toets één: bronnen en bestedingen, per moment.',
  )
  async legAan(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) toetsId: Uuid,
    @IdempotencyKey() key: string,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const hash = requestHash({ method, path: url, body: {}, actor: aanroep.actor.sub });
    const opdracht = (id: Uuid) => ({ soort: 'leg-aan', id, toetsId }) as const;
    const begin = { toetsId, opdracht, key, requestHash: hash };
    sendAnswer(reply, await this.delen.begin(aanroep, financieringsregels, begin));
  }

  @Get()
  @Handeling('bibob-toets:lezen')
  @ApiBeschreven({
    samenvatting: 'Open de financiering van een Bibob-toets',
    beschrijving:
      'Met per moment het verschil tussen bronnen en bestedingen, en wat er te vragen is. Elke inzage wordt vastgelegd (Wet Bibob art. 28).',
    antwoord: { status: 200, beschrijving: 'De financiering.', type: BibobFinancieringDto, etag: true },
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
    const { deel, dossier } = await this.delen.open<BibobFinanciering>(aanroep, 'financiering', { toetsId, ontvanger });
    const graaf = leesDeel<Relatiegraaf>(dossier, 'relatiegraaf');
    void reply.header('ETag', etag(deel.versie)).send(toonFinanciering(deel, graaf));
  }

  @Post('momenten')
  @Handeling('bibob-toets:onderzoeken')
  @Deelstapbeschrijving('Voeg een moment toe aan de financiering', 'Op elk moment zijn bronnen en bestedingen gelijk.')
  async moment(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) toetsId: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { code, naam, dag }: FinancieringsmomentDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'voeg-moment-toe', moment: { code, naam, dag } } as const;
    await this.behandel(aanroep, { toetsId, gelezenVersie, opdracht }, reply);
  }

  @Post('posten')
  @Handeling('bibob-toets:onderzoeken')
  @ApiBeschreven({
    samenvatting: 'Voeg een bron of een besteding toe aan de financiering',
    beschrijving: 'In hele eurocenten, met wie het geld gaf (uit de relatiegraaf) en de stukken waaruit het blijkt.',
    antwoord: { status: 200, beschrijving: 'Toegevoegd.', type: DossierdeeltoevoegingDto, etag: true },
    ifMatch: true,
    doelbinding: true,
    problemen: [404, 410],
  })
  async post(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) toetsId: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() dto: FinancieringspostDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const post = naarPost(nieuwId() as Uuid, dto);
    const opdracht = (dossier: GeladenDossier): Financieringsopdracht => {
      const personen = leesDeel<Relatiegraaf>(dossier, 'relatiegraaf')?.knopen ?? [];
      return { soort: 'voeg-post-toe', post, bekendePersonen: personen.map(({ id }) => id) };
    };
    const deel = await this.delen.behandel(aanroep, financieringsregels, { toetsId, gelezenVersie, opdracht });
    sendAnswer(reply, { status: 200, response: { ...deelstand(deel), toegevoegdId: post.id }, versie: deel.versie });
  }

  @Post('posten/:postId/intrekkingen')
  @Handeling('bibob-toets:onderzoeken')
  @Deelstapbeschrijving(
    'Trek een post in die bij vergissing is vastgelegd',
    'Zij telt niet meer mee en blijft zichtbaar.',
  )
  async intrekking(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) toetsId: Uuid,
    @Param('postId', IdPipe) postId: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { reden }: FinancieringsredenDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'trek-post-in', postId, reden } as const;
    await this.behandel(aanroep, { toetsId, gelezenVersie, opdracht }, reply);
  }

  @Post('sluitingen')
  @Handeling('bibob-toets:onderzoeken')
  @Deelstapbeschrijving(
    'Stel vast dat de financiering sluit',
    'Alleen als op elk moment bronnen en bestedingen tot op de cent gelijk zijn. Open vragen houden dat niet tegen; die weegt een mens.',
  )
  async sluiting(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) toetsId: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, { toetsId, gelezenVersie, opdracht: { soort: 'stel-sluitend-vast' } }, reply);
  }

  @Post('heropeningen')
  @Handeling('bibob-toets:onderzoeken')
  @Deelstapbeschrijving('Heropen een financiering die sloot', 'Met een reden, bijvoorbeeld nieuwe stukken.')
  async heropening(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) toetsId: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { reden }: FinancieringsredenDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, { toetsId, gelezenVersie, opdracht: { soort: 'heropen', reden } }, reply);
  }

  private async behandel(
    aanroep: Aanroep,
    stap: { readonly toetsId: Uuid; readonly gelezenVersie: number; readonly opdracht: Financieringsopdracht },
    reply: FastifyReply,
  ): Promise<void> {
    const deel = await this.delen.behandel(aanroep, financieringsregels, stap);
    sendAnswer(reply, { status: 200, response: deelstand(deel), versie: deel.versie });
  }
}
