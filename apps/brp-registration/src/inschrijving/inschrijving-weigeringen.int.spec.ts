import { nieuwId } from '@schakel/platform';
import pg from 'pg';
import {
  aangifte,
  adres,
  beoordeling,
  besluitVanDeBurgemeester,
  briefadres,
  eenInschrijving,
  geplant,
  identiteit,
  paspoort,
} from '../fixtures/inschrijvingen.js';
import {
  DOEL,
  medewerker,
  organisatie,
  startProefdienst,
  type Proefdienst,
  type Vraag,
} from '../fixtures/proefdienst.js';

let dienst: Proefdienst;
let id: string;
let bevraagd: string;
let metAdres: string;
let eigen: string;

beforeAll(async () => {
  dienst = await startProefdienst();
  id = await dienst.ontvang();
  bevraagd = await eenInschrijving(dienst, 'bevraagd');
  eigen = await eenInschrijving(dienst, 'gemeente-bepaald');
  metAdres = await eenInschrijving(dienst, 'adres-bepaald');
});

afterAll(() => dienst.stop());

const registrar = { wie: medewerker('registrar-1'), doelbinding: DOEL };
const pad = (rest = '') => `/v1/inschrijvingen/${id}${rest}`;

describe('headers', () => {
  const body = identiteit;
  it.each<[string, 'GET' | 'POST', string, Vraag, number, string]>([
    ['no token', 'GET', '', { doelbinding: DOEL }, 401, 'niet-aangemeld'],
    ['no purpose on a read', 'GET', '', { wie: registrar.wie }, 400, 'doelbinding-ontbreekt'],
    [
      'no purpose on a command',
      'POST',
      '/bevragingen',
      { wie: registrar.wie, headers: { 'if-match': '"1"' }, body },
      400,
      'doelbinding-ontbreekt',
    ],
    ['no If-Match', 'POST', '/bevragingen', { ...registrar, body }, 428, 'if-match-ontbreekt'],
    [
      'If-Match for any version',
      'POST',
      '/bevragingen',
      { ...registrar, headers: { 'if-match': '*' }, body },
      400,
      'if-match-ongeldig',
    ],
  ])('%s', async (_naam, methode, rest, vraag, status, code) => {
    const antwoord = await dienst.vraag(methode, pad(rest), vraag);
    expect(antwoord).toMatchObject({ status, body: { status, code } });
    expect(antwoord.headers.get('content-type')).toContain('application/problem+json');
  });

  it('an id that is none', async () => {
    expect(await dienst.lees('1')).toMatchObject({ status: 404, body: { code: 'niet-gevonden' } });
  });

  it('a lost update: both versions are told, and nothing changes', async () => {
    expect(await dienst.stap(bevraagd, 'gemeentebepalingen', 1, { gemeenteAangetroffen: '0363' })).toMatchObject({
      status: 409,
      body: { code: 'versieconflict', gelezenVersie: 1, huidigeVersie: 2 },
    });
    expect((await dienst.lees(bevraagd)).body).toMatchObject({ versie: 2, status: 'bevraagd' });
  });
});

