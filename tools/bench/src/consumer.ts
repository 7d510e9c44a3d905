import { startSystem } from '@schakel/system';
import { eventually } from '@schakel/testing';
import { adminOf, countRows, timelineEffects } from './effects.js';
import type { Servers } from './relay.js';
import { perSecond } from './statistics.js';

/**
 * Events per second that a fresh chain-coordination works off from a topic that holds `events` already, by the instants at which its
 * effects were committed: start-up does not count.
 */
export async function consumerRate(servers: Servers, folder: string, prefix: string, events: number): Promise<number> {
  const system = await startSystem({ infrastructure: servers, folder, prefix, only: ['chain-coordination'] });
  try {
    const adminUrl = adminOf(
      servers.postgresAdminUrl,
      new URL(system.database('chain-coordination').appUrl).pathname.slice(1),
    );
    const done = async (): Promise<boolean> => (await countRows(adminUrl, 'tijdlijnregel')) >= events;
    await eventually(done, 'every event has its effect', { timeoutMs: 120_000, intervalMs: 200 });
    const instants = [...(await timelineEffects(adminUrl)).values()].sort((a, b) => a - b);
    const first = instants[0];
    const last = instants.at(-1);
    if (first === undefined || last === undefined) throw new Error('no effects');
    // The rows of the first commit were worked on before the clock could start.
    const later = instants.filter((at) => at > first).length;
    return perSecond(later, first, last);
  } finally {
    await system.stop();
  }
}
