import { scanForPersonalData } from '@schakel/contracts';
import { eventually } from '@schakel/testing';
import { gesprekMet, mensen } from '../fixtures/besluiten.js';
import { eenRaadpleging, eventsVan, leesMee, stuurBerichten, type Meelezer } from '../fixtures/gebeurtenissen.js';
import { coordinator, loketVan } from '../fixtures/loket.js';
import { startProefdienst, type Gebruiker, type Proefdienst } from '../fixtures/proefdienst.js';

let dienst: Proefdienst;
let meelezer: Meelezer;
let dag = '2026-03-02';

const geplant = {
  toelichting: 'gezien de brief van de heer Verzonnenman',
  naam: 'Zdenka Geheimova',
  gemachtigde: 'Advocatenkantoor Bedacht',
  motivering: 'omdat de boekhouder ziek was',
  geboortedatum: '1990-02-28',
};

beforeAll(async () => {
  dienst = await startProefdienst({ klok: () => `${dag}T11:00:00.000Z` });
  meelezer = await leesMee(dienst.topics);
});
beforeEach(() => {
  dag = '2026-03-02';
});
afterAll(async () => {
  await meelezer.stop();
  await dienst.stop();
});

const { dien, stap, lees } = loketVan(() => dienst);
const gesprek = gesprekMet(() => dienst);
const { besluit } = gesprek;
const gemachtigde = { soort: 'rechtspersoon', naam: geplant.gemachtigde, machtigingGezien: true };
const ronde = { hersteltermijn: '2026-03-24', stukken: ['plattegrond'], toelichting: geplant.toelichting };

