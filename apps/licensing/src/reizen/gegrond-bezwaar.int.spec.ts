import { scanForPersonalData } from '@schakel/contracts';
import { eventually } from '@schakel/testing';
import { gehoord, gesprekMet, mensen, weigering } from '../fixtures/besluiten.js';
import { instelbareKlok } from '../fixtures/bibob.js';
import { eenRaadpleging, eventsVan, leesMee, stuurBerichten, type Meelezer } from '../fixtures/gebeurtenissen.js';
import { startProefdienst, type Proefdienst } from '../fixtures/proefdienst.js';

// One file from application to the permit that comes in the place of its refusal, on days that are set.

let dienst: Proefdienst;
let meelezer: Meelezer;
const { klok, zet } = instelbareKlok('2026-02-16');
const { lees, maak, doe, aanvraag, getekend } = gesprekMet(() => dienst);
const { burgemeester, jurist, secretaris } = mensen;

beforeAll(async () => {
  dienst = await startProefdienst({ klok });
  meelezer = await leesMee(dienst.topics);
});
beforeEach(() => {
  zet('2026-02-16');
});
afterAll(async () => {
  await meelezer.stop();
  await dienst.stop();
});

const evenement = {
  vergunningsoort: 'evenementenvergunning',
  bedrijfsnaam: 'Verzonnen Feesten BV',
  kvkNummer: '90417281',
};
const barriere = (...raadplegingIds: readonly string[]) => ({
  gemeentecode: '0363',
  vergunningsoort: 'evenementenvergunning',
  raadplegingIds,
});
const stap = (id: string, naam: string, versie: number, body: object) =>
  doe(`bezwaren/${id}/${naam}`, versie, body, secretaris);
const bezwaar = async (id: string) => (await lees(`bezwaren/${id}`, secretaris)).body;
const beslis = (id: string, versie: number, body: object, wie = burgemeester) =>
  doe(`bezwaren/${id}/beslissingen`, versie, body, wie, 'bezwaarbehandeling');
const register = async () =>
  (await dienst.vraag('GET', '/v1/vergunningenregister?gemeentecode=0363&limiet=100')).body.resultaten;

async function gelukt(antwoord: ReturnType<typeof doe>, body: object): Promise<void> {
  expect(await antwoord).toMatchObject({ status: 200, body });
}

/** The permits of an application, as the list of permits shows them. */
async function vergunningenVan(aanvraagId: string): Promise<readonly string[]> {
  const { body } = await lees('vergunningen?vergunningsoort=evenementenvergunning&limiet=100');
  const alle = body.resultaten as { id: string; vergunningaanvraagId: string }[];
  return alle.filter(({ vergunningaanvraagId }) => vergunningaanvraagId === aanvraagId).map(({ id }) => id);
}

/** A refusal, heard first (Awb 4:7), signed under mandate, made known by post on Monday 2 March 2026; with one consultation. */
async function geweigerd(kvkNummer: string) {
  const aanvraagId = await aanvraag({ ...evenement, kvkNummer });
  const raadpleging = eenRaadpleging(dienst, kvkNummer);
  await stuurBerichten(dienst.topics, [raadpleging.bericht]);
  await eventually(async () => (await lees(`vergunningaanvragen/${aanvraagId}`)).body.versie === 2, 'consulted');
  zet('2026-03-02');
  const besluitId = await getekend(`vergunningaanvragen/${aanvraagId}`, weigering, jurist, gehoord('2026-02-25'));
  await gelukt(doe(`besluiten/${besluitId}/bekendmakingen`, 4, { op: '2026-03-02', wijze: 'toezending' }), {
    status: 'bekendgemaakt',
  });
  return { aanvraagId, besluitId, raadplegingId: raadpleging.raadplegingId };
}

const bezwaarschrift = { bezwaarmaker: 'Zdenka Geheimova', gronden: 'Ik was achttien.', commissie: true };

/** The objection, received on a day of April and written down on that day. */
async function ontvangen(besluitId: string, dagen: { readonly ontvangenOp: string; readonly gepostOp?: string }) {
  zet(dagen.ontvangenOp);
  const { status, body } = await maak(`besluiten/${besluitId}/bezwaren`, { ...bezwaarschrift, ...dagen }, secretaris);
  expect({ status, staat: body.status }).toEqual({ status: 201, staat: 'in-behandeling' });
  return String(body.id);
}

