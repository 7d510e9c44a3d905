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
  type Paginagrens,
  type SortColumn,
} from '@schakel/platform';
import { isVernietigd, KeyRing, Pseudonimiseerder } from '@schakel/privacy';
import {
  besluitregel,
  SERVICE_GEGEVENS,
  Toegangspoort,
  verwerkingsregels,
  type Aanroep,
  type ServiceGegevens,
} from '@schakel/service';
import { ketenweergave } from '../ketenraadpleging/ketenraadpleging-weergave.dto.js';
import { leesKetenraadplegingen } from '../ketenraadpleging/ketenraadpleging.store.js';
import { termijnoverzicht } from './termijnoverzicht.domain.js';
import { termijnweergave, type TermijnoverzichtDto } from './termijnoverzicht.dto.js';
import {
  lijstkolommen,
  samenvatting,
  volledig,
  type Inzagerechten,
  type Lijstrij,
  type VergunningaanvraagDto,
  type VergunningaanvraagSamenvattingDto,
  type VergunningaanvragenVraagDto,
} from './vergunningaanvraag-weergave.dto.js';
import { vergunningaanvraagpolicy } from './vergunningaanvraag.policy.js';
import { aanvraagVan, type VergunningaanvraagRij } from './vergunningaanvraag.rij.js';
import { aanvraagVernietigd } from './vergunningaanvraag.service.js';
import { verwerkingVan } from './vergunningaanvraag.verantwoording.js';

const LEZEN = 'vergunningaanvraag:lezen';
const RAADPLEGINGEN = 'vergunningaanvraag:raadplegingen-lezen';
const BIBOBGRONDEN = 'vergunningaanvraag:bibobgronden-lezen';
/** Newest first: ids are UUID version 7. */
const volgorde: readonly SortColumn[] = [{ column: 'v.id', direction: 'desc', type: 'uuid' }];

type Leesrij = Lijstrij & Pick<VergunningaanvraagRij, 'inhoud'>;

/** Shows applications. Whatever is shown was allowed by the policy and is written down before it is answered. */
@Injectable()
export class VergunningaanvraagInzage {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly pseudoniemen: Pseudonimiseerder,
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** One application; what the chain let know only for who decides on it. @throws ProblemException 404 */
  async een(aanroep: Aanroep, id: Uuid): Promise<VergunningaanvraagDto> {
    const { rij, aanvraag, mag, keten } = await this.gelezen(aanroep, id, 'Vergunningaanvraag lezen');
    if (isVernietigd(aanvraag)) return { ...samenvatting(rij), inzage: 'vernietigd' };
    return {
      ...volledig(rij, aanvraag, mag),
      ...(mag.raadplegingen && { ketenraadplegingen: keten.map(ketenweergave) }),
    };
  }

  /** The dates of one application as they are today, and its version. @throws ProblemException 404, 410 */
  async termijnen(aanroep: Aanroep, id: Uuid): Promise<{ overzicht: TermijnoverzichtDto; versie: number }> {
    const { rij, aanvraag, mag } = await this.gelezen(aanroep, id, 'Termijnen van vergunningaanvraag lezen');
    if (isVernietigd(aanvraag)) throw aanvraagVernietigd();
    const overzicht = termijnweergave(termijnoverzicht(aanvraag, this.klok()), mag.bibobgronden);
    return { overzicht, versie: rij.versie };
  }

