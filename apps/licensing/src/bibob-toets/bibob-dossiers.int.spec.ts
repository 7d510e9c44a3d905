import { createHash } from 'node:crypto';
import {
  bibobcoordinator,
  bibobonderzoek,
  bibobwerk,
  eenAanvraagBij,
  eenConclusiebericht,
  eenVergewisbericht,
  eenVoornemenbericht,
  eenWegingsbericht,
  instelbareKlok,
} from '../fixtures/bibob.js';
import { startProefdienst, type Proefdienst } from '../fixtures/proefdienst.js';

// Files end to end, through HTTP, on days that are set; every date is derived by hand beside it.

let dienst: Proefdienst;
const { klok, zet } = instelbareKlok('2026-04-01');
const werk = bibobwerk(() => dienst);

beforeAll(async () => {
  dienst = await startProefdienst({ klok });
});
afterAll(() => dienst.stop());

const bevraging = {
  bron: 'handelsregister',
  op: '2026-03-30',
  doel: 'Zeggenschap over het bedrijf',
  resultaat: 'zaaksysteem 2026-1',
};
const onderzocht = [
  ['bronbevragingen', bevraging],
  ['onderzoeken', bibobonderzoek],
] as const;
const oordeel = { mate: 'mindere-mate', aGrond: false, bGrond: true, lid6: false };
/** Five years earlier. */
const toen = { aanleiding: 'beleidsregel-sector', toelichting: 'x', formulierUitgereiktOp: '2021-03-02' };
const toenOnderzocht = [
  ['bronbevragingen', { ...bevraging, op: '2021-03-30' }],
  ['onderzoeken', bibobonderzoek],
] as const;
const start = { aanleiding: 'beleidsregel-sector', toelichting: 'x', formulierUitgereiktOp: '2026-03-02' };

interface Taak {
  readonly id: string;
  readonly soort: string;
  readonly stappen: readonly string[];
}
const taken = async (id: unknown) =>
  ((await werk.lees(id, 'eigen-behandeling', '/taken')).body as { resultaten: readonly Taak[] }).resultaten;

