import { nieuwId } from '@schakel/platform';
import { eventually } from '@schakel/testing';
import { gesprekMet } from './fixtures/besluiten.js';
import { eenRaadpleging, eventsVan, leesMee, stuurBerichten, type Meelezer } from './fixtures/gebeurtenissen.js';
import { medewerker, startProefdienst, type Proefdienst } from './fixtures/proefdienst.js';

let dienst: Proefdienst;
let meelezer: Meelezer;
let laatste = 90500000;

beforeAll(async () => {
  dienst = await startProefdienst({ partitions: 1 });
  meelezer = await leesMee(dienst.topics);
});

afterAll(async () => {
  await meelezer.stop();
  await dienst.stop();
});

const { besluit, tekenklaar } = gesprekMet(() => dienst);
const amsterdam = medewerker('vergunning-1', 'vergunningmedewerker');
const rotterdam = medewerker('vergunning-2', 'vergunningmedewerker', '0599');
const nieuwKvk = () => String((laatste += 1));

async function dien(kvkNummer: string, wie = amsterdam): Promise<string> {
  const { body } = await dienst.vraag('POST', '/v1/vergunningaanvragen', {
    wie,
    doelbinding: 'vergunningverlening',
    headers: { 'idempotency-key': nieuwId() },
    body: { vergunningsoort: 'exploitatievergunning', kvkNummer, bedrijfsnaam: 'Verzonnen BV' },
  });
  return String(body.id);
}

async function lees(id: string, wie = amsterdam) {
  return (await dienst.vraag('GET', `/v1/vergunningaanvragen/${id}`, { wie, doelbinding: 'vergunningverlening' })).body;
}

/** Waits until everything sent so far was consumed. */
async function verwerkt(...eventIds: readonly string[]): Promise<void> {
  await eventually(async () => {
    const rijen = await dienst.sql('select event_id from inbox where event_id = any ($1::uuid[])', [eventIds]);
    return rijen.length === eventIds.length;
  }, 'the events in the inbox');
}

const eventId = ({ bericht }: ReturnType<typeof eenRaadpleging>) => String(JSON.parse(bericht.value).id);

