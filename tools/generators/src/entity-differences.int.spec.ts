import { testDatabase, type TestDatabase } from '@schakel/testing';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import { differencesWith, withClient } from './fixtures/service-database.js';

const columns: Readonly<Record<string, EntitySchemaColumnOptions>> = {
  id: { type: 'uuid', primary: true },
  gemeentecode: { type: 'char', length: 4 },
  nummer: { type: 'bigint', generated: 'increment' },
  velden: { type: 'text', array: true },
  kenmerk: { type: 'text', unique: true },
  op: { type: 'timestamptz', nullable: true },
  gegevens: { type: 'jsonb' },
};
const without = (name: string) => Object.fromEntries(Object.entries(columns).filter(([key]) => key !== name));

describe('the comparison of entities with tables', () => {
  let database: TestDatabase;
  const compare = (given: Readonly<Record<string, EntitySchemaColumnOptions>>, tableName = 'ding') =>
    differencesWith(database.ownerUrl, [new EntitySchema({ name: 'Ding', tableName, columns: given })]);

  beforeAll(async () => {
    const migrate = (url: string) =>
      withClient(url, async (client) => {
        await client.query(`create table ding (
          id uuid primary key, gemeentecode char(4) not null check (gemeentecode <> ''), nummer bigserial not null, velden text[] not null,
          kenmerk text not null unique, op timestamptz, gegevens jsonb not null default '{}')`);
        await client.query('create unique index on ding (gemeentecode) where op is null');
      });
    database = await testDatabase({ key: 'entity_differences', migrate });
  });
  afterAll(() => database.drop());

  it('finds none where they agree, whatever checks, defaults and partial indexes the table has besides', async () => {
    expect(await compare(columns)).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, EntitySchemaColumnOptions>>]>([
    [
      'ding.op: type is date in the entity, timestamp with time zone in the table',
      { op: { type: 'date', nullable: true } },
    ],
    ['ding.gemeentecode: length is 6 in the entity, 4 in the table', { gemeentecode: { type: 'char', length: 6 } }],
    ['ding.velden: array is false in the entity, true in the table', { velden: { type: 'text' } }],
    ['ding.op: nullable is false in the entity, true in the table', { op: { type: 'timestamptz' } }],
    [
      'ding.gegevens: nullable is true in the entity, false in the table',
      { gegevens: { type: 'jsonb', nullable: true } },
    ],
    [
      'ding.gemeentecode: primary key is true in the entity, false in the table',
      { gemeentecode: { type: 'char', length: 4, primary: true } },
    ],
    ['ding.nummer: generated is false in the entity, true in the table', { nummer: { type: 'bigint' } }],
    ['ding: not unique on gegevens', { gegevens: { type: 'jsonb', unique: true } }],
    ['ding.erbij: not in the table', { erbij: { type: 'text' } }],
  ])('finds %s', async (difference, changed) => {
    expect(await compare({ ...columns, ...changed })).toEqual([difference]);
  });

  it('finds a column that the entity lacks, and a table that is not there', async () => {
    expect(await compare(without('op'))).toEqual(['ding.op: not in the entity']);
    expect(await compare(columns, 'dingen')).toEqual(['dingen: no such table']);
  });
});
