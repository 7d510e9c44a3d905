import fc from 'fast-check';
import { allEvents } from '../events/catalogue.js';
import { exampleEvent } from '../schema/example-event.js';
import { decode } from './decode.js';
import { encode } from './encode.js';
import type { HeaderValue, IncomingMessage } from './kafka-message.js';

const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array));
const header: fc.Arbitrary<HeaderValue> = fc.oneof(
  bytes,
  fc.string(),
  fc.array(fc.oneof(bytes, fc.string())),
  fc.constantFrom(null, undefined),
);
const contentType = fc.constantFrom(
  'application/cloudevents+json',
  'application/json',
  'application/cloudevents',
  '',
  'text/plain; charset=x',
);
const headerName = fc.oneof(
  fc.constantFrom('ce_id', 'ce_type', 'ce_source', 'ce_specversion', 'ce_subject', 'ce___proto__', 'CE_ID'),
  fc.string(),
);
const event = fc.constantFrom(...allEvents).map(exampleEvent);

describe('the codec, for all records', () => {
  it('never throws on what it is given', () => {
    const value: fc.Arbitrary<IncomingMessage['value']> = fc.oneof(
      bytes,
      fc.string(),
      fc.json(),
      fc.constant(null),
      fc
        .tuple(
          event,
          fc.dictionary(fc.constantFrom('id', 'time', 'data', 'type', 'subject', '__proto__', 'x'), fc.jsonValue()),
        )
        .map(([sent, changes]) => JSON.stringify({ ...sent, ...changes })),
    );
    fc.assert(
      fc.property(value, fc.dictionary(headerName, header), contentType, (content, headers, type) => {
        const { kind } = decode({ key: null, value: content, headers: { ...headers, 'content-type': type } });
        expect(['event', 'tombstone', 'unreadable']).toContain(kind);
      }),
      { numRuns: 500 },
    );
  });

  it('never reads a record that was cut off', () => {
    fc.assert(
      fc.property(event, fc.nat(), (sent, where) => {
        const { value, headers } = encode(sent);
        const cut = value.slice(0, where % value.length);
        expect(decode({ value: cut, headers })).toMatchObject({ kind: 'unreadable' });
      }),
      { numRuns: 500 },
    );
  });

  it('gives no fault, reason or claim that holds text of the record', () => {
    const secret = fc.stringMatching(/^[A-Z][a-z]{9,14} [A-Z][a-z]{9,14}$/);
    const place = fc.constantFrom(
      'id',
      'source',
      'type',
      'subject',
      'time',
      'sequence',
      'dataref',
      'correlationid',
      'data',
      'specversion',
      'nieuw',
    );
    fc.assert(
      fc.property(event, secret, place, fc.boolean(), (sent, text, name, inData) => {
        const content = inData
          ? { ...sent, data: { ...sent.data, [text]: text, gemeentecode: text } }
          : { ...sent, [name]: text };
        const decoded = decode({
          value: JSON.stringify(content),
          headers: { 'content-type': 'application/cloudevents+json' },
        });
        if (decoded.kind === 'unreadable') expect(JSON.stringify(decoded)).not.toContain(text);
      }),
      { numRuns: 300 },
    );
  });
});
