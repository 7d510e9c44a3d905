import { findOpenApiFaults, nieuwId } from '@schakel/platform';
import pg from 'pg';
import { gesprekMet, verlening, verleningMetVoorschriften } from './fixtures/besluiten.js';
import { medewerker, startProefdienst, type Antwoord, type Proefdienst, type Vraag } from './fixtures/proefdienst.js';

let dienst: Proefdienst;
let id: string;
let toets: string;

const behandelaar = medewerker('vergunning-1', 'vergunningmedewerker');
const coordinator = medewerker('bibob-1', 'bibob-coordinator');
const rotterdam = medewerker('vergunning-9', 'vergunningmedewerker', '0599');
const indiening = { vergunningsoort: 'exploitatievergunning', kvkNummer: '90417263', bedrijfsnaam: 'Verzonnen BV' };
const start = { aanleiding: 'beleidsregel-gebied', toelichting: 'x' };
const conclusie = { mate: 'geen', aGrond: false, bGrond: false, lid6: false, motivering: 'x' };
const ids: string[] = [];

beforeAll(async () => {
  dienst = await startProefdienst();
  for (let nummer = 0; nummer < 12; nummer++)
    ids.push(
      String(
        (await dienst.vraag('POST', aanvragen(), indienen({ wie: nummer % 3 === 2 ? rotterdam : behandelaar }))).body
          .id,
      ),
    );
  id = String(ids[0]);
  toets = String(
    (await dienst.vraag('POST', `${aanvraag()}/bibob-toetsen`, bibob({ headers: sleutel(), body: start }))).body.id,
  );
});

const aanvragen = () => '/v1/vergunningaanvragen';
const aanvraag = () => `${aanvragen()}/${id}`;
const deToets = () => `/v1/bibob-toetsen/${toets}`;
const sleutel = () => ({ 'idempotency-key': nieuwId() });
const versie = (nummer = 1) => ({ 'if-match': `"${nummer}"` });
const vergunning = (anders: Vraag = {}): Vraag => ({ wie: behandelaar, doelbinding: 'vergunningverlening', ...anders });
const bibob = (anders: Vraag = {}): Vraag => ({ wie: coordinator, doelbinding: 'bibob-onderzoek', ...anders });
const indienen = (anders: Vraag = {}): Vraag => vergunning({ headers: sleutel(), body: indiening, ...anders });
const concept = (anders: object): Vraag => vergunning({ headers: sleutel(), body: { ...verlening, ...anders } });

const gevonden = ({ body }: Antwoord) => (body.resultaten as { id: string }[]).map(({ id: een }) => een);

beforeAll(async () => {
  expect((await gesprekMet(() => dienst).besluit(ids[1], 'verleend')).status).toBe(200);
});

afterAll(() => dienst.stop());

describe('the list', () => {
  it('shows newest first, in pages without gap or double, without anything of the applicant', async () => {
    const eigen = ids.filter((_id, nummer) => nummer % 3 !== 2).reverse();
    for (const limiet of [1, 3, 8, 100]) {
      const alle: string[] = [];
      for (let vraag: string | undefined = `?limiet=${limiet}`; vraag !== undefined;) {
        const pagina: Antwoord = await dienst.vraag('GET', `${aanvragen()}${vraag}`, vergunning());
        alle.push(...gevonden(pagina));
        vraag = pagina.body.volgende === undefined ? undefined : new URL(String(pagina.body.volgende)).search;
      }
      expect(alle).toEqual(eigen);
    }
    const { body } = await dienst.vraag('GET', aanvragen(), vergunning());
    expect(JSON.stringify(body)).not.toMatch(/Verzonnen|90417263|v1:/);
  });

  it('filters by status and kind, and refuses an unknown filter or a cursor of another list', async () => {
    const met = (vraag: string) => dienst.vraag('GET', `${aanvragen()}${vraag}`, vergunning());
    expect(gevonden(await met('?status=besloten'))).toEqual([ids[1]]);
    expect(gevonden(await met('?vergunningsoort=alcoholwetvergunning'))).toEqual([]);
    const cursor = new URL(String((await met('?limiet=1')).body.volgende)).searchParams.get('cursor');
    expect((await met(`?status=besloten&cursor=${cursor}`)).status).toBe(400);
    expect((await met('?bedrijfsnaam=Verzonnen')).status).toBe(400);
  });
});

