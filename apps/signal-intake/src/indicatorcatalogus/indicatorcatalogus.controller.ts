import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Openbaar } from '@schakel/access';
import { wettelijkeDag } from '@schakel/domain';
import { ApiBeschreven, KLOK, type Klok, problem } from '@schakel/platform';
import type { FastifyReply } from 'fastify';
import { catalogusMetVersie, geldendeCatalogus } from './indicatorcatalogus.domain.js';
import { CatalogusvraagDto, IndicatorcatalogusDto, catalogusWeergave } from './indicatorcatalogus.dto.js';

/** Published indicators of trafficking; holds nothing about anyone, so no login is asked. */
@ApiTags('indicatoren')
@Controller('indicatoren')
@Openbaar()
export class IndicatorcatalogusController {
  constructor(@Inject(KLOK) private readonly klok: Klok) {}

  @Get()
  @ApiBeschreven({
    samenvatting: 'Toon de indicatorcatalogus',
    beschrijving: 'Zonder versie krijgt u die van vandaag. Een uitgegeven versie verandert niet: de ETag is de versie.',
    antwoord: { status: 200, beschrijving: 'De indicatoren van een versie.', type: IndicatorcatalogusDto, etag: true },
    openbaar: true,
    problemen: [404],
  })
  toon(@Query() { versie }: CatalogusvraagDto, @Res() reply: FastifyReply): void {
    const catalogus = versie === undefined ? geldendeCatalogus(wettelijkeDag(this.klok())) : catalogusMetVersie(versie);
    if (catalogus === undefined)
      throw problem(404, 'catalogusversie-onbekend', 'Deze versie van de catalogus is er niet.');
    void reply.header('ETag', `"${catalogus.versie}"`).send(catalogusWeergave(catalogus));
  }
}
