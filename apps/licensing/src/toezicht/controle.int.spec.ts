import { eventually } from '@schakel/testing';
import {
  gehoord,
  gesprekMet,
  intrekking,
  mensen,
  verlening,
  verleningMetVoorschriften,
} from '../fixtures/besluiten.js';
import { eventsVan, leesMee, type Meelezer } from '../fixtures/gebeurtenissen.js';
import { medewerker, startProefdienst, type Proefdienst } from '../fixtures/proefdienst.js';

let dienst: Proefdienst;
let meelezer: Meelezer;
let nu = '2026-03-02T09:00:00.000Z';
const { lees, maak, doe, aanvraag, getekend } = gesprekMet(() => dienst);
const { bibob, burgemeester, opsteller, toezicht } = mensen;

beforeAll(async () => {
  dienst = await startProefdienst({ klok: () => nu });
  meelezer = await leesMee(dienst.topics);
});
beforeEach(() => {
  nu = '2026-03-02T09:00:00.000Z';
});
afterAll(async () => {
  await meelezer.stop();
  await dienst.stop();
});

async function vergunning(concept: object = verleningMetVoorschriften): Promise<string> {
  const besluit = await getekend(`vergunningaanvragen/${await aanvraag()}`, concept);
  await doe(`besluiten/${besluit}/bekendmakingen`, 3, { op: '2026-03-02', wijze: 'toezending' });
  const [rij] = await dienst.sql<{ id: string }>('select id from vergunning where besluit_id = $1', [besluit]);
  return String(rij?.id);
}
const bevindingen = (...naleving: readonly string[]) => ({
  op: nu.slice(0, 10),
  bevindingen: naleving.map((een, index) => ({ nummer: index + 1, naleving: een, feiten: 'De meter hing er niet.' })),
});

