import { eventually } from '@schakel/testing';
import { deliverySetup, type DeliverySetup } from './fixtures/delivery-setup.js';
import { slowly } from './fixtures/consumer-app.js';
import { openPool } from './fixtures/fixture-database.js';

describe('members of the consumer group', () => {
  let setup: DeliverySetup;
  beforeEach(async () => void (setup = await deliverySetup()));
  afterEach(() => setup.close());

  it('joins and leaves in the middle of the work and applies everything once and in order', async () => {
    setup.relay();
    const first = await setup.consumerApp({ chunkSize: 10 });
    const ids = await setup.accept(40, 2);
    await eventually(() => first.server.counts.applied > 0, 'the first member works');
    const pool = openPool(setup.consumer.appUrl);
    const second = await setup.consumerApp({ pool, chunkSize: 10 });
    await eventually(
      async () => {
        await setup.accept(ids, 1);
        return first.server.health.joined && second.server.counts.applied > 0;
      },
      'the second member works too',
      { timeoutMs: 30_000, intervalMs: 200 },
    );
    await setup.accept(ids, 1);
    await second.close();
    await setup.accept(ids, 1);
    await setup.lawHolds(setup.accepted.length);
    await pool.end();
  });

  it('keeps its membership while a handler takes longer than the session time-out', async () => {
    let slow = true;
    let runs = 0;
    setup.relay();
    const app = await setup.consumerApp({
      behaviour: {
        before: async () => {
          runs += 1;
          if (!slow) return;
          slow = false;
          await slowly(7_500);
        },
      },
    });
    const joins: unknown[] = [];
    await setup.accept(6, 2);
    await eventually(() => app.server.health.joined, 'the member has joined', { timeoutMs: 20_000 });
    app.server
      .unwrap<{ on(name: string, listener: (event: unknown) => void): void }>()
      .on('consumer.group_join', (event) => joins.push(event));
    await setup.lawHolds(12);
    expect(joins).toEqual([]);
    expect(runs).toBe(12);
  });
});
