import { scanForPersonalData } from '@schakel/contracts';
import { nieuwId } from '@schakel/platform';
import { eventually } from '@schakel/testing';
import { gesprekMet } from '../fixtures/besluiten.js';
import { eenRaadpleging, eventsVan, leesMee, stuurBerichten, type Meelezer } from '../fixtures/gebeurtenissen.js';
import {
  medewerker,
  publiekeUrl,
  startProefdienst,
  type Gebruiker,
  type Proefdienst,
} from '../fixtures/proefdienst.js';

let dienst: Proefdienst;
let meelezer: Meelezer;

const NU = '2026-03-02T09:00:00.000Z';
const behandelaar = medewerker('vergunning-1', 'vergunningmedewerker');
const coordinator = medewerker('bibob-1', 'bibob-coordinator');
/** Values that may stand nowhere but under the application's own key. */
const geplant = {
  kvkNummer: '90417263',
  bedrijfsnaam: 'Verzonnen Verhuur BV',
  ondertekenaar: 'Zdenka Geheimova',
  motivering: 'gezien het gesprek met de exploitant',
  voorschrift: 'maandelijks de boekhouding laten zien',
};
const indiening = {
  vergunningsoort: 'exploitatievergunning',
  kvkNummer: geplant.kvkNummer,
  bedrijfsnaam: geplant.bedrijfsnaam,
  ondertekenaar: geplant.ondertekenaar,
};

beforeAll(async () => {
  dienst = await startProefdienst({ klok: () => NU });
  meelezer = await leesMee(dienst.topics);
});

afterAll(async () => {
  await meelezer.stop();
  await dienst.stop();
});

function dien(body: object = indiening, key = nieuwId(), wie = behandelaar) {
  const headers = { 'idempotency-key': key };
  return dienst.vraag('POST', '/v1/vergunningaanvragen', { wie, doelbinding: 'vergunningverlening', headers, body });
}

function lees(id: unknown, wie: Gebruiker = behandelaar, doelbinding = 'vergunningverlening') {
  return dienst.vraag('GET', `/v1/vergunningaanvragen/${String(id)}`, { wie, doelbinding });
}

const { besluit } = gesprekMet(() => dienst);
const metVoorschrift = { invulling: { reden: geplant.motivering }, voorschriften: [{ tekst: geplant.voorschrift }] };

describe('the way of one application', () => {
  it('is received, consulted and decided, with one public event per step, in order, without personal data', async () => {
    const ontvangst = await dien();
    expect(ontvangst).toMatchObject({ status: 201, body: { status: 'in-behandeling', versie: 1 } });
    const { id } = ontvangst.body;
    expect(ontvangst.headers.get('location')).toBe(`${publiekeUrl}/v1/vergunningaanvragen/${String(id)}`);
    expect(ontvangst.headers.get('etag')).toBe('"1"');

    const { bericht, raadplegingId } = eenRaadpleging(dienst, geplant.kvkNummer);
    await stuurBerichten(dienst.topics, [bericht]);
    await eventually(async () => (await lees(id)).body.versie === 2, 'the consultation on the application');

    const gelezen = await lees(id);
    expect(gelezen.headers.get('etag')).toBe('"2"');
    expect(gelezen.body).toMatchObject({
      inzage: 'volledig',
      // 2 March + 8 weeks = 27 April, Koningsdag: a term of an ordinance is not moved by itself (Atw art. 5).
      beslistermijnEinde: '2026-04-27',
      termijnVoorlopig: false,
      aanvrager: { kvkNummer: geplant.kvkNummer, bedrijfsnaam: geplant.bedrijfsnaam },
      beslistermijn: { einde: '2026-04-27', artikel: 'model-APV art. 1:2', graad: 'uit het hoofd' },
      inhoud: { regelingcode: 'exploitatie-openbare-inrichting' },
    });
    expect(gelezen.body.raadplegingen).toEqual([
      { melding: 'neem contact op met de coördinator', grondslag: 'bestuurlijke-aanpak', genoteerdOp: NU },
    ]);

    const uitkomst = 'verleend-met-voorschriften';
    const genomen = await besluit(id, uitkomst, metVoorschrift);
    expect(genomen).toMatchObject({ status: 200, body: { status: 'ondertekend' } });
    expect((await lees(id)).body).toMatchObject({
      status: 'besloten',
      versie: 3,
      // The reasons stay with the decision.
      besluit: { uitkomst, motivering: `De motivering staat in besluit ${String(genomen.body.id)}.` },
    });
    expect((await lees(id)).body).toMatchObject({ besluit: { genomenDoor: 'burgemeester-1' } });

    await eventually(() => meelezer.over(id).length >= 3, 'three events on the topic');
    const events = eventsVan(meelezer.over(id));
    expect(events).toMatchObject([
      {
        type: 'nl.schakel.vergunningaanvragen.aanvraag-ontvangen.v1',
        sequence: '0000000001',
        data: { gemeentecode: '0363', vergunningsoort: 'exploitatievergunning' },
      },
      {
        type: 'nl.schakel.vergunningaanvragen.aanvraag-geraadpleegd.v1',
        sequence: '0000000002',
        data: { gemeentecode: '0363', raadplegingId },
      },
      {
        type: 'nl.schakel.vergunningaanvragen.vergunning-verleend-met-voorschriften.v1',
        sequence: '0000000003',
        data: { vergunningsoort: 'exploitatievergunning', raadplegingIds: [raadplegingId] },
      },
    ]);
    for (const event of events) {
      expect(event).toMatchObject({
        subject: id,
        source: 'urn:nld:oin:00000099000000010000:systeem:licensing',
        dataref: `${publiekeUrl}/v1/vergunningaanvragen/${String(id)}`,
      });
      expect(scanForPersonalData(event)).toEqual([]);
    }
  });

  it.each([
    ['verleend', 'vergunning-verleend'],
    ['geweigerd', 'vergunning-geweigerd'],
  ] as const)('%s becomes %s', async (uitkomst, type) => {
    const { body } = await dien();
    expect(await besluit(body.id, uitkomst)).toMatchObject({ status: 200 });
    await eventually(() => meelezer.over(body.id).length >= 2, 'two events');
    expect(eventsVan(meelezer.over(body.id))[1]).toMatchObject({
      type: `nl.schakel.vergunningaanvragen.${type}.v1`,
      data: { raadplegingIds: [] },
    });
  });

  it('received twice under one key is one application', async () => {
    const key = nieuwId();
    const [eerste, tweede] = [await dien(indiening, key), await dien(indiening, key)];
    expect(tweede).toMatchObject({ status: 201, body: eerste.body });
    expect(tweede.headers.get('location')).toBe(eerste.headers.get('location'));
    expect(await dien({ ...indiening, vergunningsoort: 'andere-vergunning' }, key)).toMatchObject({
      status: 409,
      body: { code: 'idempotency-key-hergebruikt' },
    });
    const [gelijk] = await Promise.all(Array.from({ length: 40 }, () => dien(indiening, 'gelijktijdig')));
    const rijen = await dienst.sql<{ n: number }>(
      `select count(*)::int as n from idempotency_key where key = 'gelijktijdig'`,
    );
    expect(rijen).toEqual([{ n: 1 }]);
    expect(gelijk?.status).toBe(201);
  });
});

