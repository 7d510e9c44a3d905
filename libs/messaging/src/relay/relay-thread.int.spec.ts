import { eventually, testTopics, type TestTopics } from '@schakel/testing';
import { intakePublisher } from '../fixtures/delivery-setup.js';
import { fixtureDatabase, type FixtureDatabase } from '../fixtures/fixture-database.js';
import { proefsignaal } from '../fixtures/proefsignaal.js';
import { CommitBatcher } from '../write/commit-batcher.js';
import { oldestUnsentAgeMs, RelayThread, type RelayThreadOptions } from './relay-thread.js';

const never = 3_600_000;

describe('a relay on a thread of its own', () => {
  let database: FixtureDatabase;
  let topics: TestTopics;
  beforeAll(async () => {
    [database, topics] = await Promise.all([fixtureDatabase(), testTopics({ only: ['signal-intake'] })]);
  });
  afterAll(() => Promise.all([database.close(), topics.drop()]));

  const faults: Error[] = [];
  const lines: string[] = [];
  let thread: RelayThread | undefined;
  afterEach(async () => {
    await thread?.stop();
    thread = undefined;
    faults.length = 0;
    lines.length = 0;
  });

  function start(options: Partial<RelayThreadOptions> = {}): RelayThread {
    const note = (_fields: object, text: string): void => void lines.push(text);
    return (thread = new RelayThread({
      database: { connectionString: database.appUrl },
      brokers: topics.brokers,
      clientId: 'proef-relay',
      topicPrefix: topics.prefix,
      pollMs: never,
      log: { info: note, warn: note, error: note },
      onFatal: (reason) => void faults.push(reason),
      ...options,
    }));
  }

  /** Commits signals, and tells the thread of each as a service does. */
  async function accept(signals: number): Promise<void> {
    const batcher = new CommitBatcher({
      pool: database.admin,
      publisher: intakePublisher,
      onCommitted: (published) => {
        if (published) thread?.hint();
      },
    });
    await Promise.all(Array.from({ length: signals }, () => batcher.commit(proefsignaal())));
  }

  it('sends at a hint, every row once, and counts them', async () => {
    const relay = start();
    await accept(1);
    await eventually(() => relay.sent === 1, 'the first is sent');
    for (let burst = 0; burst < 5; burst += 1) await accept(40);
    await eventually(() => relay.sent >= 201, 'all are sent, though none is looked for without a hint');
    expect(relay.sent).toBe(201);
    expect(await oldestUnsentAgeMs(database.pool)).toBe(0);
    expect(await database.count('outbox')).toBe(0);
  });

  it('leaves what is committed after its stop to the next', async () => {
    const first = start();
    await accept(3);
    await eventually(() => first.sent === 3, 'the first are sent');
    await first.stop();
    await accept(2);
    expect(await oldestUnsentAgeMs(database.pool)).toBeGreaterThan(0);
    expect(await database.count('outbox')).toBe(2);
    const second = start();
    await eventually(() => second.sent === 2, 'the next sends what waited');
    expect(faults).toEqual([]);
  });

  it('says what it cannot do to the log of the service, goes on, and stops all the same', async () => {
    start({ database: { connectionString: 'postgres://niemand@127.0.0.1:9/nergens', connectionTimeoutMillis: 500 } });
    await eventually(
      () => lines.filter((line) => line === 'the relay could not send and tries again').length >= 2,
      'it has tried twice',
    );
    await thread?.stop();
    expect(faults).toEqual([]);
  });

  it('tells when its thread ended though nobody stopped it', async () => {
    start({ brokers: undefined as never });
    await eventually(() => faults.length === 1, 'the service is told');
    expect(faults[0]).toBeInstanceOf(Error);
  });
});