describe('LB1: a round to complete', () => {
  it('is asked, partly and then wholly answered, and decided on; each step one event that tells nothing', async () => {
    const id = await dien();
    dag = '2026-03-10';
    expect(await stap(id, 1, 'aanvullingsverzoeken', ronde)).toMatchObject({
      status: 200,
      body: { status: 'aanvulling-gevraagd', versie: 2 },
    });
    // An ordinance: 27 April + 13 days (11–23 March) = 10 May.
    expect((await lees(`${id}/termijnen`)).body).toMatchObject({
      einde: '2026-05-10',
      voorlopig: true,
      aanvulling: { hersteltermijn: '2026-03-24', buitenBehandelingUiterlijk: '2026-04-21' },
      voortgang: { percentage: 14, waarschuwing: 'geen' },
    });
    dag = '2026-03-16';
    const deels = { stukken: [{ code: 'legitimatie', stand: 'akkoord' }], volledig: false };
    expect(await stap(id, 2, 'aanvullingen', deels)).toMatchObject({
      body: { status: 'aanvulling-gevraagd', versie: 3 },
    });
    expect(await besluit(id, 'verleend')).toMatchObject({
      status: 409,
      body: { code: 'overgang-niet-toegestaan' },
    });
    dag = '2026-03-17';
    const geheel = { stukken: [{ code: 'plattegrond', stand: 'ontvangen' }], volledig: true };
    expect(await stap(id, 3, 'aanvullingen', geheel)).toMatchObject({ body: { status: 'in-behandeling', versie: 4 } });
    // Completed: 11–16 March, 6 days. 27 April + 6 = 3 May.
    expect((await lees(id)).body).toMatchObject({
      beslistermijnEinde: '2026-05-03',
      termijnVoorlopig: false,
      inhoud: { aanvullingsronden: [{ gevraagdOp: '2026-03-10', aangevuldOp: '2026-03-17' }] },
    });
    expect(await besluit(id, 'verleend')).toMatchObject({ status: 200 });
    await eventually(() => meelezer.over(id).length === 5, 'five events');
    const events = eventsVan(meelezer.over(id));
    expect(events.map(({ type }) => type.split('.')[3])).toEqual([
      'aanvraag-ontvangen',
      'aanvraag-bijgewerkt',
      'aanvraag-bijgewerkt',
      'aanvraag-bijgewerkt',
      'vergunning-verleend',
    ]);
    for (const event of events.slice(1, 4)) expect(event.data).toEqual({ gemeentecode: '0363' });
    for (const event of events) expect(scanForPersonalData(event)).toEqual([]);
  });

  it('that passes unused may end untreated, within four weeks, with a motivation', async () => {
    const id = await dien();
    dag = '2026-03-10';
    await stap(id, 1, 'aanvullingsverzoeken', ronde);
    dag = '2026-03-24';
    expect(await stap(id, 2, 'buitenbehandelingstellingen', { motivering: geplant.motivering })).toMatchObject({
      status: 409,
      body: { code: 'hersteltermijn-loopt' },
    });
    dag = '2026-03-25';
    expect(await stap(id, 2, 'buitenbehandelingstellingen', {})).toMatchObject({ status: 400 });
    expect(await stap(id, 2, 'buitenbehandelingstellingen', { motivering: geplant.motivering })).toMatchObject({
      status: 200,
      body: { status: 'buiten-behandeling' },
    });
    expect((await lees(id)).body).toMatchObject({
      inhoud: { buitenbehandelingstelling: { motivering: geplant.motivering, genomenDoor: 'vergunning-1' } },
    });
    await eventually(() => meelezer.over(id).length === 3, 'three events');
    expect(eventsVan(meelezer.over(id)).at(-1)).toMatchObject({
      type: 'nl.schakel.vergunningaanvragen.aanvraag-buiten-behandeling-gelaten.v1',
      data: { gemeentecode: '0363', vergunningsoort: 'exploitatievergunning', raadplegingIds: [] },
    });
  });

  it('is left untreated by who may sign that for this kind of permit, and by nobody else', async () => {
    const id = await dien({ vergunningsoort: 'omgevingsvergunning' });
    dag = '2026-03-10';
    const stukken = (await lees(id)).body.inhoud as { stukken: { code: string }[] };
    const [stuk] = stukken.stukken;
    await stap(id, 1, 'aanvullingsverzoeken', { ...ronde, stukken: [stuk?.code] });
    dag = '2026-03-25';
    const laat = (wie: Gebruiker, erbij = {}) =>
      stap(id, 2, 'buitenbehandelingstellingen', { motivering: 'Niet aangevuld.', ...erbij }, wie);
    expect(await laat(mensen.opsteller)).toMatchObject({ status: 403, body: { code: 'niet-bevoegd' } });
    expect(await laat(mensen.burgemeester)).toMatchObject({ status: 400, body: { code: 'collegebesluit-ontbreekt' } });
    expect((await laat(mensen.toezicht)).status).toBe(403);
    expect((await lees(id)).body).toMatchObject({ status: 'aanvulling-gevraagd', versie: 2 });
    expect(await laat(mensen.jurist)).toMatchObject({ status: 200, body: { status: 'buiten-behandeling' } });
    expect(await dienst.sql('select id from vergunning where vergunningaanvraag_id = $1', [id])).toEqual([]);
  });

  it('that passes unused may be treated all the same', async () => {
    const id = await dien();
    dag = '2026-03-10';
    await stap(id, 1, 'aanvullingsverzoeken', ronde);
    dag = '2026-03-25';
    expect(await stap(id, 2, 'voortzettingen')).toMatchObject({ status: 200, body: { status: 'in-behandeling' } });
  });
});

