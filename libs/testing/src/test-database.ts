import { randomBytes } from 'node:crypto';
import {
  databaseUrls,
  derivedPassword,
  ensureDatabase,
  ensureRoles,
  grantConnect,
  grantDefaults,
  withAdmin,
  withClient,
  type DatabaseUrls,
} from '@schakel/infrastructure';
import { runEnvironment } from './run-environment.js';

export interface TestDatabaseOptions {
  /** Which schema this is, usually the service: `signal_intake`. Snake case, at most 30 characters. Migrated once per run. */
  key: string;
  /** Brings an empty database to the schema as its owner, and closes its connections. */
  migrate: (ownerUrl: string) => Promise<void>;
  /** Another server than the shared one, from `startOwnPostgres`. */
  adminUrl?: string;
}

export interface TestDatabase extends DatabaseUrls {
  /** Name of the database on the server. */
  name: string;
  /** Superuser's URL of this database: for looking past row-level security in an assertion, never for the code under test. */
  adminUrl: string;
  drop(): Promise<void>;
}

/**
 * A database of the spec's own: a copy of a template that the first caller of the run migrates, whatever number of workers ask at once.
 * The roles are those of production: the app role is no owner and row-level security holds for it.
 */
export async function testDatabase({ key, migrate, adminUrl: ownServer }: TestDatabaseOptions): Promise<TestDatabase> {
  if (!/^[a-z][a-z0-9_]{0,29}$/.test(key))
    throw new Error('The key of a test database must be snake_case and at most 30 characters.');
  const { run, postgresAdminUrl: shared } = runEnvironment();
  const postgresAdminUrl = ownServer ?? shared;
  const role = `t${run}_${key}`;
  const name = `${role}_${randomBytes(3).toString('hex')}`;
  await withAdmin(postgresAdminUrl, async (admin) => {
    const template = `${role}_tpl`;
    const done = await admin.query(
      `select 1 from pg_database where datname = $1 and shobj_description(oid, 'pg_database') = 'migrated'`,
      [template],
    );
    if (done.rowCount === 0) {
      await admin.query(`drop database if exists "${template}" with (force)`);
      await ensureRoles(admin, role, derivedPassword(postgresAdminUrl));
      await ensureDatabase(admin, template, `${role}_owner`);
      await grantDefaults(postgresAdminUrl, template, role);
      await migrate(databaseUrls(postgresAdminUrl, template, role).ownerUrl);
      await admin.query(`comment on database "${template}" is 'migrated'`);
    }
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [template]);
    await admin.query(`create database "${name}" owner "${role}_owner" template "${template}"`);
    await grantConnect(admin, name, role);
  });
  const adminUrl = new URL(postgresAdminUrl);
  adminUrl.pathname = `/${name}`;
  return {
    name,
    adminUrl: adminUrl.toString(),
    ...databaseUrls(postgresAdminUrl, name, role),
    drop: () =>
      withClient(
        postgresAdminUrl,
        async (admin) => void (await admin.query(`drop database if exists "${name}" with (force)`)),
      ),
  };
}
