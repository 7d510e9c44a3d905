import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import {
  ApiBeschreven,
  ApiStap,
  etag,
  IdempotencyKey,
  IdPipe,
  IfMatch,
  requestHash,
  sendAnswer,
} from '@schakel/platform';
import { DezeAanroep, Dossierinzage, stand, type Aanroep } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ContractopzeggingDto,
  ContractstandDto,
  ContractverlengingDto,
  lijstkolommen,
  OpvangcontractDto,
  OpvangcontractenPaginaDto,
  OpvangcontractenVraagDto,
  OpvangcontractInvoerDto,
  samenvatting,
  volledig,
} from './opvangcontract.dto.js';
import { OpvangcontractService, opvangcontractsoort } from './opvangcontract.service.js';

const Stap = ApiStap(ContractstandDto);

@ApiTags('opvangcontracten')
@Controller('opvangcontracten')
export class OpvangcontractController {
  constructor(
    private readonly contracten: OpvangcontractService,
    private readonly inzage: Dossierinzage,
  ) {}

  @Post()
  @Handeling('opvangcontract:beheren')
  @ApiBeschreven({
    samenvatting: 'Leg een contract voor opvang vast',
    beschrijving: 'Door een centrumgemeente vrouwenopvang, met een aanbod uit de gids.',
    antwoord: { status: 201, beschrijving: 'Vastgelegd.', type: ContractstandDto, location: true, etag: true },
    idempotent: true,
    doelbinding: true,
    problemen: [404],
  })
  async sluit(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() dto: OpvangcontractInvoerDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const hash = requestHash({ method, path: url, body: dto, actor: aanroep.actor.sub });
    sendAnswer(reply, await this.contracten.sluit(aanroep, { ...dto }, { key, requestHash: hash }));
  }

  @Get()
  @Handeling('opvangcontract:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon contracten voor opvang, nieuwste eerst',
    antwoord: { status: 200, beschrijving: 'Een pagina met contracten.', type: OpvangcontractenPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: OpvangcontractenVraagDto): Promise<OpvangcontractenPaginaDto> {
    const { status, aanbiederId } = vraag;
    return this.inzage.lijst(opvangcontractsoort, aanroep, {
      kolommen: lijstkolommen,
      vraag,
      filters: { status, aanbieder_id: aanbiederId },
      parameters: { status, aanbiederId },
      toon: samenvatting,
    });
  }

  @Get(':id')
  @Handeling('opvangcontract:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een contract voor opvang',
    antwoord: { status: 200, beschrijving: 'Het contract.', type: OpvangcontractDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(opvangcontractsoort, aanroep, id, 'Opvangcontract lezen');
    void reply.header('ETag', etag(toestand.versie)).send(volledig(toestand));
  }

  @Post(':id/verlengingen')
  @Handeling('opvangcontract:beheren')
  @Stap('Verleng een contract')
  async verlenging(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { einddatum }: ContractverlengingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const contract = await this.contracten.wijzig({ aanroep, id, gelezenVersie }, { soort: 'verleng', einddatum });
    sendAnswer(reply, { status: 200, response: stand(contract), versie: contract.versie });
  }

  @Post(':id/opzeggingen')
  @Handeling('opvangcontract:beheren')
  @Stap('Zeg een contract op')
  async opzegging(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { reden }: ContractopzeggingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const contract = await this.contracten.wijzig({ aanroep, id, gelezenVersie }, { soort: 'zeg-op', reden });
    sendAnswer(reply, { status: 200, response: stand(contract), versie: contract.versie });
  }
}
