import { setTimeout as pause } from 'node:timers/promises';
import type { OnApplicationBootstrap } from '@nestjs/common';
import {
  safeError,
  type HealthRegistry,
  type Klok,
  type Log,
  type Ondertekenaar,
  type StopOrder,
} from '@schakel/platform';
import type { Verzender } from './verzender.js';

const POLL_MS = 1_000;
const NA_FOUT_MS = 5_000;
const ONDERHOUD_MS = 60_000;
/** A loop that says nothing for longer than this is not well. */
const STIL_MS = 90_000;

export interface Lusdelen {
  readonly verzender: Verzender;
  readonly ondertekenaar: Ondertekenaar;
  readonly klok: Klok;
  readonly log: Log;
  readonly health: HealthRegistry;
  readonly stopOrder: StopOrder;
  /** False: somebody else sends. */
  readonly actief: boolean;
}

/** Calls the sender with the time, from the start of the application until it stops. Reads the keys again every minute: rotation needs no restart. */
export class Verzendlus implements OnApplicationBootstrap {
  readonly #einde = new AbortController();
  #loopt: Promise<void> | undefined;
  #laatst = performance.now();

  constructor(private readonly delen: Lusdelen) {
    const { health, stopOrder, actief } = delen;
    if (!actief) return;
    stopOrder.register('jobs', 'berichten verzenden', async () => {
      this.#einde.abort();
      await this.#loopt;
    });
    health.register({
      naam: 'berichtenverkeer',
      check: () => ({ gezond: performance.now() - this.#laatst < STIL_MS, details: {} }),
    });
  }

  onApplicationBootstrap(): void {
    if (this.delen.actief) this.#loopt ??= this.#draai();
  }

  async #draai(): Promise<void> {
    const { verzender, ondertekenaar, klok, log } = this.delen;
    const { signal } = this.#einde;
    let onderhoud = performance.now() + ONDERHOUD_MS;
    while (!signal.aborted) {
      let wacht = POLL_MS;
      try {
        if ((await verzender.ronde(klok())) > 0) wacht = 0;
        this.#laatst = performance.now();
        if (performance.now() >= onderhoud) {
          onderhoud = performance.now() + ONDERHOUD_MS;
          await ondertekenaar.herlaad();
        }
      } catch (error) {
        log.error({ err: safeError(error) }, 'ronde van het berichtenverkeer mislukt');
        wacht = NA_FOUT_MS;
      }
      if (wacht > 0) await pause(wacht, undefined, { signal }).catch(() => undefined);
    }
  }
}
