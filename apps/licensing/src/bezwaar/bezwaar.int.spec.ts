import { eventually } from '@schakel/testing';
import { gehoord, gesprekMet, intrekking, mensen, verlening, weigering } from '../fixtures/besluiten.js';
import { eventsVan, leesMee, type Meelezer } from '../fixtures/gebeurtenissen.js';
import { medewerker, startProefdienst, type Proefdienst } from '../fixtures/proefdienst.js';

let dienst: Proefdienst;
let meelezer: Meelezer;
let nu = '2026-03-02T09:00:00.000Z';
const { lees, maak, doe, aanvraag, getekend } = gesprekMet(() => dienst);
const { burgemeester, jurist, opsteller, secretaris, bibob } = mensen;
const bezwaarBurgemeester = (pad: string, versie: number, body: object, wie = burgemeester) =>
  doe(pad, versie, body, wie, 'bezwaarbehandeling');

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

const bezwaarschrift = {
  bezwaarmaker: 'Zdenka Geheimova',
  gronden: 'De leeftijd klopt niet.',
  ontvangenOp: '2026-04-10',
  commissie: true,
};

/** A refusal of an evenementenvergunning, signed by the jurist under mandate and made known on 2 March 2026. */
async function geweigerd(): Promise<{ id: string; aanvraagId: string }> {
  const aanvraagId = await aanvraag({ vergunningsoort: 'evenementenvergunning' });
  const id = await getekend(`vergunningaanvragen/${aanvraagId}`, weigering, jurist, gehoord('2026-03-02'));
  await doe(`besluiten/${id}/bekendmakingen`, 4, { op: '2026-03-02', wijze: 'toezending' });
  return { id, aanvraagId };
}

async function bezwaarTegen(besluitId: string, anders: object = {}): Promise<string> {
  nu = '2026-04-13T09:00:00.000Z';
  const antwoord = await maak(`besluiten/${besluitId}/bezwaren`, { ...bezwaarschrift, ...anders }, secretaris);
  expect(antwoord).toMatchObject({ status: 201, body: { status: 'in-behandeling', versie: 1 } });
  return String(antwoord.body.id);
}

const stap = (id: string, naam: string, versie: number, body: object, wie = secretaris) =>
  doe(`bezwaren/${id}/${naam}`, versie, body, wie);

