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
  const { $schema: _, ...schema } = toJsonSchema(side === 'sender' ? definition.writer : definition.reader, side);
  return {
    $schema: DRAFT,
    $id: definition.dataschema,
    title: definition.type,
    description: definition.omschrijving,
    ...schema,
  };
}

/** JSON Schema of the whole event: envelope of the NL GOV profile as we send it, with its data. */
export function eventSchema(definition: EventDefinition, side: Side): JsonSchema {
  const { $schema: _, ...envelope } = toJsonSchema(envelopeAttributes, side);
  const { $schema: _draft, $id: _id, title: _title, description: _description, ...data } = dataSchema(definition, side);
  const properties = envelope['properties'] as JsonSchema;
  const required = envelope['required'] as readonly string[];
  return {
    $schema: DRAFT,
    title: definition.type,
    description: definition.omschrijving,
    ...envelope,
    properties: {
      ...properties,
      type: { type: 'string', const: definition.type },
      dataschema: { type: 'string', const: definition.dataschema },
      data,
    },
    required: [...required, 'type', 'dataschema', 'data'],
  };
}

function toJsonSchema(schema: z.ZodType, side: Side): JsonSchema {
  const json = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'output' }) as JsonSchema;
  return side === 'sender' ? { ...json, additionalProperties: false } : withoutClosing(json);
}

/** zod closes every object in the output direction; a receiver's is open. Data is flat, so the top level is all there is. */
function withoutClosing({ additionalProperties: _, ...open }: JsonSchema): JsonSchema {
  return open;
}
