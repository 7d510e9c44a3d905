import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { pruneInbox } from '@schakel/messaging';
import {
  Database,
  forgetIdempotencyKeys,
  HealthRegistry,
  KLOK,
  LOG,
  safeError,
  StopOrder,
  type Klok,
  type Log,
} from '@schakel/platform';
import { bewaartijden } from './bewaartijden.data.js';

const DAG_MS = 86_400_000;
/** Rows per transaction: short enough to hold up nobody. */
const PORTIE = 5_000;

/** What forgets rows of one kind, from before an instant, a portion at a time. */
type Vergeten = typeof forgetIdempotencyKeys;
const soorten: Readonly<Record<keyof typeof bewaartijden, Vergeten>> = {
  idempotentie: forgetIdempotencyKeys,
  inbox: pruneInbox,
};

/**
 * Deletes technical rows whose time is over (see `bewaartijden.data.ts`). It says nothing about files: those end by their own rules.
 * Two instances may run at once: what one deleted the other does not find.
 */
@Injectable()
export class Opruimer {
  readonly #einde = new AbortController();
  #loopt: Promise<void> | undefined;
  #mislukt = 0;

  constructor(
    private readonly database: Database,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(LOG) private readonly log: Log,
    health: HealthRegistry,
    stopOrder: StopOrder,
  ) {
    health.register({ naam: 'opruiming', check: () => ({ gezond: true, details: { mislukt: this.#mislukt } }) });
    stopOrder.register('jobs', 'opruiming', async () => {
      this.#einde.abort();
      await this.#loopt;
    });
  }

  /** A round at the start, because a service may never run for a day, and one every day, until the service stops. */
  start(): void {
    this.#loopt ??= this.#draai();
  }

  /** One round over all kinds; gives how many rows went. A kind that fails is logged and tried again in the next round. */
  async ronde(): Promise<number> {
    let verwijderd = 0;
    this.#mislukt = 0;
    for (const soort of Object.keys(soorten) as (keyof typeof soorten)[]) {
      try {
        verwijderd += await this.#ruimOp(soort);
      } catch (error) {
        this.#mislukt++;
        this.log.error({ err: safeError(error), soort }, 'opruimen mislukt');
      }
    }
    return verwijderd;
  }

  async #draai(): Promise<void> {
    const { signal } = this.#einde;
    while (!signal.aborted) {
      await this.ronde();
      await pause(DAG_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  async #ruimOp(soort: keyof typeof soorten): Promise<number> {
    const voor = new Date(Date.parse(this.klok()) - bewaartijden[soort].dagen * DAG_MS).toISOString();
    let verwijderd = 0;
    let portie: number;
    do {
      portie = await this.database.transaction([], (client) => soorten[soort](client, voor, PORTIE));
      verwijderd += portie;
    } while (portie === PORTIE && !this.#einde.signal.aborted);
    return verwijderd;
  }
}
