import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ketenraadplegingBeantwoord,
  ketenraadplegingGevraagd,
  raadplegingGevraagd,
  scanForPersonalData,
  signaalGerouteerd,
  vergunningGeweigerd,
} from '@schakel/contracts';
import { nieuwId } from '@schakel/platform';
import {
  eenGebeurtenis,
  leesMee,
  medewerker,
  startProefdienst,
  stuurGebeurtenissen,
  type Meelezer,
  type Proefdienst,
} from '@schakel/service/proef';
import { eventually } from '@schakel/testing';
import pg from 'pg';
import { dienst as ketenregie } from '../dienst.js';

let dienst: Proefdienst;
let meelezer: Meelezer;
let client: pg.Client;
let map: string;
let laatste = 90600000;

beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'ketenantwoord-'));
  dienst = await startProefdienst(ketenregie, { env: { SCHAKEL_WEBHOOK_KEY_FILE: join(map, 'webhook.json') } });
  meelezer = await leesMee(dienst.topics, ['chain-coordination']);
  client = new pg.Client({ connectionString: dienst.database.adminUrl });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await meelezer.stop();
  await dienst.stop();
  await rm(map, { recursive: true });
});

const regie = { wie: medewerker('regisseur-1', 'ketenregisseur'), doelbinding: 'ketenregie' } as const;
const gemeentecode = '0363';

/** A chain file under direction. */
async function eenDossier(): Promise<string> {
  const signaalId = nieuwId();
  const event = eenGebeurtenis(signaalGerouteerd, { subject: signaalId, data: { gemeentecode, route: 'zorg' } });
  await stuurGebeurtenissen(dienst.topics, [{ event, topic: 'signal-intake' }]);
  const id = await eventually(async () => {
    const { body } = await dienst.vraag('GET', '/v1/ketendossiers?status=geopend&limiet=100', regie);
    return (body.resultaten as { id: string; signaalId: string }[]).find((rij) => rij.signaalId === signaalId)?.id;
  }, 'the chain file of the signal');
  expect((await dienst.stap(`/v1/ketendossiers/${id}/regie`, 1, { ...regie, body: {} })).status).toBe(200);
  return id;
}

/** The file asks about a company; gives the pseudonym as it left on the topic, which is how licensing names the company as well. */
async function vraagtNaar(ketendossierId: string, kvkNummer: string): Promise<string> {
  const body = { kvkNummer, grondslag: 'bestuurlijke-aanpak' };
  const antwoord = await dienst.maak(`/v1/ketendossiers/${ketendossierId}/raadplegingen`, { ...regie, body });
  expect(antwoord.status).toBe(201);
  const [bericht] = await eventually(
    () => Promise.resolve(over(antwoord.body.id).length > 0 && over(antwoord.body.id)),
    'the question on the topic',
  );
  if (bericht?.type !== raadplegingGevraagd.type) throw new Error('not a consultation');
  return String(bericht.data.bedrijfspseudoniem);
}

const nieuwKvk = () => String((laatste += 1));
/** A company that no chain file ever asked about. */
const onbekendBedrijf = () => `v1:${Buffer.from(`${nieuwId()}${nieuwId()}`).toString('base64url').slice(0, 43)}`;

function over(id: unknown) {
  return meelezer.berichten
    .filter(({ key }) => key === id)
    .flatMap(({ decoded }) => (decoded.kind === 'event' && decoded.known ? [decoded.event] : []));
}

function eenVraag(bedrijfspseudoniem: string, gemeente = gemeentecode) {
  return eenGebeurtenis(ketenraadplegingGevraagd, {
    data: { gemeentecode: gemeente, bedrijfspseudoniem, aanleiding: 'aanvraag', grondslagcode: 'bestuurlijke-aanpak' },
  });
}

