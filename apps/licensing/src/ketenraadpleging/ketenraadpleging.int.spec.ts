import { ketenraadplegingGevraagd, scanForPersonalData } from '@schakel/contracts';
import { nieuwId } from '@schakel/platform';
import { eventually } from '@schakel/testing';
import { gesprekMet } from '../fixtures/besluiten.js';
import { eenKetenantwoord, eventsVan, leesMee, stuurBerichten, type Meelezer } from '../fixtures/gebeurtenissen.js';
import { medewerker, startProefdienst, type Proefdienst } from '../fixtures/proefdienst.js';

let dienst: Proefdienst;
let meelezer: Meelezer;
let laatste = 90700000;

beforeAll(async () => {
  dienst = await startProefdienst({ partitions: 1 });
  meelezer = await leesMee(dienst.topics);
});

afterAll(async () => {
  await meelezer.stop();
  await dienst.stop();
});

const amsterdam = medewerker('vergunning-1', 'vergunningmedewerker');
const nieuwKvk = () => String((laatste += 1));
const bedrijfsnaam = 'Verzwegen Horeca BV';

async function dien(kvkNummer: string, key: string = nieuwId()): Promise<string> {
  const { status, body } = await dienst.vraag('POST', '/v1/vergunningaanvragen', {
    wie: amsterdam,
    doelbinding: 'vergunningverlening',
    headers: { 'idempotency-key': key },
    body: { vergunningsoort: 'exploitatievergunning', kvkNummer, bedrijfsnaam },
  });
  expect(status).toBe(201);
  return String(body.id);
}

async function lees(id: string) {
  return (
    await dienst.vraag('GET', `/v1/vergunningaanvragen/${id}`, { wie: amsterdam, doelbinding: 'vergunningverlening' })
  ).body;
}

/** The questions about a company on the topic, each with the whole record. */
function gevraagdOver(kvkNummer: string) {
  const pseudoniem = dienst.pseudoniemen.pseudoniem('raadpleging', kvkNummer);
  return meelezer.berichten
    .filter(({ tekst }) => tekst.includes(pseudoniem))
    .flatMap((bericht) => eventsVan([bericht]).map((event) => ({ event, bericht })));
}

async function vraagOver(kvkNummer: string) {
  const [vraag] = await eventually(
    () => Promise.resolve(gevraagdOver(kvkNummer).length > 0 && gevraagdOver(kvkNummer)),
    'the question on the topic',
  );
  if (vraag === undefined) throw new Error('no question');
  return vraag;
}

async function verwerkt(...eventIds: readonly string[]): Promise<void> {
  await eventually(async () => {
    const rijen = await dienst.sql('select event_id from inbox where event_id = any ($1::uuid[])', [eventIds]);
    return rijen.length === eventIds.length;
  }, 'the events in the inbox');
}

const gesprek = gesprekMet(() => dienst);
async function besluit(id: string): Promise<void> {
  expect((await gesprek.besluit(id, 'geweigerd')).status).toBe(200);
}

describe('asking the chain', () => {
  it('goes with every application once, by pseudonym and ground, and cannot be joined to the application', async () => {
    const [kvkNummer, key] = [nieuwKvk(), nieuwId()];
    const id = await dien(kvkNummer, key);
    expect(await dien(kvkNummer, key)).toBe(id);
    const { event, bericht } = await vraagOver(kvkNummer);
    expect(event.type).toBe(ketenraadplegingGevraagd.type);
    expect(event.data).toEqual({
      gemeentecode: '0363',
      bedrijfspseudoniem: dienst.pseudoniemen.pseudoniem('raadpleging', kvkNummer),
      aanleiding: 'aanvraag',
      grondslagcode: 'bestuurlijke-aanpak',
    });
    expect(scanForPersonalData(event.data)).toEqual([]);
    const [ontvangen] = eventsVan(meelezer.over(id));
    expect(ontvangen?.correlationid).toBeDefined();
    for (const spoor of [id, kvkNummer, bedrijfsnaam, 'exploitatievergunning', String(ontvangen?.correlationid)])
      expect(bericht.tekst).not.toContain(spoor);
    expect(event).not.toHaveProperty('traceparent');
    expect(gevraagdOver(kvkNummer)).toHaveLength(1);
    expect(await lees(id)).toMatchObject({
      versie: 1,
      raadplegingen: [],
      ketenraadplegingen: [{ aanleiding: 'aanvraag', grondslag: 'bestuurlijke-aanpak' }],
    });
    const gelogd = await dienst.sql(
      "select processing_activity_id as activiteit from verwerkingslog where name like 'Keten%'",
    );
    expect(gelogd).toEqual([{ activiteit: expect.stringContaining('bestuurlijke-raadpleging') }]);
  });
});

