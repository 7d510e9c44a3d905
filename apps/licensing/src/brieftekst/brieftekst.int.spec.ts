import { nieuwId } from '@schakel/platform';
import { medewerker, startProefdienst, type Gebruiker, type Proefdienst } from '../fixtures/proefdienst.js';

let dienst: Proefdienst;
const NU = '2026-03-02T09:00:00.000Z';
const anna = medewerker('anna', 'vergunningmedewerker');
const bert = medewerker('bert', 'vergunningmedewerker');
const elders = medewerker('elders', 'vergunningmedewerker', '0599');
const coordinator = medewerker('bibob-1', 'bibob-coordinator');
const doelVan = (wie: Gebruiker) => (wie === coordinator ? 'bibob-onderzoek' : 'vergunningverlening');

const tekst = {
  soort: 'verlenging',
  bron: 'Juridische zaken, maart 2026',
  onderwerp: 'Wij hebben meer tijd nodig',
  aanhef: 'Beste lezer,',
  inhoud: [
    { soort: 'kop', tekst: 'Waarom?' },
    { soort: 'alinea', tekst: '{{reden}}' },
    { soort: 'lijst', items: ['U hoort het uiterlijk op {{beslistermijnEinde}}.'] },
  ],
};
const overBibob = {
  ...tekst,
  soort: 'bibob-geheimhouding',
  inhoud: [{ soort: 'opsomming', veld: 'stukken' }],
};

function stelOp(body: object = tekst, wie = anna, key = nieuwId()) {
  return dienst.vraag('POST', '/v1/briefteksten', {
    wie,
    doelbinding: doelVan(wie),
    headers: { 'idempotency-key': key },
    body,
  });
}
function stap(id: unknown, pad: string, versie: number, wie: Gebruiker, body?: object) {
  const headers = { 'if-match': `"${versie}"` };
  const vraag = { wie, doelbinding: doelVan(wie), headers, ...(body && { body }) };
  return dienst.vraag('POST', `/v1/briefteksten/${String(id)}/${pad}`, vraag);
}
const lees = (pad: string, wie = anna) =>
  dienst.vraag('GET', `/v1/briefteksten${pad}`, { wie, doelbinding: doelVan(wie) });
const gevonden = (body: Record<string, unknown>) => (body.resultaten as { id: string }[]).map(({ id }) => id);

beforeAll(async () => {
  dienst = await startProefdienst({ klok: () => NU });
});
afterAll(() => dienst.stop());

describe('a text of the municipality', () => {
  it('is drawn up once per key, read, and adopted by another on the version that he read', async () => {
    const key = nieuwId();
    const { status, body, headers } = await stelOp(tekst, anna, key);
    expect([status, headers.get('etag'), body.status]).toEqual([201, '"1"', 'concept']);
    expect((await stelOp(tekst, anna, key)).body).toEqual(body);
    expect((await stelOp({ ...tekst, bron: 'Een ander' }, anna, key)).body.code).toBe('idempotency-key-hergebruikt');
    const geldigVanaf = '2026-03-09';
    expect((await stap(body.id, 'vaststellingen', 2, bert, { geldigVanaf })).status).toBe(409);
    expect((await stap(body.id, 'vaststellingen', 1, bert, { geldigVanaf: '2026-03-01' })).body).toMatchObject({
      status: 400,
      code: 'geldig-vanaf-verleden',
    });
    expect((await stap(body.id, 'vaststellingen', 1, anna, { geldigVanaf })).body.code).toBe('vier-ogen');
    expect((await stap(body.id, 'vaststellingen', 1, bert, { geldigVanaf })).status).toBe(200);
    expect((await stap(body.id, 'verwerpingen', 2, bert)).body.code).toBe('overgang-niet-toegestaan');
    expect((await lees(`/${String(body.id)}`)).body).toMatchObject({
      ...tekst,
      status: 'vastgesteld',
      geldigVanaf,
      opgesteldDoor: 'anna',
      vastgesteldDoor: 'bert',
      rechtsmiddelen: [],
    });
  });

  it('is rejected, and stays to be read', async () => {
    const { id } = (await stelOp()).body;
    expect((await stap(id, 'verwerpingen', 1, anna)).body.status).toBe('verworpen');
    expect(gevonden((await lees('?status=verworpen')).body)).toContain(id);
  });

  it.each([
    [
      'an unknown placeholder',
      [{ soort: 'alinea', tekst: '{{reden}} {{beslistermijnEinde}} {{bsn}}' }],
      'invulplek-onbekend',
      'bsn',
    ],
    [
      'what the law wants said left out',
      [{ soort: 'alinea', tekst: '{{reden}}' }],
      'invulplek-ontbreekt',
      'beslistermijnEinde',
    ],
    ['half a placeholder', [{ soort: 'alinea', tekst: '{{reden' }], 'invulplek-misvormd', 'inhoud'],
  ])('is refused with %s, by name', async (_wat, inhoud, code, name) => {
    expect((await stelOp({ ...tekst, inhoud })).body).toMatchObject({ status: 400, code, invalidParams: [{ name }] });
  });

  it('a department sees and adopts its own only, in its own municipality', async () => {
    const aanvraagtekst = (await stelOp()).body.id;
    const bibobtekst = (await stelOp(overBibob, coordinator)).body.id;
    expect((await stelOp(overBibob)).status).toBe(403);
    expect((await stelOp(tekst, coordinator)).status).toBe(403);
    for (const [id, wie] of [
      [aanvraagtekst, coordinator],
      [aanvraagtekst, elders],
      [bibobtekst, anna],
    ] as const) {
      expect((await lees(`/${String(id)}`, wie)).status).toBe(404);
      expect((await stap(id, 'vaststellingen', 1, wie, { geldigVanaf: '2026-03-09' })).status).toBe(404);
      expect(gevonden((await lees('?limiet=100', wie)).body)).not.toContain(id);
    }
  });

  it('is listed by pages, newest first, by kind', async () => {
    const ids = [(await stelOp()).body.id, (await stelOp()).body.id].reverse();
    const eerste = (await lees('?soort=verlenging&limiet=1')).body;
    expect(gevonden(eerste)).toEqual([ids[0]]);
    const { search } = new URL(String(eerste.volgende));
    expect(gevonden((await lees(search)).body)).toEqual([ids[1]]);
    expect(gevonden((await lees('?soort=besluit')).body)).toEqual([]);
    expect((await lees('?soort=rekening')).status).toBe(400);
  });
});