/** Sends questions and waits for the answer to each. */
async function gesteld(vragen: readonly ReturnType<typeof eenVraag>[], keer = 1) {
  const events = vragen.map((event) => ({ event, topic: 'licensing' as const }));
  await stuurGebeurtenissen(dienst.topics, events, keer);
  await eventually(() => Promise.resolve(vragen.every(({ subject }) => over(subject).length > 0)), 'the answers');
  return vragen.map(({ subject }) => over(subject).map(({ data }) => data.antwoord));
}

const sql = async <R extends object>(text: string, values: readonly unknown[] = []) =>
  (await client.query<R>(text, [...values])).rows;

/** All rows of all tables as text, one per line. */
async function dump(): Promise<readonly string[]> {
  const tabellen = await sql<{ naam: string }>(`select tablename as naam from pg_tables where schemaname = 'public'`);
  const regels: string[] = [];
  for (const { naam } of tabellen)
    regels.push(...(await sql<{ t: string }>(`select t::text as t from "${naam}" t`)).map(({ t }) => `${naam} ${t}`));
  return regels;
}

const tijdlijnVan = async (id: string) =>
  (await dienst.vraag('GET', `/v1/ketendossiers/${id}/tijdlijn`, regie)).body.resultaten as {
    type: string;
    kenmerken: object;
  }[];
const vraagregels = async (id: string) =>
  (await tijdlijnVan(id)).filter(({ type }) => type === ketenraadplegingGevraagd.type);

