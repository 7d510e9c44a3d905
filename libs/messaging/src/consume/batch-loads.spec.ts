import { type PoolClient } from 'pg';
import { BatchLoads } from './batch-loads.js';
import { type BatchLoader, saved } from './event-context.js';

describe('loads of one batch', () => {
  let queries: string[][];
  let flushes: number;
  let loads: BatchLoads;
  let stored: Map<string, string>;
  const loader: BatchLoader<string> = {
    name: 'proef',
    load: (_, ids) => {
      queries.push([...ids]);
      return Promise.resolve(new Map([...stored].filter(([id]) => ids.includes(id))));
    },
  };
  beforeEach(() => {
    [queries, flushes, stored] = [
      [],
      0,
      new Map([
        ['a', 'A'],
        ['b', 'B'],
      ]),
    ];
    loads = new BatchLoads({} as PoolClient, () => {
      flushes += 1;
      loads.written();
      return Promise.resolve();
    });
  });

  it('asks once for what is asked together, and not again for what is known', async () => {
    const together = await Promise.all([
      loads.load(loader, 'a'),
      loads.load(loader, 'b'),
      loads.load(loader, 'a'),
      loads.load(loader, 'c'),
    ]);
    expect(together).toEqual(['A', 'B', 'A', undefined]);
    await loads.load(loader, 'b');
    expect(queries).toEqual([['a', 'b', 'c']]);
  });

  it('gives the state that was saved, without a query', async () => {
    await loads.load(loader, 'a');
    loads.changed(['a'], [saved(loader, 'a', 'A2')]);
    expect(await loads.load(loader, 'a')).toBe('A2');
    expect(queries).toHaveLength(1);
    expect(flushes).toBe(0);
  });

  it('writes what is pending before it reads a changed id whose state was not given', async () => {
    await loads.load(loader, 'a');
    loads.changed(['a'], []);
    stored.set('a', 'A2');
    expect(await loads.load(loader, 'a')).toBe('A2');
    expect(flushes).toBe(1);
  });

  it('lets every asker fail when the query fails', async () => {
    const broken: BatchLoader<string> = { name: 'stuk', load: () => Promise.reject(new Error('stuk')) };
    const results = await Promise.allSettled([loads.load(broken, 'a'), loads.load(broken, 'b')]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
