import { forcedKind, readAddresses, type Addresses, type Environment, type Kind } from './choice.js';
import { ephemeralDirectory, removeDirectory } from './embedded/workspace.js';
import { announce, leaveKept, takeKept } from './kept-directory.js';
import { probeKafka, probePostgres, until } from './ready.js';
import { type KafkaServer, type PostgresServer } from './server.js';
import { checkNeeds, kafkaIn, ownKind, postgresIn } from './servers.js';

export interface InfrastructureOptions {
  /** Default: process.env. */
  env?: Environment;
  /**
   * Keep the data under this kebab-case name (`.schakel/<name>`) for the next run. A second process that asks for the same name gets the
   * servers of the first. Without it the data is new and goes away with `stop`.
   */
  keep?: string;
}

/** PostgreSQL and Kafka, ready to use. The controls serve fault tests; they refuse where the servers are not ours. */
export interface Infrastructure extends Addresses {
  readonly kind: Kind;
  /** Whether this process started the servers, and so stops them. */
  readonly own: boolean;
  stop(): Promise<void>;
  stopPostgres(): Promise<void>;
  startPostgres(): Promise<void>;
  restartPostgres(): Promise<void>;
  killPostgres(): Promise<void>;
  stopKafka(): Promise<void>;
  startKafka(): Promise<void>;
  killKafka(): Promise<void>;
}

/**
 * Gives PostgreSQL 18 and Kafka 4 by what the machine can do: explicit URLs, else Docker, else embedded; SCHAKEL_INFRA forces one.
 * Servers that were started here end with this process, however it ends.
 * @throws ConfigError in one sentence when something is missing or wrong.
 */
export async function startInfrastructure({
  env = process.env,
  keep,
}: InfrastructureOptions = {}): Promise<Infrastructure> {
  if (forcedKind(env) === 'urls') return fromAddresses('urls', readAddresses(env));
  if (keep === undefined) {
    const directory = ephemeralDirectory();
    return startIn(directory, env, undefined, () => removeDirectory(directory));
  }
  const kept = await takeKept(keep);
  if (!kept.ours) return fromAddresses('embedded', kept.addresses);
  const infrastructure = await startIn(kept.directory, env, keep, () => leaveKept(kept.directory));
  announce(kept.directory, infrastructure);
  return infrastructure;
}

/** Starts both side by side; when one fails the other is stopped before the failure is thrown. */
async function startIn(
  directory: string,
  env: Environment,
  keepAs: string | undefined,
  leave: () => void,
): Promise<Infrastructure> {
  try {
    const kind = await ownKind(env);
    await checkNeeds(kind, env);
    const [postgres, kafka] = await Promise.allSettled([
      postgresIn(directory, kind, keepAs),
      kafkaIn(directory, kind, env, keepAs),
    ]);
    if (postgres.status === 'fulfilled' && kafka.status === 'fulfilled')
      return ours(kind, postgres.value, kafka.value, leave);
    const failures = [postgres, kafka].flatMap((server) => (server.status === 'rejected' ? [server.reason] : []));
    await Promise.all([postgres, kafka].map(async (server) => server.status === 'fulfilled' && server.value.dispose()));
    throw failures[0];
  } catch (error) {
    leave();
    throw error;
  }
}

async function fromAddresses(kind: Kind, addresses: Addresses): Promise<Infrastructure> {
  await Promise.all([
    until(() => probePostgres(addresses.postgresAdminUrl), 'PostgreSQL', 30_000),
    until(() => probeKafka(addresses.kafkaBrokers), 'Kafka', 30_000),
  ]);
  const refuse = () =>
    Promise.reject(new Error('This process did not start these servers and does not stop or start them.'));
  const controls = { stopPostgres: refuse, startPostgres: refuse, restartPostgres: refuse, killPostgres: refuse };
  const stop = () => Promise.resolve();
  return {
    kind,
    own: false,
    ...addresses,
    stop,
    ...controls,
    stopKafka: refuse,
    startKafka: refuse,
    killKafka: refuse,
  };
}

function ours(kind: Kind, postgres: PostgresServer, kafka: KafkaServer, leave: () => void): Infrastructure {
  let stopped: Promise<void> | undefined;
  const stop = () => Promise.all([kafka.dispose(), postgres.dispose()]).then(leave);
  return {
    kind,
    own: true,
    postgresAdminUrl: postgres.adminUrl,
    kafkaBrokers: kafka.brokers,
    stop: () => (stopped ??= stop()),
    stopPostgres: () => postgres.stop(),
    startPostgres: () => postgres.start(),
    restartPostgres: () => postgres.stop().then(() => postgres.start()),
    killPostgres: () => postgres.kill(),
    stopKafka: () => kafka.stop(),
    startKafka: () => kafka.start(),
    killKafka: () => kafka.kill(),
  };
}
