import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling, ZonderDoelbinding } from '@schakel/access';
import { wettelijkeDag } from '@schakel/domain';
import { ApiBeschreven, KLOK, type Klok, leesPaginagrens, maakPagina } from '@schakel/platform';
import { SERVICE_GEGEVENS, type ServiceGegevens } from '@schakel/service';
import { kiesAanbieders } from './aanbieder.domain.js';
import { AanbiedersPaginaDto, AanbiedersVraagDto, aanbiederWeergave } from './aanbieder.dto.js';
import { aanbieders } from './aanbiederlijst.domain.js';

/** The directory of providers: reference data, so no purpose is asked. */
@ApiTags('aanbieders')
@Controller('aanbieders')
export class AanbiederController {
  constructor(
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
  lijst(@Query() vraag: AanbiedersVraagDto): AanbiedersPaginaDto {
    const { soort, leeftijdsgroep, veiligheidsregio } = vraag;
    const filter = { soort, leeftijdsgroep, veiligheidsregio };
    const grens = leesPaginagrens(vraag, filter, 1);
    const na = String(grens.na?.[0] ?? '');
    const rijen = kiesAanbieders(aanbieders, filter, wettelijkeDag(this.klok()))
      .filter(({ id }) => id > na)
      .slice(0, grens.rijen);
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
}
