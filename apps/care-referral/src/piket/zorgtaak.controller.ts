import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, ApiStap, etag, IdPipe, IfMatch, sendAnswer } from '@schakel/platform';
import { type Aanroep, DezeAanroep, Dossierinzage, nietsAnders, stand, Uitvoering } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import { PiketstandDto } from './piket.dto.js';
import { zorgtaaksoort } from './piket.store.js';
import { decide, type Taakstap } from './zorgtaak.domain.js';
import {
  TaakafrondingDto,
  taakkolommen,
  toonTaak,
  toonTaakregel,
  ZorgtaakDto,
  ZorgtakenPaginaDto,
  ZorgtakenVraagDto,
} from './zorgtaak.dto.js';

const Stap = ApiStap(PiketstandDto);

/** What the clock asks people to do. */
@ApiTags('piket')
@Controller('zorgtaken')
export class ZorgtaakController {
  constructor(
    private readonly uitvoering: Uitvoering,
    private readonly inzage: Dossierinzage,
  ) {}

  @Get()
  @Handeling('zorgtaak:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon taken, nieuwste eerst',
    antwoord: { status: 200, beschrijving: 'Een pagina met taken.', type: ZorgtakenPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: ZorgtakenVraagDto): Promise<ZorgtakenPaginaDto> {
    const { status, voor, zorgverwijzingId } = vraag;
    return this.inzage.lijst(zorgtaaksoort, aanroep, {
      kolommen: taakkolommen,
      vraag,
      filters: { status, voor, zorgverwijzing_id: zorgverwijzingId },
      parameters: { status, voor, zorgverwijzingId },
      toon: toonTaakregel,
    });
  }

  @Get(':id')
  @Handeling('zorgtaak:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een taak',
    antwoord: { status: 200, beschrijving: 'De taak.', type: ZorgtaakDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(zorgtaaksoort, aanroep, id, 'Zorgtaak lezen');
    void reply.header('ETag', etag(toestand.versie)).send(toonTaak(toestand));
  }

  @Post(':id/oppakkingen')
  @Handeling('zorgtaak:behandelen')
  @Stap('Pak een taak op, of neem haar over')
  async pakOp(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel({ aanroep, id, gelezenVersie }, { soort: 'pak-op' }, reply);
  }

  @Post(':id/afrondingen')
  @Handeling('zorgtaak:behandelen')
  @Stap('Rond een taak af')
  async rondAf(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { uitkomst }: TaakafrondingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel({ aanroep, id, gelezenVersie }, { soort: 'rond-af', uitkomst }, reply);
  }

  private async behandel(
    bewerking: { readonly aanroep: Aanroep; readonly id: Uuid; readonly gelezenVersie: number },
    opdracht: Taakstap,
    reply: FastifyReply,
  ): Promise<void> {
    const taak = await this.uitvoering.behandel({
      soort: zorgtaaksoort,
      ...bewerking,
      handeling: 'zorgtaak:behandelen',
      naam: `Zorgtaak: ${opdracht.soort}`,
      lees: nietsAnders,
      beslis: (van, context) => decide(van, opdracht, context),
    });
    sendAnswer(reply, { status: 200, response: stand(taak), versie: taak.versie });
  }
}
