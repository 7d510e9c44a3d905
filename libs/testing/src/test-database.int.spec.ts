import pg from 'pg';
import { testDatabase, type TestDatabase } from './test-database.js';

const schema = `
  create table dossier (id int primary key, gemeentecode char(4) not null);
  alter table dossier enable row level security;
  alter table dossier force row level security;
  create policy gemeente on dossier using (gemeentecode = current_setting('schakel.gemeenten', true));`;
let migrations = 0;

const migrate = async (ownerUrl: string) => {
  migrations += 1;
  await query(ownerUrl, schema);
};

async function query<R extends pg.QueryResultRow>(url: string, ...statements: string[]): Promise<R[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: R[] = [];
    for (const statement of statements) rows = (await client.query<R>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

describe('a test database', () => {
  let databases: TestDatabase[];
  beforeAll(async () => {
    databases = await Promise.all([1, 2, 3].map(() => testDatabase({ key: 'proef', migrate })));
  });
  afterAll(() => Promise.all(databases.map((database) => database.drop())));

  it('is migrated once for all who ask', () => {
    expect(migrations).toBe(1);
    expect(new Set(databases.map(({ name }) => name)).size).toBe(3);
  });

  it('does not see the rows of another', async () => {
    await query(databases[0]!.adminUrl, `insert into dossier values (1, '0363')`);
    expect(await query(databases[0]!.adminUrl, 'select id from dossier')).toEqual([{ id: 1 }]);
    expect(await query(databases[1]!.adminUrl, 'select id from dossier')).toEqual([]);
  });

  it('gives the app role rows but not the schema, and row-level security holds for both roles', async () => {
    const { appUrl, ownerUrl } = databases[2]!;
    const set = `set schakel.gemeenten = '0363'`;
    expect(await query(appUrl, set, `insert into dossier values (1, '0363')`, 'select id from dossier')).toEqual([
      { id: 1 },
    ]);
    expect(await query(appUrl, `set schakel.gemeenten = '0599'`, 'select id from dossier')).toEqual([]);
    expect(await query(ownerUrl, 'select id from dossier')).toEqual([]);
    await expect(query(appUrl, set, `insert into dossier values (2, '0599')`)).rejects.toThrow(/row-level security/);
    await expect(query(appUrl, 'create table van_mij (id int)')).rejects.toThrow(/permission denied/);
    await expect(query(appUrl, 'alter table dossier disable row level security')).rejects.toThrow(/must be owner/);
  });

  it('refuses a key that is no name', async () => {
    await expect(testDatabase({ key: 'Proef-1', migrate })).rejects.toThrow(/snake_case/);
  });
});