describe('wrong input names field and rule, never the value', () => {
  const GEHEIM = 'geheim-123456782';
  it.each<[string, () => string, () => Vraag, string]>([
    [
      'an unknown kind of permit',
      aanvragen,
      () => indienen({ body: { ...indiening, vergunningsoort: GEHEIM } }),
      'vergunningsoort',
    ],
    [
      'a company number of nine digits',
      aanvragen,
      () => indienen({ body: { ...indiening, kvkNummer: '123456782' } }),
      'kvkNummer',
    ],
    ['a blank name', aanvragen, () => indienen({ body: { ...indiening, bedrijfsnaam: ' ' } }), 'bedrijfsnaam'],
    [
      'a signatory that is null',
      aanvragen,
      () => indienen({ body: { ...indiening, ondertekenaar: null } }),
      'ondertekenaar',
    ],
    ['a field that nobody knows', aanvragen, () => indienen({ body: { ...indiening, signaal: GEHEIM } }), 'signaal'],
    ['an unknown outcome', () => `${aanvraag()}/conceptbesluiten`, () => concept({ uitkomst: GEHEIM }), 'uitkomst'],
    [
      'a blank condition',
      () => `${aanvraag()}/conceptbesluiten`,
      () => concept({ ...verleningMetVoorschriften, invulling: { reden: GEHEIM }, voorschriften: [{ tekst: ' ' }] }),
      'voorschriften',
    ],
    [
      'conditions with a plain grant',
      () => `${aanvragen()}/${String(ids[3])}/conceptbesluiten`,
      () => concept({ voorschriften: [{ tekst: GEHEIM }] }),
      'voorschriften',
    ],
    [
      'what Bibob allows, given by the caller',
      () => `${aanvraag()}/conceptbesluiten`,
      () => concept({ bibobruimte: 'geen-toets' }),
      'bibobruimte',
    ],
    [
      'a signal of the chain as ground for a toets',
      () => `${aanvraag()}/bibob-toetsen`,
      () => bibob({ headers: sleutel(), body: { ...start, aanleiding: 'signaal-keten' } }),
      'aanleiding',
    ],
    [
      'a degree of danger that is none',
      () => `${deToets()}/conclusies`,
      () => bibob({ headers: versie(), body: { ...conclusie, mate: GEHEIM } }),
      'mate',
    ],
    [
      'a ground as a word',
      () => `${deToets()}/conclusies`,
      () => bibob({ headers: versie(), body: { ...conclusie, aGrond: GEHEIM } }),
      'aGrond',
    ],
  ])('%s', async (_naam, pad, vraag, veld) => {
    const antwoord = await dienst.vraag('POST', pad(), vraag());
    expect(antwoord.status).toBe(400);
    const { invalidParams } = antwoord.body as { invalidParams: { name: string }[] };
    expect(invalidParams.map(({ name }) => name.split('.')[0])).toEqual([veld]);
    expect(JSON.stringify(antwoord.body)).not.toMatch(/geheim|123456782|signaal-keten/i);
  });
});

describe('the OpenAPI document', () => {
  it('has no faults and tells the ketenregisseur’s part of a late application', async () => {
    const { body } = await dienst.vraag('GET', '/v1/openapi.json');
    expect(findOpenApiFaults(body as unknown as Parameters<typeof findOpenApiFaults>[0])).toEqual([]);
    expect(JSON.stringify(body)).toContain('De ketenregisseur herhaalt de raadpleging');
    expect(JSON.stringify(body)).toContain('Bibob-Ontvanger');
  });
});

describe('row-level security, the second lock', () => {
  it.each(['vergunningaanvraag', 'bibob_toets', 'bibobstand', 'bibob_inzage', 'historie', 'data_key'])(
    '%s shows the runtime role nothing of another municipality',
    async (tabel) => {
      const { appUrl } = dienst.database;
      expect(await alsDienst(appUrl, `select * from ${tabel}`)).toEqual([]);
      expect(await alsDienst(appUrl, `select * from ${tabel}`, '0344')).toEqual([]);
    },
  );

  it('what is written down about who read a Bibob file cannot be changed', async () => {
    await dienst.vraag('GET', deToets(), bibob({ headers: { 'bibob-ontvanger': 'rechter' } }));
    const { appUrl } = dienst.database;
    expect(await alsDienst(appUrl, 'select ontvanger from bibob_inzage', '0363')).toEqual([{ ontvanger: 'rechter' }]);
    await expect(alsDienst(appUrl, 'delete from bibob_inzage', '0363')).rejects.toThrow('permission denied');
    await expect(alsDienst(appUrl, `update bibob_inzage set ontvanger = 'ap'`, '0363')).rejects.toThrow(
      'permission denied',
    );
  });
});

async function alsDienst(url: string, text: string, gemeenten = ''): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(`select set_config('schakel.gemeenten', $1, false)`, [gemeenten]);
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}
