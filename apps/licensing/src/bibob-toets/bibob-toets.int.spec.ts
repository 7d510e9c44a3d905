import { nieuwId } from '@schakel/platform';
import { gesprekMet } from '../fixtures/besluiten.js';
import {
  bibobcoordinator,
  bibobonderzoek,
  bibobstart,
  bibobwerk,
  eenAanvraagBij,
  eenConclusiebericht,
  eenVoornemenbericht,
  vergunningbehandelaar,
} from '../fixtures/bibob.js';
import { publiekeUrl, startProefdienst, type Proefdienst } from '../fixtures/proefdienst.js';
import { matenVanGevaar, type MateVanGevaar } from './bibob-conclusie.domain.js';
import { bibobontvangercodes } from './bibob-ontvanger.data.js';

const VANDAAG = '2026-03-02';
let dienst: Proefdienst;

beforeAll(async () => {
  dienst = await startProefdienst({ klok: () => `${VANDAAG}T09:00:00.000Z` });
});

afterAll(() => dienst.stop());

const werk = bibobwerk(() => dienst);
const nieuweAanvraag = () => eenAanvraagBij(dienst);
const afgerond = (aanvraag: string, mate: MateVanGevaar) => werk.afgerond(aanvraag, mate, VANDAAG);
const alleenEigenDeel: readonly string[] = ['betrokkene', 'derde-in-motivering'];
const heleLezers = bibobontvangercodes.filter((code) => !alleenEigenDeel.includes(code));

const { besluit, tekenklaar } = gesprekMet(() => dienst);

describe('the way of one Bibob-toets', () => {
  it('is started, researched, concluded, heard and weighed, without one public event', async () => {
    const aanvraag = await nieuweAanvraag();
    const gestart = await werk.begin(aanvraag);
    expect(gestart).toMatchObject({ status: 201, body: { status: 'formulier-uitgereikt', versie: 1 } });
    const { id } = gestart.body;
    expect(gestart.headers.get('location')).toBe(`${publiekeUrl}/v1/bibob-toetsen/${String(id)}`);
    expect(await werk.stap(id, 'onderzoeken', 1, bibobonderzoek)).toMatchObject({ status: 200, body: { versie: 2 } });
    expect(await werk.stap(id, 'onderzoeken', 2, { bevindingen: 'aangevuld' })).toMatchObject({ body: { versie: 3 } });
    expect(await werk.stap(id, 'conclusies', 3, eenConclusiebericht('ernstig'))).toMatchObject({
      status: 200,
      body: { status: 'geconcludeerd', versie: 4 },
    });
    const gelezen = await werk.lees(id, 'rechter');
    expect(gelezen.headers.get('etag')).toBe('"4"');
    expect(gelezen.body).toMatchObject({
      ...bibobstart,
      vergunningaanvraagId: aanvraag,
      formulierUitgereiktOp: VANDAAG,
      bevindingen: 'aangevuld',
      conclusie: { ...eenConclusiebericht('ernstig'), grondslag: 'art-3', berustOp: 'eigen-onderzoek' },
    });
    const historie = await dienst.sql(
      'select versie, type, publiek, publiek_type from historie where aggregaat_id = $1 order by versie',
      [id],
    );
    const geheim = { publiek: null, publiek_type: null };
    expect(historie).toEqual([
      { versie: 1, type: 'bibob-toets-gestart', ...geheim },
      { versie: 2, type: 'bibob-onderzoek-vastgelegd', ...geheim },
      { versie: 3, type: 'bibob-onderzoek-vastgelegd', ...geheim },
      { versie: 4, type: 'bibob-conclusie-vastgesteld', ...geheim },
    ]);
    expect(await dienst.sql('select id from data_key where id = $1', [id])).toHaveLength(1);
  });

  it('shows its coordinator where the toetsen of an application stand, without content', async () => {
    const aanvraag = await nieuweAanvraag();
    const id = await afgerond(aanvraag, 'mindere-mate');
    const vraag = { wie: bibobcoordinator, doelbinding: 'bibob-onderzoek' };
    const { body } = await dienst.vraag('GET', `/v1/vergunningaanvragen/${aanvraag}/bibob-toetsen`, vraag);
    expect(body).toEqual({
      resultaten: [{ id, status: 'afgerond', versie: 8, gestartOp: expect.any(String) }],
    });
  });

  it('started twice under one key is one toets, also when it runs already and when both come at once', async () => {
    const [aanvraag, key] = [await nieuweAanvraag(), nieuwId()];
    const antwoorden = await Promise.all(Array.from({ length: 25 }, () => werk.begin(aanvraag, { key })));
    antwoorden.push(await werk.begin(aanvraag, { key }));
    expect(new Set(antwoorden.map(({ status, body }) => `${status} ${String(body.id)}`)).size).toBe(1);
    expect(antwoorden[0]?.status).toBe(201);
    expect(await dienst.sql('select id from bibob_toets where vergunningaanvraag_id = $1', [aanvraag])).toHaveLength(1);
    expect(await werk.begin(aanvraag, { key, body: { ...bibobstart, aanleiding: 'om-tip' } })).toMatchObject({
      status: 409,
      body: { code: 'idempotency-key-hergebruikt' },
    });
    expect(await werk.begin(aanvraag)).toMatchObject({ status: 409, body: { code: 'bibob-toets-loopt' } });
  });

  it('says so when its key is gone, and then allows no decision until it is done anew', async () => {
    const aanvraag = await nieuweAanvraag();
    const id = await afgerond(aanvraag, 'geen');
    await dienst.sql('delete from data_key where id = $1', [id]);
    expect(await werk.lees(id, 'rechter')).toMatchObject({ status: 410, body: { code: 'bibob-toets-vernietigd' } });
    expect(await besluit(aanvraag, 'verleend')).toMatchObject({ status: 409 });
    await afgerond(aanvraag, 'geen');
    expect(await besluit(aanvraag, 'verleend')).toMatchObject({ status: 200 });
  });
});

