import { eventually } from '@schakel/testing';
import { type Producer } from 'kafkajs';
import { RuleRefusal } from './consume/event-context.js';
import { type Behaviour, type ConsumerApp } from './fixtures/consumer-app.js';
import { deliverySetup, intakePublisher, type DeliverySetup } from './fixtures/delivery-setup.js';
import { proefsignaal } from './fixtures/proefsignaal.js';
import { createKafka } from './kafka/kafka-client.js';
import { keyPartitioner } from './kafka/partitioner.js';
import { discardParked, listParked, requestRetry, showParked } from './operations/parked.js';

type Message = { key: string; value: string; headers: Record<string, string> };

/** Messages of one aggregate with versions 1 to `versions`. */
function messages(versions: number): Message[] {
  const { id } = proefsignaal();
  return Array.from({ length: versions }, (_, van) => {
    const [entry] = proefsignaal({ id, van }).history;
    const { key, value, headers } = intakePublisher.outboxRow(entry as Parameters<typeof intakePublisher.outboxRow>[0]);
    return { key, value, headers: { ...headers } };
  });
}

describe('messages that cannot be applied', () => {
  let setup: DeliverySetup;
  let producer: Producer;
  let app: ConsumerApp;
  let behaviour: Behaviour & { refuse: Set<string>; fail: Set<string>; badSql: Set<string> };
  beforeAll(async () => {
    setup = await deliverySetup();
    behaviour = {
      refuse: new Set(),
      fail: new Set(),
      badSql: new Set(),
      before: async (event, context) => {
        if (behaviour.refuse.has(event.id)) throw new RuleRefusal('signaal-gesloten');
        if (behaviour.fail.has(event.id)) throw new TypeError('with the name of Jansen in it');
        if (behaviour.badSql.has(event.id))
          await context.client.query(`insert into proefeffect values (null, null, null)`);
      },
    };
    app = await setup.consumerApp({ behaviour });
    producer = createKafka({ brokers: setup.topics.brokers, clientId: 'vreemd' }).producer({
      createPartitioner: keyPartitioner,
    });
    await producer.connect();
  });
  afterAll(async () => {
    await producer.disconnect();
    await setup.close();
  });

  const send = (...all: Message[]) => producer.send({ topic: setup.topics.name('signal-intake'), messages: all });
  const effectsOf = async (key: string) => {
    const { rows } = await setup.consumer.admin.query<{ versie: number }>(
      `select versie from proefeffect where subject = $1 order by nummer`,
      [key],
    );
    return rows.map(({ versie }) => versie);
  };
  const parkedOf = async (key: string) =>
    (await listParked(setup.consumer.pool, { limit: 500 })).messages.filter((message) => message.key === key);
  const idOf = ({ value }: Message) => (JSON.parse(value) as { id: string }).id;

  const poisons: Record<string, { spoil: (message: Message) => Message; reason: string | RegExp }> = {
    'bad JSON': { spoil: (message) => ({ ...message, value: '{"naam": "Jansen", ' }), reason: 'malformed-json' },
    'bad UTF-8 and zero bytes': {
      spoil: (message) => ({ ...message, value: Buffer.from([0, 0xff, 0xfe, 0]) as unknown as string }),
      reason: 'not-utf8',
    },
    'bad schema': {
      spoil: (message) => ({ ...message, value: message.value.replace('"0363"', '"Amsterdam"') }),
      reason: 'invalid-data',
    },
    'a missing attribute': {
      spoil: (message) => ({ ...message, value: message.value.replace('"sequence"', '"volgnummer"') }),
      reason: 'missing-attribute',
    },
    'a failing rule': {
      spoil: (message) => (behaviour.refuse.add(idOf(message)), message),
      reason: 'signaal-gesloten',
    },
    'a failing handler': { spoil: (message) => (behaviour.fail.add(idOf(message)), message), reason: 'handler-failed' },
    'wrong data for the database': {
      spoil: (message) => (behaviour.badSql.add(idOf(message)), message),
      reason: 'database-23502',
    },
  };

  it.each(Object.entries(poisons))(
    'parks %s with what follows of its key, while other keys flow',
    async (_, { spoil, reason }) => {
      const [first, second, third, fourth] = messages(4) as [Message, Message, Message, Message];
      const others = Array.from({ length: 30 }, () => messages(3));
      await send(
        ...others.flatMap((one) => one.slice(0, 1)),
        first,
        spoil(second),
        third,
        ...others.flatMap((one) => one.slice(1)),
        fourth,
      );
      await eventually(
        async () => (await parkedOf(first.key)).length === 3,
        'the poison and its followers are parked',
        { timeoutMs: 30_000 },
      );
      for (const [other] of others)
        await eventually(async () => (await effectsOf(other!.key)).length === 3, 'other keys flow');
      expect(await effectsOf(first.key)).toEqual([1]);
      const parked = await parkedOf(first.key);
      expect(parked.map((message) => message.reason)).toEqual([reason, 'key-quarantined', 'key-quarantined']);
      expect(JSON.stringify(parked)).not.toMatch(/Jansen|Amsterdam/);
      expect(
        JSON.stringify(await Promise.all(parked.map(({ id }) => showParked(setup.consumer.pool, id)))),
      ).not.toMatch(/Jansen|Amsterdam/);
    },
  );

  it('retries a key in order through the same handler and inbox, and takes in what came meanwhile', async () => {
    const [first, second, third, fourth] = messages(4) as [Message, Message, Message, Message];
    behaviour.refuse.add(idOf(second));
    await send(first, second, third);
    await eventually(async () => (await parkedOf(first.key)).length === 2, 'two are parked');
    // Delivered again: neither parked twice nor applied twice.
    await send(first, second, third);
    await eventually(() => app.server.counts.duplicates > 0, 'the copies have arrived');
    const [parked] = await parkedOf(first.key);
    expect(await requestRetry(setup.consumer.pool, parked!.id)).toEqual({ kind: 'done', messages: 2 });
    await eventually(async () => (await parkedOf(first.key))[0]?.attempts === 1, 'the retry failed again');
    expect((await parkedOf(first.key)).map(({ status }) => status)).toEqual(['parked', 'parked']);
    behaviour.refuse.delete(idOf(second));
    await send(fourth);
    await eventually(async () => (await parkedOf(first.key)).length === 3, 'a later version joins the quarantine');
    await requestRetry(setup.consumer.pool, parked!.id);
    await eventually(async () => (await effectsOf(first.key)).length === 4, 'the key is released');
    expect(await effectsOf(first.key)).toEqual([1, 2, 3, 4]);
    expect(await parkedOf(first.key)).toEqual([]);
    expect(await requestRetry(setup.consumer.pool, parked!.id)).toEqual({ kind: 'settled-before' });
  });

  it('discards for good: a copy that comes later is not applied, and the key goes on after a retry', async () => {
    const [first, second, third] = messages(3) as [Message, Message, Message];
    behaviour.refuse.add(idOf(second));
    await send(first, second, third);
    await eventually(async () => (await parkedOf(first.key)).length === 2, 'two are parked');
    const [poison, follower] = await parkedOf(first.key);
    expect(await discardParked(setup.consumer.pool, poison!.id, 'dubbel gemeld', 'beheer')).toEqual({
      kind: 'done',
      messages: 1,
    });
    expect(await discardParked(setup.consumer.pool, poison!.id, 'dubbel gemeld', 'beheer')).toEqual({
      kind: 'settled-before',
    });
    behaviour.refuse.clear();
    await requestRetry(setup.consumer.pool, follower!.id);
    await eventually(async () => (await effectsOf(first.key)).includes(3), 'the follower is applied');
    const before = app.server.counts.duplicates;
    await send(second);
    await eventually(() => app.server.counts.duplicates > before, 'the copy has arrived');
    expect(await effectsOf(first.key)).toEqual([1, 3]);
  });

  it('pages through parked messages by keyset', async () => {
    const all = (await listParked(setup.consumer.pool, { limit: 500 })).messages;
    const pages: string[] = [];
    for (let after: string | undefined = '0'; after !== undefined;) {
      const page: Awaited<ReturnType<typeof listParked>> = await listParked(setup.consumer.pool, { after, limit: 4 });
      pages.push(...page.messages.map(({ id }) => id));
      after = page.next;
    }
    expect(pages).toEqual(all.map(({ id }) => id));
    expect(await showParked(setup.consumer.pool, '999999')).toBeUndefined();
  });
});
