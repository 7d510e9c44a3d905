import { nieuwId } from '@schakel/platform';
import { withoutIds } from '@schakel/testing';
import pg from 'pg';
import { type Proefdienst, type Vraag, medewerker, partner, startProefdienst } from '../fixtures/proefdienst.js';

let dienst: Proefdienst;
let id: string;

const balie = medewerker('balie-1', 'frontofficemedewerker');
const duider = medewerker('duider-1', 'aandachtsfunctionaris');
const melding = { acuutGevaar: false, kanaal: 'balie', melderrol: 'burger', uitbuitingsvorm: 'arbeid' };

beforeAll(async () => {
  dienst = await startProefdienst();
  id = String((await dienst.meld(balie, melding)).body.id);
});

afterAll(() => dienst.stop());

const signaal = () => `/v1/signalen/${id}`;
const duiding: Vraag = { wie: duider, doelbinding: 'signaal-duiding' };
const indienen = (anders: Vraag = {}): Vraag => ({
  wie: balie,
  doelbinding: 'signaal-intake',
  body: melding,
  ...anders,
  headers: { 'idempotency-key': nieuwId(), ...anders.headers },
});

describe('headers', () => {
  it.each<[string, 'GET' | 'POST', () => string, () => Vraag, number, string]>([
    ['no token', 'GET', signaal, () => ({ doelbinding: 'signaal-duiding' }), 401, 'niet-aangemeld'],
    ['no purpose on a read', 'GET', signaal, () => ({ wie: duider }), 400, 'doelbinding-ontbreekt'],
    [
      'no purpose on a report',
      'POST',
      () => '/v1/signalen',
      () => indienen({ doelbinding: undefined }),
      400,
      'doelbinding-ontbreekt',
    ],
    [
      'no purpose on a command',
      'POST',
      () => `${signaal()}/duidingen`,
      () => ({ wie: duider, headers: { 'if-match': '"1"' }, body: {} }),
      400,
      'doelbinding-ontbreekt',
    ],
    [
      'no Idempotency-Key',
      'POST',
      () => '/v1/signalen',
      () => indienen({ headers: { 'idempotency-key': undefined } }),
      400,
      'idempotency-key-ontbreekt',
    ],
    [
      'no If-Match',
      'POST',
      () => `${signaal()}/duidingen`,
      () => ({ ...duiding, body: {} }),
      428,
      'if-match-ontbreekt',
    ],
    [
      'If-Match for any version',
      'POST',
      () => `${signaal()}/duidingen`,
      () => ({ ...duiding, headers: { 'if-match': '*' }, body: {} }),
      400,
      'if-match-ongeldig',
    ],
    [
      'a version that never was',
      'POST',
      () => `${signaal()}/duidingen`,
      () => ({ ...duiding, headers: { 'if-match': '"7"' }, body: {} }),
      409,
      'versieconflict',
    ],
    ['an id that is none', 'GET', () => '/v1/signalen/1', () => duiding, 404, 'niet-gevonden'],
  ])('%s', async (_naam, methode, pad, vraag, status, code) => {
    const antwoord = await dienst.vraag(methode, pad(), vraag());
    expect(antwoord).toMatchObject({ status, body: { status, code } });
    expect(antwoord.headers.get('content-type')).toContain('application/problem+json');
  });
});

