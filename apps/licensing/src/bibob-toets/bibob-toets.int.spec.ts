import { nieuwId } from '@schakel/platform';
import {
  medewerker,
  publiekeUrl,
  startProefdienst,
  type Gebruiker,
  type Proefdienst,
} from '../fixtures/proefdienst.js';
import { bibobontvangercodes } from './bibob-ontvanger.data.js';
import { matenVanGevaar, type MateVanGevaar } from './bibob-toets-toestand.domain.js';

let dienst: Proefdienst;

const behandelaar = medewerker('vergunning-1', 'vergunningmedewerker');
const coordinator = medewerker('bibob-1', 'bibob-coordinator');
const start = { aanleiding: 'beleidsregel-sector', toelichting: 'sector volgens de beleidsregel' };
const onderzoek = { bevindingen: 'financiering van onbekende herkomst' };

beforeAll(async () => {
  dienst = await startProefdienst();
});

afterAll(() => dienst.stop());

async function nieuweAanvraag(): Promise<string> {
  const { body } = await dienst.vraag('POST', '/v1/vergunningaanvragen', {
    wie: behandelaar,
    doelbinding: 'vergunningverlening',
    headers: { 'idempotency-key': nieuwId() },
    body: { vergunningsoort: 'exploitatievergunning', kvkNummer: '90417263', bedrijfsnaam: 'Verzonnen BV' },
  });
  return String(body.id);
}

function begin(aanvraag: string, key = nieuwId(), body: object = start) {
  const headers = { 'idempotency-key': key };
  const vraag = { wie: coordinator, doelbinding: 'bibob-onderzoek', headers, body };
  return dienst.vraag('POST', `/v1/vergunningaanvragen/${aanvraag}/bibob-toetsen`, vraag);
}

function stap(id: unknown, naam: string, versie: number, body: object) {
  const headers = { 'if-match': `"${versie}"` };
  const vraag = { wie: coordinator, doelbinding: 'bibob-onderzoek', headers, body };
  return dienst.vraag('POST', `/v1/bibob-toetsen/${String(id)}/${naam}`, vraag);
}

function lees(
  id: unknown,
  ontvanger: string | undefined,
  wie: Gebruiker = coordinator,
  doelbinding = 'bibob-onderzoek',
) {
  const headers = { 'bibob-ontvanger': ontvanger };
  return dienst.vraag('GET', `/v1/bibob-toetsen/${String(id)}`, { wie, doelbinding, headers });
}

function besluit(aanvraag: string, uitkomst: string, versie = 1) {
  const voorschriften = uitkomst === 'verleend-met-voorschriften' ? ['Houd een register bij.'] : [];
  return dienst.vraag('POST', `/v1/vergunningaanvragen/${aanvraag}/besluiten`, {
    wie: behandelaar,
    doelbinding: 'vergunningverlening',
    headers: { 'if-match': `"${versie}"` },
    body: { uitkomst, motivering: 'Alles afgewogen.', voorschriften },
  });
}

function conclusie(mate: MateVanGevaar) {
  const gevaar = mate !== 'geen';
  const gronden = { aGrond: false, bGrond: gevaar, lid6: false };
  return { mate, ...gronden, motivering: 'Zie onderzoek.', ...(gevaar && { evenredigheid: 'Gewogen.' }) };
}

async function geconcludeerd(aanvraag: string, mate: MateVanGevaar): Promise<string> {
  const { id } = (await begin(aanvraag)).body;
  await stap(id, 'onderzoeken', 1, onderzoek);
  expect(await stap(id, 'conclusies', 2, conclusie(mate))).toMatchObject({ status: 200 });
  return String(id);
}

