import { ChunkSettler } from './chunk-settler.js';
import { countsOf, nothingForced, type ChunkCounts, type ConsumerSettings } from './chunk-transaction.js';
import { type JointChunks } from './joint-chunks.js';
import { type Received } from './received.js';

const place = { topic: 'signal-intake', partition: 0 } as const;
const counts = countsOf({ skipped: 1 });
const fault = (code: string): Error => Object.assign(new Error('x'), { code });
const messages = (count: number): Received[] =>
  Array.from(
    { length: count },
    (_, at) => ({ position: BigInt(at), key: null, value: null, headers: {}, meaning: { kind: 'skip' } }) as Received,
  );

/** A settler whose database is here, away or too slow for a number of transactions, and with what the shared transactions come to, one after the other. */
function setting(together: (ChunkCounts | Error)[]) {
  const state = { away: false, full: false, slow: 0, together: 0, alone: 0, parked: 0 };
  const query = (statement: string | { readonly text: string }) => {
    const text = typeof statement === 'string' ? statement : statement.text;
    if (text.startsWith('begin') && state.slow > 0) {
      state.slow -= 1;
      return Promise.reject(fault('57014'));
    }
    if (text.startsWith('insert into parked_message')) {
      if (state.full) return Promise.reject(fault('22000'));
      state.parked += 1;
    }
    return Promise.resolve({
      command: text === 'commit' ? 'COMMIT' : 'SELECT',
      rows: [{ fresh: [], quarantined: [] }],
    });
  };
  const client = { on: () => client, off: () => client, release: () => undefined, query };
  const connect = () => {
    state.alone += 1;
    return state.away ? Promise.reject(fault('ECONNREFUSED')) : Promise.resolve(client);
  };
  const apply = () => {
    state.together += 1;
    const outcome = together.shift() ?? counts;
    return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome);
  };
  const now = () => '2026-11-28T12:00:00Z';
  const settings = { pool: { connect }, consumer: 'care-referral', statementTimeoutMs: 1_000, now };
  const settler = new ChunkSettler(
    place,
    settings as unknown as ConsumerSettings,
    { apply } as unknown as JointChunks,
    () => undefined,
  );
  return { state, settle: (count: number) => settler.settle(messages(count), nothingForced) };
}

describe('a chunk', () => {
  it('goes with those of other partitions while nothing fails', async () => {
    const { state, settle } = setting([]);
    await settle(2);
    await settle(2);
    expect(state).toMatchObject({ together: 2, alone: 0 });
  });

  it('goes alone after it failed, with its halves and when it is fetched again, until it is settled', async () => {
    const { state, settle } = setting([fault('22000')]);
    state.away = true;
    expect(await settle(4)).toMatchObject({ settled: 0, retry: {} });
    expect(await settle(4)).toMatchObject({ settled: 0, retry: {} });
    expect(state).toMatchObject({ together: 1, alone: 2 });
    state.away = false;
    expect(await settle(4)).toEqual({ settled: 4 });
    expect(state).toMatchObject({ together: 1, alone: 3 });
    await settle(4);
    expect(state).toMatchObject({ together: 2, alone: 3 });
  });
});

describe('a message alone that takes too long', () => {
  it('waits nine times, and is parked at the tenth', async () => {
    const { state, settle } = setting([fault('57014')]);
    state.slow = 9;
    for (let time = 1; time <= 9; time += 1) expect(await settle(1)).toMatchObject({ settled: 0, retry: {} });
    expect(state).toMatchObject({ slow: 1, parked: 0 });
    expect(await settle(1)).toEqual({ settled: 1 });
    expect(state).toMatchObject({ slow: 0, parked: 1 });
  });

  it('waits on when even its parking takes too long, and is applied when the database is well again', async () => {
    const { state, settle } = setting([fault('57014')]);
    state.slow = 10;
    for (let time = 1; time <= 10; time += 1) expect(await settle(1)).toMatchObject({ settled: 0, retry: {} });
    expect(state.slow).toBe(0);
    expect(await settle(1)).toEqual({ settled: 1 });
    expect(state.parked).toBe(0);
  });

  it('begins anew once it came through', async () => {
    const { state, settle } = setting([fault('57014'), fault('57014')]);
    for (const [round, slow] of [8, 8].entries()) {
      state.slow = slow;
      for (let time = 1; time <= 9; time += 1) expect(await settle(1)).toMatchObject({ settled: 0, retry: {} });
      expect(await settle(1)).toEqual({ settled: 1 });
      expect(state).toMatchObject({ slow: 0, together: round + 1, parked: 0 });
    }
  });
});

describe('a message that cannot be applied', () => {
  it('waits, with what it failed at, while it cannot be parked either', async () => {
    const { state, settle } = setting([fault('22000')]);
    state.full = true;
    expect(await settle(1)).toMatchObject({ settled: 0, retry: { error: { code: '22000' } } });
    expect(state).toMatchObject({ alone: 1, parked: 0 });
    state.full = false;
    expect(await settle(1)).toEqual({ settled: 1 });
  });
});
