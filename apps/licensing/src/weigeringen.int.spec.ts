import { nieuwId } from '@schakel/platform';
import { gesprekMet } from './fixtures/besluiten.js';
import {
  medewerker,
  partner,
  startProefdienst,
  type Antwoord,
  type Gebruiker,
  type Proefdienst,
  type Vraag,
} from './fixtures/proefdienst.js';

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

afterAll(() => dienst.stop());

const aanvragen = () => '/v1/vergunningaanvragen';
const aanvraag = () => `${aanvragen()}/${id}`;
const deToets = () => `/v1/bibob-toetsen/${toets}`;
const sleutel = () => ({ 'idempotency-key': nieuwId() });
const versie = (nummer = 1) => ({ 'if-match': `"${nummer}"` });
const vergunning = (anders: Vraag = {}): Vraag => ({ wie: behandelaar, doelbinding: 'vergunningverlening', ...anders });
const bibob = (anders: Vraag = {}): Vraag => ({ wie: coordinator, doelbinding: 'bibob-onderzoek', ...anders });
const indienen = (anders: Vraag = {}): Vraag => vergunning({ headers: sleutel(), body: indiening, ...anders });
const zonderBehandeling = { motivering: 'x' };

describe('headers', () => {
  it.each<[string, 'GET' | 'POST', () => string, () => Vraag, number, string]>([
    ['no token', 'GET', aanvraag, () => ({ doelbinding: 'vergunningverlening' }), 401, 'niet-aangemeld'],
    ['no purpose on a read', 'GET', aanvraag, () => ({ wie: behandelaar }), 400, 'doelbinding-ontbreekt'],
    [
      'no purpose on a receipt',
      'POST',
      aanvragen,
      () => indienen({ doelbinding: undefined }),
      400,
      'doelbinding-ontbreekt',
    ],
    ['no purpose on a Bibob file', 'GET', deToets, () => ({ wie: coordinator }), 400, 'doelbinding-ontbreekt'],
    [
      'no Idempotency-Key on a receipt',
      'POST',
      aanvragen,
      () => indienen({ headers: {} }),
      400,
      'idempotency-key-ontbreekt',
    ],
    [
      'no Idempotency-Key on a toets',
      'POST',
      () => `${aanvraag()}/bibob-toetsen`,
      () => bibob({ body: start }),
      400,
      'idempotency-key-ontbreekt',
    ],
    [
      'no If-Match on a decision',
      'POST',
      () => `${aanvraag()}/buitenbehandelingstellingen`,
      () => vergunning({ body: zonderBehandeling }),
      428,
      'if-match-ontbreekt',
    ],
    [
      'no If-Match on research',
      'POST',
      () => `${deToets()}/onderzoeken`,
      () => bibob({ body: { bevindingen: 'x' } }),
      428,
      'if-match-ontbreekt',
    ],
    [
      'no If-Match on a conclusion',
      'POST',
      () => `${deToets()}/conclusies`,
      () => bibob({ body: conclusie }),
      428,
      'if-match-ontbreekt',
    ],
    [
      'If-Match for any version',
      'POST',
      () => `${aanvraag()}/buitenbehandelingstellingen`,
      () => vergunning({ headers: { 'if-match': '*' }, body: zonderBehandeling }),
      400,
      'if-match-ongeldig',
    ],
    [
      'a version that never was',
      'POST',
      () => `${aanvraag()}/buitenbehandelingstellingen`,
      () => vergunning({ headers: versie(7), body: zonderBehandeling }),
      409,
      'versieconflict',
    ],
    [
      'a version of a toets that never was',
      'POST',
      () => `${deToets()}/onderzoeken`,
      () => bibob({ headers: versie(7), body: { bevindingen: 'x' } }),
      409,
      'versieconflict',
    ],
    ['an id that is none', 'GET', () => `${aanvragen()}/1`, vergunning, 404, 'niet-gevonden'],
    [
      'an unknown toets',
      'GET',
      () => `/v1/bibob-toetsen/${nieuwId()}`,
      () => bibob({ headers: { 'bibob-ontvanger': 'rechter' } }),
      404,
      'niet-gevonden',
    ],
    [
      'a toets on an unknown application',
      'POST',
      () => `${aanvragen()}/${nieuwId()}/bibob-toetsen`,
      () => bibob({ headers: sleutel(), body: start }),
      404,
      'niet-gevonden',
    ],
  ])('%s', async (_naam, methode, pad, vraag, status, code) => {
    const antwoord = await dienst.vraag(methode, pad(), vraag());
    expect(antwoord).toMatchObject({ status, body: { status, code } });
    expect(antwoord.headers.get('content-type')).toContain('application/problem+json');
  });
});

