import { Inject, Injectable } from '@nestjs/common';
import { CommitBatcher } from '@schakel/messaging';
import {
  Database,
  KLOK,
  type Klok,
  type Pagina,
  type Paginagrens,
  type SortColumn,
  keysetPredicate,
  leesPaginagrens,
  maakPagina,
  orderBy,
} from '@schakel/platform';
import { type Aanroep, SERVICE_GEGEVENS, type ServiceGegevens, besluitregel } from '@schakel/service';
import { zorgverwijzingpolicy } from './zorgverwijzing.policy.js';
import { leesVoor } from './zorgverwijzing.store.js';
import { type Lijstrij, samenvatting, samenvattingVoorAanbieder } from './zorgverwijzing-weergave.js';
import type { ZorgverwijzingSamenvattingDto, ZorgverwijzingenVraagDto } from './zorgverwijzing-weergave.dto.js';

/** Columns of a list: the ciphertext stays where it is. `plek` is the instant with all its digits, for the cursor. */
const lijstkolommen =
  'z.id, z.gemeentecode, z.versie, z.status, z.ketendossier_id, z.actieverzoek_id, z.ouderverwijzing_id, z.urgentie, z.aanbieder_id, z.aangeboden_op, z.ontvangen_op, z.gewijzigd_op, z.ontvangen_op::text as plek';

/** What a provider gets: provider, instant and version are those of its own offer, of which it has one at a time. */
const aanbodkolommen = `z.id, z.gemeentecode, z.status, a.aanbieder_id, a.aangeboden_op, z.ontvangen_op::text as plek,
  case a.stand when 'open' then a.aangeboden_versie else z.versie end as versie`;

/** Newest first. */
const volgorde: readonly SortColumn[] = [
  { column: 'z.ontvangen_op', direction: 'desc', type: 'timestamptz' },
  { column: 'z.id', direction: 'desc', type: 'uuid' },
];

/** Lists referrals, by their clear columns only. */
@Injectable()
export class Zorgverwijzingenlijst {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** A page of the referrals that this actor may see for this purpose, newest first, without anything personal. */
  async lijst(aanroep: Aanroep, vraag: ZorgverwijzingenVraagDto): Promise<Pagina<ZorgverwijzingSamenvattingDto>> {
    const { actor, doelbinding } = aanroep;
    const { status } = vraag;
    const filter = { status, doelbinding, actor: actor.sub, organisatie: actor.organisatie };
    const grens = leesPaginagrens(vraag, filter, volgorde.length);
    const { sql, params } = this.vraag(aanroep, vraag, grens);
    const nu = this.klok();
    const rijen = await leesVoor(
      this.database,
      { actor, nu },
      async (client) => (await client.query<Lijstrij & { plek: string }>(sql, params)).rows,
    );
    const pagina = maakPagina({
      rijen,
      grens,
      sleutel: ({ plek, id }) => [plek, id],
      toon: (rij) => (actor.soort === 'partner' ? samenvattingVoorAanbieder(rij) : samenvatting(rij)),
      filter,
      url: `${this.gegevens.publiekeUrl}/v1/zorgverwijzingen`,
      parameters: { status },
    });
    const handeling = 'zorgverwijzing:lezen';
    const beslissing = zorgverwijzingpolicy.vooraf(actor, handeling, doelbinding);
    const voorwerp = { soort: 'zorgverwijzing', aantal: pagina.resultaten.length };
    const regel = besluitregel(aanroep, { beslissing, handeling, nu, voorwerp });
    await this.batcher.commit({ aggregates: [], history: [], inserts: [regel] });
    return pagina;
  }

  /** The same predicate as for one referral: what you may not open you cannot find. */
  private vraag({ actor, doelbinding }: Aanroep, { status }: ZorgverwijzingenVraagDto, { na, rijen }: Paginagrens) {
    const predicaat = zorgverwijzingpolicy.predicaat(actor, 'zorgverwijzing:lezen', doelbinding, 'z', 1);
    const params: unknown[] = [...predicaat.params];
    const opStatus = status === undefined ? 'true' : `z.status = $${params.push(status)}`;
    const keyset = keysetPredicate(volgorde, na, params.length + 1);
    params.push(...keyset.params, rijen);
    const where = [predicaat.sql, opStatus, keyset.sql].join(' and ');
    const sql = (kolommen: string, uit: string) =>
      `select ${kolommen} from ${uit} where ${where} ${orderBy(volgorde)} limit $${params.length}`;
    if (actor.soort !== 'partner') return { sql: sql(lijstkolommen, 'zorgverwijzing z'), params };
    // Row-level security shows a provider its own offers only.
    const eigen = 'zorgverwijzing z join zorgaanbod a on a.zorgverwijzing_id = z.id and a.beeindigd_op is null';
    return { sql: sql(aanbodkolommen, eigen), params };
  }
}
