import { forcedKind, readAddresses, type Addresses, type Environment, type Kind } from './choice.js';
import { leaveDirectory, startEmbedded } from './embedded/start-embedded.js';
import { ephemeralDirectory } from './embedded/workspace.js';
import { probeKafka, probePostgres, until } from './ready.js';
import { type KafkaServer, type PostgresServer } from './server.js';

export interface InfrastructureOptions {
  /** Default: process.env. */
  env?: Environment;
}

/** PostgreSQL and Kafka, ready to use. The controls serve fault tests; with explicit URLs they refuse, those servers are not ours. */
export interface Infrastructure extends Addresses {
  readonly kind: Kind;
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
 * @throws ConfigError in one sentence when something is missing or wrong.
 */
export async function startInfrastructure(options: InfrastructureOptions = {}): Promise<Infrastructure> {
  const env = options.env ?? process.env;
  const kind = forcedKind(env) ?? 'embedded';
  if (kind === 'urls') return fromUrls(readAddresses(env));
  const directory = ephemeralDirectory();
  try {
    const servers = await startEmbedded(directory, env);
    return owned('embedded', servers.postgres, servers.kafka, () => leaveDirectory(directory, true));
  } catch (error) {
    leaveDirectory(directory, true);
    throw error;
  }
}

async function fromUrls(addresses: Addresses): Promise<Infrastructure> {
  await Promise.all([
    until(() => probePostgres(addresses.postgresAdminUrl), 'PostgreSQL at SCHAKEL_POSTGRES_URL', 30_000),
    until(() => probeKafka(addresses.kafkaBrokers), 'Kafka at SCHAKEL_KAFKA_BROKERS', 30_000),
  ]);
  const refuse = () => Promise.reject(new Error('These servers were given by URL and are not ours to stop or start.'));
  const controls = { stopPostgres: refuse, startPostgres: refuse, restartPostgres: refuse, killPostgres: refuse };
  return { kind: 'urls', ...addresses, stop: () => Promise.resolve(), ...controls, stopKafka: refuse, startKafka: refuse, killKafka: refuse };
}

function owned(kind: Kind, postgres: PostgresServer, kafka: KafkaServer, afterwards: () => void): Infrastructure {
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    await Promise.all([kafka.dispose(), postgres.dispose()]);
    afterwards();
  };
  return {
    kind,
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
