import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan } from '@schakel/access';
import type { Gemeentecode, Uuid } from '@schakel/domain';
import { CommitBatcher } from '@schakel/messaging';
import { Database, KLOK, type Klok } from '@schakel/platform';
import { KeyRing } from '@schakel/privacy';
import {
  besluitregel,
  SERVICE_GEGEVENS,
  Toegangspoort,
  verwerkingsregels,
  type Aanroep,
  type ServiceGegevens,
} from '@schakel/service';
import { vergunningpolicy } from '../vergunning/vergunning.policy.js';
import { ketenweergave, type KetenraadplegingDto } from './ketenraadpleging-weergave.dto.js';
import { leesKetenraadplegingen } from './ketenraadpleging.store.js';

const HANDELING = 'vergunning:ketenraadplegingen-lezen';

/** Shows what was asked about the holder of a permit. */
@Injectable()
export class KetenraadplegingInzage {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /**
   * The questions about a permit that this actor may read already; undefined for who does not manage it. Written down before it shows.
   */
  async vanVergunning(
    aanroep: Aanroep,
    { id, gemeentecode }: { readonly id: Uuid; readonly gemeentecode: Gemeentecode },
  ): Promise<readonly KetenraadplegingDto[] | undefined> {
    const { actor, doelbinding } = aanroep;
    const bron = { gemeentecode };
    if (!vergunningpolicy.beslis(actor, HANDELING, bron, doelbinding).toegestaan) return undefined;
    const nu = this.klok();
    const raadplegingen = await this.database.read(gemeentenVan(actor), async (client) =>
      leesKetenraadplegingen(client, id, await this.sleutels.openEen(client, id)),
    );
    if (raadplegingen.length === 0) return [];
    const besluit = await this.poort.tot(vergunningpolicy, { aanroep, handeling: HANDELING, bron, id, nu });
    const naam = 'Ketenraadplegingen van vergunning lezen';
    const verwerking = { naam, gemeentecode, nu, voorwerp: { soort: 'vergunning', id } };
    const inserts = [besluitregel(aanroep, besluit), ...verwerkingsregels(aanroep, verwerking, this.gegevens)];
    await this.batcher.commit({ aggregates: [], history: [], inserts });
    return raadplegingen.map(ketenweergave);
  }
}
