import type { TestDatabase } from '@schakel/testing';
import { fixtureDatabase, rejection } from '../fixtures/fixture-database.js';
import { findStoredAnswer, forgetIdempotencyKeys } from '../idempotency/stored-answer.js';
import { keysetPredicate, orderBy, type SortColumn } from '../paging/keyset.js';
import { processingLines } from '../processing-log/processing-line.js';
import { Database } from './database.js';

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

describe('the processing log', () => {
  const action = {
    name: 'Signaal gelezen',
    gemeentecode: '0363',
    activityId: 'https://schakel.example/register/signalen-behandelen/1',
    start: '2026-03-01T09:00:00.000Z',
    end: '2026-03-01T09:00:00.025Z',
    system: 'signal-intake',
    version: '1.0.0',
    actor: 'medewerker-1',
    doelbinding: 'signalen-behandelen',
  };
  const insert = (lines: ReturnType<typeof processingLines>): Promise<void> =>
    database.transaction(['0363'], async (client) => {
      for (const { table, row } of lines)
        await client.query(`insert into ${table} select * from json_populate_record(null::${table}, $1)`, [
          JSON.stringify(row),
        ]);
    });

  it('takes one line per data subject, children of one line, times in milliseconds', async () => {
    const lines = processingLines({
      ...action,
      subjects: [
        { id: 'v1:a', type: 'https://schakel.example/pseudoniem' },
        { id: 'v1:b', type: 'BSN' },
      ],
    });
    await insert(lines);
    const [first, ...children] = lines.map(({ row }) => row);
    expect(lines).toHaveLength(3);
    expect(first).toMatchObject({
      data_subject_id: null,
      status: 'Unset',
      start_time: 1772355600000,
      end_time: 1772355600025,
    });
    expect(children.map((row) => [row.data_subject_id, row.parent_span_id, row.trace_id])).toEqual(
      ['v1:a', 'v1:b'].map((id) => [id, first?.span_id, first?.trace_id]),
    );
  });

  it('takes one line when it is about one person or nobody', () => {
    expect(processingLines({ ...action, subjects: [{ id: 'v1:a', type: 'BSN' }] })).toEqual([
      expect.objectContaining({ row: expect.objectContaining({ data_subject_id: 'v1:a' }) }),
    ]);
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
      expect(await findStoredAnswer(client, '0363', 'k')).toEqual({
        requestHash: 'h',
        status: 201,
        response: { id: 1 },
        location: '/v1/dingen/1',
      });
      expect(await findStoredAnswer(client, '0599', 'k')).toBeUndefined();
    });
    expect(await database.transaction([], (client) => forgetIdempotencyKeys(client, '2026-02-01T00:00:00Z'))).toBe(1);
    expect(await database.read([], (client) => findStoredAnswer(client, '0363', 'j'))).toMatchObject({
      status: 204,
      response: null,
    });
  });
});

describe('keyset pages', () => {
  it.each([
    ['desc', 'desc'],
    ['asc', 'asc'],
    ['desc', 'asc'],
    ['asc', 'desc'],
  ] as const)('walk equal instants of microseconds without loss or repeat (%s, %s)', async (first, second) => {
    const gemeentecode = '0014';
    await database.transaction([gemeentecode], async (client) => {
      await client.query('delete from ding');
      await client.query(
        `insert into ding select gen_random_uuid(), $1, timestamptz '2026-03-01 09:00:00.123456Z' + (n / 4) * interval '1 microsecond', n from generate_series(1, 50) n`,
        [gemeentecode],
      );
    });
    const columns: SortColumn[] = [
      { column: 'op', direction: first, type: 'timestamptz' },
      { column: 'id', direction: second, type: 'uuid' },
    ];
    const numbers: number[] = [];
    let key: [string, string] | undefined;
    for (let pages = 0; pages < 20; pages += 1) {
      const { sql, params } = keysetPredicate(columns, key, 1);
      const { rows } = await database.read([gemeentecode], (client) =>
        client.query<{ op: string; id: string; nummer: number }>(
          `select op::text, id, nummer from ding where ${sql} ${orderBy(columns)} limit 7`,
          [...params],
        ),
      );
      const last = rows.at(-1);
      if (last === undefined) break;
      numbers.push(...rows.map(({ nummer }) => nummer));
      key = [last.op, last.id];
    }
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  });
});
