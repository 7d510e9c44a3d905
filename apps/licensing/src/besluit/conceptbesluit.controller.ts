import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, IdempotencyKey, IdPipe, requestHash, sendAnswer } from '@schakel/platform';
import { DezeAanroep, type Aanroep } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ConceptbesluitDto, naarOpzet } from './besluit-opdracht.dto.js';
import { BesluitstandDto } from './besluit-weergave.dto.js';
import type { Onderwerp } from './besluit-toestand.domain.js';
import { BesluitService } from './besluit.service.js';

const Opstellen = (samenvatting: string) =>
  ApiBeschreven({
    samenvatting,
    beschrijving:
      'Het concept wordt door een tweede persoon geparafeerd en door de bevoegde ondertekend. Een besluit op de Wet Bibob stelt alleen de Bibob-coördinator op, in gesloten kring (art. 28).',
    antwoord: { status: 201, beschrijving: 'Opgesteld.', type: BesluitstandDto, location: true, etag: true },
    idempotent: true,
    doelbinding: true,
    problemen: [404],
  });

@ApiTags('besluiten')
@Controller()
export class ConceptbesluitController {
  constructor(private readonly besluiten: BesluitService) {}

  @Post('vergunningaanvragen/:id/conceptbesluiten')
  @Handeling('besluit:opstellen')
  @Opstellen('Stel een besluit op een vergunningaanvraag op')
  async opAanvraag(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IdempotencyKey() key: string,
    @Body() dto: ConceptbesluitDto,
    @Req() verzoek: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.stelOp(aanroep, { soort: 'vergunningaanvraag', id }, key, dto, verzoek, reply);
  }

  @Post('vergunningen/:id/conceptbesluiten')
  @Handeling('besluit:opstellen')
  @Opstellen('Stel een besluit over een vergunning op')
  async overVergunning(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IdempotencyKey() key: string,
    @Body() dto: ConceptbesluitDto,
    @Req() verzoek: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.stelOp(aanroep, { soort: 'vergunning', id }, key, dto, verzoek, reply);
  }

  private async stelOp(
    aanroep: Aanroep,
    onderwerp: Onderwerp,
    key: string,
    dto: ConceptbesluitDto,
    { method, url }: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const hash = requestHash({ method, path: url, body: dto, actor: aanroep.actor.sub });
    const aanleg = { onderwerp, opzet: naarOpzet(dto), key, requestHash: hash };
    sendAnswer(reply, await this.besluiten.stelOp(aanroep, aanleg));
  }
}
