import { setTimeout as pause } from 'node:timers/promises';
import { safeError, type Klok, type Log, type Ondertekenaar } from '@schakel/platform';
import type { Bezorger } from './bezorger.js';
import type { Opruimer } from './opruimer.js';
import type { Verspreider } from './verspreider.js';

export interface Bezorgdelen {
  readonly verspreider: Verspreider;
  readonly bezorger: Bezorger;
  readonly opruimer: Opruimer;
  readonly ondertekenaar: Ondertekenaar;
  readonly klok: Klok;
  readonly log: Log;
}

const POLL_MS = 250;
const NA_FOUT_MS = 5_000;
const ONDERHOUD_MS = 60_000;

/**
 * Calls the workers with the time. It knows no rule: what is due, in which order and for whom is in the database. A round that fails (the
 * database is away) is followed by a longer pause.
 */
export class Bezorglus {
  readonly #einde = new AbortController();
  readonly #bezig = new Set<Promise<void>>();
  #loopt: Promise<void> | undefined;
  #laatsteRonde = 0;
  #onderhoudNa = 0;

  constructor(private readonly delen: Bezorgdelen) {}

  /** Milliseconds since a round went well; for the health of the service. */
  get stilMs(): number {
    return this.#laatsteRonde === 0 ? 0 : Math.round(performance.now() - this.#laatsteRonde);
  }

  /** Deliveries that are going on. */
  get bezig(): number {
    return this.#bezig.size;
  }

  start(): void {
    this.#laatsteRonde = performance.now();
    this.#loopt ??= this.#draai();
  }

  /** Takes nothing new and waits until what goes on is written down. */
  async stop(): Promise<void> {
    this.#einde.abort();
    await this.#loopt;
    await Promise.all(this.#bezig);
  }

  async #draai(): Promise<void> {
    while (!this.#einde.signal.aborted) {
      try {
        const druk = await this.#ronde();
        this.#laatsteRonde = performance.now();
        if (!druk) await this.#wacht(POLL_MS);
      } catch (error) {
        this.delen.log.error({ err: safeError(error) }, 'ronde van de bezorging mislukt');
        await this.#wacht(NA_FOUT_MS);
      }
    }
  }

  /** True when there may be more to do at once. */
  async #ronde(): Promise<boolean> {
    const { verspreider, bezorger, klok } = this.delen;
    const { verspreid } = await verspreider.verspreid(klok());
    const vrij = bezorger.parallel - this.#bezig.size;
    const genomen = vrij > 0 ? await bezorger.neem(klok(), vrij) : [];
    for (const lijn of genomen) this.#volg(bezorger.bezorg(lijn, klok()));
    if (performance.now() >= this.#onderhoudNa) await this.#onderhoud();
    return verspreid > 0 || genomen.length > 0;
  }

  #volg(werk: Promise<void>): void {
    const gevolgd = werk
      .catch((error: unknown) => this.delen.log.error({ err: safeError(error) }, 'aflevering niet afgerond'))
      .finally(() => this.#bezig.delete(gevolgd));
    this.#bezig.add(gevolgd);
  }

  async #onderhoud(): Promise<void> {
    const { opruimer, ondertekenaar, klok, log } = this.delen;
    const lijnen = await opruimer.laatVervallen(klok());
    await opruimer.vergeet(klok());
    await ondertekenaar
      .herlaad()
      .catch((error: unknown) => log.error({ err: safeError(error) }, 'sleutels niet herladen: de oude blijven'));
    this.#onderhoudNa = lijnen > 0 ? 0 : performance.now() + ONDERHOUD_MS;
  }

  /** Until a delivery ends, or the time is over, or the loop stops. */
  async #wacht(ms: number): Promise<void> {
    const klaar = new AbortController();
    const signal = AbortSignal.any([this.#einde.signal, klaar.signal]);
    const tijd = pause(ms, undefined, { signal }).catch(() => undefined);
    await Promise.race([tijd, ...this.#bezig]);
    klaar.abort();
  }
}
