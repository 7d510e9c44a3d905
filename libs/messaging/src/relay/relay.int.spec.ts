import { topicAddress } from '@schakel/contracts';
import { eventually, testTopics, type TestTopics } from '@schakel/testing';
import { type PoolClient } from 'pg';
import { intakePublisher } from '../fixtures/delivery-setup.js';
import { fixtureDatabase, type FixtureDatabase } from '../fixtures/fixture-database.js';
import { proefsignaal } from '../fixtures/proefsignaal.js';
import { createKafka } from '../kafka/kafka-client.js';
import { type OutboxRow } from '../publish/publisher.js';
import { CommitBatcher } from '../write/commit-batcher.js';
import { Relay } from './relay.js';

type Query = (...args: unknown[]) => Promise<unknown>;

/**
 * From now on the database refuses the next `times` openings of a transaction, and nothing else: what travels behind each finds no
 * transaction. @returns how many were refused so far
 */
function refuseBegin(pool: FixtureDatabase['pool'], times: number): () => number {
  let refused = 0;
  pool.on('acquire', (client: PoolClient) => {
    const query = client.query.bind(client) as Query;
    client.query = ((...args: unknown[]) => {
      const [text] = args;
      if (refused >= times || typeof text !== 'string' || !text.startsWith('begin;')) return query(...args);
      refused += 1;
      return query('begin isolation level that_is_none');
    }) as typeof client.query;
  });
  return () => refused;
}

describe('the relay', () => {
  let database: FixtureDatabase;
  let topics: TestTopics;
  beforeAll(async () => {
    [database, topics] = await Promise.all([fixtureDatabase(), testTopics({ only: ['signal-intake'] })]);
  });
  afterAll(() => Promise.all([database.close(), topics.drop()]));

  it('loses no row when the database refuses to begin a transaction', async () => {
    const batcher = new CommitBatcher({ pool: database.admin, publisher: intakePublisher });
    const accepted: string[] = [];
    const accept = async (): Promise<void> => {
      const unit = proefsignaal();
      await batcher.commit(unit);
      accepted.push(unit.eventId);
    };
    const sent: string[] = [];
    const relay = new Relay({
      pool: database.pool,
      kafka: createKafka({ brokers: topics.brokers, clientId: 'relay' }),
      topicPrefix: topics.prefix,
      pollMs: 20,
      onSent: (rows: readonly OutboxRow[]) => void sent.push(...rows.map(({ event_id: id }) => id)),
    });
    relay.start();
    try {
      await accept();
      await eventually(() => sent.length === 1, 'the relay is the active one, so that it takes rows behind its begin');
      const refused = refuseBegin(database.pool, 3);
      await accept();
      await accept();
      relay.hint();
      await eventually(() => refused() === 3, 'its transactions are refused');
      await eventually(() => sent.length >= 3, 'every row is sent nevertheless');
      expect(sent).toEqual(accepted);
      await eventually(async () => (await database.count('outbox')) === 0, 'nothing is left');
    } finally {
      await relay.stop();
    }
  });

  it('sends a lonely row as it is and a crowd compressed, and both are read as they were written', async () => {
    const kafka = createKafka({ brokers: topics.brokers, clientId: 'relay' });
    const topic = topicAddress('signal-intake', topics.prefix);
    const read = new Map<string, string>();
    const consumer = kafka.consumer({ groupId: `${topics.prefix}lezer` });
    try {
      await consumer.connect();
      await consumer.subscribe({ topic, fromBeginning: true });
      await consumer.run({
        eachMessage: ({ message: { value } }) => {
          const text = value?.toString() ?? '';
          read.set((JSON.parse(text) as { id: string }).id, text);
          return Promise.resolve();
        },
      });
      const batcher = new CommitBatcher({ pool: database.admin, publisher: intakePublisher, maxUnits: 200 });
      for (const crowd of [1, 200]) {
        const units = Array.from({ length: crowd }, () => proefsignaal());
        await Promise.all(units.map((unit) => batcher.commit(unit)));
        const { rows } = await database.admin.query<{ event_id: string; value: string }>(
          'select event_id, value from outbox',
        );
        expect(rows).toHaveLength(crowd);
        const relay = new Relay({ pool: database.pool, kafka, topicPrefix: topics.prefix, pollMs: 20 });
        relay.start();
        await eventually(() => rows.every(({ event_id: id }) => read.has(id)), 'every row is read').finally(() =>
          relay.stop(),
        );
        expect(rows.map(({ event_id: id }) => read.get(id))).toEqual(rows.map(({ value }) => value));
        expect(await database.count('outbox')).toBe(0);
      }
    } finally {
      await consumer.disconnect();
    }
  });
});
