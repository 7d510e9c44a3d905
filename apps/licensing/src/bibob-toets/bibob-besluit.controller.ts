import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, IdPipe, IfMatch, nieuwId } from '@schakel/platform';
import { DezeAanroep, type Aanroep } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import { ConclusieDto, EvenredigheidDto, VoornemenDto, ZienswijzeDto } from './bibob-besluit-opdracht.dto.js';
import type { Bibobinzagecode } from './bibob-ontvanger.data.js';
import { ApiBibobOntvanger, BibobOntvanger } from './bibob-ontvanger.js';
import { BibobToetsInzage } from './bibob-toets.inzage.js';
import { EigenDeelDto } from './bibob-zienswijze-weergave.dto.js';
import { BibobToetsService } from './bibob-toets.service.js';
import { beantwoordStap, Toetsstapbeschrijving } from './bibob-toetsstap.js';

/** From the conclusion to where the decision can be taken (Wet Bibob art. 3, 28 and 33). */
@ApiTags('bibob-toetsen')
@Controller('bibob-toetsen/:id')
export class BibobBesluitController {
  constructor(
    private readonly toetsen: BibobToetsService,
    private readonly inzage: BibobToetsInzage,
  ) {}

  @Post('conclusies')
  @Handeling('bibob-toets:concluderen')
  @Toetsstapbeschrijving(
    'Stel de conclusie vast',
    'Een mens concludeert. Ernstig gevaar weigert nooit vanzelf; het besluit is een eigen weging (art. 3 lid 5). Bij gevaar worden betrokkene en derden eerst gehoord (art. 33).',
  )
  async conclusie(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { mate, aGrond, bGrond, lid6, motivering, evenredigheid, berustOp, wegingen }: ConclusieDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const conclusie = { mate, aGrond, bGrond, lid6, motivering, evenredigheid, berustOp, wegingen };
    const opdracht = { soort: 'concludeer', conclusie } as const;
    await beantwoordStap(this.toetsen, aanroep, { id, gelezenVersie, opdracht }, reply);
  }

  @Post('voornemens')
  @Handeling('bibob-toets:horen')
  @Toetsstapbeschrijving(
    'Leg het voornemen vast zoals het is verzonden',
    'Aan betrokkene en aan elke derde die in de motivering genoemd wordt, ieder met het eigen deel (art. 33) en met aangezegde geheimhouding (art. 28 lid 3).',
  )
  async voornemen(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { verzondenOp, reactieTot, strekking, motivering, belanghebbenden }: VoornemenDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = {
      soort: 'kondig-voornemen-aan',
      verzondenOp,
      strekking,
      motivering,
      belanghebbenden: belanghebbenden.map((wie) => ({ ...wie, id: nieuwId() as Uuid })),
      ...(reactieTot !== undefined && { reactieTot }),
    } as const;
    await beantwoordStap(this.toetsen, aanroep, { id, gelezenVersie, opdracht }, reply);
  }

  @Post('zienswijzen')
  @Handeling('bibob-toets:horen')
  @Toetsstapbeschrijving(
    'Leg een zienswijze vast',
    'Schriftelijk of mondeling naar keuze van wie gehoord wordt (Awb art. 4:9), ook als die te laat komt.',
  )
  async zienswijze(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { belanghebbendeId, vorm, ontvangenOp, inhoud }: ZienswijzeDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'leg-zienswijze-vast', belanghebbendeId, vorm, ontvangenOp, inhoud } as const;
    await beantwoordStap(this.toetsen, aanroep, { id, gelezenVersie, opdracht }, reply);
  }

  @Post('zienswijzesluitingen')
  @Handeling('bibob-toets:horen')
  @Toetsstapbeschrijving('Sluit het horen', 'Wanneer iedereen gehoord is of de termijn voorbij is.')
  async sluiting(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'sluit-zienswijzen' } as const;
    await beantwoordStap(this.toetsen, aanroep, { id, gelezenVersie, opdracht }, reply);
  }

  @Post('evenredigheidswegingen')
  @Handeling('bibob-toets:concluderen')
  @Toetsstapbeschrijving(
    'Weeg de evenredigheid',
    'Na de zienswijzen (art. 3 lid 5 en 7). Daarna is de toets gereed voor het besluit, dat een eigen weging blijft.',
  )
  async evenredigheid(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { strekking, belangen, afweging, zienswijzen, voorschriften }: EvenredigheidDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = {
      soort: 'weeg-evenredigheid',
      strekking,
      belangen,
      afweging,
      zienswijzen,
      voorschriften,
    } as const;
    await beantwoordStap(this.toetsen, aanroep, { id, gelezenVersie, opdracht }, reply);
  }

  @Get('belanghebbenden/:belanghebbendeId/deel')
  @Handeling('bibob-toets:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon wat één betrokkene of derde van het voornemen mag zien',
    beschrijving:
      'Alleen het eigen deel en de eigen zienswijze, niets van een ander (art. 33 lid 2). Noem als ontvanger betrokkene of derde-in-motivering, passend bij de rol.',
    antwoord: { status: 200, beschrijving: 'Het eigen deel.', type: EigenDeelDto },
    doelbinding: true,
    problemen: [404, 410],
  })
  @ApiBibobOntvanger()
  deel(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @Param('belanghebbendeId', IdPipe) belanghebbendeId: Uuid,
    @BibobOntvanger() ontvanger: Bibobinzagecode,
  ): Promise<EigenDeelDto> {
    return this.inzage.eigenDeel(aanroep, id, belanghebbendeId, ontvanger);
  }
}
