import { buildEnvelope, encode, eventByType, eventSource, type TopicName } from '@schakel/contracts';
import { type HistoryEntry, type PublicPart } from '../write/unit.js';

/** A row of the outbox, as it will be sent; `topic` without prefix. */
export interface OutboxRow {
  readonly topic: string;
  readonly key: string;
  readonly event_id: string;
  readonly value: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What of a history entry goes into the envelope of its public event. */
export type PublishedEntry = Pick<
  HistoryEntry,
  'id' | 'aggregaatId' | 'versie' | 'op' | 'correlatieId' | 'oorzaakId' | 'traceparent'
> & {
  readonly publiek: PublicPart;
};

/** Turns the public part of a history entry into a message: pure, and the same message every time. */
export interface Publisher {
  /** @throws ContractViolation when the entry does not fit the contract of its type */
  outboxRow(entry: PublishedEntry): OutboxRow;
}

/**
 * Publisher of one service: CloudEvents in structured JSON from the catalogue of `@schakel/contracts`.
 * @param oin organisation that runs the service, 20 positions
 */
export function createPublisher(oin: string, service: TopicName): Publisher {
  const source = eventSource(oin, service);
  return { outboxRow: (entry) => outboxRow(entry, source, service) };
}

function outboxRow(entry: PublishedEntry, source: string, service: TopicName): OutboxRow {
  const { publiek } = entry;
  const definition = eventByType(publiek.type);
  if (definition === undefined) throw new Error(`event type ${publiek.type} is not in the catalogue`);
  if (definition.topic !== service || publiek.topic !== service)
    throw new Error(`${service} may not send ${publiek.type}`);
  const event = buildEnvelope({
    definition,
    id: entry.id,
    subject: entry.aggregaatId,
    sequence: entry.versie,
    time: entry.op,
    source,
    dataref: publiek.dataref,
    correlationid: entry.correlatieId,
    causationid: entry.oorzaakId,
    traceparent: entry.traceparent,
    data: publiek.data,
  });
  const { key, value, headers } = encode(event);
  const traced = entry.traceparent === undefined ? headers : { ...headers, traceparent: entry.traceparent };
  return { topic: definition.topic, key, event_id: entry.id, value, headers: traced };
}
