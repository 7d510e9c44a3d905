import { createHmac } from 'node:crypto';
import pg from 'pg';

/** URLs of one database: the owner migrates, the app role reads and writes rows and nothing more. */
export interface DatabaseUrls {
  ownerUrl: string;
  appUrl: string;
}

/** The password of a login role. */
export type PasswordOf = (role: string) => string;

const lockKey = 7_240_311;

/**
 * Makes, for every name, a database `<name>` with the login roles `<name>_owner` (owns the database, runs migrations) and `<name>_app`
 * (selects, inserts, updates and deletes in what the owner makes). Neither is a superuser nor passes row-level security.
 * May be repeated and may run in several processes at once.
 * @param names snake_case, at most 50 characters
 * @param passwordOf password of a role; by default it follows from the administrator's, so that it stays the same
 */
export async function provisionServiceDatabases<N extends string>(
  adminUrl: string,
  names: readonly N[],
  passwordOf: PasswordOf = derivedPassword(adminUrl),
): Promise<Record<N, DatabaseUrls>> {
  const entries: [N, DatabaseUrls][] = [];
  await withAdmin(adminUrl, async (admin) => {
    for (const name of names) {
      await ensureRoles(admin, name, passwordOf);
      await ensureDatabase(admin, name, `${name}_owner`);
      await grantConnect(admin, name, name);
      await grantDefaults(adminUrl, name, name);
      entries.push([name, databaseUrls(adminUrl, name, name, passwordOf)]);
    }
  });
  return Object.fromEntries(entries) as Record<N, DatabaseUrls>;
}

/** Connects to the administrative database, alone among all processes that provision, and always disconnects. */
export async function withAdmin<T>(adminUrl: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  return withClient(adminUrl, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [lockKey]);
    return work(admin);
  });
}

/** Connects, works, disconnects. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'schakel-infrastructure' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The URLs of database `database` for the roles `<role>_owner` and `<role>_app`. */
export function databaseUrls(
  adminUrl: string,
  database: string,
  role: string,
  passwordOf = derivedPassword(adminUrl),
): DatabaseUrls {
  const as = (user: string) => {
    const url = new URL(adminUrl);
    url.pathname = `/${database}`;
    url.username = user;
    url.password = passwordOf(user);
    return url.toString();
  };
  return { ownerUrl: as(`${role}_owner`), appUrl: as(`${role}_app`) };
}

/** Makes the login roles `<name>_owner` and `<name>_app`, or puts their rights and passwords right. */
export async function ensureRoles(admin: pg.Client, name: string, passwordOf: PasswordOf): Promise<void> {
  checkName(name);
  for (const role of [`${name}_owner`, `${name}_app`]) {
    const { rowCount } = await admin.query('select 1 from pg_roles where rolname = $1', [role]);
    const verb = rowCount === 0 ? 'create' : 'alter';
    const password = pg.escapeLiteral(passwordOf(role));
    await admin.query(
      `${verb} role "${role}" login nosuperuser nocreatedb nocreaterole nobypassrls password ${password}`,
    );
  }
}

/** Makes the database when it is not there. */
export async function ensureDatabase(admin: pg.Client, database: string, owner: string): Promise<void> {
  const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [database]);
  if (rowCount === 0)
    await admin.query(`create database "${database}" owner "${owner}" template template0 encoding 'UTF8'`);
}

/** Only the two roles of the service may connect; these rights are not copied with a database, so a clone needs them again. */
export async function grantConnect(admin: pg.Client, database: string, role: string): Promise<void> {
  await admin.query(`revoke all on database "${database}" from public`);
  await admin.query(`grant connect on database "${database}" to "${role}_app"`);
}

/** What the owner makes, the app role may use; PostgreSQL's public schema gives nothing to anybody else. */
export async function grantDefaults(adminUrl: string, database: string, role: string): Promise<void> {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  await withClient(url.toString(), async (client) => {
    const defaults = `alter default privileges for role "${role}_owner" in schema public grant`;
    await client.query(
      `revoke all on schema public from public; grant all on schema public to "${role}_owner"; grant usage on schema public to "${role}_app"`,
    );
    await client.query(`${defaults} select, insert, update, delete on tables to "${role}_app"`);
    await client.query(`${defaults} usage, select on sequences to "${role}_app"`);
    await client.query(`${defaults} execute on functions to "${role}_app"`);
  });
}

/** Passwords that follow from the administrator's: the same in every process, known to nobody without it. */
export function derivedPassword(adminUrl: string): PasswordOf {
  const { password } = new URL(adminUrl);
  return (role) => createHmac('sha256', password).update(`role:${role}`).digest('base64url');
}

function checkName(name: string): void {
  if (!/^[a-z][a-z0-9_]{0,49}$/.test(name))
    throw new Error('A database name must be snake_case and at most 50 characters.');
}
