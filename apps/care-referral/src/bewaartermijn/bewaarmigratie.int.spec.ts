import { randomUUID } from 'node:crypto';
import { runMigrations } from '@schakel/platform';
import { testDatabase, type TestDatabase } from '@schakel/testing';
import pg from 'pg';
import { Bewaartermijnen1778000701000 as Bewaartermijnen } from '../migrations/1778000701000-bewaartermijnen.js';
import { migrations } from '../migrations/index.js';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  const voor = migrations.slice(0, migrations.indexOf(Bewaartermijnen));
  database = await testDatabase({
    key: 'zorg_bewaarmigratie',
    migrate: (url) => runMigrations({ url, migrations: voor }).then(() => undefined),
  });
  client = new pg.Client(database.adminUrl);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** Past midnight by the clock of the law: 29 February 2024. */
const OP = '2024-02-28T23:30:00.000Z';
const vast = { inhoud: 'x', gewijzigd_op: OP, versie: 1 };
const verwijzing = () => ({ zorgverwijzing_id: randomUUID() });
const melding = () => ({ ...verwijzing(), te_laat: false });
const toewijzing = (wet: string) => () => ({ wet, aanbieder: '12345678' });
/** What each table asks besides. */
const rijen: Readonly<Record<string, (status: string) => Readonly<Record<string, unknown>>>> = {
  zorgverwijzing: () => ({
    ...{ ketendossier_id: randomUUID(), actieverzoek_id: randomUUID(), urgentie: 'gewoon', ontvangen_op: OP },
  }),
  'toewijzing wmo': toewijzing('wmo'),
  'toewijzing jw': toewijzing('jw'),
  wmo_melding: () => ({ ...melding(), gemeld_op: OP }),
  'wmo_melding nodig': () => ({ ...melding(), gemeld_op: OP, spoed: 'nodig' }),
  'wmo_melding spoed': () => ({ ...melding(), gemeld_op: OP, spoed: 'getroffen' }),
  veilig_thuis_melding: () => ({ ...melding(), organisatie: '00000099000040010000', acuut: false }),
  piketdienst: () => ({ trap: 'achterwacht', van: '2024-02-28T06:00:00Z', tot: '2024-02-29T23:30:00Z' }),
};

/** Kind, state and the day it must have. */
const GEVALLEN: readonly (readonly [soort: string, status: string, heeft: string | null])[] = [
  ['zorgverwijzing', 'uitgestroomd', '2044-02-29'],
  ['zorgverwijzing', 'overgedragen', '2044-02-29'],
  ['zorgverwijzing', 'afgewezen', null],
  ['toewijzing wmo', 'gestopt', '2039-02-28'],
  ['toewijzing jw', 'gestopt', '2044-02-29'],
  ['toewijzing jw', 'ingetrokken', '2044-02-29'],
  ['toewijzing wmo', 'gestart', null],
  ['wmo_melding', 'besloten', '2039-02-28'],
  ['wmo_melding', 'ingetrokken', '2024-04-11'],
  ['wmo_melding nodig', 'ingetrokken', '2024-04-11'],
  ['wmo_melding spoed', 'ingetrokken', '2039-02-28'],
  ['wmo_melding', 'onderzocht', null],
  ['veilig_thuis_melding', 'afgesloten', '2029-02-28'],
  ['veilig_thuis_melding', 'gemeld', null],
  // Five years from its end, which is 1 March here; a year from the day it was dropped.
  ['piketdienst', 'gepland', '2029-03-01'],
  ['piketdienst', 'vervallen', '2025-02-28'],
];

it('files of before, of every municipality, get the day that the list gives, and those that run get none', async () => {
  const gemaakt: { soort: string; status: string; id: string }[] = [];
  for (const [index, [soort, status]] of GEVALLEN.entries()) {
    const id = randomUUID();
    const gemeentecode = index % 2 === 0 ? '0363' : '0599';
    const rij = { id, gemeentecode, status, ...vast, ...rijen[soort]!(status) };
    const plaatsen = Object.keys(rij).map((_, plek) => `$${String(plek + 1)}`);
    await client.query(
      `insert into ${soort.split(' ')[0]!} (${Object.keys(rij).join(', ')}) values (${plaatsen.join(', ')})`,
      Object.values(rij),
    );
    gemaakt.push({ soort, status, id });
  }
  // As its owner, whom the lock of the rows holds too.
  await runMigrations({ url: database.ownerUrl, migrations });
  const dagen: unknown[] = [];
  for (const { soort, status, id } of gemaakt) {
    const tekst = `select bewaren_tot_en_met::text as dag from ${soort.split(' ')[0]!} where id = $1`;
    dagen.push([soort, status, (await client.query<{ dag: string | null }>(tekst, [id])).rows[0]?.dag]);
  }
  expect(dagen).toEqual(GEVALLEN.map(([soort, status, heeft]) => [soort, status, heeft]));
});
