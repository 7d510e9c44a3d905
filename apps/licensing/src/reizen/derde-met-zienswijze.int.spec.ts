import { eventually } from '@schakel/testing';
import { nieuwId } from '@schakel/platform';
import { gesprekMet, mensen, verlening } from '../fixtures/besluiten.js';
import {
  bibobcoordinator,
  bibobwerk,
  bibobonderzoek,
  eenConclusiebericht,
  eenWegingsbericht,
  instelbareKlok,
} from '../fixtures/bibob.js';
import { eventsVan, leesMee, type Meelezer } from '../fixtures/gebeurtenissen.js';
import { startProefdienst, type Proefdienst } from '../fixtures/proefdienst.js';

// A file in which two others than the applicant are named in the motivation, from the intended decision to the permit, on days that are set.

let dienst: Proefdienst;
let meelezer: Meelezer;
const { klok, zet } = instelbareKlok('2026-03-02');
const { lees, maak, doe, aanvraag } = gesprekMet(() => dienst);
const { bibob, jurist, burgemeester, opsteller, collega } = mensen;
const werk = bibobwerk(() => dienst);
const om = { wie: bibobcoordinator, doelbinding: 'bibob-onderzoek' } as const;

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

/** What is told of each, and what each said: words that stand in one part only. */
const delen = {
  betrokkene: { naam: 'Verzonnen Horeca BV', deel: 'U verzweeg een boete.', zegt: 'Die boete was betaald.' },
  geldgever: { naam: 'Jan Geldschieter', deel: 'U leende zestigduizend euro uit.', zegt: 'Dat is al afgelost.' },
  verhuurder: { naam: 'Piet Pandheer', deel: 'U verhuurt onder de prijs.', zegt: '' },
} as const;
type Wie = keyof typeof delen;
const rolVan = (wie: Wie) => (wie === 'betrokkene' ? 'betrokkene' : 'derde');
const ontvangerVan = (wie: Wie) => (wie === 'betrokkene' ? 'betrokkene' : 'derde-in-motivering');
const alle = Object.keys(delen) as readonly Wie[];

/** The intended decision of Monday 16 March 2026; each with his own part, secrecy imposed with it (art. 28 lid 3). */
const voornemenbericht = {
  verzondenOp: '2026-03-16',
  strekking: 'met-voorschriften',
  motivering: 'Mindere mate van gevaar.',
  belanghebbenden: alle.map((wie) => {
    const { naam, deel } = delen[wie];
    return { rol: rolVan(wie), naam, deel, geheimhoudingAangezegdOp: '2026-03-16' };
  }),
};

/** From the application of 2 March to the intended decision of 16 March. */
async function voornemen() {
  const aanvraagId = await aanvraag({ bedrijfsnaam: delen.betrokkene.naam });
  const id = String((await werk.begin(aanvraagId)).body.id);
  zet('2026-03-16');
  const versie = await werk.loop(
    id,
    1,
    ['onderzoeken', bibobonderzoek],
    ['conclusies', eenConclusiebericht('mindere-mate')],
    ['voornemens', voornemenbericht],
  );
  const { belanghebbenden, reactieTot } = (await werk.lees(id)).body.voornemen as {
    belanghebbenden: { id: string; naam: string }[];
    reactieTot: string;
  };
  const idVan = (wie: Wie) => belanghebbenden.find(({ naam }) => naam === delen[wie].naam)?.id ?? '';
  return { aanvraagId, id, versie, idVan, reactieTot };
}

const deelVan = (id: string, belanghebbende: string, ontvanger: string) =>
  werk.lees(id, ontvanger, `/belanghebbenden/${belanghebbende}/deel`);
const inzagen = async (id: string) =>
  (
    await dienst.sql<{ ontvanger: string; doelbinding: string; actor: string }>(
      'select ontvanger, doelbinding, actor from bibob_inzage where bibob_toets_id = $1 order by id',
      [id],
    )
  ).map((rij) => ({ ...rij }));

