import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan, nietGevonden } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { CommitBatcher, type InsertRow } from '@schakel/messaging';
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
import { isVernietigd, KeyRing } from '@schakel/privacy';
import {
  besluitregel,
  SERVICE_GEGEVENS,
  Toegangspoort,
  verwerkingsregels,
  type Aanroep,
  type Besluit,
  type ServiceGegevens,
} from '@schakel/service';
import { delingsregel, type DelingRij } from '../deling/deling.js';
import { leesTijdlijn, type TijdlijnRij } from '../tijdlijn/tijdlijn.js';
import {
  samenvatting,
  toonDeling,
  toonTijdlijnregel,
  type DelingDto,
  type KetendossierDto,
  type KetendossierSamenvattingDto,
  type KetendossiersVraagDto,
  type Lijstrij,
  type TijdlijnregelDto,
} from './ketendossier-weergave.dto.js';
import { ketendossierpolicy } from './ketendossier.policy.js';
import { dossierVan } from './ketendossier.rij.js';
import { gemeenteVoorOrganisatie, laadDossier, type GeladenDossier } from './ketendossier.store.js';
import { dossieradres } from './ketendossier.service.js';

const lijstkolommen = 'd.id, d.gemeentecode, d.versie, d.status, d.signaal_id, d.route, d.geopend_op, d.gewijzigd_op';
/** Newest first: ids are UUID version 7. */
const volgorde: readonly SortColumn[] = [{ column: 'd.id', direction: 'desc', type: 'uuid' }];

/** Shows chain files. Whatever is shown was allowed by the policy and is written down before it is answered. */
@Injectable()
export class KetendossierInzage {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** One chain file; its access list only for who works in it. A partner's look is a line of the ledger. @throws ProblemException 404 */
  async een(aanroep: Aanroep, id: Uuid): Promise<KetendossierDto> {
    const nu = this.klok();
    const { geladen, gemeenten } = await this.laad(aanroep, id);
    const { rij, sleutel } = geladen;
    const { actor, doelbinding } = aanroep;
    const heel = ketendossierpolicy.beslis(actor, 'ketendossier:inhoud-lezen', rij, doelbinding).toegestaan;
    const handeling = heel ? 'ketendossier:inhoud-lezen' : 'ketendossier:lezen';
    const besluit = await this.poort.tot(ketendossierpolicy, { aanroep, handeling, bron: rij, id, nu });
    const dossier = heel ? dossierVan(rij, sleutel) : undefined;
    const getoond: KetendossierDto = { ...samenvatting(rij) };
    if (dossier !== undefined && !isVernietigd(dossier)) {
      getoond.toegangslijst = dossier.toegangslijst.map((toegang) => ({ ...toegang }));
      if ('regisseur' in dossier) getoond.regisseur = dossier.regisseur;
    }
    await this.noteer(
      aanroep,
      besluit,
      rij.gemeentecode,
      'Ketendossier lezen',
      ...(await this.deling(aanroep, geladen, Object.keys(getoond), nu, gemeenten)),
    );
    return getoond;
  }

  /** The timeline: what happened, without personal data; for whoever may read the chain file. @throws ProblemException 404 */
  async tijdlijn(aanroep: Aanroep, id: Uuid): Promise<TijdlijnregelDto[]> {
    const nu = this.klok();
    const { geladen, gemeenten } = await this.laad(aanroep, id);
    const { rij } = geladen;
    const besluit = await this.poort.tot(ketendossierpolicy, {
      aanroep,
      handeling: 'ketendossier:lezen',
      bron: rij,
      id,
      nu,
    });
    const rijen = await this.database.read(gemeenten, (client): Promise<TijdlijnRij[]> => leesTijdlijn(client, rij));
    await this.noteer(
      aanroep,
      besluit,
      rij.gemeentecode,
      'Tijdlijn lezen',
      ...(await this.deling(aanroep, geladen, ['tijdlijn'], nu, gemeenten)),
    );
    return rijen.map(toonTijdlijnregel);
  }

  /** The disclosure ledger of a chain file: one query gives who got what, when and why. @throws ProblemException 404, 403 */
  async delingen(aanroep: Aanroep, id: Uuid): Promise<DelingDto[]> {
    const nu = this.klok();
    const { geladen, gemeenten } = await this.laad(aanroep, id);
    const { rij } = geladen;
    const handeling = 'ketendossier:inhoud-lezen';
    const besluit = await this.poort.tot(ketendossierpolicy, { aanroep, handeling, bron: rij, id, nu });
    const rijen = await this.database.read(gemeenten, async (client) => {
      const text = 'select * from deling where ketendossier_id = $1 order by op, id limit 1000';
      return (await client.query<DelingRij>({ name: 'delingen-van-dossier', text, values: [id] })).rows;
    });
    await this.noteer(aanroep, besluit, rij.gemeentecode, 'Verstrekkingen lezen');
    return rijen.map(toonDeling);
  }

