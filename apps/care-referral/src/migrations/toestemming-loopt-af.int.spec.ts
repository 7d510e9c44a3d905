import { randomUUID } from 'node:crypto';
import { runMigrations } from '@schakel/platform';
import { testDatabase, type TestDatabase } from '@schakel/testing';
import pg from 'pg';
import { migrations } from './index.js';
import { ToestemmingLooptAf1778000720000 } from './1778000720000-toestemming-loopt-af.js';

const plek = migrations.findIndex((migratie) => migratie === ToestemmingLooptAf1778000720000);
let database: TestDatabase;
let beheer: pg.Client;

beforeAll(async () => {
  const migrate = (url: string) => runMigrations({ url, migrations: migrations.slice(0, plek) }).then(() => undefined);
  database = await testDatabase({ key: 'voor_toestemming_loopt_af', migrate });
  beheer = new pg.Client(database.adminUrl);
  await beheer.connect();
});
afterAll(async () => {
  await beheer.end();
  await database.drop();
});

async function rij(status: string, tot: string | null, gewijzigdOp: string, wekker: string | null = null) {
  const id = randomUUID();
  await beheer.query(
    `insert into toestemming (id, gemeentecode, versie, inhoud, gewijzigd_op, status, zorgverwijzing_id, doel, ontvanger, geldig_tot_en_met,
       ontvangst, wekker_op)
     values ($1, '0363', 2, '', $2, $3::text, $1, 'opvang', '00000099000030010000', $4, case when $3 = 'ingetrokken' then 'open' end, $5)`,
    [id, gewijzigdOp, status, tot, wekker],
  );
  return id;
}

describe('consents of before this upgrade', () => {
  it('get the alarm of their last day, also for the owner of the tables, whom row-level security holds too', async () => {
    const ids = [
      await rij('gegeven', '2026-03-31', '2026-03-05T09:00:00Z'),
      await rij('gegeven', '2026-03-31', '2026-03-20T09:00:00Z'),
      await rij('gegeven', '2026-03-31', '2026-03-29T09:00:00Z'),
      // Somebody looked a second time at an earlier breach after the last day.
      await rij('gegeven', '2026-03-31', '2026-04-10T09:00:00Z'),
      await rij('gegeven', '2026-03-31', '2026-03-05T09:00:00Z', '2026-03-06T23:00:00Z'),
      await rij('gegeven', null, '2026-03-05T09:00:00Z'),
      await rij('ingetrokken', null, '2026-03-05T09:00:00Z', '2026-03-09T23:00:00Z'),
    ];
    await runMigrations({ url: database.ownerUrl, migrations });
    const { rows } = await beheer.query<{ id: string; wekker: Date | null }>(
      'select id, wekker_op as wekker from toestemming',
    );
    const wekkers = new Map(rows.map(({ id, wekker }) => [id, wekker?.toISOString()]));
    expect(ids.map((id) => wekkers.get(id))).toEqual([
      '2026-03-16T23:00:00.000Z',
      '2026-03-27T23:00:00.000Z',
      '2026-03-31T22:05:00.000Z',
      '2026-03-31T22:05:00.000Z',
      '2026-03-06T23:00:00.000Z',
      undefined,
      '2026-03-09T23:00:00.000Z',
    ]);
    const { rows: sloten } = await beheer.query(
      `select relname from pg_class where relname in ('toestemming', 'zorgaanbod') and relrowsecurity and relforcerowsecurity`,
    );
    expect(sloten).toHaveLength(2);
  });
});
