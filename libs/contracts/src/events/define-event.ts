import { z } from 'zod';
import type { FieldSchema } from './fields.js';
import type { TopicName } from '../kafka/topics.data.js';

/** What an event carries; the compile-time shape of one event is the type parameter of its definition. */
export type EventData = Readonly<Record<string, unknown>>;

/** `nl.schakel.<source>.<what-happened>.v<major>` (NL GOV profile: reverse domain, at most one version). */
export type EventType = `nl.schakel.${string}.${string}.v${number}`;

/** One public event: its name, where it travels, what it is about, and the two schemas of its data. */
export interface EventDefinition<D extends EventData = EventData> {
  readonly type: EventType;
  /** Topic without prefix; also the name of the one service that may send it. */
  readonly topic: TopicName;
  /** Aggregate that `subject` identifies. */
  readonly aggregaat: string;
  /** One sentence for the reader of the catalogue: what happened, in Dutch. */
  readonly omschrijving: string;
  /** Name of the schema of `data`; changes only with the major version, so a compatible change keeps it. */
  readonly dataschema: string;
  /** Strict: an unknown field is refused. What a sender obeys. */
  readonly writer: z.ZodType<D>;
  /** Tolerant: an unknown field is dropped. What a receiver uses. */
  readonly reader: z.ZodType<D>;
}

/** Shape of the data of every event: at least the municipality. */
export type EventShape = Readonly<Record<string, FieldSchema>> & { readonly gemeentecode: z.ZodType<string> };

const TYPE_PATTERN = /^nl\.schakel\.([a-z]+(?:-[a-z]+)*)\.([a-z]+(?:-[a-z]+)*)\.v([1-9][0-9]*)$/;

/**
 * Defines a public event.
 * @param definition `data` is a strict, flat object: events are information-poor, what needs structure is fetched by `dataref`
 * @throws Error when the type does not follow the naming rule or a field is an object (a mistake in the catalogue)
 */
export function defineEvent<S extends EventShape>(definition: {
  type: EventType;
  topic: TopicName;
  aggregaat: string;
  omschrijving: string;
  data: z.ZodObject<S, z.core.$strict>;
}): EventDefinition<z.output<z.ZodObject<S, z.core.$strict>>> {
  const { data, ...rest } = definition;
  const [, source, name, major] = TYPE_PATTERN.exec(rest.type) ?? [];
  if (source === undefined || name === undefined || major === undefined) {
    throw new Error(`Event type ${rest.type} does not follow nl.schakel.<source>.<name>.v<major>.`);
  }
  assertFlat(rest.type, data.shape);
  const dataschema = `urn:schakel:gebeurtenis:${source}:${name}:v${major}`;
  return Object.freeze({ ...rest, dataschema, writer: data, reader: data.strip() });
}

function assertFlat(type: string, shape: EventShape): void {
  for (const [field, schema] of Object.entries(shape)) {
    if (containsObject(schema))
      throw new Error(`Field ${field} of ${type} is an object; the data of a public event is flat.`);
  }
}

function containsObject(schema: z.ZodType): boolean {
  if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) return true;
  if (schema instanceof z.ZodOptional) return containsObject(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray) return containsObject(schema.element as z.ZodType);
  return false;
}
