import type { PoolClient } from 'pg';
import { Database, type DatabaseOptions } from './database.js';
import { APPEND_ONLY } from './platform-tables.js';

/** What `runMigrations` needs: `url` carries the role that owns the tables. */
export interface MigrationOptions extends Pick<DatabaseOptions, 'url'> {
  readonly migrations: NonNullable<DatabaseOptions['migrations']>;
  /** Role with which the service works; default the owner's name with `_app` in place of `_owner`. Skipped when no such role exists. */
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
  const database = await Database.open({
    ...options,
    applicationName: 'schakel-migraties',
    poolSize: 3,
    statementTimeoutMs: 300_000,
  });
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
    `select quote_ident(rolname) as role from pg_roles
     where rolname = coalesce($1, regexp_replace(current_user, '_owner$', '_app')) and rolname <> current_user`,
    [given ?? null],
  );
  const role = rows[0]?.role;
  if (role !== undefined) {
    await client.query(`grant usage on schema public to ${role}`);
    await client.query(`grant select, insert, update, delete on all tables in schema public to ${role}`);
    await client.query(`grant usage, select on all sequences in schema public to ${role}`);
  }
  await revokeTooMuch(client);
}

/** Default privileges of the server may grant more than a table allows: append-only tables and the list of migrations are narrowed for everyone. */
async function revokeTooMuch(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ name: string; grantee: string; listed: boolean }>(
    `select distinct quote_ident(relname) as name, quote_ident(rolname) as grantee, relname = 'migrations' as listed
     from pg_class, aclexplode(relacl) as acl join pg_roles on pg_roles.oid = acl.grantee
     where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and acl.grantee <> relowner
       and (relname = 'migrations' or obj_description(pg_class.oid, 'pg_class') = $1)`,
    [APPEND_ONLY],
  );
  for (const { name, grantee, listed } of rows) {
    await client.query(`revoke ${listed ? 'all' : 'update, delete, truncate'} on ${name} from ${grantee}`);
  }
}
