import { Controller, Get, Inject, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { gemeentenVan, Handeling } from '@schakel/access';
import { duurInIso, type Bewaarregel, type Bewaring } from '@schakel/domain';
import { CommitBatcher } from '@schakel/messaging';
import { ApiBeschreven, Database, KLOK, type Klok } from '@schakel/platform';
import { DezeAanroep, type Aanroep } from '../aanroep.js';
import { besluitregel } from '../verantwoording.js';
import {
  bewaaroverzichtDto,
  type Bewaaroverzicht,
  type Bewaarregelantwoord,
  type ZonderTermijn,
} from './bewaaroverzicht.dto.js';
import { bewaaroverzichtpolicy } from './bewaaroverzicht.policy.js';
import { telBewaring, type Bewaardagen } from './bewaartelling.js';

/** What a service says of how long it keeps its files. */
export interface Bewaarplan<S extends string> {
  readonly regels: readonly Bewaarregel[];
  /** Per table, by its plain name. Those with a term of their own have a column `bewaren_tot_en_met`, or an answer of `dagen`. */
  readonly bewaringen: Readonly<Record<S, Bewaring>>;
  readonly dagen?: Bewaardagen<S>;
}

const antwoordVan = ({ klasse, duur, vanaf, resultaat, grondslag, bron, graad }: Bewaarregel): Bewaarregelantwoord => ({
  ...{ klasse, bewaartermijn: duurInIso(duur), vanaf },
  ...(resultaat !== undefined && { resultaat }),
  ...{ grondslag, bron, graad },
});

function zonderTermijnIn(bewaringen: Readonly<Record<string, Bewaring>>): readonly ZonderTermijn[] {
  return Object.entries(bewaringen).flatMap(([soort, bewaring]) =>
    bewaring.aard === 'eigen-termijn' ? [] : [{ soort, ...bewaring }],
  );
}

/**
 * What goes when: `GET /bewaaroverzicht`, a simulation over the files of one municipality, of their clear days only. Nothing is destroyed
 * by it. Reading is written down as a decision; it names no file.
 */
export function bewaaroverzichtonderdelen<S extends string>({ regels, bewaringen, dagen }: Bewaarplan<S>) {
  const alle = Object.keys(bewaringen) as S[];
  const soorten = alle.filter((soort) => bewaringen[soort].aard === 'eigen-termijn');
  const BewaaroverzichtDto = bewaaroverzichtDto([...new Set(regels.map(({ klasse }) => klasse))], soorten);
  const zonderTermijn = zonderTermijnIn(bewaringen);
  const vast = { regels: regels.map(antwoordVan), ...(zonderTermijn.length > 0 && { zonderTermijn }) };

  @ApiTags('bewaaroverzicht')
  @Controller('bewaaroverzicht')
  class BewaaroverzichtController {
    constructor(
      private readonly database: Database,
      private readonly batcher: CommitBatcher,
      @Inject(KLOK) private readonly klok: Klok,
    ) {}

    @Get()
    @Handeling('bewaaroverzicht:lezen')
    @ApiBeschreven({
      samenvatting: 'Toon wat wanneer vernietigd kan worden',
      beschrijving:
        'Een berekening uit uitkomst en brondatum, per bewaarregel, met vastgestelde verlengingen. De vernietiging zelf gebeurt hier niet. Een archivaris bevestigt de regels eerst.',
      antwoord: { status: 200, beschrijving: 'Regels en tellingen.', type: BewaaroverzichtDto },
      doelbinding: true,
    })
    async toon(@DezeAanroep() aanroep: Aanroep): Promise<Bewaaroverzicht> {
      const { actor, doelbinding } = aanroep;
      const gemeenten = gemeentenVan(actor);
      const geteld = await this.database.read(gemeenten, (client) => telBewaring(client, gemeenten, soorten, dagen));
      const handeling = 'bewaaroverzicht:lezen';
      const beslissing = bewaaroverzichtpolicy.vooraf(actor, handeling, doelbinding);
      const voorwerp = { soort: 'bewaaroverzicht', aantal: geteld.tellingen.length };
      const regel = besluitregel(aanroep, { beslissing, handeling, nu: this.klok(), voorwerp });
      await this.batcher.commit({ aggregates: [], history: [], inserts: [regel] });
      return { ...vast, ...geteld };
    }
  }
  return { policies: [bewaaroverzichtpolicy], controllers: [BewaaroverzichtController] as readonly Type[] };
}
