import { scanForPersonalData } from '@schakel/contracts';
import { nieuwId } from '@schakel/platform';
import { eventually } from '@schakel/testing';
import pg from 'pg';
import { type Meelezer, leesMee } from '../fixtures/gebeurtenissen.js';
import {
  type Gebruiker,
  type Proefdienst,
  medewerker,
  publiekeUrl,
  startProefdienst,
} from '../fixtures/proefdienst.js';

let dienst: Proefdienst;
let meelezer: Meelezer;

beforeAll(async () => {
  dienst = await startProefdienst();
  meelezer = await leesMee(dienst.topics);
});

afterAll(async () => {
  await meelezer.stop();
  await dienst.stop();
});

const balie = medewerker('balie-1', 'frontofficemedewerker');
const duider = medewerker('duider-1', 'aandachtsfunctionaris');
const collega = medewerker('duider-2', 'aandachtsfunctionaris');
const regisseur = medewerker('regisseur-1', 'ketenregisseur');

const vierAntwoorden = { acuutGevaar: false, kanaal: 'balie', melderrol: 'burger', uitbuitingsvorm: 'arbeid' };
/** Values that may stand nowhere but under the signal's own key. */
const geplant = {
  naam: 'Zdenka Geheimova',
  straat: 'Verzwegenlaan',
  bedrijf: 'Heimelijk Uitzendburo BV',
  kvkNummer: '90417263',
  geboortedatum: '1999-04-23',
  tekst: 'zij fluisterde dat haar paspoort is afgenomen',
  reden: 'vanwege het gesprek met de tante',
  kenmerken: 'rode jas met brandvlek',
};
const volleMelding = {
  ...vierAntwoorden,
  aard: 'persoon',
  minderjarig: 'nee',
  observaties: [
    {
      code: 'UG15',
      catalogusversie: '2026.1',
      waarneming: 'eigen-waarneming',
      waargenomenOp: '2026-01-05T10:00:00+01:00',
      toelichting: geplant.tekst,
    },
  ],
  toelichting: geplant.tekst,
  plaats: { straat: geplant.straat, huisnummer: '7', postcode: '1011 ab', woonplaats: 'Amsterdam' },
  bedrijf: { naam: geplant.bedrijf, kvkNummer: geplant.kvkNummer },
  personen: [
    {
      rol: 'mogelijk-slachtoffer',
      naam: geplant.naam,
      geboortedatum: geplant.geboortedatum,
      kenmerken: geplant.kenmerken,
    },
    { rol: 'mogelijke-dader' },
  ],
};
const weging = {
  catalogusversie: '2026.1',
  profiel: 'volwassene',
  handelingen: ['huisvesten'],
  regels: ['DR01', 'DR02', 'EX01', 'EX02', 'CD01', 'CD05'].map((code) => ({ code, toelichting: geplant.tekst })),
  toelichting: geplant.tekst,
};

function stap(id: unknown, naam: string, versie: number, body: unknown, wie: Gebruiker = duider) {
  const vraag = { wie, doelbinding: 'signaal-duiding', headers: { 'if-match': `"${versie}"` }, body };
  return dienst.vraag('POST', `/v1/signalen/${String(id)}/${naam}`, vraag);
}

function lees(id: unknown, wie = duider, doelbinding = 'signaal-duiding') {
  return dienst.vraag('GET', `/v1/signalen/${String(id)}`, { wie, doelbinding });
}

async function alsBeheerder<T>(werk: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(dienst.database.adminUrl);
  await client.connect();
  try {
    return await werk(client);
  } finally {
    await client.end();
  }
}

