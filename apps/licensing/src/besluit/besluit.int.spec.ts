import { scanForPersonalData } from '@schakel/contracts';
import { nieuwId } from '@schakel/platform';
import { eventually } from '@schakel/testing';
import { gehoord, gesprekMet, mensen, verlening, verleningMetVoorschriften, weigering } from '../fixtures/besluiten.js';
import { eventsVan, leesMee, type Meelezer } from '../fixtures/gebeurtenissen.js';
import { startProefdienst, type Proefdienst } from '../fixtures/proefdienst.js';

let dienst: Proefdienst;
let meelezer: Meelezer;
let nu = '2026-03-02T09:00:00.000Z';
const gesprek = gesprekMet(() => dienst);
const { lees, maak, doe, aanvraag, getekend } = gesprek;
const { opsteller, collega, jurist, burgemeester } = mensen;

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

const stapnaam = (type: string) => type.split('.').at(-2);

async function vergunningVan(besluitId: string): Promise<string> {
  const [rij] = await dienst.sql<{ id: string }>('select id from vergunning where besluit_id = $1', [besluitId]);
  return String(rij?.id);
}

describe('a grant', () => {
  it('is drafted, initialled, signed and made known; signing decides on the application and makes the permit', async () => {
    const id = await aanvraag();
    const concept = await maak(`vergunningaanvragen/${id}/conceptbesluiten`, verleningMetVoorschriften);
    expect(concept).toMatchObject({ status: 201, body: { status: 'concept', versie: 1 } });
    const besluitId = String(concept.body.id);
    expect(await doe(`besluiten/${besluitId}/paraferingen`, 1, {}, collega)).toMatchObject({
      status: 200,
      body: { status: 'geparafeerd', versie: 2 },
    });
    expect(await doe(`besluiten/${besluitId}/ondertekeningen`, 2, {}, jurist)).toMatchObject({
      status: 200,
      body: { status: 'ondertekend', versie: 3 },
    });
    expect((await lees(`vergunningaanvragen/${id}`)).body).toMatchObject({
      status: 'besloten',
      besluit: { uitkomst: 'verleend-met-voorschriften', genomenDoor: 'jurist-1' },
    });
    const vergunningId = await vergunningVan(besluitId);
    expect((await lees(`vergunningen/${vergunningId}`)).body).toMatchObject({
      status: 'van-kracht',
      vergunningaanvraagId: id,
      verleendOp: '2026-03-02',
      houder: { bedrijfsnaam: 'Verzonnen Horeca BV' },
      voorschriften: [
        { nummer: 1, tekst: 'Houd een register bij.' },
        { nummer: 2, tekst: 'Plaats een geluidsmeter.', uiterlijk: '2026-06-01' },
      ],
      publicatie: 'openbaar',
      controledagen: [],
    });

    const bekend = { op: '2026-03-02', wijze: 'toezending' };
    expect(await doe(`besluiten/${besluitId}/bekendmakingen`, 3, bekend)).toMatchObject({
      status: 200,
      body: { status: 'bekendgemaakt', versie: 4 },
    });
    const { body } = await lees(`besluiten/${besluitId}`);
    // Six weeks from 3 March is 13 April 2026, a Monday; 6 April was Easter Monday, 13 April is a working day.
    expect(body).toMatchObject({
      bevoegdheid: { namens: 'burgemeester', krachtens: 'mandaat', tabelversie: 'landelijk-2026.1' },
      ondertekendDoor: 'jurist-1',
      geparafeerdDoor: 'vergunning-2',
      voorbereiders: ['vergunning-1'],
      bekendmaking: { op: '2026-03-02', bezwaartermijnEinde: '2026-04-13' },
      blokken: [
        { code: 'verlenen-met-voorschriften', herkomst: 'landelijk', nummer: 1 },
        { code: 'rechtsmiddelen', herkomst: 'landelijk', nummer: 1 },
      ],
    });
    expect(String(body.tekst)).toContain('U vroeg op 2 maart 2026 om een exploitatievergunning.');
    expect(String(body.tekst)).toContain('Zo blijft de buurt leefbaar.');
    expect((await lees(`vergunningen/${vergunningId}`)).body).toMatchObject({
      versie: 2,
      bekendgemaaktOp: '2026-03-02',
      // The condition with a day: the day after it. The other: three months after announcement. 2 June is both.
      controledagen: ['2026-06-02'],
    });

    await eventually(() => meelezer.over(vergunningId).length >= 2, 'two events of the permit');
    const events = eventsVan(meelezer.over(vergunningId));
    expect(events.map(({ type }) => stapnaam(type))).toEqual(['vergunning-geregistreerd', 'vergunning-bijgewerkt']);
    for (const event of events) expect(scanForPersonalData(event)).toEqual([]);
    expect(meelezer.over(besluitId)).toEqual([]);
  });

  it('drafted twice under one key is one decision', async () => {
    const pad = `vergunningaanvragen/${await aanvraag()}/conceptbesluiten`;
    const key = nieuwId();
    const [eerste, tweede] = [
      await maak(pad, verlening, opsteller, undefined, key),
      await maak(pad, verlening, opsteller, undefined, key),
    ];
    expect(tweede).toMatchObject({ status: 201, body: eerste.body });
    expect(await maak(pad, weigering, opsteller, undefined, key)).toMatchObject({
      status: 409,
      body: { code: 'idempotency-key-hergebruikt' },
    });
  });

  it('signed by two at once on two drafts grants one permit', async () => {
    const id = await aanvraag();
    const ids = await Promise.all(
      [1, 2].map(async () => {
        const { body } = await maak(`vergunningaanvragen/${id}/conceptbesluiten`, verlening);
        await doe(`besluiten/${String(body.id)}/paraferingen`, 1, {}, collega);
        return String(body.id);
      }),
    );
    const antwoorden = await Promise.all(ids.map((een) => doe(`besluiten/${een}/ondertekeningen`, 2, {}, jurist)));
    expect(antwoorden.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(antwoorden.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'overgang-niet-toegestaan' });
    expect(await dienst.sql('select 1 from vergunning where vergunningaanvraag_id = $1', [id])).toHaveLength(1);
  });

  it('loses nothing when twenty write one draft at once: one wins, the others are told', async () => {
    const { body } = await maak(`vergunningaanvragen/${await aanvraag()}/conceptbesluiten`, verlening);
    const antwoorden = await Promise.all(
      Array.from({ length: 20 }, () => doe(`besluiten/${String(body.id)}/wijzigingen`, 1, verlening)),
    );
    expect(antwoorden.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(antwoorden.filter(({ body: { code } }) => code === 'versieconflict')).toHaveLength(19);
    expect((await lees(`besluiten/${String(body.id)}`)).body.versie).toBe(2);
  });
});

describe('four eyes and mandate', () => {
  it.each([
    ['initial it', 'paraferingen', 1, opsteller, 403, 'vier-ogen'],
    ['sign without mandate', 'ondertekeningen', 2, collega, 403, 'niet-bevoegd'],
  ] as const)('who may not: %s', async (_, stap, versie, wie, status, code) => {
    const alcohol = { vergunningsoort: 'alcoholwetvergunning' };
    const { body } = await maak(`vergunningaanvragen/${await aanvraag(alcohol)}/conceptbesluiten`, verlening);
    if (versie === 2) await doe(`besluiten/${String(body.id)}/paraferingen`, 1, {}, jurist);
    expect(await doe(`besluiten/${String(body.id)}/${stap}`, versie, {}, wie)).toMatchObject({
      status,
      body: { code },
    });
  });

  it('who drafted does not sign, also not with a second role', async () => {
    const { body } = await maak(`vergunningaanvragen/${await aanvraag()}/conceptbesluiten`, verlening);
    await doe(`besluiten/${String(body.id)}/paraferingen`, 1, {}, collega);
    const ookJurist = { ...jurist, sub: opsteller.sub, rollen: ['vergunningmedewerker', 'jurist'] } as const;
    expect(await doe(`besluiten/${String(body.id)}/ondertekeningen`, 2, {}, ookJurist)).toMatchObject({
      status: 403,
      body: { code: 'vier-ogen' },
    });
  });

  it('a refusal asks for hearing first, and of a seksbedrijf for the burgemeester himself', async () => {
    const id = await aanvraag({ vergunningsoort: 'seksbedrijfvergunning' });
    const { body } = await maak(`vergunningaanvragen/${id}/conceptbesluiten`, weigering);
    const pad = `besluiten/${String(body.id)}`;
    expect(await doe(`${pad}/paraferingen`, 1, {}, collega)).toMatchObject({
      status: 409,
      body: { code: 'horen-ontbreekt' },
    });
    expect((await doe(`${pad}/hoorverslagen`, 1, gehoord('2026-03-02'))).status).toBe(200);
    expect((await doe(`${pad}/paraferingen`, 2, {}, collega)).status).toBe(200);
    expect(await doe(`${pad}/ondertekeningen`, 3, {}, jurist)).toMatchObject({
      status: 403,
      body: { code: 'niet-bevoegd' },
    });
    expect((await doe(`${pad}/ondertekeningen`, 3, {}, burgemeester)).status).toBe(200);
    expect((await lees(`besluiten/${String(body.id)}`)).body).toMatchObject({
      bevoegdheid: { krachtens: 'eigen-bevoegdheid' },
    });
    expect(await dienst.sql('select 1 from vergunning where vergunningaanvraag_id = $1', [id])).toEqual([]);
  });

  it('where the college decides itself, the day of its decision is named', async () => {
    const id = await aanvraag({ vergunningsoort: 'andere-vergunning' });
    const { body } = await maak(`vergunningaanvragen/${id}/conceptbesluiten`, weigering);
    const pad = `besluiten/${String(body.id)}`;
    await doe(`${pad}/hoorverslagen`, 1, gehoord('2026-03-02'));
    await doe(`${pad}/paraferingen`, 2, {}, collega);
    expect(await doe(`${pad}/ondertekeningen`, 3, {}, burgemeester)).toMatchObject({
      status: 400,
      body: { code: 'collegebesluit-ontbreekt' },
    });
    expect((await doe(`${pad}/ondertekeningen`, 3, { collegebesluitOp: '2026-03-01' }, burgemeester)).status).toBe(200);
  });
});

describe('personal data', () => {
  it('of a decision stand in the database as ciphertext only, and nowhere in log lines or records', async () => {
    const geplant = {
      reden: 'Zdenka Geheimova overtuigde ons',
      bedrijfsnaam: 'Geheime Kade BV',
      verslag: 'zij huilde',
    };
    const id = await aanvraag({ bedrijfsnaam: geplant.bedrijfsnaam });
    const besluit = await getekend(
      `vergunningaanvragen/${id}`,
      { ...verlening, invulling: { reden: geplant.reden } },
      jurist,
      { ...gehoord('2026-03-02'), toelichting: geplant.verslag },
    );
    expect((await lees(`besluiten/${besluit}`)).body.tekst).toContain(geplant.reden);
    await eventually(() => meelezer.over(id).length >= 2, 'all events published');
    const plaatsen = {
      database: await dienst.dump(),
      log: dienst.regels.join('\n'),
      topic: meelezer.berichten.map(({ tekst }) => tekst).join('\n'),
    };
    expect(plaatsen.database).toContain(besluit);
    for (const [plaats, tekst] of Object.entries(plaatsen))
      for (const [veld, waarde] of Object.entries(geplant))
        expect({ plaats, veld, staatEr: tekst.includes(waarde) }).toEqual({ plaats, veld, staatEr: false });
  });

  it('are gone when the key is gone', async () => {
    const { body } = await maak(`vergunningaanvragen/${await aanvraag()}/conceptbesluiten`, verlening);
    await dienst.sql('delete from data_key where id = $1', [body.id]);
    expect(await lees(`besluiten/${String(body.id)}`)).toMatchObject({
      status: 410,
      body: { code: 'besluit-vernietigd' },
    });
    expect((await doe(`besluiten/${String(body.id)}/paraferingen`, 1, {}, collega)).status).toBe(410);
  });
});