describe('LB2, TL5: the decision term', () => {
  it('is suspended, resumed, extended once, and notice of default is given: every date explains itself', async () => {
    const id = await dien({ vergunningsoort: 'alcoholwetvergunning' });
    dag = '2026-03-12';
    await stap(id, 1, 'opschortingen', { grond: 'overmacht', van: '2026-03-09' });
    const [opschorting] = (await lees(`${id}/termijnen`)).body.opschortingen as { kenmerk: string }[];
    expect(opschorting).toMatchObject({ grond: 'overmacht', artikel: 'Awb 4:15 lid 2 onder c', dagen: 4, loopt: true });
    dag = '2026-03-20';
    const hervatting = { kenmerk: opschorting?.kenmerk, tot: '2026-03-20' };
    expect(await stap(id, 2, 'hervattingen', hervatting)).toMatchObject({ status: 200, body: { versie: 3 } });
    // The same again changes nothing, and is no new version.
    expect(await stap(id, 3, 'hervattingen', hervatting)).toMatchObject({ status: 200, body: { versie: 3 } });
    dag = '2026-05-06';
    const verlenging = { weken: 4, motivering: geplant.motivering };
    expect(await stap(id, 3, 'verlengingen', verlenging)).toMatchObject({ status: 200, body: { versie: 4 } });
    expect(await stap(id, 4, 'verlengingen', verlenging)).toMatchObject({ status: 409, body: { code: 'al-verlengd' } });
    // 9–20 March: 12 days. 27 April + 12 = 9 May, + 28 = 6 June, Saturday → Monday 8 June.
    expect((await lees(id)).body).toMatchObject({ beslistermijnEinde: '2026-06-08', termijnVoorlopig: false });
    dag = '2026-06-10';
    await stap(id, 4, 'ingebrekestellingen', {});
    dag = '2026-06-26';
    const { body, headers } = await lees(`${id}/termijnen`);
    expect(headers.get('etag')).toBe('"5"');
    // Default on 10 June + 14 = 24 June; two days on 26 June: € 46.
    expect(body).toMatchObject({
      einde: '2026-06-08',
      voortgang: { percentage: 100, waarschuwing: 'verstreken' },
      dwangsom: { stand: 'berekend', start: '2026-06-24', dagen: 2, euro: 46 },
      stilzwijgen: { vanToepassing: false, artikel: 'Alcoholwet art. 3 lid 2' },
    });
    const stappen = body.stappen as { artikel: string }[];
    expect(stappen.map(({ artikel }) => artikel)).toEqual([
      'Awb 4:13 lid 2 jo. Dienstenwet art. 31',
      'Awb 4:13 lid 2 jo. Dienstenwet art. 31',
      'Awb 4:15 lid 2 onder c',
      'Dienstenwet art. 31 lid 2 en 3',
      'Atw art. 1 lid 1',
    ]);
  });

  it('where silence grants: signalled, then confirmed by a person, and no decision any more', async () => {
    const id = await dien({ vergunningsoort: 'huisvestingsvergunning', regelingcode: 'kamerverhuur' });
    dag = '2026-04-28';
    expect(await stap(id, 1, 'van-rechtswege-verleningen')).toMatchObject({
      status: 409,
      body: { code: 'termijn-loopt' },
    });
    dag = '2026-04-29';
    expect((await lees(`${id}/termijnen`)).body).toMatchObject({
      stilzwijgen: { signaal: true, werktVanaf: '2026-05-01' },
    });
    expect(await besluit(id, 'geweigerd', {}, { collegebesluitOp: dag })).toMatchObject({
      status: 409,
      body: { code: 'van-rechtswege-verleend' },
    });
    expect(await stap(id, 1, 'van-rechtswege-verleningen')).toMatchObject({
      body: { status: 'van-rechtswege-verleend' },
    });
    await eventually(() => meelezer.over(id).length === 2, 'two events');
    expect(eventsVan(meelezer.over(id))[1]).toMatchObject({
      type: 'nl.schakel.vergunningaanvragen.vergunning-van-rechtswege-verleend.v1',
    });
    const [vergunning, ...meer] = await dienst.sql<{ id: string; besluit_id: string | null }>(
      'select id, besluit_id from vergunning where vergunningaanvraag_id = $1',
      [id],
    );
    expect({ besluit: vergunning?.besluit_id, meer }).toEqual({ besluit: null, meer: [] });
    // The term ended on 28 April; the permit was given the day after, whenever somebody confirms it.
    expect((await gesprek.lees(`vergunningen/${String(vergunning?.id)}`)).body).toMatchObject({
      status: 'van-kracht',
      vergunningsoort: 'huisvestingsvergunning',
      verleendOp: '2026-04-29',
      voorschriften: [],
    });
  });
});

