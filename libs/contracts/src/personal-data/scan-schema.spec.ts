import { allEvents, publicEvents } from '../events/catalogue.js';
import { encode } from '../kafka/encode.js';
import { exampleEvent } from '../schema/example-event.js';
import { dataSchema, envelopeSchema, eventSchema } from '../schema/json-schema.js';
import type { FindingKind } from './finding.js';
import { scanSchemaForPersonalData } from './scan-schema.js';
import { scanForPersonalData } from './scan-value.js';

const every = allEvents.map((definition) => [definition.type, definition] as const);
const object = (properties: object, rest: object = { additionalProperties: false }) => ({
  type: 'object',
  properties,
  ...rest,
});
const uuid = { type: 'string', format: 'uuid' };

describe('no schema of the catalogue has room for personal data', () => {
  it.each(every)('%s', (_, definition) => {
    expect(scanSchemaForPersonalData(dataSchema(definition, 'sender'))).toEqual([]);
    expect(scanSchemaForPersonalData(eventSchema(definition, 'sender'))).toEqual([]);
  });

  it('the envelope, but for the data that each event narrows', () => {
    const { data: _, ...attributes } = envelopeSchema('sender')['properties'] as Record<string, unknown>;
    expect(scanSchemaForPersonalData(object(attributes))).toEqual([]);
  });
});

describe('no record of the catalogue holds personal data', () => {
  it.each(every)('%s', (_, definition) => {
    const record = encode(exampleEvent(definition));
    expect(scanForPersonalData({ ...record, value: JSON.parse(record.value) as unknown }, { freeText: true })).toEqual(
      [],
    );
  });

  it('in its type, topic or schema name either', () => {
    expect(
      scanForPersonalData([...publicEvents.values()].map(({ type, topic, dataschema }) => [type, topic, dataschema])),
    ).toEqual([]);
  });
});

describe('scanSchemaForPersonalData finds', () => {
  it.each<[string, object, FindingKind]>([
    ['text without form', { type: 'string' }, 'free-text'],
    ['text with only a length', { type: 'string', maxLength: 20 }, 'free-text'],
    ['an e-mail address', { type: 'string', format: 'email' }, 'free-text'],
    ['any URL', { type: 'string', format: 'uri' }, 'free-text'],
    ['a pattern for words', { type: 'string', pattern: '^[a-z-]+$' }, 'free-text'],
    ['a pattern for names', { type: 'string', pattern: '^[A-Z][a-z]+$' }, 'free-text'],
    ['a pattern for nine digits', { type: 'string', pattern: '^[0-9]{9}$' }, 'bsn'],
    ['a pattern for eight digits', { type: 'string', pattern: '^\\d{8}$' }, 'bsn'],
    ['a pattern without anchors', { type: 'string', pattern: '[0-9]{4}-x|NL\\d{2}' }, 'iban'],
    ['a pattern for a postcode with number', { type: 'string', pattern: '^[0-9]{4}[A-Z]{2}[0-9]+$' }, 'address'],
    ['a pattern for a phone number', { type: 'string', pattern: '^\\+31[0-9]{9}$' }, 'phone'],
    ['a number without bounds', { type: 'integer' }, 'unbounded-number'],
    ['a number with room for a BSN', { type: 'integer', minimum: 0, maximum: 999_999_999 }, 'unbounded-number'],
    [
      'a number with room for a BSN that lost its zero',
      { type: 'integer', minimum: 0, maximum: 10_000_000 },
      'unbounded-number',
    ],
    ['a number without lower bound', { type: 'integer', maximum: 9 }, 'unbounded-number'],
    ['anything', {}, 'open-schema'],
    ['several types at once', { type: ['string', 'null'] }, 'open-schema'],
    ['a reference that cannot be followed', { $ref: '#/x' }, 'open-schema'],
    ['a list of anything', { type: 'array' }, 'open-schema'],
    ['a list of free text', { type: 'array', items: { type: 'string' } }, 'free-text'],
    ['an open object', object({}, {}), 'open-schema'],
    ['a map', object({}, { additionalProperties: { type: 'string' } }), 'open-schema'],
    ['names by pattern', object({}, { additionalProperties: false, patternProperties: { x: uuid } }), 'open-schema'],
    ['free text in a choice', { anyOf: [uuid, { type: 'string' }] }, 'free-text'],
    ['a BSN among the codes', { type: 'string', enum: ['999990019'] }, 'bsn'],
    ['an e-mail address as example', { ...uuid, examples: ['jan@voorbeeld.nl'] }, 'e-mail'],
    ['a phone number in the description', { ...uuid, description: 'Bel 0612345678.' }, 'phone'],
  ])('%s', (_, schema, kind) => {
    expect(scanSchemaForPersonalData(object({ veld: schema })).map((finding) => finding.kind)).toContain(kind);
  });

  it.each(['naam', 'slachtoffer', 'geboortedatum', 'bsn', 'woonadres', 'toelichting', 'nationaliteit'])(
    'the name %s, whatever its form',
    (name) => {
      for (const schema of [{ type: 'boolean' }, { type: 'string', enum: ['a'] }, uuid]) {
        expect(scanSchemaForPersonalData(object({ [name]: schema }))).toEqual([
          { path: `/properties/${name}`, kind: 'field-name' },
        ]);
      }
    },
  );

  it('every place, at any depth', () => {
    const schema = object({
      a: object({ b: { type: 'array', items: { type: 'string' } }, naam: uuid }),
      c: { type: 'number' },
    });
    expect(scanSchemaForPersonalData(schema)).toEqual([
      { path: '/properties/a/properties/b/items', kind: 'free-text' },
      { path: '/properties/a/properties/naam', kind: 'field-name' },
      { path: '/properties/c', kind: 'unbounded-number' },
    ]);
  });
});

describe('scanSchemaForPersonalData leaves alone', () => {
  it.each<[string, object]>([
    ['a UUID', uuid],
    ['a date', { type: 'string', format: 'date' }],
    ['codes', { type: 'string', enum: ['woonadres', 'briefadres'] }],
    ['a constant', { const: 'x' }],
    ['a municipality', { type: 'string', pattern: '^[0-9]{4}$' }],
    ['a pseudonym', { type: 'string', pattern: '^[a-z0-9]{1,16}:[A-Za-z0-9_-]{43}$' }],
    ['a small number', { type: 'integer', minimum: 0, maximum: 9_999_999 }],
    ['a yes or no', { type: 'boolean' }],
    ['a list of UUIDs', { type: 'array', items: uuid }],
    ['a choice of closed forms', { anyOf: [uuid, { type: 'null' }] }],
  ])('%s', (_, schema) => {
    expect(scanSchemaForPersonalData(object({ veld: schema }))).toEqual([]);
  });
});
