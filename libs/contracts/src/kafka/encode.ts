import { ContractViolation } from '../envelope/contract-violation.js';
import { MAX_EVENT_BYTES, type PublicEvent } from '../envelope/public-event.js';
import { STRUCTURED_CONTENT_TYPE, type EncodedMessage } from './kafka-message.js';

/** Attributes repeated as `ce_` headers, so that a router or filter need not open the value. */
const HEADER_ATTRIBUTES = [
  'specversion',
  'id',
  'source',
  'type',
  'subject',
  'time',
  'dataschema',
  'dataref',
  'sequence',
  'correlationid',
  'causationid',
  'traceparent',
] as const satisfies readonly (keyof PublicEvent)[];

/**
 * Turns an event into a Kafka record: structured JSON, with the attributes repeated as headers. The key is the aggregate, so that all
 * its events stay in one partition and in order.
 * @throws ContractViolation when the event is larger than 64 KiB, which the schemas of the catalogue do not allow
 */
export function encode(event: PublicEvent): EncodedMessage {
  const value = JSON.stringify(event);
  if (Buffer.byteLength(value) > MAX_EVENT_BYTES) {
    throw new ContractViolation(event.type, [{ field: '(event)', rule: 'larger-than-64-kib' }]);
  }
  const headers: Record<string, string> = { 'content-type': STRUCTURED_CONTENT_TYPE };
  for (const name of HEADER_ATTRIBUTES) {
    const attribute = event[name];
    if (attribute !== undefined) headers[`ce_${name}`] = attribute;
  }
  return { key: event.subject, value, headers };
}
