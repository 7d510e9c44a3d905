import { datum, plusDagen } from '@schakel/domain';
import { nieuwId, runMigrations } from '@schakel/platform';
import { testDatabase, type TestDatabase } from '@schakel/testing';
import pg from 'pg';
import { OVERDRACHTTERMIJN } from '../overdracht/overdrachttermijn.data.js';
import { antwoordtermijn } from '../terugmelding/terugmeldtermijn.domain.js';
import { OverdrachtBewaken1778000710000 } from './1778000710000-overdracht-bewaken.js';
import { migrations } from './index.js';

let database: TestDatabase;
let admin: pg.Client;
beforeAll(async () => {
  const ervoor = migrations.slice(0, migrations.indexOf(OverdrachtBewaken1778000710000));
  database = await testDatabase({
    key: 'brp_voor_overdracht',
    migrate: (url) => runMigrations({ url, migrations: ervoor }).then(() => undefined),
  });
  admin = new pg.Client(database.adminUrl);
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

it('first looks when any term is over, whatever holidays it runs across', () => {
  const begin = datum('2024-01-01');
  const telaat = Array.from({ length: 10 * 366 }, (_, dag) => plusDagen(begin, dag)).filter(
    (dag) => antwoordtermijn(`${dag}T22:30:00.000Z`, OVERDRACHTTERMIJN).uiterlijk >= plusDagen(dag, 14),
  );
  expect(telaat).toEqual([]);
});

it('watches what was open before it, of every municipality, though row security holds for the owner of the tables', async () => {
  const op = '2026-03-02T10:00:00.000Z';
  const eerder = '2026-03-03T10:00:00.000Z';
  for (const [van, naar, vraag, dossier, wekker] of [
    ['0363', '0599', 'gevraagd', 'overdracht-gevraagd', null],
    ['0599', '0363', 'gevraagd', 'overdracht-gevraagd', eerder],
    ['0518', '0363', 'gevraagd', 'overdracht-gevraagd', '2026-09-01T10:00:00.000Z'],
    ['0344', '0363', 'geaccepteerd', 'overgedragen', null],
  ]) {
    const inschrijving = nieuwId();
    await admin.query(
      `insert into inschrijving (id, gemeentecode, versie, status, ketendossier_id, actieverzoek_id, inhoud, ontvangen_op, gewijzigd_op, wekker_op)
       values ($1, $2, 4, $3, $1, $1, 'x', $4, $4, $5)`,
      [inschrijving, van, dossier, op, wekker],
    );
    await admin.query(
      `insert into overdracht (id, gemeentecode, versie, status, van_gemeente, inschrijving_id, inhoud, gevraagd_op, gewijzigd_op)
       values ($1, $2, 1, $3, $4, $5, 'x', $6, $6)`,
      [nieuwId(), naar, vraag, van, inschrijving, op],
    );
  }
  await runMigrations({ url: database.ownerUrl, migrations });
  const rijen = async (sql: string) => (await admin.query<Record<string, unknown>>(sql)).rows;
  const later = new Date('2026-03-16T10:00:00.000Z');
  expect(await rijen('select status, termijnstand, uiterlijk, wekker_op from overdracht order by status')).toEqual([
    { status: 'geaccepteerd', termijnstand: 'loopt', uiterlijk: null, wekker_op: null },
    ...Array.from({ length: 3 }, () => ({
      ...{ status: 'gevraagd', termijnstand: 'loopt', uiterlijk: null, wekker_op: later },
    })),
  ]);
  // What it was to be woken for earlier is not put off.
  const wachtend = { status: 'overdracht-gevraagd', overdracht_termijnstand: 'loopt' };
  const vraag = 'select status, overdracht_termijnstand, wekker_op from inschrijving order by status, wekker_op';
  expect(await rijen(vraag)).toEqual([
    { ...wachtend, wekker_op: new Date(eerder) },
    { ...wachtend, wekker_op: later },
    { ...wachtend, wekker_op: later },
    { status: 'overgedragen', overdracht_termijnstand: null, wekker_op: null },
  ]);
  const streng = `select relname from pg_class where relname in ('overdracht', 'inschrijving')
    and relrowsecurity and relforcerowsecurity order by relname`;
  expect(await rijen(streng)).toEqual([{ relname: 'inschrijving' }, { relname: 'overdracht' }]);
});