/** Each sees his own part and his own view; of the others not a word. */
async function zietAlleenZichzelf(id: string, idVan: (wie: Wie) => string): Promise<void> {
  for (const wie of alle) {
    const { status, body } = await deelVan(id, idVan(wie), ontvangerVan(wie));
    expect([wie, status, body.deel]).toEqual([wie, 200, delen[wie].deel]);
    expect(body).toMatchObject({ reactieTot: '2026-03-30', geheimhoudingAangezegdOp: '2026-03-16' });
    const tekst = JSON.stringify(body);
    for (const ander of alle.filter((een) => een !== wie))
      for (const woord of Object.values(delen[ander]).filter((een) => een !== ''))
        expect([wie, ander, tekst.includes(woord)]).toEqual([wie, ander, false]);
    expect(tekst).not.toContain(voornemenbericht.motivering);
  }
}

/** A letter of the Bibob file, seen and handed over to somebody of the closed list. */
async function brief(toetsId: string, opgave: object, ontvanger: string) {
  const ondertekening = { namens: 'De burgemeester van Amsterdam', naam: 'A. Voorbeeld', functie: 'coördinator' };
  const vast = { afzenderregels: ['Postbus 1'], ondertekening };
  const { body } = await maak(`bibob-toetsen/${toetsId}/brieven`, { ...vast, ...opgave }, bibob);
  const id = String(body.id);
  const { status } = await dienst.haal('POST', `/v1/brieven/${id}/voorbeelden`, {
    ...om,
    headers: { 'if-match': '"1"', accept: 'application/pdf' },
  });
  expect(status).toBe(200);
  const verzend = (naar: string | undefined) =>
    doe(`brieven/${id}/verzendingen`, 2, { wijze: 'post', ...(naar && { ontvanger: naar }) }, bibob);
  expect((await verzend(undefined)).body).toMatchObject({ code: 'bibob-ontvanger-ontbreekt' });
  expect((await verzend('de-krant')).status).toBe(400);
  expect(await verzend(ontvanger)).toMatchObject({ status: 200, body: { status: 'verzonden' } });
}

