import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, IdempotencyKey, IdPipe, requestHash, sendAnswer } from '@schakel/platform';
import { DezeAanroep, type Aanroep } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BehandelingService } from './behandeling.service.js';
import {
  ToegewezenDto,
  ToewijzingDto,
  WerklastenPaginaDto,
  WerklastVraagDto,
  WerkvoorraadPaginaDto,
  WerkvoorraadVraagDto,
} from './werkvoorraad.dto.js';
import { WerkvoorraadInzage } from './werkvoorraad.inzage.js';

@ApiTags('werkvoorraad')
@Controller()
export class WerkvoorraadController {
  constructor(
    private readonly behandelingen: BehandelingService,
    private readonly inzage: WerkvoorraadInzage,
  ) {}

  @Get('werkvoorraad')
  @Handeling('vergunningaanvraag:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon wat er te doen is, dringendste eerst',
    beschrijving:
      'Alleen aanvragen waarop nog wordt beslist. Bij risico staat vooraan wat het langst over de drempel is; een termijn die stilstaat dringt niet en staat bij wacht.',
    antwoord: { status: 200, beschrijving: 'Een pagina.', type: WerkvoorraadPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: WerkvoorraadVraagDto): Promise<WerkvoorraadPaginaDto> {
    return this.inzage.lijst(aanroep, vraag);
  }

  @Get('werklasten')
  @Handeling('vergunningaanvraag:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon hoeveel elke behandelaar heeft',
    antwoord: { status: 200, beschrijving: 'Een pagina.', type: WerklastenPaginaDto },
    doelbinding: true,
  })
  werklasten(@DezeAanroep() aanroep: Aanroep, @Query() vraag: WerklastVraagDto): Promise<WerklastenPaginaDto> {
    return this.inzage.werklasten(aanroep, vraag);
  }

  @Post('vergunningaanvragen/:id/toewijzingen')
  @Handeling('behandeling:toewijzen')
  @ApiBeschreven({
    samenvatting: 'Geef een vergunningaanvraag aan een behandelaar, of terug aan het team',
    beschrijving:
      'U noemt wie de aanvraag had toen u keek. Heeft een ander hem intussen verplaatst, dan is de code `behandelaar-veranderd` en verandert er niets.',
    antwoord: { status: 200, beschrijving: 'Wie de aanvraag nu behandelt.', type: ToegewezenDto },
    idempotent: true,
    doelbinding: true,
    problemen: [404, 410],
  })
  async wijsToe(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) vergunningaanvraagId: Uuid,
    @IdempotencyKey() key: string,
    @Body() dto: ToewijzingDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const hash = requestHash({ method, path: url, body: dto, actor: aanroep.actor.sub });
    const { behandelaar, van } = dto;
    const toewijzing = { vergunningaanvraagId, behandelaar, van, key, requestHash: hash };
    sendAnswer(reply, await this.behandelingen.wijsToe(aanroep, toewijzing));
  }
}
