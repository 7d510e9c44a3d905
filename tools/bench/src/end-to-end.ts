import { eventually } from '@schakel/testing';
import type { Effects } from './effects.js';
import { countRows } from './effects.js';
import { post } from './http-client.js';
import { closedLoop, openLoop, type Call } from './load.js';
import { percentile, perSecond } from './statistics.js';

/** A chain that turns a request into an effect in another service. */
export interface Chain {
  readonly url: URL;
  readonly body: string;
  readonly headers: () => Record<string, string>;
  /** Administrator's address of the database that the effect is in, and its table. */
  readonly effectsAt: { readonly adminUrl: string; readonly table: string };
  readonly readEffects: (adminUrl: string) => Promise<Effects>;
  /** CPU time so far of everything that is ours in the chain, in microseconds. */
  readonly cpu: () => number;
}

export interface EndToEnd {
  readonly acceptedPerSecond: number;
  readonly intakeP95Ms: number;
  readonly eventsPerSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly cpuPerEventUs: number;
}

/**
 * The fewest callers that give about the most (95 % of what 32 give): each caller more only waits in a queue of its own making, which says
 * nothing about the chain.
 */
const connections = 24;

/** As fast as it goes with so many callers. */
export function atFullSpeed(chain: Chain, calls: number): Promise<EndToEnd> {
  return measure(chain, calls, () => closedLoop(loadOf(chain), calls));
}

/** At a steady rate per second; the latencies of its first second, in which connections open and code wakes up, do not count. */
export function atRate(chain: Chain, rate: number, calls: number): Promise<EndToEnd> {
  return measure(chain, calls, () => openLoop(loadOf(chain), rate, calls), rate);
}

function loadOf({ url, headers, body }: Chain) {
  return { url, connections, request: () => post(url, headers(), body) };
}

async function measure(chain: Chain, calls: number, run: () => Promise<Call[]>, uncounted = 0): Promise<EndToEnd> {
  const { adminUrl, table } = chain.effectsAt;
  const before = await countRows(adminUrl, table);
  const cpu = chain.cpu();
  const made = await run();
  const refused = made.find(({ answer }) => answer.status !== 201);
  if (refused !== undefined) throw new Error(`a call was answered with ${refused.answer.status}`);
  await eventually(
    async () => (await countRows(adminUrl, table)) >= before + calls,
    'every accepted signal has its effect',
    {
      timeoutMs: 120_000,
      intervalMs: 250,
    },
  );
  const used = chain.cpu() - cpu;
  const effects = await chain.readEffects(adminUrl);
  const latencies = made.slice(uncounted).map((call) => effectOf(call, effects) - call.startedAt);
  const began = Math.min(...made.map(({ startedAt }) => startedAt));
  return {
    acceptedPerSecond: perSecond(calls, began, Math.max(...made.map(({ endedAt }) => endedAt))),
    intakeP95Ms: percentile(
      made.map(({ startedAt, endedAt }) => endedAt - startedAt),
      0.95,
    ),
    eventsPerSecond: perSecond(calls, began, Math.max(...made.map((call) => effectOf(call, effects)))),
    p50Ms: percentile(latencies, 0.5),
    p95Ms: percentile(latencies, 0.95),
    p99Ms: percentile(latencies, 0.99),
    cpuPerEventUs: used / calls,
  };
}

function effectOf({ answer }: Call, effects: Effects): number {
  const { id } = JSON.parse(answer.body) as { id: string };
  const at = effects.get(id);
  if (at === undefined) throw new Error('an accepted signal has no effect: this is not slow, it is lost');
  return at;
}
