import { withClient } from '@schakel/infrastructure';

/** All rows of all tables of a database as text, per table; read past every lock. */
export async function alsTekst(adminUrl: string): Promise<ReadonlyMap<string, string>> {
  return withClient(adminUrl, async (client) => {
    const { rows: tabellen } = await client.query<{ naam: string }>(
      `select quote_ident(table_name) as naam from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name`,
    );
    const inhoud = new Map<string, string>();
    for (const { naam } of tabellen) {
      const { rows } = await client.query<{ rij: string }>(`select to_jsonb(t)::text as rij from ${naam} t`);
      inhoud.set(naam, rows.map(({ rij }) => rij).join('\n'));
    }
    return inhoud;
  });
}

/** Rows of one query, read past every lock. */
export async function vraagAf<R extends object>(
  adminUrl: string,
  sql: string,
  waarden: readonly unknown[] = [],
): Promise<readonly R[]> {
  return withClient(adminUrl, async (client) => (await client.query<R>(sql, [...waarden])).rows);
}
