import { setTimeout as pause } from 'node:timers/promises';
import { inspect } from 'node:util';

export interface EventuallyOptions {
  /** Default 10 000. */
  timeoutMs?: number;
  /** Pause between two probes; default 25. */
  intervalMs?: number;
}

/**
 * Repeats `probe` until it holds, and returns what it gave. A probe holds when it neither throws (so `expect` may be used in it) nor gives
 * false, undefined or null.
 * @throws Error that names `description`, the time waited and what the last probe gave.
 */
export async function eventually<T>(
  probe: () => T | Promise<T>,
  description: string,
  { timeoutMs = 10_000, intervalMs = 25 }: EventuallyOptions = {},
): Promise<NonNullable<Exclude<T, false>>> {
  const started = Date.now();
  for (let probes = 1; ; probes += 1) {
    const last = await attempt(probe);
    if ('holds' in last) return last.holds as NonNullable<Exclude<T, false>>;
    const waited = Date.now() - started;
    if (waited >= timeoutMs) {
      throw new Error(`Not seen within ${waited} ms (${probes} probes): ${description}. Last: ${last.failure}`, {
        cause: last.cause,
      });
    }
    await pause(Math.min(intervalMs, timeoutMs - waited));
  }
}

async function attempt<T>(probe: () => T | Promise<T>): Promise<{ holds: T } | { failure: string; cause?: unknown }> {
  try {
    const value = await probe();
    return value === false || value === undefined || value === null ? { failure: inspect(value) } : { holds: value };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : inspect(error), cause: error };
  }
}
