import { createHash } from 'node:crypto';
import { startSimulators, type RunningSimulators } from '../server.js';

let simulators: RunningSimulators;
beforeAll(async () => {
  simulators = await startSimulators({ port: 0, host: '127.0.0.1', jwksUrl: undefined, herkomsten: ['*'] });
});
afterAll(() => simulators.stop());
beforeEach(async () => {
  for (const pad of ['lbb/_regie', 'justid/_regie', '_storingen']) await vraag('DELETE', pad);
});

const sha256 = (tekst: string) => createHash('sha256').update(tekst).digest('hex');
const DAG = /^\d{4}-\d{2}-\d{2}$/;

/** A package as the licensing service makes it. */
function pakket(soort: string, ...namen: readonly string[]) {
  const onderdelen = namen.map((naam) => {
    const inhoud = JSON.stringify({ [naam]: `geheim van ${naam}` });
    return { naam, inhoud, hash: sha256(inhoud) };
  });
  const manifesthash = sha256(onderdelen.map(({ naam, hash }) => `${naam} ${hash}`).join('\n'));
  return { taakId: 't', soort, onderdelen, manifesthash };
}
const aanvraag = () => pakket('lbb-aanvraag', 'object', 'formulier', 'bevindingen-bijlage-6');

async function vraag(methode: string, pad: string, body?: unknown, koppen: Readonly<Record<string, string>> = {}) {
  const antwoord = await fetch(`${simulators.luistert}/${pad}`, {
    method: methode,
    headers: { ...koppen, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const tekst = await antwoord.text();
  return { status: antwoord.status, tekst, body: (tekst === '' ? {} : JSON.parse(tekst)) as Record<string, unknown> };
}

describe('the LBB, played by a trainer', () => {
  const regie = (kenmerk: unknown, zet: object) => vraag('POST', `lbb/_regie/${String(kenmerk)}`, zet);
  const advies = { inhoud: 'Advies.', mate: 'ernstig', aGrond: true, bGrond: false, lid6: false };

  it('takes a request, asks, extends, advises; each move is a letter that a human records', async () => {
    const ontvangen = await vraag('POST', 'lbb/adviesaanvragen', aanvraag());
    expect(ontvangen).toMatchObject({ status: 201, body: { kenmerk: 'LBB-000001' } });
    expect(ontvangen.tekst).not.toContain('geheim');
    const { kenmerk } = ontvangen.body;
    const zetten: readonly (readonly [object, object])[] = [
      [
        { actie: 'vraag-gegevens', aan: 'betrokkene' },
        { soort: 'gegevensverzoek', aan: 'betrokkene' },
      ],
      [
        { actie: 'verleng', dagen: 28 },
        { soort: 'verlenging', dagen: 28 },
      ],
      [{ actie: 'ontvang-gegevens' }, { soort: 'gegevens-ontvangen' }],
      [
        { actie: 'adviseer', advies },
        { soort: 'advies', advies },
      ],
    ];
    for (const [zet, brief] of zetten) expect(await regie(kenmerk, zet)).toMatchObject({ status: 201, body: brief });
    const { body } = await vraag('GET', `lbb/adviesaanvragen/${String(kenmerk)}`);
    const brieven = body.brieven as { soort: string; op: string }[];
    expect(brieven.map(({ soort }) => soort)).toEqual([
      'ontvangstbevestiging',
      'gegevensverzoek',
      'verlenging',
      'gegevens-ontvangen',
      'advies',
    ]);
    for (const { op } of brieven) expect(op).toMatch(DAG);
  });

  it.each<[string, readonly object[], object, number, string]>([
    ['a second extension', [{ actie: 'verleng', dagen: 1 }], { actie: 'verleng', dagen: 1 }, 409, 'al-verlengd'],
    ['29 days', [], { actie: 'verleng', dagen: 29 }, 400, 'zet-klopt-niet'],
    [
      'advice while it waits',
      [{ actie: 'vraag-gegevens', aan: 'gemeente' }],
      { actie: 'adviseer', advies },
      409,
      'vraag-loopt',
    ],
    ['data nobody asked', [], { actie: 'ontvang-gegevens' }, 409, 'geen-vraag'],
    [
      'anything after the advice',
      [{ actie: 'adviseer', advies }],
      { actie: 'verleng', dagen: 1 },
      409,
      'al-geadviseerd',
    ],
    ['a move that is none', [], { actie: 'weiger' }, 400, 'zet-klopt-niet'],
  ])('refuses %s', async (_naam, eerst, zet, status, code) => {
    const { kenmerk } = (await vraag('POST', 'lbb/adviesaanvragen', aanvraag())).body;
    for (const eerder of eerst) expect((await regie(kenmerk, eerder)).status).toBe(201);
    expect(await regie(kenmerk, zet)).toMatchObject({ status, body: { code } });
  });

  it('knows no request that was not made, and takes the same package once', async () => {
    expect((await regie('LBB-000009', { actie: 'ontvang-gegevens' })).status).toBe(404);
    expect((await vraag('GET', 'lbb/adviesaanvragen/LBB-000009')).status).toBe(404);
    for (let keer = 0; keer < 2; keer++)
      expect((await vraag('POST', 'lbb/adviesaanvragen', aanvraag())).body.kenmerk).toBe('LBB-000001');
    expect((await vraag('GET', 'lbb/adviesaanvragen')).body.resultaten).toHaveLength(1);
  });

  it.each<[string, () => unknown, string]>([
    ['no package', () => ({ soort: 'lbb-aanvraag' }), 'geen-pakket'],
    [
      'a package for elsewhere',
      () => pakket('register-terugtrekking', 'object', 'terugtrekking'),
      'pakket-hoort-hier-niet',
    ],
    ['a name of the prototype', () => pakket('constructor', 'object'), 'pakket-hoort-hier-niet'],
    ['a request without annex 6', () => pakket('lbb-aanvraag', 'object', 'formulier'), 'onderdeel-ontbreekt'],
    [
      'a changed part',
      () => ({ ...aanvraag(), onderdelen: aanvraag().onderdelen.map((deel) => ({ ...deel, inhoud: '{}' })) }),
      'pakket-geschonden',
    ],
    ['a part left out', () => ({ ...aanvraag(), onderdelen: aanvraag().onderdelen.slice(1) }), 'pakket-geschonden'],
  ])('refuses %s', async (_naam, maak, code) =>
    expect(await vraag('POST', 'lbb/adviesaanvragen', maak())).toMatchObject({ status: 400, body: { code } }),
  );

  it('takes a danger conclusion of the municipality itself', async () => {
    const melding = pakket('lbb-melding-eigen-conclusie', 'object', 'conclusie');
    expect(await vraag('POST', 'lbb/meldingen', melding)).toMatchObject({
      status: 201,
      body: { kenmerk: 'LBB-M-000001' },
    });
    expect((await vraag('POST', 'lbb/meldingen', aanvraag())).status).toBe(400);
  });
});

describe('the Bibob register of Justid, shown by a trainer', () => {
  const eh3 = { eherkenning: 'EH3' };
  const melding = pakket('register-gevaarsconclusie', 'object', 'conclusie');

  it('registers a package once, and shows what was registered but not of whom', async () => {
    for (let keer = 0; keer < 2; keer++)
      expect(await vraag('POST', 'justid/register/meldingen', melding, eh3)).toMatchObject({
        status: 201,
        body: { kenmerk: 'JUSTID-000001', soort: 'register-gevaarsconclusie' },
      });
    const lijst = await vraag('GET', 'justid/register/meldingen', undefined, eh3);
    expect(lijst.body.resultaten).toHaveLength(1);
    expect(lijst.tekst).not.toContain('geheim');
  });

  it.each<Readonly<Record<string, string>>>([{}, { eherkenning: 'EH2' }])('asks for EH3: %j', async (koppen) => {
    expect(await vraag('POST', 'justid/register/meldingen', melding, koppen)).toMatchObject({
      status: 403,
      body: { code: 'niveau-te-laag' },
    });
  });

  it('takes no package for the LBB', async () =>
    expect((await vraag('POST', 'justid/register/meldingen', aanvraag(), eh3)).body.code).toBe(
      'pakket-hoort-hier-niet',
    ));
});

describe('faults', () => {
  it.each([
    ['lbb', 'lbb/adviesaanvragen', {}],
    ['justid', 'justid/register/meldingen', { eherkenning: 'EH3' }],
  ])('%s fails as told, the trainer’s own routes do not', async (partij, pad, koppen) => {
    expect((await vraag('PUT', `_storingen/${partij}`, { modus: 'fout-500', aantal: 1 })).status).toBe(200);
    expect((await vraag('GET', pad, undefined, koppen)).status).toBe(500);
    expect((await vraag('DELETE', `${partij}/_regie`)).status).toBe(204);
    expect((await vraag('GET', pad, undefined, koppen)).status).toBe(200);
  });
});
