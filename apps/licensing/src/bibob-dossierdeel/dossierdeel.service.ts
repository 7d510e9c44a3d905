import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan, nietGevonden } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { CommitBatcher, type InsertRow } from '@schakel/messaging';
import {
  Database,
  findStoredAnswer,
  KLOK,
  nieuwId,
  replay,
  versieconflict,
  weigeringNaarProblem,
  type Answer,
  type Klok,
  type StoredAnswer,
} from '@schakel/platform';
import { isVernietigd, KeyRing, type DossierKey } from '@schakel/privacy';
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
import type { Bibobinzagecode } from '../bibob-toets/bibob-ontvanger.data.js';
import { bibobtoetspolicy } from '../bibob-toets/bibob-toets.policy.js';
import { toetsVan } from '../bibob-toets/bibob-toets.rij.js';
import { toetsVernietigd } from '../bibob-toets/bibob-toets.service.js';
import { inzageregel, toetsadres } from '../bibob-toets/bibob-toets.store.js';
import { opNieuwsteStand, STAND_VERANDERD, volgendeStand } from '../bibob-toets/bibobstand.js';
import {
  aggregaatVan,
  bezwaarTegenWijziging,
  type Deelregels,
  type Dossierdeel,
  type Dossierdeelsoort,
} from './dossierdeel.domain.js';
import { deelinzageregel, laadDossier, leesDeel, schrijfDeel, type GeladenDossier } from './dossierdeel.store.js';

const LEZEN = 'bibob-toets:lezen';
const ONDERZOEKEN = 'bibob-toets:onderzoeken';

/** To begin a part of a file, with the key under which the caller may repeat it. */
export interface Deelbegin<O> {
  readonly toetsId: Uuid;
  /** The command that begins it, once it has an id. */
  readonly opdracht: (id: Uuid) => O;
  readonly key: string;
  readonly requestHash: string;
}

/** A command on a part, by who read the version given (`If-Match`). It may depend on the other parts of the same file. */
export interface Deelstap<O> {
  readonly toetsId: Uuid;
  readonly gelezenVersie: number;
  readonly opdracht: O | ((dossier: GeladenDossier) => O);
}

/** A file that may change, as this actor may change it. */
interface Werkdossier {
  readonly geladen: GeladenDossier;
  readonly sleutel: DossierKey;
  readonly besluit: Besluit;
  readonly nu: string;
}

/**
 * Runs commands on the parts of sealed files and opens them. Who may is what the policy of the toets says; a change excludes every other
 * change of the same file and the conclusion, so that nothing moves beneath a conclusion. Nothing is published.
 */
@Injectable()
export class DossierdeelService {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** Begins a part; a toets has one of each kind. @throws ProblemException 403, 404, 409, 410 */
  begin<D extends Dossierdeel, O, G extends { readonly type: string }>(
    aanroep: Aanroep,
    regels: Deelregels<D, O, G>,
    begin: Deelbegin<O>,
  ): Promise<Answer> {
    return opNieuwsteStand(() => this.probeerBegin(aanroep, regels, begin));
  }

  private async probeerBegin<D extends Dossierdeel, O, G extends { readonly type: string }>(
    aanroep: Aanroep,
    regels: Deelregels<D, O, G>,
    { toetsId, opdracht, key, requestHash }: Deelbegin<O>,
  ): Promise<Answer | typeof STAND_VERANDERD> {
    const { soort, decide, evolve } = regels;
    const { actor, traceparent } = aanroep;
    const scope = `${aggregaatVan(soort)} ${actor.organisatie} ${actor.sub}`;
    const { dossier, eerder } = await this.laad(aanroep, toetsId, { scope, key });
    const { geladen, sleutel, besluit, nu } = await this.teWijzigen(aanroep, toetsId, dossier, eerder === undefined);
    if (eerder !== undefined) return { ...replay(eerder, requestHash), versie: 1 };
    const context = opdrachtcontext(aanroep, geladen.toets.rij.gemeentecode, nu);
    const gevolg = decide(leesDeel<D>(geladen, soort), opdracht(nieuwId() as Uuid), context);
    const { toestand: deel, gebeurtenissen } = stapNaVerzoek(undefined, gevolg, evolve);
    const location = `${toetsadres(this.gegevens, toetsId)}/${soort}`;
    const answer = { status: 201, response: deelstand(deel), location };
    const { aggregates, history } = schrijfDeel({
      soort,
      gelezenVersie: 0,
      deel,
      gebeurtenissen,
      sleutel,
      context,
      traceparent,
    });
    const result = await this.batcher.commit({
      aggregates: [...aggregates, volgendeStand(geladen.stand)],
      history,
      inserts: this.verantwoording(aanroep, besluit, soort, { deel, naam: `Bibob-${soort}: begin` }),
      idempotency: { scope, key, requestHash, ...answer },
    });
    if (result.kind === 'version-conflict') return STAND_VERANDERD;
    return { ...(result.kind === 'duplicate' ? replay(result, requestHash) : answer), versie: 1 };
  }

  /** Runs a command on the version that the caller read; gives the new state. @throws ProblemException 403, 404, 409, 410 */
  behandel<D extends Dossierdeel, O extends { readonly soort: string }, G extends { readonly type: string }>(
    aanroep: Aanroep,
    regels: Deelregels<D, O, G>,
    stap: Deelstap<O>,
  ): Promise<D> {
    return opNieuwsteStand(() => this.probeerStap(aanroep, regels, stap));
  }