describe('Wet Bibob art. 28: who gets it', () => {
  it('is written down per reading with recipient, purpose and version, before the answer', async () => {
    const id = await afgerond(await nieuweAanvraag(), 'ernstig');
    const voor = await dienst.sql('select id from bibob_inzage where bibob_toets_id = $1', [id]);
    for (const ontvanger of heleLezers) expect((await werk.lees(id, ontvanger)).status).toBe(200);
    const regels = await dienst.sql<{ ontvanger: string }>(
      'select ontvanger, doelbinding, actor, versie from bibob_inzage where bibob_toets_id = $1 order by op, id offset $2',
      [id, voor.length],
    );
    expect(regels).toEqual(
      heleLezers.map((ontvanger) => ({
        ontvanger,
        doelbinding: 'bibob-onderzoek',
        actor: 'bibob-1',
        versie: 8,
      })),
    );
  });

  it.each([
    ['no recipient', undefined, 'bibob-ontvanger-ontbreekt'],
    ['a recipient outside the list', 'ketenregisseur', 'bibob-ontvanger-onbekend'],
  ])('%s: refused, and nothing is shown', async (_naam, ontvanger, code) => {
    const id = await afgerond(await nieuweAanvraag(), 'geen');
    const antwoord = await dienst.vraag('GET', `/v1/bibob-toetsen/${id}`, {
      wie: bibobcoordinator,
      doelbinding: 'bibob-onderzoek',
      headers: { 'bibob-ontvanger': ontvanger },
    });
    expect(antwoord).toMatchObject({ status: 400, body: { code } });
    expect(JSON.stringify(antwoord.body)).not.toMatch(/ketenregisseur|sector|financiering/);
    expect(await dienst.sql('select id from bibob_inzage where bibob_toets_id = $1', [id])).toEqual([]);
  });
});

