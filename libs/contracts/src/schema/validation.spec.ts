import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { allEvents } from '../events/catalogue.js';
import { signaalOntvangen } from '../events/signalen.events.js';
import { dataSchema, envelopeSchema, eventSchema } from './json-schema.js';
import { exampleEvent } from './example-event.js';
import { nlGovProfileSchema } from './profile.schema.js';

const CNCF = resolve(import.meta.dirname, '../../../../../shared/standards/cloudevents/cloudevents.json');
const every = allEvents.map((definition) => [definition.type, definition] as const);
const event = exampleEvent(signaalOntvangen);

const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
formats.default(ajv);
const profile = ajv.compile({ ...nlGovProfileSchema });

describe('the schemas of the catalogue', () => {
  it.each(every)('of %s compile strictly and take what we send', (_, definition) => {
    const sent = exampleEvent(definition);
    expect(ajv.compile({ ...eventSchema(definition, 'sender') })(sent)).toBe(true);
    expect(ajv.compile({ ...eventSchema(definition, 'receiver') })(sent)).toBe(true);
    expect(
      ajv.compile({ ...dataSchema(definition, 'receiver'), $id: `${definition.dataschema}:test` })(sent.data),
    ).toBe(true);
  });

  it('let a receiver pass over what is new, and a sender not', () => {
    const newer = { ...event, nieuw: 'x', data: { ...event.data, nieuw: 'x' } };
    expect(ajv.compile({ ...eventSchema(signaalOntvangen, 'receiver') })(newer)).toBe(true);
    expect(ajv.compile({ ...eventSchema(signaalOntvangen, 'sender') })(newer)).toBe(false);
  });

  it.each<[string, object]>([
    ['another type', { type: 'nl.schakel.signalen.signaal-gewogen.v1' }],
    ['a field too few', { data: { ...event.data, kanaal: undefined } }],
    ['a code outside the list', { data: { ...event.data, kanaal: 'postduif' } }],
    ['a BSN as subject', { subject: '999990019' }],
    ['no correlationid', { correlationid: undefined }],
    ['a local time', { time: '2026-03-01T10:30:00+01:00' }],
  ])('refuse %s', (_, changes) => {
    const accepts = ajv.compile({ ...eventSchema(signaalOntvangen, 'receiver') });
    expect(accepts(JSON.parse(JSON.stringify({ ...event, ...changes })))).toBe(false);
  });

  it('describe the envelope of all', () => {
    const accepts = ajv.compile({ ...envelopeSchema('sender') });
    for (const definition of allEvents) expect(accepts(exampleEvent(definition))).toBe(true);
    expect(accepts({ ...event, partitionkey: 'x' })).toBe(false);
  });
});

describe('the NL GOV profile', () => {
  it.each(every)('holds for %s', (_, definition) => {
    expect(profile(exampleEvent(definition))).toBe(true);
  });

  it.each<[string, object, boolean]>([
    ['an event with an own attribute', { dataclassification: 'geheim' }, true],
    ['data in base64', { data: undefined, data_base64: 'e30=' }, true],
    ['an organisation by its KvK number', { source: 'urn:nld:hr:kvknummer:12345678:systeem-x' }, true],
    ['an organisation by its RSIN', { source: 'urn:nld:rsin:123456789:systeem-x' }, true],
    ['a subject of seven digits', { subject: '1234567' }, true],
    ['a BSN as subject', { subject: '999990019' }, false],
    ['a KvK number as subject', { subject: '12345678' }, false],
    ['an attribute in camel case', { correlationId: 'x' }, false],
    ['an attribute with underscore', { correlation_id: 'x' }, false],
    ['an attribute of 21 characters', { abcdefghijklmnopqrstu: 'x' }, false],
    ['a capital in the type', { type: 'nl.schakel.Signalen.x.v1' }, false],
    ['a foreign type', { type: 'com.example.x' }, false],
    ['a URL as source', { source: 'https://schakel.nl/signalen' }, false],
    ['an OIN of eleven digits, as Open Zaak sends', { source: 'urn:nld:oin:01823288444:zakensysteem' }, false],
    ['an organisation without system', { source: 'urn:nld:oin:00000099000000001000' }, false],
    ['a relative dataref', { dataref: '/v1/signalen/x' }, false],
    ['both forms of data', { data_base64: 'e30=' }, false],
    ['an empty id', { id: '' }, false],
    ['another version', { specversion: '0.3' }, false],
  ])('judges %s', (_, changes, right) => {
    expect(profile(JSON.parse(JSON.stringify({ ...event, ...changes })))).toBe(right);
  });
});

describe(`the CNCF schema of CloudEvents${existsSync(CNCF) ? '' : ' (absent here)'}`, () => {
  if (!existsSync(CNCF)) {
    it('is not beside this repository, so nothing is held against it', () => {
      expect(existsSync(CNCF)).toBe(false);
    });
    return;
  }
  const base = new Ajv({ strict: false });
  formats.default(base);
  const accepts = base.compile(JSON.parse(readFileSync(CNCF, 'utf8')) as object);

  it.each(every)('takes %s', (_, definition) => {
    expect(accepts(exampleEvent(definition))).toBe(true);
  });

  it('bites', () => {
    expect(accepts({ ...event, id: '' })).toBe(false);
    expect(accepts({ ...event, time: 'gisteren' })).toBe(false);
    expect(accepts({ ...event, dataschema: 'geen uri' })).toBe(false);
  });
});
