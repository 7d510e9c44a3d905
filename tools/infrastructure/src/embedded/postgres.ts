import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { probePostgres } from '../ready.js';
import { type PostgresServer } from '../server.js';
import { type SupervisedProcess } from '../supervised-process.js';
import { freePort } from './free-port.js';
import { markOf } from './live-process.js';
import { postgresBinaries } from './postgres-binaries.js';
import { startServerProcess } from './server-process.js';
import { unprivilegedUser } from './unprivileged-user.js';

const run = promisify(execFile);

/** Durable as in production, small, reachable from this machine only, and silent about the values of failed statements. */
const settings: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '300',
  shared_buffers: '128MB',
  fsync: 'on',
  synchronous_commit: 'on',
  max_wal_size: '512MB',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

export interface PostgresOptions {
  /** Folder of this server's own; made when absent, warm when it was used before. */
  directory: string;
  password: string;
  preferredPort?: number | undefined;
}

/** A PostgreSQL 18 server that runs as a child of this process. */
export class EmbeddedPostgres implements PostgresServer {
  readonly port: number;
  private readonly options: PostgresOptions;
  private readonly user = unprivilegedUser();
  #process: SupervisedProcess | undefined;

  private constructor(options: PostgresOptions, port: number) {
    this.options = options;
    this.port = port;
  }

  /** Makes the data directory on first use and starts the server. */
  static async create(options: PostgresOptions): Promise<EmbeddedPostgres> {
    const server = new EmbeddedPostgres(options, await freePort(options.preferredPort));
    await server.initialise();
    await server.start();
    return server;
  }

  /** URL of the superuser. */
  get adminUrl(): string {
    return `postgresql://postgres:${encodeURIComponent(this.options.password)}@127.0.0.1:${this.port}/postgres`;
  }

  /** Process number of the server while it runs. */
  get pid(): number | undefined {
    return this.#process?.ending ? undefined : this.#process?.pid;
  }

  private get data(): string {
    return join(this.options.directory, 'data');
  }

  private get log(): string {
    return join(this.options.directory, 'postgres.log');
  }

  private async initialise(): Promise<void> {
    const { directory, password } = this.options;
    mkdirSync(directory, { recursive: true });
    if (this.user) chownSync(directory, this.user.uid, this.user.gid);
    const finished = join(directory, 'initialised');
    if (existsSync(finished)) return;
    rmSync(this.data, { recursive: true, force: true });
    const passwordFile = join(directory, 'password');
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (this.user) chownSync(passwordFile, this.user.uid, this.user.gid);
    const flags = [
      '--auth=scram-sha-256',
      '--username=postgres',
      '--encoding=UTF8',
      '--locale=C',
      '--no-sync',
      '--no-instructions',
    ];
    await run(postgresBinaries(this.user).initdb, [`--pgdata=${this.data}`, `--pwfile=${passwordFile}`, ...flags], {
      cwd: directory,
      ...this.user,
    });
    rmSync(passwordFile);
    writeFileSync(finished, '');
  }

  /** Starts the server again on the same port and data. */
  async start(): Promise<void> {
    if (this.pid !== undefined) return;
    this.healLock();
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    this.#process = await startServerProcess({
      name: 'PostgreSQL',
      directory: this.options.directory,
      logFile: join(this.options.directory, 'postgres.log'),
      startTimeoutMs: 60_000,
      probe: () => probePostgres(this.adminUrl),
      command: {
        command: postgresBinaries(this.user).postgres,
        args: ['-D', this.data, '-p', String(this.port), ...flags],
        env: process.env,
        user: this.user,
        stopSignal: 'SIGINT',
        stopTimeoutMs: 15_000,
      },
    });
  }

  /** A lock names a process number; after a crash that number may belong to another program, and then PostgreSQL would not start. */
  private healLock(): void {
    const lock = join(this.data, 'postmaster.pid');
    if (existsSync(lock) && !serves(Number(readFileSync(lock, 'utf8').split('\n')[0]), this.data)) rmSync(lock);
  }

  /** Stops the server in order: sessions are ended, everything is written. */
  async stop(): Promise<void> {
    await this.#process?.stop();
  }

  /** Ends the server as kill -9 does; the next start recovers from the write-ahead log. */
  async kill(): Promise<void> {
    await this.#process?.kill();
  }

  async dispose(): Promise<void> {
    await this.stop();
  }
}

/** Whether the process is a PostgreSQL on this data; where the system does not tell, a living process gets the benefit of the doubt. */
function serves(pid: number, data: string): boolean {
  if (!markOf(pid)) return false;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(data);
  } catch {
    return true;
  }
}
