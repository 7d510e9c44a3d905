import { Inject, Injectable } from '@nestjs/common';
import type { Uuid } from '@schakel/domain';
import { CommitBatcher } from '@schakel/messaging';
import {
  Database,
  keysetPredicate,
  KLOK,
  leesPaginagrens,
  maakPagina,
  orderBy,
  type Klok,
  type Pagina,
  type Paginagrens,
  type SortColumn,
} from '@schakel/platform';
import {
  besluitregel,
  SERVICE_GEGEVENS,
  Toegangspoort,
  type Aanroep,
  type Besluit,
  type ServiceGegevens,
} from '@schakel/service';
import { abonnementpolicy } from './abonnement.policy.js';
import { abonnementVan, type AbonnementRij } from './abonnement.rij.js';
import { laadAbonnement, leesAls } from './abonnement.store.js';
import { toonAbonnement, type AbonnementDto, type AbonnementenVraagDto } from './abonnement-weergave.dto.js';

/** Newest first: ids are UUID version 7. */
const volgorde: readonly SortColumn[] = [{ column: 'a.id', direction: 'desc', type: 'uuid' }];
const handeling = 'abonnement:lezen';

/** Shows subscriptions. Whatever is shown was allowed by the policy and is written down before it is answered. */
@Injectable()
export class AbonnementInzage {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** One subscription. @throws ProblemException 404 */
  async een(aanroep: Aanroep, id: Uuid): Promise<AbonnementDto> {
    const nu = this.klok();
    const rij = await leesAls(this.database, aanroep.actor, (client) => laadAbonnement(client, id));
    if (rij === undefined) throw await this.poort.nergens(abonnementpolicy, { aanroep, id, nu });
    const poortvraag = { aanroep, handeling, bron: rij, id, nu };
    await this.noteer(aanroep, await this.poort.tot(abonnementpolicy, poortvraag));
    return toonAbonnement(abonnementVan(rij));
  }

  /** A page of the subscriptions that this actor may see for this purpose, newest first. */
  async lijst(aanroep: Aanroep, vraag: AbonnementenVraagDto): Promise<Pagina<AbonnementDto>> {
    const { actor, doelbinding } = aanroep;
    const { status } = vraag;
    const filter = { status, doelbinding, actor: actor.sub };
    const grens = leesPaginagrens(vraag, filter, volgorde.length);
    const { sql, params } = lijstvraag(aanroep, status, grens);
    const rijen = await leesAls(this.database, actor, async (client) => {
      return (await client.query<AbonnementRij>(sql, params)).rows;
    });
    const toon = (rij: AbonnementRij): AbonnementDto => toonAbonnement(abonnementVan(rij));
    const url = `${this.gegevens.publiekeUrl}/v1/abonnementen`;
    const pagina = maakPagina({ rijen, grens, sleutel: ({ id }) => [id], toon, filter, url, parameters: { status } });
    const beslissing = abonnementpolicy.vooraf(actor, handeling, doelbinding);
    const voorwerp = { soort: 'abonnement', aantal: pagina.resultaten.length };
    await this.noteer(aanroep, { beslissing, handeling, nu: this.klok(), voorwerp });
    return pagina;
  }

  private async noteer(aanroep: Aanroep, besluit: Besluit): Promise<void> {
    await this.batcher.commit({ aggregates: [], history: [], inserts: [besluitregel(aanroep, besluit)] });
  }
}

/** The same predicate as for one subscription: what you may not open you cannot find. */
function lijstvraag({ actor, doelbinding }: Aanroep, status: string | undefined, { na, rijen }: Paginagrens) {
  const predicaat = abonnementpolicy.predicaat(actor, handeling, doelbinding, 'a', 1);
  const params: unknown[] = [...predicaat.params];
  const opStatus = status === undefined ? 'true' : `a.status = $${params.push(status)}`;
  const keyset = keysetPredicate(volgorde, na, params.length + 1);
  params.push(...keyset.params, rijen);
  const where = [predicaat.sql, opStatus, keyset.sql].join(' and ');
  return { sql: `select a.* from abonnement a where ${where} ${orderBy(volgorde)} limit $${params.length}`, params };
}
