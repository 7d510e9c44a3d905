import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, IdPipe } from '@schakel/platform';
import { DezeAanroep, type Aanroep } from '@schakel/service';
import { AfleveringDto, AfleveringenPaginaDto, AfleveringenVraagDto, IngreepDto } from './aflevering.dto.js';
import { AfleveringInzage } from './aflevering.inzage.js';
import { AfleveringService } from './aflevering.service.js';

const Ingreep = (samenvatting: string, beschrijving: string) =>
  ApiBeschreven({
    samenvatting,
    beschrijving,
    antwoord: { status: 200, beschrijving: 'De aflevering zoals die nu is.', type: AfleveringDto },
    doelbinding: true,
    problemen: [404, 409],
  });

@ApiTags('abonnementen')
@Controller()
export class AfleveringController {
  constructor(
    private readonly afleveringen: AfleveringService,
    private readonly inzage: AfleveringInzage,
  ) {}

  @Get('abonnementen/:id/afleveringen')
  @Handeling('aflevering:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon de afleveringen van een abonnement, oudste eerst',
    beschrijving:
      'Met status=mislukt ziet u wat op een besluit wacht. Latere gebeurtenissen van hetzelfde dossier wachten daarachter.',
    antwoord: { status: 200, beschrijving: 'Een pagina met afleveringen.', type: AfleveringenPaginaDto },
    doelbinding: true,
    problemen: [404],
  })
  lijst(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @Query() vraag: AfleveringenVraagDto,
  ): Promise<AfleveringenPaginaDto> {
    return this.inzage.lijst(aanroep, id, vraag);
  }

  @Post('afleveringen/:id/herhalingen')
  @Handeling('aflevering:ingrijpen')
  @Ingreep(
    'Lever een mislukte aflevering opnieuw af',
    'Met hetzelfde kenmerk van de gebeurtenis. De rij erachter volgt.',
  )
  herhaal(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @Body() { reden }: IngreepDto,
  ): Promise<AfleveringDto> {
    return this.afleveringen.grijpIn(aanroep, { id, ingreep: 'herhaal', reden });
  }

  @Post('afleveringen/:id/overslagen')
  @Handeling('aflevering:ingrijpen')
  @Ingreep(
    'Sla een aflevering over die niet aankomt',
    'De gebeurtenis wordt niet meer afgeleverd. De rij erachter volgt.',
  )
  slaOver(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @Body() { reden }: IngreepDto,
  ): Promise<AfleveringDto> {
    return this.afleveringen.grijpIn(aanroep, { id, ingreep: 'sla-over', reden });
  }
}
