import { nieuwId } from '@schakel/platform';
import { behandelaar, coordinator, doelbinding, loketVan } from '../fixtures/loket.js';
import { medewerker, startProefdienst, type Proefdienst } from '../fixtures/proefdienst.js';

let dienst: Proefdienst;
const { dien, stap, lees } = loketVan(() => dienst);
const geplant = { naam: 'Zdenka Geheimova' };
const ronde = { hersteltermijn: '2026-03-24', stukken: ['plattegrond'], toelichting: 'De plattegrond ontbreekt.' };

beforeAll(async () => {
  dienst = await startProefdienst({ klok: () => '2026-03-02T11:00:00.000Z' });
});
afterAll(() => dienst.stop());

describe('refused', () => {
  it.each<[string, string, object, string]>([
    ['no ground of advice by hand', 'opschortingen', { grond: 'bibob-advies', van: '2026-03-02' }, 'grond'],
    ['no completion by hand', 'opschortingen', { grond: 'aanvulling', van: '2026-03-02' }, 'grond'],
    ['a day that does not exist', 'opschortingen', { grond: 'overmacht', van: '2026-02-30' }, 'van'],
    ['consent without end', 'opschortingen', { grond: 'schriftelijke-instemming', van: '2026-03-02' }, 'tot'],
    ['a mark that is none', 'hervattingen', { kenmerk: 'x', tot: '2026-03-02' }, 'kenmerk'],
    ['no weeks', 'verlengingen', { weken: 0, motivering: 'x' }, 'weken'],
    ['too many weeks', 'verlengingen', { weken: 9, motivering: 'x' }, 'weken'],
    ['a document of another permit', 'stukken', { stukken: [{ code: 'statuten', stand: 'akkoord' }] }, 'stukken'],
    [
      'a birth in the future',
      'betrokkenen',
      { naam: geplant.naam, rol: 'exploitant', geboortedatum: '2030-01-01' },
      'geboortedatum',
    ],
    ['a role that is none', 'betrokkenen', { naam: geplant.naam, rol: 'x', geboortedatum: '1990-01-01' }, 'rol'],
    ['notice of default of tomorrow', 'ingebrekestellingen', { ontvangenOp: '2026-03-03' }, 'ontvangenOp'],
  ])('%s: 400 with the field, without repeating what was sent', async (_naam, pad, body, veld) => {
    const antwoord = await stap(await dien(), 1, pad, body);
    expect(antwoord.status).toBe(400);
    const velden = (antwoord.body.invalidParams as { name: string }[]).map(({ name }) => name);
    expect(velden).toEqual([expect.stringContaining(veld)]);
    expect(JSON.stringify(antwoord.body)).not.toContain(geplant.naam);
  });

  it.each(['aanvullingsverzoeken', 'opschortingen', 'verlengingen', 'van-rechtswege-verleningen', 'stukken'])(
    '%s by a Bibob coordinator, of another municipality, on an old version and without a version',
    async (pad) => {
      const id = await dien();
      const bodies: Record<string, object> = {
        aanvullingsverzoeken: { ...ronde, hersteltermijn: '2026-03-24' },
        opschortingen: { grond: 'overmacht', van: '2026-03-02' },
        verlengingen: { weken: 1, motivering: 'x' },
        stukken: { stukken: [] },
      };
      expect(await stap(id, 1, pad, bodies[pad], coordinator)).toMatchObject({ status: 403 });
      const elders = medewerker('vergunning-9', 'vergunningmedewerker', '0599');
      expect(await stap(id, 1, pad, bodies[pad], elders)).toMatchObject({ status: 404 });
      expect(await stap(id, 7, pad, bodies[pad])).toMatchObject({ status: 409, body: { code: 'versieconflict' } });
      const zonder = await dienst.vraag('POST', `/v1/vergunningaanvragen/${id}/${pad}`, {
        wie: behandelaar,
        doelbinding,
        ...(bodies[pad] && { body: bodies[pad] }),
      });
      expect(zonder).toMatchObject({ status: 428 });
    },
  );
});

describe('CC13: at the same time', () => {
  it('of two hundred who extend, one does: the others are told, and nothing is lost', async () => {
    const id = await dien();
    const antwoorden = await Promise.all(
      Array.from({ length: 200 }, () => stap(id, 1, 'verlengingen', { weken: 2, motivering: 'x' })),
    );
    const gelukt = antwoorden.filter(({ status }) => status === 200);
    expect(gelukt).toHaveLength(1);
    expect(antwoorden.filter(({ status, body }) => status === 409 && body.code === 'versieconflict')).toHaveLength(199);
    // 27 April + 14 = 11 May.
    expect((await lees(id)).body).toMatchObject({ versie: 2, beslistermijnEinde: '2026-05-11' });
  });

  it('who ends an application and who starts a Bibob-toets on it exclude each other', async () => {
    const ids = await Promise.all(Array.from({ length: 10 }, () => dien()));
    const start = (id: string) =>
      dienst.vraag('POST', `/v1/vergunningaanvragen/${id}/bibob-toetsen`, {
        wie: coordinator,
        doelbinding: 'bibob-onderzoek',
        headers: { 'idempotency-key': nieuwId() },
        body: { aanleiding: 'beleidsregel-gebied', toelichting: 'x' },
      });
    for (const id of ids) {
      const [toets, einde] = await Promise.all([start(id), stap(id, 1, 'intrekkingen', {})]);
      expect(einde.status).toBe(200);
      expect([201, 409]).toContain(toets.status);
      if (toets.status === 409) expect(toets.body.code).toBe('aanvraag-besloten');
    }
  });
});
