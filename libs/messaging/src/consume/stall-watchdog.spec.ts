import { type Admin } from 'kafkajs';
import { StallWatchdog, type Watched } from './stall-watchdog.js';

/** The four questions the watchdog asks a broker, answered from fields. */
class Broker {
  away = false;
  high = 100n;
  committed = 10n;

  readonly admin = {
    connect: () => this.answer(undefined),
    disconnect: () => this.answer(undefined),
    describeCluster: () => this.answer({}),
    fetchOffsets: ({ topics }: { topics: string[] }) =>
      this.answer(topics.map((topic) => ({ topic, partitions: [{ partition: 0, offset: String(this.committed) }] }))),
    fetchTopicOffsets: () =>
      this.answer([{ partition: 0, offset: String(this.high), high: String(this.high), low: '0' }]),
  } as unknown as Admin;

  private answer<T>(value: T): Promise<T> {
    return this.away ? Promise.reject(new Error('away')) : Promise.resolve(value);
  }
}

describe('stall watchdog', () => {
  let broker: Broker;
  let now: number;
  let joined: boolean;
  let partition: { topic: string; partition: number; position: bigint | undefined; waiting: boolean };
  let stalls: string[];
  let watchdog: StallWatchdog;
  beforeEach(() => {
    broker = new Broker();
    [now, joined, stalls] = [0, true, []];
    partition = { topic: 'schakel.licensing', partition: 0, position: undefined, waiting: false };
    const watched = (): Watched[] => (joined ? [partition] : []);
    watchdog = new StallWatchdog({
      admin: broker.admin,
      groupId: 'g',
      joined: () => joined,
      watched,
      stallMs: 60,
      checkMs: 1_000,
      onStall: (what) => stalls.push(what),
      clock: () => now,
    });
  });

  const after = async (ms: number): Promise<void> => {
    now += ms;
    await watchdog.check();
  };

  it('reports a partition with messages and no progress, and how far it lags', async () => {
    await after(0);
    expect(watchdog.lag).toBe(90);
    await after(59);
    expect(stalls).toEqual([]);
    await after(1);
    expect(stalls).toEqual(['partition 0 of schakel.licensing has messages and makes no progress']);
  });

  it('is content with progress, with nothing to read, and with waiting for the database', async () => {
    await after(0);
    partition.position = 20n;
    await after(59);
    await after(59);
    partition.waiting = true;
    await after(100);
    partition.waiting = false;
    partition.position = 100n;
    await after(59);
    await after(100);
    expect(watchdog.lag).toBe(0);
    expect(stalls).toEqual([]);
  });

  it('holds nothing against the client while the broker is away', async () => {
    await after(0);
    broker.away = true;
    await after(100);
    expect(watchdog.lag).toBeUndefined();
    broker.away = false;
    await after(0);
    await after(59);
    expect(stalls).toEqual([]);
  });

  it('holds the time in which a partition was read by another against nobody', async () => {
    await after(0);
    joined = false;
    await after(100);
    joined = true;
    await after(0);
    await after(59);
    expect(stalls).toEqual([]);
    await after(1);
    expect(stalls).toHaveLength(1);
  });

  it('reports a process that is no member of the group for twice as long', async () => {
    joined = false;
    await after(0);
    await after(119);
    expect(stalls).toEqual([]);
    await after(1);
    expect(stalls).toEqual(['no member of group g']);
  });
});