describe('the way of one signal', () => {
  it('is received, taken, weighed and routed, with one public event per step, in order, without personal data', async () => {
    const ontvangst = await dienst.meld(balie, volleMelding);
    expect(ontvangst).toMatchObject({
      status: 201,
      body: { status: 'ontvangen', versie: 1, kenmerk: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/) },
    });
    const { id } = ontvangst.body;
    expect(ontvangst.headers.get('location')).toBe(`${publiekeUrl}/v1/signalen/${String(id)}`);
    expect(ontvangst.headers.get('etag')).toBe('"1"');
    expect(ontvangst.body).not.toHaveProperty('instructie');

    expect(await stap(id, 'duidingen', 1, {})).toMatchObject({
      status: 200,
      body: { status: 'in-duiding', versie: 2 },
    });
    expect(await stap(id, 'wegingen', 2, weging)).toMatchObject({
      status: 200,
      body: { status: 'gewogen', versie: 3 },
    });
    const gerouteerd = await stap(id, 'routeringen', 3, { route: 'zorg', reden: geplant.reden });
    expect(gerouteerd).toMatchObject({ status: 200, body: { status: 'gerouteerd', versie: 4 } });
    expect(gerouteerd.headers.get('etag')).toBe('"4"');

    const { body } = await lees(id);
    expect(body).toMatchObject({
      inzage: 'volledig',
      status: 'gerouteerd',
      route: 'zorg',
      reden: geplant.reden,
      behandelaar: 'duider-1',
      melding: {
        formulierversie: '2026.1',
        plaats: { postcode: '1011AB' },
        personen: [{ naam: geplant.naam }, {}],
        observaties: [{ waargenomenOp: '2026-01-05T09:00:00.000Z' }],
      },
      weging: { advies: { patroon: 'mensenhandel-indicatie' } },
    });

    const berichten = await eventually(
      () => (meelezer.over(String(id)).length >= 4 ? meelezer.over(String(id)) : false),
      'four events on the topic',
    );
    const events = berichten.map(({ decoded }) => (decoded.kind === 'event' ? decoded.event : undefined));
    expect(events).toMatchObject([
      {
        type: 'nl.schakel.signalen.signaal-ontvangen.v1',
        sequence: '0000000001',
        data: { gemeentecode: '0363', kanaal: 'balie', uitbuitingsvorm: 'arbeid', acuutGevaar: false },
      },
      { type: 'nl.schakel.signalen.signaal-in-duiding.v1', sequence: '0000000002' },
      { type: 'nl.schakel.signalen.signaal-gewogen.v1', sequence: '0000000003', data: { catalogusversie: '2026.1' } },
      { type: 'nl.schakel.signalen.signaal-gerouteerd.v1', sequence: '0000000004', data: { route: 'zorg' } },
    ]);
    for (const event of events) {
      expect(event).toMatchObject({
        subject: id,
        source: 'urn:nld:oin:00000099000000010000:systeem:signal-intake',
        dataref: `${publiekeUrl}/v1/signalen/${String(id)}`,
      });
      expect(scanForPersonalData(event)).toEqual([]);
    }
  });

  it('can be closed without indication, with reason', async () => {
    const { body } = await dienst.meld(balie, vierAntwoorden);
    await stap(body.id, 'duidingen', 1, {});
    await stap(body.id, 'wegingen', 2, { ...weging, regels: [] });
    expect(await stap(body.id, 'sluitingen', 3, { reden: 'Verklaarbaar.' })).toMatchObject({
      status: 200,
      body: { status: 'gesloten-zonder-aanwijzing' },
    });
    expect(await stap(body.id, 'duidingen', 4, { overnamereden: 'x' }, collega)).toMatchObject({
      status: 409,
      body: { code: 'overgang-niet-toegestaan' },
    });
  });

  it('is registered after four answers also in acute danger, and then says to call 112', async () => {
    const { status, body } = await dienst.meld(balie, {
      ...vierAntwoorden,
      acuutGevaar: true,
      uitbuitingsvorm: 'onbekend',
    });
    expect(status).toBe(201);
    expect(body.instructie).toContain('112');
    expect(JSON.stringify(body)).not.toMatch(/mensenhandel|uitbuiting|signaal|slachtoffer/i);
  });

  it('passes to a colleague with a reason only', async () => {
    const { body } = await dienst.meld(balie, vierAntwoorden);
    await stap(body.id, 'duidingen', 1, {});
    expect(await stap(body.id, 'duidingen', 2, {}, collega)).toMatchObject({
      status: 400,
      body: { code: 'overname-zonder-reden', invalidParams: [{ name: 'overnamereden' }] },
    });
    expect(await stap(body.id, 'wegingen', 2, weging, collega)).toMatchObject({
      status: 409,
      body: { code: 'niet-de-behandelaar' },
    });
    expect(await stap(body.id, 'duidingen', 2, { overnamereden: 'Vakantie.' }, collega)).toMatchObject({
      status: 200,
      body: { versie: 3 },
    });
  });
});