describe('horeca with advice of the LBB: pause, extension and late advice', () => {
  it('suspends to the day and takes the late advice', async () => {
    zet('2026-04-01');
    const aanvraag = await eenAanvraagBij(dienst);
    const { id } = (await werk.begin(aanvraag, { body: start })).body;
    const gevraagd = await werk.loop(id, 1, ...onderzocht, ['adviesaanvragen', { gevraagdOp: '2026-04-01' }]);
    expect((await werk.lees(id)).body.opschorting).toEqual({ kenmerk: id, grond: 'bibob-advies', van: '2026-04-01' });
    zet('2026-04-10');
    const pauze = await werk.loop(id, gevraagd, ['adviespauzes', { gevraagdOp: '2026-04-10', aan: 'gemeente' }]);
    zet('2026-04-20');
    const hervat = await werk.loop(id, pauze, ['advieshervattingen', { ontvangenOp: '2026-04-20' }]);
    const lang = { aangekondigdOp: '2026-04-20', dagen: 28 };
    const verlengd = await werk.loop(id, hervat, ['adviesverlengingen', lang]);
    // 56 days from 1 April end on 26 May; 10 days of pause make it 5 June, 28 of extension 3 July.
    zet('2026-07-03');
    expect(await werk.stap(id, 'opschortingsuitputtingen', verlengd)).toMatchObject({
      status: 409,
      body: { code: 'opschorting-loopt-nog' },
    });
    zet('2026-07-04');
    const uitgeput = await werk.loop(id, verlengd, ['opschortingsuitputtingen']);
    const opschorting = { kenmerk: id, grond: 'bibob-advies', van: '2026-04-01', tot: '2026-07-03' };
    expect((await werk.lees(id)).body).toMatchObject({ status: 'opschorting-uitgeput', opschorting });
    zet('2026-07-10');
    const laat = { uitgebrachtOp: '2026-07-08', ontvangenOp: '2026-07-10', inhoud: 'Advies.', ...oordeel };
    expect(await werk.stap(id, 'adviezen', uitgeput, laat)).toMatchObject({
      status: 409,
      body: { code: 'betrokkene-niet-geinformeerd' },
    });
    const bericht = await werk.loop(id, uitgeput, ['kennisgevingen', { geinformeerdOp: '2026-04-01' }]);
    const opAdvies = { ...eenConclusiebericht('mindere-mate'), berustOp: 'advies' };
    const stappen = [
      ['adviezen', laat],
      ['vergewissingen', eenVergewisbericht],
      ['conclusies', opAdvies],
    ] as const;
    await werk.loop(id, bericht, ...stappen);
    const { body } = await werk.lees(id);
    expect(body).toMatchObject({ status: 'geconcludeerd', opschorting, vergewissing: { draagtConclusie: true } });
    // Only the request was to be handed in: a danger on advice is registered by the LBB itself.
    expect((await taken(id)).map(({ soort }) => soort)).toEqual(['lbb-aanvraag']);
  });

  it('seals the advice: its hash is that of the text, which shows on its own route only', async () => {
    // Permit rules are known from later days only, so the application comes first, and the file of five years ago is about a permit held then.
    zet('2026-04-01');
    const andere = await eenAanvraagBij(dienst);
    zet('2021-04-01');
    const gehouden = { soort: 'bestaande-vergunning', kenmerk: 'APV-2019-3', omschrijving: 'Bar op de Kade' };
    const { id } = (await werk.beginLos(gehouden, toen)).body;
    const inhoud = 'Het bureau ziet een mindere mate van gevaar: “§ 4”.';
    const dagen = { gevraagdOp: '2021-04-01', betrokkeneGeinformeerdOp: '2021-04-01' };
    const advies = { uitgebrachtOp: '2021-04-01', ontvangenOp: '2021-04-01', inhoud, ...oordeel };
    const versie = await werk.loop(id, 1, ...toenOnderzocht, ['adviesaanvragen', dagen], ['adviezen', advies]);
    const hash = createHash('sha256').update(inhoud, 'utf8').digest('hex');
    const heel = await werk.lees(id);
    expect(heel.body).toMatchObject({ status: 'advies-ontvangen', advies: { hash, mate: 'mindere-mate' } });
    expect(JSON.stringify(heel.body)).not.toContain(inhoud.slice(0, 20));
    const tekst = await werk.lees(id, 'rechter', '/advies');
    expect([tekst.headers.get('etag'), tekst.body]).toEqual([`"${versie}"`, expect.objectContaining({ inhoud, hash })]);

    // Used again for another application, within five years and with what is new (art. 29).
    const ander = (await werk.begin(andere, { body: toen })).body.id;
    const onderzoek = await werk.loop(ander, 1, ...toenOnderzocht);
    const opnieuw = { uitToetsId: id, nieuweFeiten: 'De exploitant is dezelfde.' };
    zet('2026-04-02');
    expect(await werk.stap(ander, 'advieshergebruiken', onderzoek, opnieuw)).toMatchObject({
      status: 409,
      body: { code: 'hergebruik-te-laat' },
    });
    zet('2026-04-01');
    await werk.loop(ander, onderzoek, ['advieshergebruiken', opnieuw]);
    const hergebruikt = (await werk.lees(ander, 'eigen-behandeling', '/advies')).body;
    expect(hergebruikt).toMatchObject({ inhoud, hash, hergebruik: opnieuw });
    const inzagen = await dienst.sql('select 1 from bibob_inzage where bibob_toets_id = $1', [id]);
    expect(inzagen.length).toBeGreaterThanOrEqual(4);
  });

  it('no advice to read or use again where none was received', async () => {
    const { id } = (await werk.begin(await eenAanvraagBij(dienst))).body;
    expect(await werk.lees(id, 'rechter', '/advies')).toMatchObject({
      status: 409,
      body: { code: 'advies-ontbreekt' },
    });
  });
});

