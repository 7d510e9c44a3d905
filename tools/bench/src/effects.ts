import pg from 'pg';

/** Instant in milliseconds at which the effect of one signal was committed, by signal id. */
export type Effects = ReadonlyMap<string, number>;

/**
 * Reads when effects were committed from the database's own record of commits: no probe that would cost anything while it is measured.
 * @param query gives `id` and `xmin` of the effects; the server must have `track_commit_timestamp` on
 */
async function readEffects(adminUrl: string, query: string): Promise<Effects> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; at: number }>(
      `select id, (extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000)::float8 as at from (${query}) effect`,
    );
    return new Map(rows.map(({ id, at }) => [id, at]));
  } finally {
    await client.end();
  }
}

/** Effects of `signaal-ontvangen` in chain-coordination. */
export function timelineEffects(adminUrl: string): Promise<Effects> {
  return readEffects(
    adminUrl,
    `select onderwerp_id as id, xmin from tijdlijnregel where type = 'nl.schakel.signalen.signaal-ontvangen.v1'`,
  );
}

/** Effects in the textbook build. */
export function textbookEffects(adminUrl: string): Promise<Effects> {
  return readEffects(adminUrl, `select "signaalId" as id, xmin from textbook_effect`);
}

/** How many rows a table has, by estimate of nobody: it counts. */
export async function countRows(adminUrl: string, table: string): Promise<number> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: string }>(`select count(*) from ${table}`);
    return Number(rows[0]?.count);
  } finally {
    await client.end();
  }
}

/** The administrator's address of one database. */
export function adminOf(postgresAdminUrl: string, database: string): string {
  const url = new URL(postgresAdminUrl);
  url.pathname = `/${database}`;
  return url.toString();
}
