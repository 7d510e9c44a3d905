import { HealthRegistry } from '@schakel/platform';
import { eventually } from '@schakel/testing';
import pg from 'pg';
import { startProefdienst, type Proefdienst } from '../fixtures/proefdienst.js';
import { wekkerdienst, Wekkers, wekkersoort, type Gedrag } from '../fixtures/wekkerdienst.js';
import { nietsAnders } from '../uitvoering/uitvoering.js';
import { Tijdbewaker } from './tijdbewaker.js';

let nu = '2026-03-02T09:00:00.000Z';
const EERDER = '2026-03-02T08:00:00.000Z';
const EERST = '2026-03-01T08:00:00.000Z';

let dienst: Proefdienst;
let wekkers: Wekkers;
let bewaker: Tijdbewaker;
let admin: pg.Pool;

beforeAll(async () => {
  const opties = { klok: () => nu, topics: ['care-referral'], sjabloon: 'wekkerdienst' } as const;
  dienst = await startProefdienst(wekkerdienst, opties);
  wekkers = dienst.service.app.get(Wekkers);
  bewaker = dienst.service.app.get(Tijdbewaker);
  admin = new pg.Pool({ connectionString: dienst.database.adminUrl });
});
afterAll(async () => {
  await admin.end();
  await dienst.stop();
});
beforeEach(async () => {
  nu = '2026-03-02T09:00:00.000Z';
  await admin.query('delete from wekker');
});

const sql = async <R extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
  (await admin.query<R>(text, values)).rows;
const afgegaan = async (id: string) =>
  (await sql(`select 1 from historie where aggregaat_id = $1 and type = 'wekker-afgegaan'`, [id])).length;
const mislukt = async () => {
  const delen = await dienst.service.app.get(HealthRegistry).check();
  return delen.find(({ naam }) => naam === 'tijdbewaking')?.details?.['mislukt'];
};

describe('a round of the clock', () => {
  it('looks at every file whose moment has come, of every municipality, and at no other', async () => {
    const [verlopen, vandaag, straks, nooit] = await Promise.all([
      wekkers.zet(EERDER, 'gaat-af', '0599'),
      wekkers.zet(nu),
      wekkers.zet('2026-03-02T09:00:00.001Z'),
      wekkers.zet(null),
    ]);
    expect(await bewaker.ronde()).toBe(2);
    expect(await Promise.all([verlopen, vandaag, straks, nooit].map(afgegaan))).toEqual([1, 1, 0, 0]);
    expect(await bewaker.ronde()).toBe(0);
    nu = '2026-03-02T09:00:00.001Z';
    expect(await bewaker.ronde()).toBe(1);
  });

  it('acts as the service, under the purpose of the watch, and leaves a line in the processing log', async () => {
    const id = await wekkers.zet(EERDER);
    await bewaker.ronde();
    expect(
      await sql(`select actor, doelbinding, op from historie where aggregaat_id = $1 and versie = 2`, [id]),
    ).toEqual([{ actor: 'systeem:care-referral', doelbinding: 'zorgverwijzing', op: new Date(nu) }]);
    expect(await sql('select name, actor from verwerkingslog where object = $1', [`wekker/${id}`])).toEqual([
      { name: 'Wekker', actor: 'systeem:care-referral' },
    ]);
  });

  it.each<Gedrag>(['faalt', 'weigert', 'doet-niets'])(
    'one file that %s, the oldest, holds up no other, counts as failed and is tried again',
    async (gedrag) => {
      const stuk = await wekkers.zet(EERST, gedrag);
      const heel = await Promise.all([wekkers.zet(EERDER), wekkers.zet(EERDER)]);
      expect(await bewaker.ronde()).toBe(2);
      expect(await mislukt()).toBe(1);
      expect(await Promise.all([stuk, ...heel].map(afgegaan))).toEqual([0, 1, 1]);
      expect(await bewaker.ronde()).toBe(0);
      expect(await mislukt()).toBe(1);
      await admin.query('delete from wekker where id = $1', [stuk]);
      await bewaker.ronde();
      expect(await mislukt()).toBe(0);
      expect(dienst.regels.join('\n')).toContain('tijdbewaking mislukt');
    },
  );

  it('a file whose key was destroyed is passed over: nothing can be decided about it, and nothing failed', async () => {
    const id = await wekkers.zet(EERDER);
    const ander = await wekkers.zet(EERDER);
    await admin.query('delete from data_key where id = $1', [id]);
    expect(await bewaker.ronde()).toBe(1);
    expect(await mislukt()).toBe(0);
    expect(await Promise.all([id, ander].map(afgegaan))).toEqual([0, 1]);
  });

  it('takes more than a page of files of one moment, each once', async () => {
    const ids = await Promise.all(Array.from({ length: 230 }, () => wekkers.zet(EERDER)));
    // One that never goes out must not make the round endless either.
    const eeuwig = await wekkers.zet(EERST, 'gaat-nooit-uit');
    expect(await bewaker.ronde()).toBe(231);
    const rijen = await sql<{ n: number }>(
      `select count(*)::int as n from historie where type = 'wekker-afgegaan' and aggregaat_id = any ($1::uuid[])`,
      [ids],
    );
    expect(rijen).toEqual([{ n: 230 }]);
    expect(await afgegaan(eeuwig)).toBe(1);
  });

  it('three rounds at once write once: the version check lets one win, and who lost did not fail', async () => {
    const ids = await Promise.all(Array.from({ length: 40 }, () => wekkers.zet(EERDER)));
    const gewijzigd = await Promise.all([bewaker.ronde(), bewaker.ronde(), bewaker.ronde()]);
    expect(gewijzigd.reduce((som, aantal) => som + aantal)).toBe(40);
    expect(await Promise.all(ids.map(afgegaan))).toEqual(ids.map(() => 1));
    expect(await mislukt()).toBe(0);
  });

  it('one kind that cannot even be looked at holds up no other kind', async () => {
    const wat = { soort: wekkersoort, doelbinding: 'zorgverwijzing', lees: nietsAnders };
    const stuk = { ...wat, kolom: 'bestaat_niet', naam: 'Kapot' };
    const tweede = dienst.service.app.get(Tijdbewaker);
    tweede.bewaak({ ...stuk, beslis: () => ({ soort: 'aanvaard', gebeurtenissen: [] }) });
    const id = await wekkers.zet(EERDER);
    expect(await bewaker.ronde()).toBe(1);
    expect(await mislukt()).toBe(1);
    expect(await afgegaan(id)).toBe(1);
  });

  it('goes round by itself once started, until the service stops', async () => {
    const id = await wekkers.zet(EERDER);
    bewaker.start(20);
    await eventually(async () => (await afgegaan(id)) === 1, 'the alarm goes off by itself');
    const later = await wekkers.zet(EERDER);
    await eventually(async () => (await afgegaan(later)) === 1, 'the next round');
  });
});
