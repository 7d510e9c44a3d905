import { testDatabase, type TestDatabase } from '@schakel/testing';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { findStoredAnswer, forgetIdempotencyKeys } from '../idempotency/stored-answer.js';
import { keysetPredicate, orderBy, type SortColumn } from '../paging/keyset.js';
import { toProblem } from '../problem/to-problem.js';
import { processingLines } from '../processing-log/processing-line.js';
import { nieuwId } from '../time/new-id.js';
import { Database } from './database.js';
import { runMigrations } from './migrations.js';
import { platformTables } from './platform-tables.js';
import { enableMunicipalityRls } from './row-level-security.js';

class Eerste1772355600000 implements MigrationInterface {
  name = 'Eerste1772355600000';

  async up(runner: QueryRunner): Promise<void> {
    const own = 'create table ding (id uuid primary key, gemeentecode char(4) not null, op timestamptz not null, nummer int)';
    for (const statement of [...platformTables, own, ...enableMunicipalityRls('ding')]) await runner.query(statement);
  }

  async down(): Promise<void> {}
}

const migrations = [Eerste1772355600000];
let given: TestDatabase;
let database: Database;

beforeAll(async () => {
  given = await testDatabase({ key: 'platform', migrate: async (url) => void (await runMigrations({ url, migrations })) });
  database = await Database.open({ url: given.appUrl, poolSize: 4 });
});

afterAll(async () => {
  await database.close();
  await given.drop();
});

const add = (gemeenten: string[], gemeentecode: string): Promise<string> =>
  database.transaction(gemeenten, async (client) => {
    const id = nieuwId();
    await client.query('insert into ding (id, gemeentecode, op) values ($1, $2, now())', [id, gemeentecode]);
    return id;
  });

const seen = (gemeenten: string[]): Promise<string[]> =>
  database.read(gemeenten, async (client) => (await client.query<{ id: string }>('select id from ding order by id')).rows.map(({ id }) => id));

const rejection = (work: Promise<unknown>): Promise<{ code?: string; message?: string }> => work.then(() => ({ message: 'accepted' }), (error: unknown) => error as { code?: string; message?: string });

describe('row-level security', () => {
  it('shows a transaction the rows of its municipalities only', async () => {
    const [amsterdam, rotterdam] = [await add(['0363'], '0363'), await add(['0363', '0599'], '0599')];
    expect(await seen(['0363'])).toContain(amsterdam);
    expect(await seen(['0363'])).not.toContain(rotterdam);
    expect(await seen(['0599', '0363'])).toEqual(expect.arrayContaining([amsterdam, rotterdam]));
    expect(await seen([])).toEqual([]);
    expect(await seen(['9999'])).toEqual([]);
  });

  it('refuses to write for another municipality', async () => {
    expect(await rejection(add(['0363'], '0599'))).toMatchObject({ code: '42501' });
  });

  it('does not find rows of another municipality to change', async () => {
    const id = await add(['0363'], '0363');
    const changed = await database.transaction(['0599'], async (client) => (await client.query('delete from ding where id = $1', [id])).rowCount);
    expect(changed).toBe(0);
    expect(await seen(['0363'])).toContain(id);
  });

  it('leaves nothing behind on the connection for the next', async () => {
    await add(['0363'], '0363');
    const outside = await Promise.all(Array.from({ length: 8 }, async () => (await database.pool.query('select count(*)::int as n from ding')).rows[0] as { n: number }));
    expect(outside.map(({ n }) => n)).toEqual(Array(8).fill(0));
  });

  it('holds for the owner too', async () => {
    await add(['0363'], '0363');
    const owner = await Database.open({ url: given.ownerUrl });
    try {
      expect((await owner.pool.query('select count(*)::int as n from ding')).rows).toEqual([{ n: 0 }]);
    } finally {
      await owner.close();
    }
  });

  it.each(["0363'; drop table ding; --", '363', '03630', ''])('takes nothing but municipality codes: %j', async (code) => {
    expect(await rejection(seen([code]))).toMatchObject({ message: expect.stringContaining('four digits') });
  });
});

