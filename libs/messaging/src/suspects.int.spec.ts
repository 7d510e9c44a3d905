import { eventually } from '@schakel/testing';
import { RuleRefusal } from './consume/event-context.js';
import { slowly, type Behaviour } from './fixtures/consumer-app.js';
import { deliverySetup, type DeliverySetup } from './fixtures/delivery-setup.js';
import { openPool } from './fixtures/fixture-database.js';
import { listParked, requestRetry } from './operations/parked.js';

/** What follows when a process died: which messages are suspected of it, and what is held against them. */
describe('messages whose run did not end', () => {
  let setup: DeliverySetup;
  beforeEach(async () => void (setup = await deliverySetup()));
  afterEach(() => setup.close());

  /** As a death leaves it: of every partition a run that did not end. */
  const unended = () =>
    setup.consumer.admin.query(
      `insert into consumer_attempt (consumer, topic, partition, first_position, last_position, started)
       select 'care-referral', 'signal-intake', partition, 0, 99, 0 from generate_series(0, 11) partition`,
    );
  const heldAgainst = async () => {
    const { rows } = await setup.consumer.admin.query<{ most: number }>(
      'select coalesce(max(started), 0) as most from consumer_attempt',
    );
    return rows[0]?.most;
  };
  const sent = () => eventually(async () => (await setup.producer.count('outbox')) === 0, 'all are in the log');

  it('run with no other message beside them', async () => {
    await unended();
    setup.relay();
    await setup.accept(8, 1);
    await sent();
    let inside = 0;
    let met = 0;
    await setup.consumerApp({
      behaviour: {
        before: async () => {
          inside += 1;
          // Long enough for whoever may run beside it.
          await slowly(150);
          met = Math.max(met, inside);
          inside -= 1;
        },
      },
    });
    await setup.lawHolds(8);
    expect(met).toBe(1);
  });

  it.each([
    ['after a death', true],
    ['without one', false],
  ])(
    'and wait for the database, %s: nothing is held against them, however often the process is replaced',
    async (_, died) => {
      if (died) await unended();
      setup.relay();
      const [busy] = await setup.accept(3, 2);
      await sent();
      let conflicts = 0;
      let trouble = true;
      const behaviour: Behaviour = {
        before: async (event, { client }) => {
          if (!trouble || event.subject !== busy) return;
          conflicts += 1;
          await client.query(`do $$ begin raise exception using errcode = '40001'; end $$`);
        },
      };
      for (let process = 1; process <= 4; process += 1) {
        const before = conflicts;
        const pool = openPool(setup.consumer.appUrl);
        const app = await setup.consumerApp({ pool, behaviour });
        // More than the tries of one run: it waits and begins again.
        await eventually(() => conflicts >= before + 8, 'the message waits for the database', { timeoutMs: 30_000 });
        await app.close();
        await pool.end();
        expect(await heldAgainst()).toBe(0);
      }
      trouble = false;
      await setup.consumerApp({ behaviour });
      await setup.lawHolds(6);
      if (!died) expect(await setup.consumer.count('consumer_attempt')).toBe(0);
    },
  );

  it('retried by an operator: one instance runs it, and another does not give it back meanwhile', async () => {
    let refuse = true;
    let runs = 0;
    const behaviour: Behaviour = {
      before: async () => {
        if (refuse) throw new RuleRefusal('signaal-gesloten');
        runs += 1;
        // Long enough for the other instance to come and look.
        await slowly(2_500);
      },
    };
    const pools = [openPool(setup.consumer.appUrl), openPool(setup.consumer.appUrl)] as const;
    setup.relay();
    await setup.consumerApp({ pool: pools[0], behaviour });
    await setup.accept(1, 1);
    await eventually(async () => (await setup.law()).parked === 1, 'the message is parked', { timeoutMs: 30_000 });
    const { id, partition } = (await listParked(setup.consumer.pool)).messages[0]!;
    // The process died in a run of it before: one more, and it would be given back.
    await setup.consumer.admin.query(
      `insert into consumer_attempt (consumer, topic, partition, first_position, last_position, started)
       values ('care-referral', 'parked ' || $1, $2, $1::bigint, $1::bigint, 1)`,
      [id, partition],
    );
    refuse = false;
    await requestRetry(setup.consumer.pool, id);
    await eventually(() => runs === 1, 'the first instance runs it');
    await setup.consumerApp({ pool: pools[1], behaviour });
    await setup.lawHolds(1);
    const { rows } = await setup.consumer.admin.query(`select status, attempts, reason from parked_message`);
    expect({ rows, runs }).toEqual({ rows: [{ status: 'done', attempts: 1, reason: 'signaal-gesloten' }], runs: 1 });
    expect(await setup.consumer.count('consumer_attempt')).toBe(0);
    await setup.close();
    await Promise.all(pools.map((pool) => pool.end()));
    setup = await deliverySetup();
  });

  it('retried and always too slow: who comes after them is not held up, and they are given back after ten tries', async () => {
    let refuse = true;
    let slow = '';
    await setup.consumerApp({
      behaviour: {
        before: async (event, { client }) => {
          if (refuse) throw new RuleRefusal('signaal-gesloten');
          if (event.subject === slow) await client.query(`do $$ begin raise exception using errcode = '55P03'; end $$`);
        },
      },
    });
    setup.relay();
    await setup.accept(2, 1);
    await eventually(async () => (await setup.law()).parked === 2, 'both are parked', { timeoutMs: 30_000 });
    const place = ({ partition, key }: { partition: number; key: string | null }) => `${10 + partition} ${key ?? ''}`;
    const parked = (await listParked(setup.consumer.pool)).messages.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
    slow = parked[0]?.key ?? '';
    refuse = false;
    for (const { id } of parked) await requestRetry(setup.consumer.pool, id);
    await eventually(async () => (await setup.law()).applied === 1, 'the other is applied');
    await eventually(async () => {
      const { rows } = await setup.consumer.admin.query(`select reason from parked_message where status = 'parked'`);
      expect(rows).toEqual([{ reason: 'handler-failed' }]);
      return true;
    }, 'the slow one is given back');
    expect(await setup.consumer.count('consumer_attempt')).toBe(0);
  });
});
