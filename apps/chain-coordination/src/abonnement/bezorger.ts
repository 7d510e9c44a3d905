import { wettelijkeDag, type Gemeentecode } from '@schakel/domain';
import type { InsertRow } from '@schakel/messaging';
import { nieuwId, type Database, type Log } from '@schakel/platform';
import { verwerkingsregels, type ServiceGegevens } from '@schakel/service';
import type { PoolClient } from 'pg';
import { delingsregel } from '../deling/deling.js';
import { geldigeGrondslag, type Grondslagcode } from '../grondslag.domain.js';
import type { Vervalreden } from './aflevering.domain.js';
import { naPoging, type Vervolg } from './aflevering-poging.domain.js';
import * as lijnen from './bezorglijn.store.js';
import type { Kop, Lijn, Stand } from './bezorglijn.store.js';
import { alsVerspreider, voegIn } from './invoegen.js';
import type { Webhook } from './webhook.js';

const DOELBINDING = 'ketenpartner-informatie';
/** How long a line is held: well beyond the ten seconds of a call and what is written around it. */
export const HOUD_MS = 60_000;

export interface Bezorgeropties {
  readonly database: Database;
  readonly webhook: Pick<Webhook, 'lever'>;
  /** Ends a subscription whose webhook answered 410. */
  readonly meldVerdwenen: (abonnementId: string) => Promise<void>;
  readonly gegevens: ServiceGegevens;
  readonly log: Log;
  /** Most deliveries at the same time; default 8. */
  readonly parallel?: number;
  /** Most of them to one subscription; default 4. */
  readonly perAbonnement?: number;
  /** Between 0 and 1, for the spread of repetitions. */
  readonly toeval?: () => number;
}

/**
 * Delivers what is due. A line (subscription and chain file) is held by one worker at a time, over all instances, and only its head goes out:
 * that keeps the order. What waits is in the database; in memory is never more than `parallel` deliveries.
 */
export class Bezorger {
  readonly #opties: Required<Bezorgeropties>;
  /** Running deliveries per subscription, of this instance. */
  readonly #bezig = new Map<string, number>();

  constructor(opties: Bezorgeropties) {
    this.#opties = { parallel: 8, perAbonnement: 4, toeval: Math.random, ...opties };
  }

  get parallel(): number {
    return this.#opties.parallel;
  }

  /**
   * One round: takes lines that are due at `nu` and delivers the head of each. Repeat while it gives more than 0.
   * @returns how many heads were handled
   */
  async bezorgVervallen(nu: string): Promise<number> {
    const genomen = await this.neem(nu, this.parallel);
    const uitkomsten = await Promise.allSettled(genomen.map((lijn) => this.bezorg(lijn, nu)));
    for (const uitkomst of uitkomsten) if (uitkomst.status === 'rejected') throw uitkomst.reason;
    return genomen.length;
  }

