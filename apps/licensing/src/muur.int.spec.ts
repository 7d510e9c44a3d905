import { scanForPersonalData } from '@schakel/contracts';
import { nieuwId } from '@schakel/platform';
import { eventually } from '@schakel/testing';
import { eenRaadpleging, eventsVan, leesMee, stuurBerichten, type Meelezer } from './fixtures/gebeurtenissen.js';
import { medewerker, startProefdienst, type Antwoord, type Proefdienst, type Vraag } from './fixtures/proefdienst.js';

let dienst: Proefdienst;
let meelezer: Meelezer;

const behandelaar = medewerker('vergunning-1', 'vergunningmedewerker');
const coordinator = medewerker('bibob-1', 'bibob-coordinator');
const kvkNummer = '90417263';

/** What the chain knows and licensing may never hold. */
const keten = {
  signaalId: nieuwId(),
  naam: 'Zdenka Geheimova',
  toelichting: 'haar paspoort is afgenomen in het pand',
  uitbuitingsvorm: 'gedwongen-dienstverlening',
  route: 'bestuurlijk-met-spoed',
};
/** What the sealed file holds and nobody outside the closed list may learn. */
const bibob = {
  toelichting: 'tip over de stroman van de Kade',
  bevindingen: 'contante lening zonder herkomst',
  tweedeBevindingen: 'boekhouding ontbreekt over drie jaar',
  motivering: 'de zakelijke relatie duurt voort',
  evenredigheid: 'sluiting treft ook personeel',
};
const aanleiding = 'handhavingsverleden';

/** Every answer that the vergunningmedewerker got. */
const antwoorden: Antwoord[] = [];
let aanvraag: string;
let toets: string;
let raadpleging: ReturnType<typeof eenRaadpleging>;

async function alsBehandelaar(methode: 'GET' | 'POST', pad: string, vraag: Vraag = {}): Promise<Antwoord> {
  const antwoord = await dienst.vraag(methode, pad, { wie: behandelaar, doelbinding: 'vergunningverlening', ...vraag });
  antwoorden.push(antwoord);
  return antwoord;
}

function alsCoordinator(pad: string, headers: Vraag['headers'], body: object): Promise<Antwoord> {
  const vraag = { wie: coordinator, doelbinding: 'bibob-onderzoek', headers: headers ?? {}, body };
  return dienst.vraag('POST', pad, vraag);
}

function besluit(uitkomst: string, versie: number): Promise<Antwoord> {
  const voorschriften = uitkomst === 'verleend-met-voorschriften' ? ['Houd een register bij.'] : [];
  return alsBehandelaar('POST', `/v1/vergunningaanvragen/${aanvraag}/besluiten`, {
    headers: { 'if-match': `"${versie}"` },
    body: { uitkomst, motivering: 'Alles afgewogen.', voorschriften },
  });
}

/** Whatever the vergunningmedewerker can try, at this moment. */
async function kijkOveral(): Promise<void> {
  await alsBehandelaar('GET', `/v1/vergunningaanvragen/${aanvraag}`);
  await alsBehandelaar('GET', '/v1/vergunningaanvragen');
  for (const pad of [`/v1/bibob-toetsen/${toets}`, `/v1/vergunningaanvragen/${aanvraag}/bibob-toetsen`])
    for (const doelbinding of ['vergunningverlening', 'bibob-onderzoek'])
      expect(
        (await alsBehandelaar('GET', pad, { doelbinding, headers: { 'bibob-ontvanger': 'rechter' } })).status,
      ).toBe(403);
}

