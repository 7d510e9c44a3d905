import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling, nietGevonden, ZonderDoelbinding } from '@schakel/access';
import { wettelijkeDag } from '@schakel/domain';
import { ApiBeschreven, IdPipe, KLOK, type Klok, leesPaginagrens, maakPagina } from '@schakel/platform';
import { SERVICE_GEGEVENS, type ServiceGegevens } from '@schakel/service';
import { AanbiederDto, AanbiedersPaginaDto, AanbiedersVraagDto, aanbiederWeergave } from './aanbieder.dto.js';
import { Aanbiedergids } from './aanbiedergids.js';

/** The directory of providers: reference data, so no purpose is asked. */
@ApiTags('aanbieders')
@Controller('aanbieders')
export class AanbiederController {
  constructor(
    private readonly gids: Aanbiedergids,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly service: ServiceGegevens,
  ) {}

  @Get()
  @Handeling('aanbieder:lezen')
  @ZonderDoelbinding()
  @ApiBeschreven({
    samenvatting: 'Toon zorgaanbieders',
    beschrijving: 'Wie er vandaag zijn. Van een aanbieder is de regio bekend, nooit het adres.',
    antwoord: { status: 200, beschrijving: 'Een pagina met aanbieders.', type: AanbiedersPaginaDto },
    problemen: [400, 403],
  })
  async lijst(@Query() vraag: AanbiedersVraagDto): Promise<AanbiedersPaginaDto> {
    const { soort, leeftijdsgroep, veiligheidsregio } = vraag;
    const filter = { soort, leeftijdsgroep, veiligheidsregio };
    const grens = leesPaginagrens(vraag, filter, 1);
    const na = grens.na === undefined ? undefined : String(grens.na[0]);
    const rijen = await this.gids.lijst(filter, wettelijkeDag(this.klok()), na, grens.rijen);
    const url = `${this.service.publiekeUrl}/v1/aanbieders`;
    return maakPagina({
      rijen,
      grens,
      sleutel: ({ id }) => [id],
      toon: aanbiederWeergave,
      filter,
      url,
      parameters: filter,
    });
  }

  @Get(':id')
  @Handeling('aanbieder:lezen')
  @ZonderDoelbinding()
  @ApiBeschreven({
    samenvatting: 'Toon een zorgaanbieder',
    beschrijving: 'Ook wie er niet meer is: oude verwijzingen noemen hem nog.',
    antwoord: { status: 200, beschrijving: 'De aanbieder.', type: AanbiederDto },
    problemen: [403, 404],
  })
  async een(@Param('id', IdPipe) id: string): Promise<AanbiederDto> {
    const gevonden = await this.gids.ooit(id);
    if (gevonden === undefined) throw nietGevonden();
    return aanbiederWeergave(gevonden);
  }
}