describe('the blind consultation', () => {
  it('PI4: delivered a hundred times, also between others, it is noted once', async () => {
    const kvkNummer = nieuwKvk();
    const id = await dien(kvkNummer);
    const raadpleging = eenRaadpleging(dienst, kvkNummer);
    await stuurBerichten(
      dienst.topics,
      Array.from({ length: 60 }, () => raadpleging.bericht),
    );
    await verwerkt(eventId(raadpleging));
    await stuurBerichten(
      dienst.topics,
      Array.from({ length: 40 }, () => raadpleging.bericht),
    );
    const daarna = Array.from({ length: 6 }, () => eenRaadpleging(dienst, kvkNummer));
    await stuurBerichten(
      dienst.topics,
      daarna.map(({ bericht }) => bericht),
    );
    await verwerkt(...daarna.map(eventId));
    const { versie, raadplegingen } = await lees(id);
    expect({ versie, aantal: (raadplegingen as unknown[]).length }).toEqual({ versie: 8, aantal: 7 });
    await eventually(() => meelezer.over(id).length >= 8, 'an event per version');
    const events = eventsVan(meelezer.over(id));
    expect(events.map(({ sequence }) => Number(sequence))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const genoemd = events.flatMap(({ data }) => (data.raadplegingId === undefined ? [] : [data.raadplegingId]));
    expect(genoemd.sort()).toEqual([raadpleging, ...daarna].map(({ raadplegingId }) => raadplegingId).sort());
    expect(await dienst.sql('select id from parked_message')).toEqual([]);
  });

  it('the same consultation under another event id changes nothing', async () => {
    const kvkNummer = nieuwKvk();
    const id = await dien(kvkNummer);
    const raadpleging = eenRaadpleging(dienst, kvkNummer);
    const ander = { ...JSON.parse(raadpleging.bericht.value), id: nieuwId() } as { id: string };
    const herhaald = {
      ...raadpleging.bericht,
      value: JSON.stringify(ander),
      headers: { ...raadpleging.bericht.headers, ce_id: ander.id },
    };
    await stuurBerichten(dienst.topics, [raadpleging.bericht, herhaald]);
    await verwerkt(eventId(raadpleging), ander.id);
    expect(await lees(id)).toMatchObject({ versie: 2, raadplegingen: [{}] });
  });

  it('is noted on every open application of the company in the municipality, on no decided one and in no other municipality', async () => {
    const kvkNummer = nieuwKvk();
    const [een, twee, besloten, ander] = [
      await dien(kvkNummer),
      await dien(kvkNummer),
      await dien(kvkNummer),
      await dien(nieuwKvk()),
    ];
    const elders = await dien(kvkNummer, rotterdam);
    expect((await besluit(besloten, 'geweigerd')).status).toBe(200);
    const raadpleging = eenRaadpleging(dienst, kvkNummer);
    // A consultation of the other municipality in the same batch makes its rows visible to the transaction.
    const vanElders = eenRaadpleging(dienst, nieuwKvk(), { gemeentecode: '0599' });
    await stuurBerichten(dienst.topics, [vanElders.bericht, raadpleging.bericht]);
    await verwerkt(eventId(raadpleging), eventId(vanElders));
    const aantal = async (id: string, wie = amsterdam) => ((await lees(id, wie)).raadplegingen as unknown[]).length;
    expect([await aantal(een), await aantal(twee), await aantal(besloten), await aantal(ander)]).toEqual([1, 1, 0, 0]);
    expect(await aantal(elders, rotterdam)).toBe(0);
  });

  it('a decision tells the chain which consultations there were, and nothing else', async () => {
    const kvkNummer = nieuwKvk();
    const id = await dien(kvkNummer);
    const twee = [eenRaadpleging(dienst, kvkNummer), eenRaadpleging(dienst, kvkNummer)];
    await stuurBerichten(
      dienst.topics,
      twee.map(({ bericht }) => bericht),
    );
    await verwerkt(...twee.map(eventId));
    expect((await besluit(id, 'geweigerd')).status).toBe(200);
    await eventually(() => meelezer.over(id).length >= 4, 'the decision on the topic');
    const data = eventsVan(meelezer.over(id)).at(-1)?.data as { raadplegingIds: string[] };
    expect(Object.keys(data).sort()).toEqual(['gemeentecode', 'raadplegingIds', 'vergunningsoort']);
    expect([...data.raadplegingIds].sort()).toEqual(twee.map(({ raadplegingId }) => raadplegingId).sort());
  });

  it('without a match leaves nothing but the id of the event: no pseudonym, no consultation, no chain file', async () => {
    const raadpleging = eenRaadpleging(dienst, nieuwKvk());
    await stuurBerichten(dienst.topics, [raadpleging.bericht]);
    await verwerkt(eventId(raadpleging));
    const { raadplegingId, pseudoniem, ketendossierId, correlatieId } = raadpleging;
    const alles = await dienst.dump();
    const logregels = dienst.regels.join('\n');
    for (const spoor of [raadplegingId, pseudoniem, ketendossierId, correlatieId]) {
      expect(alles).not.toContain(spoor);
      expect(logregels).not.toContain(spoor);
    }
    expect(await dienst.dump((tabel) => tabel !== 'inbox')).not.toContain(eventId(raadpleging));
  });

  it('from before the application is not found by it; asked again it is', async () => {
    const kvkNummer = nieuwKvk();
    const eerste = eenRaadpleging(dienst, kvkNummer);
    await stuurBerichten(dienst.topics, [eerste.bericht]);
    await verwerkt(eventId(eerste));
    const id = await dien(kvkNummer);
    expect(await lees(id)).toMatchObject({ versie: 1, raadplegingen: [] });
    const tweede = eenRaadpleging(dienst, kvkNummer);
    await stuurBerichten(dienst.topics, [tweede.bericht]);
    await verwerkt(eventId(tweede));
    expect(await lees(id)).toMatchObject({ versie: 2, raadplegingen: [{}] });
  });

  it('meeting decisions under way is either noted before or not at all, never lost in between', async () => {
    const kvkNummer = nieuwKvk();
    const ids = await Promise.all(Array.from({ length: 8 }, () => dien(kvkNummer)));
    const raadplegingen = Array.from({ length: 10 }, () => eenRaadpleging(dienst, kvkNummer));
    const klaar = await Promise.all(ids.map((id) => tekenklaar(id, 'verleend')));
    const besluiten = klaar.map((teken) => teken());
    await stuurBerichten(
      dienst.topics,
      raadplegingen.map(({ bericht }) => bericht),
    );
    // Who signs looked at the application as it was; when a consultation was first, he signs on what stands there now.
    for (const { status } of await Promise.all(besluiten)) expect(status).toBe(200);
    await verwerkt(...raadplegingen.map(eventId));
    for (const id of ids) {
      const { versie, raadplegingen: genoteerd, status } = await lees(id);
      expect({ status, versie }).toEqual({ status: 'besloten', versie: 2 + (genoteerd as unknown[]).length });
      await eventually(() => meelezer.over(id).length >= Number(versie), 'an event per version');
      const events = eventsVan(meelezer.over(id));
      expect(events.map(({ sequence }) => Number(sequence))).toEqual(events.map((_event, index) => index + 1));
      expect((events.at(-1)?.data as { raadplegingIds: string[] }).raadplegingIds).toHaveLength(Number(versie) - 2);
    }
    expect(await dienst.sql('select id from parked_message')).toEqual([]);
  });
});
