import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiStap, IdPipe, IfMatch, sendAnswer } from '@schakel/platform';
import { type Aanroep, DezeAanroep } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import {
  BemiddelingDto,
  BetwistingDto,
  type KostentoedelingDto,
  KostenvaststellingDto,
  OntvangenAntwoordDto,
} from './kostenverantwoordelijkheid.dto.js';
import { KostenverantwoordelijkheidDto, volledig } from './kostenverantwoordelijkheid-weergave.dto.js';
import { KostenverantwoordelijkheidService, type Kostenvervolg } from './kostenverantwoordelijkheid.service.js';
import type { Kostentoedeling } from './kostenverantwoordelijkheid-toestand.domain.js';

const Stap = ApiStap(KostenverantwoordelijkheidDto);

/** What follows on a proposal: the answer of who would pay, and how a dispute ends. */
@ApiTags('kostenverantwoordelijkheden')
@Controller('kostenverantwoordelijkheden')
export class KostenantwoordController {
  constructor(private readonly kosten: KostenverantwoordelijkheidService) {}

  @Post(':id/erkenningen')
  @Handeling('kostenverantwoordelijkheid:beantwoorden')
  @Stap('Erken dat uw gemeente betaalt', 'Door de gemeente die zou betalen.')
  async erkenning(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel({ aanroep, id, gelezenVersie }, 'beantwoorden', { soort: 'erken' }, reply);
  }

  @Post(':id/betwistingen')
  @Handeling('kostenverantwoordelijkheid:beantwoorden')
  @Stap('Betwist dat uw gemeente betaalt', 'Met een reden. De plaatsing gaat gewoon door.')
  async betwisting(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { reden, tegenvoorstel }: BetwistingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const ander = tegenvoorstel && { tegenvoorstel: toedeling(tegenvoorstel) };
    await this.behandel({ aanroep, id, gelezenVersie }, 'beantwoorden', { soort: 'betwist', reden, ...ander }, reply);
  }

  @Post(':id/ontvangen-antwoorden')
  @Handeling('kostenverantwoordelijkheid:antwoord-vastleggen')
  @Stap(
    'Leg een antwoord vast dat op een andere manier kwam',
    'Van het Rijk, Nidos of een gemeente die hier niet werkt.',
  )
  async ontvangen(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { antwoord, ontvangenVia, reden = '' }: OntvangenAntwoordDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht: Kostenvervolg =
      antwoord === 'erken' ? { soort: 'erken', ontvangenVia } : { soort: 'betwist', reden, ontvangenVia };
    await this.behandel({ aanroep, id, gelezenVersie }, 'antwoord-vastleggen', opdracht, reply);
  }

  @Post(':id/bemiddelingen')
  @Handeling('kostenverantwoordelijkheid:vaststellen')
  @Stap('Leg vast dat over de kosten wordt bemiddeld', 'De plaatsing gaat gewoon door.')
  async bemiddeling(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { bemiddelaar }: BemiddelingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(
      { aanroep, id, gelezenVersie },
      'vaststellen',
      { soort: 'begin-bemiddeling', bemiddelaar },
      reply,
    );
  }

  @Post(':id/vaststellingen')
  @Handeling('kostenverantwoordelijkheid:vaststellen')
  @Stap('Stel na een geschil vast wie betaalt', 'Door een ander dan wie voorstelde, met een reden.')
  async vaststelling(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() dto: KostenvaststellingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'stel-vast', toedeling: toedeling(dto.toedeling), reden: dto.reden } as const;
    await this.behandel({ aanroep, id, gelezenVersie }, 'vaststellen', opdracht, reply);
  }

  private async behandel(
    bewerking: { readonly aanroep: Aanroep; readonly id: Uuid; readonly gelezenVersie: number },
    handeling: 'beantwoorden' | 'antwoord-vastleggen' | 'vaststellen',
    opdracht: Kostenvervolg,
    reply: FastifyReply,
  ): Promise<void> {
    const kosten = await this.kosten.behandel(bewerking, handeling, opdracht);
    sendAnswer(reply, { status: 200, response: volledig(kosten), versie: kosten.versie });
  }
}

function toedeling({ drager, gemeente }: KostentoedelingDto): Kostentoedeling {
  return { drager, ...(gemeente !== undefined && { gemeente }) };
}
