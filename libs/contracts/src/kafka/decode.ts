import { isUuid } from '@schakel/domain';
import { fieldFaults } from '../envelope/contract-violation.js';
import type { PublicEvent } from '../envelope/public-event.js';
import { publicEvents } from '../events/catalogue.js';
import type { EventData, EventDefinition } from '../events/define-event.js';
import type { EventRegistry } from '../events/registry.js';
import type { ClaimedIdentity, Decoded, UnreadableReason } from './decoded.js';
import type { IncomingMessage } from './kafka-message.js';
import { openRecord, type OpenedRecord } from './open-record.js';
import { readBaseAttributes, readOwnAttributes, type AttributeFault } from './read-attributes.js';

type Attributes = OpenedRecord['attributes'];
type Unreadable = Extract<Decoded, { kind: 'unreadable' }>;

/**
 * Reads a Kafka record. Never throws on content, and nothing of the content is in the reason.
 *
 * Tolerant as a receiver must be: structured and binary mode, headers as bytes, text or lists, no `time`, unknown attributes and
 * unknown data fields (dropped), null attributes. A null value is a tombstone. What the catalogue does not know comes back as
 * `known: false`, to be skipped and counted.
 * @param registry types that count as known; the whole catalogue unless told
 */
export function decode(message: IncomingMessage, registry: EventRegistry = publicEvents): Decoded {
  if (message.value === null || message.value === undefined) return { kind: 'tombstone' };
  const result = openRecord(message.value, message);
  if ('reason' in result) return unreadable(result.reason, [], result.attributes ?? {}, registry);
  const { attributes } = result.opened;
  const base = readBaseAttributes(attributes);
  if ('fault' in base) return unreadableAttribute(base.fault, attributes, registry);
  const definition = registry.get(base.read.type);
  if (definition === undefined) return { kind: 'event', known: false, event: base.read };
  return readKnown(result.opened, definition, registry);
}

function readKnown(opened: OpenedRecord, definition: EventDefinition, registry: EventRegistry): Decoded {
  const own = readOwnAttributes(opened.attributes, definition);
  if ('fault' in own) return unreadableAttribute(own.fault, opened.attributes, registry);
  if (!opened.hasData) return unreadable('missing-data', [], opened.attributes, registry);
  const data = definition.reader.safeParse(opened.data);
  if (!data.success) return unreadable('invalid-data', fieldFaults(data.error, 'data'), opened.attributes, registry);
  return { kind: 'event', known: true, event: { ...own.read, data: data.data }, definition };
}

/** Whether a decoded event is of this definition; narrows its data. */
export function isEvent<D extends EventData>(
  event: PublicEvent,
  definition: EventDefinition<D>,
): event is PublicEvent<D> {
  return event.type === definition.type;
}

function unreadableAttribute(
  { reason, field, rule }: AttributeFault,
  attributes: Attributes,
  registry: EventRegistry,
): Unreadable {
  return unreadable(reason, [{ field, rule }], attributes, registry);
}

function unreadable(
  reason: UnreadableReason,
  faults: Unreadable['faults'],
  attributes: Attributes,
  registry: EventRegistry,
): Unreadable {
  return { kind: 'unreadable', reason, faults, claimed: claimedIdentity(attributes, registry) };
}

function claimedIdentity({ id, type, subject }: Attributes, registry: EventRegistry): ClaimedIdentity {
  return {
    ...(isUuid(id) ? { id } : {}),
    ...(typeof type === 'string' && registry.has(type) ? { type } : {}),
    ...(isUuid(subject) ? { subject } : {}),
  };
}
