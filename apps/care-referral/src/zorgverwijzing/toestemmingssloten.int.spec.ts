import { randomUUID } from 'node:crypto';
import type { Actor } from '@schakel/access';
import { beginVanWettelijkeDag, datum, plusDagen, type Datum } from '@schakel/domain';
import { runMigrations } from '@schakel/platform';
import { testDatabase, type TestDatabase } from '@schakel/testing';
import fc from 'fast-check';
import pg from 'pg';
import { migrations } from '../migrations/index.js';
import { toegangBij, type VastgelegdeToestemming } from '../toestemming/toestemming-toegang.domain.js';
import { toestemmingstatussen } from '../toestemming/toestemming-toestand.domain.js';
import { zorgverwijzingpolicy } from './zorgverwijzing.policy.js';

const organisaties = ['00000099000030010000', '00000099000030020000'] as const;
const doelen = ['opvang', 'jeugdhulp'] as const;
/** Last days around both changes of the clock, and an ordinary one. */
const laatsteDagen = ['2026-03-28', '2026-03-29', '2026-07-10', '2026-10-24', '2026-10-25'].map((dag) => datum(dag));
const dagen = [...new Set(laatsteDagen.flatMap((dag) => [plusDagen(dag, -1), dag, plusDagen(dag, 1)]))].sort();
/** Offers long before, and on the edges of those days, to the millisecond. */
const VROEG = '2026-03-01T09:00:00.000Z';
const randen = laatsteDagen.flatMap((dag) => {
  const einde = Date.parse(beginVanWettelijkeDag(plusDagen(dag, 1)));
  return [einde - 3_600_000, einde - 1, einde, einde + 1].map((moment) => new Date(moment).toISOString());
});

const toestemming = fc.record({
  doel: fc.constantFrom(...doelen),
  ontvanger: fc.constantFrom(...organisaties),
  gemeentecode: fc.constantFrom('0363', '0363', '0363', '0363', '0363', '0599'),
  // Mostly what a day can change.
  status: fc.oneof(
    { weight: 3, arbitrary: fc.constant('gegeven' as const) },
    { weight: 2, arbitrary: fc.constantFrom(...toestemmingstatussen) },
  ),
  dag: fc.constantFrom(...laatsteDagen),
  zonderDag: fc.constantFrom(true, false, false, false),
});
const aanbod = fc.record({
  organisatie: fc.constantFrom(...organisaties),
  doel: fc.constantFrom(...doelen, ...doelen, null),
  stand: fc.constantFrom('open' as const, 'open' as const, 'geaccepteerd' as const),
  beeindigd: fc.constantFrom(false, false, false, true),
  op: fc.oneof(fc.constant(VROEG), fc.constantFrom(...randen)),
});
const verwijzing = fc.record({
  toestemmingen: fc.uniqueArray(toestemming, {
    selector: ({ doel, ontvanger, gemeentecode }) => `${doel} ${ontvanger} ${gemeentecode}`,
    minLength: 3,
    maxLength: 6,
  }),
  aanbiedingen: fc.array(aanbod, { minLength: 1, maxLength: 3 }),
});
type Verwijzing = typeof verwijzing extends fc.Arbitrary<infer T> ? T & { readonly id: string } : never;

/** The last day as the row has it: only what was given has one. */
const dagVan = ({ status, dag, zonderDag }: Verwijzing['toestemmingen'][number]): Datum | null =>
  status === 'verlopen' || (status === 'gegeven' && !zonderDag) ? dag : null;

let database: TestDatabase;
let beheer: pg.Client;
let dienst: pg.Client;
const alle: Verwijzing[] = [];

beforeAll(async () => {
  const migrate = (url: string) => runMigrations({ url, migrations }).then(() => undefined);
  database = await testDatabase({ key: 'care_referral', migrate });
  [beheer, dienst] = [new pg.Client(database.adminUrl), new pg.Client(database.appUrl)];
  await Promise.all([beheer.connect(), dienst.connect()]);
  for (const een of fc.sample(verwijzing, 600)) alle.push(await schrijf({ ...een, id: randomUUID() }));
});
afterAll(async () => {
  await Promise.all([beheer.end(), dienst.end()]);
  await database.drop();
});

async function schrijf(een: Verwijzing): Promise<Verwijzing> {
  await beheer.query(
    `insert into zorgverwijzing (id, gemeentecode, versie, status, ketendossier_id, actieverzoek_id, urgentie, inhoud, ontvangen_op,
       gewijzigd_op) values ($1, '0363', 1, 'aangeboden', $1, $1, 'gewoon', '', now(), now())`,
    [een.id],
  );
  for (const { organisatie, doel, stand, beeindigd, op } of een.aanbiedingen)
    await beheer.query(
      `insert into zorgaanbod (id, gemeentecode, versie, zorgverwijzing_id, aanbieder_id, organisatie, stand, aangeboden_versie,
         aangeboden_op, beeindigd_op, toestemmingsdoel)
       values ($1, '0363', 1, $2, $1, $3, $4, 1, $5, case when $6 then now() end, $7)`,
      [randomUUID(), een.id, organisatie, stand, op, beeindigd, doel],
    );
  for (const t of een.toestemmingen)
    await beheer.query(
      `insert into toestemming (id, gemeentecode, versie, inhoud, gewijzigd_op, status, zorgverwijzing_id, doel, ontvanger,
         geldig_tot_en_met, ontvangst, tweede_blik)
       values ($1, $2, 1, '', now(), $3::text, $4, $5, $6, $7, case when $3 = 'ingetrokken' then 'open' end,
         case when $3 = 'doorbroken' then 'open' end)`,
      [randomUUID(), t.gemeentecode, t.status, een.id, t.doel, t.ontvanger, dagVan(t)],
    );
  return een;
}

