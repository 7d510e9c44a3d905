import { MAX_EVENT_BYTES } from '../envelope/public-event.js';
import { allEvents } from '../events/catalogue.js';
import { signaalOntvangen } from '../events/signalen.events.js';
import { exampleEvent } from '../schema/example-event.js';
import { decode } from './decode.js';
import { encode } from './encode.js';

const event = {
  ...exampleEvent(signaalOntvangen),
  causationid: '0198c5f1-0000-7e11-8c33-0a1b2c3d4e5f',
  traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
};

describe('encode', () => {
  it('writes structured JSON under the key of the aggregate, with the attributes repeated as headers', () => {
    const { key, value, headers } = encode(event);
    expect(key).toBe(event.subject);
    expect(JSON.parse(value)).toEqual(event);
    expect(headers).toEqual({
      'content-type': 'application/cloudevents+json; charset=UTF-8',
      ce_specversion: '1.0',
      ce_id: event.id,
      ce_source: event.source,
      ce_type: event.type,
      ce_subject: event.subject,
      ce_time: event.time,
      ce_dataschema: event.dataschema,
      ce_dataref: event.dataref,
      ce_sequence: event.sequence,
      ce_correlationid: event.correlationid,
      ce_causationid: event.causationid,
      ce_traceparent: event.traceparent,
    });
  });

  it('leaves out what is not set', () => {
    const { headers, value } = encode(exampleEvent(signaalOntvangen));
    expect(Object.keys(headers)).not.toContain('ce_causationid');
    expect(Object.values(headers).every((header) => typeof header === 'string')).toBe(true);
    expect(value).not.toContain('causationid');
  });

  it('refuses an event of more than 64 KiB, counted in bytes', () => {
    const filled = (text: string) => ({ ...event, data: { ...event.data, tekst: text } });
    const room = MAX_EVENT_BYTES - Buffer.byteLength(encode(filled('')).value);
    expect(Buffer.byteLength(encode(filled('a'.repeat(room))).value)).toBe(MAX_EVENT_BYTES);
    expect(() => encode(filled('a'.repeat(room + 1)))).toThrow('larger-than-64-kib');
    expect(() => encode(filled('é'.repeat(room / 2 + 1)))).toThrow('larger-than-64-kib');
  });

  it.each(allEvents.map((definition) => [definition.type, definition] as const))(
    'and decode bring back %s',
    (_, definition) => {
      const sent = exampleEvent(definition);
      const { key, value, headers } = encode(sent);
      const decoded = decode({ key: Buffer.from(key), value: Buffer.from(value), headers });
      expect(decoded).toEqual({ kind: 'event', known: true, event: sent, definition });
    },
  );
});
