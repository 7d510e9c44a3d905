import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiStap, IdPipe, IfMatch, sendAnswer } from '@schakel/platform';
import { type Aanroep, DezeAanroep, stand } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import { BedenktijdstandDto, BedenktijdstapDto, BedenktijdtaakDto, PolitiemeldingDto } from './bedenktijd.dto.js';
import { BedenktijdService } from './bedenktijd.service.js';
import type { Bedenktijd, Zet } from './bedenktijd-toestand.domain.js';

const Stap = ApiStap(BedenktijdstandDto);

/** What happens on a track of residence, as the municipality records it. */
@ApiTags('bedenktijden')
@Controller('bedenktijden')
export class BedenktijdstapController {
  constructor(private readonly dienst: BedenktijdService) {}

  @Post(':id/statuswijzigingen')
  @Handeling('bedenktijd:volgen')
  @Stap('Leg vast wat er op het spoor gebeurde', 'Wordt de gemeente de betaler, dan ontstaat tegelijk een Wmo-melding.')
  async stap(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() dto: BedenktijdstapDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.dienst.leg({ aanroep, id, gelezenVersie }, zetVan(dto)));
  }

  @Post(':id/politiemeldingen')
  @Handeling('bedenktijd:volgen')
  @Stap('Leg een melding bij de politie vast')
  async melding(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { op }: PolitiemeldingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.dienst.leg({ aanroep, id, gelezenVersie }, { soort: 'leg-melding-vast', op }));
  }

  @Post(':id/taakafrondingen')
  @Handeling('bedenktijd:volgen')
  @Stap('Rond een taak af')
  async taak(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { taak }: BedenktijdtaakDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.dienst.leg({ aanroep, id, gelezenVersie }, { soort: 'rond-taak-af', taak }));
  }
}

function toon(reply: FastifyReply, dossier: Bedenktijd): void {
  sendAnswer(reply, { status: 200, response: stand(dossier), versie: dossier.versie });
}

function zetVan({ stap, op, grond, eerderGehad, toelichting }: BedenktijdstapDto): Zet {
  return {
    soort: stap,
    op: new Date(op).toISOString(),
    ...(grond !== undefined && { grond }),
    ...(eerderGehad !== undefined && { eerderGehad }),
    ...(toelichting !== undefined && { toelichting }),
  };
}