describe('the way of one Bibob-toets', () => {
  it('is started, researched and concluded, without one public event', async () => {
    const aanvraag = await nieuweAanvraag();
    const gestart = await begin(aanvraag);
    expect(gestart).toMatchObject({ status: 201, body: { status: 'formulier-uitgereikt', versie: 1 } });
    const { id } = gestart.body;
    expect(gestart.headers.get('location')).toBe(`${publiekeUrl}/v1/bibob-toetsen/${String(id)}`);
    expect(await stap(id, 'onderzoeken', 1, onderzoek)).toMatchObject({ status: 200, body: { versie: 2 } });
    expect(await stap(id, 'onderzoeken', 2, { bevindingen: 'aangevuld' })).toMatchObject({ body: { versie: 3 } });
    expect(await stap(id, 'conclusies', 3, conclusie('ernstig'))).toMatchObject({
      status: 200,
      body: { status: 'geconcludeerd', versie: 4 },
    });
    const gelezen = await lees(id, 'rechter');
    expect(gelezen.headers.get('etag')).toBe('"4"');
    expect(gelezen.body).toMatchObject({
      ...start,
      vergunningaanvraagId: aanvraag,
      bevindingen: 'aangevuld',
      conclusie: conclusie('ernstig'),
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
    const id = await geconcludeerd(aanvraag, 'mindere-mate');
    const vraag = { wie: coordinator, doelbinding: 'bibob-onderzoek' };
    const { body } = await dienst.vraag('GET', `/v1/vergunningaanvragen/${aanvraag}/bibob-toetsen`, vraag);
    expect(body).toEqual({
      resultaten: [{ id, status: 'geconcludeerd', versie: 3, gestartOp: expect.any(String) }],
    });
  });

  it('started twice under one key is one toets, also when it runs already and when both come at once', async () => {
    const [aanvraag, key] = [await nieuweAanvraag(), nieuwId()];
    const antwoorden = await Promise.all(Array.from({ length: 25 }, () => begin(aanvraag, key)));
    antwoorden.push(await begin(aanvraag, key));
    expect(new Set(antwoorden.map(({ status, body }) => `${status} ${String(body.id)}`)).size).toBe(1);
    expect(antwoorden[0]?.status).toBe(201);
    expect(await dienst.sql('select id from bibob_toets where vergunningaanvraag_id = $1', [aanvraag])).toHaveLength(1);
    expect(await begin(aanvraag, key, { ...start, aanleiding: 'om-tip' })).toMatchObject({
      status: 409,
      body: { code: 'idempotency-key-hergebruikt' },
    });
    expect(await begin(aanvraag)).toMatchObject({ status: 409, body: { code: 'bibob-toets-loopt' } });
  });

  it('says so when its key is gone, and then allows no decision until it is done anew', async () => {
    const aanvraag = await nieuweAanvraag();
    const id = await geconcludeerd(aanvraag, 'geen');
    await dienst.sql('delete from data_key where id = $1', [id]);
    expect(await lees(id, 'rechter')).toMatchObject({ status: 410, body: { code: 'bibob-toets-vernietigd' } });
    expect(await besluit(aanvraag, 'verleend')).toMatchObject({ status: 409 });
    await geconcludeerd(aanvraag, 'geen');
    expect(await besluit(aanvraag, 'verleend')).toMatchObject({ status: 200 });
  });
});

describe('Wet Bibob art. 28: who gets it', () => {
  it('is written down per reading with recipient, purpose and version, before the answer', async () => {
    const id = await geconcludeerd(await nieuweAanvraag(), 'ernstig');
    for (const ontvanger of bibobontvangercodes) expect((await lees(id, ontvanger)).status).toBe(200);
    const regels = await dienst.sql<{ ontvanger: string }>(
      'select ontvanger, doelbinding, actor, versie from bibob_inzage where bibob_toets_id = $1 order by op, id',
      [id],
    );
    expect(regels).toEqual(
      bibobontvangercodes.map((ontvanger) => ({
        ontvanger,
        doelbinding: 'bibob-onderzoek',
        actor: 'bibob-1',
        versie: 3,
      })),
    );
  });

  it.each([
    ['no recipient', undefined, 'bibob-ontvanger-ontbreekt'],
    ['a recipient outside the list', 'ketenregisseur', 'bibob-ontvanger-onbekend'],
  ])('%s: refused, and nothing is shown', async (_naam, ontvanger, code) => {
    const id = await geconcludeerd(await nieuweAanvraag(), 'ernstig');
    const antwoord = await lees(id, ontvanger);
    expect(antwoord).toMatchObject({ status: 400, body: { code } });
    expect(JSON.stringify(antwoord.body)).not.toMatch(/ketenregisseur|sector|financiering/);
    expect(await dienst.sql('select id from bibob_inzage where bibob_toets_id = $1', [id])).toEqual([]);
  });
});

describe('serious danger never refuses by itself: conclusion × outcome', () => {
  const uitkomsten = ['verleend', 'verleend-met-voorschriften', 'geweigerd'];
  it.each(matenVanGevaar.flatMap((mate) => uitkomsten.map((uitkomst) => [mate, uitkomst] as const)))(
    '%s × %s',
    async (mate, uitkomst) => {
      const aanvraag = await nieuweAanvraag();
      await geconcludeerd(aanvraag, mate);
      const vraag = { wie: behandelaar, doelbinding: 'vergunningverlening' };
      const voor = await dienst.vraag('GET', `/v1/vergunningaanvragen/${aanvraag}`, vraag);
      expect(voor.body).toMatchObject({ status: 'in-behandeling', versie: 1 });
      const kan = mate === 'geen' || uitkomst !== 'verleend';
      expect(await besluit(aanvraag, uitkomst)).toMatchObject(
        kan
          ? { status: 200, body: { status: 'besloten' } }
          : { status: 409, body: { code: 'besluit-nu-niet-mogelijk' } },
      );
    },
  );

  it.each(uitkomsten)('while a toets runs: %s is refused', async (uitkomst) => {
    const aanvraag = await nieuweAanvraag();
    await begin(aanvraag);
    expect(await besluit(aanvraag, uitkomst)).toMatchObject({
      status: 409,
      body: { code: 'besluit-nu-niet-mogelijk' },
    });
  });

  it('no toets on what has been decided', async () => {
    const aanvraag = await nieuweAanvraag();
    await besluit(aanvraag, 'geweigerd');
    expect(await begin(aanvraag)).toMatchObject({ status: 409, body: { code: 'aanvraag-besloten' } });
  });
});

describe('at the same time', () => {
  it('a decision and the start of a toets exclude each other: never both', async () => {
    const uitkomsten: string[] = [];
    for (let ronde = 0; ronde < 12; ronde++) {
      const aanvraag = await nieuweAanvraag();
      const [gestart, besloten] = await Promise.all([begin(aanvraag), besluit(aanvraag, 'verleend')]);
      uitkomsten.push([gestart.status, besloten.status].join());
      if (gestart.status !== 201) expect(gestart.body.code).toBe('aanvraag-besloten');
      if (besloten.status !== 200) expect(besloten.body.code).toBe('besluit-nu-niet-mogelijk');
    }
    expect(new Set(uitkomsten)).not.toContain('201,200');
    expect(uitkomsten.every((uitkomst) => ['201,409', '409,200'].includes(uitkomst))).toBe(true);
  });

  it('of 25 writers on one version of a toets one wins, the others are told both versions', async () => {
    const { id } = (await begin(await nieuweAanvraag())).body;
    const antwoorden = await Promise.all(Array.from({ length: 25 }, () => stap(id, 'onderzoeken', 1, onderzoek)));
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
    const antwoorden = await Promise.all(Array.from({ length: 25 }, () => begin(aanvraag)));
    expect(antwoorden.filter(({ status }) => status === 201)).toHaveLength(1);
    for (const { status, body } of antwoorden.filter((antwoord) => antwoord.status !== 201))
      expect({ status, code: body.code }).toEqual({ status: 409, code: 'bibob-toets-loopt' });
  });

  it('of 25 decisions on one version one wins, the others are told both versions', async () => {
    const aanvraag = await nieuweAanvraag();
    const antwoorden = await Promise.all(Array.from({ length: 25 }, () => besluit(aanvraag, 'verleend')));
    expect(antwoorden.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { status, body } of antwoorden.filter((antwoord) => antwoord.status !== 200))
      expect({ status, ...body }).toMatchObject({
        status: 409,
        code: 'versieconflict',
        gelezenVersie: 1,
        huidigeVersie: 2,
      });
    expect(await dienst.sql('select versie from vergunningaanvraag where id = $1', [aanvraag])).toEqual([
      { versie: 2 },
    ]);
  });
});
