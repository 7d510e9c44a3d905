import { Inject, Injectable } from '@nestjs/common';
import { isGeweigerd, type Opdrachtcontext, type Uuid } from '@schakel/domain';
import { CommitBatcher, type InsertRow, type Unit } from '@schakel/messaging';
import {
  Database,
  findStoredAnswer,
  KLOK,
  nieuwId,
  replay,
  versieconflict,
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
  type Aanroep,
  type ServiceGegevens,
  type Stap,
} from '@schakel/service';
import type { Abonneerbaar } from './abonneerbaar.domain.js';
import { WEBHOOKREGELS, type Webhookregels } from './abonnement.config.js';
import { decide, evolve } from './abonnement.domain.js';
import { abonnementpolicy } from './abonnement.policy.js';
import { abonnementVan, GEEN_GEMEENTE } from './abonnement.rij.js';
import { laadAbonnement, leesAls, schrijfAbonnement, telLopende } from './abonnement.store.js';
import { toonAbonnement } from './abonnement-weergave.dto.js';
import type { Abonnement, Abonnementgebeurtenis, Abonnementopdracht } from './abonnement-toestand.domain.js';
import { Webhook } from './webhook.js';

/** A subscription to make, with the key under which the caller may repeat it. */
export interface Aanvraag {
  readonly sink: string;
  readonly types: readonly Abonneerbaar[];
  readonly key: string;
  readonly requestHash: string;
}

type Stapopdracht = Exclude<Abonnementopdracht, { soort: 'vraag-aan' | 'valideer' }> | { readonly soort: 'valideer' };

/** A command on an existing subscription, for who read the version given (`If-Match`). */
export interface Behandeling {
  readonly id: Uuid;
  readonly gelezenVersie: number;
  readonly opdracht: Stapopdracht;
}

type Abonnementstap = Stap<Abonnement, Abonnementgebeurtenis>;

/** Runs commands on subscriptions: load → may this actor → decide → one unit → commit. */
@Injectable()
export class AbonnementService {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly poort: Toegangspoort,
    private readonly webhook: Webhook,
    @Inject(WEBHOOKREGELS) private readonly regels: Webhookregels,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /**
   * Makes a subscription for the caller's own organisation and tries the handshake at once; when that fails it stays `aangevraagd`. A repeat
   * under the same key gets the first answer. @throws ProblemException
   */
  async vraagAan(aanroep: Aanroep, { sink, types, key, requestHash }: Aanvraag): Promise<Answer> {
    const nu = this.klok();
    const { actor } = aanroep;
    const { organisatie } = actor;
    const poortvraag = { aanroep, handeling: 'abonnement:aanvragen', bron: { organisatie }, nu };
    const besluit = await this.poort.totMaken(abonnementpolicy, poortvraag);
    const scope = `abonnement:aanvragen ${organisatie} ${actor.sub}`;
    const [eerder, lopend] = await leesAls(this.database, actor, async (client) => [
      await findStoredAnswer(client, scope, key),
      await telLopende(client, organisatie),
    ]);
    if (eerder !== undefined) return herhaald(eerder, requestHash);
    const id = nieuwId() as Uuid;
    const context = opdrachtcontext(aanroep, GEEN_GEMEENTE, nu);
    const { lokaal } = this.regels;
    const opdracht = { soort: 'vraag-aan', id, organisatie, sink, types, lopend, lokaal } as const;
    const aangevraagd = stapNaVerzoek(undefined, decide(undefined, opdracht, context), evolve);
    const stap = await this.metHanddruk(aangevraagd, context);
    const { key: sleutel, insert } = await this.sleutels.nieuw(id, GEEN_GEMEENTE);
    const location = `${this.gegevens.publiekeUrl}/v1/abonnementen/${id}`;
    const answer = { status: 201, response: toonAbonnement(stap.toestand), location };
    const gemaakt = { ...besluit, voorwerp: { soort: 'abonnement', id } };
    const unit = eenheid(aanroep, { stap, gelezenVersie: 0, sleutel, context }, insert, besluitregel(aanroep, gemaakt));
    const result = await this.batcher.commit({ ...unit, idempotency: { scope, key, requestHash, ...answer } });
    if (result.kind === 'duplicate') return herhaald(result, requestHash);
    return { ...answer, versie: stap.toestand.versie };
  }

