import type { PoolClient } from 'pg';
import { Database, type DatabaseOptions } from './database.js';
import { APPEND_ONLY } from './platform-tables.js';

/** What `runMigrations` needs: `url` carries the role that owns the tables. */
export interface MigrationOptions extends Pick<DatabaseOptions, 'url'> {
  readonly migrations: NonNullable<DatabaseOptions['migrations']>;
  /** Role with which the service works; default the database's name plus `_app`. Skipped when no such role exists. */
  readonly appRole?: string;
}

/** Any number that all instances of all services agree on: instances that start together migrate one after the other. */
const LOCK = 7_225_401;

/**
 * Brings the database to the newest version, forward only, each migration in its own transaction, and grants the runtime role
 * what it needs: rows of tables and sequences, nothing of the schema; append-only tables stay append-only for it.
 * @returns names of the migrations that ran now
 */
export async function runMigrations(options: MigrationOptions): Promise<string[]> {
  const database = await Database.open({ ...options, applicationName: 'schakel-migraties', poolSize: 3, statementTimeoutMs: 300_000 });
  try {
    const guard = await database.pool.connect();
    try {
      await guard.query('select pg_advisory_lock($1)', [LOCK]);
      const done = await database.dataSource.runMigrations({ transaction: 'each' });
      await grantRuntimeRole(guard, options.appRole);
      return done.map(({ name }) => name);
    } finally {
      // Destroys the session and with it the lock.
      guard.release(true);
    }
  } finally {
    await database.close();
  }
}

async function grantRuntimeRole(client: PoolClient, given: string | undefined): Promise<void> {
  const { rows } = await client.query<{ role: string }>(
    `select quote_ident(rolname) as role from pg_roles where rolname = coalesce($1, current_database() || '_app') and rolname <> current_user`,
    [given ?? null],
  );
  const role = rows[0]?.role;
  if (role === undefined) return;
  await client.query(`grant usage on schema public to ${role}`);
  await client.query(`grant select, insert, update, delete on all tables in schema public to ${role}`);
  await client.query(`grant usage, select on all sequences in schema public to ${role}`);
  await client.query(`revoke all on table migrations from ${role}`);
  const appendOnly = await client.query<{ name: string }>(
    `select quote_ident(relname) as name from pg_class
     where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and obj_description(oid, 'pg_class') = $1`,
    [APPEND_ONLY],
  );
  for (const { name } of appendOnly.rows) await client.query(`revoke update, delete, truncate on ${name} from ${role}`);
}
