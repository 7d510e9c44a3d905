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
  type Klok,
  type Pagina,
  type SortColumn,
} from '@schakel/platform';
import { isVernietigd, KeyRing } from '@schakel/privacy';
import { besluitregel, SERVICE_GEGEVENS, Toegangspoort, type Aanroep, type ServiceGegevens } from '@schakel/service';
import {
  tekstkolommen,
  toonTekst,
  toonTekstregel,
  type BrieftekstDto,
  type BrieftekstregelDto,
  type BrieftekstenVraagDto,
  type Tekstregel,
} from './brieftekst.dto.js';
import { brieftekstpolicy } from './brieftekst.policy.js';
import { tekstVan } from './brieftekst.rij.js';
import { tekstVernietigd } from './brieftekst.service.js';
import { laadTekst } from './brieftekst.store.js';

const LEZEN = 'brieftekst:lezen';
/** Newest first: ids are UUID version 7. */
const volgorde: readonly SortColumn[] = [{ column: 'b.id', direction: 'desc', type: 'uuid' }];

/** Shows texts of letters. */
@Injectable()
export class BrieftekstInzage {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** One text. @throws ProblemException 404, 410 */
  async een(aanroep: Aanroep, id: Uuid): Promise<BrieftekstDto> {
    const nu = this.klok();
    const geladen = await this.database.read(gemeentenVan(aanroep.actor), (client) =>
      laadTekst(client, this.sleutels, id),
    );
    if (geladen === undefined) throw await this.poort.nergens(brieftekstpolicy, { aanroep, id, nu });
    const { rij, sleutel } = geladen;
    const besluit = await this.poort.tot(brieftekstpolicy, { aanroep, handeling: LEZEN, bron: rij, id, nu });
    const tekst = tekstVan(rij, sleutel);
    if (isVernietigd(tekst)) throw tekstVernietigd();
    await this.batcher.commit({ aggregates: [], history: [], inserts: [besluitregel(aanroep, besluit)] });
    return toonTekst(tekst);
  }

  /** A page of the texts that this actor may see for this purpose, newest first. */
  async lijst(aanroep: Aanroep, vraag: BrieftekstenVraagDto): Promise<Pagina<BrieftekstregelDto>> {
    const { actor, doelbinding } = aanroep;
    const { soort, status } = vraag;
    const filter = { soort, status, doelbinding, actor: actor.sub, gemeente: actor.gemeentecode };
    const grens = leesPaginagrens(vraag, filter, volgorde.length);
    const rijen = await this.database.read(gemeentenVan(actor), async (client) => {
      const predicaat = brieftekstpolicy.predicaat(actor, LEZEN, doelbinding, 'b', 1);
      const params: unknown[] = [...predicaat.params];
      const gelijk = (kolom: string, waarde: string | undefined) =>
        waarde === undefined ? 'true' : `${kolom} = $${params.push(waarde)}`;
      const filters = [gelijk('b.soort', soort), gelijk('b.status', status)];
      const keyset = keysetPredicate(volgorde, grens.na, params.length + 1);
      params.push(...keyset.params, grens.rijen);
      const where = [predicaat.sql, ...filters, keyset.sql].join(' and ');
      const sql = `select ${tekstkolommen} from brieftekst b where ${where} ${orderBy(volgorde)} limit $${params.length}`;
      return (await client.query<Tekstregel>(sql, params)).rows;
    });
    const url = `${this.gegevens.publiekeUrl}/v1/briefteksten`;
    const parameters = { soort, status };
    const sleutel = ({ id }: Tekstregel) => [id];
    const pagina = maakPagina({ rijen, grens, sleutel, toon: toonTekstregel, filter, url, parameters });
    const beslissing = brieftekstpolicy.vooraf(actor, LEZEN, doelbinding);
    const voorwerp = { soort: 'brieftekst', aantal: pagina.resultaten.length };
    const regel = besluitregel(aanroep, { beslissing, handeling: LEZEN, nu: this.klok(), voorwerp });
    await this.batcher.commit({ aggregates: [], history: [], inserts: [regel] });
    return pagina;
  }
}