  /** Takes at most so many lines that are due at `nu`; each must be given to `bezorg`. */
  async neem(nu: string, hoogstens: number): Promise<readonly Lijn[]> {
    const { database, perAbonnement } = this.#opties;
    const vol = [...this.#bezig].filter(([, aantal]) => aantal >= perAbonnement).map(([id]) => id);
    const vraag = { nu, houdMs: HOUD_MS, hoogstens, perAbonnement, vol, bezetDoor: nieuwId() };
    const genomen = await database.transaction([], async (client) => {
      await alsVerspreider(client);
      return lijnen.neemLijnen(client, vraag);
    });
    for (const { abonnement_id: id } of genomen) this.#bezig.set(id, (this.#bezig.get(id) ?? 0) + 1);
    return genomen;
  }

  /**
   * Delivers the head of a line that was taken and lets go of the line. When this fails, or the process dies, the line is taken again
   * after its time; the receiver then sees the same event id once more.
   */
  async bezorg(lijn: Lijn, nu: string): Promise<void> {
    try {
      await this.#behandel(lijn, nu);
    } finally {
      const over = (this.#bezig.get(lijn.abonnement_id) ?? 1) - 1;
      if (over > 0) this.#bezig.set(lijn.abonnement_id, over);
      else this.#bezig.delete(lijn.abonnement_id);
    }
  }

  async #behandel(lijn: Lijn, nu: string): Promise<void> {
    const kop = await this.#kop(lijn);
    const kan = kop?.status === 'wachtend' && kop.abonnementstatus === 'actief';
    if (kop === undefined || !kan) return this.#rondAf(lijn, nu, nu);
    const reden = bezwaarTegen(kop, nu);
    return reden === undefined ? this.#probeer(lijn, kop, nu) : this.#laatVervallen(lijn, kop, reden, nu);
  }

  #kop(lijn: Lijn): Promise<Kop | undefined> {
    return this.#opties.database.read([lijn.gemeentecode], async (client) => {
      await alsVerspreider(client);
      return lijnen.leesKop(client, lijn);
    });
  }

  async #probeer(lijn: Lijn, kop: Kop, nu: string): Promise<void> {
    const { webhook, toeval, log } = this.#opties;
    const poging = await webhook.lever(kop.sink, kop.envelope, nu);
    const stand = { pogingen: kop.pogingen, eerstePogingOp: kop.eerste_poging_op?.toISOString() };
    const vervolg = naPoging(stand, poging, nu, toeval());
    if (vervolg.soort === 'mislukt') {
      const waar = { abonnement: lijn.abonnement_id, aflevering: kop.id };
      log.warn({ ...waar, uitkomst: vervolg.uitkomst }, 'aflevering mislukt: wacht op een besluit');
    }
    if (vervolg.soort === 'webhook-verdwenen') await this.#opties.meldVerdwenen(lijn.abonnement_id);
    const op = vervolg.soort === 'uitgesteld' ? vervolg.op : nu;
    await this.#rondAf(lijn, nu, op, async (client) => {
      await lijnen.schrijfStand(client, kop.id, standNa(vervolg), nu);
      if (vervolg.soort === 'afgeleverd') await voegIn(client, this.#verantwoording(lijn, kop, nu));
      if (vervolg.soort === 'uitgesteld' && vervolg.rustTot !== undefined)
        await lijnen.laatRusten(client, lijn, vervolg.rustTot);
    });
  }

  /** No ground, no send: what was no longer allowed is kept as lapsed, with the reason, and the next in line follows. */
  #laatVervallen(lijn: Lijn, kop: Kop, reden: Vervalreden, nu: string): Promise<void> {
    return this.#rondAf(lijn, nu, nu, async (client) => {
      await lijnen.schrijfStand(client, kop.id, { status: 'vervallen', reden }, nu);
    });
  }

  /** Everything of one head in one transaction, and only by who still holds the line. */
  async #rondAf(lijn: Lijn, nu: string, op: string, werk?: (client: PoolClient) => Promise<void>): Promise<void> {
    const { database, log } = this.#opties;
    const gedaan = await database.transaction([lijn.gemeentecode], async (client) => {
      await alsVerspreider(client);
      if (!(await lijnen.houdVast(client, lijn))) return false;
      await werk?.(client);
      await lijnen.laatLos(client, lijn, op);
      return true;
    });
    if (!gedaan) log.warn({ abonnement: lijn.abonnement_id, nu }, 'bezorglijn intussen door een ander genomen');
  }

  /** The line of the disclosure ledger and that of the processing log: committed with the delivery, or there is no delivery. */
  #verantwoording(lijn: Lijn, kop: Kop, nu: string): readonly InsertRow[] {
    const { gegevens } = this.#opties;
    const { gemeentecode, organisatie, ketendossier_id: ketendossierId } = lijn;
    const deling = delingsregel({
      ...{ gemeentecode, ketendossierId, organisatie, ontvanger: organisatie },
      soort: 'melding',
      velden: ['type', ...Object.keys(kop.envelope.data).sort()],
      grondslag: kop.grondslag as Grondslagcode,
      doelbinding: DOELBINDING,
      voorwerp: `${kop.type}/${kop.event_id}`,
      op: nu,
    });
    const wie = { doelbinding: DOELBINDING, actor: { sub: `systeem:${gegevens.naam}` } };
    const wat = { naam: 'Ketenpartner inlichten', gemeentecode: gemeentecode as Gemeentecode, nu };
    return [
      deling,
      ...verwerkingsregels(wie, { ...wat, voorwerp: { soort: 'ketendossier', id: ketendossierId } }, gegevens),
    ];
  }
}

/** Why the head may not go out now; undefined when it may. */
function bezwaarTegen({ grondslag }: Kop, nu: string): Vervalreden | undefined {
  if (grondslag === null) return 'geen-toegang';
  return geldigeGrondslag(grondslag, wettelijkeDag(nu)) === undefined ? undefined : 'grondslag-niet-geldig';
}

function standNa(vervolg: Vervolg): Stand {
  const { uitkomst } = vervolg;
  switch (vervolg.soort) {
    case 'afgeleverd':
    case 'mislukt':
      return { status: vervolg.soort, uitkomst };
    case 'uitgesteld':
      return { status: 'wachtend', uitkomst };
    case 'webhook-verdwenen':
      return { status: 'vervallen', uitkomst, reden: 'abonnement-beeindigd' };
  }
}
