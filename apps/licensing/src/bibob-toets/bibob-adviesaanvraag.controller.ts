import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { IdPipe, IfMatch } from '@schakel/platform';
import { DezeAanroep, type Aanroep } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import {
  AdviesaanvraagDto,
  KennisgevingDto,
  LbbhervattingDto,
  LbbpauzeDto,
  LbbverlengingDto,
} from './bibob-advies-opdracht.dto.js';
import { BibobToetsService } from './bibob-toets.service.js';
import { beantwoordStap, Toetsstapbeschrijving } from './bibob-toetsstap.js';

/** The request to the LBB and its clock (Wet Bibob art. 15, 31 and 32). The LBB has no interface: a human asks and records. */
@ApiTags('bibob-toetsen')
@Controller('bibob-toetsen/:id')
export class BibobAdviesaanvraagController {
  constructor(private readonly toetsen: BibobToetsService) {}

  @Post('adviesaanvragen')
  @Handeling('bibob-toets:advies-behandelen')
  @Toetsstapbeschrijving(
    'Vraag advies aan het Landelijk Bureau Bibob',
    'Pas na eigen onderzoek, met de bevindingen (bijlage 6). De beslistermijn staat stil vanaf deze dag (art. 31). Het indienen zelf wordt een taak.',
  )
  async aanvraag(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { gevraagdOp, betrokkeneGeinformeerdOp }: AdviesaanvraagDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = {
      soort: 'vraag-advies',
      gevraagdOp,
      ...(betrokkeneGeinformeerdOp !== undefined && { betrokkeneGeinformeerdOp }),
    } as const;
    await beantwoordStap(this.toetsen, aanroep, { id, gelezenVersie, opdracht }, reply);
  }

  @Post('kennisgevingen')
  @Handeling('bibob-toets:advies-behandelen')
  @Toetsstapbeschrijving(
    'Leg vast dat betrokkene over de adviesaanvraag is geïnformeerd',
    'Zonder deze dag kan het advies niet worden ontvangen (art. 32).',
  )
  async kennisgeving(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { geinformeerdOp }: KennisgevingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'informeer-betrokkene', geinformeerdOp } as const;
    await beantwoordStap(this.toetsen, aanroep, { id, gelezenVersie, opdracht }, reply);
  }

  @Post('adviespauzes')
  @Handeling('bibob-toets:advies-behandelen')
  @Toetsstapbeschrijving(
    'Leg vast dat het LBB om gegevens vraagt',
    'De adviestermijn staat stil tot de gegevens er zijn (art. 15 lid 2).',
  )
  async pauze(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { gevraagdOp, aan }: LbbpauzeDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'pauzeer-advies', gevraagdOp, aan } as const;
    await beantwoordStap(this.toetsen, aanroep, { id, gelezenVersie, opdracht }, reply);
  }

  @Post('advieshervattingen')
  @Handeling('bibob-toets:advies-behandelen')
  @Toetsstapbeschrijving(
    'Leg vast dat het LBB de gegevens heeft',
    'De adviestermijn loopt weer; de pauze telt ontvangen min gevraagd dagen.',
  )
  async hervatting(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { ontvangenOp }: LbbhervattingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'hervat-advies', ontvangenOp } as const;
    await beantwoordStap(this.toetsen, aanroep, { id, gelezenVersie, opdracht }, reply);
  }

  @Post('adviesverlengingen')
  @Handeling('bibob-toets:advies-behandelen')
  @Toetsstapbeschrijving(
    'Leg vast dat het LBB zijn termijn verlengt',
    'Eén keer, ten hoogste vier weken, aangekondigd binnen de termijn (art. 15 lid 3).',
  )
  async verlenging(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { aangekondigdOp, dagen }: LbbverlengingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'verleng-advies', aangekondigdOp, dagen } as const;
    await beantwoordStap(this.toetsen, aanroep, { id, gelezenVersie, opdracht }, reply);
  }

  @Post('opschortingsuitputtingen')
  @Handeling('bibob-toets:advies-behandelen')
  @Toetsstapbeschrijving(
    'Stel vast dat de opschorting is uitgeput',
    'Kan vanaf de dag na de laatste dag van de opschorting (art. 31). Een laat advies kan daarna nog worden ontvangen.',
  )
  async uitputting(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'stel-uitputting-vast' } as const;
    await beantwoordStap(this.toetsen, aanroep, { id, gelezenVersie, opdracht }, reply);
  }
}