/** One application whose whole life meets the chain on one side and a Bibob file on the other. */
beforeAll(async () => {
  dienst = await startProefdienst();
  meelezer = await leesMee(dienst.topics);
  const headers = { 'idempotency-key': nieuwId() };
  const body = { vergunningsoort: 'exploitatievergunning', kvkNummer, bedrijfsnaam: 'Verzonnen Verhuur BV' };
  aanvraag = String((await alsBehandelaar('POST', '/v1/vergunningaanvragen', { headers, body })).body.id);

  // A sender that says too much: more data than the contract has, and a signal on its own topic.
  raadpleging = eenRaadpleging(dienst, kvkNummer, { extra: keten });
  const signaal = { ...raadpleging.bericht, topic: 'signal-intake', key: keten.signaalId } as const;
  await stuurBerichten(dienst.topics, [signaal, raadpleging.bericht]);
  await eventually(async () => {
    const { body: gelezen } = await alsBehandelaar('GET', `/v1/vergunningaanvragen/${aanvraag}`);
    return gelezen.versie === 2;
  }, 'the consultation on the application');

  const start = { aanleiding, toelichting: bibob.toelichting };
  const key = { 'idempotency-key': nieuwId() };
  const begonnen = await alsCoordinator(`/v1/vergunningaanvragen/${aanvraag}/bibob-toetsen`, key, start);
  toets = String(begonnen.body.id);
  await kijkOveral();
  for (const uitkomst of ['verleend', 'geweigerd']) expect((await besluit(uitkomst, 2)).status).toBe(409);
  const { bevindingen, tweedeBevindingen, motivering, evenredigheid } = bibob;
  await alsCoordinator(`/v1/bibob-toetsen/${toets}/onderzoeken`, { 'if-match': '"1"' }, { bevindingen });
  await alsCoordinator(
    `/v1/bibob-toetsen/${toets}/onderzoeken`,
    { 'if-match': '"2"' },
    { bevindingen: tweedeBevindingen },
  );
  const conclusie = { mate: 'ernstig', aGrond: true, bGrond: false, lid6: false, motivering, evenredigheid };
  const besloten = await alsCoordinator(`/v1/bibob-toetsen/${toets}/conclusies`, { 'if-match': '"3"' }, conclusie);
  expect(besloten.status).toBe(200);
  await kijkOveral();
  expect((await besluit('verleend', 2)).status).toBe(409);
  expect((await besluit('verleend-met-voorschriften', 2)).status).toBe(200);
  await kijkOveral();
  await eventually(() => meelezer.over(aanvraag).length >= 3, 'all events published');
});

afterAll(async () => {
  await meelezer.stop();
  await dienst.stop();
});

const gezien = () =>
  antwoorden.map(({ headers, body }) => `${JSON.stringify([...headers])} ${JSON.stringify(body)}`).join('\n');
const records = () => meelezer.berichten.map(({ tekst }) => tekst).join('\n');
const logregels = () => dienst.regels.join('\n');

describe('LB10: the wall towards the chain', () => {
  it('a consultation shows the fixed sentence, its ground and its instant, and nothing else', async () => {
    const { body } = await alsBehandelaar('GET', `/v1/vergunningaanvragen/${aanvraag}`);
    const notities = body.raadplegingen as Record<string, unknown>[];
    expect(notities.map((notitie) => Object.keys(notitie).sort())).toEqual([['genoteerdOp', 'grondslag', 'melding']]);
    expect(notities).toMatchObject([
      { melding: 'neem contact op met de coördinator', grondslag: 'bestuurlijke-aanpak' },
    ]);
    expect(gezien()).not.toContain(raadpleging.raadplegingId);
  });

  it('nothing else of the chain is in an answer, the database, a record or a log line', async () => {
    const sporen = { ...keten, ketendossierId: raadpleging.ketendossierId };
    const plaatsen = { antwoorden: gezien(), database: await dienst.dump(), records: records(), log: logregels() };
    expect(plaatsen.database).toContain(raadpleging.raadplegingId);
    for (const [plaats, tekst] of Object.entries(plaatsen))
      for (const [spoor, waarde] of Object.entries(sporen))
        expect({ plaats, spoor, staatEr: tekst.includes(waarde) }).toEqual({ plaats, spoor, staatEr: false });
  });

  it('in clear the database holds the id of the consultation in the event that tells it, and the envelope’s ids; the ground is ciphertext', async () => {
    const zonderHistorie = await dienst.dump((tabel) => tabel !== 'historie');
    expect(zonderHistorie).not.toContain(raadpleging.raadplegingId);
    expect(await dienst.dump()).not.toContain('bestuurlijke-aanpak');
    const rijen = await dienst.sql<{ type: string; publiek: object }>(
      `select type, publiek from historie where historie::text like '%' || $1 || '%' order by versie`,
      [raadpleging.raadplegingId],
    );
    expect(rijen).toEqual([
      { type: 'aanvraag-geraadpleegd', publiek: { gemeentecode: '0363', raadplegingId: raadpleging.raadplegingId } },
      {
        type: 'vergunning-verleend-met-voorschriften',
        publiek: expect.objectContaining({ raadplegingIds: [raadpleging.raadplegingId] }),
      },
    ]);
  });
});

