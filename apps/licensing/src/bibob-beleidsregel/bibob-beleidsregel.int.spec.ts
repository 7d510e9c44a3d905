import { nieuwId } from '@schakel/platform';
import { behandelaar, coordinator, elders, nieuweAanvraag } from '../fixtures/bibobdossier.js';
import { leesMee, type Meelezer } from '../fixtures/gebeurtenissen.js';
import {
  medewerker,
  publiekeUrl,
  startProefdienst,
  type Antwoord,
  type Gebruiker,
  type Proefdienst,
} from '../fixtures/proefdienst.js';

let dienst: Proefdienst;
let meelezer: Meelezer;

/** The clock of the service, set back before each spec. Of rules that begin on one day the one put into force last holds. */
let nu = '2026-03-03T10:00:00.000Z';
const tweede = medewerker('bibob-2', 'bibob-coordinator');
const doel = (wie: Gebruiker) => (wie.rollen.includes('bibob-coordinator') ? 'bibob-onderzoek' : 'vergunningverlening');

beforeAll(async () => {
  dienst = await startProefdienst({ klok: () => nu });
  meelezer = await leesMee(dienst.topics);
});

beforeEach(() => {
  nu = '2026-03-03T10:00:00.000Z';
});

afterAll(async () => {
  await meelezer.stop();
  await dienst.stop();
});

const geval = {
  vergunningsoort: 'exploitatievergunning',
  sector: 'geen-risicosector',
  gebied: 'wallen',
  gebeurtenis: 'nieuwe-aanvraag',
  indicatoren: [],
};
const rijen = [
  { code: 'tip', metIndicatoren: ['om-tip'], uitkomst: 'volledig', artikel: 'art. 2' },
  {
    code: 'wallen',
    gebieden: ['wallen'],
    zonderIndicatoren: ['handhavingsverleden'],
    uitkomst: 'licht',
    artikel: 'art. 3',
  },
  { code: 'overig', uitkomst: 'geen', artikel: 'art. 4', toelichting: 'Alles wat overblijft.' },
];
const tekst = {
  citeertitel: 'Beleidsregel Bibob Amsterdam',
  gebieden: [{ code: 'wallen', naam: 'De Wallen' }],
  rijen,
  voorbeelden: [{ naam: 'café op de Wallen', ...geval, uitkomst: 'licht' }],
};

function maak(pad: string, body: object, wie: Gebruiker = coordinator, key = nieuwId()) {
  return dienst.vraag('POST', pad, { wie, doelbinding: doel(wie), headers: { 'idempotency-key': key }, body });
}
const lees = (pad: string, wie: Gebruiker = coordinator) => dienst.vraag('GET', pad, { wie, doelbinding: doel(wie) });
const opstellen = (body: object = tekst, wie: Gebruiker = coordinator) => maak('/v1/bibob-beleidsregels', body, wie);
function stelInWerking(id: unknown, geldigVanaf: string, wie: Gebruiker = tweede, versie = 1) {
  const vraag = { wie, doelbinding: doel(wie), headers: { 'if-match': `"${versie}"` }, body: { geldigVanaf } };
  return dienst.vraag('POST', `/v1/bibob-beleidsregels/${String(id)}/inwerkingstellingen`, vraag);
}
const pasToe = (vergunningaanvraagId: string, anders: object = {}, wie: Gebruiker = coordinator, key = nieuwId()) => {
  const { vergunningsoort: _, ...rest } = geval;
  return maak('/v1/bibob-beleidsregels/toepassingen', { vergunningaanvraagId, ...rest, ...anders }, wie, key);
};

/** What was kept of an application of a rule, read by the same person. */
async function bewaard(toegepast: Antwoord, wie: Gebruiker = coordinator) {
  expect(toegepast).toMatchObject({ status: 201, body: { id: expect.any(String) } });
  expect(Object.keys(toegepast.body)).toEqual(['id']);
  const pad = `/v1/bibob-beleidsregels/toepassingen/${String(toegepast.body.id)}`;
  expect(toegepast.headers.get('location')).toBe(`${publiekeUrl}${pad}`);
  return (await lees(pad, wie)).body;
}

