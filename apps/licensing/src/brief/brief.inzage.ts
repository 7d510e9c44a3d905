import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan } from '@schakel/access';
import { isControlecodeVan } from '@schakel/brieven';
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
import { isVernietigd, KeyRing } from '@schakel/privacy';
import { besluitregel, SERVICE_GEGEVENS, Toegangspoort, type Aanroep, type ServiceGegevens } from '@schakel/service';
import type { Briefdossiersoort } from '../brieftekst/briefsoort.domain.js';
import type { BriefDto, BriefregelDto, BrievenVraagDto } from './brief.dto.js';
import { briefpolicy } from './brief.policy.js';
import { briefVan, documentVan } from './brief.rij.js';
import { briefVernietigd } from './brief.service.js';
import { laadBrief, type GeladenBrief } from './brief.store.js';
import { briefverantwoording } from './brief.verantwoording.js';
import { briefkolommen, toonBrief, toonRegel, type Briefregel } from './brief-weergave.js';

const LEZEN = 'brief:lezen';
/** Newest first: ids are UUID version 7. */
const volgorde: readonly SortColumn[] = [{ column: 'b.id', direction: 'desc', type: 'uuid' }];
const paden = { vergunningaanvraag: 'vergunningaanvragen', 'bibob-toets': 'bibob-toetsen' } as const;

/** Shows letters. Whatever is shown was allowed by the policy and is written down before it is answered. */
@Injectable()
export class BriefInzage {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** One letter. @throws ProblemException 404, 410 */
  async een(aanroep: Aanroep, id: Uuid): Promise<BriefDto> {
    const { rij, dossier } = await this.open(aanroep, id, 'Brief lezen');
    const brief = briefVan(rij, dossier.sleutel);
    if (isVernietigd(brief)) throw briefVernietigd();
    return toonBrief(rij, brief);
  }

  /** The bytes that were sent. @throws ProblemException 404 (also while nothing was sent), 410 */
  async document(aanroep: Aanroep, id: Uuid): Promise<Buffer> {
    const { rij, dossier } = await this.open(aanroep, id, 'Verzonden brief lezen');
    if (isVernietigd(dossier.sleutel)) throw briefVernietigd();
    const document = documentVan(rij, dossier.sleutel);
    if (document === undefined) throw problem(404, 'brief-niet-verzonden', 'Deze brief is niet verzonden.');
    return document;
  }

  /** Whether a code or hash that somebody brings is that of the letter that was sent. @throws ProblemException 404 */
  async controleer(aanroep: Aanroep, id: Uuid, kenmerk: string): Promise<boolean> {
    const { hash } = (await this.open(aanroep, id, 'Brief nagaan')).rij;
    return hash !== null && (kenmerk.trim().toLowerCase() === hash || isControlecodeVan(kenmerk, hash));
  }

  private async open(aanroep: Aanroep, id: Uuid, naam: string): Promise<GeladenBrief> {
    const nu = this.klok();
    const geladen = await this.database.read(gemeentenVan(aanroep.actor), (client) =>
      laadBrief(client, this.sleutels, id),
    );
    if (geladen === undefined) throw await this.poort.nergens(briefpolicy, { aanroep, id, nu });
    const { rij, dossier } = geladen;
    const besluit = await this.poort.tot(briefpolicy, { aanroep, handeling: LEZEN, bron: rij, id, nu });
    const inserts = briefverantwoording(aanroep, { naam, brief: rij, dossier, besluit }, this.gegevens);
    await this.batcher.commit({ aggregates: [], history: [], inserts });
    return geladen;
  }

  /** A page of the letters of one file, newest first, without anything of their content. */
  async vanDossier(
    aanroep: Aanroep,
    dossiersoort: Briefdossiersoort,
    dossierId: Uuid,
    vraag: BrievenVraagDto,
  ): Promise<Pagina<BriefregelDto>> {
    const { actor, doelbinding } = aanroep;
    const { soort, status } = vraag;
    const filter = { dossierId, soort, status, doelbinding, actor: actor.sub, gemeente: actor.gemeentecode };
    const grens = leesPaginagrens(vraag, filter, volgorde.length);
    const rijen = await this.database.read(gemeentenVan(actor), async (client) => {
      const predicaat = briefpolicy.predicaat(actor, LEZEN, doelbinding, 'b', 3);
      const params: unknown[] = [dossiersoort, dossierId, ...predicaat.params];
      const gelijk = (kolom: string, waarde: string | undefined) =>
        waarde === undefined ? 'true' : `${kolom} = $${params.push(waarde)}`;
      const filters = [gelijk('b.soort', soort), gelijk('b.status', status)];
      const keyset = keysetPredicate(volgorde, grens.na, params.length + 1);
      params.push(...keyset.params, grens.rijen);
      const where = ['b.dossiersoort = $1', 'b.dossier_id = $2', predicaat.sql, ...filters, keyset.sql].join(' and ');
      const sql = `select ${briefkolommen} from brief b where ${where} ${orderBy(volgorde)} limit $${params.length}`;
      return (await client.query<Briefregel>(sql, params)).rows;
    });
    const url = `${this.gegevens.publiekeUrl}/v1/${paden[dossiersoort]}/${dossierId}/brieven`;
    const parameters = { soort, status };
    const sleutel = ({ id }: Briefregel) => [id];
    const pagina = maakPagina({ rijen, grens, sleutel, toon: toonRegel, filter, url, parameters });
    const beslissing = briefpolicy.vooraf(actor, LEZEN, doelbinding);
    const voorwerp = { soort: 'brief', aantal: pagina.resultaten.length };
    const regel = besluitregel(aanroep, { beslissing, handeling: LEZEN, nu: this.klok(), voorwerp });
    await this.batcher.commit({ aggregates: [], history: [], inserts: [regel] });
    return pagina;
  }
}
