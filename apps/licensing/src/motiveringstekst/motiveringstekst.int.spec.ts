import { eventually } from '@schakel/testing';
import { gesprekMet, mensen, verlening } from '../fixtures/besluiten.js';
import { medewerker, startProefdienst, type Proefdienst } from '../fixtures/proefdienst.js';

let dienst: Proefdienst;
const nu = '2026-03-02T09:00:00.000Z';
const { lees, maak, doe, aanvraag } = gesprekMet(() => dienst);
const { jurist, opsteller } = mensen;
const tweedeJurist = medewerker('jurist-2', 'jurist');

beforeAll(async () => {
  dienst = await startProefdienst({ klok: () => nu });
});
afterAll(async () => {
  // A consumer that is told to stop while it still joins would come back after the test environment is gone.
  await eventually(async () => (await fetch(`${dienst.url}/health/ready`)).status === 200, 'the service is ready');
  await dienst.stop();
});

const voorstel = {
  code: 'verlenen',
  tekst: 'Goed nieuws! U krijgt een {{soort-vergunning}}. {{reden}}',
  geldigVanaf: '2026-03-02',
};
const geldend = async (opDatum = '2026-03-02', wie = opsteller) =>
  ((await lees(`motiveringsteksten?opDatum=${opDatum}`, wie)).body.resultaten as { code: string }[]).find(
    ({ code }) => code === 'verlenen',
  );

describe('a text of the municipality', () => {
  it('holds after a second person put it in force; a decision keeps the text of its day', async () => {
    const voor = await maak(`vergunningaanvragen/${await aanvraag()}/conceptbesluiten`, verlening);
    expect(await geldend()).toMatchObject({ herkomst: 'landelijk', nummer: 1 });

    const gemaakt = await maak('motiveringsteksten', voorstel, jurist);
    expect(gemaakt).toMatchObject({ status: 201, body: { status: 'voorgesteld', versie: 1 } });
    const id = String(gemaakt.body.id);
    expect(await geldend()).toMatchObject({ herkomst: 'landelijk' });
    expect(await doe(`motiveringsteksten/${id}/vaststellingen`, 1, {}, jurist)).toMatchObject({
      status: 403,
      body: { code: 'vier-ogen' },
    });
    expect((await doe(`motiveringsteksten/${id}/vaststellingen`, 1, {}, tweedeJurist)).status).toBe(200);
    expect(await geldend()).toMatchObject({
      herkomst: 'gemeente',
      nummer: 1,
      plaatshouders: ['soort-vergunning', 'reden'],
    });
    expect(await geldend('2026-03-01')).toMatchObject({ herkomst: 'landelijk' });

    const na = await maak(`vergunningaanvragen/${await aanvraag()}/conceptbesluiten`, verlening);
    expect((await lees(`besluiten/${String(na.body.id)}`)).body.tekst).toContain(
      'Goed nieuws! U krijgt een exploitatievergunning.',
    );
    const oud = (await lees(`besluiten/${String(voor.body.id)}`)).body;
    expect(oud).toMatchObject({ blokken: [{ herkomst: 'landelijk' }, { herkomst: 'landelijk' }] });
    expect(oud.tekst).not.toContain('Goed nieuws');

    const tweede = { tekst: 'U krijgt een {{soort-vergunning}}. {{reden}}', geldigVanaf: '2026-04-01' };
    expect((await doe(`motiveringsteksten/${id}/voorstellen`, 2, tweede, jurist)).status).toBe(200);
    expect((await doe(`motiveringsteksten/${id}/vaststellingen`, 3, {}, tweedeJurist)).status).toBe(200);
    expect(await geldend('2026-04-01')).toMatchObject({ nummer: 2 });
    expect((await lees(`motiveringsteksten/${id}`, jurist)).body).toMatchObject({
      versies: [
        { nummer: 1, tekst: voorstel.tekst },
        { nummer: 2, geldigVanaf: '2026-04-01' },
      ],
    });
  });

  it('is one per code: who makes it a second time is told', async () => {
    const eigen = { ...voorstel, code: 'schorsen', tekst: 'Wij schorsen. {{periode}}' };
    const antwoorden = await Promise.all([
      maak('motiveringsteksten', eigen, jurist),
      maak('motiveringsteksten', eigen, tweedeJurist),
    ]);
    expect(antwoorden.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(antwoorden.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'bestaat-al' });
  });

  it.each([
    ['a place nobody knows', 'Beste {{naam}}', 'plaatshouder-onbekend'],
    ['personal data', 'Bel 06-12345678 als u vragen hebt.', 'tekst-met-persoonsgegevens'],
  ])('with %s is refused, without repeating it', async (_, tekst, code) => {
    const antwoord = await maak('motiveringsteksten', { ...voorstel, code: 'vervallen', tekst }, jurist);
    expect(antwoord).toMatchObject({ status: 400, body: { code, invalidParams: [{ name: 'tekst', code }] } });
    expect(JSON.stringify(antwoord.body)).not.toContain(tekst);
  });

  it('is not for who drafts to change, nor for another municipality to see', async () => {
    expect((await maak('motiveringsteksten', voorstel, opsteller)).status).toBe(403);
    expect(await geldend('2026-05-01', medewerker('vergunning-9', 'vergunningmedewerker', '0599'))).toMatchObject({
      herkomst: 'landelijk',
    });
  });
});

describe('a draft with a place that nobody filled in', () => {
  it('is refused, naming the place', async () => {
    const leeg = { ...verlening, invulling: {} };
    const antwoord = await maak(`vergunningaanvragen/${await aanvraag()}/conceptbesluiten`, leeg);
    expect(antwoord).toMatchObject({
      status: 400,
      body: { code: 'plaatshouder-ontbreekt', invalidParams: [{ name: 'invulling.reden' }] },
    });
  });
});
