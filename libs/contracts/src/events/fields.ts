import { z } from 'zod';

/** A field of a public event: a scalar, a list of scalars, or one of these that may be absent. Never an object. */
export type FieldSchema = z.ZodType<string | number | boolean | readonly string[] | undefined>;

/** UUID in canonical lower-case form (RFC 9562), as it is compared and stored. */
export const UUID_PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Keyed pseudonym: version or domain prefix, colon, HMAC-SHA-256 as 43 characters base64url. */
export const PSEUDONYM_PATTERN = /^[a-z0-9]{1,16}:[A-Za-z0-9_-]{43}$/;

/** Opaque identifier of an aggregate or event. */
export const uuidField = (description: string) =>
  z
    .string()
    .regex(UUID_PATTERN)
    .meta({ format: 'uuid', description, examples: ['0198c5f0-6b1a-7c3e-9d52-4f8a1b2c3d4e'] });

/** Municipality that the event belongs to: four digits (CBS), at the moment of logging. */
export const gemeentecodeField = (description = 'Gemeente (CBS-code) waar de gebeurtenis bij hoort.') =>
  z
    .string()
    .regex(/^[0-9]{4}$/)
    .meta({ description, examples: ['0363'] });

/** A code of a closed list. */
export const codeField = <const C extends readonly [string, ...string[]]>(codes: C, description: string) =>
  z.enum(codes).meta({ description });

/** Yes or no. */
export const booleanField = (description: string) => z.boolean().meta({ description });

/** Pseudonym under which a company is looked up; cannot be turned back without the key of its domain. */
export const pseudonymField = (description: string) =>
  z
    .string()
    .regex(PSEUDONYM_PATTERN)
    .meta({ description, examples: ['v1:mC4qvG0m3GkqJb1cX9tO2hWfYd7sLr5uNaZeTiPxKwE'] });

/** Version of a catalogue: year, dot, number within the year, e.g. `2026.1`. */
export const catalogueVersionField = (description: string) =>
  z
    .string()
    .regex(/^20[0-9]{2}\.[1-9][0-9]{0,2}$/)
    .meta({ description, examples: ['2026.1'] });

/** Bounded list of identifiers. */
export const uuidListField = (description: string, max = 50) =>
  z.array(uuidField('Kenmerk.')).max(max).meta({ description });