describe('two third persons named in the motivation (art. 33 lid 2)', () => {
  it('each speak for themselves and see their own part only, until a permit with conditions is made known', async () => {
    const { aanvraagId, id, versie, idVan, reactieTot } = await voornemen();
    // Fourteen days after 16 March: Monday 30 March.
    expect(reactieTot).toBe('2026-03-30');
    await zietAlleenZichzelf(id, idVan);
    const voornemenbrief = {
      soort: 'bibob-voornemen',
      geadresseerde: [delen.geldgever.naam],
      invulling: [
        { naam: 'betreft', waarde: 'een aanvraag waarbij u genoemd wordt' },
        { naam: 'voorgenomenBesluit', waarde: 'voorschriften stellen' },
        { naam: 'overwegingen', waarde: delen.geldgever.deel },
        { naam: 'zienswijzeTot', waarde: reactieTot },
      ],
    };
    await brief(id, voornemenbrief, 'derde-in-motivering');
    const geheim = { soort: 'bibob-geheimhouding', geadresseerde: [delen.geldgever.naam] };
    await brief(id, { ...geheim, invulling: [{ naam: 'stukken', punten: ['Uw deel'] }] }, 'derde-in-motivering');

    zet('2026-03-24');
    const zegt = (wie: Wie, vorm: string, ontvangenOp: string) => {
      const inhoud = delen[wie].zegt === '' ? {} : { inhoud: delen[wie].zegt };
      return ['zienswijzen', { belanghebbendeId: idVan(wie), vorm, ontvangenOp, ...inhoud }] as const;
    };
    const eerste = await werk.loop(id, versie, zegt('geldgever', 'schriftelijk', '2026-03-24'));
    // Heard once each, and nobody who was not written to.
    expect(await werk.stap(id, ...aan(eerste, zegt('geldgever', 'mondeling', '2026-03-24')))).toMatchObject({
      status: 409,
      body: { code: 'zienswijze-al-gegeven' },
    });
    const vreemd = { belanghebbendeId: nieuwId(), vorm: 'afgezien', ontvangenOp: '2026-03-24' };
    expect(await werk.stap(id, 'zienswijzen', eerste, vreemd)).toMatchObject({
      status: 400,
      body: { code: 'belanghebbende-onbekend' },
    });
    expect((await deelVan(id, idVan('geldgever'), 'derde-in-motivering')).body).toMatchObject({
      zienswijze: { vorm: 'schriftelijk', ontvangenOp: '2026-03-24', inhoud: delen.geldgever.zegt },
    });
    // 30 March is the last day; all three have spoken, so hearing ends on that day and not a day later.
    zet('2026-03-30');
    expect(await werk.stap(id, 'zienswijzesluitingen', eerste)).toMatchObject({
      body: { code: 'zienswijzetermijn-loopt-nog' },
    });
    const gewogen = await werk.loop(
      id,
      eerste,
      zegt('verhuurder', 'afgezien', '2026-03-30'),
      zegt('betrokkene', 'mondeling', '2026-03-30'),
      ['zienswijzesluitingen'],
      ['evenredigheidswegingen', eenWegingsbericht('met-voorschriften')],
    );
    expect(gewogen).toBe(eerste + 4);
    await zietAlleenZichzelf(id, idVan);
    await besloten(aanvraagId);
    await nergensAnders(aanvraagId, id);
  });

  const aan = (versie: number, [naam, body]: readonly [string, object]) => [naam, versie, body] as const;

  /** By the road of decisions, in the closed circle; received on 2 March, eight weeks end on Monday 27 April (model-APV art. 1:2). */
  async function besloten(aanvraagId: string): Promise<void> {
    zet('2026-04-20');
    // Whoever treats the application may draft a plain grant; what the file leaves does not let it be signed, and does not say why.
    const gewoon = await maak(`vergunningaanvragen/${aanvraagId}/conceptbesluiten`, verlening);
    const plat = `besluiten/${String(gewoon.body.id)}`;
    await doe(`${plat}/paraferingen`, 1, {}, collega);
    const geweigerd = await doe(`${plat}/ondertekeningen`, 2, {}, jurist);
    expect(geweigerd).toMatchObject({ status: 409, body: { code: 'besluit-nu-niet-mogelijk' } });
    expect(JSON.stringify(geweigerd.body)).not.toMatch(/bibob|gevaar|toets/i);

    const concept = {
      uitkomst: 'verleend-met-voorschriften',
      gronden: ['wet-bibob'],
      blokken: ['verlenen-met-voorschriften', 'rechtsmiddelen'],
      invulling: { reden: `${delen.geldgever.deel} Toch kan het zo.` },
      voorschriften: [{ tekst: 'Houd een register bij.', uiterlijk: '2026-06-01' }],
    };
    const { body } = await maak(`vergunningaanvragen/${aanvraagId}/conceptbesluiten`, concept, bibob);
    const pad = `besluiten/${String(body.id)}`;
    // Also before conditions the person is heard (art. 33).
    expect(await doe(`${pad}/paraferingen`, 1, {}, jurist)).toMatchObject({ body: { code: 'horen-ontbreekt' } });
    const horen = { vorm: 'gehoord', op: '2026-03-30', wijze: 'mondeling', toelichting: 'Zie de zienswijzen.' };
    expect((await doe(`${pad}/hoorverslagen`, 1, horen, bibob)).status).toBe(200);
    expect((await doe(`${pad}/paraferingen`, 2, {}, jurist)).status).toBe(200);
    expect((await doe(`${pad}/ondertekeningen`, 3, {}, burgemeester)).status).toBe(200);
    const bekend = { op: '2026-04-20', wijze: 'toezending' };
    expect(await doe(`${pad}/bekendmakingen`, 4, bekend, bibob)).toMatchObject({ body: { status: 'bekendgemaakt' } });
    // Six weeks from 21 April end on Monday 1 June 2026 (Awb 6:7 and 6:8; Whit Monday was 25 May).
    expect((await lees(pad, bibob)).body).toMatchObject({ bekendmaking: { bezwaartermijnEinde: '2026-06-01' } });
    expect((await lees(pad, opsteller)).status).toBe(404);
    expect((await lees(`vergunningaanvragen/${aanvraagId}`)).body).toMatchObject({
      status: 'besloten',
      beslistermijnEinde: '2026-04-27',
      besluit: { uitkomst: 'verleend-met-voorschriften', voorschriften: ['Houd een register bij.'] },
    });
  }

  /** Not a word of the third persons outside the sealed file. */
  async function nergensAnders(aanvraagId: string, id: string): Promise<void> {
    await eventually(() => meelezer.over(aanvraagId).length >= 2, 'the decision is told');
    expect(eventsVan(meelezer.over(aanvraagId)).at(-1)).toMatchObject({
      type: 'nl.schakel.vergunningaanvragen.vergunning-verleend-met-voorschriften.v1',
    });
    expect(meelezer.over(id)).toEqual([]);
    const plaatsen = {
      database: await dienst.dump(),
      log: dienst.regels.join('\n'),
      topic: meelezer.berichten.map(({ tekst }) => tekst).join('\n'),
    };
    for (const [plaats, tekst] of Object.entries(plaatsen))
      expect([plaats, tekst]).toEqual([
        plaats,
        expect.not.stringMatching(/Geldschieter|Pandheer|zestigduizend|afgelost/),
      ]);
  }
});

