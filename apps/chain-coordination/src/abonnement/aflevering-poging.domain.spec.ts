import { GEEF_OP_NA_MS, retryAfterMs, wachttijdMs } from '@schakel/domain';
import fc from 'fast-check';
import { naPoging, type Poginguitkomst } from './aflevering-poging.domain.js';

const nu = '2026-03-02T09:00:00.000Z';
const eerste = { pogingen: 0, eerstePogingOp: undefined };
const antwoord = (status: number, retryAfter?: string): Poginguitkomst => ({ soort: 'antwoord', status, retryAfter });
const na = (ms: number) => new Date(Date.parse(nu) + ms).toISOString();

describe('the pause after a failed attempt', () => {
  it.each([
    [0, 30_000],
    [1, 60_000],
    [2, 120_000],
    [3, 240_000],
    [4, 480_000],
    [5, 960_000],
    [6, 1_920_000],
    [7, 3_600_000],
    [8, 3_600_000],
    [1_000, 3_600_000],
  ])('is, after %d attempts before, at most %d ms', (pogingen, ms) => expect(wachttijdMs(pogingen, 0)).toBe(ms));

  it('is spread over its last fifth', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.double({ min: 0, max: 0.999999, noNaN: true }), (pogingen, toeval) => {
        const heel = wachttijdMs(pogingen, 0);
        const wacht = wachttijdMs(pogingen, toeval);
        expect(wacht).toBeGreaterThanOrEqual(heel * 0.8 - 1);
        expect(wacht).toBeLessThanOrEqual(heel);
      }),
    );
  });
});

describe('after an attempt', () => {
  it.each([200, 201, 202, 204, 299])('%d: delivered', (status) =>
    expect(naPoging(eerste, antwoord(status), nu, 0)).toEqual({ soort: 'afgeleverd', uitkomst: `http-${status}` }),
  );

  it.each([400, 401, 403, 404, 405, 413, 415, 422, 451])('%d: failed at once', (status) =>
    expect(naPoging(eerste, antwoord(status), nu, 0)).toEqual({ soort: 'mislukt', uitkomst: `http-${status}` }),
  );

  it.each([301, 307, 408, 409, 425, 500, 502, 503, 504, 0])('%d: again', (status) =>
    expect(naPoging(eerste, antwoord(status), nu, 0)).toEqual({
      soort: 'uitgesteld',
      uitkomst: `http-${status}`,
      op: na(30_000),
    }),
  );

  it.each(['onbereikbaar', 'te-laat'] as const)('%s: again', (soort) =>
    expect(naPoging({ pogingen: 2, eerstePogingOp: nu }, { soort }, nu, 0)).toEqual({
      soort: 'uitgesteld',
      uitkomst: soort,
      op: na(120_000),
    }),
  );

  it('410: the webhook is gone', () =>
    expect(naPoging(eerste, antwoord(410), nu, 0)).toEqual({ soort: 'webhook-verdwenen', uitkomst: 'http-410' }));

  it('a forbidden address: failed at once', () =>
    expect(naPoging(eerste, { soort: 'adres-niet-toegestaan' }, nu, 0).soort).toBe('mislukt'));

  it('429: the whole subscription rests as long as was asked', () => {
    expect(naPoging(eerste, antwoord(429, '120'), nu, 0)).toEqual({
      soort: 'uitgesteld',
      uitkomst: 'http-429',
      op: na(120_000),
      rustTot: na(120_000),
    });
    expect(naPoging({ pogingen: 4, eerstePogingOp: nu }, antwoord(429, '5'), nu, 0)).toMatchObject({
      op: na(480_000),
      rustTot: na(5_000),
    });
    expect(naPoging(eerste, antwoord(429), nu, 0)).toMatchObject({ rustTot: na(30_000) });
  });

  it('503 with a wish: not sooner, and only this chain file waits', () => {
    expect(naPoging(eerste, antwoord(503, '90'), nu, 0)).toEqual({
      soort: 'uitgesteld',
      uitkomst: 'http-503',
      op: na(90_000),
    });
    expect(naPoging(eerste, antwoord(503, '1'), nu, 0)).toMatchObject({ op: na(30_000) });
  });

  it('gives up after four days and not before', () => {
    const sinds = (ms: number) => ({ pogingen: 90, eerstePogingOp: na(-ms) });
    const driedagen = 72 * 3_600_000;
    expect(GEEF_OP_NA_MS).toBeGreaterThan(driedagen);
    expect(naPoging(sinds(GEEF_OP_NA_MS - 1), antwoord(503), nu, 0).soort).toBe('uitgesteld');
    expect(naPoging(sinds(GEEF_OP_NA_MS), antwoord(503), nu, 0)).toEqual({ soort: 'mislukt', uitkomst: 'http-503' });
    expect(naPoging(sinds(GEEF_OP_NA_MS), antwoord(429, '9'), nu, 0)).toEqual({
      soort: 'mislukt',
      uitkomst: 'http-429',
    });
    expect(naPoging(sinds(GEEF_OP_NA_MS), antwoord(204), nu, 0).soort).toBe('afgeleverd');
  });
});

describe('Retry-After', () => {
  it.each<[string | undefined, number | undefined]>([
    ['0', 0],
    ['120', 120_000],
    [' 7 ', 7_000],
    ['Mon, 02 Mar 2026 09:01:00 GMT', 60_000],
    ['Mon, 02 Mar 2026 08:00:00 GMT', 0],
    ['999999999', 24 * 3_600_000],
    ['-5', undefined],
    ['1.5', undefined],
    ['straks', undefined],
    ['2026', 2_026_000],
    ['', undefined],
    [undefined, undefined],
  ])('%j is %j ms', (header, ms) => expect(retryAfterMs(header, nu)).toBe(ms));
});