describe('illegal moves', () => {
  it.each([
    ['wegingen', { catalogusversie: '2026.1', profiel: 'volwassene', regels: [], toelichting: 'x' }],
    ['routeringen', { route: 'zorg', reden: 'x' }],
    ['sluitingen', { reden: 'x' }],
  ])('%s on a signal that nobody took', async (naam, body) => {
    const antwoord = await dienst.vraag('POST', `${signaal()}/${naam}`, {
      ...duiding,
      headers: { 'if-match': '"1"' },
      body,
    });
    expect(antwoord).toMatchObject({ status: 409, body: { code: 'overgang-niet-toegestaan' } });
  });

  it('leave a trace of who tried, where, and why not; a version that somebody else changed does not', async () => {
    const wie = medewerker('duider-spoor', 'aandachtsfunctionaris');
    const sluit = (versie: number): Vraag => ({
      ...duiding,
      wie,
      headers: { 'if-match': `"${versie}"` },
      body: { reden: 'x' },
    });
    expect((await dienst.vraag('POST', `${signaal()}/sluitingen`, sluit(1))).status).toBe(409);
    expect((await dienst.vraag('POST', `${signaal()}/sluitingen`, sluit(7))).status).toBe(409);
    const sporen = await sql(
      dienst.database.adminUrl,
      `select body #> '{response,context,reden}' as reden, body #> '{response,context,weigering}' as weigering,
              body #>> '{request,resource,id}' as id from toegangsbeslissing
        where body #>> '{request,subject,id}' = 'duider-spoor' and body #>> '{response,decision}' = 'false'`,
    );
    expect(sporen).toEqual([{ reden: 'domeinregel', weigering: 'overgang-niet-toegestaan', id }]);
  });
});

describe('roles and purposes', () => {
  it.each([
    ['a front desk that would weigh', balie, 'signaal-duiding', 'POST', '/duidingen'],
    ['a licence officer that would read', medewerker('v', 'vergunningmedewerker'), 'vergunningverlening', 'GET', ''],
    ['a Bibob coordinator: the wall', medewerker('b', 'bibob-coordinator'), 'bibob-onderzoek', 'GET', ''],
    ['a functionary with the purpose of the desk that would weigh', duider, 'signaal-intake', 'POST', '/duidingen'],
    ['a system administrator', medewerker('s', 'beheerder'), 'technisch-beheer', 'GET', ''],
    ['a partner that would read', partner('p'), 'ketenpartner-informatie', 'GET', ''],
  ] as const)('%s: 403', async (_naam, wie, doelbinding, methode, pad) => {
    const vraag: Vraag = { wie, doelbinding, ...(methode === 'POST' && { headers: { 'if-match': '"1"' }, body: {} }) };
    expect(await dienst.vraag(methode, `${signaal()}${pad}`, vraag)).toMatchObject({
      status: 403,
      body: { code: 'geen-toestemming' },
    });
  });

  it('a report for another municipality than one’s own is refused, and the refusal is written down', async () => {
    expect(await dienst.meld(balie, { ...melding, gemeentecode: '0599' })).toMatchObject({ status: 403 });
    const besluiten = await sql(
      dienst.database.adminUrl,
      `select count(*)::int as n from toegangsbeslissing where body #>> '{response,decision}' = 'false' and body #>> '{request,action,name}' = 'signaal:indienen'`,
    );
    expect(besluiten).toEqual([{ n: 1 }]);
  });

  it('a partner reports to the municipality he names, which must exist', async () => {
    expect(await dienst.meld(partner('p'), { ...melding, kanaal: 'partner', gemeentecode: '0599' })).toMatchObject({
      status: 201,
    });
    for (const gemeentecode of [undefined, '9999', '0457']) {
      expect(await dienst.meld(partner('p'), { ...melding, gemeentecode })).toMatchObject({
        status: 400,
        body: { invalidParams: [{ name: 'gemeentecode', code: 'gemeente-onbekend' }] },
      });
    }
  });

  it('a foreign municipality finds nothing: not by id, not by command, not in the list', async () => {
    const vreemd = { ...duiding, wie: medewerker('duider-9', 'aandachtsfunctionaris', '0344') };
    expect((await dienst.vraag('GET', signaal(), vreemd)).status).toBe(404);
    expect(
      (await dienst.vraag('POST', `${signaal()}/duidingen`, { ...vreemd, headers: { 'if-match': '"1"' }, body: {} }))
        .status,
    ).toBe(404);
    expect((await dienst.vraag('GET', '/v1/signalen', vreemd)).body).toEqual({ resultaten: [] });
  });
});

