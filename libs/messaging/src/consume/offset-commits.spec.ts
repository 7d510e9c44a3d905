import { jest } from '@jest/globals';
import { silent } from '../messaging-log.js';
import { OffsetCommits } from './offset-commits.js';

describe('OffsetCommits', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('tells the broker once for many settled batches, with the latest', async () => {
    const told: string[] = [];
    const offsets = new OffsetCommits(silent);
    for (const batch of ['first', 'second', 'third']) {
      offsets.settled(() => {
        told.push(batch);
        return Promise.resolve();
      });
    }
    expect(told).toEqual([]);
    await jest.advanceTimersByTimeAsync(250);
    expect(told).toEqual(['third']);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(told).toEqual(['third']);
  });

  it('tells what is left when asked, and nothing when nothing is', async () => {
    const told: string[] = [];
    const offsets = new OffsetCommits(silent);
    await offsets.flush();
    offsets.settled(() => {
      told.push('last');
      return Promise.resolve();
    });
    await offsets.flush();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(told).toEqual(['last']);
  });

  it('survives a refusal and tells the next', async () => {
    const warned: string[] = [];
    const offsets = new OffsetCommits({ ...silent, warn: (_fields, text) => void warned.push(text) });
    offsets.settled(() => Promise.reject(new Error('the group rebalances')));
    await offsets.flush();
    expect(warned).toEqual(['offsets were not taken']);
    let told = false;
    offsets.settled(() => {
      told = true;
      return Promise.resolve();
    });
    await offsets.flush();
    expect(told).toBe(true);
  });
});
