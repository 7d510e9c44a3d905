import { eventually } from '@schakel/testing';
import { gehoord, gesprekMet, intrekking, mensen, verlening, weigering } from '../fixtures/besluiten.js';
import { bibobwerk } from '../fixtures/bibob.js';
import { eventsVan, leesMee, type Meelezer } from '../fixtures/gebeurtenissen.js';
import { startProefdienst, type Proefdienst } from '../fixtures/proefdienst.js';

let dienst: Proefdienst;
let meelezer: Meelezer;
let nu = '2026-03-02T09:00:00.000Z';
const gesprek = gesprekMet(() => dienst);
const { lees, maak, doe, aanvraag, getekend } = gesprek;
const { opsteller, collega, jurist, burgemeester, bibob, secretaris } = mensen;

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

async function vergunningVan(besluitId: string): Promise<string> {
  const [rij] = await dienst.sql<{ id: string }>('select id from vergunning where besluit_id = $1', [besluitId]);
  return String(rij?.id);
}

describe('the closed circle', () => {
  const opBibob = {
    uitkomst: 'geweigerd',
    gronden: ['wet-bibob'],
    blokken: ['weigeren-wet-bibob', 'rechtsmiddelen'],
    invulling: { reden: 'geheime reden', afweging: 'geheime afweging' },
  };

  it('is for the Bibob coordinator, the jurist and the burgemeester; for the department the decision is not there', async () => {
    const id = await aanvraag({ vergunningsoort: 'evenementenvergunning' });
    expect((await maak(`vergunningaanvragen/${id}/conceptbesluiten`, opBibob)).status).toBe(403);
    const { body } = await maak(`vergunningaanvragen/${id}/conceptbesluiten`, opBibob, bibob);
    const pad = `besluiten/${String(body.id)}`;
    for (const wie of [opsteller, collega])
      expect((await lees(pad, wie)).body).toMatchObject({ code: 'niet-gevonden' });
    expect((await lees(pad, secretaris)).status).toBe(404);
    expect((await lees(`besluiten?onderwerpId=${id}`)).body.resultaten).toEqual([]);
    expect((await lees(`besluiten?onderwerpId=${id}`, jurist)).body.resultaten).toHaveLength(1);
    await doe(
      `${pad}/hoorverslagen`,
      1,
      { vorm: 'uitzondering', grond: 'al-gehoord', toelichting: 'zienswijze' },
      bibob,
    );
    await doe(`${pad}/paraferingen`, 2, {}, jurist);
    // An evenementenvergunning may be refused by the jurist, but not on the Wet Bibob.
    expect(await doe(`${pad}/ondertekeningen`, 3, {}, jurist)).toMatchObject({
      status: 403,
      body: { code: 'niet-bevoegd' },
    });
    // Without a conclusion of danger the Wet Bibob is no ground, whoever signs.
    expect(await doe(`${pad}/ondertekeningen`, 3, {}, burgemeester)).toMatchObject({
      status: 409,
      body: { code: 'besluit-nu-niet-mogelijk' },
    });
    await bibobwerk(() => dienst).afgerond(id, 'ernstig', '2026-03-02');
    expect((await doe(`${pad}/ondertekeningen`, 3, {}, burgemeester)).status).toBe(200);
    expect((await lees(pad, bibob)).body).toMatchObject({ status: 'ondertekend', gronden: ['wet-bibob'] });
    const gezien = JSON.stringify((await lees(`vergunningaanvragen/${id}`)).body);
    expect(gezien).toContain('De motivering staat in besluit');
    expect(gezien).not.toMatch(/bibob|geheime/i);
  });

  it('a draft of the department cannot move into it', async () => {
    const { body } = await maak(`vergunningaanvragen/${await aanvraag()}/conceptbesluiten`, weigering);
    expect(await doe(`besluiten/${String(body.id)}/wijzigingen`, 1, opBibob)).toMatchObject({
      status: 400,
      body: { code: 'kring-wisselt' },
    });
  });

  it('while a toets runs, nobody signs, and nothing says why', async () => {
    const id = await aanvraag();
    const start = { aanleiding: 'beleidsregel-gebied', toelichting: 'x' };
    expect((await maak(`vergunningaanvragen/${id}/bibob-toetsen`, start, bibob)).status).toBe(201);
    const { body } = await maak(`vergunningaanvragen/${id}/conceptbesluiten`, verlening);
    await doe(`besluiten/${String(body.id)}/paraferingen`, 1, {}, collega);
    const antwoord = await doe(`besluiten/${String(body.id)}/ondertekeningen`, 2, {}, jurist);
    expect(antwoord).toMatchObject({ status: 409, body: { code: 'besluit-nu-niet-mogelijk' } });
    expect(JSON.stringify(antwoord.body)).not.toMatch(/bibob|toets|gevaar/i);
    expect((await lees(`besluiten/${String(body.id)}`)).body.status).toBe('geparafeerd');
  });

  it('a toets that starts and a signature at the same time exclude each other', async () => {
    const start = { aanleiding: 'beleidsregel-gebied', toelichting: 'x' };
    for (let ronde = 0; ronde < 5; ronde++) {
      const id = await aanvraag();
      const { body } = await maak(`vergunningaanvragen/${id}/conceptbesluiten`, verlening);
      await doe(`besluiten/${String(body.id)}/paraferingen`, 1, {}, collega);
      const [toets, ondertekening] = await Promise.all([
        maak(`vergunningaanvragen/${id}/bibob-toetsen`, start, bibob),
        doe(`besluiten/${String(body.id)}/ondertekeningen`, 2, {}, jurist),
      ]);
      const uitkomst = [toets.body.code ?? 'gestart', ondertekening.body.code ?? 'getekend'];
      expect([
        ['gestart', 'besluit-nu-niet-mogelijk'],
        ['aanvraag-besloten', 'getekend'],
      ]).toContainEqual(uitkomst);
    }
  });
});

