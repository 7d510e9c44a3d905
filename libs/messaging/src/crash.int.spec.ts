import { eventually, type StartedProcess } from '@schakel/testing';
import { RuleRefusal } from './consume/event-context.js';
import { deliverySetup, type DeliverySetup } from './fixtures/delivery-setup.js';
import { type FixtureServiceSettings } from './fixtures/fixture-service.js';
import { acceptedBy, startFixtureService } from './fixtures/start-fixture-service.js';
import { listParked, requestRetry } from './operations/parked.js';

describe('kill -9', () => {
  let setup: DeliverySetup;
  beforeEach(async () => void (setup = await deliverySetup()));
  afterEach(async () => {
    await Promise.all(started.splice(0).map((service) => service.kill('SIGKILL')));
    await setup.close();
  });

  const started: StartedProcess[] = [];
  const start = async (role: FixtureServiceSettings['role'], rest: Partial<FixtureServiceSettings>) => {
    const service = await startFixtureService({
      role,
      databaseUrl: role === 'intake' ? setup.producer.appUrl : setup.consumer.appUrl,
      brokers: setup.topics.brokers,
      topicPrefix: setup.topics.prefix,
      ...rest,
    });
    started.push(service);
    return service;
  };

  describe('of the sender', () => {
    it.each([
      { point: 'commit', at: 3 },
      { point: 'send', at: 2 },
    ] as const)('at $point: accepted commands are published after the restart', async (crash) => {
      const dying = await start('intake', { signals: 20, crash });
      expect(await dying.ended).toMatchObject({ signalNumber: 9 });
      setup.accepted.push(...acceptedBy(dying));
      const committed = await setup.producer.count('historie where publiek is not null');
      const waiting = await setup.producer.count('outbox');
      expect(committed).toBeGreaterThanOrEqual(setup.accepted.length);
      expect(waiting).toBeGreaterThan(0);
      if (crash.point === 'commit') expect(waiting).toBe(committed);
      const reborn = await start('intake', {});
      const app = await setup.consumerApp();
      await setup.lawHolds(committed);
      // What was sent but not deleted came twice, and had its effect once.
      if (crash.point === 'send')
        await eventually(() => app.server.counts.duplicates >= 10, 'the rows of the lost send came again');
      await reborn.kill();
    });
  });

  describe('of the receiver', () => {
    it.each([
      { point: 'handler', at: 25 },
      { point: 'applied', at: 1 },
    ] as const)('at $point: another member applies every event once', async (crash) => {
      setup.relay();
      await setup.accept(30, 3);
      const dying = await start('consumer', { crash });
      expect(await dying.ended).toMatchObject({ signalNumber: 9 });
      expect(await setup.consumer.count('proefeffect')).toBeLessThan(90);
      const heir = await start('consumer', {});
      await setup.lawHolds(90);
      await heir.kill();
    });

    it('by one message: it is found and parked, and its key waits while all others flow', async () => {
      setup.relay();
      const ids = await setup.accept(12, 3);
      const crash = { point: 'subject', id: ids[5]! } as const;
      let deaths = 0;
      for (let living = true; living;) {
        const service = await start('consumer', { crash });
        const settled = eventually(
          async () => {
            expect(await setup.law()).toMatchObject({ applied: 33, parked: 3 });
            return true;
          },
          'the message and its followers are parked, all others are applied',
          // Longer than a client that stands still outside its group is let live.
          { timeoutMs: 180_000 },
        );
        const outcome = await Promise.race([service.ended.then(() => 'died' as const), settled]);
        if (outcome === 'died') deaths += 1;
        else {
          living = false;
          await service.kill();
        }
        expect(deaths).toBeLessThanOrEqual(5);
      }
      const { messages } = await listParked(setup.consumer.pool);
      expect(messages.map(({ key, reason }) => ({ key, reason }))).toEqual(
        ['ends-the-process', 'key-quarantined', 'key-quarantined'].map((reason) => ({ key: ids[5], reason })),
      );
      expect(await setup.law()).toMatchObject({ applied: 33, parked: 3, missing: [], doubled: [] });
      // Every death costs a session time-out of the group before an heir may go on.
    }, 600_000);

    it('by one message that is parked and retried: after three deaths it is given back', async () => {
      const refusing = await setup.consumerApp({
        behaviour: {
          before: (event) => {
            if (event.subject === id) throw new RuleRefusal('signaal-gesloten');
          },
        },
      });
      setup.relay();
      const [id] = await setup.accept(1, 3);
      await eventually(async () => (await setup.law()).parked === 3, 'the three are parked', { timeoutMs: 20_000 });
      await refusing.close();
      const { messages } = await listParked(setup.consumer.pool);
      await requestRetry(setup.consumer.pool, messages[0]!.id);
      const crash = { point: 'subject', id: id! } as const;
      for (let death = 1; death <= 3; death += 1)
        expect(await (await start('consumer', { crash })).ended).toMatchObject({ signalNumber: 9 });
      const survivor = await start('consumer', { crash });
      const states = async () => {
        const { rows } = await setup.consumer.admin.query<{ status: string; reason: string }>(
          `select status, reason from parked_message order by id`,
        );
        return rows.map(({ status, reason }) => `${status} ${reason}`);
      };
      await eventually(async () => {
        expect(await states()).toEqual(['parked ends-the-process', 'parked key-quarantined', 'parked key-quarantined']);
        return true;
      }, 'the wish is given back');
      await survivor.kill();
      // Mended: a new wish is not held to the old deaths.
      await requestRetry(setup.consumer.pool, messages[0]!.id);
      const mended = await start('consumer', {});
      await setup.lawHolds(3);
      expect(await setup.consumer.count('consumer_attempt')).toBe(0);
      await mended.kill();
    }, 120_000);
  });
});
