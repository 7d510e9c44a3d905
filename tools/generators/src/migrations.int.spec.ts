import type { Client } from 'pg';
import { APPS } from './apps.js';
import {
  differencesWith,
  refusalOf,
  serviceDatabase,
  withClient,
  type ServiceDatabase,
} from './fixtures/service-database.js';

const FORBIDDEN = '42501';

/** Tables without row-level security, and why that is right. Everything else must have it, forced. */
const WITHOUT_POLICY: Readonly<Record<string, string>> = {
  outbox: 'events on their way, for all municipalities; no personal data by contract, and deleted when sent',
  inbox: 'ids of events that were applied',
  parked_message: 'events that could not be applied, for the operator; no personal data by contract',
  consumer_attempt: 'positions in a topic',
  idempotency_key: 'found by scope, which holds the actor, and by a key that only the caller knows',
  migrations: 'names of migrations; the runtime role may not even read it',
};

/** Ways through row-level security beside the municipality, and why each is there. */
const OTHER_POLICIES: Readonly<Record<string, string>> = {
  'toegangsbeslissing.schrijven': 'refusals of partners and of foreign municipalities are written too',
  'ketendossier_toegang.organisatie': 'a partner reads the lines that name its organisation',
  'zorgverwijzing.aanbieder': 'a provider reads what is with its organisation now',
  'zorgaanbod.aanbieder': 'as the referral: its own offers only',
  'eenmalige_toegang.houder': 'who holds a link reads the row of its token, by a hash that only the token gives',
  'woonplaatsbepaling.andere_gemeente': 'the municipality that is asked to take over reads along and answers',
  'kostenverantwoordelijkheid.andere_gemeente': 'the municipality that would pay reads along and answers',
  'centrumgemeenterelatie.naslag': 'reference data about municipalities, for all of them',
  'data_key.meelezer': 'whoever may see such a row may open its key',
  'aanbieder.gids': 'the directory is for all municipalities: it is about organisations',
  'plaats.gids': 'a bed, free or not, is looked for over municipalities; who is in it stands elsewhere',
  'opvangadreskenmerk.herkennen':
    'a shelter of any municipality is recognised, by a keyed code that tells nobody where it is',
  'toestemming.organisatie': 'a receiver reads the consents that name its organisation',
  'veilig_thuis_melding.organisatie': 'Veilig Thuis reads the reports to its organisation',
  'abonnement.houder': 'a subscription belongs to an organisation and spans municipalities',
  'aflevering.houder': 'as the subscription',
  'bezorglijn.houder': 'as the subscription',
  'bezorgrust.houder': 'as the subscription; has no municipality',
  'afleveringsingreep.houder': 'as the subscription',
  'te_verspreiden.verspreider': 'the worker that spreads events over subscriptions',
};

/** Tables of which every municipality reads every row: never about a person. */
const FOR_ALL: readonly string[] = ['aanbieder', 'centrumgemeenterelatie', 'opvangadreskenmerk', 'plaats'];

/** Differences between entity and table that are meant. */
const MEANT: Readonly<Record<string, string>> = {
  'tijdlijnregel.event_id: primary key is true in the entity, false in the table':
    'TypeORM wants a key and lets none of its columns be null; the table is unique on event and chain file, which may be unknown',
};

/** Tables to which lines are only added, in every service. */
const APPEND_ONLY = ['data_key_destroyed', 'historie', 'toegangsbeslissing', 'verwerkingslog'];
const APPEND_ONLY_TOO: Readonly<Record<string, readonly string[]>> = {
  'brp-registration': ['inschrijvingshandeling'],
  'care-referral': ['adres_key_destroyed'],
  'chain-coordination': ['afleveringsingreep', 'deling'],
  licensing: ['bibob_dossierdeel_inzage', 'bibob_geheimhouding', 'bibob_inzage', 'bibob_vernietiging'],
};

interface TableRow {
  readonly name: string;
  readonly municipal: boolean;
  readonly secured: boolean;
  readonly appendOnly: boolean;
  readonly mine: boolean;
}

async function tablesOf(client: Client): Promise<TableRow[]> {
  const { rows } = await client.query<TableRow>(
    `select relname as name, relrowsecurity and relforcerowsecurity as secured, pg_get_userbyid(relowner) = current_user as mine,
       obj_description(c.oid, 'pg_class') is not distinct from 'append-only' as "appendOnly",
       exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'gemeentecode' and not a.attisdropped) as municipal
     from pg_class c where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by relname`,
  );
  return rows;
}

/** Whether a policy's expression is the one of `enableMunicipalityRls`, whatever casts and brackets PostgreSQL shows it with. */
function isOfMunicipality(using: string | null): boolean {
  const bare = using?.replace(/::\w+|[()\s]/g, '');
  return bare === "gemeentecode=ANYstring_to_arraycurrent_setting'schakel.gemeenten',true,','";
}