describe('wrong input names field and rule, never the value', () => {
  const GEHEIM = 'geheim-123456782';
  it.each<[string, unknown, string]>([
    ['danger not answered', { ...melding, acuutGevaar: undefined }, 'acuutGevaar'],
    ['danger answered with a word', { ...melding, acuutGevaar: GEHEIM }, 'acuutGevaar'],
    ['an unknown channel', { ...melding, kanaal: GEHEIM }, 'kanaal'],
    [
      'a form of exploitation that is not in force',
      { ...melding, uitbuitingsvorm: 'draagmoederschap' },
      'uitbuitingsvorm',
    ],
    ['a conclusion of the desk', { ...melding, conclusie: GEHEIM }, 'conclusie'],
    ['a name that is null', { ...melding, personen: [{ rol: 'onbekend', naam: null }] }, 'personen.0.naam'],
    [
      'a birth date that does not exist',
      { ...melding, personen: [{ rol: 'onbekend', geboortedatum: '2001-02-30' }] },
      'personen.0.geboortedatum',
    ],
    [
      'a birth date to come',
      { ...melding, personen: [{ rol: 'onbekend', geboortedatum: '2999-01-01' }] },
      'personen.0.geboortedatum',
    ],
    ['a company number of nine digits', { ...melding, bedrijf: { kvkNummer: '123456782' } }, 'bedrijf.kvkNummer'],
    [
      'a code outside the catalogue',
      { ...melding, observaties: [{ code: 'ZZ99', catalogusversie: '2026.1', waarneming: 'eigen-waarneming' }] },
      'observaties.0.code',
    ],
    [
      'an instant without zone',
      {
        ...melding,
        observaties: [
          {
            code: 'UG01',
            catalogusversie: '2026.1',
            waarneming: 'eigen-waarneming',
            waargenomenOp: '2026-01-01T10:00',
          },
        ],
      },
      'observaties.0.waargenomenOp',
    ],
    [
      'too many observations',
      {
        ...melding,
        observaties: Array.from({ length: 51 }, () => ({
          code: 'UG01',
          catalogusversie: '2026.1',
          waarneming: 'eigen-waarneming',
        })),
      },
      'observaties',
    ],
  ])('%s', async (_naam, body, veld) => {
    const antwoord = await dienst.meld(balie, body);
    expect(antwoord.status).toBe(400);
    const { invalidParams } = antwoord.body as { invalidParams: { name: string; code: string; reason: string }[] };
    expect(invalidParams.map(({ name }) => name)).toEqual([veld]);
    expect(withoutIds(antwoord.body)).not.toMatch(/geheim|123456782|ZZ99|2999/i);
  });

  it('names all faults at once', async () => {
    const { body } = await dienst.meld(balie, {});
    expect((body.invalidParams as { name: string }[]).map(({ name }) => name)).toEqual([
      'acuutGevaar',
      'kanaal',
      'melderrol',
      'uitbuitingsvorm',
    ]);
  });
});

describe('row-level security, the second lock', () => {
  it('shows the runtime role nothing of another municipality, with or without a predicate', async () => {
    const { appUrl } = dienst.database;
    expect(await sql(appUrl, 'select id from signaal')).toEqual([]);
    expect(await sql(appUrl, 'select id from signaal', '0344')).toEqual([]);
    expect(await sql(appUrl, 'select id from signaal', '0363')).toEqual([{ id }]);
    expect(await sql(appUrl, 'select count(*)::int as n from historie', '0344')).toEqual([{ n: 0 }]);
    expect(await sql(appUrl, 'select count(*)::int as n from data_key', '0344')).toEqual([{ n: 0 }]);
  });

  it('refuses a write for another municipality, and a change of what is append-only', async () => {
    const { appUrl } = dienst.database;
    await expect(sql(appUrl, `update signaal set gemeentecode = '0344'`, '0363')).rejects.toThrow('row-level security');
    await expect(sql(appUrl, 'delete from verwerkingslog', '0363')).rejects.toThrow('permission denied');
    await expect(sql(appUrl, 'delete from toegangsbeslissing', '0363')).rejects.toThrow('permission denied');
    await expect(sql(appUrl, 'alter table signaal disable row level security')).rejects.toThrow('must be owner');
  });
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