  private async probeerStap<
    D extends Dossierdeel,
    O extends { readonly soort: string },
    G extends { readonly type: string },
  >(
    aanroep: Aanroep,
    { soort, decide, evolve }: Deelregels<D, O, G>,
    { toetsId, gelezenVersie, opdracht: gegeven }: Deelstap<O>,
  ): Promise<D | typeof STAND_VERANDERD> {
    const { dossier } = await this.laad(aanroep, toetsId);
    const { geladen, sleutel, besluit, nu } = await this.teWijzigen(aanroep, toetsId, dossier, true);
    const eerst = leesDeel<D>(geladen, soort);
    if (eerst === undefined) throw nietGevonden();
    if (eerst.versie !== gelezenVersie) throw versieconflict(gelezenVersie, eerst.versie);
    const opdracht = typeof gegeven === 'function' ? gegeven(geladen) : gegeven;
    const context = opdrachtcontext(aanroep, eerst.gemeentecode, nu);
    const { toestand: deel, gebeurtenissen } = stapNaVerzoek(eerst, decide(eerst, opdracht, context), evolve);
    const { traceparent } = aanroep;
    const { aggregates, history } = schrijfDeel({
      soort,
      gelezenVersie,
      deel,
      gebeurtenissen,
      sleutel,
      context,
      traceparent,
    });
    const result = await this.batcher.commit({
      aggregates: [...aggregates, volgendeStand(geladen.stand)],
      history,
      inserts: this.verantwoording(aanroep, besluit, soort, { deel, naam: `Bibob-${soort}: ${opdracht.soort}` }),
    });
    if (result.kind !== 'version-conflict') return deel;
    if (result.table === 'bibob_dossierdeel') throw versieconflict(gelezenVersie, result.current);
    return STAND_VERANDERD;
  }

  /**
   * Opens a part for a recipient of Wet Bibob art. 28; who, what and why is written down before it is answered.
   * @returns the part, with the file to look into its other parts
   * @throws ProblemException 403, 404, 410
   */
  async open<D extends Dossierdeel>(
    aanroep: Aanroep,
    soort: Dossierdeelsoort,
    { toetsId, ontvanger }: { readonly toetsId: Uuid; readonly ontvanger: Bibobinzagecode },
  ): Promise<{ readonly deel: D; readonly dossier: GeladenDossier; readonly nu: string }> {
    const nu = this.klok();
    const { dossier } = await this.laad(aanroep, toetsId);
    if (dossier === undefined) throw await this.poort.nergens(bibobtoetspolicy, { aanroep, id: toetsId, nu });
    const { rij, sleutel } = dossier.toets;
    const vraag = { aanroep, handeling: LEZEN, bron: rij, id: toetsId, nu };
    const besluit = await this.poort.tot(bibobtoetspolicy, vraag);
    if (isVernietigd(sleutel)) throw toetsVernietigd();
    const deel = leesDeel<D>(dossier, soort);
    if (deel === undefined) throw nietGevonden();
    const inzage = inzageregel(aanroep, rij, ontvanger, nu);
    const inserts = [
      ...this.verantwoording(aanroep, besluit, soort, { deel, naam: `Bibob-${soort} lezen` }),
      inzage,
      deelinzageregel(inzage, deel, soort, nu),
    ];
    await this.batcher.commit({ aggregates: [], history: [], inserts });
    return { deel, dossier, nu };
  }

  private laad(aanroep: Aanroep, toetsId: Uuid, eerder?: { readonly scope: string; readonly key: string }) {
    return this.database.read(gemeentenVan(aanroep.actor), async (client) => ({
      dossier: await laadDossier(client, this.sleutels, toetsId),
      // Last: who sees the part of an equal request also finds its answer.
      eerder: eerder && ((await findStoredAnswer(client, eerder.scope, eerder.key)) as StoredAnswer | undefined),
    }));
  }

  /** The file when this actor may change it. @param nieuw false for a request that was answered before */
  private async teWijzigen(
    aanroep: Aanroep,
    toetsId: Uuid,
    geladen: GeladenDossier | undefined,
    nieuw: boolean,
  ): Promise<Werkdossier> {
    const nu = this.klok();
    if (geladen === undefined) throw await this.poort.nergens(bibobtoetspolicy, { aanroep, id: toetsId, nu });
    const { rij, sleutel } = geladen.toets;
    const vraag = { aanroep, handeling: ONDERZOEKEN, bron: rij, id: toetsId, nu };
    const besluit = await this.poort.tot(bibobtoetspolicy, vraag);
    const toets = toetsVan(rij, sleutel);
    if (isVernietigd(toets) || isVernietigd(sleutel)) throw toetsVernietigd();
    const bezwaar = nieuw ? bezwaarTegenWijziging(toets) : undefined;
    if (bezwaar) throw weigeringNaarProblem(bezwaar.weigering);
    return { geladen, sleutel, besluit, nu };
  }

  private verantwoording(
    aanroep: Aanroep,
    besluit: Besluit,
    soort: Dossierdeelsoort,
    { deel: { id, gemeentecode }, naam }: { readonly deel: Dossierdeel; readonly naam: string },
  ): InsertRow[] {
    const voorwerp = { soort: aggregaatVan(soort), id };
    const verwerking = { naam, gemeentecode, nu: besluit.nu, voorwerp };
    return [besluitregel(aanroep, { ...besluit, voorwerp }), ...verwerkingsregels(aanroep, verwerking, this.gegevens)];
  }
}

/** How far a part is, after a command. */
export function deelstand({ id, versie }: Pick<Dossierdeel, 'id' | 'versie'>) {
  return { id, versie };
}
