import { readFile } from 'node:fs/promises';
import type { Infrastructure } from '@schakel/infrastructure';
import { inloggen, startSystem, type System } from '@schakel/system';
import pg from 'pg';
import { consumerRate } from './consumer.js';
import { adminOf, timelineEffects } from './effects.js';
import { atFullSpeed, atRate, type Chain } from './end-to-end.js';
import { kafkaLimit } from './kafka-limit.js';
import { cpuMicroseconds } from './processes.js';
import { relayRate } from './relay.js';
import { figure, type Figure } from './report.js';
import { headersFor, melding } from './signaal.data.js';
import { readSamples, statementLimit, type Samples as RowSamples } from './statement-limit.js';
import { startTextbook } from './textbook.js';

/** Calls, rows or messages of each phase; the warm-ups last about as long for both builds. */
const sizes = {
  limit: 12_000,
  warmUp: 10_000,
  textbookWarmUp: 2_500,
  chain: 8_000,
  steady: 1_800,
  textbook: 1_000,
  backlog: 20_000,
  kafka: 40_000,
} as const;

/** Names of the figures that each round gives. */
type Samples = Map<string, number[]>;

/** Measures everything in turn, `rounds` times, after one warm-up of the chains that does not count. */
export async function measureRounds(
  infrastructure: Infrastructure,
  folder: string,
  rounds: number,
): Promise<{ figures: readonly Figure[]; samples: ReadonlyMap<string, readonly number[]> }> {
  await recordCommitTimes(infrastructure);
  const limit = await statementLimitPlace(infrastructure, folder);
  const system = await startSystem({ infrastructure, folder, only: ['signal-intake', 'chain-coordination'] });
  const textbook = await startTextbook(infrastructure);
  const samples: Samples = new Map();
  const note = (name: string, value: number): void => void samples.set(name, [...(samples.get(name) ?? []), value]);
  try {
    const effectsAt = {
      adminUrl: adminOf(infrastructure.postgresAdminUrl, 'chain_coordination'),
      table: 'tijdlijnregel',
    };
    const pids = (['signal-intake', 'chain-coordination'] as const).map((name) => system.process(name).pid);
    const cpu = (): number => pids.reduce((sum, pid) => sum + cpuMicroseconds(pid), 0);
    const chain: Chain = { ...(await chainOf(system)), effectsAt, readEffects: timelineEffects, cpu };
    await atFullSpeed(chain, sizes.warmUp);
    await atFullSpeed(textbook.chain, sizes.textbookWarmUp);
    const settled = settler(infrastructure);
    for (let round = 1; round <= rounds; round += 1) {
      console.log(`round ${round} of ${rounds}`);
      await settled();
      note('limit.pg_tx_per_s', await statementLimit(limit.adminUrl, limit.samples, sizes.limit));
      await settled();
      const own = await atFullSpeed(chain, sizes.chain);
      note('intake.accepted_per_s', own.acceptedPerSecond);
      note('intake.p95_ms', own.intakeP95Ms);
      note('e2e.events_per_s', own.eventsPerSecond);
      note('e2e.p95_ms', own.p95Ms);
      note('e2e.cpu_us_per_event', own.cpuPerEventUs);
      await settled();
      const other = await atFullSpeed(textbook.chain, sizes.textbook);
      note('textbook.events_per_s', other.eventsPerSecond);
      note('textbook.cpu_us_per_event', other.cpuPerEventUs);
      await settled();
      const steady = await atRate(chain, 300, sizes.steady);
      note('e2e.p50_ms_at_300', steady.p50Ms);
      note('e2e.p99_ms_at_300', steady.p99Ms);
      await settled();
      const prefix = `bench-${round}-${Date.now().toString(36)}`;
      note('relay.rows_per_s', await relayRate(infrastructure, `${prefix}.`, sizes.backlog));
      note('consumer.events_per_s', await consumerRate(infrastructure, folder, prefix, sizes.backlog));
      const kafka = await kafkaLimit(infrastructure.kafkaBrokers, sizes.kafka);
      note('limit.kafka_produce_per_s', kafka.producePerSecond);
      note('limit.kafka_consume_per_s', kafka.consumePerSecond);
    }
  } finally {
    await Promise.all([system.stop(), textbook.stop()]);
  }
  addRatios(samples);
  return { figures: figuresOf(samples), samples };
}