describe('the history of a signal', () => {
  it('tells who took it over and why, page by page, to who may read the content', async () => {
    const { body } = await dienst.meld(balie, volleMelding);
    await stap(body.id, 'duidingen', 1, {});
    await stap(body.id, 'wegingen', 2, weging);
    await stap(body.id, 'duidingen', 3, { overnamereden: 'Vakantie.' }, collega);
    const historie = (vraag: string, wie = duider, doelbinding = 'signaal-duiding') =>
      dienst.vraag('GET', `/v1/signalen/${String(body.id)}/historie${vraag}`, { wie, doelbinding });
    const eerste = await historie('?limiet=3');
    expect(eerste.body.resultaten).toMatchObject([
      { versie: 1, gebeurtenis: 'signaal-ontvangen', door: 'balie-1' },
      { versie: 2, gebeurtenis: 'signaal-in-duiding', door: 'duider-1' },
      {
        versie: 3,
        gebeurtenis: 'signaal-gewogen',
        weging: { toelichting: geplant.tekst, advies: { patroon: 'mensenhandel-indicatie' } },
      },
    ]);
    const tweede = await historie(new URL(String(eerste.body.volgende)).search);
    expect(tweede.body).toEqual({
      resultaten: [
        {
          versie: 4,
          gebeurtenis: 'signaal-in-duiding',
          op: expect.any(String),
          door: 'duider-2',
          vorigeBehandelaar: 'duider-1',
          reden: 'Vakantie.',
        },
      ],
    });
    expect((await historie('', balie, 'signaal-intake')).status).toBe(403);
    expect((await historie('', medewerker('duider-9', 'aandachtsfunctionaris', '0599'))).status).toBe(404);
    await alsBeheerder((client) => client.query('delete from data_key where id = $1', [body.id]));
    expect(JSON.stringify((await historie('')).body)).not.toMatch(/Vakantie|weging":/);
  });
});

describe('personal data', () => {
  it('stand in the database as ciphertext only, and nowhere in log lines or records', async () => {
    const { body } = await dienst.meld(balie, volleMelding, { 'idempotency-key': nieuwId() });
    await stap(body.id, 'duidingen', 1, {});
    await stap(body.id, 'wegingen', 2, weging);
    await stap(body.id, 'routeringen', 3, { route: 'veiligheid', reden: geplant.reden });
    await lees(body.id);
    await eventually(() => meelezer.over(String(body.id)).length === 4, 'all events published');
    const inhoud = await alsBeheerder(async (client) => {
      const { rows } = await client.query<{ naam: string }>(
        `select quote_ident(tablename) as naam from pg_tables where schemaname = 'public'`,
      );
      const delen = await Promise.all(
        rows.map(async ({ naam }) => (await client.query<{ t: string }>(`select t::text as t from ${naam} t`)).rows),
      );
      return delen
        .flat()
        .map(({ t }) => t)
        .join('\n');
    });
    expect(inhoud).toContain(String(body.id));
    expect(inhoud).toContain('s1.');
    const records = meelezer.berichten.map(({ tekst }) => tekst).join('\n');
    const logregels = dienst.regels.join('\n');
    expect(logregels).toContain('/v1/signalen/:id/wegingen');
    for (const [veld, waarde] of Object.entries(geplant)) {
      expect({
        veld,
        database: inhoud.includes(waarde),
        log: logregels.includes(waarde),
        topic: records.includes(waarde),
      }).toEqual({ veld, database: false, log: false, topic: false });
    }
  });

  it('are read by purpose: decision and processing lines are written, one person per line', async () => {
    const { body } = await dienst.meld(balie, volleMelding);
    await lees(body.id);
    const { besluiten, verwerkingen } = await alsBeheerder(async (client) => {
      const besluiten = await client.query<{ handeling: string }>(
        `select body #>> '{request,action,name}' as handeling from toegangsbeslissing where body #>> '{request,resource,id}' = $1 order by timestamp_ms, id`,
        [body.id],
      );
      const verwerkingen = await client.query<{ name: string; data_subject_id: string | null }>(
        'select name, data_subject_id, parent_span_id, span_id from verwerkingslog where object = $1 order by start_time, id',
        [`signaal/${String(body.id)}`],
      );
      return { besluiten: besluiten.rows, verwerkingen: verwerkingen.rows };
    });
    expect(besluiten.map(({ handeling }) => handeling)).toEqual(['signaal:indienen', 'signaal:inhoud-lezen']);
    expect(verwerkingen.map(({ name, data_subject_id }) => [name, data_subject_id === null])).toEqual([
      ['Signaal ontvangen', true],
      ['Signaal ontvangen', false],
      ['Signaal ontvangen', false],
      ['Signaal lezen', true],
      ['Signaal lezen', false],
      ['Signaal lezen', false],
    ]);
  });

  it('are gone when the key is gone: the signal says so, and nothing more can be done with it', async () => {
    const { body } = await dienst.meld(balie, volleMelding);
    await alsBeheerder((client) => client.query('delete from data_key where id = $1', [body.id]));
    expect(await lees(body.id)).toMatchObject({ status: 200, body: { inzage: 'vernietigd', status: 'ontvangen' } });
    expect((await lees(body.id)).body).not.toHaveProperty('melding');
    expect(await stap(body.id, 'duidingen', 1, {})).toMatchObject({
      status: 410,
      body: { code: 'signaal-vernietigd' },
    });
  });
});

describe('who may see what', () => {
  it('the reporter follows where it stands, without content; others at the desk do not see it at all', async () => {
    const { body } = await dienst.meld(balie, volleMelding);
    const eigen = await lees(body.id, balie, 'signaal-intake');
    expect(eigen).toMatchObject({
      status: 200,
      body: { inzage: 'beperkt', kenmerk: body.kenmerk, status: 'ontvangen' },
    });
    expect(JSON.stringify(eigen.body)).not.toContain(geplant.naam);
    expect(await lees(body.id, medewerker('balie-2', 'frontofficemedewerker'), 'signaal-intake')).toMatchObject({
      status: 404,
      body: { code: 'niet-gevonden' },
    });
  });

  it('the ketenregisseur reads routed signals, and no others', async () => {
    const { body } = await dienst.meld(balie, volleMelding);
    expect((await lees(body.id, regisseur, 'ketenregie')).status).toBe(404);
    await stap(body.id, 'duidingen', 1, {});
    await stap(body.id, 'wegingen', 2, weging);
    await stap(body.id, 'routeringen', 3, { route: 'bestuurlijk', reden: 'x' });
    expect(await lees(body.id, regisseur, 'ketenregie')).toMatchObject({ status: 200, body: { inzage: 'volledig' } });
    expect(await stap(body.id, 'duidingen', 4, {}, regisseur)).toMatchObject({ status: 403 });
  });

  it('answers an unknown id and a forbidden one alike', async () => {
    const { body } = await dienst.meld(balie, vierAntwoorden);
    const zonderInstance = ({ instance: _, ...rest }: Record<string, unknown>) => rest;
    const vreemd = await lees(body.id, medewerker('duider-9', 'aandachtsfunctionaris', '0599'));
    const onbekend = await lees(nieuwId());
    expect(vreemd.status).toBe(404);
    expect(zonderInstance(vreemd.body)).toEqual(zonderInstance(onbekend.body));
  });
});