  /** Loads one application for a reader, and writes down that it was read before anything shows. */
  private async gelezen(aanroep: Aanroep, id: Uuid, naam: string) {
    const nu = this.klok();
    const { actor, doelbinding } = aanroep;
    const geladen = await this.database.read(gemeentenVan(actor), async (client) => {
      const text = `select ${lijstkolommen}, v.inhoud from vergunningaanvraag v where v.id = $1`;
      const { rows } = await client.query<Leesrij>({ name: 'vergunningaanvraag-een', text, values: [id] });
      if (rows[0] === undefined) return undefined;
      const sleutel = await this.sleutels.openEen(client, id);
      return { rij: rows[0], sleutel, keten: await leesKetenraadplegingen(client, id, sleutel) };
    });
    if (geladen === undefined) throw await this.poort.nergens(vergunningaanvraagpolicy, { aanroep, id, nu });
    const { rij, sleutel, keten } = geladen;
    const magOok = (handeling: string) =>
      vergunningaanvraagpolicy.beslis(actor, handeling, rij, doelbinding).toegestaan;
    const mag: Inzagerechten = { raadplegingen: magOok(RAADPLEGINGEN), bibobgronden: magOok(BIBOBGRONDEN) };
    const handeling = mag.raadplegingen ? RAADPLEGINGEN : mag.bibobgronden ? BIBOBGRONDEN : LEZEN;
    const besluit = await this.poort.tot(vergunningaanvraagpolicy, { aanroep, handeling, bron: rij, id, nu });
    const aanvraag = aanvraagVan(rij, sleutel);
    const verwerking = verwerkingVan(naam, rij, this.pseudoniemen, nu);
    const inserts = [besluitregel(aanroep, besluit), ...verwerkingsregels(aanroep, verwerking, this.gegevens)];
    await this.batcher.commit({ aggregates: [], history: [], inserts });
    return { rij, aanvraag, mag, keten };
  }

  /** A page of the applications that this actor may see for this purpose, newest first, without anything of the applicant. */
  async lijst(
    aanroep: Aanroep,
    vraag: VergunningaanvragenVraagDto,
  ): Promise<Pagina<VergunningaanvraagSamenvattingDto>> {
    const { actor, doelbinding } = aanroep;
    const { status, vergunningsoort } = vraag;
    const filter = { status, vergunningsoort, doelbinding, actor: actor.sub, gemeente: actor.gemeentecode };
    const grens = leesPaginagrens(vraag, filter, volgorde.length);
    const rijen = await this.database.read(gemeentenVan(actor), async (client) => {
      const { sql, params } = lijstvraag(aanroep, vraag, grens);
      return (await client.query<Lijstrij>(sql, params)).rows;
    });
    const url = `${this.gegevens.publiekeUrl}/v1/vergunningaanvragen`;
    const parameters = { status, vergunningsoort };
    const pagina = maakPagina({ rijen, grens, sleutel: ({ id }) => [id], toon: samenvatting, filter, url, parameters });
    const beslissing = vergunningaanvraagpolicy.vooraf(actor, LEZEN, doelbinding);
    const voorwerp = { soort: 'vergunningaanvraag', aantal: pagina.resultaten.length };
    const regel = besluitregel(aanroep, { beslissing, handeling: LEZEN, nu: this.klok(), voorwerp });
    await this.batcher.commit({ aggregates: [], history: [], inserts: [regel] });
    return pagina;
  }
}

/** The same predicate as for one application: what you may not open you cannot find. */
function lijstvraag(
  { actor, doelbinding }: Aanroep,
  { status, vergunningsoort }: VergunningaanvragenVraagDto,
  { na, rijen }: Paginagrens,
) {
  const predicaat = vergunningaanvraagpolicy.predicaat(actor, LEZEN, doelbinding, 'v', 1);
  const params: unknown[] = [...predicaat.params];
  const gelijk = (kolom: string, waarde: string | undefined) =>
    waarde === undefined ? 'true' : `${kolom} = $${params.push(waarde)}`;
  const filters = [gelijk('v.status', status), gelijk('v.vergunningsoort', vergunningsoort)];
  const keyset = keysetPredicate(volgorde, na, params.length + 1);
  params.push(...keyset.params, rijen);
  const where = [predicaat.sql, ...filters, keyset.sql].join(' and ');
  return {
    sql: `select ${lijstkolommen} from vergunningaanvraag v where ${where} ${orderBy(volgorde)} limit $${params.length}`,
    params,
  };
}