describe('illegal moves: 409 with a code', () => {
  it.each<[string, () => [string, string, number, unknown], string]>([
    [
      'a place before the BRP was asked',
      () => [id, 'gemeentebepalingen', 1, { gemeenteAangetroffen: '0363' }],
      'overgang-niet-toegestaan',
    ],
    ['an address before the place', () => [bevraagd, 'adresbepalingen', 2, briefadres], 'overgang-niet-toegestaan'],
    [
      'registering before the address',
      () => [bevraagd, 'registraties', 2, { wijze: 'aangifte', aangifte }],
      'overgang-niet-toegestaan',
    ],
    [
      'a number before registering',
      () => [metAdres, 'bsn-toekenningen', 7, { bsn: geplant.bsn, aNummer: geplant.aNummer }],
      'overgang-niet-toegestaan',
    ],
    [
      'a reason that rests on no fact',
      () => [metAdres, 'niet-inschrijfbaarverklaringen', 7, { reden: 'andere-gemeente-bevoegd' }],
      'reden-zonder-grond',
    ],
    [
      'handing over what is our own',
      () => [eigen, 'overdrachten', 3, { toelichting: 'Toch.' }],
      'eigen-gemeente-verantwoordelijk',
    ],
    [
      'by own authority without an intent',
      () => [metAdres, 'registraties', 7, { wijze: 'ambtshalve', besluitkenmerk: 'B' }],
      'voornemen-ontbreekt',
    ],
    ['an identity without proof', () => [eigen, 'beoordelingen', 3, { beoordeling }], 'bewijs-ontbreekt'],
    ['giving free what nobody has', () => [eigen, 'vrijgaven', 3, {}], 'niet-in-behandeling'],
  ])('%s', async (_naam, stap, code) => {
    expect(await dienst.stap(...stap())).toMatchObject({ status: 409, body: { code } });
  });

  it('nothing after the end', async () => {
    const gesloten = await dienst.ontvang();
    const sluit = (versie: number) =>
      dienst.stap(gesloten, 'niet-inschrijfbaarverklaringen', versie, { reden: 'niet-verschenen' });
    expect(await sluit(1)).toMatchObject({ status: 200, body: { status: 'niet-inschrijfbaar' } });
    expect(await sluit(2)).toMatchObject({ status: 409, body: { code: 'overgang-niet-toegestaan' } });
    expect(await dienst.stap(gesloten, 'bevragingen', 2, identiteit)).toMatchObject({ status: 409 });
  });
});

describe('roles and purposes', () => {
  it.each([
    ['a chain director', medewerker('r', 'ketenregisseur'), 'ketenregie'],
    ['a care worker', medewerker('z', 'zorgmedewerker'), 'zorgverwijzing'],
    ['a Bibob coordinator: the wall', medewerker('b', 'bibob-coordinator'), 'bibob-onderzoek'],
    ['a system administrator', medewerker('s', 'beheerder'), 'technisch-beheer'],
    ['a registrar with another purpose', registrar.wie, 'ketenregie'],
    ['a chain director with the purpose of the registrar', medewerker('r', 'ketenregisseur'), DOEL],
  ] as const)('%s: 403, on every route', async (_naam, wie, doelbinding) => {
    const verboden = { status: 403, body: { code: 'geen-toestemming' } };
    expect(await dienst.vraag('GET', '/v1/inschrijvingen', { wie, doelbinding })).toMatchObject(verboden);
    expect(await dienst.lees(id, { wie, doelbinding })).toMatchObject(verboden);
    expect(await dienst.stap(id, 'bevragingen', 1, identiteit, { wie, doelbinding })).toMatchObject(verboden);
  });

  it('a partner of the chain sees nothing', async () => {
    const wie = { sub: 'p', soort: 'partner', organisatie: '00000099000000020000', rollen: ['ketenpartner'] } as const;
    expect((await dienst.lees(id, { wie, doelbinding: 'ketenpartner-informatie' })).status).toBe(403);
  });

  it('a foreign municipality finds nothing: not by id, not by command, not in the list; like an id that is not there', async () => {
    const vreemd = { wie: medewerker('registrar-9', 'burgerzakenmedewerker', '0599'), doelbinding: DOEL };
    const zonderInstance = ({ instance: _, ...rest }: Record<string, unknown>) => rest;
    const antwoord = await dienst.lees(id, vreemd);
    expect(antwoord.status).toBe(404);
    expect(zonderInstance(antwoord.body)).toEqual(zonderInstance((await dienst.lees(nieuwId())).body));
    expect((await dienst.stap(id, 'bevragingen', 1, identiteit, vreemd)).status).toBe(404);
    expect((await dienst.vraag('GET', '/v1/inschrijvingen', vreemd)).body).toEqual({ resultaten: [] });
  });
});

