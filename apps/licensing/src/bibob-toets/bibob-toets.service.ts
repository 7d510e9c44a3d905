import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan } from '@schakel/access';
import type { Gemeentecode, Uuid } from '@schakel/domain';
import { CommitBatcher, type InsertRow } from '@schakel/messaging';
import {
  Database,
  findStoredAnswer,
  KLOK,
  nieuwId,
  problem,
  replay,
  versieconflict,
  weigeringNaarProblem,
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
import { laadAanvragen } from '../vergunningaanvraag/vergunningaanvraag.store.js';
import type { Aanleiding, Bibobopdracht, BibobToets } from './bibob-toets-toestand.domain.js';
import { decide, evolve } from './bibob-toets.domain.js';
import { bibobtoetspolicy } from './bibob-toets.policy.js';
import { toetsVan } from './bibob-toets.rij.js';
import { laadToets, schrijfToets, toetsadres } from './bibob-toets.store.js';
import { magToetsStarten } from './bibobruimte.domain.js';
import { laadBibobruimte, opNieuwsteStand, STAND_VERANDERD, volgendeStand } from './bibobstand.js';

/** A toets to start, with the key under which the caller may repeat it. */
export interface Toetsstart {
  readonly vergunningaanvraagId: Uuid;
  readonly aanleiding: Aanleiding;
  readonly toelichting: string;
  readonly key: string;
  readonly requestHash: string;
}

/** A command on an existing toets, by who read the version given (`If-Match`). */
export interface Toetsstap {
  readonly id: Uuid;
  readonly gelezenVersie: number;
  readonly opdracht: Exclude<Bibobopdracht, { soort: 'start' }>;
}

const handelingen = {
  'leg-onderzoek-vast': 'bibob-toets:onderzoeken',
  concludeer: 'bibob-toets:concluderen',
} as const satisfies Record<Toetsstap['opdracht']['soort'], string>;

/** Runs commands on Bibob files: load → may this actor → decide → one unit → commit. Nothing of them is published. */
@Injectable()
export class BibobToetsService {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** Starts a toets on an application that is still to be decided on. @throws ProblemException */
  start(aanroep: Aanroep, toetsstart: Toetsstart): Promise<Answer> {
    return opNieuwsteStand(() => this.probeerStart(aanroep, toetsstart));
  }

  private async probeerStart(aanroep: Aanroep, toetsstart: Toetsstart): Promise<Answer | typeof STAND_VERANDERD> {
    const { vergunningaanvraagId, aanleiding, toelichting, key, requestHash } = toetsstart;
    const nu = this.klok();
    const { actor, traceparent } = aanroep;
    const handeling = 'bibob-toets:starten';
    const scope = `${handeling} ${actor.organisatie} ${actor.sub}`;
    const { bibob, aanvraag, eerder } = await this.database.read(gemeentenVan(actor), async (client) => ({
      bibob: await laadBibobruimte(client, this.sleutels, vergunningaanvraagId),
      aanvraag: (await laadAanvragen(client, this.sleutels, [vergunningaanvraagId])).get(vergunningaanvraagId)?.rij,
      // Last: each query sees what is committed by then, so who sees the toets of an equal request also finds its answer.
      eerder: await findStoredAnswer(client, scope, key),
    }));
    if (bibob === undefined || aanvraag === undefined)
      throw await this.poort.nergens(bibobtoetspolicy, { aanroep, id: vergunningaanvraagId, nu });
    const { gemeentecode } = aanvraag;
    const besluit = await this.poort.totMaken(bibobtoetspolicy, { aanroep, handeling, bron: { gemeentecode }, nu });
    if (eerder !== undefined) return { ...replay(eerder, requestHash), versie: 1 };
    const bezwaar = magToetsStarten(aanvraag.status, bibob.toetsen);
    if (bezwaar) throw weigeringNaarProblem(bezwaar.weigering);
    const id = nieuwId() as Uuid;
    const context = opdrachtcontext(aanroep, gemeentecode, nu);
    const gevolg = decide(undefined, { soort: 'start', id, vergunningaanvraagId, aanleiding, toelichting }, context);
    const { toestand, gebeurtenissen } = stapNaVerzoek(undefined, gevolg, evolve);
    const { key: sleutel, insert } = await this.sleutels.nieuw(id, gemeentecode);
    const answer = { status: 201, response: toetsstand(toestand), location: toetsadres(this.gegevens, id) };
    const schrijven = { gelezenVersie: 0, toets: toestand, gebeurtenissen, sleutel, context, traceparent };
    const { aggregates, history } = schrijfToets(schrijven);
    const result = await this.batcher.commit({
      aggregates: [...aggregates, volgendeStand(bibob.stand)],
      history,
      inserts: [insert, ...this.verantwoording(aanroep, besluit, 'Bibob-toets starten', toestand)],
      idempotency: { scope, key, requestHash, ...answer },
    });
    if (result.kind === 'version-conflict') return STAND_VERANDERD;
    return { ...(result.kind === 'duplicate' ? replay(result, requestHash) : answer), versie: toestand.versie };
  }

  /** Runs a command on the version that the caller read; gives the new state. @throws ProblemException */
  behandel(aanroep: Aanroep, toetsstap: Toetsstap): Promise<BibobToets> {
    return opNieuwsteStand(() => this.probeerStap(aanroep, toetsstap));
  }

  private async probeerStap(
    aanroep: Aanroep,
    { id, gelezenVersie, opdracht }: Toetsstap,
  ): Promise<BibobToets | typeof STAND_VERANDERD> {
    const nu = this.klok();
    const { geladen, bibob } = await this.database.read(gemeentenVan(aanroep.actor), async (client) => {
      const eerst = await laadToets(client, this.sleutels, id);
      const beeld = eerst && (await laadBibobruimte(client, this.sleutels, eerst.rij.vergunningaanvraag_id));
      return { geladen: eerst, bibob: beeld };
    });
    if (geladen === undefined || bibob === undefined)
      throw await this.poort.nergens(bibobtoetspolicy, { aanroep, id, nu });
    const { rij, sleutel } = geladen;
    const handeling = handelingen[opdracht.soort];
    const besluit = await this.poort.tot(bibobtoetspolicy, { aanroep, handeling, bron: rij, id, nu });
    const toets = toetsVan(rij, sleutel);
    if (isVernietigd(toets) || isVernietigd(sleutel)) throw toetsVernietigd();
    if (toets.versie !== gelezenVersie) throw versieconflict(gelezenVersie, toets.versie);
    const context = opdrachtcontext(aanroep, toets.gemeentecode, nu);
    const { toestand, gebeurtenissen } = stapNaVerzoek(toets, decide(toets, opdracht, context), evolve);
    const { traceparent } = aanroep;
    const schrijven = { gelezenVersie, toets: toestand, gebeurtenissen, sleutel, context, traceparent };
    const { aggregates, history } = schrijfToets(schrijven);
    const result = await this.batcher.commit({
      aggregates: [...aggregates, volgendeStand(bibob.stand)],
      history,
      inserts: this.verantwoording(aanroep, besluit, `Bibob-toets: ${opdracht.soort}`, toestand),
    });
    if (result.kind !== 'version-conflict') return toestand;
    if (result.table === 'bibob_toets') throw versieconflict(gelezenVersie, result.current);
    return STAND_VERANDERD;
  }

  private verantwoording(
    aanroep: Aanroep,
    besluit: Besluit,
    naam: string,
    { id, gemeentecode }: { readonly id: Uuid; readonly gemeentecode: Gemeentecode },
  ): InsertRow[] {
    const voorwerp = { soort: 'bibob-toets', id };
    const verwerking = { naam, gemeentecode, nu: besluit.nu, voorwerp };
    return [besluitregel(aanroep, { ...besluit, voorwerp }), ...verwerkingsregels(aanroep, verwerking, this.gegevens)];
  }
}

/** How far a toets is, after a command. */
export function toetsstand({ id, status, versie }: BibobToets) {
  return { id, status, versie };
}

/** The 410 for a toets whose key was destroyed. */
export function toetsVernietigd() {
  return problem(410, 'bibob-toets-vernietigd', 'De inhoud van deze Bibob-toets is vernietigd.');
}
