import { nieuwId } from '@schakel/platform';
import { eventually } from '@schakel/testing';
import { gesprekMet, mensen, verlening } from '../fixtures/besluiten.js';
import { medewerker, startProefdienst, type Gebruiker, type Proefdienst } from '../fixtures/proefdienst.js';

let dienst: Proefdienst;
let vergunning: string;
// Rotterdam: its own rule gives an exploitatievergunning for five years, so until 2 March 2031; kept until 2 March 2032.
const { lees, maak, doe, aanvraag, getekend } = gesprekMet(() => dienst, undefined, '0599');
const privacy = medewerker('privacy-1', 'privacyfunctionaris', '0599');
const jurist = medewerker('jurist-1', 'jurist', '0599');
const tweedeJurist = medewerker('jurist-2', 'jurist', '0599');
// Not 0363: a conversation takes whoever is of there for somebody of here.
const buiten = medewerker('privacy-9', 'privacyfunctionaris', '0344');
const DOEL = 'vernietiging';

beforeAll(async () => {
  dienst = await startProefdienst({ klok: () => '2026-03-02T09:00:00.000Z' });
  await getekend(`vergunningaanvragen/${await aanvraag()}`, verlening);
  [{ id: vergunning }] = (await dienst.sql<{ id: string }>('select id from vergunning')) as [{ id: string }];
});
afterAll(async () => {
  // A consumer that is told to stop while it still joins would come back after the test environment is gone.
  await eventually(async () => (await fetch(`${dienst.url}/health/ready`)).status === 200, 'the service is ready');
  await dienst.stop();
});

const stelVoor = (totEnMet: string, anders: object = {}, wie: Gebruiker = privacy, key = nieuwId()) => {
  const voorstel = { dossiersoort: 'vergunning', dossierId: vergunning, totEnMet, reden: 'Rechtszaak Verzonnen.' };
  return maak('bewaarverlengingen', { ...voorstel, ...anders }, wie, DOEL, key);
};
const pad = (id: unknown, stap: string) => `bewaarverlengingen/${String(id)}/${stap}`;
const stelVast = (id: unknown, wie: Gebruiker, versie = 1) => doe(pad(id, 'vaststellingen'), versie, {}, wie, DOEL);
const tellingen = async () => (await lees('bewaaroverzicht', privacy, DOEL)).body.tellingen;