describe('an existing permit after a tip of the OM', () => {
  const object = { soort: 'bestaande-vergunning', kenmerk: 'APV-2022-17', omschrijving: 'Bar op de Kade' };

  it('silence counts as serious danger; those concerned are heard, and nothing is withdrawn by itself', async () => {
    zet('2026-03-02');
    const tip = await dienst.vraag('POST', '/v1/bibob-tips', {
      wie: bibobcoordinator,
      doelbinding: 'bibob-onderzoek',
      headers: { 'idempotency-key': crypto.randomUUID() },
      body: { richting: 'in', partij: 'officier-van-justitie', dag: '2026-02-27', inhoud: 'Vraag advies.' },
    });
    const waarom = { aanleiding: 'om-tip', tipId: tip.body.id };
    const begonnen = await werk.beginLos(object, waarom);
    expect(begonnen).toMatchObject({ status: 201, body: { status: 'formulier-uitgereikt', versie: 1 } });
    const { id } = begonnen.body;
    const gegeven = await werk.loop(id, 1, ['hersteltermijnen', { tot: '2026-03-16', ontbreekt: 'Het formulier' }]);
    const zwijgt = { toelichting: 'Niets ontvangen.' };
    // The term ends on 16 March: on that day it is too early, on 17 March it is over.
    zet('2026-03-16');
    expect(await werk.stap(id, 'niet-beantwoordingen', gegeven, zwijgt)).toMatchObject({
      status: 409,
      body: { code: 'hersteltermijn-loopt-nog' },
    });
    zet('2026-03-17');
    const vast = await werk.loop(id, gegeven, ['niet-beantwoordingen', zwijgt]);
    const { body } = await werk.lees(id);
    expect(body).toMatchObject({
      ...waarom,
      object,
      status: 'geconcludeerd',
      conclusie: { mate: 'ernstig', grondslag: 'art-4-lid-1' },
    });
    expect(body).not.toHaveProperty('vergunningaanvraagId');
    expect((await taken(id)).map(({ soort }) => soort)).toEqual([
      'lbb-melding-eigen-conclusie',
      'register-gevaarsconclusie',
    ]);
    // Sent on 17 March: fourteen days make 31 March; on 1 April nobody has spoken and the time is over.
    const verzonden = await werk.loop(id, vast, ['voornemens', eenVoornemenbericht('2026-03-17', 'intrekken')]);
    zet('2026-03-31');
    expect(await werk.stap(id, 'zienswijzesluitingen', verzonden)).toMatchObject({ status: 409 });
    zet('2026-04-01');
    const weeg = ['evenredigheidswegingen', eenWegingsbericht('intrekken')] as const;
    await werk.loop(id, verzonden, ['zienswijzesluitingen'], weeg);
    expect((await werk.lees(id)).body).toMatchObject({ status: 'afgerond', evenredigheid: { strekking: 'intrekken' } });
  });

  it.each([
    ['a tip that is not in the register', object, { tipId: crypto.randomUUID() }, 'tip-onbekend'],
    ['an object without reference', { ...object, kenmerk: ' ' }, {}, 'ongeldige-invoer'],
    ['an object of another kind', { ...object, soort: 'vergunningaanvraag' }, {}, 'ongeldige-invoer'],
  ])('is not started on %s', async (_naam, wat, anders, code) => {
    const antwoord = await werk.beginLos(wat, { aanleiding: 'om-tip', ...anders });
    expect(antwoord).toMatchObject({ status: 400, body: { code } });
  });
});

describe('vastgoedtransactie', () => {
  it('the law attaches nothing to silence, and no register is told', async () => {
    zet('2026-03-02');
    const object = { soort: 'vastgoedtransactie', kenmerk: 'VG-9', omschrijving: 'Verkoop van een pakhuis' };
    const { id } = (await werk.beginLos(object)).body;
    const gegeven = await werk.loop(id, 1, ['hersteltermijnen', { tot: '2026-03-16', ontbreekt: 'Financiering' }]);
    zet('2026-03-17');
    await werk.loop(id, gegeven, ['niet-beantwoordingen', { toelichting: 'Koper zwijgt.' }]);
    expect((await werk.lees(id)).body).toMatchObject({
      status: 'niet-beantwoord',
      zwijgen: { gevolg: 'geen-wettelijk-gevolg' },
    });
    expect(await taken(id)).toEqual([]);
  });
});

