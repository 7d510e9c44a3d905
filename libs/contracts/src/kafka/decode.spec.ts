import { publicEvents } from '../events/catalogue.js';
import { ketendossierGeopend } from '../events/ketendossiers.events.js';
import { signaalOntvangen } from '../events/signalen.events.js';
import { MAX_EVENT_BYTES, type PublicEvent } from '../envelope/public-event.js';
import { exampleEvent } from '../schema/example-event.js';
import { decode, isEvent } from './decode.js';
import type { Decoded } from './decoded.js';
import type { HeaderValue, IncomingMessage } from './kafka-message.js';

const event = {
  ...exampleEvent(signaalOntvangen),
  causationid: '0198c5f1-0000-7e11-8c33-0a1b2c3d4e5f',
  traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
};
const SECRET = 'Jan Jansen 999990019';

/** A structured record with the example changed; a field set to undefined is left out. */
function structured(changes: Record<string, unknown> = {}, headers: Record<string, HeaderValue> = {}): IncomingMessage {
  return {
    key: Buffer.from(event.subject),
    value: Buffer.from(JSON.stringify({ ...event, ...changes })),
    headers: { 'content-type': Buffer.from('application/cloudevents+json; charset=UTF-8'), ...headers },
  };
}

/** The same event in binary mode: attributes as headers, data as value. */
function binary(changes: Record<string, HeaderValue> = {}): IncomingMessage {
  const { data, datacontenttype, ...attributes } = event;
  const headers = Object.entries(attributes).map(([name, value]) => [`ce_${name}`, Buffer.from(value)] as const);
  return {
    key: Buffer.from(event.subject),
    value: Buffer.from(JSON.stringify(data)),
    headers: { 'content-type': Buffer.from(datacontenttype), ...Object.fromEntries(headers), ...changes },
  };
}

function readable(decoded: Decoded): PublicEvent {
  if (decoded.kind !== 'event' || !decoded.known) throw new Error(`Not readable: ${JSON.stringify(decoded)}`);
  return decoded.event;
}

describe('decode reads', () => {
  it.each<[string, IncomingMessage]>([
    ['structured mode with headers as bytes', structured()],
    ['structured mode with headers as text', structured({}, { 'content-type': 'application/cloudevents+json' })],
    ['a content type in capitals', structured({}, { 'content-type': 'Application/CloudEvents+JSON; charset="utf-8"' })],
    ['a header name in capitals', { ...structured(), headers: { 'Content-Type': 'application/cloudevents+json' } }],
    [
      'a repeated content type, by the last',
      structured({}, { 'content-type': ['text/plain', Buffer.from('application/cloudevents+json')] }),
    ],
    ['a value as text', { ...structured(), value: JSON.stringify(event) }],
    ['a value with a byte order mark', { ...structured(), value: Buffer.from(`\uFEFF${JSON.stringify(event)}`) }],
    [
      'a value that is a view in a larger buffer',
      { ...structured(), value: new Uint8Array(Buffer.from(`xx${JSON.stringify(event)}yy`)).subarray(2, -2) },
    ],
    ['contradicting ce_ headers, by the body', structured({}, { ce_id: 'x', ce_type: 'y', ce_specversion: '0.3' })],
    ['unknown attributes', structured({ partitionkey: 'x', dataclassification: 'geheim', getal: 5, aan: true })],
    ['unknown data fields', structured({ data: { ...event.data, nieuwVeld: SECRET } })],
    ['null for an attribute that is not set', structured({ expirytime: null, data_base64: null })],
    [
      'data in base64',
      structured({ data: undefined, data_base64: Buffer.from(JSON.stringify(event.data)).toString('base64') }),
    ],
    ['an unset content type of the data', structured({ datacontenttype: undefined })],
    ['binary mode with headers as bytes', binary()],
    [
      'binary mode with headers as text and lists',
      binary({ ce_id: event.id, ce_source: [event.source], ce_type: ['x', Buffer.from(event.type)] }),
    ],
    ['binary mode with header names in capitals', binary({ ce_id: undefined, CE_ID: event.id })],
    ['binary mode without content type', binary({ 'content-type': undefined })],
    ['binary mode with a charset', binary({ 'content-type': 'application/json; charset=utf-8' })],
    ['binary mode with unknown attributes', binary({ ce_partitionkey: 'x', other: 'y', ce_vreemd: undefined })],
    ['ids in capitals', structured({ id: event.id.toUpperCase(), subject: event.subject.toUpperCase() })],
  ])('%s', (_, message) => {
    expect(readable(decode(message))).toEqual(event);
  });

  it('an event without time, and does not make one up', () => {
    const { time: _, ...timeless } = event;
    expect(readable(decode(structured({ time: undefined })))).toEqual(timeless);
    expect(readable(decode(binary({ ce_time: undefined })))).toEqual(timeless);
    expect(readable(decode(structured({ time: null })))).toEqual(timeless);
  });

  it.each([
    ['2026-03-01T10:30:00+01:00', '2026-03-01T09:30:00.000Z'],
    ['2026-03-01t09:30:00.123456z', '2026-03-01T09:30:00.123Z'],
  ])('the time %s in UTC', (time, utc) => {
    expect(readable(decode(structured({ time })))).toMatchObject({ time: utc });
  });

  it('an event without correlationid as the start of its own story, and one without dataschema by its type', () => {
    const read = readable(decode(structured({ correlationid: undefined, dataschema: undefined })));
    expect(read).toMatchObject({ correlationid: event.id, dataschema: signaalOntvangen.dataschema });
  });

  it('past a traceparent that is none', () => {
    expect(readable(decode(structured({ traceparent: 'niets' })))).not.toHaveProperty('traceparent');
  });

  it('a null value as tombstone, whatever the headers', () => {
    expect(decode({ key: event.subject, value: null })).toEqual({ kind: 'tombstone' });
    expect(decode({ ...binary(), value: null })).toEqual({ kind: 'tombstone' });
    expect(decode({ ...structured(), value: undefined })).toEqual({ kind: 'tombstone' });
  });

  it('an unknown type as foreign, without looking further than the base of CloudEvents', () => {
    const foreign = {
      type: 'nl.overheid.zaken.zaak-gemuteerd',
      id: 'A-1',
      source: 'urn:nld:oin:01823288444:zakensysteem',
    };
    const message = structured({
      ...foreign,
      subject: undefined,
      sequence: undefined,
      dataref: 5,
      time: 'gisteren',
      data: SECRET,
    });
    expect(decode(message)).toEqual({ kind: 'event', known: false, event: foreign });
    expect(decode(binary({ ce_type: 'com.example.x' }))).toMatchObject({
      kind: 'event',
      known: false,
      event: { type: 'com.example.x' },
    });
  });

  it('against the registry it is given', () => {
    const known = new Map([[ketendossierGeopend.type as string, publicEvents.get(ketendossierGeopend.type)!]]);
    expect(decode(structured(), known)).toMatchObject({ kind: 'event', known: false });
  });

  it('an event of which the definition then tells the data', () => {
    const read = readable(decode(structured()));
    expect(isEvent(read, ketendossierGeopend)).toBe(false);
    expect(isEvent(read, signaalOntvangen) && read.data.kanaal).toBe('balie');
  });
});

