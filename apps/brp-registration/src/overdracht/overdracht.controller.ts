import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, etag, IdPipe, IfMatch, sendAnswer } from '@schakel/platform';
import { type Aanroep, DezeAanroep, Dossierinzage, stand } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import { RedenDto } from '../inschrijving/inschrijving-voortgang.dto.js';
import type { Overdracht } from './overdracht-toestand.domain.js';
import {
  lijstkolommen,
  OverdrachtDto,
  OverdrachtenPaginaDto,
  OverdrachtenVraagDto,
  OverdrachtstandDto,
  samenvatting,
  volledig,
} from './overdracht.dto.js';
import { OverdrachtService } from './overdracht.service.js';
import { overdrachtsoort } from './overdrachtsoort.js';

const Besluit = (samenvatting: string, beschrijving: string) =>
  ApiBeschreven({
    samenvatting,
    beschrijving,
    antwoord: { status: 200, beschrijving: 'De nieuwe stand.', type: OverdrachtstandDto, etag: true },
    ifMatch: true,
    doelbinding: true,
    problemen: [404, 410],
  });

@ApiTags('overdrachten')
@Controller('overdrachten')
export class OverdrachtController {
  constructor(
    private readonly overdrachten: OverdrachtService,
    private readonly inzage: Dossierinzage,
  ) {}

  @Get()
  @Handeling('overdracht:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon wat andere gemeenten vragen over te nemen, nieuwste eerst',
    beschrijving: 'Met termijnstand=nadert wat om een antwoord vraagt, met overschreden wat te lang blijft liggen.',
    antwoord: { status: 200, beschrijving: 'Een pagina met overdrachten.', type: OverdrachtenPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: OverdrachtenVraagDto): Promise<OverdrachtenPaginaDto> {
    const { status, termijnstand } = vraag;
    const filters = { status, termijnstand };
    const deel = { kolommen: lijstkolommen, filters, parameters: filters, toon: samenvatting };
    return this.inzage.lijst(overdrachtsoort, aanroep, { vraag, ...deel });
  }

  @Get(':id')
  @Handeling('overdracht:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een gevraagde overdracht',
    antwoord: { status: 200, beschrijving: 'De overdracht.', type: OverdrachtDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(overdrachtsoort, aanroep, id, 'Overdracht lezen');
    void reply.header('ETag', etag(toestand.versie)).send(volledig(toestand));
  }

  @Post(':id/acceptaties')
  @Handeling('overdracht:beslissen')
  @Besluit(
    'Neem de inschrijving over',
    'Zij begint hier opnieuw, met een eigen bevraging; bij de andere gemeente eindigt zij.',
  )
  async acceptatie(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.overdrachten.accepteer({ aanroep, id, gelezenVersie }));
  }

  @Post(':id/weigeringen')
  @Handeling('overdracht:beslissen')
  @Besluit('Neem de inschrijving niet over', 'De andere gemeente gaat ermee verder en leest de reden.')
  async weigering(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { reden }: RedenDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.overdrachten.weiger({ aanroep, id, gelezenVersie }, reden));
  }
}

function toon(reply: FastifyReply, overdracht: Overdracht): void {
  sendAnswer(reply, { status: 200, response: stand(overdracht), versie: overdracht.versie });
}
