import { decode, type PublicEvent } from '@schakel/contracts';
import { readTopics, topicName } from '@schakel/infrastructure';
import { createKafka } from '@schakel/messaging';
import { randomUUID } from 'node:crypto';
import { eventually } from '@schakel/testing';

/** One record as the broker keeps it. */
export interface Opname {
  readonly topic: string;
  readonly key: string;
  /** Everything that left the sender: topic, key, headers and value. */
  readonly tekst: string;
  readonly event: PublicEvent;
}

/** Everything on all topics of a system, in order per partition. @throws Error when a record is no event of the catalogue */
export async function leesAlles(brokers: readonly string[], prefix: string): Promise<readonly Opname[]> {
  const topics = readTopics().map(({ name }) => topicName(prefix, name));
  const kafka = createKafka({ brokers: [...brokers], clientId: 'e2e-meelezer' });
  const admin = kafka.admin();
  const consumer = kafka.consumer({ groupId: `e2e-meelezer-${randomUUID()}` });
  const opnames: Opname[] = [];
  await Promise.all([admin.connect(), consumer.connect()]);
  try {
    const offsets = await Promise.all(topics.map((topic) => admin.fetchTopicOffsets(topic)));
    const verwacht = offsets.flat().reduce((som, { high, low }) => som + Number(high) - Number(low), 0);
    await consumer.subscribe({ topics, fromBeginning: true });
    await consumer.run({
      eachMessage: ({ topic, message }) => {
        const decoded = decode(message);
        if (decoded.kind !== 'event' || !decoded.known) throw new Error(`a record on ${topic} is no known event`);
        const koppen = Object.entries(message.headers ?? {}).map(([naam, waarde]) => `${naam}: ${String(waarde)}`);
        const tekst = [topic, String(message.key), ...koppen, String(message.value)].join('\n');
        opnames.push({ topic, key: String(message.key), tekst, event: decoded.event });
        return Promise.resolve();
      },
    });
    await eventually(() => opnames.length >= verwacht, `all ${String(verwacht)} records of the system`, {
      timeoutMs: 30_000,
    });
    return opnames;
  } finally {
    await Promise.all([admin.disconnect(), consumer.disconnect()]);
  }
}

/** The events about each aggregate, in the order of its partition. */
export function perOnderwerp(opnames: readonly Opname[]): ReadonlyMap<string, readonly PublicEvent[]> {
  const verhalen = new Map<string, PublicEvent[]>();
  for (const { event } of opnames) verhalen.set(event.subject, [...(verhalen.get(event.subject) ?? []), event]);
  return verhalen;
}