describe('a decision on a permit', () => {
  async function vergunning(soort = 'alcoholwetvergunning'): Promise<string> {
    const id = await getekend(`vergunningaanvragen/${await aanvraag({ vergunningsoort: soort })}`, verlening);
    await doe(`besluiten/${id}/bekendmakingen`, 3, { op: nu.slice(0, 10), wijze: 'toezending' });
    return vergunningVan(id);
  }

  it('withdraws when it is made known, not when it is signed (Awb 3:40), and only the burgemeester signs', async () => {
    const id = await vergunning('evenementenvergunning');
    const { body } = await maak(`vergunningen/${id}/conceptbesluiten`, intrekking('2026-03-10'));
    const pad = `besluiten/${String(body.id)}`;
    await doe(`${pad}/hoorverslagen`, 1, gehoord('2026-03-01'));
    await doe(`${pad}/paraferingen`, 2, {}, collega);
    expect((await doe(`${pad}/ondertekeningen`, 3, {}, jurist)).body.code).toBe('niet-bevoegd');
    expect((await doe(`${pad}/ondertekeningen`, 3, {}, burgemeester)).status).toBe(200);
    expect((await lees(`vergunningen/${id}`)).body.status).toBe('van-kracht');
    expect((await doe(`${pad}/bekendmakingen`, 4, { op: '2026-03-02', wijze: 'uitreiking' })).status).toBe(200);
    expect((await lees(`vergunningen/${id}`)).body).toMatchObject({ status: 'ingetrokken', eindigtPer: '2026-03-10' });
    await eventually(() => meelezer.over(id).length >= 3, 'the barrier event');
    expect(eventsVan(meelezer.over(id)).at(-1)).toMatchObject({
      type: 'nl.schakel.vergunningen.vergunning-ingetrokken.v1',
      data: { gemeentecode: '0363', vergunningsoort: 'evenementenvergunning', raadplegingIds: [] },
    });
  });

  it('suspends an alcohol permit for twelve weeks at most (Alcoholwet 32)', async () => {
    const id = await vergunning();
    const schorsing = (totEnMet: string) => ({
      uitkomst: 'geschorst',
      gronden: ['overtreding-voorschriften'],
      blokken: ['schorsen', 'rechtsmiddelen'],
      invulling: { feiten: 'twee overtredingen' },
      periode: { van: '2026-03-09', totEnMet },
    });
    // Twelve weeks from 9 March: 84 days, the last is 31 May 2026. One more is too long, and that is said before it is signed.
    const telang = await maak(`vergunningen/${id}/conceptbesluiten`, schorsing('2026-06-01'));
    const pad = `besluiten/${String(telang.body.id)}`;
    await doe(`${pad}/hoorverslagen`, 1, gehoord('2026-03-02'));
    await doe(`${pad}/paraferingen`, 2, {}, collega);
    expect((await doe(`${pad}/ondertekeningen`, 3, {}, burgemeester)).body.code).toBe('schorsing-te-lang');
    const besluit = await getekend(`vergunningen/${id}`, schorsing('2026-05-31'), burgemeester, gehoord('2026-03-02'));
    expect(
      (await doe(`besluiten/${besluit}/bekendmakingen`, 4, { op: '2026-03-02', wijze: 'toezending' })).status,
    ).toBe(200);
    expect((await lees(`vergunningen/${id}`)).body).toMatchObject({
      status: 'geschorst',
      schorsing: ['2026-03-09', '2026-05-31'],
    });
    expect((await lees(`besluiten/${besluit}`)).body.tekst).toContain('9 maart 2026 tot en met 31 mei 2026');
    expect((await doe(`vergunningen/${id}/schorsingseinden`, 3, {})).body).toMatchObject({ status: 'van-kracht' });
  });
});