describe('the file', () => {
  it('takes persons and documents, an earlier day of receipt, and ends when the applicant withdraws', async () => {
    const id = await dien({ vergunningsoort: 'seksbedrijfvergunning', ontvangstdag: '2026-02-27', gemachtigde });
    const { naam, geboortedatum } = geplant;
    expect(await stap(id, 1, 'betrokkenen', { naam, rol: 'exploitant', geboortedatum })).toMatchObject({ status: 200 });
    await stap(id, 2, 'stukken', { stukken: [{ code: 'bedrijfsplan', stand: 'akkoord' }] });
    const { body } = await lees(id);
    expect(body).toMatchObject({
      // 27 February + 84 days = 22 May (1 of February, 31, 30, 22).
      beslistermijnEinde: '2026-05-22',
      aanvrager: { gemachtigde: { naam: geplant.gemachtigde, machtigingGezien: true } },
      inhoud: { betrokkenen: [{ naam, leeftijd: { uitkomst: 'voldoet', minimum: 21 } }] },
    });
    expect(JSON.stringify(body)).not.toContain(geboortedatum);
    expect(await stap(id, 3, 'intrekkingen', { reden: geplant.motivering })).toMatchObject({
      body: { status: 'ingetrokken' },
    });
    expect(await stap(id, 4, 'intrekkingen', {})).toMatchObject({
      status: 409,
      body: { code: 'overgang-niet-toegestaan' },
    });
  });

  it('stands in the database as ciphertext only, and nowhere in log lines or records', async () => {
    const id = await dien({ gemachtigde });
    const { naam, geboortedatum, toelichting } = geplant;
    await stap(id, 1, 'betrokkenen', { naam, rol: 'exploitant', geboortedatum });
    dag = '2026-03-10';
    await stap(id, 2, 'aanvullingsverzoeken', { ...ronde, toelichting });
    await eventually(() => meelezer.over(id).length === 3, 'all events published');
    const plaatsen = {
      database: await dienst.dump(),
      log: dienst.regels.join('\n'),
      topic: meelezer.berichten.map(({ tekst }) => tekst).join('\n'),
    };
    for (const [plaats, tekst] of Object.entries(plaatsen))
      for (const [veld, waarde] of Object.entries(geplant))
        expect({ plaats, veld, staatEr: tekst.includes(waarde) }).toEqual({ plaats, veld, staatEr: false });
  });
});

describe('a blind consultation', () => {
  it('reaches an application that waits for completion, and none that ended', async () => {
    const kvkNummer = '90417265';
    const [wacht, weg] = [await dien({ kvkNummer }), await dien({ kvkNummer })];
    dag = '2026-03-10';
    await stap(wacht, 1, 'aanvullingsverzoeken', ronde);
    await stap(weg, 1, 'intrekkingen', {});
    await stuurBerichten(dienst.topics, [eenRaadpleging(dienst, kvkNummer).bericht]);
    await eventually(async () => (await lees(wacht)).body.versie === 3, 'the consultation on the waiting application');
    expect((await lees(wacht)).body).toMatchObject({
      status: 'aanvulling-gevraagd',
      raadplegingen: [{ melding: 'neem contact op met de coördinator' }],
    });
    expect((await lees(weg)).body).toMatchObject({ versie: 2, raadplegingen: [] });
  });
});

describe('the Bibob coordinator', () => {
  it('reads the terms for both purposes; who decides sees no ground of advice', async () => {
    const id = await dien();
    for (const doel of ['vergunningverlening', 'bibob-onderzoek'])
      expect(await lees(`${id}/termijnen`, coordinator, doel)).toMatchObject({
        status: 200,
        body: { einde: '2026-04-27' },
      });
    const besluiten = await dienst.sql<{ handeling: string }>(
      `select body #>> '{request,action,name}' as handeling from toegangsbeslissing where body #>> '{request,resource,id}' = $1 order by timestamp_ms, id`,
      [id],
    );
    expect(besluiten.map(({ handeling }) => handeling)).toEqual([
      'vergunningaanvraag:ontvangen',
      'vergunningaanvraag:lezen',
      'vergunningaanvraag:bibobgronden-lezen',
    ]);
  });
});
