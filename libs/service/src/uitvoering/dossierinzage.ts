import { Inject, Injectable } from '@nestjs/common';
import type { Bronschema } from '@schakel/access';
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
  type PaginaVraag,
  type SortColumn,
} from '@schakel/platform';
import { KeyRing } from '@schakel/privacy';
import type { PoolClient } from 'pg';
import type { Aanroep } from '../aanroep.js';
import { SERVICE_GEGEVENS, type ServiceGegevens } from '../service-gegevens.js';
import { Toegangspoort } from '../toegangspoort.js';
import { besluitregel, verwerkingsregels } from '../verantwoording.js';
import { laadDossier, leesDossier, type Dossiersoort, type Dossierstand } from './dossiersoort.js';
import { leesVoor } from './lezen-voor.js';
import { vernietigdeInhoud } from './uitvoering.js';

/** A page of files: which columns, under which equalities, and how a row is shown. */
export interface Lijstvraag<L, T> {
  readonly kolommen: readonly string[];
  readonly vraag: PaginaVraag;
  /** Clear columns with the value that is asked for; undefined does not narrow. */
  readonly filters: Readonly<Record<string, string | boolean | undefined>>;
  /** A clear column with the id of a person: also rows under an id that turned out to be the same person (`betrokkene_gelijken`). */
  readonly persoon?: { readonly kolom: string; readonly id: Uuid | undefined };
  /** Names of the filters in the address, where they differ from the columns. */
  readonly parameters: Readonly<Record<string, string | boolean | undefined>>;
  readonly toon: (rij: L) => T;
}

/** Newest first: ids are UUID version 7. */
const volgorde: readonly SortColumn[] = [{ column: 'd.id', direction: 'desc', type: 'uuid' }];

/** Shows files. Whatever is shown was allowed by the policy and is written down before it is answered. */
@Injectable()
export class Dossierinzage {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** One file. @throws ProblemException 404, 410 */
  async een<S extends Dossierstand, G extends { readonly type: string }, K extends Bronschema, R>(
    soort: Dossiersoort<S, G, K, R>,
    aanroep: Aanroep,
    id: Uuid,
    naam: string,
  ): Promise<{ readonly toestand: S; readonly nu: string }> {
    const nu = this.klok();
    const handeling = `${soort.aggregaat}:lezen`;
    const laad = (client: PoolClient) => laadDossier(soort, client, this.sleutels, id, aanroep.actor);
    const geladen = await leesVoor(this.database, aanroep.actor, laad, soort);
    if (geladen === undefined) throw await this.poort.nergens(soort.policy, { aanroep, id, nu });
    const bron = soort.bron(geladen.rij);
    const besluit = await this.poort.tot(soort.policy, { aanroep, handeling, bron, id, nu });
    const gelezen = leesDossier(soort, geladen);
    if (gelezen === undefined) throw vernietigdeInhoud(soort.aggregaat);
    const { gemeentecode } = gelezen.toestand;
    const verwerking = { naam, gemeentecode, nu, voorwerp: { soort: soort.aggregaat, id } };
    const inserts = [besluitregel(aanroep, besluit), ...verwerkingsregels(aanroep, verwerking, this.gegevens)];
    await this.batcher.commit({ aggregates: [], history: [], inserts });
    return { toestand: gelezen.toestand, nu };
  }

  /** A page of the files that this actor may see for this purpose, newest first, by their clear columns only. */
  async lijst<
    S extends Dossierstand,
    G extends { readonly type: string },
    K extends Bronschema,
    R,
    L extends { id: Uuid },
    T,
  >(
    soort: Dossiersoort<S, G, K, R>,
    aanroep: Aanroep,
    { kolommen, vraag, filters, persoon, parameters, toon }: Lijstvraag<L, T>,
  ): Promise<Pagina<T>> {
    const handeling = `${soort.aggregaat}:lezen`;
    const { actor, doelbinding } = aanroep;
    const filter = { ...filters, persoon: persoon?.id, doelbinding, actor: actor.sub, gemeente: actor.gemeentecode };
    const grens = leesPaginagrens(vraag, filter, volgorde.length);
    const predicaat = soort.policy.predicaat(actor, handeling, doelbinding, 'd', 1);
    const params: unknown[] = [...predicaat.params];
    const gelijk = Object.entries(filters).flatMap(([kolom, waarde]) =>
      waarde === undefined ? [] : [`d.${kolom} = $${params.push(waarde)}`],
    );
    if (persoon?.id !== undefined)
      gelijk.push(`d.${persoon.kolom} in (select betrokkene_gelijken($${params.push(persoon.id)}))`);
    const keyset = keysetPredicate(volgorde, grens.na, params.length + 1);
    params.push(...keyset.params, grens.rijen);
    const where = [predicaat.sql, ...gelijk, keyset.sql].join(' and ');
    const velden = kolommen.map((kolom) => `d.${kolom}`).join(', ');
    const sql = `select ${velden} from ${soort.tabel} d where ${where} ${orderBy(volgorde)} limit $${params.length}`;
    const vind = async (client: PoolClient) => (await client.query<L>(sql, params)).rows;
    const rijen = await leesVoor(this.database, actor, vind, soort);
    const url = `${this.gegevens.publiekeUrl}/v1/${soort.pad}`;
    const pagina = maakPagina({ rijen, grens, sleutel: ({ id }) => [id], toon, filter, url, parameters });
    const beslissing = soort.policy.vooraf(actor, handeling, doelbinding);
    const voorwerp = { soort: soort.aggregaat, aantal: pagina.resultaten.length };
    const regel = besluitregel(aanroep, { beslissing, handeling, nu: this.klok(), voorwerp });
    await this.batcher.commit({ aggregates: [], history: [], inserts: [regel] });
    return pagina;
  }
}
