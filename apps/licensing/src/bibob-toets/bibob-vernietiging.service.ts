import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan, verboden } from '@schakel/access';
import { parseGemeentecode, wettelijkeDag, type Uuid } from '@schakel/domain';
import { CommitBatcher, type InsertRow } from '@schakel/messaging';
import {
  Database,
  findStoredAnswer,
  KLOK,
  nieuwId,
  replay,
  versieconflict,
  type Answer,
  type Klok,
} from '@schakel/platform';
import { isVernietigd, KeyRing } from '@schakel/privacy';
import {
  besluitregel,
  opdrachtcontext,
  SERVICE_GEGEVENS,
  stapNaVerzoek,
  Toegangspoort,
  verwerkingsregels,
  type Aanroep,
  type Besluit,
  type ServiceGegevens,
} from '@schakel/service';
import {
  afgeslotenUiterlijk,
  beslisVernietiging,
  BIBOB_BEWAARTERMIJN,
  volgendeVernietiging,
  type Vernietigingslijst,
  type VolgtVernietiging,
} from './bibob-vernietiging.domain.js';
import { bibobvernietigingpolicy } from './bibob-vernietiging.policy.js';
import { lijstVan, type BibobVernietigingRij } from './bibob-vernietiging.rij.js';
import { laadLijst, schrijfVernietiging, zoekTeVernietigen } from './bibob-vernietiging.store.js';

/** A decision on a list, by who read the version given (`If-Match`). */
export interface Vernietigingsstap {
  readonly id: Uuid;
  readonly gelezenVersie: number;
  readonly opdracht: VolgtVernietiging;
}

const VOORSTELLEN = 'bibob-vernietiging:voorstellen';
const BESLISSEN = 'bibob-vernietiging:beslissen';
const LEZEN = 'bibob-vernietiging:lezen';

/** Destroys what is kept long enough: a dry-run list, a second person, the keys, and a proof without personal data. */
@Injectable()
export class BibobVernietigingService {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** Proposes what can be destroyed today; nothing is destroyed yet. @throws ProblemException */
  async stelVoor(
    aanroep: Aanroep,
    { key, requestHash }: { readonly key: string; readonly requestHash: string },
  ): Promise<Answer> {
    const nu = this.klok();
    const { actor, traceparent } = aanroep;
    const gemeentecode = parseGemeentecode(actor.gemeentecode);
    if (gemeentecode === undefined) throw verboden();
    const bron = { gemeentecode };
    const besluit = await this.poort.totMaken(bibobvernietigingpolicy, { aanroep, handeling: VOORSTELLEN, bron, nu });
    const scope = `${VOORSTELLEN} ${actor.organisatie} ${actor.sub}`;
    const { toetsen, eerder } = await this.database.read([gemeentecode], async (client) => ({
      toetsen: await zoekTeVernietigen(client, afgeslotenUiterlijk(wettelijkeDag(nu))),
      eerder: await findStoredAnswer(client, scope, key),
    }));
    if (eerder !== undefined) return { ...replay(eerder, requestHash), versie: 1 };
    const id = nieuwId() as Uuid;
    const context = opdrachtcontext(aanroep, gemeentecode, nu);
    const gevolg = beslisVernietiging(undefined, { soort: 'stel-voor', id, toetsen }, context);
    const { toestand: lijst, gebeurtenissen } = stapNaVerzoek(undefined, gevolg, volgendeVernietiging);
    const { key: sleutel, insert } = await this.sleutels.nieuw(id, gemeentecode);
    const location = `${this.gegevens.publiekeUrl}/v1/bibob-vernietigingslijsten/${id}`;
    const answer = { status: 201, response: { id, status: lijst.status, versie: lijst.versie }, location };
    const result = await this.batcher.commit({
      ...schrijfVernietiging({ gelezenVersie: 0, lijst, gebeurtenissen, sleutel, context, traceparent }),
      inserts: [insert, ...this.verantwoording(aanroep, besluit, 'Bibob-vernietiging voorstellen', lijst)],
      idempotency: { scope, key, requestHash, ...answer },
    });
    return { ...(result.kind === 'duplicate' ? replay(result, requestHash) : answer), versie: 1 };
  }

