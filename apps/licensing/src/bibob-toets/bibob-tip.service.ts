import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan, verboden } from '@schakel/access';
import { parseGemeentecode, type Gemeentecode, type Uuid } from '@schakel/domain';
import { CommitBatcher, type InsertRow } from '@schakel/messaging';
import {
  Database,
  findStoredAnswer,
  KLOK,
  nieuwId,
  problem,
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
import { tipstand } from './bibob-tip.dto.js';
import { beslisTip, volgendeTip, type Bibobtip, type DoeTipAf, type LegTipVast } from './bibob-tip.domain.js';
import { bibobtippolicy } from './bibob-tip.policy.js';
import { tipVan } from './bibob-tip.rij.js';
import { laadTip, schrijfTip } from './bibob-tip.store.js';

/** A tip to record, with the key under which the caller may repeat it. */
export interface Tipopname {
  readonly tip: Omit<LegTipVast, 'soort' | 'id'>;
  readonly key: string;
  readonly requestHash: string;
}

const VASTLEGGEN = 'bibob-tip:vastleggen';

/** The register of tips in and out; giving a tip is done by hand and then ticked off. */
@Injectable()
export class BibobTipService {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** Records a tip of one's own municipality under a key of its own. @throws ProblemException */
  async legVast(aanroep: Aanroep, { tip: gegeven, key, requestHash }: Tipopname): Promise<Answer> {
    const nu = this.klok();
    const { actor, traceparent } = aanroep;
    const gemeentecode = parseGemeentecode(actor.gemeentecode);
    if (gemeentecode === undefined) throw verboden();
    const bron = { gemeentecode };
    const besluit = await this.poort.totMaken(bibobtippolicy, { aanroep, handeling: VASTLEGGEN, bron, nu });
    const scope = `${VASTLEGGEN} ${actor.organisatie} ${actor.sub}`;
    const eerder = await this.database.read([gemeentecode], (client) => findStoredAnswer(client, scope, key));
    if (eerder !== undefined) return { ...replay(eerder, requestHash), versie: 1 };
    const id = nieuwId() as Uuid;
    const context = opdrachtcontext(aanroep, gemeentecode, nu);
    const gevolg = beslisTip(undefined, { soort: 'leg-vast', id, ...gegeven }, context);
    const { toestand: tip, gebeurtenissen } = stapNaVerzoek(undefined, gevolg, volgendeTip);
    const { key: sleutel, insert } = await this.sleutels.nieuw(id, gemeentecode);
    const location = `${this.gegevens.publiekeUrl}/v1/bibob-tips/${id}`;
    const answer = { status: 201, response: tipstand(tip), location };
    const result = await this.batcher.commit({
      ...schrijfTip({ gelezenVersie: 0, tip, gebeurtenissen, sleutel, context, traceparent }),
      inserts: [insert, ...this.verantwoording(aanroep, besluit, 'Bibob-tip vastleggen', tip)],
      idempotency: { scope, key, requestHash, ...answer },
    });
    return { ...(result.kind === 'duplicate' ? replay(result, requestHash) : answer), versie: 1 };
  }

  /** One tip. @throws ProblemException 404, 410 */
  async toon(aanroep: Aanroep, id: Uuid): Promise<Bibobtip> {
    const { tip, besluit } = await this.open(aanroep, id, 'bibob-tip:lezen');
    const inserts = this.verantwoording(aanroep, besluit, 'Bibob-tip lezen', tip);
    await this.batcher.commit({ aggregates: [], history: [], inserts });
    return tip;
  }

  /** Ticks a tip off, on the version that the caller read. @throws ProblemException */
  async doeAf(aanroep: Aanroep, id: Uuid, gelezenVersie: number, opdracht: DoeTipAf): Promise<Bibobtip> {
    const { tip, sleutel, besluit } = await this.open(aanroep, id, 'bibob-tip:afdoen');
    if (tip.versie !== gelezenVersie) throw versieconflict(gelezenVersie, tip.versie);
    const context = opdrachtcontext(aanroep, tip.gemeentecode, besluit.nu);
    const { toestand, gebeurtenissen } = stapNaVerzoek(tip, beslisTip(tip, opdracht, context), volgendeTip);
    const { traceparent } = aanroep;
    const result = await this.batcher.commit({
      ...schrijfTip({ gelezenVersie, tip: toestand, gebeurtenissen, sleutel, context, traceparent }),
      inserts: this.verantwoording(aanroep, besluit, 'Bibob-tip afdoen', toestand),
    });
    if (result.kind === 'version-conflict') throw versieconflict(gelezenVersie, result.current);
    return toestand;
  }

  private async open(aanroep: Aanroep, id: Uuid, handeling: string) {
    const nu = this.klok();
    const geladen = await this.database.read(gemeentenVan(aanroep.actor), (client) =>
      laadTip(client, this.sleutels, id),
    );
    if (geladen === undefined) throw await this.poort.nergens(bibobtippolicy, { aanroep, id, nu });
    const { rij, sleutel } = geladen;
    const besluit = await this.poort.tot(bibobtippolicy, { aanroep, handeling, bron: rij, id, nu });
    const tip = tipVan(rij, sleutel);
    if (isVernietigd(tip) || isVernietigd(sleutel))
      throw problem(410, 'bibob-tip-vernietigd', 'De inhoud van deze tip is vernietigd.');
    return { tip, sleutel, besluit };
  }

  private verantwoording(
    aanroep: Aanroep,
    besluit: Besluit,
    naam: string,
    { id, gemeentecode }: { readonly id: Uuid; readonly gemeentecode: Gemeentecode },
  ): InsertRow[] {
    const voorwerp = { soort: 'bibob-tip', id };
    const verwerking = { naam, gemeentecode, nu: besluit.nu, voorwerp };
    return [besluitregel(aanroep, { ...besluit, voorwerp }), ...verwerkingsregels(aanroep, verwerking, this.gegevens)];
  }
}
