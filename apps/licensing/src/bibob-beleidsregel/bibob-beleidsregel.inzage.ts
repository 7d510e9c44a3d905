import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { CommitBatcher } from '@schakel/messaging';
import {
  Database,
  keysetPredicate,
  KLOK,
  leesPaginagrens,
  maakPagina,
  orderBy,
  problem,
  type Klok,
  type Pagina,
  type SortColumn,
} from '@schakel/platform';
import { isVernietigd, KeyRing, vernietigd } from '@schakel/privacy';
import {
  besluitregel,
  SERVICE_GEGEVENS,
  Toegangspoort,
  verwerkingsregels,
  type Aanroep,
  type ServiceGegevens,
} from '@schakel/service';
import {
  toonBeleidsregel,
  toonSamenvatting,
  type BeleidsregelDto,
  type BeleidsregelsVraagDto,
  type BeleidsregelSamenvattingDto,
  type Samenvattingsrij,
} from './bibob-beleidsregel-weergave.dto.js';
import { bibobbeleidsregelpolicy, toepassingpolicy } from './bibob-beleidsregel.policy.js';
import { beleidsregelVan } from './bibob-beleidsregel.rij.js';
import { beleidsregelVernietigd } from './bibob-beleidsregel.service.js';
import { laadBeleidsregel } from './bibob-beleidsregel.store.js';
import { toonToepassing, type ToepassingDto } from './toepassing.dto.js';
import { toepassingVan, type ToepassingRij } from './toepassing.rij.js';

const LEZEN = 'bibob-beleidsregel:lezen';
const TOEPASSING_LEZEN = 'bibob-beleidsregeltoepassing:lezen';
/** Newest first: ids are UUID version 7. */
const volgorde: readonly SortColumn[] = [{ column: 'b.id', direction: 'desc', type: 'uuid' }];
const kolommen = 'b.id, b.versie, b.status, b.geldig_vanaf::text as geldig_vanaf, b.opgesteld_op';

/** Shows policy rules and what they said. Whatever is shown was allowed and is written down before it is answered. */
@Injectable()
export class BibobBeleidsregelInzage {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** One policy rule with its table. @throws ProblemException 404, 410 */
  async een(aanroep: Aanroep, id: Uuid): Promise<BeleidsregelDto> {
    const nu = this.klok();
    const geladen = await this.database.read(gemeentenVan(aanroep.actor), (client) =>
      laadBeleidsregel(client, this.sleutels, id),
    );
    if (geladen === undefined) throw await this.poort.nergens(bibobbeleidsregelpolicy, { aanroep, id, nu });
    const { rij, sleutel } = geladen;
    const besluit = await this.poort.tot(bibobbeleidsregelpolicy, { aanroep, handeling: LEZEN, bron: rij, id, nu });
    const beleidsregel = beleidsregelVan(rij, sleutel);
    if (isVernietigd(beleidsregel)) throw beleidsregelVernietigd();
    const verwerking = {
      naam: 'Bibob-beleidsregel lezen',
      gemeentecode: rij.gemeentecode,
      nu,
      voorwerp: { soort: 'bibob-beleidsregel', id },
    };
    const inserts = [besluitregel(aanroep, besluit), ...verwerkingsregels(aanroep, verwerking, this.gegevens)];
    await this.batcher.commit({ aggregates: [], history: [], inserts });
    return toonBeleidsregel(beleidsregel);
  }

  /** A page of the policy rules of the municipality, newest first. */
  async lijst(aanroep: Aanroep, vraag: BeleidsregelsVraagDto): Promise<Pagina<BeleidsregelSamenvattingDto>> {
    const { actor, doelbinding } = aanroep;
    const { status } = vraag;
    const filter = { status, doelbinding, actor: actor.sub, gemeente: actor.gemeentecode };
    const grens = leesPaginagrens(vraag, filter, volgorde.length);
    const rijen = await this.database.read(gemeentenVan(actor), async (client) => {
      const { sql, params } = bibobbeleidsregelpolicy.predicaat(actor, LEZEN, doelbinding, 'b', 1);
      const metStatus = status === undefined ? 'true' : `b.status = $${params.push(status)}`;
      const keyset = keysetPredicate(volgorde, grens.na, params.length + 1);
      const waarden = [...params, ...keyset.params, grens.rijen];
      const text = `select ${kolommen} from bibob_beleidsregel b where ${sql} and ${metStatus} and ${keyset.sql}
        ${orderBy(volgorde)} limit $${waarden.length}`;
      return (await client.query<Samenvattingsrij>(text, waarden)).rows;
    });
    const url = `${this.gegevens.publiekeUrl}/v1/bibob-beleidsregels`;
    const sleutel = ({ id }: Samenvattingsrij) => [id];
    const pagina = maakPagina({ rijen, grens, sleutel, toon: toonSamenvatting, filter, url, parameters: { status } });
    const beslissing = bibobbeleidsregelpolicy.vooraf(actor, LEZEN, doelbinding);
    const voorwerp = { soort: 'bibob-beleidsregel', aantal: pagina.resultaten.length };
    const regel = besluitregel(aanroep, { beslissing, handeling: LEZEN, nu: this.klok(), voorwerp });
    await this.batcher.commit({ aggregates: [], history: [], inserts: [regel] });
    return pagina;
  }

