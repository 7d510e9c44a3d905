import { createHash } from 'node:crypto';

/** The outside parties that this process plays. */
export const PARTIJEN = ['brp', 'kvk', 'partner', 'lbb', 'justid', 'ggk', 'burgerzaken'] as const;
export type Partij = (typeof PARTIJEN)[number];

/**
 * What can be wrong with a party, the same for each:
 * - `traag`: answers after `vertragingMs`;
 * - `fout-500`: answers 500 and does nothing;
 * - `verdubbel`: does what is asked but answers 500 the first time, so that a caller who tries again does it twice;
 * - `omwisselen`: refuses (503) every other new request once, so that the one after it comes first unless the caller waits;
 * - `uit`: breaks the connection without an answer;
 * - `geen`: nothing.
 */
export const MODI = ['traag', 'fout-500', 'verdubbel', 'omwisselen', 'uit', 'geen'] as const;
export type Modus = (typeof MODI)[number];

export interface Storing {
  readonly modus: Modus;
  readonly vertragingMs: number;
  /** How many requests are still hit; null is without end. Afterwards the party is well again. */
  readonly aantal: number | null;
}

/** What happens to one request. */
export type Lot =
  | { readonly soort: 'gewoon' | 'weiger-500' | 'weiger-503' | 'verwerk-en-500' | 'verbreek' }
  | { readonly soort: 'wacht'; readonly ms: number };

export const GEZOND: Storing = { modus: 'geen', vertragingMs: 0, aantal: null };
const GEWOON: Lot = { soort: 'gewoon' };

/** The faults that are switched on, and what they have done. One per process; the same request is known by method, path and body. */
export class Storingen {
  readonly #staat = new Map<Partij, { storing: Storing; gezien: Set<string> }>();

  readonly #einde = new AbortController();

  /** Aborts when the process stops: nobody is held up any longer. */
  get einde(): AbortSignal {
    return this.#einde.signal;
  }

  stop(): void {
    this.#einde.abort();
  }

  zet(partij: Partij, storing: Storing): void {
    this.#staat.set(partij, { storing, gezien: new Set() });
  }

  herstel(): void {
    this.#staat.clear();
  }

  van(partij: Partij): Storing {
    return this.#staat.get(partij)?.storing ?? GEZOND;
  }

  /** Decides what happens to a request, and counts it. `kenmerk` is whatever tells one request from another. */
  lot(partij: Partij, kenmerk: string): Lot {
    const staat = this.#staat.get(partij);
    if (!staat) return GEWOON;
    const lot = this.#lotBij(staat.storing, staat.gezien, createHash('sha256').update(kenmerk).digest('base64url'));
    if (lot.soort !== 'gewoon' && staat.storing.aantal !== null) {
      const aantal = staat.storing.aantal - 1;
      if (aantal <= 0) this.#staat.delete(partij);
      else staat.storing = { ...staat.storing, aantal };
    }
    return lot;
  }

  #lotBij({ modus, vertragingMs }: Storing, gezien: Set<string>, kenmerk: string): Lot {
    const nieuw = !gezien.has(kenmerk);
    gezien.add(kenmerk);
    switch (modus) {
      case 'traag':
        return { soort: 'wacht', ms: vertragingMs };
      case 'fout-500':
        return { soort: 'weiger-500' };
      case 'uit':
        return { soort: 'verbreek' };
      case 'verdubbel':
        return nieuw ? { soort: 'verwerk-en-500' } : GEWOON;
      case 'omwisselen':
        return nieuw && gezien.size % 2 === 1 ? { soort: 'weiger-503' } : GEWOON;
      case 'geen':
        return GEWOON;
    }
  }
}
