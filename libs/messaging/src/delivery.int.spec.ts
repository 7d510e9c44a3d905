import { eventually } from '@schakel/testing';
import { deliverySetup, intakePublisher, type DeliverySetup } from './fixtures/delivery-setup.js';
import { handledTypes } from './fixtures/proefdossier.js';
import { createKafka } from './kafka/kafka-client.js';
import { replayHistory } from './operations/replay.js';
import { oldestUnsentAgeMs } from './relay/relay-thread.js';

describe('delivery from command to effect', () => {
  let setup: DeliverySetup;
  beforeEach(async () => void (setup = await deliverySetup()));
  afterEach(() => setup.close());

  it('applies every accepted command once and in order', async () => {
    setup.relay();
    await setup.consumerApp();
    await setup.accept(40, 5);
    await setup.lawHolds(200);
    const { rows } = await setup.consumer.admin.query(`select distinct inhoud, versie from proefdossier`);
    expect(rows).toEqual([{ inhoud: '1 2 3 4 5 ', versie: 5 }]);
  });

  it('applies what one fetch brings of several partitions together', async () => {
    await setup.consumerApp({ concurrency: 6 });
    const relay = setup.relay();
    // The first of a partition after its assignment go alone, because their runs are watched.
    const ids = await setup.accept(30, 1);
    await setup.lawHolds(30);
    await relay.stop();
    await setup.accept(ids, 1);
    setup.relay();
    await setup.lawHolds(60);
    const { rows } = await setup.consumer.admin.query<{ transacties: string }>(
      `select count(distinct xmin::text) as transacties from proefeffect where versie = 2`,
    );
    // Thirty keys fall on all six partitions; each for itself would be six transactions or more.
    expect(Number(rows[0]?.transacties)).toBeLessThan(6);
  });

  it('with two relays running: one sends, and takes over when the other stops', async () => {
    const sent: string[] = [];
    const first = setup.relay({
      pollMs: 20,
      batchSize: 7,
      onSent: (rows) => void sent.push(...rows.map(({ event_id: id }) => id)),
    });
    const second = setup.relay({
      pollMs: 20,
      batchSize: 7,
      onSent: (rows) => void sent.push(...rows.map(({ event_id: id }) => id)),
    });
    await setup.consumerApp();
    const ids = await setup.accept(20, 5);
    await eventually(() => sent.length >= 100, 'the first hundred are sent');
    await first.stop();
    await setup.accept(ids, 5);
    await setup.lawHolds(200);
    expect(first.sent + second.sent).toBe(200);
    expect(new Set(sent).size).toBe(200);
  });

  it.each([2, 100])('applies messages that are delivered %i times once', async (times) => {
    const app = await setup.consumerApp();
    const relay = setup.relay();
    await setup.accept(5, 4);
    await eventually(async () => (await oldestUnsentAgeMs(setup.producer.pool)) === 0, 'all is sent');
    for (let copy = 1; copy < times; copy += 1) {
      expect(
        await replayHistory(setup.producer.pool, intakePublisher, { gemeenten: ['0363'], types: handledTypes }),
      ).toBe(20);
    }
    relay.hint();
    await eventually(
      () => app.server.counts.applied + app.server.counts.duplicates === 20 * times,
      'every copy has arrived',
      { timeoutMs: 30_000 },
    );
    expect(app.server.counts).toMatchObject({ applied: 20, duplicates: 20 * (times - 1), skipped: 0, parked: 0 });
    await setup.lawHolds(20);
  });

  it('keeps the order per aggregate when aggregates overtake each other', async () => {
    await setup.consumerApp({ chunkSize: 3 });
    const [slow, fast] = [await setup.accept(10, 3), await setup.accept(10, 6)];
    // The same rows in an order that no relay would choose: aggregates turned round, versions of each in order.
    await setup.producer.pool.query(`update outbox set seq = seq + 1000000 where key = any ($1)`, [slow]);
    await setup.producer.pool.query(`update outbox set seq = seq + 2000000 where key = any ($1)`, [fast.slice(5)]);
    setup.relay({ batchSize: 4 });
    await setup.lawHolds(90);
  });

  it('merges what events of different keys do to one aggregate of the receiver', async () => {
    const together = '0190c0de-0000-7000-8000-00000000000a';
    setup.relay();
    await setup.accept(30, 2);
    await setup.consumerApp({ behaviour: { dossierOf: () => together } });
    await setup.lawHolds(60);
    expect(await setup.consumer.count('proefdossier where versie = 60')).toBe(1);
    expect(await setup.consumer.count('outbox where key = $1', [together])).toBe(60);
  });

  it('skips and counts types without handler, and tombstones', async () => {
    const app = await setup.consumerApp();
    const producer = createKafka({ brokers: setup.topics.brokers, clientId: 'vreemd' }).producer();
    await producer.connect();
    const event = { specversion: '1.0', id: 'vreemd', source: 'urn:vreemd', type: 'nl.vreemd.gebeurtenis' };
    const headers = { 'content-type': 'application/cloudevents+json' };
    await producer.send({
      topic: setup.topics.name('signal-intake'),
      messages: [
        { key: 'a', value: JSON.stringify(event), headers },
        { key: 'a', value: null },
      ],
    });
    await producer.disconnect();
    await eventually(() => app.server.counts.skipped === 2, 'both are skipped', { timeoutMs: 30_000 });
    expect(app.server.counts).toMatchObject({ applied: 0, parked: 0 });
  });
});