  /** What a policy rule said about an application. @throws ProblemException 404, 410 */
  async toepassing(aanroep: Aanroep, id: Uuid): Promise<ToepassingDto> {
    const nu = this.klok();
    const geladen = await this.database.read(gemeentenVan(aanroep.actor), async (client) => {
      const text = 'select * from bibob_beleidsregeltoepassing where id = $1';
      const { rows } = await client.query<ToepassingRij>({ name: 'bibob-toepassing-een', text, values: [id] });
      return rows[0] && { rij: rows[0], sleutel: await this.sleutels.openEen(client, id) };
    });
    if (geladen === undefined) throw await this.poort.nergens(toepassingpolicy, { aanroep, id, nu });
    const { rij, sleutel } = geladen;
    const besluit = await this.poort.tot(toepassingpolicy, { aanroep, handeling: TOEPASSING_LEZEN, bron: rij, id, nu });
    const toepassing = toepassingVan(rij, sleutel);
    if (isVernietigd(toepassing))
      throw problem(410, 'toepassing-vernietigd', 'De inhoud van deze toepassing is vernietigd.');
    const voorwerp = { soort: 'bibob-beleidsregeltoepassing', id };
    const verwerking = { naam: 'Toepassing Bibob-beleidsregel lezen', gemeentecode: rij.gemeentecode, nu, voorwerp };
    const inserts = [besluitregel(aanroep, besluit), ...verwerkingsregels(aanroep, verwerking, this.gegevens)];
    await this.batcher.commit({ aggregates: [], history: [], inserts });
    return toonToepassing(toepassing);
  }

  /** Everything that was asked about one application, oldest first, as far as this actor's circle may see it. */
  async toepassingenVan(aanroep: Aanroep, vergunningaanvraagId: Uuid): Promise<readonly ToepassingDto[]> {
    const { actor, doelbinding } = aanroep;
    const nu = this.klok();
    const { rijen, sleutels } = await this.database.read(gemeentenVan(actor), async (client) => {
      const { sql, params } = toepassingpolicy.predicaat(actor, TOEPASSING_LEZEN, doelbinding, 't', 2);
      const text = `select t.* from bibob_beleidsregeltoepassing t where t.vergunningaanvraag_id = $1 and ${sql}
        order by t.id limit 100`;
      const { rows } = await client.query<ToepassingRij>(text, [vergunningaanvraagId, ...params]);
      return {
        rijen: rows,
        sleutels: await this.sleutels.open(
          client,
          rows.map(({ id }) => id),
        ),
      };
    });
    const leesbaar = rijen.flatMap((rij) => {
      const toepassing = toepassingVan(rij, sleutels.get(rij.id) ?? vernietigd(rij.id));
      return isVernietigd(toepassing) ? [] : [toepassing];
    });
    const beslissing = toepassingpolicy.vooraf(actor, TOEPASSING_LEZEN, doelbinding);
    const voorwerp = { soort: 'bibob-beleidsregeltoepassing', aantal: leesbaar.length };
    const verwerkt = leesbaar.flatMap(({ id, gemeentecode }) =>
      verwerkingsregels(
        aanroep,
        { naam: 'Toepassing Bibob-beleidsregel lezen', gemeentecode, nu, voorwerp: { soort: voorwerp.soort, id } },
        this.gegevens,
      ),
    );
    const inserts = [besluitregel(aanroep, { beslissing, handeling: TOEPASSING_LEZEN, nu, voorwerp }), ...verwerkt];
    await this.batcher.commit({ aggregates: [], history: [], inserts });
    return leesbaar.map(toonToepassing);
  }
}