/** A row with a municipality and nothing else but what no row can do without: every other rule of the table is taken away first. */
async function bareRow(admin: Client, table: string, gemeentecode: string): Promise<void> {
  const rules = await admin.query<{ name: string }>(
    `select quote_ident(conname) as name from pg_constraint where conrelid = $1::regclass and contype in ('c', 'f')`,
    [table],
  );
  for (const { name } of rules.rows) await admin.query(`alter table ${table} drop constraint ${name}`);
  const { rows: columns } = await admin.query<{ name: string; key: boolean; type: string; filled: boolean }>(
    `select a.attname as name, atttypid::regtype::text as type, atthasdef as filled,
       exists (select 1 from pg_index i where i.indrelid = a.attrelid and i.indisprimary and a.attnum = any (i.indkey)) as key
     from pg_attribute a where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [table],
  );
  for (const { name, key } of columns)
    if (!key) await admin.query(`alter table ${table} alter column ${name} drop not null`);
  const keys = columns.filter(({ key, filled, name }) => key && !filled && name !== 'gemeentecode');
  const values = keys.map(({ type }) => (type === 'uuid' ? 'gen_random_uuid()' : type === 'text' ? `'x'` : '1'));
  const names = ['gemeentecode', ...keys.map(({ name }) => name)].join(', ');
  await admin.query(`insert into ${table} (${names}) values (${[`'${gemeentecode}'`, ...values].join(', ')})`);
}

describe.each(APPS.map(({ app }) => app))('the database of %s', (app) => {
  let given: ServiceDatabase;
  let tables: readonly TableRow[];
  const asService = <T>(work: (client: Client) => Promise<T>) => withClient(given.database.appUrl, work);

  beforeAll(async () => {
    given = await serviceDatabase(app);
    tables = await asService(tablesOf);
  });
  afterAll(() => given.database.drop());

  it('is made from nothing, once', async () => {
    expect(given.migrated.length).toBeGreaterThan(0);
    expect(await given.migrateAgain()).toEqual([]);
  });

  it('has the tables that the entities describe', async () => {
    expect(given.entities.length).toBeGreaterThan(0);
    const found = await differencesWith(given.database.ownerUrl, given.entities);
    expect(found.filter((difference) => !(difference in MEANT))).toEqual([]);
  });

  it('shows rows of the announced municipalities only, forced, but for the tables with a reason', () => {
    expect(tables.filter(({ secured }) => !secured).map(({ name }) => name)).toEqual(
      tables.map(({ name }) => name).filter((name) => name in WITHOUT_POLICY),
    );
    expect(tables.filter(({ municipal, secured }) => municipal && !secured)).toEqual([]);
  });

  it('has on every municipal table a policy for the municipality, and no other without a reason', async () => {
    const { rows } = await asService((client) =>
      client.query<{ table: string; name: string; using: string | null }>(
        `select tablename as table, policyname as name, qual as using from pg_policies where schemaname = 'public'`,
      ),
    );
    const ofMunicipality = rows.filter(({ using }) => isOfMunicipality(using));
    expect(new Set(ofMunicipality.map(({ table }) => table))).toEqual(
      new Set(tables.filter(({ municipal }) => municipal).map(({ name }) => name)),
    );
    const others = rows.filter((row) => !ofMunicipality.includes(row)).map(({ table, name }) => `${table}.${name}`);
    expect(others.filter((name) => !(name in OTHER_POLICIES))).toEqual([]);
  });

  it('hides rows of other municipalities, in every table that has one', async () => {
    const municipal = tables.filter(({ municipal: yes }) => yes).map(({ name }) => name);
    await withClient(given.database.adminUrl, async (admin) => {
      for (const name of municipal) await bareRow(admin, name, '0363');
    });
    await asService(async (client) => {
      const seen = async (gemeenten: string | undefined): Promise<string[]> => {
        if (gemeenten !== undefined)
          await client.query(`select set_config('schakel.gemeenten', $1, false)`, [gemeenten]);
        const found: string[] = [];
        for (const name of municipal) {
          const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${name}`);
          if (rows[0]?.n !== 0) found.push(`${name} ${String(rows[0]?.n)}`);
        }
        return found;
      };
      const forAll = municipal.filter((name) => FOR_ALL.includes(name)).map((name) => `${name} 1`);
      expect(await seen(undefined)).toEqual(forAll);
      expect(await seen('0599')).toEqual(forAll);
      expect(await seen('0599,0363')).toEqual(municipal.map((name) => `${name} 1`));
    });
  });

  it('lets the service change rows and nothing of the schema', async () => {
    expect(tables.filter(({ mine }) => mine)).toEqual([]);
    await asService(async (client) => {
      const { rows } = await client.query(
        'select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as mighty from pg_roles where rolname = current_user',
      );
      expect(rows).toEqual([{ mighty: false }]);
      const { name: any } = tables.find(({ municipal }) => municipal) ?? { name: '' };
      const statements = [
        'create table erbij (id int)',
        'create schema erbij',
        `alter table ${any} add column erbij int`,
        `alter table ${any} disable row level security`,
        `alter table ${any} no force row level security`,
        `create policy alles on ${any} using (true)`,
        `drop policy gemeente on ${any}`,
        `drop table ${any}`,
        'select * from migrations',
        ...tables.map(({ name }) => `truncate ${name} cascade`),
      ];
      for (const statement of statements)
        expect([statement, await refusalOf(client, statement)]).toEqual([statement, FORBIDDEN]);
    });
  });

  it('lets nobody of the service change or remove a line of a record', async () => {
    const records = tables.filter(({ appendOnly }) => appendOnly).map(({ name }) => name);
    expect(records).toEqual([...APPEND_ONLY, ...(APPEND_ONLY_TOO[app] ?? [])].sort());
    await asService(async (client) => {
      for (const name of records) {
        expect(await refusalOf(client, `update ${name} set gemeentecode = '0599'`)).toBe(FORBIDDEN);
        expect(await refusalOf(client, `delete from ${name}`)).toBe(FORBIDDEN);
      }
      const others = tables.filter(({ appendOnly, name }) => !appendOnly && name !== 'migrations');
      for (const { name } of others)
        expect([name, await refusalOf(client, `delete from ${name}`)]).toEqual([name, 'done']);
    });
  });
});
