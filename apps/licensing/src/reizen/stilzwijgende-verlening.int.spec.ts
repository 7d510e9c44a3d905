import { eventually } from '@schakel/testing';
import { gehoord, gesprekMet, mensen, verlening, weigering } from '../fixtures/besluiten.js';
import { instelbareKlok } from '../fixtures/bibob.js';
import { eenRaadpleging, eventsVan, leesMee, stuurBerichten, type Meelezer } from '../fixtures/gebeurtenissen.js';
import { startProefdienst, type Proefdienst } from '../fixtures/proefdienst.js';

// Two files in which nobody decided in time, from receipt to end: one whose type grants by silence, one whose type excludes it.

let dienst: Proefdienst;
let meelezer: Meelezer;
const { klok, zet } = instelbareKlok('2026-03-02');
const { lees, maak, doe, aanvraag, getekend } = gesprekMet(() => dienst);
const { jurist, burgemeester } = mensen;

beforeAll(async () => {
  dienst = await startProefdienst({ klok });
  meelezer = await leesMee(dienst.topics);
});
beforeEach(() => {
  zet('2026-03-02');
});
afterAll(async () => {
  await meelezer.stop();
  await dienst.stop();
});

const ontvangstbevestiging = {
  soort: 'ontvangstbevestiging',
  geadresseerde: ['Verzonnen Verhuur BV', 'Kade 1'],
  afzenderregels: ['Postbus 1'],
  ondertekening: { namens: 'Burgemeester en wethouders', naam: 'A. Voorbeeld', functie: 'medewerker' },
};
const gevolg = (waarde: string) => ({ invulling: [{ naam: 'gevolgVanOverschrijding', waarde }] });

/** Draws up a letter of receipt and looks at it; gives the status and the code of a refusal. */
async function brief(id: string, anders: object = {}): Promise<{ id: string; status: number; code?: string }> {
  const gemaakt = await maak(`vergunningaanvragen/${id}/brieven`, { ...ontvangstbevestiging, ...anders });
  const briefId = String(gemaakt.body.id);
  const { status, bytes } = await dienst.haal('POST', `/v1/brieven/${briefId}/voorbeelden`, {
    wie: mensen.opsteller,
    doelbinding: 'vergunningverlening',
    headers: { 'if-match': '"1"', accept: 'application/pdf' },
  });
  if (status === 200) return { id: briefId, status };
  return { id: briefId, status, code: (JSON.parse(bytes.toString()) as { code: string }).code };
}

/** The letter of receipt says what silence does as the type has it (Dienstenwet art. 29): nobody can send the opposite. */
async function bevestigd(id: string, anders: string): Promise<void> {
  expect(await maak(`vergunningaanvragen/${id}/brieven`, { ...ontvangstbevestiging, ...gevolg(anders) })).toMatchObject(
    {
      status: 400,
      body: { code: 'invulplek-onbekend' },
    },
  );
  const goed = await brief(id);
  expect(goed.status).toBe(200);
  expect(await doe(`brieven/${goed.id}/verzendingen`, 2, { wijze: 'post' })).toMatchObject({
    status: 200,
    body: { status: 'verzonden' },
  });
}

const termijnen = async (id: string) => (await lees(`vergunningaanvragen/${id}/termijnen`)).body;

/** The permits of an application, as the list of permits shows them. */
async function vergunningenVan(id: string, vergunningsoort: string): Promise<readonly { readonly id: string }[]> {
  const { body } = await lees(`vergunningen?vergunningsoort=${vergunningsoort}&limiet=100`);
  const alle = body.resultaten as { id: string; vergunningaanvraagId: string }[];
  return alle.filter(({ vergunningaanvraagId }) => vergunningaanvraagId === id);
}

