import { enableMunicipalityRls, updateAllMunicipalities } from '@schakel/platform';
import { testDatabase, type TestDatabase } from '@schakel/testing';
import pg from 'pg';
import { telBewaring } from './bewaartelling.js';

let database: TestDatabase;
let app: pg.Client;
let eigenaar: pg.Client;

const TABEL = [
  `create table proefdossier (id int primary key, gemeentecode char(4) not null, andere char(4), bewaren_tot_en_met date)`,
  ...enableMunicipalityRls('proefdossier'),
  // As some files of care: a second municipality that the file names may read it.
  `create policy meelezer on proefdossier for select
     using (andere = any(string_to_array(current_setting('schakel.gemeenten', true), ',')))`,
  `insert into proefdossier values (1, '0363', null, '2029-02-28'), (2, '0363', '0599', '2029-12-31'), (3, '0363', null, '2030-01-01'),
     (4, '0363', '0599', null), (5, '0599', '0363', '2031-01-01'), (6, '0599', null, null)`,
];

beforeAll(async () => {
  database = await testDatabase({
    key: 'bewaartelling',
    migrate: async (url) => {
      const client = new pg.Client(url);
      await client.connect();
      // Forced row security holds for the owner too: the rows of both municipalities come in with both announced.
      await client.query(`select set_config('schakel.gemeenten', '0363,0599', false)`);
      for (const statement of TABEL) await client.query(statement);
      await client.end();
    },
  });
  app = new pg.Client(database.appUrl);
  eigenaar = new pg.Client(database.ownerUrl);
  await Promise.all([app.connect(), eigenaar.connect()]);
});
afterAll(async () => {
  await Promise.all([app.end(), eigenaar.end()]);
  await database.drop();
});

/** Counts in a transaction that announces these municipalities. */
async function tel(aangekondigd: readonly string[], gevraagd = aangekondigd) {
  await app.query('begin');
  await app.query(`select set_config('schakel.gemeenten', $1, true)`, [aangekondigd.join(',')]);
  return telBewaring(app, gevraagd, ['proefdossier']).finally(() => app.query('commit'));
}

it('counts per year of the last day, and apart what runs', async () => {
  expect(await tel(['0363'])).toEqual({
    tellingen: [
      { soort: 'proefdossier', jaar: 2029, aantal: 2, verlengd: 0 },
      { soort: 'proefdossier', jaar: 2030, aantal: 1, verlengd: 0 },
    ],
    lopend: [{ soort: 'proefdossier', aantal: 1 }],
  });
});

it('a file that a second municipality may read is counted by its own alone', async () => {
  expect(await tel(['0599'])).toEqual({
    tellingen: [{ soort: 'proefdossier', jaar: 2031, aantal: 1, verlengd: 0 }],
    lopend: [{ soort: 'proefdossier', aantal: 1 }],
  });
});

it('asking for another municipality than was announced gives nothing of it', async () => {
  expect(await tel(['0344'], ['0363', '0599'])).toEqual({ tellingen: [], lopend: [] });
});

it('a migration updates the rows of every municipality, and the lock of the rows stands afterwards', async () => {
  const statements = updateAllMunicipalities('proefdossier', `bewaren_tot_en_met = '2040-01-01' where id in (3, 6)`);
  for (const statement of statements) await eigenaar.query(statement);
  const { rows } = await eigenaar.query<{ relforcerowsecurity: boolean }>(
    `select relforcerowsecurity from pg_class where relname = 'proefdossier'`,
  );
  expect(rows).toEqual([{ relforcerowsecurity: true }]);
  expect((await tel(['0599'])).tellingen.map(({ jaar }) => jaar)).toEqual([2031, 2040]);
  expect(() => updateAllMunicipalities('proef dossier', 'x = 1')).toThrow('plain SQL identifier');
});