describe('an objection that is upheld', () => {
  it('comes in time by the post rule, is heard and advised on, put off once, and gives the permit that was refused', async () => {
    const { aanvraagId, besluitId, raadplegingId } = await geweigerd('90417281');
    // Six weeks from 3 March end on Monday 13 April 2026 (Awb 6:7 and 6:8 lid 1; Easter Monday was the 6th).
    expect((await lees(`besluiten/${besluitId}`)).body).toMatchObject({
      bekendmaking: { op: '2026-03-02', bezwaartermijnEinde: '2026-04-13' },
    });
    expect(await vergunningenVan(aanvraagId)).toEqual([]);

    // Posted on the last day, received on the last day of the week after it, Monday 20 April (Awb 6:9 lid 2): in time.
    const id = await ontvangen(besluitId, { gepostOp: '2026-04-13', ontvangenOp: '2026-04-20' });
    expect(await bezwaar(id)).toMatchObject({
      tijdig: true,
      bezwaartermijn: { einde: '2026-04-13' },
      // Counted from the day after the objection term, not from receipt: twelve weeks from 14 April end on Monday 6 July (Awb 7:10 lid 1).
      beslistermijn: { einde: '2026-07-06', voorlopig: false },
      commissie: true,
    });

    await gelukt(stap(id, 'toewijzingen', 1, { behandelaar: 'secretaris-1' }), { versie: 2 });
    await gelukt(stap(id, 'hoorzittingen', 2, { op: '2026-06-01' }), { status: 'hoorzitting-gepland' });
    expect(await bezwaar(id)).toMatchObject({ hoorzittingOp: '2026-06-01' });
    zet('2026-06-01');
    await gelukt(stap(id, 'hoorzittingsverslagen', 3, { op: '2026-06-01', verslag: 'Zij liet haar paspoort zien.' }), {
      status: 'gehoord',
    });
    const gegrond = { uitkomst: 'gegrond', motivering: 'Zij was achttien.', vervanging: 'verleend' };
    // With a committee there is no decision without its advice (Awb 7:13).
    expect(await beslis(id, 4, gegrond)).toMatchObject({ status: 409, body: { code: 'advies-ontbreekt' } });
    zet('2026-06-22');
    await gelukt(stap(id, 'adviezen', 4, { strekking: 'gegrond', tekst: 'Herroep de weigering.' }), {
      status: 'geadviseerd',
    });
    await verdaagd(id);

    zet('2026-08-10');
    // Who advised does not decide, nor who refused under mandate (Awb 10:3 lid 3).
    for (const sub of ['secretaris-1', 'jurist-1'])
      expect(await beslis(id, 6, gegrond, { ...burgemeester, sub })).toMatchObject({
        status: 403,
        body: { code: 'vier-ogen' },
      });
    await gelukt(beslis(id, 6, gegrond), { status: 'besloten' });
    // Decided, not made known: nothing works yet (Awb 3:40).
    expect((await lees(`besluiten/${besluitId}`)).body.status).toBe('bekendgemaakt');
    expect(await vergunningenVan(aanvraagId)).toEqual([]);
    zet('2026-08-12');
    await gelukt(stap(id, 'bekendmakingen', 7, { op: '2026-08-12' }), { status: 'bekendgemaakt', versie: 8 });
    // Six weeks from 13 August end on Wednesday 23 September 2026 (Awb 6:7 and 6:8 lid 1).
    expect(await bezwaar(id)).toMatchObject({
      uitkomst: 'gegrond',
      vervanging: 'verleend',
      beroepstermijnEinde: '2026-09-23',
    });
    await inDePlaats({ aanvraagId, besluitId, raadplegingId });
    // The file of the objection itself tells the chain nothing.
    expect([...meelezer.over(id), ...meelezer.over(besluitId)]).toEqual([]);
  });

  /** Six weeks once, told within the term: from 6 July to Monday 17 August (Awb 7:10 lid 3). */
  async function verdaagd(id: string): Promise<void> {
    zet('2026-07-06');
    const verdaag = (versie: number) => stap(id, 'verdagingen', versie, { weken: 6, bekendgemaaktOp: '2026-07-06' });
    await gelukt(verdaag(5), { versie: 6 });
    const { beslistermijn } = (await bezwaar(id)) as {
      beslistermijn: { einde: string; stappen: { artikel: string }[] };
    };
    expect(beslistermijn.einde).toBe('2026-08-17');
    expect(beslistermijn.stappen.map(({ artikel }) => artikel)).toContain('Awb 7:10 lid 3');
    expect(await verdaag(6)).toMatchObject({ status: 409, body: { code: 'al-verdaagd' } });
  }

  /** The refusal is revoked, the permit granted and made known on 12 August (Awb 7:11 lid 2), and the chain hears both. */
  async function inDePlaats(wat: {
    readonly aanvraagId: string;
    readonly besluitId: string;
    readonly raadplegingId: string;
  }) {
    const { aanvraagId, besluitId, raadplegingId } = wat;
    expect((await lees(`besluiten/${besluitId}`)).body).toMatchObject({ status: 'herroepen' });
    const [vergunningId = '', ...meer] = await vergunningenVan(aanvraagId);
    expect(meer).toEqual([]);
    expect((await lees(`vergunningen/${vergunningId}`)).body).toMatchObject({
      status: 'van-kracht',
      verleendOp: '2026-08-12',
      bekendgemaaktOp: '2026-08-12',
      houder: { bedrijfsnaam: 'Verzonnen Feesten BV' },
    });
    expect(await register()).toContainEqual(
      expect.objectContaining({ id: vergunningId, bekendgemaaktOp: '2026-08-12', status: 'van-kracht' }),
    );
    await eventually(() => meelezer.over(vergunningId).length === 2, 'the permit is told');
    const geweigerdEvent = eventsVan(meelezer.over(aanvraagId)).at(-1);
    const [geregistreerd] = eventsVan(meelezer.over(vergunningId));
    // The barrier that went up and what came in its place name the same consultation, so that who asked can tell them together.
    expect(geweigerdEvent).toMatchObject({
      type: 'nl.schakel.vergunningaanvragen.vergunning-geweigerd.v1',
      data: barriere(raadplegingId),
    });
    expect(geregistreerd).toMatchObject({
      type: 'nl.schakel.vergunningen.vergunning-geregistreerd.v1',
      data: barriere(raadplegingId),
    });
    for (const event of [geweigerdEvent, geregistreerd]) expect(scanForPersonalData(event)).toEqual([]);
  }
});

