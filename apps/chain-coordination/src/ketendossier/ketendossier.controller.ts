import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, etag, IdPipe, IfMatch, invalidInput, nieuwId, sendAnswer } from '@schakel/platform';
import { DezeAanroep, type Aanroep } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import { houderPast, RedenDto, RegieDto, ToegangsverzoekDto } from './ketendossier-opdracht.dto.js';
import {
  DelingenDto,
  KetendossierDto,
  KetendossiersPaginaDto,
  KetendossierstandDto,
  KetendossiersVraagDto,
  TijdlijnDto,
} from './ketendossier-weergave.dto.js';
import { KetendossierInzage } from './ketendossier.inzage.js';
import { KetendossierService, type Behandeling } from './ketendossier.service.js';

const Regiestap = (samenvatting: string) =>
  ApiBeschreven({
    samenvatting,
    antwoord: { status: 200, beschrijving: 'De nieuwe stand.', type: KetendossierstandDto, etag: true },
    ifMatch: true,
    doelbinding: true,
    problemen: [404, 410],
  });

@ApiTags('ketendossiers')
@Controller('ketendossiers')
export class KetendossierController {
  constructor(
    private readonly dossiers: KetendossierService,
    private readonly inzage: KetendossierInzage,
  ) {}

  @Get()
  @Handeling('ketendossier:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon ketendossiers, nieuwste eerst',
    beschrijving:
      'Alleen dossiers waarin u betrokken bent, en dossiers van uw gemeente die nog niemand in regie heeft.',
    antwoord: { status: 200, beschrijving: 'Een pagina met ketendossiers.', type: KetendossiersPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: KetendossiersVraagDto): Promise<KetendossiersPaginaDto> {
    return this.inzage.lijst(aanroep, vraag);
  }

  @Get(':id')
  @Handeling('ketendossier:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een ketendossier',
    antwoord: { status: 200, beschrijving: 'Het ketendossier.', type: KetendossierDto, etag: true },
    doelbinding: true,
    problemen: [404],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const dossier = await this.inzage.een(aanroep, id);
    void reply.header('ETag', etag(dossier.versie)).send(dossier);
  }

  @Get(':id/tijdlijn')
  @Handeling('ketendossier:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon de tijdlijn van een ketendossier',
    antwoord: { status: 200, beschrijving: 'Wat er gebeurde, zonder persoonsgegevens.', type: TijdlijnDto },
    doelbinding: true,
    problemen: [404],
  })
  async tijdlijn(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid): Promise<TijdlijnDto> {
    return { resultaten: await this.inzage.tijdlijn(aanroep, id) };
  }

  @Get(':id/delingen')
  @Handeling('ketendossier:inhoud-lezen')
  @ApiBeschreven({
    samenvatting: 'Toon het verstrekkingenregister van een ketendossier',
    antwoord: { status: 200, beschrijving: 'Wie wat kreeg, wanneer en waarom.', type: DelingenDto },
    doelbinding: true,
    problemen: [404],
  })
  async delingen(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid): Promise<DelingenDto> {
    return { resultaten: await this.inzage.delingen(aanroep, id) };
  }

  @Post(':id/regie')
  @Handeling('ketendossier:in-regie-nemen')
  @Regiestap('Neem een ketendossier in regie, of neem de regie over')
  async neemInRegie(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { overnamereden }: RegieDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = {
      soort: 'neem-in-regie',
      toegangId: nieuwId() as Uuid,
      ...(overnamereden !== undefined && { overnamereden }),
    } as const;
    await this.behandel(aanroep, { id, gelezenVersie, opdracht }, reply);
  }

  @Post(':id/toegangen')
  @Handeling('ketendossier:regisseren')
  @Regiestap('Zet iemand op de toegangslijst')
  async verleenToegang(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() dto: ToegangsverzoekDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!houderPast(dto)) {
      throw invalidInput([{ name: 'houder', code: 'oin-onjuist', reason: 'Hier hoort een OIN van 20 posities.' }]);
    }
    const { soort: toegangssoort, houder, grondslag, doel } = dto;
    const opdracht = {
      soort: 'verleen-toegang',
      toegangId: nieuwId() as Uuid,
      toegangssoort,
      houder,
      grondslag,
      doel,
    } as const;
    await this.behandel(aanroep, { id, gelezenVersie, opdracht }, reply);
  }

  @Post(':id/toegangen/:toegangId/intrekkingen')
  @Handeling('ketendossier:regisseren')
  @Regiestap('Trek een toegang in')
  async trekToegangIn(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @Param('toegangId', IdPipe) toegangId: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { reden }: RedenDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(
      aanroep,
      { id, gelezenVersie, opdracht: { soort: 'trek-toegang-in', toegangId, reden } },
      reply,
    );
  }

  @Post(':id/sluitingen')
  @Handeling('ketendossier:regisseren')
  @Regiestap('Sluit een ketendossier')
  async sluit(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { reden }: RedenDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, { id, gelezenVersie, opdracht: { soort: 'sluit', reden } }, reply);
  }

  private async behandel(aanroep: Aanroep, behandeling: Behandeling, reply: FastifyReply): Promise<void> {
    const { id, status, versie } = await this.dossiers.behandel(aanroep, behandeling);
    sendAnswer(reply, { status: 200, response: { id, status, versie } satisfies KetendossierstandDto, versie });
  }
}
