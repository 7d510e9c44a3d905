import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan } from '@schakel/access';
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
import { isVernietigd, KeyRing, Pseudonimiseerder, type Vernietigd } from '@schakel/privacy';
import {
  besluitregel,
  SERVICE_GEGEVENS,
  Toegangspoort,
  verwerkingsregels,
  type Aanroep,
  type Besluit,
  type ServiceGegevens,
} from '@schakel/service';
import type { PoolClient } from 'pg';
import { laatsteVerwerking } from '../backoffice/verwerking-bij-inschrijving.js';
import type { Inschrijving } from './inschrijving-toestand.domain.js';
import {
  samenvatting,
  volledig,
  type InschrijvingDto,
  type InschrijvingenVraagDto,
  type InschrijvingSamenvattingDto,
  type Lijstrij,
} from './inschrijving-weergave.dto.js';
import { inschrijvingpolicy } from './inschrijving.policy.js';
import { inschrijvingVan } from './inschrijving.rij.js';
import { laadInschrijving, type Geladen } from './inschrijving.store.js';
import { verwerkingVan } from './inschrijving.verantwoording.js';

/** Columns of a list: ciphertext and blind index stay where they are. */
const lijstkolommen =
  'i.id, i.gemeentecode, i.versie, i.status, i.ketendossier_id, i.actieverzoek_id, i.overdracht_termijnstand, i.ontvangen_op, i.gewijzigd_op';

/** Newest first: ids are UUID version 7. */
const volgorde: readonly SortColumn[] = [{ column: 'i.id', direction: 'desc', type: 'uuid' }];

/** Shows registrations. Whatever is shown was allowed by the policy and is written down before it is answered. */
@Injectable()
export class InschrijvingInzage {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly pseudoniemen: Pseudonimiseerder,
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** One registration, whole; without content when its key was destroyed. @throws ProblemException 404 */
  async een(aanroep: Aanroep, id: Uuid): Promise<InschrijvingDto> {
    const { rij, inschrijving, extra } = await this.open(aanroep, id, 'Inschrijving lezen', (client) =>
      laatsteVerwerking(client, this.sleutels, id),
    );
    return isVernietigd(inschrijving)
      ? { ...samenvatting(rij), inzage: 'vernietigd' }
      : volledig(rij, inschrijving, extra);
  }

  /**
   * Opens one registration for whoever shows something of it, with what else `lees` finds in the same transaction. That it was opened is
   * written down before anything is shown.
   * @throws ProblemException 403, 404
   */
  async open<X>(
    aanroep: Aanroep,
    id: Uuid,
    naam: string,
    lees: (client: PoolClient) => Promise<X>,
  ): Promise<Geladen & { readonly inschrijving: Inschrijving | Vernietigd; readonly extra: X }> {
    const nu = this.klok();
    const geladen = await this.database.read(gemeentenVan(aanroep.actor), async (client) => {
      const rijEnSleutel = await laadInschrijving(client, this.sleutels, id);
      return rijEnSleutel && { ...rijEnSleutel, extra: await lees(client) };
    });
    if (geladen === undefined) throw await this.poort.nergens(inschrijvingpolicy, { aanroep, id, nu });
    const { rij, sleutel } = geladen;
    const vraag = { aanroep, handeling: 'inschrijving:inhoud-lezen', bron: rij, id, nu };
    const besluit = await this.poort.tot(inschrijvingpolicy, vraag);
    const inschrijving = inschrijvingVan(rij, sleutel);
    const verwerking = verwerkingVan(rij, rij.bsn_pseudoniem, naam, nu, this.pseudoniemen);
    const regels = isVernietigd(inschrijving) ? [] : verwerkingsregels(aanroep, verwerking, this.gegevens);
    await this.noteer(aanroep, besluit, ...regels);
    return { ...geladen, inschrijving };
  }

  /** A page of the registrations that this actor may see for this purpose, newest first, without anything personal. */
  async lijst(aanroep: Aanroep, vraag: InschrijvingenVraagDto): Promise<Pagina<InschrijvingSamenvattingDto>> {
    const { actor, doelbinding } = aanroep;
    const { status, overdrachttermijnstand } = vraag;
    const parameters = { status, overdrachttermijnstand };
    const filter = { ...parameters, doelbinding, actor: actor.sub, gemeente: actor.gemeentecode };
    const grens = leesPaginagrens(vraag, filter, volgorde.length);
    const { sql, params } = this.vraag(aanroep, vraag, grens);
    const rijen = await this.database.read(
      gemeentenVan(actor),
      async (client) => (await client.query<Lijstrij>(sql, params)).rows,
    );
    const url = `${this.gegevens.publiekeUrl}/v1/inschrijvingen`;
    const pagina = maakPagina({ rijen, grens, sleutel: ({ id }) => [id], toon: samenvatting, filter, url, parameters });
    const handeling = 'inschrijving:lezen';
    const beslissing = inschrijvingpolicy.vooraf(actor, handeling, doelbinding);
    const voorwerp = { soort: 'inschrijving', aantal: pagina.resultaten.length };
    await this.noteer(aanroep, { beslissing, handeling, nu: this.klok(), voorwerp });
    return pagina;
  }

  /** The same predicate as for one registration: what you may not open you cannot find. */
  private vraag(
    { actor, doelbinding }: Aanroep,
    { status, overdrachttermijnstand }: InschrijvingenVraagDto,
    { na, rijen }: Paginagrens,
  ) {
    const predicaat = inschrijvingpolicy.predicaat(actor, 'inschrijving:lezen', doelbinding, 'i', 1);
    const params: unknown[] = [...predicaat.params];
    const gelijk = Object.entries({ status, overdracht_termijnstand: overdrachttermijnstand }).flatMap(
      ([kolom, waarde]) => (waarde === undefined ? [] : [`i.${kolom} = $${params.push(waarde)}`]),
    );
    const keyset = keysetPredicate(volgorde, na, params.length + 1);
    params.push(...keyset.params, rijen);
    const where = [predicaat.sql, ...gelijk, keyset.sql].join(' and ');
    return {
      sql: `select ${lijstkolommen} from inschrijving i where ${where} ${orderBy(volgorde)} limit $${params.length}`,
      params,
    };
  }

  private async noteer(aanroep: Aanroep, besluit: Besluit, ...regels: readonly InsertRow[]): Promise<void> {
    await this.batcher.commit({ aggregates: [], history: [], inserts: [besluitregel(aanroep, besluit), ...regels] });
  }
}
