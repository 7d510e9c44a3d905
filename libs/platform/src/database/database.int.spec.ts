import type { TestDatabase } from '@schakel/testing';
import { fixtureDatabase, migrations, rejection } from '../fixtures/fixture-database.js';
import { toProblem } from '../problem/to-problem.js';
import { nieuwId } from '../time/new-id.js';
import { Database } from './database.js';
import { runMigrations } from './migrations.js';
import { platformTables } from './platform-tables.js';

let given: TestDatabase;
let database: Database;

beforeAll(async () => {
  given = await fixtureDatabase();
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
  database.read(gemeenten, async (client) =>
    (await client.query<{ id: string }>('select id from ding order by id')).rows.map(({ id }) => id),
  );

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
    const changed = await database.transaction(
      ['0599'],
      async (client) => (await client.query('delete from ding where id = $1', [id])).rowCount,
    );
    expect(changed).toBe(0);
    expect(await seen(['0363'])).toContain(id);
  });

  it('leaves nothing behind on the connection for the next', async () => {
    await add(['0363'], '0363');
    const outside = await Promise.all(
      Array.from(
        { length: 8 },
        async () => (await database.pool.query('select count(*)::int as n from ding')).rows[0] as { n: number },
      ),
    );
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

  it.each(["0363'; drop table ding; --", '363', '03630', ''])(
    'takes nothing but municipality codes: %j',
    async (code) => {
      expect(await rejection(seen([code]))).toMatchObject({ message: expect.stringContaining('four digits') });
    },
  );
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
    expect(
      await rejection(
        database.read(['0363'], (client) => client.query("insert into ding values (gen_random_uuid(), '0363', now())")),
      ),
    ).toMatchObject({ code: '25006' });
  });

  it('replace a connection that the server ended, and call it a dependency that was away', async () => {
    const error = await rejection(
      database.transaction(['0363'], (client) => client.query('select pg_terminate_backend(pg_backend_pid())')),
    );
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
    const refusals = [
      'create table erbij (id int)',
      'drop table ding',
      'alter table ding disable row level security',
      'update verwerkingslog set name = name',
      'delete from verwerkingslog',
      'truncate ding',
      'select * from migrations',
    ];
    for (const statement of refusals)
      expect([statement, await rejection(database.transaction(['0363'], (client) => client.query(statement)))]).toEqual(
        [statement, expect.objectContaining({ code: '42501' })],
      );
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