  /** A page of the chain files that this actor may see for this purpose, newest first. */
  async lijst(aanroep: Aanroep, vraag: KetendossiersVraagDto): Promise<Pagina<KetendossierSamenvattingDto>> {
    const { actor, doelbinding } = aanroep;
    const { status } = vraag;
    const filter = { status, doelbinding, actor: actor.sub, gemeente: actor.gemeentecode };
    const grens = leesPaginagrens(vraag, filter, volgorde.length);
    const rijen = await this.database.read(gemeentenVan(actor), async (client) => {
      const { sql, params } = this.lijstvraag(aanroep, status, grens);
      return (await client.query<Lijstrij>(sql, params)).rows;
    });
    const url = `${this.gegevens.publiekeUrl}/v1/ketendossiers`;
    const parameters = { ...(status && { status }) };
    const pagina = maakPagina({ rijen, grens, sleutel: ({ id }) => [id], toon: samenvatting, filter, url, parameters });
    const beslissing = ketendossierpolicy.vooraf(actor, 'ketendossier:lezen', doelbinding);
    const voorwerp = { soort: 'ketendossier', aantal: pagina.resultaten.length };
    const besluit = { beslissing, handeling: 'ketendossier:lezen', nu: this.klok(), voorwerp };
    await this.batcher.commit({ aggregates: [], history: [], inserts: [besluitregel(aanroep, besluit)] });
    return pagina;
  }

  /** The same predicate as for one chain file: what you may not open you cannot find. */
  private lijstvraag({ actor, doelbinding }: Aanroep, status: string | undefined, { na, rijen }: Paginagrens) {
    const predicaat = ketendossierpolicy.predicaat(actor, 'ketendossier:lezen', doelbinding, 'd', 1);
    const params: unknown[] = [...predicaat.params];
    const opStatus = status === undefined ? 'true' : `d.status = $${params.push(status)}`;
    const keyset = keysetPredicate(volgorde, na, params.length + 1);
    params.push(...keyset.params, rijen);
    const where = [predicaat.sql, opStatus, keyset.sql].join(' and ');
    return {
      sql: `select ${lijstkolommen} from ketendossier d where ${where} ${orderBy(volgorde)} limit $${params.length}`,
      params,
    };
  }

  /** A partner has no municipality: the grant on the access list tells for which one may be looked. */
  private async laad(aanroep: Aanroep, id: Uuid): Promise<{ geladen: GeladenDossier; gemeenten: readonly string[] }> {
    const { actor } = aanroep;
    let gemeenten = gemeentenVan(actor);
    if (actor.soort === 'partner') {
      const gemeente = await this.database.read([], (client) => gemeenteVoorOrganisatie(client, id, actor.organisatie));
      gemeenten = gemeente === undefined ? [] : [gemeente];
    }
    const geladen = await this.database.read(gemeenten, (client) => laadDossier(client, this.sleutels, id));
    if (geladen === undefined) throw await this.poort.nergens(ketendossierpolicy, { aanroep, id, nu: this.klok() });
    return { geladen, gemeenten };
  }

  /** What a partner sees is a disclosure, on the ground of its line on the access list. */
  private async deling(
    aanroep: Aanroep,
    { rij }: GeladenDossier,
    velden: readonly string[],
    nu: string,
    gemeenten: readonly string[],
  ): Promise<InsertRow[]> {
    const { actor, doelbinding } = aanroep;
    if (actor.soort !== 'partner') return [];
    const { rows } = await this.database.read(gemeenten, (client) =>
      client.query<{ grondslag: string }>(
        `select grondslag from ketendossier_toegang
         where ketendossier_id = $1 and soort = 'organisatie' and houder = $2 and ingetrokken_op is null`,
        [rij.id, actor.organisatie],
      ),
    );
    const grondslag = rows[0]?.grondslag;
    // Withdrawn since it was judged: no ground, no disclosure.
    if (grondslag === undefined) throw nietGevonden();
    const { sub: ontvanger, organisatie } = actor;
    const wat = { soort: 'opvraging', ontvanger, organisatie, velden, grondslag, doelbinding } as const;
    return [
      delingsregel({
        ...wat,
        gemeentecode: rij.gemeentecode,
        ketendossierId: rij.id,
        voorwerp: dossieradres(this.gegevens, rij.id),
        op: nu,
      }),
    ];
  }

  private async noteer(
    aanroep: Aanroep,
    besluit: Besluit,
    gemeentecode: GeladenDossier['rij']['gemeentecode'],
    naam: string,
    ...regels: readonly InsertRow[]
  ): Promise<void> {
    const voorwerp = { soort: 'ketendossier', id: besluit.voorwerp.id ?? '' };
    const verwerking = verwerkingsregels(aanroep, { naam, gemeentecode, nu: besluit.nu, voorwerp }, this.gegevens);
    await this.batcher.commit({
      aggregates: [],
      history: [],
      inserts: [besluitregel(aanroep, besluit), ...verwerking, ...regels],
    });
  }
}
