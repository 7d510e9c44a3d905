import type { EventDefinition } from '../events/define-event.js';
import type { PublicEvent } from '../envelope/public-event.js';
import { dataSchema, type JsonSchema } from './json-schema.js';

const EXAMPLE_OIN = '00000099000000001000';
const SUBJECT = '0198c5f0-6b1a-7c3e-9d52-4f8a1b2c3d4e';

/** A valid event of a definition, always the same: for documentation, and as a known-good sample in tests. */
export function exampleEvent(definition: EventDefinition): PublicEvent & { readonly time: string } {
  return {
    specversion: '1.0',
    id: '0198c5f1-2a4b-7e11-8c33-0a1b2c3d4e5f',
    source: `urn:nld:oin:${EXAMPLE_OIN}:systeem:${definition.topic}`,
    subject: SUBJECT,
    time: '2026-03-01T09:30:00.000Z',
    datacontenttype: 'application/json',
    dataref: `https://schakel.voorbeeld.nl/v1/${resourceOf(definition)}/${SUBJECT}`,
    sequence: '0000000001',
    correlationid: '0198c5f1-2a4b-7e11-8c33-ffffffffffff',
    type: definition.type,
    dataschema: definition.dataschema,
    data: exampleData(dataSchema(definition, 'sender')),
  };
}

/** The plural in the type is also the collection in the API of the service. */
function resourceOf({ type }: EventDefinition): string {
  return type.split('.')[2] ?? '';
}

function exampleData({ properties }: JsonSchema): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties as Record<string, JsonSchema>).map(([name, schema]) => [name, example(schema)]),
  );
}

function example(schema: JsonSchema): unknown {
  const { examples, type, items, minimum } = schema;
  if (schema['const'] !== undefined) return schema['const'];
  if (Array.isArray(schema['enum'])) return schema['enum'][0] as unknown;
  if (Array.isArray(examples)) return examples[0] as unknown;
  if (type === 'array') return [example(items as JsonSchema)];
  return type === 'boolean' ? false : (minimum ?? 0);
}
