import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nieuwId } from '@schakel/platform';
import { startKvksimulator, type Kvksimulator, type Storing } from '../fixtures/kvk-simulator.js';
import { medewerker, startProefdienst, type Antwoord, type Proefdienst } from '../fixtures/proefdienst.js';

const NU = '2026-03-02T09:00:00.000Z';
const SLEUTEL = 'geheime-sleutel-van-de-kvk';
const behandelaar = medewerker('vergunning-1', 'vergunningmedewerker');
const doelbinding = 'vergunningverlening';

let map: string;
let kvk: Kvksimulator;
let dienst: Proefdienst;

beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'kvk-'));
  await writeFile(join(map, 'sleutel'), `${SLEUTEL}\n`);
  kvk = await startKvksimulator();
  const env = {
    SCHAKEL_KVK_URL: kvk.url,
    SCHAKEL_KVK_API_KEY_FILE: join(map, 'sleutel'),
    SCHAKEL_KVK_SBI_EDITIE: '2008',
    SCHAKEL_KVK_TIMEOUT_MS: '1000',
  };
  dienst = await startProefdienst({ klok: () => NU, env });
});
beforeEach(() => kvk.herstel());
afterAll(async () => {
  await dienst?.stop();
  await kvk?.stop();
  await rm(map, { recursive: true });
});

async function dien(kvkNummer = '90417263'): Promise<string> {
  const headers = { 'idempotency-key': nieuwId() };
  const body = { vergunningsoort: 'exploitatievergunning', kvkNummer, bedrijfsnaam: 'Verzonnen' };
  const antwoord = await dienst.vraag('POST', '/v1/vergunningaanvragen', {
    wie: behandelaar,
    doelbinding,
    headers,
    body,
  });
  return String(antwoord.body.id);
}
const raadpleeg = (id: string, versie = 1): Promise<Antwoord> =>
  dienst.vraag('POST', `/v1/vergunningaanvragen/${id}/kvk-raadplegingen`, {
    wie: behandelaar,
    doelbinding,
    headers: { 'if-match': `"${versie}"` },
  });
const lees = (id: string): Promise<Antwoord> =>
  dienst.vraag('GET', `/v1/vergunningaanvragen/${id}`, { wie: behandelaar, doelbinding });

describe('LB6: a look-up', () => {
  it('keeps the answer with the application, with retrieval time, source and edition', async () => {
    const id = await dien();
    expect(await raadpleeg(id)).toMatchObject({ status: 200, body: { versie: 2, status: 'in-behandeling' } });
    expect((await lees(id)).body).toMatchObject({
      inhoud: {
        bedrijfsgegevens: {
          kvkNummer: '90417263',
          naam: 'Verzonnen Verhuur B.V.',
          rechtsvorm: 'Besloten Vennootschap',
          activiteiten: [{ code: '68203', editie: '2008', hoofdactiviteit: true }, { code: '55202' }],
          opgehaaldOp: NU,
          bron: 'KvK API Basisprofiel v1',
        },
      },
    });
    expect(await kvk.aanroepen()).toEqual([{ metSleutel: true, gevonden: true }]);
  });

  it('is written down before the question goes out, and again with the answer', async () => {
    const id = await dien();
    await raadpleeg(id);
    const regels = await dienst.sql<{ name: string }>(
      `select distinct name from verwerkingslog where object = $1 order by name`,
      [`vergunningaanvraag/${id}`],
    );
    expect(regels.map(({ name }) => name)).toEqual([
      'Handelsregister raadplegen',
      'Keten raadplegen over aanvraag',
      'Vergunningaanvraag ontvangen',
      'Vergunningaanvraag: leg-bedrijfsgegevens-vast',
    ]);
  });

  it('leaves name, number and key out of database and log', async () => {
    await raadpleeg(await dien());
    const plaatsen = `${await dienst.dump()}\n${dienst.regels.join('\n')}`;
    for (const geheim of ['Verzonnen Verhuur', '90417263', SLEUTEL]) expect(plaatsen).not.toContain(geheim);
  });
});

describe('when it fails', () => {
  it.each<[string, Storing, number, string]>([
    ['broken', { modus: 'fout-500' }, 502, 'kvk-storing'],
    ['gone', { modus: 'uit' }, 503, 'kvk-onbereikbaar'],
    ['too slow', { modus: 'traag', vertragingMs: 20_000 }, 503, 'kvk-antwoordt-niet'],
  ])('%s: a problem, and the application is as it was', async (_naam, storing, status, code) => {
    const id = await dien();
    await kvk.storing(storing);
    const antwoord = await raadpleeg(id);
    expect(antwoord).toMatchObject({ status, body: { status, code } });
    expect(JSON.stringify(antwoord.body)).not.toContain('90417263');
    expect((await lees(id)).body).toMatchObject({ versie: 1 });
  });

  it('what passes by itself is tried again once', async () => {
    const id = await dien();
    await kvk.storing({ modus: 'fout-500', aantal: 1 });
    expect(await raadpleeg(id)).toMatchObject({ status: 200 });
  });

  it('a number that nobody has is a refusal that says so', async () => {
    const id = await dien('90000001');
    expect(await raadpleeg(id)).toMatchObject({ status: 409, body: { code: 'kvk-nummer-onbekend' } });
    expect((await lees(id)).body).toMatchObject({ versie: 1 });
  });

  it('of two who ask at once one records', async () => {
    const id = await dien();
    const antwoorden = await Promise.all(Array.from({ length: 8 }, () => raadpleeg(id)));
    expect(antwoorden.map(({ status }) => status).toSorted()).toEqual([200, ...Array<number>(7).fill(409)]);
    expect((await lees(id)).body).toMatchObject({ versie: 2 });
  });

  it('an ended application is not asked about', async () => {
    const id = await dien();
    await dienst.vraag('POST', `/v1/vergunningaanvragen/${id}/intrekkingen`, {
      wie: behandelaar,
      doelbinding,
      headers: { 'if-match': '"1"' },
      body: {},
    });
    expect(await raadpleeg(id, 2)).toMatchObject({ status: 409, body: { code: 'overgang-niet-toegestaan' } });
    expect(await kvk.aanroepen()).toEqual([]);
  });
});

describe('without a register', () => {
  it('answers 503 that it is not set up, and says so to nobody who may not ask', async () => {
    const zonder = await startProefdienst({ klok: () => NU });
    try {
      const headers = { 'idempotency-key': nieuwId() };
      const body = { vergunningsoort: 'exploitatievergunning', kvkNummer: '90417263', bedrijfsnaam: 'Verzonnen' };
      const gemaakt = await zonder.vraag('POST', '/v1/vergunningaanvragen', {
        wie: behandelaar,
        doelbinding,
        headers,
        body,
      });
      const pad = `/v1/vergunningaanvragen/${String(gemaakt.body.id)}/kvk-raadplegingen`;
      const ifMatch = { 'if-match': '"1"' };
      expect(await zonder.vraag('POST', pad, { wie: behandelaar, doelbinding, headers: ifMatch })).toMatchObject({
        status: 503,
        body: { code: 'kvk-niet-ingesteld' },
      });
      const coordinator = medewerker('bibob-1', 'bibob-coordinator');
      expect(await zonder.vraag('POST', pad, { wie: coordinator, doelbinding, headers: ifMatch })).toMatchObject({
        status: 403,
      });
    } finally {
      await zonder.stop();
    }
  });
});