describe('illegal moves', () => {
  it('concluding before research, and deciding or concluding twice', async () => {
    const vraag = bibob({ headers: versie(), body: conclusie });
    expect(await dienst.vraag('POST', `${deToets()}/conclusies`, vraag)).toMatchObject({
      status: 409,
      body: { code: 'overgang-niet-toegestaan' },
    });
    const { besluit } = gesprekMet(() => dienst);
    expect((await besluit(ids[1], 'verleend')).status).toBe(200);
    expect(await besluit(ids[1], 'verleend')).toMatchObject({
      status: 409,
      body: { code: 'overgang-niet-toegestaan' },
    });
  });
});

describe('roles and purposes', () => {
  const lezers: readonly (readonly [string, Gebruiker, string])[] = [
    ['a ketenregisseur', medewerker('k', 'ketenregisseur'), 'ketenregie'],
    [
      'a ketenregisseur with the purpose of the consultation',
      medewerker('k', 'ketenregisseur'),
      'bestuurlijke-raadpleging',
    ],
    ['an aandachtsfunctionaris', medewerker('a', 'aandachtsfunctionaris'), 'signaal-duiding'],
    ['a system administrator', medewerker('s', 'beheerder'), 'technisch-beheer'],
    ['a partner', partner('p'), 'ketenpartner-informatie'],
    ['a vergunningmedewerker with the purpose of Bibob', behandelaar, 'bibob-onderzoek'],
  ];

  it.each(lezers)('%s: no application, no Bibob file', async (_naam, wie, doelbinding) => {
    const headers = { 'bibob-ontvanger': 'rechter' };
    for (const pad of [aanvraag(), aanvragen(), deToets(), `${aanvraag()}/bibob-toetsen`])
      expect(await dienst.vraag('GET', pad, { wie, doelbinding, headers })).toMatchObject({
        status: 403,
        body: { code: 'geen-toestemming' },
      });
  });

  it.each<[string, () => string, () => Vraag]>([
    [
      'a Bibob coordinator that would decide',
      () => `${aanvraag()}/buitenbehandelingstellingen`,
      () => bibob({ headers: versie(), body: zonderBehandeling, doelbinding: 'vergunningverlening' }),
    ],
    ['a Bibob coordinator that would receive', aanvragen, () => indienen({ wie: coordinator })],
    [
      'a vergunningmedewerker that would start a toets',
      () => `${aanvraag()}/bibob-toetsen`,
      () => vergunning({ headers: sleutel(), body: start }),
    ],
    [
      'a vergunningmedewerker that would conclude',
      () => `${deToets()}/conclusies`,
      () => vergunning({ headers: versie(), body: conclusie }),
    ],
    [
      'a coordinator with the purpose of permits that would start a toets',
      () => `${aanvraag()}/bibob-toetsen`,
      () => bibob({ doelbinding: 'vergunningverlening', headers: sleutel(), body: start }),
    ],
  ])('%s: 403, written down', async (_naam, pad, vraag) => {
    expect(await dienst.vraag('POST', pad(), vraag())).toMatchObject({
      status: 403,
      body: { code: 'geen-toestemming' },
    });
  });
});

describe('a foreign municipality', () => {
  const elders = medewerker('bibob-9', 'bibob-coordinator', '0599');

  it.each<[string, 'GET' | 'POST', () => string, () => Vraag]>([
    ['an application', 'GET', aanvraag, () => vergunning({ wie: rotterdam })],
    [
      'a decision',
      'POST',
      () => `${aanvraag()}/buitenbehandelingstellingen`,
      () => vergunning({ wie: rotterdam, headers: versie(), body: zonderBehandeling }),
    ],
    ['a toets', 'GET', deToets, () => bibob({ wie: elders, headers: { 'bibob-ontvanger': 'rechter' } })],
    [
      'the start of a toets',
      'POST',
      () => `${aanvraag()}/bibob-toetsen`,
      () => bibob({ wie: elders, headers: sleutel(), body: start }),
    ],
    [
      'research',
      'POST',
      () => `${deToets()}/onderzoeken`,
      () => bibob({ wie: elders, headers: versie(), body: { bevindingen: 'x' } }),
    ],
  ])('%s is not there', async (_naam, methode, pad, vraag) => {
    expect(await dienst.vraag(methode, pad(), vraag())).toMatchObject({ status: 404, body: { code: 'niet-gevonden' } });
  });

  it('sees its own list only, and no toetsen of another', async () => {
    const lijst = await dienst.vraag('GET', aanvragen(), vergunning({ wie: rotterdam }));
    expect(gevonden(lijst)).toEqual(ids.filter((_id, nummer) => nummer % 3 === 2).reverse());
    const toetsen = await dienst.vraag('GET', `${aanvraag()}/bibob-toetsen`, bibob({ wie: elders }));
    expect(toetsen.body).toEqual({ resultaten: [] });
  });
});

const gevonden = ({ body }: Antwoord) => (body.resultaten as { id: string }[]).map(({ id: een }) => een);