/** By the rules in memory. */
function volgensRegels(organisatie: string, dag: Datum): string[] {
  const ziet = ({ toestemmingen, aanbiedingen }: Verwijzing) =>
    aanbiedingen.some(({ organisatie: van, doel, stand, beeindigd, op }) => {
      if (van !== organisatie || beeindigd) return false;
      const t = toestemmingen.find(
        (een) => een.doel === doel && een.ontvanger === organisatie && een.gemeentecode === '0363',
      );
      const vastgelegd: VastgelegdeToestemming | undefined = t && { status: t.status, geldigTotEnMet: dagVan(t) };
      return toegangBij(vastgelegd, { zorg: stand === 'open' ? 'aangeboden' : 'begonnen', op }, dag) === 'open';
    });
  return alle.filter(ziet).map(({ id }) => id);
}

async function metInstellingen<R extends pg.QueryResultRow>(
  client: pg.Client,
  instellingen: Readonly<Record<string, string>>,
  tekst: string,
  waarden: unknown[] = [],
): Promise<R[]> {
  await client.query('begin');
  for (const [naam, waarde] of Object.entries(instellingen))
    await client.query('select set_config($1, $2, true)', [naam, waarde]);
  const { rows } = await client.query<R>(tekst, waarden);
  await client.query('rollback');
  return rows;
}
const ids = (rijen: readonly { readonly id: string }[]) => rijen.map(({ id }) => id).sort();

const actorVan = (organisatie: string): Actor => ({
  ...{ sub: 'opvang-1', soort: 'partner', organisatie, rollen: ['zorgaanbieder'] },
});
const HANDELING = 'zorgverwijzing:lezen';
const DOEL = 'zorgverwijzing';

describe('who sees an offer that rests on consent', () => {
  it('decision, predicate and row-level security say the same of any rows, on any day', async () => {
    const soorten = { gezien: 0, verborgen: 0, metDeDag: 0 };
    for (const organisatie of organisaties) {
      let eerder: readonly string[] | undefined;
      for (const dag of dagen) {
        const verwacht = volgensRegels(organisatie, dag).sort();
        const actor = actorVan(organisatie);
        const { sql, params } = zorgverwijzingpolicy.predicaat(actor, HANDELING, DOEL, 'z');
        // Each lock by itself: the first without the second, past row-level security; the second with no predicate at all.
        const eerste = `select z.id from zorgverwijzing z where ${sql}`;
        const opPredicaat = await metInstellingen<{ id: string }>(beheer, { 'schakel.dag': dag }, eerste, params);
        const kolommen = zorgverwijzingpolicy.bronKolommen('z');
        const bronnen = await metInstellingen<{ id: string; gemeentecode: string; aanbieders: string[] }>(
          beheer,
          { 'schakel.dag': dag },
          `select z.id, ${kolommen.sql} from zorgverwijzing z`,
          kolommen.params,
        );
        const beslist = bronnen.filter((bron) => zorgverwijzingpolicy.beslis(actor, HANDELING, bron, DOEL).toegestaan);
        const tweede = { 'schakel.organisatie': organisatie, 'schakel.dag': dag };
        const opRij = await metInstellingen<{ id: string }>(dienst, tweede, 'select id from zorgverwijzing');
        expect([dag, ids(opPredicaat), ids(beslist), ids(opRij)]).toEqual([dag, verwacht, verwacht, verwacht]);
        soorten.gezien += verwacht.length;
        soorten.verborgen += alle.length - verwacht.length;
        if (eerder !== undefined && eerder.join() !== verwacht.join()) soorten.metDeDag++;
        eerder = verwacht;
      }
    }
    // Every last day changed something for both; had it not, the property would say nothing.
    expect(soorten.gezien).toBeGreaterThan(500);
    expect(soorten.verborgen).toBeGreaterThan(500);
    expect(soorten.metDeDag).toBe(organisaties.length * laatsteDagen.length);
  });

  it('a transaction that announced no day sees nothing that rests on a consent with a last day', async () => {
    for (const organisatie of organisaties) {
      const zonderDag = await metInstellingen<{ id: string }>(
        dienst,
        { 'schakel.organisatie': organisatie },
        'select id from zorgverwijzing',
      );
      expect(ids(zonderDag)).toEqual(volgensRegels(organisatie, datum('9999-12-31')).sort());
    }
  });

  it('no organisation sees another’s, and nobody writes by way of the view', async () => {
    const [een, ander] = organisaties;
    const wie = { 'schakel.organisatie': een, 'schakel.dag': '2026-03-01' };
    const tekst = 'select distinct organisatie from zorgaanbod_zichtbaar';
    expect(await metInstellingen(dienst, wie, tekst)).toEqual([{ organisatie: een }]);
    const schrijf = `update zorgaanbod_zichtbaar set organisatie = $1 returning id`;
    expect(await metInstellingen(dienst, wie, schrijf, [ander])).toEqual([]);
  });
});
