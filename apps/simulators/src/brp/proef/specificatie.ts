import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'yaml';

type Json = Readonly<Record<string, unknown>>;

const PAD = join(process.cwd(), '..', 'shared', 'standards', 'brp', 'personen-bevragen-openapi.yaml');
const REF = '#/components/schemas/';
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The schemas of the OpenAPI specification of BRP API Personen, or undefined where the specification is not at hand. */
export const SCHEMAS: Readonly<Record<string, Json>> | undefined = existsSync(PAD)
  ? (parse(readFileSync(PAD, 'utf8')) as { components: { schemas: Record<string, Json> } }).components.schemas
  : undefined;

/** Mapping of a polymorphic schema: value of `type` → name of the schema. */
export function varianten(schema: Json): Readonly<Record<string, string>> | undefined {
  const { mapping } = (schema['discriminator'] ?? {}) as { mapping?: Record<string, string> };
  return mapping && Object.fromEntries(Object.entries(mapping).map(([type, ref]) => [type, ref.slice(REF.length)]));
}

function refTo(name: string, polymorphic: boolean): Json {
  return { $ref: polymorphic ? `${REF}${name}--keuze` : REF + name, unevaluatedProperties: false };
}

/** References in properties and items go to the choice by `type`, and allow nothing unknown; those in allOf stay as they are. */
function strict(value: unknown, schemas: Readonly<Record<string, Json>>, inAllOf = false): unknown {
  if (Array.isArray(value)) return value.map((part) => strict(part, schemas, inAllOf));
  if (!isJson(value)) return value;
  if (typeof value['$ref'] === 'string') {
    const name = value['$ref'].slice(REF.length);
    return inAllOf ? { $ref: REF + name } : refTo(name, varianten(schemas[name] ?? {}) !== undefined);
  }
  const entries = Object.entries(value).filter(([key]) => key !== 'discriminator' && key !== 'example');
  return Object.fromEntries(entries.map(([key, part]) => [key, strict(part, schemas, key === 'allOf')]));
}

function choice(schema: Json): Json | undefined {
  const types = varianten(schema);
  if (!types) return undefined;
  const oneOf = Object.entries(types).map(([type, name]) => ({
    $ref: REF + name,
    properties: { type: { const: type } },
    required: ['type'],
    unevaluatedProperties: false,
  }));
  return { oneOf };
}

const compiled = new Map<string, ValidateFunction>();

/** A validator of one schema (compiled once) that resolves OpenAPI's discriminators and refuses members that the specification does not know. */
export function validator(schemas: Readonly<Record<string, Json>>, name: string): ValidateFunction {
  const known = compiled.get(name);
  if (known) return known;
  const strictSchemas = Object.entries(schemas).flatMap(([key, schema]) => {
    const chosen = choice(schema);
    const own = [key, strict(schema, schemas)] as const;
    return chosen ? [own, [`${key}--keuze`, chosen] as const] : [own];
  });
  const ajv = new Ajv2020({ strict: false, allErrors: true, unicodeRegExp: false });
  formats.default(ajv);
  const top = refTo(name, varianten(schemas[name] ?? {}) !== undefined);
  const valid = ajv.compile({ ...top, components: { schemas: Object.fromEntries(strictSchemas) } });
  compiled.set(name, valid);
  return valid;
}