describe('decode calls unreadable', () => {
  const { id, type, subject } = event;
  const all = { id, type, subject };
  it.each<[string, IncomingMessage, string, string | undefined, object]>([
    ['malformed JSON', { ...structured(), value: Buffer.from(`{"id":"${SECRET}`) }, 'malformed-json', undefined, {}],
    ['an empty value', { ...structured(), value: Buffer.alloc(0) }, 'malformed-json', undefined, {}],
    ['malformed JSON in binary mode', { ...binary(), value: `{${SECRET}` }, 'malformed-json', undefined, all],
    ['a list', { ...structured(), value: `["${SECRET}"]` }, 'not-an-object', undefined, {}],
    ['JSON null', { ...structured(), value: 'null' }, 'not-an-object', undefined, {}],
    ['bytes that are no UTF-8', { ...structured(), value: Buffer.from([0x7b, 0xff, 0x7d]) }, 'not-utf8', undefined, {}],
    [
      'more than 64 KiB',
      { ...structured(), value: Buffer.alloc(MAX_EVENT_BYTES + 1, 0x20) },
      'too-large',
      undefined,
      {},
    ],
    [
      'more than 64 KiB of text',
      { ...structured(), value: 'é'.repeat(MAX_EVENT_BYTES / 2 + 1) },
      'too-large',
      undefined,
      {},
    ],
    [
      'a batch',
      structured({}, { 'content-type': 'application/cloudevents-batch+json' }),
      'unsupported-format',
      undefined,
      {},
    ],
    ['Avro', structured({}, { 'content-type': 'application/cloudevents+avro' }), 'unsupported-format', undefined, {}],
    [
      'another character set',
      structured({}, { 'content-type': 'application/cloudevents+json; charset=utf-16' }),
      'unsupported-format',
      undefined,
      {},
    ],
    [
      'data that is no JSON, in binary mode',
      binary({ 'content-type': 'text/xml' }),
      'unsupported-format',
      undefined,
      all,
    ],
    [
      'data that is said to be no JSON',
      structured({ datacontenttype: 'text/xml' }),
      'invalid-attribute',
      'datacontenttype',
      all,
    ],
    ['a record that is no event', { value: '{"a":1}' }, 'missing-attribute', 'specversion', {}],
    ['no specversion', structured({ specversion: undefined }), 'missing-attribute', 'specversion', all],
    ['specversion 0.3', structured({ specversion: '0.3' }), 'unsupported-specversion', 'specversion', all],
    ['specversion as number', structured({ specversion: 1.0 }), 'unsupported-specversion', 'specversion', all],
    ['no id', structured({ id: undefined }), 'missing-attribute', 'id', { type, subject }],
    ['no source', structured({ source: null }), 'missing-attribute', 'source', all],
    ['no type', structured({ type: undefined }), 'missing-attribute', 'type', { id, subject }],
    ['an empty id', structured({ id: '' }), 'invalid-attribute', 'id', { type, subject }],
    ['a source that is an object', structured({ source: {} }), 'invalid-attribute', 'source', all],
    ['no id in binary mode', binary({ ce_id: undefined }), 'missing-attribute', 'id', { type, subject }],
    ['a header that is no UTF-8', binary({ ce_id: Buffer.from([0xff]) }), 'missing-attribute', 'id', { type, subject }],
    ['an id that is no UUID', structured({ id: SECRET }), 'invalid-attribute', 'id', { type, subject }],
    ['no subject', structured({ subject: undefined }), 'missing-attribute', 'subject', { id, type }],
    ['a BSN as subject', structured({ subject: '999990019' }), 'invalid-attribute', 'subject', { id, type }],
    ['no sequence', structured({ sequence: undefined }), 'missing-attribute', 'sequence', all],
    ['a sequence as number', structured({ sequence: 1 }), 'invalid-attribute', 'sequence', all],
    ['no dataref', structured({ dataref: undefined }), 'missing-attribute', 'dataref', all],
    ['an empty dataref', structured({ dataref: '' }), 'invalid-attribute', 'dataref', all],
    [
      'a correlationid that is no UUID',
      structured({ correlationid: SECRET }),
      'invalid-attribute',
      'correlationid',
      all,
    ],
    ['a causationid that is no UUID', structured({ causationid: SECRET }), 'invalid-attribute', 'causationid', all],
    ['a time that is none', structured({ time: SECRET }), 'invalid-attribute', 'time', all],
    ['a day that does not exist', structured({ time: '2026-13-01T00:00:00Z' }), 'invalid-attribute', 'time', all],
    ['30 February', structured({ time: '2026-02-30T00:00:00Z' }), 'invalid-attribute', 'time', all],
    ['both forms of data', structured({ data_base64: 'e30=' }), 'data-ambiguous', undefined, all],
    [
      'base64 that holds no JSON',
      structured({ data: undefined, data_base64: 'AAAA' }),
      'malformed-json',
      undefined,
      all,
    ],
    ['no data', structured({ data: undefined }), 'missing-data', undefined, all],
    ['data that is text', structured({ data: SECRET }), 'invalid-data', 'data', all],
    ['data that is null', structured({ data: null }), 'invalid-data', 'data', all],
    [
      'a field too few',
      structured({ data: { ...event.data, gemeentecode: undefined } }),
      'invalid-data',
      'data.gemeentecode',
      all,
    ],
    [
      'a code outside the list',
      structured({ data: { ...event.data, kanaal: SECRET } }),
      'invalid-data',
      'data.kanaal',
      all,
    ],
    [
      'a field of another type',
      structured({ data: { ...event.data, acuutGevaar: 'ja' } }),
      'invalid-data',
      'data.acuutGevaar',
      all,
    ],
  ])('%s', (_, message, reason, field, claimed) => {
    const decoded = decode(message);
    expect(decoded).toMatchObject({ kind: 'unreadable', reason, claimed });
    if (decoded.kind !== 'unreadable') return;
    expect(decoded.claimed).toEqual(claimed);
    expect(decoded.faults.map((fault) => fault.field)).toEqual(field === undefined ? [] : [field]);
    expect(JSON.stringify(decoded)).not.toMatch(/Jansen|999990019|utf-16|xml|avro/);
  });

  it('an unknown type in what it claims nothing, since it may hold anything', () => {
    expect(decode(structured({ type: `nl.${SECRET}`, source: undefined }))).toMatchObject({ claimed: { id, subject } });
    expect(JSON.stringify(decode(structured({ type: `nl.${SECRET}`, source: undefined })))).not.toContain('Jansen');
  });

  it('every fault of the data at once', () => {
    const decoded = decode(structured({ data: { kanaal: 5 } }));
    expect(decoded).toMatchObject({
      reason: 'invalid-data',
      faults: [
        { field: 'data.gemeentecode', rule: 'not-string' },
        { field: 'data.kanaal', rule: 'not-in-code-list' },
        { field: 'data.uitbuitingsvorm', rule: 'not-in-code-list' },
        { field: 'data.acuutGevaar', rule: 'not-boolean' },
      ],
    });
  });
});
