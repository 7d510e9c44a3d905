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
import { besluitregel, SERVICE_GEGEVENS, Toegangspoort, type Aanroep, type ServiceGegevens } from '@schakel/service';
import { abonnementpolicy } from './abonnement.policy.js';
import { laadAbonnement, leesAls } from './abonnement.store.js';
import {
  afleveringkolommen,
  toonAflevering,
  type AfleveringDto,
  type AfleveringenVraagDto,
  type Afleveringregel,
} from './aflevering.dto.js';
import { afleveringpolicy } from './aflevering.policy.js';

/** Oldest first: what holds up a chain file comes before what waits behind it. */
const volgorde: readonly SortColumn[] = [{ column: 'v.volgnummer', direction: 'asc', type: 'bigint' }];
const handeling = 'aflevering:lezen';

/** Shows deliveries. Whatever is shown was allowed by the policy and is written down before it is answered. */
@Injectable()
export class AfleveringInzage {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** A page of the deliveries of a subscription that this actor may see for this purpose, oldest first. @throws ProblemException 404 */
  async lijst(aanroep: Aanroep, abonnementId: Uuid, vraag: AfleveringenVraagDto): Promise<Pagina<AfleveringDto>> {
    const nu = this.klok();
    const { actor, doelbinding } = aanroep;
    const { status } = vraag;
    const filter = { abonnementId, status, doelbinding, actor: actor.sub, gemeente: actor.gemeentecode };
    const grens = leesPaginagrens(vraag, filter, volgorde.length);
    const { sql, params } = lijstvraag(aanroep, abonnementId, status, grens);
    const [abonnement, rijen] = await leesAls(this.database, actor, async (client) => [
      await laadAbonnement(client, abonnementId),
      (await client.query<Afleveringregel>(sql, params)).rows,
    ]);
    const mag = abonnement && abonnementpolicy.beslis(actor, 'abonnement:lezen', abonnement, doelbinding).toegestaan;
    if (mag !== true) throw await this.poort.nergens(abonnementpolicy, { aanroep, id: abonnementId, nu });
    const url = `${this.gegevens.publiekeUrl}/v1/abonnementen/${abonnementId}/afleveringen`;
    const sleutel = ({ volgnummer }: Afleveringregel) => [volgnummer];
    const pagina = maakPagina({ rijen, grens, sleutel, toon: toonAflevering, filter, url, parameters: { status } });
    const beslissing = afleveringpolicy.vooraf(actor, handeling, doelbinding);
    const voorwerp = { soort: 'abonnement', id: abonnementId, aantal: pagina.resultaten.length };
    const besluit = { beslissing, handeling, nu, voorwerp };
    await this.batcher.commit({ aggregates: [], history: [], inserts: [besluitregel(aanroep, besluit)] });
    return pagina;
  }
}

/** The same predicate as for one delivery: what you may not open you cannot find. */
function lijstvraag(
  { actor, doelbinding }: Aanroep,
  abonnementId: string,
  status: string | undefined,
  { na, rijen }: Paginagrens,
) {
  const predicaat = afleveringpolicy.predicaat(actor, handeling, doelbinding, 'v', 2);
  const params: unknown[] = [abonnementId, ...predicaat.params];
  const opStatus = status === undefined ? 'true' : `v.status = $${params.push(status)}`;
  const keyset = keysetPredicate(volgorde, na, params.length + 1);
  params.push(...keyset.params, rijen);
  const where = ['v.abonnement_id = $1', predicaat.sql, opStatus, keyset.sql].join(' and ');
  const sql = `select ${afleveringkolommen} from aflevering v where ${where} ${orderBy(volgorde)} limit $${params.length}`;
  return { sql, params };
}
