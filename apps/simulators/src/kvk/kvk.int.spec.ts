import { startSimulators, type RunningSimulators } from '../server.js';
import { BEDRIJVEN } from './bedrijven.data.js';

let simulators: RunningSimulators;
beforeAll(async () => {
  simulators = await startSimulators({ port: 0, host: '127.0.0.1', jwksUrl: undefined, herkomsten: ['*'] });
});
afterAll(() => simulators.stop());

const vraag = (kvkNummer: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${simulators.luistert}/kvk/api/v1/basisprofielen/${kvkNummer}`, { headers });

describe('the Handelsregister answers', () => {
  it.each(BEDRIJVEN.map(({ kvkNummer, naam }) => [kvkNummer, naam] as const))('%s: %s', async (kvkNummer, naam) => {
    const antwoord = await vraag(kvkNummer);
    expect(antwoord.status).toBe(200);
    expect(antwoord.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await antwoord.json()).toMatchObject({
      kvkNummer,
      naam,
      _embedded: { eigenaar: { rechtsvorm: expect.any(String) } },
    });
  });

  it('with activities, the main one marked, and the day on which a business ended', async () => {
    expect(await (await vraag('90417297')).json()).toMatchObject({
      materieleRegistratie: { datumAanvang: '20150110', datumEinde: '20251231' },
      sbiActiviteiten: [
        { sbiCode: '78201', indHoofdactiviteit: 'Ja' },
        { sbiCode: '78202', indHoofdactiviteit: 'Nee' },
      ],
    });
  });

  it.each([
    ['a number that nobody has', '90000000', 404, 'IPD5200'],
    ['a number that is none', '9041726', 400, 'IPD0005'],
  ])('%s', async (_naam, nummer, status, code) => {
    const antwoord = await vraag(nummer);
    expect(antwoord.status).toBe(status);
    expect(await antwoord.json()).toMatchObject({ fout: [{ code }] });
  });

  it('remembers that it was asked and whether a key came along, never about whom', async () => {
    await fetch(`${simulators.luistert}/_aanroepen/kvk`, { method: 'DELETE' });
    await vraag('90417263', { apikey: 'geheim' });
    await vraag('90000000');
    const tekst = await (await fetch(`${simulators.luistert}/_aanroepen/kvk`)).text();
    expect(JSON.parse(tekst)).toEqual({
      aanroepen: [
        { metSleutel: true, gevonden: true },
        { metSleutel: false, gevonden: false },
      ],
    });
    expect(tekst).not.toMatch(/9041|geheim/);
  });

  it('holds companies that differ by number and cannot be real ones: all start with 904', () => {
    expect(new Set(BEDRIJVEN.map(({ kvkNummer }) => kvkNummer)).size).toBe(BEDRIJVEN.length);
    for (const { kvkNummer } of BEDRIJVEN) expect(kvkNummer).toMatch(/^904[0-9]{5}$/);
  });
});
