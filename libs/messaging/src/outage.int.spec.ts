import { eventually, startOwnKafka, startOwnPostgres, type OwnKafka, type TestTopics } from '@schakel/testing';
import { deliverySetup, type DeliverySetup } from './fixtures/delivery-setup.js';

type Postgres = Awaited<ReturnType<typeof startOwnPostgres>>;

describe('outages under load', () => {
  let kafka: OwnKafka;
  let postgres: Postgres;
  let setup: DeliverySetup;
  beforeAll(async () => {
    [kafka, postgres] = await Promise.all([startOwnKafka(), startOwnPostgres()]);
    const names = await kafka.createTopics('storing.');
    const topics: TestTopics = {
      brokers: kafka.brokers,
      prefix: 'storing.',
      names,
      name: (topic) => `storing.schakel.${topic}`,
      drop: () => Promise.resolve(),
    };
    setup = await deliverySetup({ topics, adminUrl: postgres.adminUrl });
    setup.relay();
    await setup.consumerApp();
  }, 120_000);
  afterAll(async () => {
    await setup.close();
    await Promise.all([kafka.dispose(), postgres.dispose()]);
  }, 60_000);

  /** Accepts commands, some before, some during and some after what happens. */
  async function underLoad(happens: () => Promise<unknown>): Promise<void> {
    const load = Promise.all(
      [1, 2, 3].map(async () => {
        for (let round = 0; round < 4; round += 1) await setup.accept(4, 3);
      }),
    );
    await happens();
    await load;
    await setup.accept(5, 2);
  }

  it.each(['stop', 'kill'] as const)(
    'loses, doubles and turns round nothing when the broker goes (%s) and comes back',
    async (how) => {
      const before = setup.accepted.length;
      await underLoad(async () => {
        await kafka[how]();
        await setup.accept(10, 3);
        expect(await setup.producer.count('outbox')).toBeGreaterThan(0);
        await kafka.start();
      });
      expect(setup.accepted.length - before).toBe(184);
      await setup.lawHolds(setup.accepted.length, 60_000);
    },
  );

  it.each(['stop', 'kill'] as const)(
    'loses, doubles and turns round nothing when the database goes (%s) and comes back',
    async (how) => {
      await underLoad(async () => {
        await eventually(async () => (await setup.producer.count('historie')) > 0, 'the load runs');
        await postgres[how]();
        await postgres.start();
      });
      await setup.lawHolds(setup.accepted.length, 60_000);
    },
  );
});