describe('the way of one policy rule', () => {
  it('is drawn up by one, put into force by another, applied by both sides, and asked about a day before', async () => {
    const opgesteld = await opstellen();
    expect(opgesteld).toMatchObject({ status: 201, body: { status: 'concept', versie: 1 } });
    const { id } = opgesteld.body;
    expect(opgesteld.headers.get('location')).toBe(`${publiekeUrl}/v1/bibob-beleidsregels/${String(id)}`);
    expect(await stelInWerking(id, '2026-03-10', coordinator)).toMatchObject({
      status: 403,
      body: { code: 'vier-ogen' },
    });
    expect(await stelInWerking(id, '2026-03-02')).toMatchObject({
      status: 400,
      body: { code: 'geldig-vanaf-verstreken' },
    });
    expect(await stelInWerking(id, '2026-03-10')).toMatchObject({
      status: 200,
      body: { status: 'in-werking', versie: 2 },
    });
    const gelezen = await lees(`/v1/bibob-beleidsregels/${String(id)}`, behandelaar);
    expect(gelezen.body).toMatchObject({
      geldigVanaf: '2026-03-10',
      opgesteldDoor: 'bibob-1',
      inWerkingGesteldDoor: 'bibob-2',
      rijen: [
        { code: 'tip', voorwaarden: [{ kenmerk: 'om-tip', verwacht: 'ja' }] },
        {
          code: 'wallen',
          voorwaarden: [
            { kenmerk: 'gebied', verwacht: 'wallen' },
            { kenmerk: 'handhavingsverleden', verwacht: 'nee' },
          ],
        },
        { code: 'overig', voorwaarden: [], toelichting: 'Alles wat overblijft.' },
      ],
    });
    // Nobody may apply it before 10 March.
    const aanvraag = await nieuweAanvraag(dienst);
    expect(await pasToe(aanvraag)).toMatchObject({ status: 409, body: { code: 'geen-beleidsregel-in-werking' } });
    nu = '2026-03-10T10:00:00.000Z';
    const toegepast = await pasToe(aanvraag, { sbi: { code: '56.10.1', editie: '2008' } }, behandelaar);
    expect(await bewaard(toegepast, behandelaar)).toMatchObject({
      uitkomst: 'licht',
      rij: 'wallen',
      vergunningaanvraagId: aanvraag,
      kring: 'vergunningverlening',
      peildag: '2026-03-10',
      beleidsregel: { id, versie: 2, geldigVanaf: '2026-03-10' },
      gegevens: { vergunningsoort: 'exploitatievergunning', gebied: 'wallen', 'om-tip': 'nee' },
      nietBekeken: ['om-tip', 'antwoorden-formulier', 'financiering-onduidelijk'],
      sbi: { code: '56.10.1', editie: '2008', wijstOp: ['horeca-en-hotels', 'riviercruise-en-restaurants'] },
      uitleg: [
        { rij: 'tip', past: false },
        { rij: 'wallen', artikel: 'art. 3', past: true },
      ],
    });

    // A stricter rule from 1 April on: on 2 April it holds, and about 20 March the former is still asked.
    const strenger = {
      ...tekst,
      rijen: [{ code: 'alles', uitkomst: 'volledig', artikel: 'art. 1' }],
      voorbeelden: [{ naam: 'x', ...geval, uitkomst: 'volledig' }],
    };
    const nieuw = (await opstellen(strenger, tweede)).body.id;
    expect((await stelInWerking(nieuw, '2026-04-01', coordinator)).status).toBe(200);
    nu = '2026-04-02T10:00:00.000Z';
    expect(await bewaard(await pasToe(aanvraag))).toMatchObject({ uitkomst: 'volledig', rij: 'alles' });
    expect(await bewaard(await pasToe(aanvraag, { peildatum: '2026-03-20' }))).toMatchObject({ rij: 'wallen' });
    expect(await pasToe(aanvraag, { peildatum: '2026-03-09' })).toMatchObject({
      status: 409,
      body: { code: 'geen-beleidsregel-in-werking' },
    });
  });

  it('the list shows those of the municipality, newest first, by status and page by page', async () => {
    const [een, twee] = [(await opstellen()).body.id, (await opstellen()).body.id];
    const { body } = await lees('/v1/bibob-beleidsregels?status=concept&limiet=1', behandelaar);
    expect(body.resultaten).toMatchObject([{ id: twee, status: 'concept' }]);
    const volgende = await lees(String(body.volgende).slice(publiekeUrl.length), behandelaar);
    expect(volgende.body.resultaten).toMatchObject([{ id: een }]);
    expect((await lees('/v1/bibob-beleidsregels', elders)).body.resultaten).toEqual([]);
  });

  it('the national example is there to begin with, and says that it holds nowhere', async () => {
    const { body } = await lees('/v1/bibob-beleidsregels/landelijk-voorbeeld', behandelaar);
    expect(body).toMatchObject({ graad: 'uit het hoofd', citeertitel: expect.stringContaining('landelijk voorbeeld') });
  });

  it('drawn up twice under one key is one, and of 10 who put it into force one wins', async () => {
    const key = nieuwId();
    const antwoorden = await Promise.all(
      Array.from({ length: 10 }, () => maak('/v1/bibob-beleidsregels', tekst, coordinator, key)),
    );
    expect(new Set(antwoorden.map(({ status, body }) => `${status} ${String(body.id)}`)).size).toBe(1);
    const { id } = antwoorden[0]!.body;
    const pogingen = await Promise.all(Array.from({ length: 10 }, () => stelInWerking(id, '2030-01-01')));
    expect(pogingen.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { body } of pogingen.filter(({ status }) => status !== 200))
      expect(body).toMatchObject({ code: 'versieconflict', huidigeVersie: 2 });
  });
});

