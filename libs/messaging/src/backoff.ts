import { setTimeout as pause } from 'node:timers/promises';

export interface BackoffOptions {
  /** First upper bound in milliseconds. */
  readonly firstMs: number;
  /** Last upper bound in milliseconds. */
  readonly mostMs: number;
}

/** Delay before attempt `attempt` (from 1): doubling, between half and whole, so that many that failed together do not return together. */
export function backoffMs(
  attempt: number,
  { firstMs, mostMs }: BackoffOptions,
  chance: () => number = Math.random,
): number {
  const bound = Math.min(mostMs, firstMs * 2 ** Math.min(attempt - 1, 30));
  return Math.round(bound / 2 + (chance() * bound) / 2);
}

/** Waits, or stops waiting when the signal is given. */
export async function delay(ms: number, signal?: AbortSignal): Promise<void> {
  try {
    await pause(ms, undefined, signal === undefined ? {} : { signal });
  } catch (error) {
    if (signal?.aborted !== true) throw error;
  }
}
