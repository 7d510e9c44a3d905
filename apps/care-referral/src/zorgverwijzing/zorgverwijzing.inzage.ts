import { Inject, Injectable } from '@nestjs/common';
import { CommitBatcher, type InsertRow } from '@schakel/messaging';
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
import { KeyRing, Pseudonimiseerder, isVernietigd } from '@schakel/privacy';
import {
  type Aanroep,
  type Besluit,
  SERVICE_GEGEVENS,
  type ServiceGegevens,
  Toegangspoort,
  besluitregel,
  verwerkingsregels,
} from '@schakel/service';
import { zorgverwijzingpolicy } from './zorgverwijzing.policy.js';
import { zorgverwijzingVan } from './zorgverwijzing.rij.js';
import { laadZorgverwijzing, leesVoor } from './zorgverwijzing.store.js';
import { verwerkingVan } from './zorgverwijzing.verantwoording.js';
import {
  type Lijstrij,
  type ZorgverwijzingDto,
  type ZorgverwijzingSamenvattingDto,
  type ZorgverwijzingenVraagDto,
  samenvatting,
  samenvattingVoorAanbieder,
  volledig,
  voorAanbieder,
} from './zorgverwijzing-weergave.dto.js';

/** Columns of a list: the ciphertext stays where it is. `plek` is the instant with all its digits, for the cursor. */
const lijstkolommen =
  'z.id, z.gemeentecode, z.versie, z.status, z.ketendossier_id, z.actieverzoek_id, z.aanbieder_id, z.aangeboden_op, z.ontvangen_op, z.gewijzigd_op, z.ontvangen_op::text as plek';

/** Newest first. */
const volgorde: readonly SortColumn[] = [
  { column: 'z.ontvangen_op', direction: 'desc', type: 'timestamptz' },
  { column: 'z.id', direction: 'desc', type: 'uuid' },
];

/** Shows referrals. Whatever is shown was allowed by the policy and is written down before it is answered. */
@Injectable()
export class ZorgverwijzingInzage {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly pseudoniemen: Pseudonimiseerder,
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** One referral: whole for who treats it, for a provider what it needs to answer. @throws ProblemException 404 */
  async een(aanroep: Aanroep, id: string): Promise<ZorgverwijzingDto> {
    const nu = this.klok();
    const { actor, doelbinding } = aanroep;
    const geladen = await leesVoor(this.database, actor, (client) => laadZorgverwijzing(client, this.sleutels, id));
    if (geladen === undefined) throw await this.poort.nergens(zorgverwijzingpolicy, { aanroep, id, nu });
    const { rij, sleutel } = geladen;
    const bron = { gemeentecode: rij.gemeentecode, aangebodenAan: rij.aangeboden_aan };
    const heel = zorgverwijzingpolicy.beslis(actor, 'zorgverwijzing:inhoud-lezen', bron, doelbinding).toegestaan;
    const handeling = heel ? 'zorgverwijzing:inhoud-lezen' : 'zorgverwijzing:aanbod-lezen';
    const besluit = await this.poort.tot(zorgverwijzingpolicy, { aanroep, handeling, bron, id, nu });
    const verwijzing = zorgverwijzingVan(rij, sleutel);
    if (isVernietigd(verwijzing)) {
      await this.noteer(aanroep, besluit);
      return { ...(heel ? samenvatting(rij) : samenvattingVoorAanbieder(rij)), inzage: 'vernietigd' };
    }
    const naam = heel ? 'Zorgverwijzing lezen' : 'Aangeboden zorgverwijzing lezen';
    const verwerking = verwerkingVan(rij, naam, nu, this.pseudoniemen);
    await this.noteer(aanroep, besluit, ...verwerkingsregels(aanroep, verwerking, this.gegevens));
    return heel ? volledig(rij, verwijzing) : voorAanbieder(rij, verwijzing);
  }

  /** A page of the referrals that this actor may see for this purpose, newest first, without anything personal. */
  async lijst(aanroep: Aanroep, vraag: ZorgverwijzingenVraagDto): Promise<Pagina<ZorgverwijzingSamenvattingDto>> {
    const { actor, doelbinding } = aanroep;
    const { status } = vraag;
    const filter = { status, doelbinding, actor: actor.sub, organisatie: actor.organisatie };
    const grens = leesPaginagrens(vraag, filter, volgorde.length);
    const { sql, params } = this.vraag(aanroep, vraag, grens);
    const rijen = await leesVoor(
      this.database,
      actor,
      async (client) => (await client.query<Lijstrij & { plek: string }>(sql, params)).rows,
    );
    const pagina = maakPagina({
      rijen,
      grens,
      sleutel: ({ plek, id }) => [plek, id],
      toon: actor.soort === 'partner' ? samenvattingVoorAanbieder : samenvatting,
      filter,
      url: `${this.gegevens.publiekeUrl}/v1/zorgverwijzingen`,
      parameters: { status },
    });
    const handeling = 'zorgverwijzing:lezen';
    const beslissing = zorgverwijzingpolicy.vooraf(actor, handeling, doelbinding);
    const voorwerp = { soort: 'zorgverwijzing', aantal: pagina.resultaten.length };
    await this.noteer(aanroep, { beslissing, handeling, nu: this.klok(), voorwerp });
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
    return {
      sql: `select ${lijstkolommen} from zorgverwijzing z where ${where} ${orderBy(volgorde)} limit $${params.length}`,
      params,
    };
  }

  private async noteer(aanroep: Aanroep, besluit: Besluit, ...regels: readonly InsertRow[]): Promise<void> {
    await this.batcher.commit({ aggregates: [], history: [], inserts: [besluitregel(aanroep, besluit), ...regels] });
  }
}