describe('a type that grants by silence (Awb 4.1.3.3)', () => {
  const kamerverhuur = {
    vergunningsoort: 'huisvestingsvergunning',
    regelingcode: 'kamerverhuur',
    bedrijfsnaam: 'Verzonnen Verhuur BV',
    kvkNummer: '90417271',
  };

  it('is there when the term has passed, is confirmed by the clerk, registered, made known, and told to the chain', async () => {
    const id = await aanvraag(kamerverhuur);
    await bevestigd(id, 'niet-van-rechtswege');
    const raadpleging = eenRaadpleging(dienst, kamerverhuur.kvkNummer);
    await stuurBerichten(dienst.topics, [raadpleging.bericht]);
    await eventually(async () => (await lees(`vergunningaanvragen/${id}`)).body.versie === 2, 'the consultation');

    // Received on Monday 2 March 2026: eight weeks from 3 March end on Monday 27 April (Huisvestingswet art. 25 lid 1). That is
    // Koningsdag, so Tuesday 28 April (Atw art. 1 lid 1 and 3 lid 1).
    zet('2026-04-28');
    expect(await termijnen(id)).toMatchObject({
      einde: '2026-04-28',
      voorlopig: false,
      voortgang: { waarschuwing: 'laatste-dag' },
      stilzwijgen: { vanToepassing: true, signaal: false },
    });
    const bevestig = (versie: number) => doe(`vergunningaanvragen/${id}/van-rechtswege-verleningen`, versie, {});
    expect(await bevestig(2)).toMatchObject({ status: 409, body: { code: 'termijn-loopt' } });

    // From 29 April the permit is given by law (Awb 4:20b lid 1). It works on the third day after the term, 1 May (lid 3), and is to be
    // made known within two weeks after 28 April: 12 May, a Tuesday (Awb 4:20c lid 1).
    zet('2026-05-04');
    expect(await termijnen(id)).toMatchObject({
      stilzwijgen: { signaal: true, werktVanaf: '2026-05-01', bekendmakenUiterlijk: '2026-05-12' },
      dwangsom: { stand: 'niet-van-toepassing' },
    });
    // The system signals; there is no permit in the list before a person says so, and no refusal any more.
    expect(await vergunningenVan(id, 'huisvestingsvergunning')).toEqual([]);
    const laat = await maak(`vergunningaanvragen/${id}/conceptbesluiten`, weigering);
    const pad = `besluiten/${String(laat.body.id)}`;
    await doe(`${pad}/hoorverslagen`, 1, gehoord('2026-05-04'));
    await doe(`${pad}/paraferingen`, 2, {}, mensen.collega);
    expect(await doe(`${pad}/ondertekeningen`, 3, {}, jurist)).toMatchObject({
      status: 409,
      body: { code: 'van-rechtswege-verleend' },
    });
    expect(await bevestig(2)).toMatchObject({ status: 200, body: { status: 'van-rechtswege-verleend', versie: 3 } });
    expect((await lees(`vergunningaanvragen/${id}`)).body).toMatchObject({
      inhoud: {
        vanRechtswege: {
          termijnVerstrekenOp: '2026-04-28',
          werktVanaf: '2026-05-01',
          bekendmakenUiterlijk: '2026-05-12',
          bevestigdDoor: 'vergunning-1',
        },
      },
    });

    const [vergunning, ...meer] = await vergunningenVan(id, 'huisvestingsvergunning');
    expect(meer).toEqual([]);
    const vergunningId = String(vergunning?.id);
    // Confirmed on 4 May, given on 29 April: the law gives it, not the clerk.
    expect((await lees(`vergunningen/${vergunningId}`)).body).toMatchObject({
      status: 'van-kracht',
      versie: 1,
      verleendOp: '2026-04-29',
      houder: { bedrijfsnaam: 'Verzonnen Verhuur BV' },
      voorschriften: [],
    });
    await bekendgemaakt(vergunningId);

    await eventually(() => meelezer.over(vergunningId).length === 2, 'the permit is told');
    const [geregistreerd] = eventsVan(meelezer.over(vergunningId));
    const { raadplegingId } = raadpleging;
    const barriere = {
      gemeentecode: '0363',
      vergunningsoort: 'huisvestingsvergunning',
      raadplegingIds: [raadplegingId],
    };
    expect(geregistreerd).toMatchObject({
      type: 'nl.schakel.vergunningen.vergunning-geregistreerd.v1',
      data: barriere,
    });
    expect(eventsVan(meelezer.over(id)).at(-1)).toMatchObject({
      type: 'nl.schakel.vergunningaanvragen.vergunning-van-rechtswege-verleend.v1',
      data: barriere,
    });
    // Once: what ended is not confirmed again.
    expect(await bevestig(3)).toMatchObject({ status: 409, body: { code: 'overgang-niet-toegestaan' } });
  });

  /** Made known on 6 May (Awb 4:20c): not before it was given, not for tomorrow; then it stands in the public register. */
  async function bekendgemaakt(vergunningId: string): Promise<void> {
    const register = async () => {
      const { body } = await dienst.vraag('GET', '/v1/vergunningenregister?gemeentecode=0363&limiet=100');
      return (body.resultaten as { id: string }[]).filter((een) => een.id === vergunningId);
    };
    expect(await register()).toEqual([]);
    zet('2026-05-06');
    const pad = `vergunningen/${vergunningId}/bekendmakingen`;
    expect(await doe(pad, 1, { op: '2026-04-28' })).toMatchObject({
      status: 400,
      body: { code: 'dag-voor-verlening' },
    });
    expect(await doe(pad, 1, { op: '2026-05-07' })).toMatchObject({
      status: 400,
      body: { code: 'dag-in-de-toekomst' },
    });
    expect(await doe(pad, 1, { op: '2026-05-06' }, jurist)).toMatchObject({ status: 403 });
    expect(await doe(pad, 1, { op: '2026-05-06' })).toMatchObject({ status: 200, body: { versie: 2 } });
    expect(await doe(pad, 2, { op: '2026-05-06' })).toMatchObject({ status: 409, body: { code: 'al-bekendgemaakt' } });
    expect(await register()).toMatchObject([{ bekendgemaaktOp: '2026-05-06', status: 'van-kracht' }]);
  }

  it('is not there when somebody decided in time', async () => {
    const id = await aanvraag({ ...kamerverhuur, kvkNummer: '90417272' });
    zet('2026-04-28');
    const besluit = await getekend(`vergunningaanvragen/${id}`, weigering, jurist, gehoord('2026-04-28'));
    expect(
      (await doe(`besluiten/${besluit}/bekendmakingen`, 4, { op: '2026-04-28', wijze: 'toezending' })).status,
    ).toBe(200);
    zet('2026-04-29');
    const antwoord = await doe(`vergunningaanvragen/${id}/van-rechtswege-verleningen`, 2, {});
    expect(antwoord).toMatchObject({ status: 409, body: { code: 'overgang-niet-toegestaan' } });
    expect(await vergunningenVan(id, 'huisvestingsvergunning')).toEqual([]);
  });

  it('a permit that a decision granted is made known with that decision only (Awb 3:41)', async () => {
    const id = await aanvraag({ ...kamerverhuur, kvkNummer: '90417273' });
    await getekend(`vergunningaanvragen/${id}`, verlening, jurist);
    const [vergunning] = await vergunningenVan(id, 'huisvestingsvergunning');
    const pad = `vergunningen/${String(vergunning?.id)}/bekendmakingen`;
    expect(await doe(pad, 1, { op: '2026-03-02' })).toMatchObject({
      status: 409,
      body: { code: 'bekendmaking-met-besluit' },
    });
  });
});

