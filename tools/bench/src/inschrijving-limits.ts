import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { DataSource, EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

type Row = Record<string, unknown>;

/** What an action writes beside the row of the registration itself. */
const tables = ['historie', 'inschrijvingshandeling', 'verwerkingslog', 'toegangsbeslissing'] as const;

/** The last row of each table that an action wrote, as examples of true size. */
async function examples(client: pg.Client): Promise<{ registration: Row; rows: Record<(typeof tables)[number], Row> }> {
  const first = async (sql: string): Promise<Row> => {
    const row = (await client.query<{ row: Row }>(`select to_jsonb(t) as row from (${sql}) t`)).rows[0]?.row;
    if (row === undefined) throw new Error('there is no row to take the size of');
    return row;
  };
  const registration = await first('select * from inschrijving limit 1');
  const rows: Partial<Record<(typeof tables)[number], Row>> = {};
  for (const table of tables) rows[table] = await first(`select * from ${table} limit 1`);
  return { registration, rows: rows as Record<(typeof tables)[number], Row> };
}

/** A row that fits beside the ones that are there. */
function fresh(table: string, row: Row, nth: number): Row {
  const number = 1_000_000 + nth;
  return {
    ...row,
    ...('id' in row && typeof row['id'] === 'string' && row['id'].length === 36 && { id: randomUUID() }),
    ...(table === 'historie' && { versie: number, aggregaat_id: randomUUID() }),
    ...(table === 'inschrijvingshandeling' && { volgnummer: number, inschrijving_id: randomUUID(), betreft: null }),
  };
}

async function withClient<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Milliseconds per action by one prepared statement in its own transaction: the same rows, and nothing that makes them. */
export function rawActions(adminUrl: string, times: number): Promise<number[]> {
  return withClient(adminUrl, async (client) => {
    const { registration, rows } = await examples(client);
    const inserts = tables.map((table, at) => {
      const columns = Object.keys(rows[table]).join(', ');
      return `i${at} as (insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, $${at + 3}::jsonb) returning 1)`;
    });
    const text = `with u as (update inschrijving set versie = versie + 1, inhoud = $2 where id = $1 returning 1), ${inserts.join(', ')} select 1`;
    const took: number[] = [];
    for (let nth = 0; nth < times; nth += 1) {
      const values = [
        registration['id'],
        registration['inhoud'],
        ...tables.map((table) => JSON.stringify(fresh(table, rows[table], nth))),
      ];
      const began = performance.now();
      await client.query({ name: 'bench-action', text, values });
      took.push(performance.now() - began);
    }
    return took;
  });
}

/** Milliseconds per action as the tutorials do it: find, change, and `save()` each entity in a transaction. */
export async function textbookActions(adminUrl: string, times: number): Promise<number[]> {
  const { registration, rows } = await withClient(adminUrl, examples);
  const schema = (name: string, row: Row) => new EntitySchema<Row>({ name, tableName: name, columns: columnsOf(row) });
  const entities = [schema('inschrijving', registration), ...tables.map((table) => schema(table, rows[table]))];
  const source = await new DataSource({ type: 'postgres', url: adminUrl, entities, poolSize: 2 }).initialize();
  try {
    const took: number[] = [];
    for (let nth = 0; nth < times; nth += 1) {
      const began = performance.now();
      await source.transaction(async (manager) => {
        const registrations = manager.getRepository<Row>('inschrijving');
        const found = await registrations.findOneByOrFail({ id: String(registration['id']) });
        await registrations.save({ ...found, versie: Number(found['versie']) + 1 });
        for (const table of tables) await manager.save(table, fresh(table, rows[table], times + nth));
      });
      took.push(performance.now() - began);
    }
    return took;
  } finally {
    await source.destroy();
  }
}

function columnsOf(row: Row): Record<string, EntitySchemaColumnOptions> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      { type: typeOf(value), primary: name === 'id', nullable: true, ...(Array.isArray(value) && { array: true }) },
    ]),
  );
}

function typeOf(value: unknown): EntitySchemaColumnOptions['type'] {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value > 2_147_483_647 ? 'bigint' : 'int';
  if (typeof value === 'boolean') return 'boolean';
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) return 'jsonb';
  return 'text';
}