describe('a question of licensing', () => {
  it('about a company of an open file is answered once, and told to that file once, also when it comes a hundred times', async () => {
    const [id, ander] = [await eenDossier(), await eenDossier()];
    const pseudoniem = await vraagtNaar(id, nieuwKvk());
    await vraagtNaar(ander, nieuwKvk());
    const vraag = eenVraag(pseudoniem);
    expect(await gesteld([vraag], 100)).toEqual([['neem-contact-op-aub']]);
    // Later questions of the same key order behind the hundred: their answer shows that all were taken in.
    const zelfde = eenGebeurtenis(ketenraadplegingGevraagd, { subject: vraag.subject, data: vraag.data });
    await stuurGebeurtenissen(dienst.topics, [{ event: zelfde, topic: 'licensing' }]);
    await eventually(
      async () => (await sql('select 1 from inbox where event_id = $1', [zelfde.id])).length === 1,
      'the same question under another event id',
    );
    expect(await vraagregels(id)).toMatchObject([
      { kenmerken: { aanleiding: 'aanvraag', grondslagcode: 'bestuurlijke-aanpak' } },
    ]);
    expect(await vraagregels(ander)).toEqual([]);
    expect(scanForPersonalData(await tijdlijnVan(id))).toEqual([]);
    expect(JSON.stringify(await tijdlijnVan(id))).not.toContain(pseudoniem);
    const delingen = await dienst.vraag('GET', `/v1/ketendossiers/${id}/delingen`, regie);
    const gedeeld = (delingen.body.resultaten as { velden: string[] }[]).filter(({ velden }) =>
      velden.includes('antwoord'),
    );
    expect(gedeeld).toMatchObject([
      { soort: 'raadpleging', ontvanger: 'licensing', grondslag: 'bestuurlijke-aanpak', velden: ['antwoord'] },
    ]);
    expect(await sql('select id from historie where aggregaat_id = $1', [vraag.subject])).toHaveLength(1);
    expect(over(vraag.subject)).toHaveLength(1);
    expect(await sql('select id from parked_message')).toEqual([]);
  });

  it('about a company without a file leaves the answer and a line in the log, and nothing that names the company', async () => {
    const pseudoniem = onbekendBedrijf();
    const vraag = eenVraag(pseudoniem);
    expect(await gesteld([vraag], 100)).toEqual([['geen-bijzonderheden']]);
    const regels = await eventually(async () => {
      const gevonden = (await dump()).filter((regel) => regel.includes(vraag.subject));
      return gevonden.every((regel) => !regel.startsWith('outbox ')) && gevonden;
    }, 'the outbox is empty again');
    expect(regels.map((regel) => regel.split(' ')[0]).sort()).toEqual(['historie', 'verwerkingslog']);
    expect((await dump()).filter((regel) => regel.includes(pseudoniem))).toEqual([]);
    expect(dienst.regels.join('\n')).not.toContain(pseudoniem);
    expect(await sql('select gegevens from historie where aggregaat_id = $1', [vraag.subject])).toEqual([
      { gegevens: null },
    ]);
  });

  it('gets answers of equal size, with the same fields and nothing of a file', async () => {
    const id = await eenDossier();
    const [wel, geen] = [eenVraag(await vraagtNaar(id, nieuwKvk())), eenVraag(onbekendBedrijf())];
    expect(await gesteld([wel, geen])).toEqual([['neem-contact-op-aub'], ['geen-bijzonderheden']]);
    const teksten = [wel, geen].map(
      ({ subject }) => meelezer.berichten.find(({ key }) => key === subject)?.tekst ?? '',
    );
    expect(teksten[0]?.length).toBeGreaterThan(300);
    expect(Buffer.byteLength(teksten[0] ?? '')).toBe(Buffer.byteLength(teksten[1] ?? ''));
    const events = [wel, geen].flatMap(({ subject }) => over(subject));
    const vorm = ({ data, ...rest }: (typeof events)[number]) => [Object.keys(rest).sort(), Object.keys(data).sort()];
    expect(events.map(({ type }) => type)).toEqual(Array(2).fill(ketenraadplegingBeantwoord.type));
    expect(events.map(vorm)[0]).toEqual(events.map(vorm)[1]);
    expect(events.map(({ dataref }) => dataref)).toEqual(Array(2).fill('https://dienst.example.nl/v1/ketendossiers'));
    for (const tekst of teksten) expect(tekst).not.toContain(id);
  });

  it('finds no file of another municipality, and none that was closed', async () => {
    const [open, dicht] = [await eenDossier(), await eenDossier()];
    const [vanOpen, vanDicht] = [await vraagtNaar(open, nieuwKvk()), await vraagtNaar(dicht, nieuwKvk())];
    const sluiting = { ...regie, body: { reden: 'afgerond' } };
    expect((await dienst.stap(`/v1/ketendossiers/${dicht}/sluitingen`, 2, sluiting)).status).toBe(200);
    // The question of Amsterdam in the same go makes its rows visible to the transaction.
    const vragen = [eenVraag(vanOpen, '0599'), eenVraag(vanDicht), eenVraag(vanOpen)];
    expect(await gesteld(vragen)).toEqual([['geen-bijzonderheden'], ['geen-bijzonderheden'], ['neem-contact-op-aub']]);
    expect(await vraagregels(open)).toHaveLength(1);
    expect(await vraagregels(dicht)).toEqual([]);
  });

  it('that matched brings the later decision to the file; one that did not brings nothing', async () => {
    const id = await eenDossier();
    const [wel, geen] = [eenVraag(await vraagtNaar(id, nieuwKvk())), eenVraag(onbekendBedrijf())];
    await gesteld([wel, geen]);
    const besluiten = [wel, geen].map(({ subject }) =>
      eenGebeurtenis(vergunningGeweigerd, {
        data: { gemeentecode, vergunningsoort: 'exploitatievergunning', raadplegingIds: [subject] },
      }),
    );
    const events = besluiten.map((event) => ({ event, topic: 'licensing' as const }));
    await stuurGebeurtenissen(dienst.topics, events, 10);
    await eventually(
      async () =>
        (await sql('select 1 from inbox where event_id = any ($1::uuid[])', [besluiten.map((een) => een.id)]))
          .length === 2,
      'both decisions',
    );
    const regels = await sql<{ onderwerp_id: string; ketendossier_id: string }>(
      'select onderwerp_id, ketendossier_id from tijdlijnregel where onderwerp_id = any ($1::uuid[])',
      [besluiten.map(({ subject }) => subject)],
    );
    expect(regels).toEqual([{ onderwerp_id: besluiten[0]?.subject, ketendossier_id: id }]);
  });
});
