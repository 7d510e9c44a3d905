import { provisionServiceDatabases, withClient } from './provision.js';

const adminUrl = process.env.SCHAKEL_TEST_POSTGRES_URL!;
const run = process.env.SCHAKEL_TEST_RUN!;
const name = `t${run}_voorziening`;
const other = `t${run}_andere`;
const query = (url: string, sql: string) => withClient(url, async (client) => (await client.query(sql)).rows);

describe('databases of the services', () => {
  afterAll(() =>
    withClient(adminUrl, async (admin) => {
      for (const database of [name, other]) {
        await admin.query(`drop database if exists "${database}" with (force)`);
        await admin.query(`drop role if exists "${database}_owner"`);
        await admin.query(`drop role if exists "${database}_app"`);
      }
    }),
  );

  it('may be provisioned again and by several processes at once, and stay the same', async () => {
    const all = await Promise.all([1, 2, 3].map(() => provisionServiceDatabases(adminUrl, [name, other])));
    expect(all[1]).toEqual(all[0]);
    expect(all[2]).toEqual(all[0]);
    await query(all[0]![name]!.ownerUrl, 'create table zaak (id int primary key); insert into zaak values (1)');
    await provisionServiceDatabases(adminUrl, [name, other]);
    expect(await query(all[0]![name]!.appUrl, 'select id from zaak')).toEqual([{ id: 1 }]);
  });

  it('give the app role rows and sequences of what the owner made, and no more', async () => {
    const { [name]: urls } = await provisionServiceDatabases(adminUrl, [name]);
    await query(urls!.ownerUrl, 'create table teller (id bigserial primary key, n int)');
    await query(urls!.appUrl, 'insert into teller (n) values (1)');
    await query(urls!.appUrl, 'update teller set n = 2; delete from teller');
    for (const forbidden of [
      'create table x (id int)',
      'drop table teller',
      'truncate teller',
      'create schema x',
      'create role x',
    ]) {
      await expect(query(urls!.appUrl, forbidden)).rejects.toThrow(/permission denied|must be owner/);
    }
  });

  it('let the owner make a trusted extension and neither role pass row-level security', async () => {
    const { [name]: urls } = await provisionServiceDatabases(adminUrl, [name]);
    await query(urls!.ownerUrl, 'create extension if not exists pg_trgm');
    const roles = await query(
      adminUrl,
      `select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole as powerful from pg_roles where starts_with(rolname, '${name}_')`,
    );
    expect(roles).toEqual([{ powerful: false }, { powerful: false }]);
  });

  it('are closed to the roles of another service', async () => {
    const urls = await provisionServiceDatabases(adminUrl, [name, other]);
    for (const url of [urls[other]!.appUrl, urls[other]!.ownerUrl]) {
      const elsewhere = new URL(url);
      elsewhere.pathname = `/${name}`;
      await expect(query(elsewhere.toString(), 'select 1')).rejects.toThrow(/permission denied for database/);
    }
  });

  it('take a password of our choosing', async () => {
    const { [name]: urls } = await provisionServiceDatabases(adminUrl, [name], (role) => `eigen-${role}`);
    expect(new URL(urls!.appUrl).password).toBe(`eigen-${name}_app`);
    expect(await query(urls!.appUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
  });

  it('refuse a name that is no identifier', async () => {
    await expect(provisionServiceDatabases(adminUrl, ['x"; drop database'])).rejects.toThrow(/snake_case/);
  });
});
