import { Body, Controller, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import { type Gemeentecode, type Uuid, wettelijkeDag } from '@schakel/domain';
import {
  ApiBeschreven,
  IdPipe,
  IdempotencyKey,
  IfMatch,
  KLOK,
  type Klok,
  invalidInput,
  nieuwId,
  requestHash,
  sendAnswer,
} from '@schakel/platform';
import { type Aanroep, DezeAanroep } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import type { PoolClient } from 'pg';
import { AANBIEDERGIDS, type Aanbiedergids } from './aanbiedergids.js';
import { oordeelOverToestemming } from './toestemmingstoets.domain.js';
import { TOESTEMMINGSTOETS, type Toestemmingstoets } from './toestemmingstoets.js';
import { ZorgverwijzingService } from './zorgverwijzing.service.js';
import { AanbiedingDto } from './zorgverwijzing-stap.dto.js';
import type { BiedAan, Kandidaat } from './zorgverwijzing-toestand.domain.js';
import { stand } from './zorgverwijzing-weergave.js';
import { AangebodenDto } from './zorgverwijzing-weergave.dto.js';

/** Offering: to one provider, to several at once, and to whom the clock may go after them. */
@ApiTags('zorgverwijzingen')
@Controller('zorgverwijzingen')
export class AanbiedingController {
  constructor(
    private readonly verwijzingen: ZorgverwijzingService,
    @Inject(AANBIEDERGIDS) private readonly gids: Aanbiedergids,
    @Inject(TOESTEMMINGSTOETS) private readonly toestemming: Toestemmingstoets,
    @Inject(KLOK) private readonly klok: Klok,
  ) {}

  @Post(':id/aanbiedingen')
  @Handeling('zorgverwijzing:behandelen')
  @ApiBeschreven({
    samenvatting: 'Bied de verwijzing aan een of meer zorgaanbieders aan',
    beschrijving:
      'Wie het eerst accepteert, krijgt de verwijzing; wat bij anderen openstaat, vervalt. Zwijgen is na de reactietermijn een antwoord.',
    antwoord: { status: 201, beschrijving: 'Aangeboden.', type: AangebodenDto, location: true, etag: true },
    idempotent: true,
    ifMatch: true,
    doelbinding: true,
    problemen: [404, 410],
  })
  async biedAan(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IdempotencyKey() key: string,
    @IfMatch() gelezenVersie: number,
    @Body() dto: AanbiedingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const aantal = 1 + dto.tegelijk.length;
    const aanbodIds = Array.from({ length: aantal + dto.daarna.length }, () => nieuwId() as Uuid);
    const uit = aanbodIds.slice(0, aantal);
    const path = `/v1/zorgverwijzingen/${id}/aanbiedingen`;
    const answer = await this.verwijzingen.schep(aanroep, {
      id,
      gelezenVersie,
      soort: 'bied-aan',
      opdracht: (client, { gemeentecode }) => this.opdracht(client, { id, gemeentecode, dto, aanbodIds }),
      key,
      requestHash: requestHash({ method: 'POST', path, body: dto, actor: aanroep.actor.sub }),
      antwoord: (verwijzing) =>
        ({ ...stand(verwijzing), aanbodId: uit[0] as Uuid, aanbodIds: uit }) satisfies AangebodenDto,
    });
    sendAnswer(reply, answer);
  }

  private async opdracht(
    client: PoolClient,
    gevraagd: {
      readonly id: Uuid;
      readonly gemeentecode: Gemeentecode;
      readonly dto: AanbiedingDto;
      readonly aanbodIds: readonly Uuid[];
    },
  ): Promise<BiedAan> {
    const { id: verwijzingId, gemeentecode, dto, aanbodIds } = gevraagd;
    const wie = [dto.aanbiederId, ...dto.tegelijk, ...dto.daarna];
    const kandidaten: Kandidaat[] = [];
    for (const [plek, aanbiederId] of wie.entries()) {
      const aanbieder = await this.gids(client, aanbiederId, wettelijkeDag(this.klok()));
      if (aanbieder === undefined) throw onbekend(plek, dto.tegelijk.length);
      const { organisatie, soort } = aanbieder;
      const vraag = { verwijzingId, gemeentecode, aanbiederId, organisatie, soort };
      const uitkomst = await this.toestemming(client, vraag);
      const doorbreking = dto.zonderToestemming && { ...dto.zonderToestemming };
      const toestemming = oordeelOverToestemming(uitkomst, doorbreking);
      kandidaten.push({ aanbodId: aanbodIds[plek] as Uuid, aanbieder, toestemming });
    }
    const aantal = 1 + dto.tegelijk.length;
    return { soort: 'bied-aan', kandidaten: kandidaten.slice(0, aantal), vervolglijst: kandidaten.slice(aantal) };
  }
}

/** Names the field, never the id that was typed. */
function onbekend(plek: number, tegelijk: number) {
  const name =
    plek === 0
      ? 'aanbiederId'
      : plek <= tegelijk
        ? `tegelijk.${String(plek - 1)}`
        : `daarna.${String(plek - 1 - tegelijk)}`;
  const reason = 'Kies een aanbieder uit de lijst van vandaag.';
  return invalidInput([{ name, code: 'aanbieder-onbekend', reason }]);
}