describe('an objection that is upheld', () => {
  it('is received, heard, advised on, decided and made known; then the refusal is revoked and the permit is there', async () => {
    const { id: besluitId, aanvraagId } = await geweigerd();
    const id = await bezwaarTegen(besluitId);
    expect((await lees(`bezwaren/${id}`, secretaris)).body).toMatchObject({
      tijdig: true,
      bezwaartermijn: { einde: '2026-04-13' },
      // Twelve weeks from 14 April: Monday 6 July.
      beslistermijn: { einde: '2026-07-06', voorlopig: false },
      beslistermijnEinde: '2026-07-06',
      bezwaarmaker: 'Zdenka Geheimova',
    });
    expect((await stap(id, 'toewijzingen', 1, { behandelaar: 'secretaris-1' })).status).toBe(200);
    expect((await stap(id, 'herstelverzoeken', 2, { verzuim: 'handtekening', uiterlijk: '2026-04-27' })).status).toBe(
      200,
    );
    nu = '2026-04-20T09:00:00.000Z';
    expect((await stap(id, 'herstelafrondingen', 3, { op: '2026-04-20', hersteld: true })).status).toBe(200);
    // Asked on 13 April, mended on the 20th: 14 to 19 April stood still, 6 days; 6 July plus 6 is Sunday 12 July, so Monday the 13th.
    expect((await lees(`bezwaren/${id}`, secretaris)).body).toMatchObject({ beslistermijn: { einde: '2026-07-13' } });
    expect((await stap(id, 'hoorzittingen', 4, { op: '2026-05-11' })).status).toBe(200);
    nu = '2026-05-11T12:00:00.000Z';
    expect(
      (await stap(id, 'hoorzittingsverslagen', 5, { op: '2026-05-11', verslag: 'Zij was achttien.' })).status,
    ).toBe(200);
    expect((await stap(id, 'adviezen', 6, { strekking: 'gegrond', tekst: 'Herroepen.' })).status).toBe(200);
    const beslissing = { uitkomst: 'gegrond', motivering: 'De leeftijd klopt.', vervanging: 'verleend' };
    expect((await bezwaarBurgemeester(`bezwaren/${id}/beslissingen`, 7, beslissing)).status).toBe(200);
    // Decided, and not made known yet: nothing has changed (Awb 3:40).
    expect((await lees(`besluiten/${besluitId}`)).body.status).toBe('bekendgemaakt');
    expect(await dienst.sql('select 1 from vergunning where vergunningaanvraag_id = $1', [aanvraagId])).toEqual([]);
    expect((await stap(id, 'bekendmakingen', 8, { op: '2026-05-11' })).status).toBe(200);

    expect((await lees(`besluiten/${besluitId}`)).body).toMatchObject({ status: 'herroepen', versie: 6 });
    const rijen = await dienst.sql<{ id: string }>('select id from vergunning where vergunningaanvraag_id = $1', [
      aanvraagId,
    ]);
    expect(rijen).toHaveLength(1);
    const vergunningId = String(rijen[0]?.id);
    expect((await lees(`vergunningen/${vergunningId}`)).body).toMatchObject({
      status: 'van-kracht',
      verleendOp: '2026-05-11',
      bekendgemaaktOp: '2026-05-11',
      versie: 2,
    });
    // Six weeks from 12 May 2026: Monday 22 June.
    expect((await lees(`bezwaren/${id}`, secretaris)).body).toMatchObject({
      status: 'bekendgemaakt',
      uitkomst: 'gegrond',
      vervanging: 'verleend',
      beroepstermijnEinde: '2026-06-22',
    });
    await eventually(() => meelezer.over(vergunningId).length >= 2, 'the permit is told');
    expect(eventsVan(meelezer.over(vergunningId))[0]).toMatchObject({
      type: 'nl.schakel.vergunningen.vergunning-geregistreerd.v1',
    });
    expect([...meelezer.over(id), ...meelezer.over(besluitId)]).toEqual([]);
  });

  it('against a withdrawal, the permit holds again', async () => {
    const besluit = await getekend(`vergunningaanvragen/${await aanvraag()}`, verlening);
    await doe(`besluiten/${besluit}/bekendmakingen`, 3, { op: '2026-03-02', wijze: 'toezending' });
    const [rij] = await dienst.sql<{ id: string }>('select id from vergunning where besluit_id = $1', [besluit]);
    const vergunningId = String(rij?.id);
    const weg = await getekend(
      `vergunningen/${vergunningId}`,
      intrekking('2026-03-02'),
      burgemeester,
      gehoord('2026-03-02'),
    );
    await doe(`besluiten/${weg}/bekendmakingen`, 4, { op: '2026-03-02', wijze: 'toezending' });
    const id = await bezwaarTegen(weg, { commissie: false });
    const afzien = { grond: 'volledig-tegemoetgekomen', toelichting: 'Wij geven gelijk.' };
    expect((await stap(id, 'hoorafzieningen', 1, afzien)).status).toBe(200);
    const beslissing = { uitkomst: 'gegrond', motivering: 'Te zwaar.', vervanging: 'geen' };
    expect((await bezwaarBurgemeester(`bezwaren/${id}/beslissingen`, 2, beslissing)).status).toBe(200);
    expect((await lees(`vergunningen/${vergunningId}`)).body.status).toBe('ingetrokken');
    expect((await stap(id, 'bekendmakingen', 3, { op: '2026-04-13' })).status).toBe(200);
    expect((await lees(`vergunningen/${vergunningId}`)).body).toMatchObject({ status: 'van-kracht' });
    await eventually(
      () => eventsVan(meelezer.over(vergunningId)).some(({ type }) => type.endsWith('vergunning-hersteld.v1')),
      'the barrier is told to be gone',
    );
  });

  it('against a grant (of a neighbour), the permit is withdrawn', async () => {
    const besluit = await getekend(`vergunningaanvragen/${await aanvraag()}`, verlening);
    await doe(`besluiten/${besluit}/bekendmakingen`, 3, { op: '2026-03-02', wijze: 'toezending' });
    const id = await bezwaarTegen(besluit, { commissie: false });
    await stap(id, 'hoorafzieningen', 1, { grond: 'afstand-van-horen', toelichting: 'Wil niet.' });
    const beslissing = { uitkomst: 'gegrond', motivering: 'Te veel geluid.', vervanging: 'geweigerd' };
    await bezwaarBurgemeester(`bezwaren/${id}/beslissingen`, 2, beslissing);
    expect((await stap(id, 'bekendmakingen', 3, { op: '2026-04-13' })).status).toBe(200);
    expect(await dienst.sql('select status from vergunning where besluit_id = $1', [besluit])).toEqual([
      { status: 'ingetrokken' },
    ]);
  });
});

