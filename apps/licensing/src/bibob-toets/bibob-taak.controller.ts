import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, etag, IdPipe, IfMatch } from '@schakel/platform';
import { DezeAanroep, type Aanroep } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import { BibobTaakDto, BibobTakenDto, DossierpakketDto, TaakafdoeningDto, toonTaak } from './bibob-taak.dto.js';
import { BibobTaakService } from './bibob-taak.service.js';

/** What has to be told to the LBB and the Bibob register, by hand (Wet Bibob art. 7a lid 7 and 11a). */
@ApiTags('bibob-toetsen')
@Controller('bibob-toetsen/:id/taken')
export class BibobTaakController {
  constructor(private readonly taken: BibobTaakService) {}

  @Get()
  @Handeling('bibob-toets:taken-afdoen')
  @ApiBeschreven({
    samenvatting: 'Toon wat er bij een Bibob-toets buiten gemeld moet worden',
    beschrijving:
      'Een handvol taken per toets; de lijst heeft geen pagina’s. Geen van deze plaatsen heeft een koppeling.',
    antwoord: { status: 200, beschrijving: 'De taken.', type: BibobTakenDto },
    doelbinding: true,
    problemen: [404, 410],
  })
  async lijst(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid): Promise<BibobTakenDto> {
    const taken = await this.taken.taken(aanroep, id);
    return { resultaten: taken.map(toonTaak) };
  }

  @Get(':taakId/dossierpakket')
  @Handeling('bibob-toets:taken-afdoen')
  @ApiBeschreven({
    samenvatting: 'Maak het dossierpakket van een taak',
    beschrijving:
      'Wat een mens meeneemt naar het LBB of het register: alleen wat die plaats nodig heeft, met een hash per onderdeel. De inzage wordt vastgelegd (art. 28).',
    antwoord: { status: 200, beschrijving: 'Het pakket.', type: DossierpakketDto },
    doelbinding: true,
    problemen: [404, 410],
  })
  pakket(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @Param('taakId', IdPipe) taakId: Uuid,
  ): Promise<DossierpakketDto> {
    return this.taken.pakket(aanroep, { id, taakId });
  }

  @Post(':taakId/afdoeningen')
  @Handeling('bibob-toets:taken-afdoen')
  @ApiBeschreven({
    samenvatting: 'Vink een taak af',
    beschrijving: 'Met dag, kenmerk van de bevestiging en elke stap.',
    antwoord: { status: 200, beschrijving: 'De taak.', type: BibobTaakDto, etag: true },
    ifMatch: true,
    doelbinding: true,
    problemen: [404, 410],
  })
  async afdoening(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @Param('taakId', IdPipe) taakId: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { gedaanOp, kenmerk, stappen }: TaakafdoeningDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'doe-af', gedaanOp, kenmerk, stappen } as const;
    const taak = await this.taken.doeAf(aanroep, { id, taakId, gelezenVersie, opdracht });
    void reply.header('ETag', etag(taak.versie)).send(toonTaak(taak));
  }
}
