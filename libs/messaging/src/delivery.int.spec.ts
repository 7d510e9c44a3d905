import { eventually, testTopics, type TestTopics } from '@schakel/testing';
import { startConsumerApp, type ConsumerApp } from './fixtures/consumer-app.js';
import { fixtureDatabase, type FixtureDatabase } from './fixtures/fixture-database.js';
import { handledTypes } from './fixtures/proefdossier.js';
import { proefsignaal } from './fixtures/proefsignaal.js';
import { createKafka } from './kafka/kafka-client.js';
import { deliveryLaw } from './operations/delivery-law.js';
import { createPublisher } from './publish/publisher.js';
import { Relay } from './relay/relay.js';
import { CommitBatcher } from './write/commit-batcher.js';

const publisher = createPublisher('00000099000000001000', 'signal-intake');

describe('delivery from command to effect', () => {
  let producer: FixtureDatabase;
  let consumer: FixtureDatabase;
  let topics: TestTopics;
  let relay: Relay;
  let batcher: CommitBatcher;
  let app: ConsumerApp;
  beforeAll(async () => {
    [producer, consumer, topics] = [await fixtureDatabase(), await fixtureDatabase(), await testTopics()];
    relay = new Relay({ pool: producer.pool, kafka: createKafka({ brokers: topics.brokers, clientId: 'proef-relay' }), topicPrefix: topics.prefix });
    batcher = new CommitBatcher({ pool: producer.pool, publisher, onCommitted: () => relay.hint() });
    app = await startConsumerApp({ brokers: topics.brokers, topicPrefix: topics.prefix, pool: consumer.pool });
    relay.start();
  });
  afterAll(async () => {
    await relay.stop();
    await app.close();
    await Promise.all([producer.close(), consumer.close(), topics.drop()]);
  });

  it('applies every accepted command once and in order', async () => {
    const accepted: string[] = [];
    const signals = Array.from({ length: 40 }, () => proefsignaal());
    for (let van = 0; van < 5; van += 1) {
      const units = signals.map(({ id }) => proefsignaal({ id, van }));
      const results = await Promise.all(units.map((unit) => batcher.commit(unit)));
      expect(results.every(({ kind }) => kind === 'committed')).toBe(true);
      accepted.push(...units.map(({ eventId }) => eventId));
    }
    await eventually(async () => (await consumer.count('proefeffect')) >= 200, 'all events have their effect', { timeoutMs: 30_000 });
    const law = await deliveryLaw({
      producer: producer.pool,
      consumer: consumer.pool,
      consumerName: 'care-referral',
      types: handledTypes,
      gemeenten: ['0363'],
      accepted,
      effects: { table: 'proefeffect', column: 'event_id' },
    });
    expect(law).toMatchObject({ holds: true, committed: 200, applied: 200, lost: [], missing: [], doubled: [], gaps: [] });
    const { rows } = await consumer.admin.query(`select distinct inhoud, versie from proefdossier`);
    expect(rows).toEqual([{ inhoud: '1 2 3 4 5 ', versie: 5 }]);
  });
});
