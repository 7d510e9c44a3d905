import { jest } from '@jest/globals';
import { nieuwId } from './new-id.js';

const V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

afterEach(() => jest.restoreAllMocks());

describe('nieuwId', () => {
  it('gives version 7, the present time in front', () => {
    const before = Date.now();
    const id = nieuwId();
    expect(id).toMatch(V7);
    const millis = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
    expect(millis).toBeGreaterThanOrEqual(before);
    expect(millis).toBeLessThanOrEqual(Date.now() + 50);
  });

  it('ascends strictly within and across milliseconds, and never repeats', () => {
    const ids = Array.from({ length: 20_000 }, nieuwId);
    expect(ids.every((id, index) => index === 0 || id > (ids[index - 1] ?? ''))).toBe(true);
    expect(new Set(ids.map((id) => id.slice(-12))).size).toBeGreaterThan(19_990);
  });

  it('ascends when the clock is set back', () => {
    const earlier = nieuwId();
    jest.spyOn(Date, 'now').mockReturnValue(1_000);
    const ids = Array.from({ length: 10 }, nieuwId);
    expect([...ids].sort()).toEqual(ids);
    expect((ids[0] ?? '') > earlier).toBe(true);
  });
});