describe('transactions', () => {
  it('undo everything when the work fails, and give the connection back', async () => {
    const id = nieuwId();
    const failing = database.transaction(['0363'], async (client) => {
      await client.query("insert into ding values ($1, '0363', now())", [id]);
      throw new Error('later fault');
    });
    await expect(failing).rejects.toThrow('later fault');
    expect(await seen(['0363'])).not.toContain(id);
    expect(database.pool.idleCount).toBe(database.pool.totalCount);
  });

  it('say so when the work swallowed a failure and nothing was kept', async () => {
    const id = nieuwId();
    const hiding = database.transaction(['0363'], async (client) => {
      await client.query("insert into ding values ($1, '0363', now())", [id]);
      await client.query('select 1/0').catch(() => undefined);
      return 'done';
    });
    await expect(hiding).rejects.toThrow('rolled back');
    expect(await seen(['0363'])).not.toContain(id);
  });

  it('cannot write when they are for reading', async () => {
    expect(await rejection(database.read(['0363'], (client) => client.query("insert into ding values (gen_random_uuid(), '0363', now())")))).toMatchObject({ code: '25006' });
  });

  it('replace a connection that the server ended, and call it a dependency that was away', async () => {
    const error = await rejection(database.transaction(['0363'], (client) => client.query('select pg_terminate_backend(pg_backend_pid())')));
    expect(toProblem(error).status).toBe(503);
    expect(await add(['0363'], '0363')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('end a statement that takes too long', async () => {
    const impatient = await Database.open({ url: given.appUrl, statementTimeoutMs: 50 });
    try {
      const error = await rejection(impatient.read([], (client) => client.query('select pg_sleep(5)')));
      expect([error.code, toProblem(error).status]).toEqual(['57014', 503]);
    } finally {
      await impatient.close();
    }
  });
});

describe('migrations', () => {
  it('run once, also when several instances start together', async () => {
    const again = await Promise.all([1, 2, 3].map(() => runMigrations({ url: given.ownerUrl, migrations })));
    expect(again).toEqual([[], [], []]);
  });

  it('give the runtime role rows, not the schema, and no way to alter an append-only table', async () => {
    const refusals = ['create table erbij (id int)', 'drop table ding', 'alter table ding disable row level security', 'update verwerkingslog set name = name', 'delete from verwerkingslog', 'truncate ding', 'select * from migrations'];
    for (const statement of refusals) expect([statement, await rejection(database.transaction(['0363'], (client) => client.query(statement)))]).toEqual([statement, expect.objectContaining({ code: '42501' })]);
  });

  it('can be run over tables that exist', async () => {
    const owner = await Database.open({ url: given.ownerUrl });
    try {
      for (const statement of platformTables) await owner.pool.query(statement);
    } finally {
      await owner.close();
    }
  });
});

describe('the processing log', () => {
  const action = { name: 'Signaal gelezen', gemeentecode: '0363', activityId: 'https://schakel.example/register/signalen-behandelen/1', start: '2026-03-01T09:00:00.000Z', end: '2026-03-01T09:00:00.025Z', system: 'signal-intake', version: '1.0.0', actor: 'medewerker-1', doelbinding: 'signalen-behandelen' };
  const insert = (lines: ReturnType<typeof processingLines>): Promise<void> =>
    database.transaction(['0363'], async (client) => {
      for (const { table, row } of lines) await client.query(`insert into ${table} select * from json_populate_record(null::${table}, $1)`, [JSON.stringify(row)]);
    });

  it('takes one line per data subject, children of one line, times in milliseconds', async () => {
    const lines = processingLines({ ...action, subjects: [{ id: 'v1:a', type: 'https://schakel.example/pseudoniem' }, { id: 'v1:b', type: 'BSN' }] });
    await insert(lines);
    const [first, ...children] = lines.map(({ row }) => row);
    expect(lines).toHaveLength(3);
    expect(first).toMatchObject({ data_subject_id: null, status: 'Unset', start_time: 1772355600000, end_time: 1772355600025 });
    expect(children.map((row) => [row.data_subject_id, row.parent_span_id, row.trace_id])).toEqual(['v1:a', 'v1:b'].map((id) => [id, first?.span_id, first?.trace_id]));
  });

  it('takes one line when it is about one person or nobody', () => {
    expect(processingLines({ ...action, subjects: [{ id: 'v1:a', type: 'BSN' }] })).toEqual([expect.objectContaining({ row: expect.objectContaining({ data_subject_id: 'v1:a' }) })]);
    expect(processingLines(action)).toHaveLength(1);
  });

  it('refuses a line without an activity', async () => {
    expect(await rejection(insert(processingLines({ ...action, activityId: '' })))).toMatchObject({ code: '23514' });
  });
});

describe('idempotency keys', () => {
  it('are found in their own scope and forgotten when old', async () => {
    await database.pool.query(
      `insert into idempotency_key values ('0363', 'k', 'h', 201, '{"id":1}', '/v1/dingen/1', '2026-01-01'), ('0363', 'j', 'h', 204, null, null, '2026-03-01')`,
    );
    await database.read([], async (client) => {
      expect(await findStoredAnswer(client, '0363', 'k')).toEqual({ requestHash: 'h', status: 201, response: { id: 1 }, location: '/v1/dingen/1' });
      expect(await findStoredAnswer(client, '0599', 'k')).toBeUndefined();
    });
    expect(await database.transaction([], (client) => forgetIdempotencyKeys(client, '2026-02-01T00:00:00Z'))).toBe(1);
    expect(await database.read([], (client) => findStoredAnswer(client, '0363', 'j'))).toMatchObject({ status: 204, response: null });
  });
});

describe('keyset pages', () => {
  it.each([['desc', 'desc'], ['asc', 'asc'], ['desc', 'asc'], ['asc', 'desc']] as const)('walk equal instants of microseconds without loss or repeat (%s, %s)', async (first, second) => {
    const gemeentecode = '0014';
    await database.transaction([gemeentecode], async (client) => {
      await client.query('delete from ding');
      await client.query(`insert into ding select gen_random_uuid(), $1, timestamptz '2026-03-01 09:00:00.123456Z' + (n / 4) * interval '1 microsecond', n from generate_series(1, 50) n`, [gemeentecode]);
    });
    const columns: SortColumn[] = [{ column: 'op', direction: first, type: 'timestamptz' }, { column: 'id', direction: second, type: 'uuid' }];
    const numbers: number[] = [];
    let key: [string, string] | undefined;
    for (let pages = 0; pages < 20; pages += 1) {
      const { sql, params } = keysetPredicate(columns, key, 1);
      const { rows } = await database.read([gemeentecode], (client) => client.query<{ op: string; id: string; nummer: number }>(`select op::text, id, nummer from ding where ${sql} ${orderBy(columns)} limit 7`, [...params]));
      const last = rows.at(-1);
      if (last === undefined) break;
      numbers.push(...rows.map(({ nummer }) => nummer));
      key = [last.op, last.id];
    }
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  });
});