describe('an objection that is not upheld', () => {
  it('leaves everything as it was; deciding late costs a penalty that explains itself', async () => {
    const { id: besluitId } = await geweigerd();
    const id = await bezwaarTegen(besluitId, { commissie: false });
    await stap(id, 'hoorafzieningen', 1, { grond: 'kennelijk-ongegrond', toelichting: 'Evident.' });
    // The term ended on 26 May (six weeks from 14 April end on Whit Monday).
    nu = '2026-06-01T09:00:00.000Z';
    expect((await stap(id, 'ingebrekestellingen', 2, { ontvangenOp: '2026-06-01' })).status).toBe(200);
    nu = '2026-06-25T09:00:00.000Z';
    const beslissing = { uitkomst: 'ongegrond', motivering: 'Nog steeds niet.' };
    await bezwaarBurgemeester(`bezwaren/${id}/beslissingen`, 3, beslissing);
    expect((await stap(id, 'bekendmakingen', 4, { op: '2026-06-25' })).status).toBe(200);
    // Due from 15 June; 15 to 24 June are 10 days of 23 euros.
    expect((await lees(`bezwaren/${id}`, secretaris)).body).toMatchObject({
      dwangsom: { start: '2026-06-15', euro: 230 },
    });
    expect((await lees(`besluiten/${besluitId}`)).body.status).toBe('bekendgemaakt');
  });

  it('late and not excused it is inadmissible', async () => {
    const { id: besluitId } = await geweigerd();
    nu = '2026-04-20T09:00:00.000Z';
    const laat = { ...bezwaarschrift, commissie: false, ontvangenOp: '2026-04-14' };
    const { body } = await maak(`besluiten/${besluitId}/bezwaren`, laat, secretaris);
    const id = String(body.id);
    expect((await lees(`bezwaren/${id}`, secretaris)).body.tijdig).toBe(false);
    await stap(id, 'hoorafzieningen', 1, { grond: 'kennelijk-niet-ontvankelijk', toelichting: 'Te laat.' });
    const als = (uitkomst: string) =>
      bezwaarBurgemeester(`bezwaren/${id}/beslissingen`, 2, { uitkomst, motivering: 'Te laat.' });
    expect((await als('ongegrond')).body).toMatchObject({ code: 'te-laat-niet-ontvankelijk' });
    expect((await als('niet-ontvankelijk')).status).toBe(200);
  });
});

describe('who may not', () => {
  it('object against a decision that was not made known', async () => {
    const id = await getekend(`vergunningaanvragen/${await aanvraag()}`, verlening);
    nu = '2026-04-13T09:00:00.000Z';
    expect((await lees(`besluiten/${id}`, secretaris)).status).toBe(404);
    expect(await maak(`besluiten/${id}/bezwaren`, bezwaarschrift, secretaris)).toMatchObject({
      status: 409,
      body: { code: 'besluit-niet-bekendgemaakt' },
    });
  });

  it('handle what he had a hand in, also not as secretary', async () => {
    const { id: besluitId } = await geweigerd();
    const id = await bezwaarTegen(besluitId);
    const zelfde = { ...secretaris, sub: opsteller.sub };
    for (const [naam, body] of [
      ['hoorzittingen', { op: '2026-05-11' }],
      ['hoorafzieningen', { grond: 'afstand-van-horen', toelichting: 'x' }],
    ] as const)
      expect(await stap(id, naam, 1, body, zelfde)).toMatchObject({ status: 403, body: { code: 'vier-ogen' } });
    expect(await stap(id, 'toewijzingen', 1, { behandelaar: jurist.sub })).toMatchObject({
      status: 403,
      body: { code: 'vier-ogen' },
    });
  });

  it('decide on what he decided under mandate, also not as burgemeester (Awb 10:3)', async () => {
    const { id: besluitId } = await geweigerd();
    const id = await bezwaarTegen(besluitId, { commissie: false });
    await stap(id, 'hoorafzieningen', 1, { grond: 'afstand-van-horen', toelichting: 'x' });
    const zelfde = { ...burgemeester, sub: jurist.sub };
    expect(
      await bezwaarBurgemeester(`bezwaren/${id}/beslissingen`, 2, { uitkomst: 'ongegrond', motivering: 'x' }, zelfde),
    ).toMatchObject({ status: 403, body: { code: 'vier-ogen' } });
  });

  it('see the file: the department that decided, another municipality, the Bibob coordinator', async () => {
    const { id: besluitId } = await geweigerd();
    const id = await bezwaarTegen(besluitId);
    for (const wie of [opsteller, jurist, bibob])
      expect((await lees(`bezwaren/${id}`, wie, 'bezwaarbehandeling')).status).toBe(403);
    const elders = medewerker('secretaris-9', 'bezwaarsecretaris', '0599');
    expect((await lees(`bezwaren/${id}`, elders)).status).toBe(404);
    expect((await lees(`bezwaren?besluitId=${besluitId}`, secretaris)).body.resultaten).toMatchObject([
      { id, besluitId, beslistermijnEinde: '2026-07-06' },
    ]);
    expect((await lees(`bezwaren?besluitId=${besluitId}`, elders)).body.resultaten).toEqual([]);
  });
});