  /** Runs a command on the version that the caller read; gives the new state. @throws ProblemException */
  async behandel(aanroep: Aanroep, { id, gelezenVersie, opdracht }: Behandeling): Promise<Abonnement> {
    const nu = this.klok();
    const rij = await leesAls(this.database, aanroep.actor, (client) => laadAbonnement(client, id));
    if (rij === undefined) throw await this.poort.nergens(abonnementpolicy, { aanroep, id, nu });
    const poortvraag = { aanroep, handeling: 'abonnement:beheren', bron: rij, id, nu };
    const besluit = await this.poort.tot(abonnementpolicy, poortvraag);
    if (rij.versie !== gelezenVersie) throw versieconflict(gelezenVersie, rij.versie);
    const abonnement = abonnementVan(rij);
    const heel = opdracht.soort === 'valideer' ? { ...opdracht, handdruk: await this.handdruk(abonnement) } : opdracht;
    const context = opdrachtcontext(aanroep, GEEN_GEMEENTE, nu);
    const stap = stapNaVerzoek(abonnement, decide(abonnement, heel, context), evolve);
    const sleutel = await this.sleutel(id);
    const unit = eenheid(aanroep, { stap, gelezenVersie, sleutel, context }, besluitregel(aanroep, besluit));
    const result = await this.batcher.commit(unit);
    if (result.kind === 'version-conflict') throw versieconflict(gelezenVersie, result.current);
    return stap.toestand;
  }

  /** Ends a subscription whose webhook answered 410. Does nothing when it has ended already. */
  async meldVerdwenen(id: string): Promise<void> {
    for (let poging = 1; poging <= 10; poging += 1) {
      const rij = await this.database.read([GEEN_GEMEENTE], (client) => laadAbonnement(client, id));
      if (rij === undefined) return;
      const abonnement = abonnementVan(rij);
      const context = this.systeemcontext();
      const gevolg = decide(abonnement, { soort: 'meld-verdwenen' }, context);
      if (isGeweigerd(gevolg)) return;
      const stap = stapNaVerzoek(abonnement, gevolg, evolve);
      const sleutel = await this.sleutel(rij.id);
      const unit = schrijfAbonnement({ stap, gelezenVersie: rij.versie, sleutel, context });
      // Somebody else wrote in between: look again.
      if ((await this.batcher.commit(unit)).kind === 'committed') return;
    }
    throw new Error('a subscription changes faster than it can be ended');
  }

  /** The partner hears at once whether it may count on deliveries; a handshake that fails is no reason to refuse the request. */
  private async metHanddruk(aangevraagd: Abonnementstap, context: Opdrachtcontext): Promise<Abonnementstap> {
    const { toestand, gebeurtenissen } = aangevraagd;
    const handdruk = await this.webhook.handdruk(toestand.sink);
    const gevolg = decide(toestand, { soort: 'valideer', handdruk }, context);
    if (isGeweigerd(gevolg)) return aangevraagd;
    const gevalideerd = stapNaVerzoek(toestand, gevolg, evolve);
    return { ...gevalideerd, gebeurtenissen: [...gebeurtenissen, ...gevalideerd.gebeurtenissen] };
  }

  /** Nobody is called for a subscription that has ended; the rules refuse it next. */
  private async handdruk({
    status,
    sink,
  }: Abonnement): Promise<'onbereikbaar' | Awaited<ReturnType<Webhook['handdruk']>>> {
    return status === 'beeindigd' ? 'onbereikbaar' : this.webhook.handdruk(sink);
  }

  private async sleutel(id: string): Promise<DossierKey> {
    const sleutel = await this.database.read([GEEN_GEMEENTE], (client) => this.sleutels.openEen(client, id));
    if (isVernietigd(sleutel)) throw new Error('the key of a subscription is gone');
    return sleutel;
  }

  private systeemcontext(): Opdrachtcontext {
    const wie = { actor: `systeem:${this.gegevens.naam}`, gemeentecode: GEEN_GEMEENTE };
    return { ...wie, nu: this.klok(), doelbinding: 'ketenpartner-informatie', correlatieId: nieuwId() };
  }
}

function eenheid(
  { traceparent }: Aanroep,
  schrijven: Parameters<typeof schrijfAbonnement>[0],
  ...inserts: readonly InsertRow[]
): Unit {
  return { ...schrijfAbonnement({ ...schrijven, traceparent }), inserts };
}

/** The first answer once more, with its version as ETag. @throws ProblemException 409 when the key came with another request */
function herhaald(eerder: StoredAnswer, requestHash: string): Answer {
  const answer = replay(eerder, requestHash);
  const { versie } = answer.response as { versie: number };
  return { ...answer, versie };
}