describe('keeping one file longer', () => {
  it('counts once a second person put it in force, and says so', async () => {
    const voor = [{ soort: 'vergunning', jaar: 2032, aantal: 1, verlengd: 0 }];
    expect(await tellingen()).toEqual(voor);
    const key = nieuwId();
    const gemaakt = await stelVoor('2038-01-01', {}, privacy, key);
    expect(gemaakt).toMatchObject({ status: 201, body: { status: 'voorgesteld', versie: 1 } });
    const { id } = gemaakt.body;
    expect((await stelVoor('2038-01-01', {}, privacy, key)).body.id).toBe(id);
    expect(await tellingen()).toEqual(voor);

    expect(await stelVast(id, privacy)).toMatchObject({ status: 403, body: { code: 'vier-ogen' } });
    expect(await doe(pad(id, 'afwijzingen'), 1, { reden: 'Toch niet.' }, privacy, DOEL)).toMatchObject({
      status: 403,
      body: { code: 'vier-ogen' },
    });
    expect(await tellingen()).toEqual(voor);
    expect(await stelVast(id, jurist)).toMatchObject({ status: 200, body: { status: 'vastgesteld', versie: 2 } });
    expect(await tellingen()).toEqual([{ soort: 'vergunning', jaar: 2038, aantal: 1, verlengd: 1 }]);

    expect((await lees(`bewaarverlengingen/${String(id)}`, jurist, DOEL)).body).toMatchObject({
      ...{ dossiersoort: 'vergunning', dossierId: vergunning, totEnMet: '2038-01-01', reden: 'Rechtszaak Verzonnen.' },
      ...{ voorgesteldDoor: 'privacy-1', vastgesteldDoor: 'jurist-1' },
    });
    expect(await dienst.dump()).not.toContain('Rechtszaak Verzonnen');
  });

  it.each([
    ['earlier than its rule gives', '2032-03-01'],
    ['earlier than the extension in force', '2037-12-31'],
    ['the same as the extension in force', '2038-01-01'],
  ])('a day %s is refused', async (_, totEnMet) => {
    expect(await stelVoor(totEnMet)).toMatchObject({
      status: 400,
      body: { code: 'bewaartermijn-niet-later', invalidParams: [{ name: 'totEnMet' }] },
    });
  });

  it('is refused while the term of the file has not begun', async () => {
    // The grant follows its permit and has no day of its own.
    const [besluit] = await dienst.sql<{ id: string }>('select id from besluit');
    expect(await stelVoor('2040-01-01', { dossiersoort: 'besluit', dossierId: besluit!.id })).toMatchObject({
      status: 409,
      body: { code: 'bewaartermijn-onbekend' },
    });
  });

  it('is concluded by one of two second persons who come at the same time', async () => {
    const { id } = (await stelVoor('2039-01-01')).body;
    const antwoorden = await Promise.all([stelVast(id, jurist), stelVast(id, tweedeJurist)]);
    expect(antwoorden.map(({ status }) => status).sort()).toEqual([200, 409]);
    const historie = 'select 1 from historie where aggregaat_id = $1';
    // The proposal and one conclusion.
    expect(await dienst.sql(historie, [id])).toHaveLength(2);
    const winnaar = antwoorden[0].status === 200 ? 'jurist-1' : 'jurist-2';
    expect((await lees(`bewaarverlengingen/${String(id)}`, jurist, DOEL)).body).toMatchObject({
      ...{ status: 'vastgesteld', versie: 2, vastgesteldDoor: winnaar },
    });
    expect(await tellingen()).toEqual([{ soort: 'vergunning', jaar: 2039, aantal: 1, verlengd: 1 }]);
  });

  it('turned down, changes nothing and stays so', async () => {
    const { id } = (await stelVoor('2040-01-01')).body;
    expect((await doe(pad(id, 'afwijzingen'), 1, { reden: 'Te lang.' }, jurist, DOEL)).status).toBe(200);
    expect(await stelVast(id, jurist, 2)).toMatchObject({ status: 409, body: { code: 'overgang-niet-toegestaan' } });
    expect((await lees(`bewaarverlengingen/${String(id)}`, privacy, DOEL)).body).toMatchObject({
      ...{ status: 'afgewezen', afgewezenDoor: 'jurist-1', redenAfwijzing: 'Te lang.' },
    });
    expect(await tellingen()).toEqual([{ soort: 'vergunning', jaar: 2039, aantal: 1, verlengd: 1 }]);
  });

  it('a shorter proposal that was overtaken is not put in force', async () => {
    const kort = (await stelVoor('2041-01-01')).body.id;
    const lang = (await stelVoor('2042-01-01', {}, jurist)).body.id;
    expect((await stelVast(lang, tweedeJurist)).status).toBe(200);
    expect(await stelVast(kort, jurist)).toMatchObject({ status: 409, body: { code: 'verlenging-ingehaald' } });
    expect(await tellingen()).toEqual([{ soort: 'vergunning', jaar: 2042, aantal: 1, verlengd: 1 }]);
  });

  it('is listed by page, newest first', async () => {
    const eerste = (await lees('bewaarverlengingen?limiet=2', privacy, DOEL)).body;
    expect(eerste.resultaten).toMatchObject([{ totEnMet: '2042-01-01' }, { totEnMet: '2041-01-01' }]);
    const volgende = new URL(String(eerste.volgende));
    const rest = (await lees(`bewaarverlengingen${volgende.search}`, privacy, DOEL)).body;
    expect(rest.resultaten).toMatchObject([
      { status: 'afgewezen', totEnMet: '2040-01-01' },
      { status: 'vastgesteld', totEnMet: '2039-01-01', dossierId: vergunning },
    ]);
    expect((await lees('bewaarverlengingen?status=afgewezen', jurist, DOEL)).body.resultaten).toHaveLength(1);
  });

  it('is nowhere for another municipality, and not for who handles permits', async () => {
    const { id } = (await stelVoor('2043-01-01')).body;
    expect((await stelVoor('2043-01-01', {}, buiten)).status).toBe(404);
    expect((await lees(`bewaarverlengingen/${String(id)}`, buiten, DOEL)).status).toBe(404);
    expect((await stelVast(id, buiten)).status).toBe(404);
    expect((await lees('bewaarverlengingen', buiten, DOEL)).body.resultaten).toEqual([]);
    expect((await stelVoor('2043-01-01', {}, mensen.opsteller)).status).toBe(403);
    expect((await lees('bewaarverlengingen', jurist, 'vergunningverlening')).status).toBe(403);
  });
});