describe('the list', () => {
  it('shows newest first, in pages, filtered by status, and what it shows can be opened', async () => {
    const gezien: string[] = [];
    for (let vraag = '?limiet=2'; vraag !== '';) {
      const { status, body } = await dienst.vraag('GET', `/v1/inschrijvingen${vraag}`, registrar);
      expect(status).toBe(200);
      gezien.push(...(body.resultaten as { id: string }[]).map((rij) => rij.id));
      vraag = body.volgende === undefined ? '' : new URL(String(body.volgende)).search;
    }
    expect(gezien).toEqual([...gezien].sort().reverse());
    expect(new Set(gezien).size).toBe(gezien.length);
    expect(gezien).toEqual(expect.arrayContaining([id, bevraagd, metAdres]));
    for (const gevonden of gezien) expect((await dienst.lees(gevonden)).status).toBe(200);
    const { body } = await dienst.vraag('GET', '/v1/inschrijvingen?status=adres-bepaald', registrar);
    expect(body).toMatchObject({ resultaten: [{ id: metAdres }] });
    expect((await dienst.vraag('GET', '/v1/inschrijvingen?geslachtsnaam=Geheimova', registrar)).status).toBe(400);
  });
});

describe('wrong input names field and rule, never the value', () => {
  const GEHEIM = 'geheim-123456782';
  const nummers = { bsn: geplant.bsn, aNummer: geplant.aNummer };
  it.each<[string, string, unknown, string]>([
    ['a name that is missing', 'bevragingen', { geboortedatum: '1999-04-23' }, 'geslachtsnaam'],
    ['a name with a wildcard', 'bevragingen', { ...identiteit, geslachtsnaam: 'Geheim*' }, 'geslachtsnaam'],
    ['given names that are null', 'bevragingen', { ...identiteit, voornamen: null }, 'voornamen'],
    [
      'a birth date that does not exist',
      'bevragingen',
      { ...identiteit, geboortedatum: '2001-02-30' },
      'geboortedatum',
    ],
    ['a number with the question', 'bevragingen', { ...identiteit, bsn: geplant.bsn }, 'bsn'],
    ['a municipality that is none', 'gemeentebepalingen', { gemeenteAangetroffen: '9999' }, 'gemeenteAangetroffen'],
    ['the RNI as municipality', 'gemeentebepalingen', { gemeenteInschrijving: '1999' }, 'gemeenteInschrijving'],
    ['an unknown ground', 'adresbepalingen', { ...briefadres, grond: GEHEIM }, 'grond'],
    [
      'a postcode that is none',
      'adresbepalingen',
      { ...briefadres, adres: { ...adres, postcode: '0123AB' } },
      'adres.postcode',
    ],
    [
      'secrecy not offered',
      'adresbepalingen',
      { ...briefadres, verstrekkingsbeperking: undefined },
      'verstrekkingsbeperking',
    ],
    [
      'a judgement without reason',
      'beoordelingen',
      { beoordeling: { ...beoordeling, verwachtVerblijf: { voldaan: true, motivering: ' ' } } },
      'beoordeling.verwachtVerblijf.motivering',
    ],
    [
      'a judgement left out',
      'beoordelingen',
      { beoordeling: { ...beoordeling, identiteitVastgesteld: undefined } },
      'beoordeling.identiteitVastgesteld',
    ],
    ['a declaration left out', 'registraties', { wijze: 'aangifte' }, 'aangifte'],
    ['a decision left out', 'registraties', { wijze: 'ambtshalve' }, 'besluitkenmerk'],
    [
      'somebody who cannot declare',
      'registraties',
      { wijze: 'aangifte', aangifte: { ...aangifte, door: GEHEIM } },
      'aangifte.door',
    ],
    ['a paper that is none', 'bewijzen', { ...paspoort, bewijssoort: GEHEIM }, 'bewijssoort'],
    ['a correction of nothing on no day', 'correcties', { geldigVanaf: GEHEIM, reden: 'x' }, 'geldigVanaf'],
    ['a number that fails the elfproef', 'bsn-toekenningen', { ...nummers, bsn: '123456789' }, 'bsn'],
    ['an A-number that is none', 'bsn-toekenningen', { ...nummers, aNummer: '1123456789' }, 'aNummer'],
    ['an unknown reason', 'niet-inschrijfbaarverklaringen', { reden: GEHEIM }, 'reden'],
  ])('%s', async (_naam, stap, body, veld) => {
    const antwoord = await dienst.stap(id, stap, 1, body);
    expect(antwoord.status).toBe(400);
    const { invalidParams } = antwoord.body as { invalidParams: { name: string }[] };
    expect(invalidParams.map(({ name }) => name)).toEqual([veld]);
    expect(JSON.stringify(antwoord.body)).not.toMatch(/geheim|1234567|999993653|Zdenka|0123AB/i);
  });

  it('a briefadres for safety without the decision of the burgemeester', async () => {
    const placed = await eenInschrijving(dienst, 'beoordeeld');
    // The reference that somebody types is no decision.
    expect(await dienst.stap(placed, 'adresbepalingen', 6, briefadres)).toMatchObject({
      status: 400,
      body: { code: 'besluit-burgemeester-ontbreekt', invalidParams: [{ name: 'grondslagId' }] },
    });
    const [eigen, ander] = [await besluitVanDeBurgemeester(dienst), await besluitVanDeBurgemeester(dienst)];
    const elders = await besluitVanDeBurgemeester(dienst, '0344');
    for (const rest of [
      { grondslagId: nieuwId() },
      // Of somebody else; of nobody named; of another municipality.
      { grondslagId: ander.grondslagId, betrokkeneId: eigen.betrokkeneId },
      { grondslagId: eigen.grondslagId },
    ])
      expect(await dienst.stap(placed, 'adresbepalingen', 6, { ...briefadres, ...rest })).toMatchObject({
        status: 400,
        body: { code: 'grondslag-onbekend', invalidParams: [{ name: 'grondslagId' }] },
      });
    for (const betrokkeneId of [elders.betrokkeneId, nieuwId()])
      expect(await dienst.stap(placed, 'adresbepalingen', 6, { ...briefadres, ...elders, betrokkeneId })).toMatchObject(
        { status: 400, body: { code: 'betrokkene-onbekend' } },
      );
    expect((await dienst.stap(placed, 'adresbepalingen', 6, { ...briefadres, ...eigen })).status).toBe(200);
  });
});

