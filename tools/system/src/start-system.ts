import { join } from 'node:path';
import { createTopics, freePort, provisionServiceDatabases, type Infrastructure } from '@schakel/infrastructure';
import { type DatabaseUrls } from '@schakel/infrastructure';
import { type StartedProcess } from '@schakel/testing';
import { developmentKeys } from './keys.js';
import { RunningSystem } from './running-system.js';
import { systemServices, type ServiceName, type SystemService } from './services.data.js';

export interface SystemOptions {
  readonly infrastructure: Pick<Infrastructure, 'postgresAdminUrl' | 'kafkaBrokers'>;
  /** Folder for keys and the identity provider's data; kept between runs or thrown away by the caller. */
  readonly folder: string;
  /** `fixed`: the ports of a developer's machine where they are free; `free` (default): whatever is free. */
  readonly ports?: 'fixed' | 'free';
  /** Before the names of topics and databases, so that several systems share one server; default none. */
  readonly prefix?: string;
  /** Which services; default all. Identity and simulators are always started. */
  readonly only?: readonly ServiceName[];
  readonly logLevel?: string;
  /** Also keep the output of every service here, as `<service>.log`; a new start begins them anew. */
  readonly logFolder?: string;
  /** More or other environment variables for one service. */
  readonly env?: Partial<Record<ServiceName, Record<string, string>>>;
  readonly onReady?: (name: ServiceName, url: string) => void;
  /** Each line that a service writes. */
  readonly onLine?: (name: ServiceName, line: string) => void;
}

/** A running system. */
export interface System {
  /** Address of a service, without a slash at the end. */
  url(name: ServiceName): string;
  process(name: ServiceName): StartedProcess;
  /** Database of a service that has one. */
  database(name: ServiceName): DatabaseUrls;
  readonly issuer: string;
  readonly topicPrefix: string;
  /** Who may log in with what: `demo-toegang.json` of the identity provider. */
  readonly accessFile: string;
  /** Process ids of the services that run. */
  readonly pids: readonly number[];
  /** Ends one service and starts it again with the same settings (and port). */
  restart(name: ServiceName, signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the built services on given infrastructure: databases and roles, topics, keys, identity and simulators, then the
 * services side by side. Each migrates its own database.
 * @throws Error naming the service that did not start, with its output; everything started before is stopped
 */
export async function startSystem(options: SystemOptions): Promise<System> {
  const { infrastructure, folder, prefix = '', only } = options;
  const wanted: readonly SystemService[] = systemServices.filter(
    ({ name, ...rest }) => 'first' in rest || (only?.includes(name) ?? true),
  );
  const topicPrefix = prefix === '' ? '' : `${prefix}.`;
  const [databases, keys, urls] = await Promise.all([
    serviceDatabases(infrastructure.postgresAdminUrl, wanted, prefix),
    developmentKeys(
      join(folder, 'keys'),
      wanted.map(({ name }) => name),
    ),
    addresses(options.ports ?? 'free'),
    createTopics([...infrastructure.kafkaBrokers], topicPrefix),
  ]);
  const { kafkaBrokers } = infrastructure;
  const logLevel = options.logLevel ?? 'warn';
  const running = new RunningSystem(options, { urls, folder, kafkaBrokers, topicPrefix, logLevel, databases, keys });
  try {
    await Promise.all(wanted.filter(({ first }) => first).map((service) => running.start(service)));
    await Promise.all(wanted.filter(({ first }) => !first).map((service) => running.start(service)));
  } catch (error) {
    await running.stop();
    throw error;
  }
  return running;
}

async function serviceDatabases(
  adminUrl: string,
  services: readonly SystemService[],
  prefix: string,
): Promise<ReadonlyMap<string, DatabaseUrls>> {
  const named = services.flatMap(({ name, database }) =>
    database === undefined ? [] : [{ name, database: prefixed(prefix, database) }],
  );
  const urls = await provisionServiceDatabases(
    adminUrl,
    named.map(({ database }) => database),
  );
  return new Map(
    named.flatMap(({ name, database }) => {
      const found = urls[database];
      return found === undefined ? [] : [[name, found] as const];
    }),
  );
}

function prefixed(prefix: string, database: string): string {
  return prefix === '' ? database : `${prefix.replaceAll(/[^a-z0-9]/g, '_')}_${database}`;
}

/** Every service gets its address before any starts, so that they can name each other. */
async function addresses(ports: 'fixed' | 'free'): Promise<ReadonlyMap<ServiceName, string>> {
  const urls = new Map<ServiceName, string>();
  for (const { name, port } of systemServices) {
    const listens = await freePort(ports === 'fixed' ? port : undefined);
    urls.set(name, `http://127.0.0.1:${String(listens)}`);
  }
  return urls;
}
