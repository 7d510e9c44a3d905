import { randomUUID } from 'node:crypto';
import { runMigrations } from '@schakel/platform';
import { testDatabase, type TestDatabase } from '@schakel/testing';
import pg from 'pg';
import { Bewaartermijnen1778000700000 as Bewaartermijnen } from '../migrations/1778000700000-bewaartermijnen.js';
import { migrations } from '../migrations/index.js';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  const voor = migrations.slice(0, migrations.indexOf(Bewaartermijnen));
  database = await testDatabase({
    key: 'brp_bewaarmigratie',
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
const pseudoniem = `v1:${'a'.repeat(43)}`;
const vast = { inhoud: 'x', gewijzigd_op: OP, versie: 1 };
const betrokkene = () => ({ betrokkene_id: randomUUID() });
/** What each table asks besides. */
const rijen: Readonly<Record<string, (status: string) => Readonly<Record<string, unknown>>>> = {
  inschrijving: (status) => ({
    ...{ ketendossier_id: randomUUID(), actieverzoek_id: randomUUID(), ontvangen_op: OP },
    bsn_pseudoniem: status === 'afgesloten' ? pseudoniem : null,
  }),
  bevraging: (status) => ({
    ...{ taak: 't', vraagtype: 'v', aanleiding: 'a', gesteld_door: 'r', gesteld_op: OP },
    treffers: status === 'beantwoord' ? 1 : null,
  }),
  terugmelding: () => ({ melder: 'm', termijnstand: 'loopt', uiterlijk: '2024-03-07', gemeld_op: OP }),
  overdracht: () => ({ van_gemeente: '0344', inschrijving_id: randomUUID(), gevraagd_op: OP }),
  overbewoningssignaal: () => ({ afgeschermd: 'nee', waargenomen_op: OP }),
  briefadres: () => ({ ...betrokkene(), grond: 'veiligheid', vanaf: '2024-01-01' }),
  'briefadres ambtshalve': () => ({ ...betrokkene(), grond: 'ambtshalve', vanaf: '2024-01-01' }),
  veiligheidsbesluit: betrokkene,
  aanwijzing: () => ({ soort: 'maatschappelijke-opvang' }),
  verstrekkingsbeperking: () => ({ ...betrokkene(), code: '0' }),
  verstrekkingsuitzondering: () => ({ beperking_id: randomUUID() }),
  brief: () => ({ ...betrokkene(), soort: 's', controlecode: 'c' }),
};

/** Kind, state, the day it had (absent where there was no column) and the day it must have. */
const GEVALLEN: readonly (readonly [
  soort: string,
  status: string,
  had: string | null | undefined,
  heeft: string | null,
])[] = [
  ['inschrijving', 'afgesloten', undefined, '2134-02-28'],
  ['inschrijving', 'niet-inschrijfbaar', undefined, '2034-02-28'],
  ['inschrijving', 'overgedragen', undefined, '2025-02-28'],
  ['inschrijving', 'bevraagd', undefined, null],
  ['bevraging', 'beantwoord', undefined, '2044-02-29'],
  ['bevraging', 'mislukt', undefined, '2025-02-28'],
  ['bevraging', 'gesteld', undefined, null],
  ['terugmelding', 'afgehandeld', undefined, '2034-02-28'],
  ['terugmelding', 'ingetrokken', undefined, '2025-02-28'],
  ['overdracht', 'geaccepteerd', undefined, '2029-02-28'],
  ['overdracht', 'geweigerd', undefined, '2025-02-28'],
  ['overbewoningssignaal', 'beoordeeld', undefined, '2029-02-28'],
  ['briefadres', 'beeindigd', '2029-02-28', '2029-02-28'],
  ['briefadres', 'afgewezen', '2029-02-28', '2034-02-28'],
  ['briefadres ambtshalve', 'beeindigd', '2029-02-28', '2034-02-28'],
  ['briefadres', 'geldend', null, null],
  ['veiligheidsbesluit', 'beeindigd', '2029-02-28', '2029-02-28'],
  ['veiligheidsbesluit', 'ingetrokken', '2029-02-28', '2025-02-28'],
  ['aanwijzing', 'verlopen', '2034-02-28', '2025-02-28'],
  ['aanwijzing', 'afgewezen', '2034-02-28', '2029-02-28'],
  ['verstrekkingsbeperking', 'beeindigd', '2025-02-28', '2029-02-28'],
  ['verstrekkingsbeperking', 'afgezien', '2025-02-28', '2025-02-28'],
  ['verstrekkingsuitzondering', 'geweigerd', '2029-02-28', '2025-02-28'],
  ['brief', 'vervallen', '2029-02-28', '2025-02-28'],
];

it('files of before, of every municipality, get the day that the list gives, and those that run get none', async () => {
  const gemaakt: { soort: string; status: string; id: string }[] = [];
  for (const [index, [soort, status, had]] of GEVALLEN.entries()) {
    const id = randomUUID();
    const gemeentecode = index % 2 === 0 ? '0363' : '0599';
    const rij = {
      id,
      gemeentecode,
      status,
      ...vast,
      ...rijen[soort]!(status),
      ...(had !== undefined && { bewaren_tot_en_met: had }),
    };
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
  expect(dagen).toEqual(GEVALLEN.map(([soort, status, , heeft]) => [soort, status, heeft]));
});
