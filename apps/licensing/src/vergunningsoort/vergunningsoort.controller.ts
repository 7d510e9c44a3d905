import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DezeActor, Handeling, nietGevonden, verboden, ZonderDoelbinding, type Actor } from '@schakel/access';
import { wettelijkeDag } from '@schakel/domain';
import { ApiBeschreven, KLOK, type Klok } from '@schakel/platform';
import { regelingenOp, regelingOp } from './vergunningsoort.js';
import {
  PeilVraagDto,
  regelingweergave,
  VergunningsoortregelingDto,
  VergunningsoortregelingenDto,
} from './vergunningsoort.dto.js';

/** The rules of permits for the actor's own municipality: reference data, so no purpose is asked. */
@ApiTags('vergunningsoorten')
@Controller('vergunningsoorten')
export class VergunningsoortController {
  constructor(@Inject(KLOK) private readonly klok: Klok) {}

  @Get()
  @Handeling('vergunningsoort:lezen')
  @ZonderDoelbinding()
  @ApiBeschreven({
    samenvatting: 'Toon de regelingen van vergunningen voor uw gemeente',
    beschrijving:
      'Termijn, verlenging, stilzwijgen, voorbereiding, Wet Bibob, leeftijdseisen en stukken, met bron en zekerheid. Ook regelingen van vroeger.',
    antwoord: { status: 200, beschrijving: 'De regelingen.', type: VergunningsoortregelingenDto },
    problemen: [400, 403],
  })
  lijst(@DezeActor() actor: Actor, @Query() { opDatum }: PeilVraagDto): VergunningsoortregelingenDto {
    const dag = opDatum ?? wettelijkeDag(this.klok());
    return { resultaten: regelingenOp(gemeenteVan(actor), dag).map(regelingweergave) };
  }

  @Get(':code')
  @Handeling('vergunningsoort:lezen')
  @ZonderDoelbinding()
  @ApiBeschreven({
    samenvatting: 'Toon één regeling voor uw gemeente',
    antwoord: { status: 200, beschrijving: 'De regeling.', type: VergunningsoortregelingDto },
    problemen: [400, 403, 404],
  })
  een(
    @DezeActor() actor: Actor,
    @Param('code') code: string,
    @Query() { opDatum }: PeilVraagDto,
  ): VergunningsoortregelingDto {
    const regeling = regelingOp(code, gemeenteVan(actor), opDatum ?? wettelijkeDag(this.klok()));
    if (regeling === undefined) throw nietGevonden();
    return regelingweergave(regeling);
  }
}

/** @throws ProblemException 403 for who belongs to no municipality */
function gemeenteVan({ gemeentecode }: Actor): string {
  if (gemeentecode === undefined) throw verboden();
  return gemeentecode;
}
