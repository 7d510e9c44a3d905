import { scanForPersonalData } from '@schakel/contracts';
import { eventually } from '@schakel/testing';
import { balie, collega, duider, lees, rijenVan, stap } from '../fixtures/behandeling.js';
import { type Meelezer, leesMee } from '../fixtures/gebeurtenissen.js';
import { geplant, vierAntwoorden, volleMelding, zwareWeging } from '../fixtures/meldingen.js';
import { type Proefdienst, medewerker, publiekeUrl, startProefdienst } from '../fixtures/proefdienst.js';

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

    expect(await stap(dienst, id, 'duidingen', 1, {})).toMatchObject({
      status: 200,
      body: { status: 'in-duiding', versie: 2 },
    });
    expect(await stap(dienst, id, 'wegingen', 2, zwareWeging)).toMatchObject({
      status: 200,
      body: { status: 'gewogen', versie: 3 },
    });
    const gerouteerd = await stap(dienst, id, 'routeringen', 3, { route: 'zorg', reden: geplant.reden });
    expect(gerouteerd).toMatchObject({ status: 200, body: { status: 'gerouteerd', versie: 4 } });
    expect(gerouteerd.headers.get('etag')).toBe('"4"');

    const { body } = await lees(dienst, id);
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
    await stap(dienst, body.id, 'duidingen', 1, {});
    await stap(dienst, body.id, 'wegingen', 2, { ...zwareWeging, regels: [] });
    expect(await stap(dienst, body.id, 'sluitingen', 3, { reden: 'Verklaarbaar.' })).toMatchObject({
      status: 200,
      body: { status: 'gesloten-zonder-aanwijzing' },
    });
    expect(await stap(dienst, body.id, 'duidingen', 4, { overnamereden: 'x' }, collega)).toMatchObject({
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
    await stap(dienst, body.id, 'duidingen', 1, {});
    expect(await stap(dienst, body.id, 'duidingen', 2, {}, collega)).toMatchObject({
      status: 400,
      body: { code: 'overname-zonder-reden', invalidParams: [{ name: 'overnamereden' }] },
    });
    expect(await stap(dienst, body.id, 'wegingen', 2, zwareWeging, collega)).toMatchObject({
      status: 409,
      body: { code: 'niet-de-behandelaar' },
    });
    expect(await stap(dienst, body.id, 'duidingen', 2, { overnamereden: 'Vakantie.' }, collega)).toMatchObject({
      status: 200,
      body: { versie: 3 },
    });
  });
});

describe('the history of a signal', () => {
  it('tells who took it over and why, page by page, to who may read the content', async () => {
    const { body } = await dienst.meld(balie, volleMelding);
    await stap(dienst, body.id, 'duidingen', 1, {});
    await stap(dienst, body.id, 'wegingen', 2, zwareWeging);
    await stap(dienst, body.id, 'duidingen', 3, { overnamereden: 'Vakantie.' }, collega);
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
    await rijenVan(dienst, 'delete from data_key where id = $1', [body.id]);
    expect(JSON.stringify((await historie('')).body)).not.toMatch(/Vakantie|weging":/);
  });
});