describe('an upheld objection and a decision on the permit at the same time', () => {
  it('exclude each other: whoever comes second acts on what stands there', async () => {
    const besluit = await getekend(`vergunningaanvragen/${await aanvraag()}`, verlening);
    await doe(`besluiten/${besluit}/bekendmakingen`, 3, { op: '2026-03-02', wijze: 'toezending' });
    const [rij] = await dienst.sql<{ id: string }>('select id from vergunning where besluit_id = $1', [besluit]);
    const vergunningId = String(rij?.id);
    const weg = await getekend(
      `vergunningen/${vergunningId}`,
      intrekking('2026-04-13'),
      burgemeester,
      gehoord('2026-03-02'),
    );
    const id = await bezwaarTegen(besluit, { commissie: false });
    await stap(id, 'hoorafzieningen', 1, { grond: 'afstand-van-horen', toelichting: 'x' });
    await bezwaarBurgemeester(`bezwaren/${id}/beslissingen`, 2, {
      uitkomst: 'gegrond',
      motivering: 'x',
      vervanging: 'geweigerd',
    });
    const antwoorden = await Promise.all([
      stap(id, 'bekendmakingen', 3, { op: '2026-04-13' }),
      doe(`besluiten/${weg}/bekendmakingen`, 4, { op: '2026-04-13', wijze: 'toezending' }),
    ]);
    expect(antwoorden.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(antwoorden.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'overgang-niet-toegestaan' });
    const versies = await dienst.sql<{ n: number }>('select count(*)::int as n from historie where aggregaat_id = $1', [
      vergunningId,
    ]);
    const [stand] = await dienst.sql<{ versie: number }>('select versie from vergunning where id = $1', [vergunningId]);
    expect(versies).toEqual([{ n: stand?.versie }]);
  });
});

describe('personal data', () => {
  it('of an objection stand in the database as ciphertext only, and nowhere in log lines or records', async () => {
    const { id: besluitId } = await geweigerd();
    const id = await bezwaarTegen(besluitId, { gronden: 'zij kreeg geen kans', gemachtigde: 'mr. Verzonnen' });
    await lees(`bezwaren/${id}`, secretaris);
    const plaatsen = {
      database: await dienst.dump(),
      log: dienst.regels.join('\n'),
      topic: meelezer.berichten.map(({ tekst }) => tekst).join('\n'),
    };
    expect(plaatsen.database).toContain(id);
    for (const tekst of Object.values(plaatsen)) expect(tekst).not.toMatch(/Zdenka|geen kans|mr\. Verzonnen/);
    const handelingen = await dienst.sql(
      `select body #>> '{request,action,name}' as handeling from toegangsbeslissing where body #>> '{request,resource,id}' = $1 order by timestamp_ms, id`,
      [id],
    );
    expect(handelingen).toEqual([{ handeling: 'bezwaar:ontvangen' }, { handeling: 'bezwaar:lezen' }]);
  });
});