describe('what does not lead there', () => {
  it('posted in time and received a day after that week: late, and inadmissible when nothing excuses it', async () => {
    const { besluitId, aanvraagId } = await geweigerd('90417282');
    const id = await ontvangen(besluitId, { gepostOp: '2026-04-13', ontvangenOp: '2026-04-21' });
    expect(await bezwaar(id)).toMatchObject({ tijdig: false });
    await gelukt(stap(id, 'hoorzittingen', 1, { op: '2026-05-11' }), { versie: 2 });
    zet('2026-05-11');
    await gelukt(stap(id, 'hoorzittingsverslagen', 2, { op: '2026-05-11', verslag: 'De post was laat.' }), {
      versie: 3,
    });
    await gelukt(stap(id, 'adviezen', 3, { strekking: 'niet-ontvankelijk', tekst: 'Te laat.' }), { versie: 4 });
    const gegrond = { uitkomst: 'gegrond', motivering: 'x', afwijking: 'x', vervanging: 'verleend' };
    expect((await beslis(id, 4, gegrond)).body).toMatchObject({ code: 'te-laat-niet-ontvankelijk' });
    await gelukt(beslis(id, 4, { uitkomst: 'niet-ontvankelijk', motivering: 'Te laat.' }), { status: 'besloten' });
    await gelukt(stap(id, 'bekendmakingen', 5, { op: '2026-05-11' }), { status: 'bekendgemaakt' });
    expect((await lees(`besluiten/${besluitId}`)).body.status).toBe('bekendgemaakt');
    expect(await vergunningenVan(aanvraagId)).toEqual([]);
  });

  it('posted a day after the term and received within the week: late', async () => {
    const { besluitId } = await geweigerd('90417283');
    const id = await ontvangen(besluitId, { gepostOp: '2026-04-14', ontvangenOp: '2026-04-15' });
    expect(await bezwaar(id)).toMatchObject({ tijdig: false });
  });

  it('putting off after the term (Awb 7:10 lid 3); notice of default then starts the penalty', async () => {
    const { besluitId } = await geweigerd('90417284');
    const id = await ontvangen(besluitId, { ontvangenOp: '2026-04-10' });
    zet('2026-07-07');
    expect(await stap(id, 'verdagingen', 1, { weken: 6, bekendgemaaktOp: '2026-07-07' })).toMatchObject({
      status: 400,
      body: { code: 'verdaging-te-laat' },
    });
    await gelukt(stap(id, 'ingebrekestellingen', 1, { ontvangenOp: '2026-07-07' }), { versie: 2 });
    // Two weeks after 7 July: from 21 July (Awb 4:17 lid 3). On 4 August 21 July to 3 August are due: 14 days of 23 euros.
    zet('2026-08-04');
    expect(await bezwaar(id)).toMatchObject({ dwangsom: { start: '2026-07-21', euro: 322 } });
  });
});