describe('serious danger never refuses by itself: conclusion × outcome', () => {
  const uitkomsten = ['verleend', 'verleend-met-voorschriften', 'geweigerd'] as const;
  it.each(matenVanGevaar.flatMap((mate) => uitkomsten.map((uitkomst) => [mate, uitkomst] as const)))(
    '%s × %s',
    async (mate, uitkomst) => {
      const aanvraag = await nieuweAanvraag();
      await afgerond(aanvraag, mate);
      const vraag = { wie: vergunningbehandelaar, doelbinding: 'vergunningverlening' };
      const voor = await dienst.vraag('GET', `/v1/vergunningaanvragen/${aanvraag}`, vraag);
      expect(voor.body).toMatchObject({ status: 'in-behandeling', versie: 1 });
      const kan = mate === 'geen' || uitkomst !== 'verleend';
      expect(await besluit(aanvraag, uitkomst)).toMatchObject(
        kan
          ? { status: 200, body: { status: 'ondertekend' } }
          : { status: 409, body: { code: 'besluit-nu-niet-mogelijk' } },
      );
    },
  );

  it.each(uitkomsten)('while a toets runs: %s is refused', async (uitkomst) => {
    const aanvraag = await nieuweAanvraag();
    await werk.begin(aanvraag);
    expect(await besluit(aanvraag, uitkomst)).toMatchObject({
      status: 409,
      body: { code: 'besluit-nu-niet-mogelijk' },
    });
  });

  it.each(uitkomsten)('danger that was not heard and weighed yet: %s is refused', async (uitkomst) => {
    const aanvraag = await nieuweAanvraag();
    const { id } = (await werk.begin(aanvraag)).body;
    const nogNiet = () => besluit(aanvraag, uitkomst);
    const versie = await werk.loop(
      id,
      1,
      ['onderzoeken', bibobonderzoek],
      ['conclusies', eenConclusiebericht('ernstig')],
    );
    expect(await nogNiet()).toMatchObject({ status: 409, body: { code: 'besluit-nu-niet-mogelijk' } });
    await werk.loop(id, versie, ['voornemens', eenVoornemenbericht(VANDAAG, 'weigeren')]);
    expect(await nogNiet()).toMatchObject({ status: 409, body: { code: 'besluit-nu-niet-mogelijk' } });
  });

  it('no toets on what has been decided', async () => {
    const aanvraag = await nieuweAanvraag();
    await besluit(aanvraag, 'geweigerd');
    expect(await werk.begin(aanvraag)).toMatchObject({ status: 409, body: { code: 'aanvraag-besloten' } });
  });
});

describe('at the same time', () => {
  it('a decision and the start of a toets exclude each other: never both', async () => {
    const uitkomsten: string[] = [];
    for (let ronde = 0; ronde < 12; ronde++) {
      const aanvraag = await nieuweAanvraag();
      const teken = await tekenklaar(aanvraag, 'verleend');
      const [gestart, besloten] = await Promise.all([werk.begin(aanvraag), teken()]);
      uitkomsten.push([gestart.status, besloten.status].join());
      if (gestart.status !== 201) expect(gestart.body.code).toBe('aanvraag-besloten');
      if (besloten.status !== 200) expect(besloten.body.code).toBe('besluit-nu-niet-mogelijk');
    }
    expect(new Set(uitkomsten)).not.toContain('201,200');
    expect(uitkomsten.every((uitkomst) => ['201,409', '409,200'].includes(uitkomst))).toBe(true);
  });

  it('of 25 writers on one version of a toets one wins, the others are told both versions', async () => {
    const { id } = (await werk.begin(await nieuweAanvraag())).body;
    const antwoorden = await Promise.all(
      Array.from({ length: 25 }, () => werk.stap(id, 'onderzoeken', 1, bibobonderzoek)),
    );
    expect(antwoorden.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { status, body } of antwoorden.filter((antwoord) => antwoord.status !== 200))
      expect({ status, ...body }).toMatchObject({
        status: 409,
        code: 'versieconflict',
        gelezenVersie: 1,
        huidigeVersie: 2,
      });
  });

  it('of 25 starts on one application one wins', async () => {
    const aanvraag = await nieuweAanvraag();
    const antwoorden = await Promise.all(Array.from({ length: 25 }, () => werk.begin(aanvraag)));
    expect(antwoorden.filter(({ status }) => status === 201)).toHaveLength(1);
    for (const { status, body } of antwoorden.filter((antwoord) => antwoord.status !== 201))
      expect({ status, code: body.code }).toEqual({ status: 409, code: 'bibob-toets-loopt' });
  });

  it('of 10 decisions on one application one is signed, and makes the only permit', async () => {
    const aanvraag = await nieuweAanvraag();
    const klaar = await Promise.all(Array.from({ length: 10 }, () => tekenklaar(aanvraag, 'verleend')));
    const antwoorden = await Promise.all(klaar.map((teken) => teken()));
    expect(antwoorden.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { status, body } of antwoorden.filter((antwoord) => antwoord.status !== 200))
      expect({ status, code: body.code }).toEqual({ status: 409, code: 'overgang-niet-toegestaan' });
    expect(await dienst.sql('select versie from vergunningaanvraag where id = $1', [aanvraag])).toEqual([
      { versie: 2 },
    ]);
    expect(await dienst.sql('select id from vergunning where vergunningaanvraag_id = $1', [aanvraag])).toHaveLength(1);
  });
});