describe('row-level security, the second lock', () => {
  it('shows the runtime role nothing of another municipality', async () => {
    const { appUrl } = dienst.database;
    for (const gemeenten of ['', '0599']) {
      expect(await sql(appUrl, 'select id from inschrijving', gemeenten)).toEqual([]);
      expect(await sql(appUrl, 'select id from historie', gemeenten)).toEqual([]);
      expect(await sql(appUrl, 'select id from data_key', gemeenten)).toEqual([]);
    }
    expect(await sql(appUrl, 'select id from inschrijving', '0363')).toContainEqual({ id });
  });

  it('refuses a write for another municipality', async () => {
    const { appUrl } = dienst.database;
    await expect(sql(appUrl, `update inschrijving set gemeentecode = '0599'`, '0363')).rejects.toThrow(
      'row-level security',
    );
    await expect(sql(appUrl, 'alter table inschrijving disable row level security')).rejects.toThrow('must be owner');
  });
});

it('describes its API, and accounts to the organisation of the user', async () => {
  const { status, body } = await dienst.vraag('GET', '/v1/openapi.json');
  expect(status).toBe(200);
  expect(Object.keys(body.paths as object)).toEqual(
    expect.arrayContaining(['/inschrijvingen', '/inschrijvingen/{id}', '/inschrijvingen/{id}/bevragingen']),
  );
  expect(JSON.stringify(body)).toContain('nooit het adres van een opvang');
  expect((await dienst.brp.aanroepen()).every(({ herkomst }) => herkomst === organisatie)).toBe(true);
});

async function sql(url: string, text: string, gemeenten = ''): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(`select set_config('schakel.gemeenten', $1, false)`, [gemeenten]);
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}
