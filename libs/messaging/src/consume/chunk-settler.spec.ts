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
    (_, at) => ({ position: BigInt(at), key: null, meaning: { kind: 'skip' } }) as Received,
  );

/** A settler whose database is here or away, and with what the shared transactions come to, one after the other. */
function setting(together: (ChunkCounts | Error)[]) {
  const state = { away: false, together: 0, alone: 0 };
  const query = (text: string) => Promise.resolve({ command: text === 'commit' ? 'COMMIT' : 'SELECT', rows: [] });
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
  const settings = { pool: { connect }, consumer: 'care-referral', statementTimeoutMs: 1_000 };
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