/** Each ratio is of the same round, so that a machine that slows down slows both sides. */
function addRatios(samples: Samples): void {
  const ratio = (name: string, above: string, below: string): void => {
    const divisors = samples.get(below) ?? [];
    samples.set(
      name,
      (samples.get(above) ?? []).map((value, round) => value / (divisors[round] ?? Number.NaN)),
    );
  };
  ratio('e2e.vs_textbook', 'e2e.events_per_s', 'textbook.events_per_s');
  ratio('e2e.vs_pg_limit', 'e2e.events_per_s', 'limit.pg_tx_per_s');
  ratio('relay.vs_pg_limit', 'relay.rows_per_s', 'limit.pg_tx_per_s');
  ratio('consumer.vs_pg_limit', 'consumer.events_per_s', 'limit.pg_tx_per_s');
}

function figuresOf(samples: Samples): Figure[] {
  const of = (name: string, unit: string, goal = {}): Figure => figure(name, samples.get(name) ?? [], unit, goal);
  return [
    of('limit.pg_tx_per_s', 'tx/s'),
    of('limit.kafka_produce_per_s', 'msg/s'),
    of('limit.kafka_consume_per_s', 'msg/s'),
    of('intake.accepted_per_s', 'req/s'),
    of('intake.p95_ms', 'ms'),
    of('e2e.events_per_s', 'events/s'),
    of('e2e.p95_ms', 'ms', { atMost: 100 }),
    of('e2e.p50_ms_at_300', 'ms', { atMost: 30 }),
    of('e2e.p99_ms_at_300', 'ms', { atMost: 80 }),
    of('e2e.cpu_us_per_event', 'µs'),
    of('textbook.events_per_s', 'events/s'),
    of('textbook.cpu_us_per_event', 'µs'),
    of('e2e.vs_textbook', '×', { atLeast: 6 }),
    of('e2e.vs_pg_limit', '×', { atLeast: 0.15 }),
    of('relay.rows_per_s', 'rows/s'),
    of('relay.vs_pg_limit', '×', { atLeast: 5 }),
    of('consumer.events_per_s', 'events/s'),
    of('consumer.vs_pg_limit', '×', { atLeast: 1 }),
  ];
}

/** The database remembers when each transaction was committed; that takes a restart, so only servers of our own will do. */
async function recordCommitTimes(infrastructure: Infrastructure): Promise<void> {
  const client = new pg.Client({ connectionString: infrastructure.postgresAdminUrl });
  await client.connect();
  await client.query('alter system set track_commit_timestamp = on');
  await client.end();
  await infrastructure.restartPostgres();
}

/**
 * Writes back what the last phase left dirty, so that no phase pays for the one before: a limit, a chain and a textbook build take
 * turns on one database server.
 */
function settler({ postgresAdminUrl }: Infrastructure): () => Promise<void> {
  return async () => {
    const client = new pg.Client({ connectionString: postgresAdminUrl });
    await client.connect();
    await client.query('checkpoint');
    await client.end();
  };
}

/** Where signals are reported, as whom, and what. */
async function chainOf(system: System): Promise<Pick<Chain, 'url' | 'headers' | 'body'>> {
  const access = JSON.parse(await readFile(system.accessFile, 'utf8')) as {
    gebruikers: { gebruikersnaam: string; wachtwoord: string }[];
  };
  const user = access.gebruikers.find(({ gebruikersnaam }) => gebruikersnaam === 'frontofficemedewerker.amsterdam');
  if (user === undefined) throw new Error('the identity provider knows no front-desk officer');
  const { issuer } = system;
  const login = { issuer, gebruiker: user.gebruikersnaam, wachtwoord: user.wachtwoord };
  let token = await inloggen(login);
  let fetchedAt = Date.now();
  // Tokens last 15 minutes and a run longer.
  setInterval(() => {
    if (Date.now() - fetchedAt < 600_000) return;
    fetchedAt = Date.now();
    inloggen(login).then(
      (fresh) => (token = fresh),
      () => undefined,
    );
  }, 30_000).unref();
  return {
    url: new URL('/v1/signalen', system.url('signal-intake')),
    body: JSON.stringify(melding),
    headers: () => headersFor(token),
  };
}

/** A database with the tables of signal-intake and the rows of one real intake, whose relay and service are gone. */
async function statementLimitPlace(
  infrastructure: Infrastructure,
  folder: string,
): Promise<{ adminUrl: string; samples: RowSamples }> {
  const system = await startSystem({ infrastructure, folder, prefix: 'limit', only: ['signal-intake'] });
  try {
    const { url, headers, body } = await chainOf(system);
    const answer = await fetch(url, {
      method: 'POST',
      headers: { ...headers(), 'content-type': 'application/json' },
      body,
    });
    if (answer.status !== 201) throw new Error(`the sample intake was answered with ${answer.status}`);
    const database = new URL(system.database('signal-intake').appUrl).pathname.slice(1);
    const adminUrl = adminOf(infrastructure.postgresAdminUrl, database);
    return { adminUrl, samples: await readSamples(adminUrl) };
  } finally {
    await system.stop();
  }
}
