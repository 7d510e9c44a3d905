import { datum, type Gemeentecode } from '@schakel/domain';
import { CommitBatcher } from '@schakel/messaging';
import { Database, nieuwId } from '@schakel/platform';
import { KeyRing, Pseudonimiseerder } from '@schakel/privacy';
import { eventually } from '@schakel/testing';
import { eventsVan, leesMee, type Meelezer } from '../fixtures/gebeurtenissen.js';
import { coordinator, loketVan } from '../fixtures/loket.js';
import { publiekeUrl, startProefdienst, type Proefdienst } from '../fixtures/proefdienst.js';
import { neemOpschortingOver } from './bibobopschorting.js';
import type { Bibobopschorting } from './vergunningaanvraag-termijn.domain.js';
import { laadAanvragen } from './vergunningaanvraag.store.js';

let dienst: Proefdienst;
let meelezer: Meelezer;
let dag = '2026-03-02';
const { dien, stap, lees } = loketVan(() => dienst);
const gemeentecode = '0363' as Gemeentecode;

beforeAll(async () => {
  dienst = await startProefdienst({ klok: () => `${dag}T11:00:00.000Z` });
  meelezer = await leesMee(dienst.topics);
});
beforeEach(() => {
  dag = '2026-03-02';
});
afterAll(async () => {
  await meelezer.stop();
  await dienst.stop();
});

/** What the Bibob file does in its own transaction; gives how many rows of applications that wrote. */
async function neemOver(id: string, opschorting: Bibobopschorting | undefined): Promise<number> {
  const { app } = dienst.service;
  const sleutels = app.get(KeyRing);
  const geladen = await app
    .get(Database)
    .read([gemeentecode], async (client) => (await laadAanvragen(client, sleutels, [id])).get(id)!);
  const nu = `${dag}T11:00:00.000Z`;
  const context = { nu, actor: 'bibob-1', gemeentecode, doelbinding: 'bibob-onderzoek', correlatieId: nieuwId() };
  const dataref = `${publiekeUrl}/v1/vergunningaanvragen/${id}`;
  const deel = neemOpschortingOver({ geladen, opschorting, context, dataref }, app.get(Pseudonimiseerder));
  if (deel.aggregates.length === 0) return 0;
  expect(await app.get(CommitBatcher).commit(deel)).toMatchObject({ kind: 'committed' });
  return deel.aggregates.length;
}
const advies = (): Bibobopschorting => ({
  kenmerk: nieuwId() as Bibobopschorting['kenmerk'],
  grond: 'bibob-advies',
  van: datum('2026-03-09'),
  maximumDagen: 56,
});

describe('Wet Bibob art. 31: advice of the LBB and the decision term', () => {
  it('suspends from the request to the receipt; the dates move for everybody, the ground shows to the closed circle only', async () => {
    const id = await dien({ vergunningsoort: 'alcoholwetvergunning' });
    const opschorting = advies();
    dag = '2026-03-09';
    expect(await neemOver(id, opschorting)).toBe(1);
    expect(await neemOver(id, opschorting)).toBe(0);
    expect((await lees(id)).body).toMatchObject({ versie: 2, termijnVoorlopig: true });
    dag = '2026-04-20';
    expect(await neemOver(id, { ...opschorting, tot: datum('2026-04-20') })).toBe(1);
    // 9 March – 20 April, both counted: 43 days. 27 April + 43 = 9 June, Tuesday.
    const gezien = [await lees(id), await lees(`${id}/termijnen`), await lees('')];
    expect(gezien[0]?.body).toMatchObject({ versie: 3, beslistermijnEinde: '2026-06-09', termijnVoorlopig: false });
    expect(gezien[1]?.body).toMatchObject({
      einde: '2026-06-09',
      opschortingen: [{ grond: 'niet-getoond', dagen: 43 }],
    });
    const tekst = JSON.stringify(gezien.map(({ body }) => body));
    expect(tekst).not.toMatch(/bibob|lbb|landelijk bureau/i);
    expect(tekst).not.toContain(opschorting.kenmerk);
    const { body } = await lees(`${id}/termijnen`, coordinator, 'bibob-onderzoek');
    expect(body).toMatchObject({
      einde: '2026-06-09',
      opschortingen: [{ grond: 'bibob-advies', kenmerk: opschorting.kenmerk }],
    });
  });

  it('looks in events, log and database like any other step', async () => {
    const id = await dien();
    const opschorting = advies();
    dag = '2026-03-09';
    await neemOver(id, opschorting);
    await eventually(() => meelezer.over(id).length === 2, 'two events');
    const [, bijgewerkt] = eventsVan(meelezer.over(id));
    expect(bijgewerkt).toMatchObject({
      type: 'nl.schakel.vergunningaanvragen.aanvraag-bijgewerkt.v1',
      data: { gemeentecode: '0363' },
    });
    const overal = `${await dienst.dump((tabel) => tabel === 'vergunningaanvraag' || tabel === 'outbox')}\n${dienst.regels.join('\n')}`;
    expect(overal).not.toContain('bibob-advies');
    expect(overal).not.toContain(opschorting.kenmerk);
  });

  it('is not ended by who treats the application, and does nothing to one that ended', async () => {
    const id = await dien();
    const opschorting = advies();
    dag = '2026-03-09';
    await neemOver(id, opschorting);
    const hervatting = { kenmerk: opschorting.kenmerk, tot: '2026-03-09' };
    expect(await stap(id, 2, 'hervattingen', hervatting)).toMatchObject({
      status: 400,
      body: { code: 'opschorting-onbekend' },
    });
    await stap(id, 2, 'intrekkingen', {});
    expect(await neemOver(id, { ...opschorting, tot: datum('2026-03-09') })).toBe(0);
    expect(await neemOver(id, undefined)).toBe(0);
  });
});
