import { parseUuid } from '@schakel/domain';
import { isRealInstant, TRACEPARENT_PATTERN } from '../envelope/envelope.schema.js';
import type { PublicEvent } from '../envelope/public-event.js';
import type { EventDefinition } from '../events/define-event.js';
import type { ForeignEvent, UnreadableReason } from './decoded.js';
import { isJson } from './open-record.js';

/** The first attribute that stands in the way of reading, by its name in the standard. */
export interface AttributeFault {
  readonly reason: Extract<UnreadableReason, 'missing-attribute' | 'invalid-attribute' | 'unsupported-specversion'>;
  readonly field: string;
  readonly rule: string;
}

type Attributes = Readonly<Record<string, unknown>>;
type Read<T> = { readonly read: T } | { readonly fault: AttributeFault };

/** What CloudEvents 1.0 asks of every event: `specversion` 1.0 and non-empty `id`, `source` and `type`. */
export function readBaseAttributes(attributes: Attributes): Read<ForeignEvent> {
  const { specversion, id, source, type, subject } = attributes;
  if (specversion === undefined) return fault('missing-attribute', 'specversion', 'required');
  if (specversion !== '1.0') return fault('unsupported-specversion', 'specversion', 'must-be-1.0');
  for (const [field, value] of Object.entries({ id, source, type })) {
    if (value === undefined) return fault('missing-attribute', field, 'required');
    if (!isText(value)) return fault('invalid-attribute', field, 'must-be-non-empty-text');
  }
  // The loop above has proven that these three are text.
  const read = { id: id as string, source: source as string, type: type as string };
  return { read: isText(subject) ? { ...read, subject } : read };
}

/**
 * What we need of an event of our own catalogue, on top of the base. `correlationid` defaults to the id of the event: it then starts a
 * story of its own. A bad `traceparent` is dropped, as W3C Trace Context asks.
 */
export function readOwnAttributes(
  attributes: Attributes,
  definition: EventDefinition,
): Read<Omit<PublicEvent, 'data'>> {
  for (const field of ['subject', 'dataref', 'sequence']) {
    if (attributes[field] === undefined) return fault('missing-attribute', field, 'required');
  }
  const { dataref, sequence, source, datacontenttype } = attributes;
  if (!isText(source) || !isText(dataref)) return fault('invalid-attribute', 'dataref', 'must-be-non-empty-text');
  if (!isText(sequence) || !/^[0-9]{10}$/.test(sequence))
    return fault('invalid-attribute', 'sequence', 'must-be-ten-digits');
  if (datacontenttype !== undefined && !isJsonType(datacontenttype))
    return fault('invalid-attribute', 'datacontenttype', 'must-be-json');
  const ids = readIds(attributes);
  if ('fault' in ids) return ids;
  const time = readTime(attributes['time']);
  if ('fault' in time) return time;
  return {
    read: {
      specversion: '1.0',
      source,
      type: definition.type,
      datacontenttype: 'application/json',
      dataschema: isText(attributes['dataschema']) ? attributes['dataschema'] : definition.dataschema,
      dataref,
      sequence,
      ...ids.read,
      ...time.read,
      ...readTraceparent(attributes['traceparent']),
    },
  };
}

type Ids = Pick<PublicEvent, 'id' | 'subject' | 'correlationid' | 'causationid'>;

/** Every id goes into a column of type uuid, so one that is none would be a message that can never work. */
function readIds(attributes: Attributes): Read<Ids> {
  const id = parseUuid(attributes['id']);
  if (id === undefined) return fault('invalid-attribute', 'id', 'must-be-a-uuid');
  const subject = parseUuid(attributes['subject']);
  if (subject === undefined) return fault('invalid-attribute', 'subject', 'must-be-a-uuid');
  const correlationid = attributes['correlationid'] === undefined ? id : parseUuid(attributes['correlationid']);
  if (correlationid === undefined) return fault('invalid-attribute', 'correlationid', 'must-be-a-uuid');
  if (attributes['causationid'] === undefined) return { read: { id, subject, correlationid } };
  const causationid = parseUuid(attributes['causationid']);
  if (causationid === undefined) return fault('invalid-attribute', 'causationid', 'must-be-a-uuid');
  return { read: { id, subject, correlationid, causationid } };
}

const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/;

/** Any RFC 3339 instant, turned into UTC; absent stays absent. */
function readTime(time: unknown): Read<Pick<PublicEvent, 'time'>> {
  if (time === undefined) return { read: {} };
  if (typeof time !== 'string' || !RFC_3339.test(time) || !isRealInstant(time)) {
    return fault('invalid-attribute', 'time', 'must-be-an-rfc-3339-instant');
  }
  return { read: { time: new Date(time).toISOString() } };
}

function readTraceparent(traceparent: unknown): Pick<PublicEvent, 'traceparent'> {
  return isText(traceparent) && TRACEPARENT_PATTERN.test(traceparent) ? { traceparent } : {};
}

function isJsonType(datacontenttype: unknown): boolean {
  return isText(datacontenttype) && isJson((datacontenttype.split(';')[0] ?? '').trim().toLowerCase());
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0;
}

function fault(reason: AttributeFault['reason'], field: string, rule: string): { readonly fault: AttributeFault } {
  return { fault: { reason, field, rule } };
}