describe('a new seksbedrijf that refuses to answer', () => {
  it('may be left untreated, within four weeks after the term', async () => {
    zet('2026-03-02');
    const { id } = (await werk.begin(await eenAanvraagBij(dienst))).body;
    const gegeven = await werk.loop(id, 1, ['hersteltermijnen', { tot: '2026-03-16', ontbreekt: 'Herkomst geld' }]);
    zet('2026-03-17');
    await werk.loop(id, gegeven, ['niet-beantwoordingen', { toelichting: 'Weigert.' }]);
    // Four weeks after 16 March is 13 April 2026; that is no holiday (Easter Monday was 6 April).
    expect((await werk.lees(id)).body).toMatchObject({
      status: 'niet-beantwoord',
      zwijgen: { gevolg: 'buiten-behandeling', buitenBehandelingUiterlijk: '2026-04-13' },
    });
  });
});

describe('a third person with a view of his own (art. 33 lid 2)', () => {
  it('sees his own part and nothing of another; the whole file is for neither', async () => {
    zet('2026-03-02');
    const { id } = (await werk.begin(await eenAanvraagBij(dienst))).body;
    const stappen = [
      ['onderzoeken', bibobonderzoek],
      ['conclusies', eenConclusiebericht('mindere-mate')],
    ] as const;
    const voornemenbericht = eenVoornemenbericht('2026-03-02', 'met-voorschriften');
    const versie = await werk.loop(id, 1, ...stappen, ['voornemens', voornemenbericht]);
    const { voornemen } = (await werk.lees(id)).body as {
      voornemen: { belanghebbenden: { id: string; rol: string }[] };
    };
    const [betrokkene, derde] = ['betrokkene', 'derde'].map(
      (rol) => voornemen.belanghebbenden.find((een) => een.rol === rol)?.id ?? '',
    );
    const zegt = { belanghebbendeId: derde, vorm: 'mondeling', ontvangenOp: '2026-03-02', inhoud: 'Al afgelost.' };
    await werk.loop(id, versie, ['zienswijzen', zegt]);
    const deel = await werk.lees(id, 'derde-in-motivering', `/belanghebbenden/${derde}/deel`);
    expect(deel.body).toEqual({
      belanghebbendeId: derde,
      rol: 'derde',
      deel: 'Uw lening aan het bedrijf.',
      reactieTot: '2026-03-16',
      geheimhoudingAangezegdOp: '2026-03-02',
      zienswijze: { vorm: 'mondeling', ontvangenOp: '2026-03-02', inhoud: 'Al afgelost.' },
    });
    const vanBetrokkene = await werk.lees(id, 'betrokkene', `/belanghebbenden/${betrokkene}/deel`);
    expect(JSON.stringify(vanBetrokkene.body)).not.toMatch(/lening|afgelost|Geldschieter/);
    const voor = await dienst.sql('select 1 from bibob_inzage where bibob_toets_id = $1', [id]);
    for (const ontvanger of ['betrokkene', 'derde-in-motivering'])
      expect(await werk.lees(id, ontvanger)).toMatchObject({ status: 403, body: { code: 'bibob-alleen-eigen-deel' } });
    expect(await werk.lees(id, 'betrokkene', `/belanghebbenden/${derde}/deel`)).toMatchObject({
      status: 400,
      body: { code: 'bibob-ontvanger-past-niet' },
    });
    const onbekend = `/belanghebbenden/${crypto.randomUUID()}/deel`;
    expect((await werk.lees(id, 'derde-in-motivering', onbekend)).status).toBe(404);
    // What was refused was not given, so no line says that it was.
    expect(await dienst.sql('select 1 from bibob_inzage where bibob_toets_id = $1', [id])).toHaveLength(voor.length);
  });
});

