import { decode, type EventRegistry, type PublicEvent } from '@schakel/contracts';
import { type IHeaders, type KafkaMessage } from 'kafkajs';

/** A message as it lies on the broker, with its meaning for this consumer. */
export interface Received {
  readonly position: bigint;
  /** Key by which order is kept and quarantine is laid; null for a foreign message without one. */
  readonly key: string | null;
  readonly value: Buffer | null;
  readonly headers: IHeaders;
  readonly meaning: Meaning;
}

export type Meaning =
  | { readonly kind: 'event'; readonly event: PublicEvent }
  /** A tombstone, or an event of a type this consumer has no handler for. */
  | { readonly kind: 'skip'; readonly why: 'tombstone' | 'unknown-type' }
  | { readonly kind: 'poison'; readonly reason: ParkReason };

/** Why a message is parked: a stable code, and what an operator may know about it (no content). */
export interface ParkReason {
  readonly code: string;
  readonly detail: string | null;
  /** Of a readable event only: what an unreadable message claims to be must not stand for the event itself. */
  readonly eventId?: string;
  readonly type?: string;
}

/** Reads a message. @param handled definitions of the types that have a handler: what is not among them is skipped */
export function receive(
  message: Pick<KafkaMessage, 'offset' | 'key' | 'value' | 'headers'>,
  handled: EventRegistry,
): Received {
  const { key, value, headers = {} } = message;
  return {
    position: BigInt(message.offset),
    key: key === null || key === undefined ? null : key.toString('utf8').replaceAll('\u0000', '\uFFFD'),
    value,
    headers,
    meaning: meaningOf({ key, value, headers }, handled),
  };
}

function meaningOf(message: Pick<KafkaMessage, 'key' | 'value' | 'headers'>, handled: EventRegistry): Meaning {
  const decoded = decode(message, handled);
  switch (decoded.kind) {
    case 'tombstone':
      return { kind: 'skip', why: 'tombstone' };
    case 'event':
      return decoded.known ? { kind: 'event', event: decoded.event } : { kind: 'skip', why: 'unknown-type' };
    case 'unreadable': {
      const { type } = decoded.claimed;
      const detail = decoded.faults.map(({ field, rule }) => `${field} (${rule})`).join(', ');
      return {
        kind: 'poison',
        reason: { code: decoded.reason, detail: detail || null, ...(type === undefined ? {} : { type }) },
      };
    }
  }
}
