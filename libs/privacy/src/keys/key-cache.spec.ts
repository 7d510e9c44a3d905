import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { DossierKey } from './dossier-key.js';
import { KeyCache } from './key-cache.js';

const key = (id: string): DossierKey => new DossierKey(id, randomBytes(32));

describe('KeyCache', () => {
  it('keeps a key until its time is over, however often it is used', () => {
    const cache = new KeyCache(10, 100);
    const a = key('a');
    cache.set('a', a, 0);
    expect(cache.get('a', 60)).toBe(a);
    expect(cache.get('a', 99)).toBe(a);
    expect(cache.get('a', 100)).toBeUndefined();
    expect(cache.size).toBe(0);
  });

  it('never holds more than its maximum and drops the least recently used first', () => {
    const cache = new KeyCache(2, 100);
    cache.set('a', key('a'), 0);
    cache.set('b', key('b'), 0);
    cache.get('a', 1);
    cache.set('c', key('c'), 2);
    expect(['a', 'b', 'c'].filter((name) => cache.get(name, 3))).toEqual(['a', 'c']);
    expect(cache.size).toBe(2);
  });

  it('forgets every form of one key', () => {
    const cache = new KeyCache(10, 100);
    cache.set('a wrapped once', key('a'), 0);
    cache.set('a wrapped anew', key('a'), 0);
    cache.set('b', key('b'), 0);
    cache.forget('a');
    expect(cache.size).toBe(1);
    expect(cache.get('b', 1)?.id).toBe('b');
  });

  it('shows nothing', () => {
    const cache = new KeyCache(10, 100);
    cache.set('a', key('a'), 0);
    expect(`${inspect(cache, { showHidden: true, depth: 9 })}${JSON.stringify(cache)}`).toBe('[sleutels]"[sleutels]"');
  });
});