describe('a table that is not sound is not stored', () => {
  const [tip, wallen, overig] = rijen;
  it.each<[string, object, string, RegExp]>([
    [
      'a failing example, named',
      { voorbeelden: [{ naam: 'café op de Wallen', ...geval, uitkomst: 'geen' }] },
      'voorbeelden.0',
      /^Rij wallen zegt licht/,
    ],
    ['a gap, with a case', { rijen: [tip, wallen] }, 'rijen', /Bijvoorbeeld: vergunningsoort alcoholwetvergunning/],
    ['a row overtaken', { rijen: [overig, tip] }, 'rijen.1', /erboven/],
    [
      'an area that it does not have',
      { rijen: [{ ...wallen, gebieden: ['pijp'] }, overig] },
      'rijen.0.als.gebied',
      /past niet bij het kenmerk/,
    ],
    [
      'an indicator asked for and excluded',
      { rijen: [{ ...tip, zonderIndicatoren: ['om-tip'] }, overig] },
      'rijen.0.als.om-tip',
      /past niet bij het kenmerk/,
    ],
    ['no examples', { voorbeelden: [] }, 'voorbeelden', /ten minste één/],
  ])('%s', async (_naam, anders, veld, regel) => {
    const voor = await dienst.sql('select id from bibob_beleidsregel');
    const { status, body } = await opstellen({ ...tekst, ...anders });
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'beleidsregel-ondeugdelijk' });
    expect(body.invalidParams).toContainEqual(
      expect.objectContaining({ name: veld, reason: expect.stringMatching(regel) }),
    );
    expect(await dienst.sql('select id from bibob_beleidsregel')).toHaveLength(voor.length);
  });

  it.each<[string, object, string]>([
    ['without article', { rijen: [{ code: 'a', uitkomst: 'geen', artikel: ' ' }] }, 'rijen.0.artikel'],
    ['with an outcome of its own', { rijen: [{ code: 'a', uitkomst: 'zwaar', artikel: 'x' }] }, 'rijen.0.uitkomst'],
    [
      'with a sector of its own',
      { rijen: [{ code: 'a', sectoren: ['toko'], uitkomst: 'geen', artikel: 'x' }] },
      'rijen.0.sectoren',
    ],
  ])('a row %s', async (_naam, anders, veld) => {
    const { status, body } = await opstellen({ ...tekst, ...anders });
    expect(status).toBe(400);
    expect((body.invalidParams as { name: string }[]).map(({ name }) => name)).toContain(veld);
  });
});

