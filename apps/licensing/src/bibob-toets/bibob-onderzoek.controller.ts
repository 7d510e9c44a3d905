import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { IdPipe, IfMatch } from '@schakel/platform';
import { DezeAanroep, type Aanroep } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import {
  BronbevragingDto,
  FormulierontvangstDto,
  HersteltermijnDto,
  OnderzoekDto,
  TerugtrekkingDto,
  ZwijgenDto,
} from './bibob-toets-opdracht.dto.js';
import { BibobToetsService } from './bibob-toets.service.js';
import { beantwoordStap, Toetsstapbeschrijving } from './bibob-toetsstap.js';

/** The form and own research (Wet Bibob art. 7a), and withdrawal. */
@ApiTags('bibob-toetsen')
@Controller('bibob-toetsen/:id')
export class BibobOnderzoekController {
  constructor(private readonly toetsen: BibobToetsService) {}

  @Post('hersteltermijnen')
  @Handeling('bibob-toets:onderzoeken')
  @Toetsstapbeschrijving(
    'Geef gelegenheid om het formulier aan te vullen',
    'Noem wat ontbreekt en tot wanneer (Awb art. 4:5).',
  )
  async hersteltermijn(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { tot, ontbreekt }: HersteltermijnDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'geef-hersteltermijn', tot, ontbreekt } as const;
    await beantwoordStap(this.toetsen, aanroep, { id, gelezenVersie, opdracht }, reply);
  }

  @Post('formulieren')
  @Handeling('bibob-toets:onderzoeken')
  @Toetsstapbeschrijving(
    'Leg vast dat het formulier compleet is ontvangen',
    'Daarna begint het eigen onderzoek (art. 7a).',
  )
  async formulier(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { ontvangenOp }: FormulierontvangstDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'ontvang-formulier', ontvangenOp } as const;
    await beantwoordStap(this.toetsen, aanroep, { id, gelezenVersie, opdracht }, reply);
  }

  @Post('niet-beantwoordingen')
  @Handeling('bibob-toets:concluderen')
  @Toetsstapbeschrijving(
    'Stel vast dat de vragen onbeantwoord blijven',
    'Een mens stelt dit vast, na de hersteltermijn of tijdens een vraag van het LBB aan betrokkene. Bij een aanvraag kan die buiten behandeling blijven (Awb art. 4:5); bij een bestaande vergunning of subsidie geldt het als ernstig gevaar (art. 4 lid 1), evenals het weigeren van gegevens aan het LBB (art. 4 lid 2). Er volgt nooit vanzelf een weigering.',
  )
  async zwijgen(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { toelichting }: ZwijgenDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'stel-zwijgen-vast', toelichting } as const;
    await beantwoordStap(this.toetsen, aanroep, { id, gelezenVersie, opdracht }, reply);
  }

  @Post('bronbevragingen')
  @Handeling('bibob-toets:onderzoeken')
  @Toetsstapbeschrijving(
    'Leg vast dat een bron is bevraagd',
    'Met dag, doel en waar het antwoord bewaard wordt; elke bron heeft een eigen grondslag.',
  )
  async bronbevraging(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { bron, op, doel, resultaat }: BronbevragingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'bevraag-bron', bron, op, doel, resultaat } as const;
    await beantwoordStap(this.toetsen, aanroep, { id, gelezenVersie, opdracht }, reply);
  }

  @Post('onderzoeken')
  @Handeling('bibob-toets:onderzoeken')
  @Toetsstapbeschrijving(
    'Leg het eigen onderzoek vast',
    'Vervangt de bevindingen tot het advies is gevraagd of de conclusie er is (art. 7a).',
  )
  async onderzoek(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { bevindingen }: OnderzoekDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'leg-onderzoek-vast', bevindingen } as const;
    await beantwoordStap(this.toetsen, aanroep, { id, gelezenVersie, opdracht }, reply);
  }

  @Post('terugtrekkingen')
  @Handeling('bibob-toets:beeindigen')
  @Toetsstapbeschrijving(
    'Leg vast dat betrokkene zich terugtrekt',
    'De toets eindigt; de melding aan het Bibob-register wordt een taak (art. 11a).',
  )
  async terugtrekking(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { teruggetrokkenOp }: TerugtrekkingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'trek-terug', teruggetrokkenOp } as const;
    await beantwoordStap(this.toetsen, aanroep, { id, gelezenVersie, opdracht }, reply);
  }
}