describe('an inspection', () => {
  it('of conditions that are not met asks a person to look anew, and takes nothing away', async () => {
    const id = await vergunning();
    const gepland = await maak(`vergunningen/${id}/controles`, { geplandOp: '2026-06-02' }, toezicht);
    expect(gepland).toMatchObject({ status: 201, body: { status: 'gepland', versie: 1 } });
    const controle = String(gepland.body.id);
    expect((await lees(`controles/${controle}`, toezicht)).body).toMatchObject({
      voorschriften: [{ nummer: 1 }, { nummer: 2, uiterlijk: '2026-06-01' }],
    });
    nu = '2026-06-02T09:00:00.000Z';
    expect(
      (await doe(`controles/${controle}/bevindingen`, 1, bevindingen('nageleefd', 'niet-nageleefd'), toezicht)).status,
    ).toBe(200);
    const { body } = await lees(`vergunningen/${id}`);
    expect(body).toMatchObject({
      status: 'van-kracht',
      herbeoordeling: true,
      herbeoordelingen: [{ bron: 'toezicht', kenmerk: controle, reden: 'voorschrift niet nageleefd: 2' }],
    });
    for (const wie of [opsteller, bibob]) {
      const lijst = (await lees('vergunningen?herbeoordeling=true', wie)).body.resultaten as { id: string }[];
      expect(lijst.map((een) => een.id)).toContain(id);
    }
    expect((await lees(`controles/${controle}`, bibob, 'vergunningtoezicht')).body).toMatchObject({
      bevindingen: [{ naleving: 'nageleefd' }, { naleving: 'niet-nageleefd', feiten: 'De meter hing er niet.' }],
    });
    // The chain learns that something was recorded, and no more.
    await eventually(() => meelezer.over(id).length >= 3, 'the events of the permit');
    expect(eventsVan(meelezer.over(id)).map(({ type }) => type.split('.').at(-2))).toEqual([
      'vergunning-geregistreerd',
      'vergunning-bijgewerkt',
      'vergunning-bijgewerkt',
    ]);
    expect(meelezer.over(controle)).toEqual([]);
    expect(dienst.regels.join('\n')).not.toContain('De meter hing');
    expect(await dienst.dump()).not.toContain('De meter hing');
  });

  it('where all is well, or nothing could be judged, changes nothing about the permit', async () => {
    const id = await vergunning();
    const { body } = await maak(`vergunningen/${id}/controles`, { geplandOp: '2026-06-02' }, toezicht);
    nu = '2026-06-02T09:00:00.000Z';
    const antwoord = await doe(
      `controles/${String(body.id)}/bevindingen`,
      1,
      bevindingen('nageleefd', 'niet-beoordeeld'),
      toezicht,
    );
    expect(antwoord.status).toBe(200);
    expect((await lees(`vergunningen/${id}`)).body).toMatchObject({ herbeoordeling: false, versie: 2 });
  });

  it('before a condition is due does not look at it', async () => {
    const id = await vergunning();
    const { body } = await maak(`vergunningen/${id}/controles`, { geplandOp: '2026-05-31' }, toezicht);
    expect((await lees(`controles/${String(body.id)}`, toezicht)).body.voorschriften).toMatchObject([{ nummer: 1 }]);
  });

  it('of a permit that was withdrawn meanwhile is recorded, and proposes nothing', async () => {
    const id = await vergunning();
    const { body } = await maak(`vergunningen/${id}/controles`, { geplandOp: '2026-03-02' }, toezicht);
    const weg = await getekend(`vergunningen/${id}`, intrekking('2026-03-02'), burgemeester, gehoord('2026-03-02'));
    await doe(`besluiten/${weg}/bekendmakingen`, 4, { op: '2026-03-02', wijze: 'toezending' });
    expect(
      (await doe(`controles/${String(body.id)}/bevindingen`, 1, bevindingen('niet-nageleefd'), toezicht)).status,
    ).toBe(200);
    expect((await lees(`vergunningen/${id}`)).body).toMatchObject({ status: 'ingetrokken', herbeoordeling: false });
    expect((await maak(`vergunningen/${id}/controles`, { geplandOp: '2026-03-02' }, toezicht)).body).toMatchObject({
      code: 'vergunning-geldt-niet',
    });
  });

  it('can be moved and dropped while it is planned', async () => {
    const id = await vergunning();
    const { body } = await maak(
      `vergunningen/${id}/controles`,
      { geplandOp: '2026-06-02' },
      opsteller,
      'vergunningtoezicht',
    );
    const pad = `controles/${String(body.id)}`;
    expect((await doe(`${pad}/verplaatsingen`, 1, { geplandOp: '2026-06-09' }, toezicht)).status).toBe(200);
    expect((await lees(`controles?vergunningId=${id}`, toezicht)).body.resultaten).toMatchObject([
      { geplandOp: '2026-06-09' },
    ]);
    expect((await doe(`${pad}/vervallenverklaringen`, 2, { reden: 'Zaak gesloten.' }, toezicht)).status).toBe(200);
    expect((await doe(`${pad}/bevindingen`, 3, bevindingen('nageleefd'), toezicht)).body).toMatchObject({
      code: 'overgang-niet-toegestaan',
    });
  });
});

describe('refusals', () => {
  it('a permit without conditions has nothing to inspect', async () => {
    const id = await vergunning(verlening);
    expect((await maak(`vergunningen/${id}/controles`, { geplandOp: '2026-06-02' }, toezicht)).body).toMatchObject({
      code: 'niets-te-controleren',
    });
  });

  it('who handles permits finds nothing himself, and another municipality sees nothing', async () => {
    const id = await vergunning();
    const { body } = await maak(`vergunningen/${id}/controles`, { geplandOp: '2026-03-02' }, toezicht);
    const pad = `controles/${String(body.id)}`;
    expect((await doe(`${pad}/bevindingen`, 1, bevindingen('nageleefd'), opsteller, 'vergunningtoezicht')).status).toBe(
      403,
    );
    const elders = medewerker('toezicht-9', 'toezichthouder', '0599');
    expect((await lees(pad, elders)).status).toBe(404);
    expect((await maak(`vergunningen/${id}/controles`, { geplandOp: '2026-03-02' }, elders)).status).toBe(404);
  });

  it('what was found by two at once is found by one', async () => {
    const id = await vergunning();
    const { body } = await maak(`vergunningen/${id}/controles`, { geplandOp: '2026-03-02' }, toezicht);
    const doet = () => doe(`controles/${String(body.id)}/bevindingen`, 1, bevindingen('niet-nageleefd'), toezicht);
    const antwoorden = await Promise.all([doet(), doet(), doet()]);
    expect(antwoorden.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await lees(`vergunningen/${id}`)).body.herbeoordelingen).toHaveLength(1);
  });
});