describe('the answer of the chain', () => {
  it('"neem contact op", delivered a hundred times, is noted once, with its ground and nothing else', async () => {
    const kvkNummer = nieuwKvk();
    const id = await dien(kvkNummer);
    const { event } = await vraagOver(kvkNummer);
    const antwoord = eenKetenantwoord(event.subject, 'neem-contact-op-aub');
    await stuurBerichten(dienst.topics, Array<typeof antwoord>(60).fill(antwoord));
    await verwerkt(antwoord.eventId);
    // Under another event id, and contradicting itself: the first answer stands.
    const anders = eenKetenantwoord(event.subject, 'geen-bijzonderheden');
    await stuurBerichten(dienst.topics, [...Array<typeof antwoord>(40).fill(antwoord), anders]);
    await verwerkt(anders.eventId);
    const gelezen = await lees(id);
    expect(gelezen).toMatchObject({
      versie: 2,
      ketenraadplegingen: [{ aanleiding: 'aanvraag', antwoord: 'neem-contact-op-aub' }],
    });
    expect(gelezen.raadplegingen).toEqual([
      {
        melding: 'neem contact op met de coördinator',
        grondslag: 'bestuurlijke-aanpak',
        genoteerdOp: expect.any(String),
      },
    ]);
    await eventually(() => meelezer.over(id).length >= 2, 'the note on the topic');
    expect(eventsVan(meelezer.over(id))[1]?.data).toEqual({ gemeentecode: '0363', raadplegingId: event.subject });
    const historie = await dienst.sql('select versie from historie where aggregaat_id = $1', [event.subject]);
    expect(historie).toHaveLength(2);
    expect(meelezer.over(event.subject)).toHaveLength(1);
    expect(await dienst.sql('select id from parked_message')).toEqual([]);
  });

  it('"geen bijzonderheden" shows with its date, and moves nothing of the application', async () => {
    const kvkNummer = nieuwKvk();
    const id = await dien(kvkNummer);
    const { event } = await vraagOver(kvkNummer);
    const antwoord = eenKetenantwoord(event.subject, 'geen-bijzonderheden');
    await stuurBerichten(dienst.topics, Array<typeof antwoord>(100).fill(antwoord));
    await verwerkt(antwoord.eventId);
    const [vraag] = (await lees(id)).ketenraadplegingen as { antwoord: string; beantwoordOp: string }[];
    expect(vraag).toMatchObject({ antwoord: 'geen-bijzonderheden' });
    expect(Number.isNaN(Date.parse(String(vraag?.beantwoordOp)))).toBe(false);
    expect(await lees(id)).toMatchObject({ versie: 1, raadplegingen: [] });
    expect(meelezer.over(id)).toHaveLength(1);
  });

  it('after the decision is kept, and changes nothing of what was decided', async () => {
    const kvkNummer = nieuwKvk();
    const id = await dien(kvkNummer);
    const { event } = await vraagOver(kvkNummer);
    await besluit(id);
    const antwoord = eenKetenantwoord(event.subject, 'neem-contact-op-aub');
    await stuurBerichten(dienst.topics, [antwoord]);
    await verwerkt(antwoord.eventId);
    expect(await lees(id)).toMatchObject({
      status: 'besloten',
      versie: 2,
      raadplegingen: [],
      ketenraadplegingen: [{ antwoord: 'neem-contact-op-aub' }],
    });
  });

  it('goes along with the decision by its id, so that the chain file sees the barrier', async () => {
    const kvkNummer = nieuwKvk();
    const id = await dien(kvkNummer);
    const { event } = await vraagOver(kvkNummer);
    const antwoord = eenKetenantwoord(event.subject, 'neem-contact-op-aub');
    await stuurBerichten(dienst.topics, [antwoord]);
    await verwerkt(antwoord.eventId);
    await besluit(id);
    await eventually(() => meelezer.over(id).length >= 3, 'the decision on the topic');
    expect(eventsVan(meelezer.over(id)).at(-1)?.data).toMatchObject({ raadplegingIds: [event.subject] });
  });

  it('to a question of another municipality, or to none, is skipped', async () => {
    const kvkNummer = nieuwKvk();
    const id = await dien(kvkNummer);
    const { event } = await vraagOver(kvkNummer);
    const vreemd = eenKetenantwoord(event.subject, 'neem-contact-op-aub', { gemeentecode: '0599' });
    // In one go with one of Amsterdam, which makes its rows visible to the transaction.
    const onbekend = eenKetenantwoord(nieuwId(), 'neem-contact-op-aub');
    await stuurBerichten(dienst.topics, [onbekend, vreemd]);
    await verwerkt(vreemd.eventId, onbekend.eventId);
    const gelezen = await lees(id);
    expect(gelezen).toMatchObject({ versie: 1, raadplegingen: [] });
    expect((gelezen.ketenraadplegingen as object[])[0]).not.toHaveProperty('antwoord');
    expect(await dienst.sql('select id from parked_message')).toEqual([]);
  });

  it('is ciphertext in the database and in no line of the log', async () => {
    const alles = await dienst.dump((tabel) => tabel !== 'verwerkingslog');
    for (const antwoord of ['neem-contact-op-aub', 'geen-bijzonderheden']) {
      expect(alles).not.toContain(antwoord);
      expect(dienst.regels.join('\n')).not.toContain(antwoord);
    }
    expect(alles).not.toContain(bedrijfsnaam);
  });

  it('shows only to who decides on the application', async () => {
    const id = await dien(nieuwKvk());
    for (const rol of ['bibob-coordinator', 'vergunningmedewerker', 'ketenregisseur'] as const) {
      const wie = medewerker(`iemand-${rol}`, rol);
      const { status, body } = await dienst.vraag('GET', `/v1/vergunningaanvragen/${id}`, {
        wie,
        doelbinding: 'vergunningverlening',
      });
      const ziet = 'ketenraadplegingen' in body;
      expect({ rol, ziet, gelijk: ziet === 'raadplegingen' in body }).toEqual({
        rol,
        ziet: rol === 'vergunningmedewerker',
        gelijk: true,
      });
      expect(status === 200 || !ziet).toBe(true);
    }
  });
});
