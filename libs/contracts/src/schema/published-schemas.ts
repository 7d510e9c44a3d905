import { allEvents } from '../events/catalogue.js';
import type { SchemaSet } from './catalogue-compatibility.js';
import { dataSchema, envelopeSchema } from './json-schema.js';

/** The schemas that receivers build on: the envelope, and the data of every event, by name. */
export function publishedSchemas(): SchemaSet {
  return {
    envelope: envelopeSchema('receiver'),
    ...Object.fromEntries(allEvents.map((definition) => [definition.type, dataSchema(definition, 'receiver')])),
  };
}