describe('what is told outside, by hand', () => {
  it('a package holds what the place needs, with hashes; a task is done when every step is', async () => {
    zet('2026-03-02');
    const { id } = (await werk.begin(await eenAanvraagBij(dienst))).body;
    await werk.loop(id, 1, ['onderzoeken', bibobonderzoek], ['conclusies', eenConclusiebericht('ernstig')]);
    const taak = (await taken(id)).find(({ soort }) => soort === 'register-gevaarsconclusie');
    const pad = `/taken/${taak?.id ?? ''}`;
    const { body } = await werk.lees(id, 'eigen-behandeling', `${pad}/dossierpakket`);
    const onderdelen = body.onderdelen as { naam: string; inhoud: string; hash: string }[];
    expect(onderdelen.map(({ naam }) => naam)).toEqual(['object', 'conclusie']);
    for (const { inhoud, hash } of onderdelen) expect(createHash('sha256').update(inhoud).digest('hex')).toBe(hash);
    const manifest = onderdelen.map(({ naam, hash }) => `${naam} ${hash}`).join('\n');
    expect(createHash('sha256').update(manifest).digest('hex')).toBe(body.manifesthash);
    expect(JSON.stringify(body)).not.toContain(bibobonderzoek.bevindingen);
    const inzagen = await dienst.sql<{ ontvanger: string }>(
      'select ontvanger from bibob_inzage where bibob_toets_id = $1',
      [id],
    );
    expect(inzagen).toEqual([{ ontvanger: 'bibob-register' }]);

    const af = { gedaanOp: '2026-03-02', kenmerk: 'R-1', stappen: [1] };
    const afdoening = `${pad.slice(1)}/afdoeningen`;
    expect(await werk.stap(id, afdoening, 1, af)).toMatchObject({ status: 400, body: { code: 'stappen-niet-gedaan' } });
    const alle = { ...af, stappen: (taak?.stappen ?? []).map((_stap, nummer) => nummer + 1) };
    expect(await werk.stap(id, afdoening, 1, alle)).toMatchObject({
      status: 200,
      body: { status: 'gedaan', kenmerk: 'R-1' },
    });
    expect(await werk.stap(id, afdoening, 1, alle)).toMatchObject({ status: 409, body: { code: 'versieconflict' } });
    expect(await werk.stap(id, afdoening, 2, alle)).toMatchObject({ body: { code: 'overgang-niet-toegestaan' } });
  });

  it('a withdrawal becomes a notice to the register', async () => {
    zet('2026-03-02');
    const { id } = (await werk.begin(await eenAanvraagBij(dienst))).body;
    await werk.loop(id, 1, ['terugtrekkingen', { teruggetrokkenOp: '2026-03-02' }]);
    expect((await taken(id)).map(({ soort }) => soort)).toEqual(['register-terugtrekking']);
    expect(await werk.stap(id, 'onderzoeken', 2, bibobonderzoek)).toMatchObject({
      status: 409,
      body: { code: 'overgang-niet-toegestaan' },
    });
  });
});

describe('secrecy imposed on every receiver (art. 28 lid 3)', () => {
  it('is recorded once per key, also after the toets ended, and not for tomorrow', async () => {
    zet('2026-03-02');
    const id = await werk.afgerond(await eenAanvraagBij(dienst), 'geen', '2026-03-02');
    const pad = `/v1/bibob-toetsen/${id}/geheimhoudingen`;
    const om = { wie: bibobcoordinator, doelbinding: 'bibob-onderzoek' };
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const body = { ontvanger: 'bezwaarcommissie', naam: 'De secretaris', aangezegdOp: '2026-03-02' };
    const eerste = await dienst.vraag('POST', pad, { ...om, headers, body });
    expect(eerste.status).toBe(201);
    expect((await dienst.vraag('POST', pad, { ...om, headers, body })).body).toEqual(eerste.body);
    expect((await dienst.vraag('GET', pad, om)).body).toEqual({
      resultaten: [{ id: eerste.body.id, ...body, vastgelegdDoor: 'bibob-1', vastgelegdOp: klok() }],
    });
    const morgen = {
      ...om,
      headers: { 'idempotency-key': crypto.randomUUID() },
      body: { ...body, aangezegdOp: '2026-03-03' },
    };
    expect(await dienst.vraag('POST', pad, morgen)).toMatchObject({
      status: 400,
      body: { code: 'dag-in-de-toekomst' },
    });
    const eigen = { ...morgen, body: { ...body, ontvanger: 'eigen-behandeling' } };
    expect(await dienst.vraag('POST', pad, eigen)).toMatchObject({ status: 400, body: { code: 'ongeldige-invoer' } });
  });
});