describe('a type that excludes it: the Alcoholwet (art. 3 lid 2)', () => {
  it('costs 23, 35 and 45 euros a day after notice of default, to the 42nd day and no longer', async () => {
    const id = await aanvraag({ vergunningsoort: 'alcoholwetvergunning' });
    await bevestigd(id, 'van-rechtswege');
    // Received on 2 March 2026: eight weeks end on 27 April, Koningsdag, so on 28 April (Awb 4:13 jo. Dienstenwet art. 31; Atw art. 1).
    zet('2026-04-29');
    expect(await termijnen(id)).toMatchObject({
      einde: '2026-04-28',
      stilzwijgen: { vanToepassing: false, artikel: 'Alcoholwet art. 3 lid 2' },
      dwangsom: { stand: 'geen-ingebrekestelling' },
    });
    expect(await doe(`vergunningaanvragen/${id}/van-rechtswege-verleningen`, 1, {})).toMatchObject({
      status: 409,
      body: { code: 'geen-verlening-van-rechtswege' },
    });
    expect((await doe(`vergunningaanvragen/${id}/ingebrekestellingen`, 1, { ontvangenOp: '2026-04-29' })).status).toBe(
      200,
    );
    // Two weeks after 29 April: from Wednesday 13 May (Awb 4:17 lid 3). 42 days from then end on 23 June. The days are counted as
    // they are, also Ascension Day, 14 May, and Whit Monday, 25 May: the Termijnenwet does not move them.
    const dagen = [
      // The day on which it begins counts nothing yet; the days before today are due.
      ['2026-05-13', { dagen: 0, euro: 0 }],
      ['2026-05-14', { dagen: 1, euro: 23 }],
      // 13 to 26 May: 14 days of 23 euros.
      ['2026-05-27', { dagen: 14, euro: 322 }],
      ['2026-05-28', { dagen: 15, euro: 357 }],
      // 27 May to 9 June: 14 days of 35 euros, 322 + 490.
      ['2026-06-10', { dagen: 28, euro: 812 }],
      ['2026-06-11', { dagen: 29, euro: 857 }],
      // 10 to 23 June: 14 days of 45 euros, 812 + 630. It is to be fixed within two weeks after 23 June: 7 July (Awb 4:18).
      ['2026-06-24', { dagen: 42, euro: 1442, vaststellenUiterlijk: '2026-07-07' }],
      ['2026-07-15', { dagen: 42, euro: 1442, vaststellenUiterlijk: '2026-07-07' }],
    ] as const;
    for (const [dag, bedrag] of dagen) {
      zet(dag);
      const { dwangsom } = await termijnen(id);
      const vast = { stand: 'berekend', start: '2026-05-13', laatsteMogelijkeDag: '2026-06-23' };
      expect([dag, dwangsom]).toEqual([dag, expect.objectContaining({ ...vast, ...bedrag })]);
    }
    expect(await vergunningenVan(id, 'alcoholwetvergunning')).toEqual([]);
  });

  it('stops on the day of the decision, which is not counted', async () => {
    const id = await aanvraag({ vergunningsoort: 'alcoholwetvergunning' });
    zet('2026-04-29');
    await doe(`vergunningaanvragen/${id}/ingebrekestellingen`, 1, { ontvangenOp: '2026-04-29' });
    zet('2026-06-03');
    const besluit = await getekend(`vergunningaanvragen/${id}`, verlening, burgemeester);
    await doe(`besluiten/${besluit}/bekendmakingen`, 3, { op: '2026-06-03', wijze: 'toezending' });
    // 13 to 26 May are 14 days of 23 euros, 27 May to 2 June 7 days of 35: 322 + 245. To be fixed by two weeks after 2 June: 16 June.
    zet('2026-06-20');
    expect((await termijnen(id)).dwangsom).toMatchObject({
      dagen: 21,
      euro: 567,
      vaststellenUiterlijk: '2026-06-16',
    });
    expect(await vergunningenVan(id, 'alcoholwetvergunning')).toHaveLength(1);
  });

  it('costs nothing on notice before the end of the term: the overview says so, and a notice afterwards counts', async () => {
    const id = await aanvraag({ vergunningsoort: 'alcoholwetvergunning' });
    zet('2026-04-20');
    await doe(`vergunningaanvragen/${id}/ingebrekestellingen`, 1, { ontvangenOp: '2026-04-20' });
    const { voorbehouden } = (await termijnen(id)).dwangsom as { voorbehouden: string[] };
    expect(voorbehouden.join(' ')).toContain('voor afloop van de termijn');
    zet('2026-05-04');
    expect((await doe(`vergunningaanvragen/${id}/ingebrekestellingen`, 2, { ontvangenOp: '2026-05-04' })).status).toBe(
      200,
    );
    // Two weeks after 4 May: from 18 May.
    expect((await termijnen(id)).dwangsom).toMatchObject({ start: '2026-05-18', dagen: 0 });
    expect(await doe(`vergunningaanvragen/${id}/ingebrekestellingen`, 3, {})).toMatchObject({
      status: 409,
      body: { code: 'al-in-gebreke-gesteld' },
    });
  });
});
