import { checkCatalogueCompatibility } from './catalogue-compatibility.js';
import { checkCompatibility } from './compatibility.js';
import type { JsonSchema } from './json-schema.js';
import { publishedSchemas } from './published-schemas.js';

const properties = {
  gemeentecode: { type: 'string', pattern: '^[0-9]{4}$', description: 'Gemeente.' },
  route: { type: 'string', enum: ['zorg', 'veiligheid'] },
  ids: { type: 'array', maxItems: 5, items: { type: 'string', format: 'uuid' } },
  aantal: { type: 'integer', minimum: 0, maximum: 9 },
  genest: { type: 'object', properties: { a: { type: 'string', const: 'x' } }, required: ['a'] },
};
const schema = { type: 'object', properties, required: ['gemeentecode', 'route', 'genest'] };

/** The schema with one property changed; undefined removes it. */
function withProperty(name: string, property: object | undefined, required = schema.required): JsonSchema {
  const entries = Object.entries({ ...properties, [name]: property }).filter(([, value]) => value !== undefined);
  return {
    ...schema,
    properties: Object.fromEntries(entries),
    required: required.filter((field) => entries.some(([key]) => key === field)),
  };
}

describe('checkCompatibility lets through', () => {
  it.each<[string, JsonSchema]>([
    ['no change', schema],
    [
      'another order',
      {
        required: [...schema.required].reverse(),
        properties: Object.fromEntries(Object.entries(properties).reverse()),
        type: 'object',
      },
    ],
    ['other codes order', withProperty('route', { type: 'string', enum: ['veiligheid', 'zorg'] })],
    [
      'another description',
      withProperty('gemeentecode', {
        ...properties.gemeentecode,
        description: 'Anders.',
        examples: ['0363'],
        deprecated: true,
      }),
    ],
    ['another title and name', { ...schema, $id: 'urn:x', title: 'X', $comment: 'x' }],
    ['one more optional field', withProperty('nieuw', { type: 'string', format: 'uuid' })],
    [
      'one more optional field inside',
      withProperty('genest', {
        ...properties.genest,
        properties: { ...properties.genest.properties, b: { type: 'boolean' } },
      }),
    ],
  ])('%s', (_, after) => {
    expect(checkCompatibility(schema, after)).toEqual([]);
  });
});

describe('checkCompatibility refuses', () => {
  it.each<[string, JsonSchema, string[]]>([
    ['a field removed', withProperty('aantal', undefined), ['/aantal: field removed']],
    ['a required field removed', withProperty('route', undefined), ['/route: field removed']],
    [
      'a new required field',
      { ...withProperty('nieuw', { type: 'string' }), required: [...schema.required, 'nieuw'] },
      ['/nieuw: new required field, old events lack it'],
    ],
    [
      'a field made required',
      { ...schema, required: [...schema.required, 'ids'] },
      ['/ids: made required, old events lack it'],
    ],
    [
      'a field made optional',
      { ...schema, required: ['gemeentecode', 'genest'] },
      ['/route: no longer required, old readers count on it'],
    ],
    [
      'a code removed',
      withProperty('route', { type: 'string', enum: ['zorg'] }),
      ['/route: code "veiligheid" removed, old events hold it'],
    ],
    [
      'a code added',
      withProperty('route', { type: 'string', enum: ['zorg', 'veiligheid', 'bestuurlijk'] }),
      ['/route: code "bestuurlijk" added, old readers refuse it'],
    ],
    ['a list of codes dropped', withProperty('route', { type: 'string' }), ['/route: list of codes dropped']],
    [
      'text narrowed to codes',
      withProperty('gemeentecode', { ...properties.gemeentecode, enum: ['0363'] }),
      ['/gemeentecode: narrowed to a list of codes'],
    ],
    [
      'another type',
      withProperty('aantal', { ...properties.aantal, type: 'string' }),
      ['/aantal: type changed from "integer" to "string"'],
    ],
    [
      'a wider type',
      withProperty('aantal', { ...properties.aantal, type: ['integer', 'null'] }),
      ['/aantal: type changed from "integer" to ["integer","null"]'],
    ],
    [
      'another pattern',
      withProperty('gemeentecode', { type: 'string', pattern: '^[0-9]{5}$' }),
      ['/gemeentecode: pattern changed'],
    ],
    ['a pattern dropped', withProperty('gemeentecode', { type: 'string' }), ['/gemeentecode: pattern changed']],
    ['a lower bound', withProperty('aantal', { ...properties.aantal, maximum: 8 }), ['/aantal: maximum changed']],
    [
      'another format of items',
      withProperty('ids', { ...properties.ids, items: { type: 'string', format: 'date' } }),
      ['/ids/*: format changed'],
    ],
    ['items dropped', withProperty('ids', { type: 'array', maxItems: 5 }), ['/ids: items changed']],
    ['a longer list', withProperty('ids', { ...properties.ids, maxItems: 6 }), ['/ids: maxItems changed']],
    [
      'another constant inside',
      withProperty('genest', { ...properties.genest, properties: { a: { type: 'string', const: 'y' } } }),
      ['/genest/a: const changed'],
    ],
    ['a closed object', { ...schema, additionalProperties: false }, ['(event): additionalProperties changed']],
    ['a combination', { ...schema, allOf: [{ required: ['ids'] }] }, ['(event): allOf changed']],
    [
      'several things, each named',
      { ...schema, properties: { gemeentecode: properties.gemeentecode }, required: ['gemeentecode'] },
      ['/route: field removed', '/ids: field removed', '/aantal: field removed', '/genest: field removed'],
    ],
  ])('%s', (_, after, changes) => {
    expect(checkCompatibility(schema, after)).toEqual(changes);
  });
});

describe('checkCatalogueCompatibility', () => {
  const current = publishedSchemas();
  const type = 'nl.schakel.signalen.signaal-gerouteerd.v1';

  it('lets a new event be', () => {
    const { [type]: _, ...before } = current;
    expect(checkCatalogueCompatibility(before, current)).toEqual([]);
  });

  it('refuses that an event goes', () => {
    const { [type]: _, ...after } = current;
    expect(checkCatalogueCompatibility(current, after)).toEqual([`${type}: removed, while receivers may count on it`]);
  });

  it('names the event that breaks', () => {
    const broken = { ...current[type], required: ['gemeentecode'] };
    expect(checkCatalogueCompatibility(current, { ...current, [type]: broken })).toEqual([
      `${type}: /route: no longer required, old readers count on it`,
    ]);
  });
});