describe('who may', () => {
  it('draw up and put into force: the coordinator, not who handles applications; nobody in another municipality', async () => {
    expect((await opstellen(tekst, behandelaar)).status).toBe(403);
    const { id } = (await opstellen()).body;
    expect((await stelInWerking(id, '2030-01-01', behandelaar)).status).toBe(403);
    expect((await stelInWerking(id, '2030-01-01', elders)).status).toBe(404);
    expect((await lees(`/v1/bibob-beleidsregels/${String(id)}`, elders)).status).toBe(404);
    expect((await pasToe(await nieuweAanvraag(dienst), {}, elders)).status).toBe(404);
  });

  it('see what: what the closed circle asked stays there, and what it knows cannot be given outside it', async () => {
    const { id } = (await opstellen()).body;
    await stelInWerking(id, '2026-03-03');
    const aanvraag = await nieuweAanvraag(dienst);
    expect(await pasToe(aanvraag, { indicatoren: ['om-tip'] }, behandelaar)).toMatchObject({
      status: 400,
      body: { code: 'indicator-gesloten' },
    });
    const besloten = await pasToe(aanvraag, { indicatoren: ['om-tip'] });
    expect(await bewaard(besloten)).toMatchObject({ uitkomst: 'volledig', rij: 'tip' });
    const open = await pasToe(aanvraag, {}, behandelaar);
    const pad = `/v1/bibob-beleidsregels/toepassingen/${String(besloten.body.id)}`;
    expect((await lees(pad)).body).toMatchObject({ kring: 'bibob-onderzoek', nietBekeken: [] });
    expect((await lees(pad, behandelaar)).status).toBe(404);
    const lijst = `/v1/vergunningaanvragen/${aanvraag}/beleidsregeltoepassingen`;
    expect((await lees(lijst, behandelaar)).body.resultaten).toMatchObject([{ id: open.body.id }]);
    expect((await lees(lijst)).body.resultaten).toMatchObject([{ id: besloten.body.id }, { id: open.body.id }]);
    expect((await lees(lijst, elders)).body.resultaten).toEqual([]);
  });

  it('an area of another version is refused, and repeated under one key it is one application', async () => {
    const { id } = (await opstellen()).body;
    await stelInWerking(id, '2026-03-03');
    const aanvraag = await nieuweAanvraag(dienst);
    expect(await pasToe(aanvraag, { gebied: 'pijp' })).toMatchObject({
      status: 409,
      body: { code: 'beleidsregel-kent-gegeven-niet' },
    });
    const key = nieuwId();
    const antwoorden = await Promise.all(Array.from({ length: 10 }, () => pasToe(aanvraag, {}, coordinator, key)));
    expect(new Set(antwoorden.map(({ status, body }) => `${status} ${String(body.id)}`)).size).toBe(1);
    expect(await pasToe(aanvraag, { gebied: 'overig' }, coordinator, key)).toMatchObject({
      status: 409,
      body: { code: 'idempotency-key-hergebruikt' },
    });
  });

  it('outcome and inputs are ciphertext, and nothing is published', async () => {
    const alles = await dienst.dump();
    for (const spoor of ['De Wallen', 'om-tip', '"volledig"', 'café'])
      expect({ spoor, staatEr: alles.includes(spoor) }).toEqual({ spoor, staatEr: false });
    expect(meelezer.berichten.every(({ tekst: bericht }) => !/bibob/i.test(bericht))).toBe(true);
    const historie = await dienst.sql(
      `select distinct publiek_type from historie where aggregaat like 'bibob-beleidsregel%'`,
    );
    expect(historie).toEqual([{ publiek_type: null }]);
  });
});
