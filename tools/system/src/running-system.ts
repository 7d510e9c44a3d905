import { createWriteStream, mkdirSync, rmSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { type DatabaseUrls } from '@schakel/infrastructure';
import { startProcess, type StartedProcess } from '@schakel/testing';
import { environmentOf, identityFolder, type EnvironmentParts } from './environment.js';
import { systemServices, type ServiceName, type SystemService } from './services.data.js';
import { type System, type SystemOptions } from './start-system.js';

/**
 * How the heap of a service grows, also in its image (ADR 0019). V8 collects a heap that may not become large at every 30 % of growth,
 * which for a busy service of 55 MB is every second; here it may grow to two and a half times what was left. Nothing is said about the
 * young generation: that would hold for the thread of the relay too, where dead buffers then lie long enough to count.
 */
export const HEAP_ARGS = ['--heap-growing-percent=150'] as const;

/** A bound for what nobody watches: a demo runs seven services beside a broker and a database. */
const NODE_ARGS = ['--max-old-space-size=384', ...HEAP_ARGS];

/** The processes of one system. */
export class RunningSystem implements System {
  readonly #options: SystemOptions;
  readonly #parts: EnvironmentParts;
  readonly #processes = new Map<ServiceName, StartedProcess>();
  readonly #logs = new Map<ServiceName, WriteStream>();

  constructor(options: SystemOptions, parts: EnvironmentParts) {
    this.#options = options;
    this.#parts = parts;
    if (options.logFolder !== undefined) {
      for (const { name } of systemServices) rmSync(join(options.logFolder, `${name}.log`), { force: true });
    }
  }

  get issuer(): string {
    return this.url('identity');
  }

  get topicPrefix(): string {
    return this.#parts.topicPrefix;
  }

  get accessFile(): string {
    return join(identityFolder(this.#parts.folder), 'demo-toegang.json');
  }

  get pids(): readonly number[] {
    return [...this.#processes.values()].map(({ pid }) => pid);
  }

  url(name: ServiceName): string {
    const url = this.#parts.urls.get(name);
    if (url === undefined) throw new Error(`${name} has no address in this system`);
    return url;
  }

  process(name: ServiceName): StartedProcess {
    const started = this.#processes.get(name);
    if (started === undefined) throw new Error(`${name} is not running in this system`);
    return started;
  }

  database(name: ServiceName): DatabaseUrls {
    const urls = this.#parts.databases.get(name);
    if (urls === undefined) throw new Error(`${name} has no database in this system`);
    return urls;
  }

  async restart(name: ServiceName, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    await this.process(name).kill(signal);
    await this.start(serviceNamed(name));
  }

  /** Starts one service and waits until it is ready. @throws Error with its output when it is not */
  async start(service: SystemService): Promise<void> {
    const name = service.name as ServiceName;
    const started = await startProcess({
      entry: `apps/${name}/dist/main.js`,
      env: { ...environmentOf(service, this.#parts), ...this.#options.env?.[name] },
      nodeArgs: NODE_ARGS,
      onLine: (line) => this.#note(name, line),
    });
    this.#processes.set(name, started);
    this.#options.onReady?.(name, this.url(name));
  }

  /** The services first, then what they lean on; each in order. */
  async stop(): Promise<void> {
    const services = [...this.#processes.entries()];
    this.#processes.clear();
    const leanedOn = new Set<string>(systemServices.filter((service) => 'first' in service).map(({ name }) => name));
    for (const first of [false, true]) {
      const these = services.filter(([name]) => leanedOn.has(name) === first);
      await Promise.all(these.map(([, started]) => started.kill()));
    }
    for (const log of this.#logs.values()) log.end();
    this.#logs.clear();
  }

  #note(name: ServiceName, line: string): void {
    this.#options.onLine?.(name, line);
    const { logFolder } = this.#options;
    if (logFolder === undefined) return;
    let log = this.#logs.get(name);
    if (log === undefined) {
      mkdirSync(logFolder, { recursive: true });
      log = createWriteStream(join(logFolder, `${name}.log`), { flags: 'a' });
      this.#logs.set(name, log);
    }
    log.write(`${line}\n`);
  }
}

function serviceNamed(name: ServiceName): SystemService {
  const service = systemServices.find((candidate) => candidate.name === name);
  if (service === undefined) throw new Error(`unknown service ${name}`);
  return service;
}
