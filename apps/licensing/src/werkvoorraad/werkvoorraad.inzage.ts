import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan } from '@schakel/access';
import { wettelijkeDag } from '@schakel/domain';
import { CommitBatcher } from '@schakel/messaging';
import { Database, KLOK, leesPaginagrens, maakPagina, type Klok, type Pagina } from '@schakel/platform';
import { besluitregel, SERVICE_GEGEVENS, type Aanroep, type ServiceGegevens } from '@schakel/service';
import { vergunningaanvraagpolicy } from '../vergunningaanvraag/vergunningaanvraag.policy.js';
import { volgordeVan, werklijstvraag } from './werklijst.js';
import {
  toonWerkregel,
  type WerklastDto,
  type WerklastVraagDto,
  type Werkregel,
  type WerkvoorraadregelDto,
  type WerkvoorraadVraagDto,
} from './werkvoorraad.dto.js';

const LEZEN = 'vergunningaanvraag:lezen';

/** Shows what is to be done. The policy of the application itself says which lines: what you may not open is in no list and no count. */
@Injectable()
export class WerkvoorraadInzage {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** A page of one list, most urgent first. @throws ProblemException 400 for a cursor of another list */
  async lijst(aanroep: Aanroep, vraag: WerkvoorraadVraagDto): Promise<Pagina<WerkvoorraadregelDto>> {
    const { actor, doelbinding } = aanroep;
    const { lijst, drempel, vergunningsoort, behandelaar, zonderBehandelaar } = vraag;
    const dag = wettelijkeDag(this.klok());
    const parameters = { lijst, drempel, vergunningsoort, behandelaar, zonderBehandelaar };
    const filter = { ...parameters, doelbinding, actor: actor.sub, gemeente: actor.gemeentecode };
    const werklijst = { ...parameters, ik: actor.sub, dag, zonderBehandelaar: zonderBehandelaar === 'true' };
    const grens = leesPaginagrens(vraag, filter, volgordeVan(werklijst).length);
    const rijen = await this.database.read(gemeentenVan(actor), async (client) => {
      const zichtbaar = vergunningaanvraagpolicy.predicaat(actor, LEZEN, doelbinding, 'w', 1);
      const { sql, params } = werklijstvraag(werklijst, zichtbaar, grens);
      return (await client.query<Werkregel>(sql, params)).rows;
    });
    const pagina = maakPagina({
      rijen,
      grens,
      sleutel: ({ plaats, id }) => [plaats, id],
      toon: (rij) => toonWerkregel(rij, dag),
      filter,
      url: `${this.gegevens.publiekeUrl}/v1/werkvoorraad`,
      parameters,
    });
    await this.schrijfOp(aanroep, pagina.resultaten.length);
    return pagina;
  }

  /** How much each officer has, by alphabet. */
  async werklasten(aanroep: Aanroep, vraag: WerklastVraagDto): Promise<Pagina<WerklastDto>> {
    const { actor, doelbinding } = aanroep;
    const dag = wettelijkeDag(this.klok());
    const filter = { doelbinding, actor: actor.sub, gemeente: actor.gemeentecode };
    const grens = leesPaginagrens(vraag, filter, 1);
    const rijen = await this.database.read(gemeentenVan(actor), async (client) => {
      const { sql, params } = vergunningaanvraagpolicy.predicaat(actor, LEZEN, doelbinding, 'w', 4);
      const text = `select w.behandelaar, count(*)::int as aanvragen,
          count(*) filter (where w.wacht)::int as wachtend,
          count(*) filter (where not w.wacht and w.tachtig_op <= $1::date)::int as dringend,
          count(*) filter (where not w.wacht and w.beslistermijn_einde < $1::date)::int as "teLaat"
        from werkvoorraad w where w.behandelaar > $2 and ${sql}
        group by w.behandelaar order by w.behandelaar limit $3`;
      return (await client.query<WerklastDto>(text, [dag, grens.na?.[0] ?? '', grens.rijen, ...params])).rows;
    });
    const url = `${this.gegevens.publiekeUrl}/v1/werklasten`;
    const sleutel = ({ behandelaar }: WerklastDto) => [behandelaar];
    const pagina = maakPagina({ rijen, grens, sleutel, toon: (rij) => rij, filter, url });
    await this.schrijfOp(aanroep, pagina.resultaten.length);
    return pagina;
  }

  private async schrijfOp(aanroep: Aanroep, aantal: number): Promise<void> {
    const beslissing = vergunningaanvraagpolicy.vooraf(aanroep.actor, LEZEN, aanroep.doelbinding);
    const voorwerp = { soort: 'vergunningaanvraag', aantal };
    const regel = besluitregel(aanroep, { beslissing, handeling: LEZEN, nu: this.klok(), voorwerp });
    await this.batcher.commit({ aggregates: [], history: [], inserts: [regel] });
  }
}