describe('LB10: the wall around the Bibob file', () => {
  it('its content is nowhere but under its own key', async () => {
    const plaatsen = { antwoorden: gezien(), database: await dienst.dump(), records: records(), log: logregels() };
    for (const [plaats, tekst] of Object.entries(plaatsen))
      for (const [veld, waarde] of Object.entries({ ...bibob, aanleiding, mate: '"ernstig"', grond: 'aGrond' }))
        expect({ plaats, veld, staatEr: tekst.includes(waarde) }).toEqual({ plaats, veld, staatEr: false });
  });

  it('that it exists is in no event, outbox row or log line, and in no answer to who decides', () => {
    expect(records()).not.toContain(toets);
    expect(logregels()).not.toContain(toets);
    expect(logregels()).toContain('/v1/vergunningaanvragen/:id/besluiten');
    expect(gezien()).not.toContain(toets);
    expect(gezien()).not.toMatch(/bibob|gevaar|onderzoek/i);
    expect(meelezer.berichten.every(({ key }) => key === aanvraag)).toBe(true);
    expect(eventsVan(meelezer.berichten).map(({ type }) => type.split('.').at(-2))).toEqual([
      'aanvraag-ontvangen',
      'aanvraag-geraadpleegd',
      'vergunning-verleend-met-voorschriften',
    ]);
    for (const event of eventsVan(meelezer.berichten)) {
      expect(JSON.stringify(event)).not.toMatch(/bibob/i);
      expect(scanForPersonalData(event)).toEqual([]);
    }
  });

  it('no history of it has a public side, and no outbox row ever had', async () => {
    const publiek = await dienst.sql(
      `select type from historie where aggregaat = 'bibob-toets' and (publiek is not null or publiek_type is not null or publiek_dataref is not null)`,
    );
    expect(publiek).toEqual([]);
    const [teller] = await dienst.sql<{ ooit: number }>(`select last_value::int as ooit from outbox_seq_seq`);
    const [feiten] = await dienst.sql<{ n: number }>(
      `select count(*)::int as n from historie where publiek is not null`,
    );
    expect(teller?.ooit).toBe(feiten?.n);
  });

  it('does not move what who decides can see: version, ETag and time of change stay', async () => {
    const headers = { 'idempotency-key': nieuwId() };
    const body = { vergunningsoort: 'alcoholwetvergunning', kvkNummer: '90417299', bedrijfsnaam: 'Andere BV' };
    const { id } = (await alsBehandelaar('POST', '/v1/vergunningaanvragen', { headers, body })).body;
    const voor = await alsBehandelaar('GET', `/v1/vergunningaanvragen/${String(id)}`);
    const start = { aanleiding, toelichting: bibob.toelichting };
    const pad = `/v1/vergunningaanvragen/${String(id)}/bibob-toetsen`;
    expect((await alsCoordinator(pad, { 'idempotency-key': nieuwId() }, start)).status).toBe(201);
    const na = await alsBehandelaar('GET', `/v1/vergunningaanvragen/${String(id)}`);
    expect(na.body).toEqual(voor.body);
    expect(na.headers.get('etag')).toBe(voor.headers.get('etag'));
  });

  it('answers who decides the same for a file that exists and one that does not', async () => {
    const zonderInstance = ({ instance: _, ...rest }: Record<string, unknown>) => rest;
    for (const doelbinding of ['vergunningverlening', 'bibob-onderzoek']) {
      const [er, niet] = [toets, nieuwId()].map((id) =>
        alsBehandelaar('GET', `/v1/bibob-toetsen/${id}`, { doelbinding }),
      );
      expect(zonderInstance((await er)!.body)).toEqual(zonderInstance((await niet)!.body));
    }
  });
});
