import { join } from 'node:path';
import {
  createTopics,
  freePort,
  provisionServiceDatabases,
  type DatabaseUrls,
  type Infrastructure,
} from '@schakel/infrastructure';
import { startProcess, type StartedProcess } from '@schakel/testing';
import { audience, developmentOin, systemServices, type ServiceName, type SystemService } from './services.data.js';
import { developmentKeys, type KeyFiles } from './keys.js';

export interface SystemOptions {
  readonly infrastructure: Pick<Infrastructure, 'postgresAdminUrl' | 'kafkaBrokers'>;
  /** Folder for keys and the identity provider's data; kept between runs or thrown away by the caller. */
  readonly folder: string;
  /** `fixed`: the ports of a developer's machine; `free` (default): whatever is free. */
  readonly ports?: 'fixed' | 'free';
  /** Before the names of topics and databases, so that several systems share one server; default none. */
  readonly prefix?: string;
  /** Which services; default all. Identity and simulators are always started. */
  readonly only?: readonly ServiceName[];
  readonly logLevel?: string;
  /** More or other environment variables for one service. */
  readonly env?: Partial<Record<ServiceName, Record<string, string>>>;
  readonly onReady?: (name: ServiceName, url: string) => void;
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
  const wanted: readonly SystemService[] = systemServices.filter(
    ({ name, ...rest }) => 'first' in rest || (options.only?.includes(name) ?? true),
  );
  const prefix = options.prefix ?? '';
  const names = wanted.flatMap(({ database }) => (database === undefined ? [] : [prefixed(prefix, database)]));
  const topicPrefix = prefix === '' ? '' : `${prefix}.`;
  const [databases, keys] = await Promise.all([
    provisionServiceDatabases(options.infrastructure.postgresAdminUrl, names),
    developmentKeys(
      join(options.folder, 'keys'),
      wanted.map(({ name }) => name),
    ),
    createTopics(options.infrastructure.kafkaBrokers, topicPrefix),
  ]);
  const running = new RunningSystem(options, topicPrefix, { databases, keys, prefix });
  try {
    await Promise.all(wanted.filter(({ first }) => first).map((service) => running.start(service)));
    await Promise.all(wanted.filter(({ first }) => !first).map((service) => running.start(service)));
  } catch (error) {
    await running.stop();
    throw error;
  }
  return running;
}

function prefixed(prefix: string, database: string): string {
  return prefix === '' ? database : `${prefix.replaceAll(/[^a-z0-9]/g, '_')}_${database}`;
}

interface Provisions {
  readonly databases: Record<string, DatabaseUrls>;
  readonly keys: ReadonlyMap<string, KeyFiles>;
  readonly prefix: string;
}

class RunningSystem implements System {
  private readonly processes = new Map<string, StartedProcess>();

  constructor(
    private readonly options: SystemOptions,
    readonly topicPrefix: string,
    private readonly provisions: Provisions,
  ) {}

  get issuer(): string {
    return this.url('identity');
  }

  url(name: ServiceName): string {
    return this.process(name).url.replace(/\/$/, '');
  }

  process(name: ServiceName): StartedProcess {
    const started = this.processes.get(name);
    if (started === undefined) throw new Error(`${name} is not running in this system`);
    return started;
  }

  database(name: ServiceName): DatabaseUrls {
    const urls = this.databaseOf(serviceNamed(name));
    if (urls === undefined) throw new Error(`${name} has no database`);
    return urls;
  }

  async restart(name: ServiceName, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const port = new URL(this.url(name)).port;
    await this.process(name).kill(signal);
    await this.start(serviceNamed(name), Number(port));
  }

  async start(service: SystemService, port?: number): Promise<void> {
    const listens = port ?? (await freePort(this.options.ports === 'fixed' ? service.port : undefined));
    const started = await startProcess({
      entry: `apps/${service.name}/dist/main.js`,
      env: this.environment(service, listens),
      nodeArgs: ['--max-old-space-size=192'],
    });
    this.processes.set(service.name, started);
    this.options.onReady?.(service.name as ServiceName, this.url(service.name as ServiceName));
  }

  async stop(): Promise<void> {
    const services = [...this.processes.entries()];
    this.processes.clear();
    const isFirst = ([name]: [string, StartedProcess]) =>
      systemServices.some((service) => service.name === name && 'first' in service);
    await Promise.all(services.filter((entry) => !isFirst(entry)).map(([, started]) => started.kill()));
    await Promise.all(services.filter(isFirst).map(([, started]) => started.kill()));
  }

  private databaseOf({ database }: SystemService): DatabaseUrls | undefined {
    return database === undefined ? undefined : this.provisions.databases[prefixed(this.provisions.prefix, database)];
  }

  private environment(service: SystemService, port: number): Record<string, string> {
    const own = this.options.env?.[service.name as ServiceName] ?? {};
    const common = { SCHAKEL_HTTP_PORT: String(port), SCHAKEL_OIDC_AUDIENCE: audience, NODE_ENV: 'development' };
    if (service.name === 'identity')
      return { ...common, SCHAKEL_IDENTITY_DATA: join(this.options.folder, 'identity'), ...own };
    const urls = this.databaseOf(service);
    if (urls === undefined) return { ...common, SCHAKEL_LOG_LEVEL: this.options.logLevel ?? 'warn', ...own };
    const keys = this.provisions.keys.get(service.name);
    return {
      ...common,
      SCHAKEL_PUBLIC_URL: `http://127.0.0.1:${port}`,
      SCHAKEL_DATABASE_URL: urls.appUrl,
      SCHAKEL_DATABASE_OWNER_URL: urls.ownerUrl,
      SCHAKEL_KAFKA_BROKERS: this.options.infrastructure.kafkaBrokers.join(','),
      SCHAKEL_TOPIC_PREFIX: this.topicPrefix,
      SCHAKEL_OIDC_ISSUER: this.issuer,
      SCHAKEL_MASTER_KEY_FILE: keys?.masterKeyFile ?? '',
      SCHAKEL_PSEUDONYM_KEY_FILE: keys?.pseudonymKeyFile ?? '',
      SCHAKEL_OIN: developmentOin,
      SCHAKEL_LOG_LEVEL: this.options.logLevel ?? 'warn',
      ...(service.name === 'brp-registration' && { SCHAKEL_BRP_URL: this.url('simulators') }),
      ...own,
    };
  }
}

function serviceNamed(name: ServiceName): SystemService {
  const service = systemServices.find((candidate) => candidate.name === name);
  if (service === undefined) throw new Error(`unknown service ${name}`);
  return service;
}
