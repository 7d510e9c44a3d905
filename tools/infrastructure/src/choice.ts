import { ConfigError } from './config-error.js';

/** Where PostgreSQL and Kafka come from. */
export type Kind = 'urls' | 'containers' | 'embedded';
export type Environment = Readonly<Record<string, string | undefined>>;
export interface Addresses {
  postgresAdminUrl: string;
  kafkaBrokers: string[];
}

const kinds: readonly Kind[] = ['urls', 'containers', 'embedded'];
const isSet = (value: string | undefined): value is string => value !== undefined && value.trim() !== '';

/**
 * The choice the environment forces, or undefined when the machine may decide: SCHAKEL_INFRA, else explicit URLs when both are set.
 * @throws ConfigError when SCHAKEL_INFRA is no known kind or one of the two URLs is missing.
 */
export function forcedKind(env: Environment): Kind | undefined {
  const forced = env.SCHAKEL_INFRA;
  if (isSet(forced)) {
    const kind = kinds.find((known) => known === forced);
    if (!kind) throw new ConfigError(`SCHAKEL_INFRA must be one of: ${kinds.join(', ')}.`);
    return kind;
  }
  return isSet(env.SCHAKEL_POSTGRES_URL) || isSet(env.SCHAKEL_KAFKA_BROKERS) ? 'urls' : undefined;
}

/**
 * Reads the explicit addresses: SCHAKEL_POSTGRES_URL (a role that may create databases and roles) and SCHAKEL_KAFKA_BROKERS (host:port, comma-separated).
 * @throws ConfigError naming the variable and its rule.
 */
export function readAddresses(env: Environment): Addresses {
  const { SCHAKEL_POSTGRES_URL: url, SCHAKEL_KAFKA_BROKERS: brokers } = env;
  if (!isSet(url) || !/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new ConfigError(
      'SCHAKEL_POSTGRES_URL must be a postgres:// URL of a role that may create databases and roles.',
    );
  }
  const list = (brokers ?? '').split(',').map((broker) => broker.trim());
  if (!list.every((broker) => /^(\[[0-9A-Fa-f:]+\]|[A-Za-z0-9._-]+):\d{1,5}$/.test(broker))) {
    throw new ConfigError('SCHAKEL_KAFKA_BROKERS must be a comma-separated list of host:port.');
  }
  return { postgresAdminUrl: url, kafkaBrokers: list };
}
