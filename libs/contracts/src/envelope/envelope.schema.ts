import { isDatum } from '@schakel/domain';
import { z } from 'zod';
import { uuidField } from '../events/fields.js';

/**
 * `urn:nld:oin:<OIN>:systeem:<service>` (NL GOV profile, source). Narrower than the profile: no KvK or RSIN, because the RSIN of a
 * one-man business is the BSN of its owner.
 */
export const SOURCE_PATTERN = /^urn:nld:oin:[0-9]{8}[0-9A-Z]{12}:systeem:[a-z]+(?:-[a-z]+)*$/;

/** Absolute URL of resource names and UUIDs only: no user, query or fragment, and no segment that could hold a number of a person. */
export const DATAREF_PATTERN =
  /^https?:\/\/(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*|\[[0-9a-f:]+\])(?::[0-9]{1,5})?(?:\/(?:v[0-9]{1,2}|[a-z]+(?:-[a-z]+)*|[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}))+$/;

/** Ten digits, of which at most seven count: see MAX_SEQUENCE. */
export const SEQUENCE_PATTERN = /^000[0-9]{7}$/;

/** W3C Trace Context level 1, version 00. */
export const TRACEPARENT_PATTERN = /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** RFC 3339 instant in UTC with at most milliseconds. */
export const TIME_PATTERN = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,3})?Z$/;

/** `Date.parse` alone takes 30 February for 2 March. */
export function isRealInstant(time: string): boolean {
  return isDatum(time.slice(0, 10)) && !Number.isNaN(Date.parse(time));
}

/** Every attribute of an event that we send, strictly; `type`, `dataschema` and `data` are narrowed per event. */
export const envelopeAttributes = z.strictObject({
  specversion: z.literal('1.0').meta({ description: 'Versie van CloudEvents.' }),
  id: uuidField('Kenmerk van de gebeurtenis; gelijk bij opnieuw verzenden.'),
  source: z
    .string()
    .regex(SOURCE_PATTERN)
    .meta({
      description: 'Wie verzendt: organisatie (OIN) en systeem.',
      examples: ['urn:nld:oin:00000099000000001000:systeem:signal-intake'],
    }),
  subject: uuidField('Kenmerk van het object waarover de gebeurtenis gaat.'),
  time: z
    .string()
    .regex(TIME_PATTERN)
    .refine(isRealInstant)
    .meta({ format: 'date-time', description: 'Moment van vastleggen (UTC), niet van het feit zelf.' }),
  datacontenttype: z.literal('application/json').meta({ description: 'Soort inhoud van data.' }),
  dataref: z
    .string()
    .regex(DATAREF_PATTERN)
    .meta({ format: 'uri', description: 'Vindplaats van de details, op te vragen met eigen token en doelbinding.' }),
  sequence: z
    .string()
    .regex(SEQUENCE_PATTERN)
    .refine((sequence) => sequence !== '0000000000')
    .meta({ description: 'Versie van het object: tien cijfers vanaf 0000000001, zonder gaten per subject.' }),
  correlationid: uuidField('Gedeeld door alles wat uit één aanleiding volgt.'),
  causationid: uuidField('Kenmerk van de gebeurtenis die deze veroorzaakte.').optional(),
  traceparent: z.string().regex(TRACEPARENT_PATTERN).meta({ description: 'W3C Trace Context.' }).optional(),
});
