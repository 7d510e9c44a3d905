import { type Proefdienst, startProefdienst } from '../fixtures/proefdienst.js';

let dienst: Proefdienst;

beforeAll(async () => {
  dienst = await startProefdienst();
});

afterAll(() => dienst.stop());

describe('GET /v1/indicatoren', () => {
  it('gives the catalogue of today with source, grade and warning, to anyone', async () => {
    const { status, headers, body } = await dienst.vraag('GET', '/v1/indicatoren');
    expect(status).toBe(200);
    expect(headers.get('etag')).toBe('"2026.1"');
    expect(body).toMatchObject({
      versie: '2026.1',
      geldigVanaf: '2026-01-01',
      waarschuwing: expect.stringContaining('andere problemen'),
    });
    expect(body.resultaten).toHaveLength(105);
    expect(body.resultaten).toContainEqual(
      expect.objectContaining({ code: 'RV08', gewichten: { volwassene: 'M', minderjarige: null }, graad: 'secundair' }),
    );
    expect(body.resultaten).toContainEqual(expect.objectContaining({ code: 'UC01', graad: 'uit het hoofd' }));
  });

  it('gives a version by name, answers 304 when the caller has it, and 404 for one that never was', async () => {
    expect((await dienst.vraag('GET', '/v1/indicatoren?versie=2026.1')).status).toBe(200);
    expect((await dienst.vraag('GET', '/v1/indicatoren', { headers: { 'if-none-match': '"2026.1"' } })).status).toBe(
      304,
    );
    expect(await dienst.vraag('GET', '/v1/indicatoren?versie=1999.1')).toMatchObject({
      status: 404,
      body: { code: 'catalogusversie-onbekend' },
    });
  });
});

describe('the OpenAPI document', () => {
  it('is anonymous and describes every route', async () => {
    const { status, body } = await dienst.vraag('GET', '/v1/openapi.json');
    expect(status).toBe(200);
    expect(Object.keys(body.paths as object).sort()).toEqual([
      '/indicatoren',
      '/signalen',
      '/signalen/{id}',
      '/signalen/{id}/duidingen',
      '/signalen/{id}/historie',
      '/signalen/{id}/routeringen',
      '/signalen/{id}/sluitingen',
      '/signalen/{id}/wegingen',
    ]);
  });
});
