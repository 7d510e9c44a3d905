import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Actor } from '../actor/actor.js';
import { ROLLEN, type Rol } from '../actor/rollen.data.js';
import { dossierPolicy } from '../fixtures/dossier-policy.js';
import { toegangshuis, type Toegangshuis } from '../fixtures/toegangshuis.js';
import { VERWERKINGEN } from '../register/verwerkingsregister.data.js';
import type { Bron } from './bronschema.js';
import { policy, type Policy, type Regel } from './policy.js';
import type { Voorwaarde } from './voorwaarde.js';

type Schema = (typeof dossierPolicy)['definitie']['bron'];
type Rij = Bron<Schema> & { readonly id: string };

const GEMEENTEN = ['0363', '0599', '0014'];
const SUBS = ['sub-a', 'sub-b', `sub-'c"; --`];
const OINS = ['00000099000003630000', '00000099000010010000'];
const STATUSSEN = ['geopend', 'in-regie', 'gesloten'];
const KOLOMMEN = ['gemeentecode', 'status', 'melder', 'organisatie'] as const;
const LIJSTEN = ['medewerkers', 'organisaties'] as const;
const ROLNAMEN = Object.keys(ROLLEN) as Rol[];

const kenmerk = fc.constantFrom('sub', 'gemeentecode', 'organisatie' as const);

