import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, ApiStap, etag, IdPipe, IfMatch, sendAnswer } from '@schakel/platform';
import { DezeAanroep, type Aanroep, ApiPdf, stuurPdf } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import {
  BriefDto,
  BriefopgaveDto,
  BriefstandDto,
  ControleDto,
  ControleuitslagDto,
  naarOpgave,
  VerzendingDto,
} from './brief.dto.js';
import { BriefInzage } from './brief.inzage.js';
import { briefstand, BriefService } from './brief.service.js';
import type { Brief } from './brief-toestand.domain.js';

const Stap = ApiStap(BriefstandDto);

@ApiTags('brieven')
@Controller('brieven')
export class BriefController {
  constructor(
    private readonly brieven: BriefService,
    private readonly inzage: BriefInzage,
  ) {}

  @Get(':id')
  @Handeling('brief:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een brief',
    antwoord: { status: 200, beschrijving: 'De brief.', type: BriefDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const brief = await this.inzage.een(aanroep, id);
    void reply.header('ETag', etag(brief.versie)).send(brief);
  }

  @Post(':id/wijzigingen')
  @Handeling('brief:behandelen')
  @Stap(
    'Wijzig een brief die nog niet is verzonden',
    'Vervangt alles wat u opgaf. Daarna is een nieuw voorbeeld nodig.',
  )
  async wijzig(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() dto: BriefopgaveDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    antwoord(reply, await this.brieven.wijzig(aanroep, { id, gelezenVersie }, naarOpgave(dto)));
  }

  @Post(':id/voorbeelden')
  @Handeling('brief:behandelen')
  @ApiBeschreven({
    samenvatting: 'Bekijk een brief zoals hij vandaag zou worden verzonden',
    beschrijving:
      'Een PDF/A met het watermerk VOORBEELD; verder gelijk aan wat wordt verzonden. Het antwoord noemt elke invulplek die nog niet gevuld is. Alleen wat zo bekeken is, kan worden verzonden.',
    antwoord: { status: 200, beschrijving: 'Het voorbeeld.', etag: true },
    ifMatch: true,
    doelbinding: true,
    problemen: [404, 410],
  })
  @ApiPdf()
  async voorbeeld(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { brief, pdf } = await this.brieven.toonVoorbeeld(aanroep, { id, gelezenVersie });
    void reply.header('ETag', etag(brief.versie));
    stuurPdf(reply, pdf);
  }

  @Post(':id/verzendingen')
  @Handeling('brief:verzenden')
  @Stap(
    'Verzend een brief',
    'Precies zoals u hem bekeek: is de datum, de tekst of het dossier sindsdien veranderd, dan is de code `voorbeeld-verouderd`. De brief wordt versleuteld bewaard met zijn hash.',
  )
  async verzend(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { wijze, ontvanger }: VerzendingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    antwoord(reply, await this.brieven.verzend(aanroep, { id, gelezenVersie }, { wijze, ontvanger }));
  }

  @Post(':id/vervallenverklaringen')
  @Handeling('brief:behandelen')
  @Stap('Laat een brief vervallen die nog niet is verzonden', 'Hij blijft bewaard bij het dossier.')
  async laatVervallen(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    antwoord(reply, await this.brieven.laatVervallen(aanroep, { id, gelezenVersie }));
  }

  @Get(':id/document')
  @Handeling('brief:lezen')
  @ApiBeschreven({
    samenvatting: 'Haal een verzonden brief op',
    beschrijving: 'Byte voor byte wat is verzonden, als PDF/A.',
    antwoord: { status: 200, beschrijving: 'De brief.' },
    doelbinding: true,
    problemen: [404, 410],
  })
  @ApiPdf()
  async document(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    stuurPdf(reply, await this.inzage.document(aanroep, id));
  }

  @Post(':id/controles')
  @Handeling('brief:lezen')
  @ApiBeschreven({
    samenvatting: 'Ga na of een brief de brief is die wij verzonden',
    beschrijving: 'Met de controlecode of de hash van wat iemand u laat zien. Er verandert niets.',
    antwoord: { status: 200, beschrijving: 'De uitslag.', type: ControleuitslagDto },
    doelbinding: true,
    problemen: [404],
  })
  async controleer(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @Body() { kenmerk }: ControleDto,
  ): Promise<ControleuitslagDto> {
    return { komtOvereen: await this.inzage.controleer(aanroep, id, kenmerk) };
  }
}

function antwoord(reply: FastifyReply, brief: Brief): void {
  sendAnswer(reply, { status: 200, response: briefstand(brief), versie: brief.versie });
}
