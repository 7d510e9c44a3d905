import { z } from 'zod';
import { envelopeAttributes } from '../envelope/envelope.schema.js';
import type { EventDefinition } from '../events/define-event.js';

/** A JSON Schema document or part of one. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** Sender: unknown fields are refused. Receiver: they are allowed and ignored, so that a later field breaks nobody. */
export type Side = 'sender' | 'receiver';

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/**
 * JSON Schema (draft 2020-12) of the data of an event.
 * @param side which half of the contract; what is published is the receiver's
 */
export function dataSchema(definition: EventDefinition, side: Side): JsonSchema {
  return {
    $schema: DRAFT,
    $id: definition.dataschema,
    title: definition.type,
    description: definition.omschrijving,
    ...toJsonSchema(side === 'sender' ? definition.writer : definition.reader, side),
  };
}

/** JSON Schema of the attributes that every event of ours has around its data. */
export function envelopeSchema(side: Side): JsonSchema {
  const { properties, required, ...rest } = toJsonSchema(envelopeAttributes, side);
  return {
    $schema: DRAFT,
    $id: 'urn:schakel:gebeurtenis:envelop:v1',
    title: 'Envelop',
    description: 'CloudEvents 1.0 volgens het NL GOV-profiel 1.1, zoals Schakel verzendt.',
    ...rest,
    properties: {
      ...(properties as JsonSchema),
      type: { type: 'string', pattern: '^nl\\.schakel\\.[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*\\.v[1-9][0-9]*$' },
      dataschema: { type: 'string', format: 'uri', pattern: '^urn:schakel:gebeurtenis:[a-z-]+:[a-z-]+:v[1-9][0-9]*$' },
      data: { type: 'object' },
    },
    required: [...(required as readonly string[]), 'type', 'dataschema', 'data'],
  };
}

/** JSON Schema of a whole event: the envelope narrowed to one type, with its data. */
export function eventSchema(definition: EventDefinition, side: Side): JsonSchema {
  const { $id: _, properties, ...envelope } = envelopeSchema(side);
  const { $schema: _draft, $id: _id, title: _title, description: _description, ...data } = dataSchema(definition, side);
  return {
    ...envelope,
    title: definition.type,
    description: definition.omschrijving,
    properties: {
      ...(properties as JsonSchema),
      type: { type: 'string', const: definition.type },
      dataschema: { type: 'string', const: definition.dataschema },
      data,
    },
  };
}

function toJsonSchema(schema: z.ZodType, side: Side): JsonSchema {
  // zod closes every object in the output direction; a receiver's is open. Data is flat, so the top level is all there is.
  const { $schema: _, additionalProperties: _closed, ...json } = z.toJSONSchema(schema, { io: 'output' }) as JsonSchema;
  return side === 'sender' ? { ...json, additionalProperties: false } : json;
}