/** Any tree of conditions over the example's fields, nulls and negations included. */
const voorwaarde = fc.letrec<{ boom: Voorwaarde }>((tie) => ({
  boom: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.record({ soort: fc.constant('gelijk' as const), kenmerk, veld: fc.constantFrom(...KOLOMMEN) }),
    fc.record({ soort: fc.constant('in-lijst' as const), kenmerk, veld: fc.constantFrom(...LIJSTEN) }),
    fc.record({
      soort: fc.constant('waarde' as const),
      veld: fc.constantFrom(...KOLOMMEN),
      waarden: fc.subarray([...STATUSSEN, ...GEMEENTEN, ...SUBS]),
    }),
    fc.record({ soort: fc.constant('leeg' as const), veld: fc.constantFrom(...KOLOMMEN) }),
    fc.record({ soort: fc.constant('altijd' as const) }),
    fc.record({ soort: fc.constant('alle' as const), delen: fc.array(tie('boom'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ soort: fc.constant('een' as const), delen: fc.array(tie('boom'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ soort: fc.constant('niet' as const), deel: tie('boom') }),
  ),
})).boom;

const actor: fc.Arbitrary<Actor> = fc
  .record({
    sub: fc.constantFrom(...SUBS),
    soort: fc.constantFrom('medewerker' as const, 'partner' as const),
    gemeentecode: fc.option(fc.constantFrom(...GEMEENTEN), { nil: undefined }),
    organisatie: fc.constantFrom(...OINS),
    rollen: fc.subarray(ROLNAMEN, { minLength: 1, maxLength: 4 }),
  })
  .map(({ gemeentecode, ...rest }) => (gemeentecode === undefined ? rest : { ...rest, gemeentecode }));

const doelbinding = fc.constantFrom(...VERWERKINGEN.map(({ code }) => code));
const HANDELINGEN = ['dossier:lezen', 'dossier:sluiten'];

/** Any set of rules that a policy accepts. */
const regels: fc.Arbitrary<Regel<keyof Schema>[]> = fc
  .array(
    fc
      .record({
        verwerkingen: fc.subarray([...VERWERKINGEN], { minLength: 1, maxLength: 4 }),
        handelingen: fc.subarray(HANDELINGEN, { minLength: 1 }),
        voorwaarde,
      })
      .chain(({ verwerkingen, ...rest }) =>
        fc.subarray([...new Set(verwerkingen.flatMap(({ rollen }) => rollen))], { minLength: 1 }).map((rollen) => ({
          ...rest,
          rollen,
          naam: 'regel',
          doelbindingen: verwerkingen.map(({ code }) => code),
          voorwaarde: rest.voorwaarde as Voorwaarde<keyof Schema>,
        })),
      ),
    { minLength: 1, maxLength: 5 },
  )
  .map((lijst) => lijst.map((regel, index) => ({ ...regel, naam: `regel-${index}` })));

let huis: Toegangshuis;

/** Every combination that matters is likely to be among 300 rows; each has up to three lines on its access list, some withdrawn. */
async function vulDossiers(): Promise<void> {
  await huis.admin.query(
    `insert into dossier
     select gen_random_uuid(), (array['0363','0599','0014'])[1 + mod(n, 3)],
       (array['geopend','in-regie','gesloten',null])[1 + mod(n / 3, 4)],
       (array[$1,$2,$3,null])[1 + mod(n / 12, 4)],
       (array[$4,$5,null])[1 + mod(n / 48, 3)]
     from generate_series(0, 299) n`,
    [...SUBS, ...OINS],
  );
  await huis.admin.query(
    `insert into dossier_toegang
     select d.id, d.gemeentecode, t.soort, t.houder, case when t.weg then now() end
     from dossier d cross join lateral (
       select (array['medewerker','organisatie'])[1 + floor(random() * 2)::int] as soort,
         (array[$1,$2,$3,$4,$5,'0363'])[1 + floor(random() * 6)::int] as houder, random() < 0.3 as weg
       from generate_series(1, 3) where d.id is not null) t`,
    [...SUBS, ...OINS],
  );
}

beforeAll(async () => {
  huis = await toegangshuis();
  await vulDossiers();
});
afterAll(() => huis.stop());

/** All rows as the policy reads them, row-level security aside: the first lock alone is under test. */
async function rijen(van: Policy<Schema>): Promise<Rij[]> {
  const { sql, params } = van.bronKolommen('d');
  return (await huis.admin.query<Rij>(`select d.id, ${sql} from dossier d`, params)).rows;
}

async function gekozen(van: Policy<Schema>, wie: Actor, handeling: string, doel: string): Promise<string[]> {
  const { sql, params } = van.predicaat(wie, handeling, doel, 'd', 2);
  const { rows } = await huis.admin.query<{ id: string }>(`select d.id from dossier d where $1::int = 1 and ${sql}`, [
    1,
    ...params,
  ]);
  return rows.map(({ id }) => id).sort();
}

function toegestaan(van: Policy<Schema>, alle: readonly Rij[], wie: Actor, handeling: string, doel: string): string[] {
  return alle
    .filter((rij) => van.beslis(wie, handeling, rij, doel).toegestaan)
    .map(({ id }) => id)
    .sort();
}

describe('decision and selection are one (PS13)', () => {
  it('for the example policy, every role, purpose and action', async () => {
    const alle = await rijen(dossierPolicy);
    let open = 0;
    for (const rol of ROLNAMEN) {
      for (const { code } of VERWERKINGEN) {
        for (const handeling of dossierPolicy.handelingen) {
          for (const sub of SUBS) {
            const wie: Actor = {
              sub,
              soort: ROLLEN[rol].soort,
              gemeentecode: '0363',
              organisatie: OINS[1] as string,
              rollen: [rol],
            };
            const ids = await gekozen(dossierPolicy, wie, handeling, code);
            expect(ids).toEqual(toegestaan(dossierPolicy, alle, wie, handeling, code));
            open += ids.length;
          }
        }
      }
    }
    expect(open).toBeGreaterThan(300);
  });

  it('for any rules and any actor', async () => {
    const alle = await rijen(dossierPolicy);
    const counts = { none: 0, some: 0, all: 0 };
    // The question is near the rules: purpose and one role are often those of the first rule, else all answers would be "nothing".
    const vraag = fc
      .record({
        uit: regels,
        wie: actor,
        doel: doelbinding,
        handeling: fc.constantFrom(...HANDELINGEN),
        nabij: fc.boolean(),
      })
      .map(({ uit, wie, doel, handeling, nabij }) => {
        const [eerste] = uit;
        if (!nabij || !eerste) return { uit, wie, doel, handeling };
        return { uit, wie: { ...wie, rollen: eerste.rollen }, doel: eerste.doelbindingen[0] ?? doel, handeling };
      });
    await fc.assert(
      fc.asyncProperty(vraag, async ({ uit, wie, doel, handeling }) => {
        const eigen = policy({ ...dossierPolicy.definitie, regels: uit });
        const ids = await gekozen(eigen, wie, handeling, doel);
        expect(ids).toEqual(toegestaan(eigen, alle, wie, handeling, doel));
        counts[ids.length === 0 ? 'none' : ids.length === alle.length ? 'all' : 'some'] += 1;
      }),
      { numRuns: 600 },
    );
    expect(counts.none).toBeGreaterThan(50);
    expect(counts.some).toBeGreaterThan(50);
  });

  it('for any condition under a rule that applies, so that the conditions themselves are tried', async () => {
    const alle = await rijen(dossierPolicy);
    const counts = { none: 0, some: 0, all: 0 };
    const wieMag = actor.map((wie) => ({ ...wie, rollen: ['ketenregisseur' as const] }));
    await fc.assert(
      fc.asyncProperty(voorwaarde, wieMag, async (boom, wie) => {
        const regel: Regel = {
          naam: 'regel',
          handelingen: ['dossier:lezen'],
          rollen: ['ketenregisseur'],
          doelbindingen: ['ketenregie'],
          voorwaarde: boom,
        };
        const eigen = policy({ ...dossierPolicy.definitie, regels: [regel as Regel<keyof Schema>] });
        const ids = await gekozen(eigen, wie, 'dossier:lezen', 'ketenregie');
        expect(ids).toEqual(toegestaan(eigen, alle, wie, 'dossier:lezen', 'ketenregie'));
        counts[ids.length === 0 ? 'none' : ids.length === alle.length ? 'all' : 'some'] += 1;
      }),
      { numRuns: 400 },
    );
    // Had the trees been trivial, the property would say nothing.
    expect(counts.some).toBeGreaterThan(100);
  });
});

describe('an access list', () => {
  it('counts lines of its own kind that were not withdrawn, in decision and selection', async () => {
    const lines = [
      { soort: 'medewerker', weg: false, mag: true },
      { soort: 'medewerker', weg: true, mag: false },
      { soort: 'organisatie', weg: false, mag: false },
    ];
    for (const { soort, weg, mag } of lines) {
      const id = randomUUID();
      const wie: Actor = {
        sub: `nieuw-${id}`,
        soort: 'medewerker',
        gemeentecode: '0363',
        organisatie: OINS[0] as string,
        rollen: ['zorgmedewerker'],
      };
      await huis.admin.query(`insert into dossier (id, gemeentecode, status) values ($1, '0363', 'in-regie')`, [id]);
      await huis.admin.query(
        `insert into dossier_toegang values ($1, '0363', $2, $3, case when $4 then now() end), ($1, '0363', 'medewerker', 'een-ander', null)`,
        [id, soort, wie.sub, weg],
      );
      const verwacht = mag ? [id] : [];
      expect(await gekozen(dossierPolicy, wie, 'dossier:lezen', 'ketenregie')).toEqual(verwacht);
      expect(toegestaan(dossierPolicy, await rijen(dossierPolicy), wie, 'dossier:lezen', 'ketenregie')).toEqual(
        verwacht,
      );
    }
  });
});

describe('the second lock: row-level security per municipality', () => {
  const [amsterdam, rotterdam] = [randomUUID(), randomUUID()];

  beforeAll(async () => {
    await huis.admin.query(
      `insert into dossier (id, gemeentecode, status) values ($1, '0363', 'geopend'), ($2, '0599', 'geopend')`,
      [amsterdam, rotterdam],
    );
    await huis.admin.query(
      `insert into dossier_toegang values ($1, '0363', 'medewerker', 'sub-a', null), ($2, '0599', 'medewerker', 'sub-a', null)`,
      [amsterdam, rotterdam],
    );
  });

  const count = (gemeenten: string[], sql: string, params: unknown[] = []): Promise<number> =>
    huis.database.transaction(gemeenten, async (client) => (await client.query(sql, params)).rowCount ?? 0);

  it('shows nothing outside the municipality announced, though the policy is left out', async () => {
    expect(await count(['0599'], 'select 1 from dossier where id = $1', [amsterdam])).toBe(0);
    expect(await count([], 'select 1 from dossier')).toBe(0);
    expect(await count(['0599'], `select 1 from dossier where gemeentecode <> '0599'`)).toBe(0);
    expect(await count([], 'select 1 from dossier_toegang')).toBe(0);
    // The same query with the right setting does find it: the emptiness above is the lock's doing.
    expect(await count(['0363'], 'select 1 from dossier where id = $1', [amsterdam])).toBe(1);
    expect(await count(['0363', '0599'], 'select 1 from dossier where id in ($1, $2)', [amsterdam, rotterdam])).toBe(2);
  });

  it('shows nothing to a connection that announced nothing at all', async () => {
    const { rowCount } = await huis.database.pool.query('select 1 from dossier');
    expect(rowCount).toBe(0);
  });

  it('changes and removes nothing outside the municipality announced', async () => {
    expect(await count(['0599'], `update dossier set status = 'gesloten' where id = $1`, [amsterdam])).toBe(0);
    expect(await count(['0599'], 'delete from dossier_toegang where dossier_id = $1', [amsterdam])).toBe(0);
    const { rows } = await huis.admin.query('select status from dossier where id = $1', [amsterdam]);
    expect(rows).toEqual([{ status: 'geopend' }]);
  });

  it('refuses a row for another municipality, and moving one there', async () => {
    const refused = { code: '42501' };
    await expect(
      count(['0599'], `insert into dossier (id, gemeentecode) values (gen_random_uuid(), '0363')`),
    ).rejects.toMatchObject(refused);
    await expect(
      count(['0363'], `update dossier set gemeentecode = '0599' where id = $1`, [amsterdam]),
    ).rejects.toMatchObject(refused);
    await expect(
      count([], `insert into dossier (id, gemeentecode) values (gen_random_uuid(), '0363')`),
    ).rejects.toMatchObject(refused);
  });

  it('cannot be lifted by the runtime role', async () => {
    for (const sql of [
      'alter table dossier disable row level security',
      'drop policy gemeente on dossier',
      'set role postgres',
    ]) {
      await expect(count(['0599'], sql)).rejects.toMatchObject({
        code: expect.stringMatching(/^(42501|22023)$/) as string,
      });
    }
    // Turning it off per session makes queries fail; it does not make them open.
    await expect(
      huis.database.transaction(['0599'], async (client) => {
        await client.query('set local row_security = off');
        await client.query('select 1 from dossier');
      }),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('holds under a policy that opens everything', async () => {
    const regel: Regel = {
      naam: 'alles-open',
      handelingen: ['dossier:lezen'],
      rollen: ['ketenregisseur'],
      doelbindingen: ['ketenregie'],
      voorwaarde: { soort: 'altijd' },
    };
    const lek = policy({ ...dossierPolicy.definitie, regels: [regel as Regel<keyof Schema>] });
    const wie: Actor = {
      sub: 'sub-a',
      soort: 'medewerker',
      gemeentecode: '0599',
      organisatie: OINS[0] as string,
      rollen: ['ketenregisseur'],
    };
    const { sql, params } = lek.predicaat(wie, 'dossier:lezen', 'ketenregie', 'd');
    expect(await count(['0599'], `select 1 from dossier d where ${sql} and d.gemeentecode <> '0599'`, params)).toBe(0);
    expect(await count(['0599'], `select 1 from dossier d where ${sql} and d.id = '${rotterdam}'`, params)).toBe(1);
  });
});