  /** The list, as it is now. @throws ProblemException 404 */
  async toon(aanroep: Aanroep, id: Uuid): Promise<Vernietigingslijst> {
    const { lijst, besluit } = await this.open(aanroep, id, LEZEN);
    const inserts = this.verantwoording(aanroep, besluit, 'Bibob-vernietigingslijst lezen', lijst);
    await this.batcher.commit({ aggregates: [], history: [], inserts });
    return lijst;
  }

  /**
   * Approves, rejects or carries out. Carrying out destroys the keys first and then writes the proof: broken off in between it is asked again,
   * and destroys what was left.
   * @throws ProblemException
   */
  async beslis(aanroep: Aanroep, { id, gelezenVersie, opdracht }: Vernietigingsstap): Promise<Vernietigingslijst> {
    const { lijst, sleutel, besluit } = await this.open(aanroep, id, BESLISSEN);
    if (lijst.versie !== gelezenVersie) throw versieconflict(gelezenVersie, lijst.versie);
    if (isVernietigd(sleutel)) throw new Error('the key of a list of destruction is never destroyed');
    const context = opdrachtcontext(aanroep, lijst.gemeentecode, besluit.nu);
    const stap = stapNaVerzoek(lijst, beslisVernietiging(lijst, opdracht, context), volgendeVernietiging);
    const { toestand, gebeurtenissen } = stap;
    const bewijs = opdracht.soort === 'voer-uit' ? [await this.vernietig(toestand, besluit.nu)] : [];
    const { traceparent } = aanroep;
    const naam = `Bibob-vernietiging: ${opdracht.soort}`;
    const result = await this.batcher.commit({
      ...schrijfVernietiging({ gelezenVersie, lijst: toestand, gebeurtenissen, sleutel, context, traceparent }),
      inserts: [...bewijs, ...this.verantwoording(aanroep, besluit, naam, toestand)],
    });
    if (result.kind === 'version-conflict') throw versieconflict(gelezenVersie, result.current);
    return toestand;
  }

  /** Destroys the keys of the files on the list, in one transaction, and makes the line of proof. */
  private async vernietig({ id, gemeentecode, toetsIds }: Vernietigingslijst, nu: string): Promise<InsertRow> {
    await this.database.transaction([gemeentecode], async (client) => {
      for (const toetsId of toetsIds) await this.sleutels.vernietig(client, toetsId);
    });
    const hash = createHash('sha256')
      .update([...toetsIds].sort().join('\n'))
      .digest('hex');
    const row = {
      id: nieuwId(),
      gemeentecode,
      vernietigingslijst_id: id,
      aantal: toetsIds.length,
      regel: BIBOB_BEWAARTERMIJN.regel,
      hash,
      op: nu,
    } satisfies Record<keyof BibobVernietigingRij, unknown>;
    return { table: 'bibob_vernietiging', row };
  }

  private async open(aanroep: Aanroep, id: Uuid, handeling: string) {
    const nu = this.klok();
    const geladen = await this.database.read(gemeentenVan(aanroep.actor), async (client) => {
      const rij = await laadLijst(client, id);
      return rij && { lijst: lijstVan(rij), sleutel: await this.sleutels.openEen(client, id) };
    });
    if (geladen === undefined) throw await this.poort.nergens(bibobvernietigingpolicy, { aanroep, id, nu });
    const bron = { gemeentecode: geladen.lijst.gemeentecode };
    const besluit = await this.poort.tot(bibobvernietigingpolicy, { aanroep, handeling, bron, id, nu });
    return { ...geladen, besluit };
  }

  private verantwoording(
    aanroep: Aanroep,
    besluit: Besluit,
    naam: string,
    { id, gemeentecode }: Vernietigingslijst,
  ): InsertRow[] {
    const voorwerp = { soort: 'bibob-vernietiging', id };
    const verwerking = { naam, gemeentecode, nu: besluit.nu, voorwerp };
    return [besluitregel(aanroep, { ...besluit, voorwerp }), ...verwerkingsregels(aanroep, verwerking, this.gegevens)];
  }
}
