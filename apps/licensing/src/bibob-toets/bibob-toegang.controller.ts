import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, etag, IdPipe, IfMatch, nieuwId } from '@schakel/platform';
import { DezeAanroep, type Aanroep } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import type { Toegangslijst } from './bibob-toegang.domain.js';
import { ToegangslijstDto, toonToegangslijst } from './bibob-toegang.dto.js';
import { BibobToegangService } from './bibob-toegang.service.js';
import { ToegangDto, ToegangsintrekkingDto } from './bibob-toets-opdracht.dto.js';

const Lijstbeschrijving = (samenvatting: string, beschrijving: string, ifMatch: boolean): MethodDecorator =>
  ApiBeschreven({
    samenvatting,
    beschrijving,
    antwoord: { status: 200, beschrijving: 'De toegangslijst.', type: ToegangslijstDto, etag: true },
    ...(ifMatch && { ifMatch }),
    doelbinding: true,
    problemen: ifMatch ? [404, 410] : [404],
  });

/** The access list of one sealed file (Wet Bibob art. 28). */
@ApiTags('bibob-toetsen')
@Controller('bibob-toetsen/:id')
export class BibobToegangController {
  constructor(private readonly toegang: BibobToegangService) {}

  @Get('toegang')
  @Handeling('bibob-toets:toegang-beheren')
  @Lijstbeschrijving('Toon wie toegang heeft tot een Bibob-toets', 'Alleen voor wie zelf op de lijst staat.', false)
  async lijst(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    antwoord(reply, await this.toegang.toon(aanroep, id));
  }

  @Post('toegang')
  @Handeling('bibob-toets:toegang-beheren')
  @Lijstbeschrijving(
    'Geef een collega toegang',
    'Een collega met de rol van Bibob-coördinator; de versie is die van de lijst.',
    true,
  )
  async verleen(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { houder, reden }: ToegangDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'verleen', toegangId: nieuwId() as Uuid, houder, reden } as const;
    antwoord(reply, await this.toegang.wijzig(aanroep, { id, gelezenVersie, opdracht }));
  }

  @Post('toegang/:toegangId/intrekkingen')
  @Handeling('bibob-toets:toegang-beheren')
  @Lijstbeschrijving('Trek toegang in', 'De laatste regel blijft: iemand moet het dossier kunnen behandelen.', true)
  async trekIn(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @Param('toegangId', IdPipe) toegangId: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { reden }: ToegangsintrekkingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'trek-in', toegangId, reden } as const;
    antwoord(reply, await this.toegang.wijzig(aanroep, { id, gelezenVersie, opdracht }));
  }
}

function antwoord(reply: FastifyReply, lijst: Toegangslijst): void {
  void reply.header('ETag', etag(lijst.versie)).send(toonToegangslijst(lijst));
}
