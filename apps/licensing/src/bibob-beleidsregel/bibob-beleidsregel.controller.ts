import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, etag, IdempotencyKey, IdPipe, IfMatch, requestHash, sendAnswer } from '@schakel/platform';
import { DezeAanroep, type Aanroep } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  BeleidsregelDto,
  BeleidsregelsPaginaDto,
  BeleidsregelstandDto,
  BeleidsregelsVraagDto,
  LandelijkVoorbeeldDto,
  toonLandelijkVoorbeeld,
} from './bibob-beleidsregel-weergave.dto.js';
import { InwerkingstellingDto, naarBeleidstekst, BeleidsregelopstellingDto } from './bibob-beleidsregel.dto.js';
import { BibobBeleidsregelInzage } from './bibob-beleidsregel.inzage.js';
import { beleidsregelstand, BibobBeleidsregelService } from './bibob-beleidsregel.service.js';
import { LANDELIJK_VOORBEELD } from './landelijk-voorbeeld.data.js';

@ApiTags('bibob-beleidsregels')
@Controller('bibob-beleidsregels')
export class BibobBeleidsregelController {
  constructor(
    private readonly beleidsregels: BibobBeleidsregelService,
    private readonly inzage: BibobBeleidsregelInzage,
  ) {}

  @Post()
  @Handeling('bibob-beleidsregel:opstellen')
  @ApiBeschreven({
    samenvatting: 'Stel een beleidsregel op over wanneer de gemeente een Bibob-toets doet',
    beschrijving:
      'De beslistabel wordt gecontroleerd voordat zij wordt opgeslagen: elk geval heeft een uitkomst, elke rij kan worden bereikt en heeft een artikel, en alle voorbeelden kloppen. Anders wordt zij geweigerd, met de rij of het voorbeeld erbij (Awb art. 4:81).',
    antwoord: { status: 201, beschrijving: 'Opgesteld.', type: BeleidsregelstandDto, location: true, etag: true },
    idempotent: true,
    doelbinding: true,
  })
  async stelOp(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() dto: BeleidsregelopstellingDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const hash = requestHash({ method, path: url, body: dto, actor: aanroep.actor.sub });
    const opstelling = { tekst: naarBeleidstekst(dto), key, requestHash: hash };
    sendAnswer(reply, await this.beleidsregels.stelOp(aanroep, opstelling));
  }

  @Get()
  @Handeling('bibob-beleidsregel:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon de Bibob-beleidsregels van de gemeente, nieuwste eerst',
    antwoord: { status: 200, beschrijving: 'Een pagina met beleidsregels.', type: BeleidsregelsPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: BeleidsregelsVraagDto): Promise<BeleidsregelsPaginaDto> {
    return this.inzage.lijst(aanroep, vraag);
  }

  @Get('landelijk-voorbeeld')
  @Handeling('bibob-beleidsregel:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon het landelijke voorbeeld van een beslistabel',
    beschrijving: 'Om mee te beginnen. Het geldt nergens voordat een gemeente het zelf vaststelt.',
    antwoord: { status: 200, beschrijving: 'Het voorbeeld.', type: LandelijkVoorbeeldDto },
    doelbinding: true,
  })
  voorbeeld(): LandelijkVoorbeeldDto {
    return toonLandelijkVoorbeeld(LANDELIJK_VOORBEELD);
  }

  @Get(':id')
  @Handeling('bibob-beleidsregel:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een Bibob-beleidsregel met haar beslistabel',
    antwoord: { status: 200, beschrijving: 'De beleidsregel.', type: BeleidsregelDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const beleidsregel = await this.inzage.een(aanroep, id);
    void reply.header('ETag', etag(beleidsregel.versie)).send(beleidsregel);
  }

  @Post(':id/inwerkingstellingen')
  @Handeling('bibob-beleidsregel:in-werking-stellen')
  @ApiBeschreven({
    samenvatting: 'Stel een Bibob-beleidsregel in werking',
    beschrijving:
      'Nooit door wie haar opstelde (code `vier-ogen`), en nooit met terugwerkende kracht. De vorige blijft opvraagbaar voor de dagen dat zij gold.',
    antwoord: { status: 200, beschrijving: 'De nieuwe stand.', type: BeleidsregelstandDto, etag: true },
    ifMatch: true,
    doelbinding: true,
    problemen: [404, 410],
  })
  async stelInWerking(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { geldigVanaf }: InwerkingstellingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const na = await this.beleidsregels.stelInWerking(aanroep, { id, gelezenVersie, geldigVanaf });
    sendAnswer(reply, { status: 200, response: beleidsregelstand(na), versie: na.versie });
  }
}
