import type { Pool, PoolClient, PoolConfig } from 'pg';
import { DataSource, type DataSourceOptions, type EntitySchema, type MixedList } from 'typeorm';
import { MUNICIPALITIES_SETTING } from './row-level-security.js';

const CONNECT_TIMEOUT_MS = 5_000;

type Entities = MixedList<(abstract new (...args: never[]) => unknown) | EntitySchema>;
type Migrations = MixedList<abstract new (...args: never[]) => unknown>;

/** What a service says about its database. */
export interface DatabaseOptions {
  /** `postgres://` address with the runtime role. */
  readonly url: string;
  readonly entities?: Entities;
  readonly migrations?: Migrations;
  /** Most connections at once; default 10. */
  readonly poolSize?: number;
  /** Shown in `pg_stat_activity`; the service's name. */
  readonly applicationName?: string;
  /** Longest statement in ms; default 10,000. */
  readonly statementTimeoutMs?: number;
  /** Called with the SQLSTATE or code when an idle connection breaks; the pool replaces it by itself. */
  readonly onIdleConnectionError?: (code: string) => void;
}

/** Work inside one transaction: all statements go through `client`. */
export type TransactionWork<T> = (client: PoolClient) => Promise<T>;

/** The DataSource options that a `Database` uses; also for tools that compare entities with migrations. */
export function dataSourceOptions(options: DatabaseOptions): DataSourceOptions {
  return {
    type: 'postgres',
    url: options.url,
    entities: options.entities as DataSourceOptions['entities'],
    migrations: options.migrations as DataSourceOptions['migrations'],
    applicationName: options.applicationName ?? 'schakel',
    poolSize: options.poolSize ?? 10,
    installExtensions: false,
    synchronize: false,
    logging: false,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    poolErrorHandler: (error: unknown) => options.onIdleConnectionError?.(errorCode(error)),
    extra: connectionBehaviour(options),
  };
}

/** The same connection for a pool of its own, outside TypeORM. */
export function connectionSettings(options: Pick<DatabaseOptions, 'url' | 'applicationName'>): PoolConfig {
  return {
    connectionString: options.url,
    application_name: options.applicationName ?? 'schakel',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    ...connectionBehaviour({}),
  };
}

function connectionBehaviour({ statementTimeoutMs = 10_000 }: Pick<DatabaseOptions, 'statementTimeoutMs'>): PoolConfig {
  return {
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: 30_000,
    keepAlive: true,
    // Statements that are sent without waiting for each other's answers travel together.
    pipeline: true,
  };
}

function errorCode(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'onbekend';
}

/** `0363,0599` for the codes given; a code that is not four digits is a bug, not input. */
function joinMunicipalities(gemeenten: readonly string[]): string {
  for (const code of gemeenten) if (!/^\d{4}$/.test(code)) throw new Error('a municipality code is four digits');
  return gemeenten.join(',');
}

/**
 * The one way to the database of a service: a TypeORM `DataSource` for entities and its `pg` pool for everything that is hot.
 *
 * Every transaction announces for which municipalities it works; row-level security shows it nothing else. Work for no
 * municipality (`[]`) reaches technical tables only.
 */
export class Database {
  private closing: Promise<void> | undefined;

  private constructor(
    readonly dataSource: DataSource,
    readonly pool: Pool,
  ) {}

  /** Connects; rejects with the driver's error when the server cannot be reached or refuses the role. */
  static async open(options: DatabaseOptions): Promise<Database> {
    const dataSource = await new DataSource(dataSourceOptions(options)).initialize();
    const pool = (dataSource.driver as unknown as { master: Pool }).master;
    surviveLostConnections(pool);
    return new Database(dataSource, pool);
  }

  /** Runs `fn` in a read-only transaction that sees rows of these municipalities (codes of four digits) only. */
  read<T>(gemeenten: readonly string[], fn: TransactionWork<T>): Promise<T> {
    return this.run('begin read only', gemeenten, fn);
  }

  /** Runs `fn` in a transaction (read committed) for these municipalities; commits when it resolves, rolls back when it rejects. */
  transaction<T>(gemeenten: readonly string[], fn: TransactionWork<T>): Promise<T> {
    return this.run('begin', gemeenten, fn);
  }

  /** Waits for running work and closes all connections; calling it again gives the same promise. */
  close(): Promise<void> {
    this.closing ??= this.dataSource.destroy();
    return this.closing;
  }

  private async run<T>(begin: string, gemeenten: readonly string[], fn: TransactionWork<T>): Promise<T> {
    // One round trip for both: the codes are checked digits, so the text is safe. `set local` is set_config(…, is_local := true).
    const opening = `${begin}; set local ${MUNICIPALITIES_SETTING} = '${joinMunicipalities(gemeenten)}'`;
    const client = await this.pool.connect();
    let broken: Error | boolean = false;
    try {
      await client.query(opening);
      const result = await fn(client);
      // PostgreSQL answers the commit of a failed transaction with ROLLBACK and no error: work that swallowed a failure is not done.
      const { command } = await client.query('commit');
      if (command !== 'COMMIT') throw new Error('the transaction had failed and was rolled back');
      return result;
    } catch (error) {
      broken = await rollback(client);
      throw error;
    } finally {
      client.release(broken);
    }
  }
}

/** Rolls back; true when that failed and the connection must not return to the pool. */
async function rollback(client: PoolClient): Promise<boolean> {
  try {
    await client.query('rollback');
    return false;
  } catch {
    return true;
  }
}

/**
 * A connection that breaks while someone uses it emits an `error` that nobody listens to, which would end the process. The query that
 * runs rejects anyway, and the pool drops the connection.
 */
function surviveLostConnections(pool: Pool): void {
  const known = new WeakSet<PoolClient>();
  pool.on('acquire', (client) => {
    if (known.has(client)) return;
    known.add(client);
    client.on('error', () => undefined);
  });
}