describe('personal data', () => {
  it('stand in the database as ciphertext only, and nowhere in log lines or records', async () => {
    const { body } = await dien();
    await besluit(body.id, 'verleend-met-voorschriften', metVoorschrift);
    await lees(body.id);
    await eventually(() => meelezer.over(body.id).length === 2, 'all events published');
    const plaatsen = {
      database: await dienst.dump(),
      log: dienst.regels.join('\n'),
      topic: meelezer.berichten.map(({ tekst }) => tekst).join('\n'),
    };
    expect(plaatsen.database).toContain(String(body.id));
    expect(plaatsen.database).toContain('s1.');
    expect(plaatsen.log).toContain('/v1/besluiten/:id/ondertekeningen');
    for (const [plaats, tekst] of Object.entries(plaatsen))
      for (const [veld, waarde] of Object.entries(geplant))
        expect({ plaats, veld, staatEr: tekst.includes(waarde) }).toEqual({ plaats, veld, staatEr: false });
  });

  it('are read by purpose: decision and processing lines are written before the answer', async () => {
    const { body } = await dien();
    await lees(body.id);
    const besluiten = await dienst.sql(
      `select body #>> '{request,action,name}' as handeling from toegangsbeslissing where body #>> '{request,resource,id}' = $1 order by timestamp_ms, id`,
      [body.id],
    );
    expect(besluiten).toEqual([
      { handeling: 'vergunningaanvraag:ontvangen' },
      { handeling: 'vergunningaanvraag:raadplegingen-lezen' },
    ]);
    const verwerkingen = await dienst.sql<{ name: string; doelbinding: string }>(
      'select distinct name, doelbinding from verwerkingslog where object = $1 order by name',
      [`vergunningaanvraag/${String(body.id)}`],
    );
    expect(verwerkingen).toEqual([
      { name: 'Keten raadplegen over aanvraag', doelbinding: 'bestuurlijke-raadpleging' },
      { name: 'Vergunningaanvraag lezen', doelbinding: 'vergunningverlening' },
      { name: 'Vergunningaanvraag ontvangen', doelbinding: 'vergunningverlening' },
    ]);
  });

  it('are gone when the key is gone', async () => {
    const { body } = await dien();
    await dienst.sql('delete from data_key where id = $1', [body.id]);
    const gelezen = await lees(body.id);
    expect(gelezen).toMatchObject({ status: 200, body: { inzage: 'vernietigd' } });
    expect(gelezen.body).not.toHaveProperty('aanvrager');
    const vraag = { wie: behandelaar, doelbinding: 'vergunningverlening', headers: { 'if-match': '"1"' }, body: {} };
    expect(await dienst.vraag('POST', `/v1/vergunningaanvragen/${String(body.id)}/intrekkingen`, vraag)).toMatchObject({
      status: 410,
      body: { code: 'vergunningaanvraag-vernietigd' },
    });
  });
});

describe('the Bibob coordinator', () => {
  it('reads the application, and not what the chain let know: that is no ground for a toets', async () => {
    const kvkNummer = '90417264';
    const { body } = await dien({ ...indiening, kvkNummer });
    await stuurBerichten(dienst.topics, [eenRaadpleging(dienst, kvkNummer).bericht]);
    await eventually(async () => (await lees(body.id)).body.versie === 2, 'the consultation');
    for (const doelbinding of ['vergunningverlening', 'bibob-onderzoek']) {
      const gelezen = await lees(body.id, coordinator, doelbinding);
      expect(gelezen).toMatchObject({ status: 200, body: { aanvrager: { kvkNummer } } });
      expect(gelezen.body).not.toHaveProperty('raadplegingen');
      expect(JSON.stringify(gelezen.body)).not.toContain('coördinator');
    }
  });
});