describe('the closed list of recipients (art. 28 lid 2)', () => {
  it('opens to nobody outside it, and to a third person never as a whole; what was given is written down with its purpose', async () => {
    const { id, idVan } = await voornemen();
    const voor = await inzagen(id);
    for (const [ontvanger, code] of [
      ['de-krant', 'bibob-ontvanger-onbekend'],
      ['', 'bibob-ontvanger-ontbreekt'],
      ['lbb', 'bibob-ontvanger-onbekend'],
    ] as const)
      expect(await werk.lees(id, ontvanger)).toMatchObject({ status: 400, body: { code } });
    for (const ontvanger of ['betrokkene', 'derde-in-motivering'])
      expect(await werk.lees(id, ontvanger)).toMatchObject({ status: 403, body: { code: 'bibob-alleen-eigen-deel' } });
    // The part of one is not opened in the name of another role, nor for who is not in the file.
    expect(await deelVan(id, idVan('geldgever'), 'betrokkene')).toMatchObject({
      status: 400,
      body: { code: 'bibob-ontvanger-past-niet' },
    });
    expect((await deelVan(id, nieuwId(), 'derde-in-motivering')).status).toBe(404);
    for (const wie of [opsteller, jurist, burgemeester]) {
      const pad = `/v1/bibob-toetsen/${id}/belanghebbenden/${idVan('geldgever')}/deel`;
      const headers = { 'bibob-ontvanger': 'derde-in-motivering' };
      const antwoord = await dienst.vraag('GET', pad, { wie, doelbinding: 'bibob-onderzoek', headers });
      expect([403, 404]).toContain(antwoord.status);
      expect(JSON.stringify(antwoord.body)).not.toContain(delen.geldgever.deel);
    }
    // What was refused was not given.
    expect(await inzagen(id)).toEqual(voor);
    expect((await deelVan(id, idVan('geldgever'), 'derde-in-motivering')).status).toBe(200);
    const gegeven = { ontvanger: 'derde-in-motivering', doelbinding: 'bibob-onderzoek', actor: 'bibob-1' };
    expect(await inzagen(id)).toEqual([...voor, gegeven]);
  });

  it('holds for imposing secrecy too: on each receiver, by category, name and day, once', async () => {
    const { id } = await voornemen();
    const pad = `/v1/bibob-toetsen/${id}/geheimhoudingen`;
    const aanzegging = { ontvanger: 'bezwaarcommissie', naam: 'De secretaris', aangezegdOp: '2026-03-16' };
    const zegAan = (body: object, key: string = nieuwId()) =>
      dienst.vraag('POST', pad, { ...om, headers: { 'idempotency-key': key }, body });
    for (const buiten of ['de-krant', 'eigen-behandeling', 'lbb'])
      expect(await zegAan({ ...aanzegging, ontvanger: buiten })).toMatchObject({
        status: 400,
        body: { code: 'ongeldige-invoer' },
      });
    expect(await zegAan({ ...aanzegging, aangezegdOp: '2026-03-17' })).toMatchObject({
      status: 400,
      body: { code: 'dag-in-de-toekomst' },
    });
    const key = nieuwId();
    const [eerste, weer] = [await zegAan(aanzegging, key), await zegAan(aanzegging, key)];
    expect([eerste.status, weer.body]).toEqual([201, eerste.body]);
    expect((await dienst.vraag('GET', pad, om)).body).toEqual({
      resultaten: [{ id: eerste.body.id, ...aanzegging, vastgelegdDoor: 'bibob-1', vastgelegdOp: klok() }],
    });
    expect(await dienst.dump()).not.toContain('De secretaris');
  });
});
