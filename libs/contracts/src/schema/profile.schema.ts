import type { JsonSchema } from './json-schema.js';

/**
 * The NL GOV profile for CloudEvents 1.1 as a JSON Schema, to be laid over the schema of the CNCF: attribute names, reverse-domain
 * type, URN source, absolute dataref, not both forms of data, and no subject that could be a BSN or KvK number. For checking what goes
 * out, ours or another's; inbound events are read more leniently, since senders in the field do not all keep to it.
 */
export const nlGovProfileSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:schakel:profiel:nl-gov-cloudevents:v1',
  title: 'NL GOV-profiel voor CloudEvents',
  type: 'object',
  propertyNames: { pattern: '^([a-z0-9]{1,20}|data_base64)$' },
  required: ['id', 'source', 'specversion', 'type'],
  properties: {
    id: { type: 'string', minLength: 1 },
    specversion: { const: '1.0' },
    type: { type: 'string', pattern: '^nl(\\.[a-z0-9]+(-[a-z0-9]+)*)+$' },
    source: {
      type: 'string',
      pattern: '^urn:nld:(oin:[0-9]{8}[0-9A-Z]{12}|hr:kvknummer:[0-9]{8}|rsin:[0-9]{9})(:[A-Za-z0-9._%-]+)+$',
    },
    subject: { type: 'string', minLength: 1, not: { pattern: '^[0-9]{8,9}$' } },
    time: { type: 'string', format: 'date-time' },
    dataref: { type: 'string', format: 'uri' },
    dataschema: { type: 'string', format: 'uri' },
    sequence: { type: 'string', minLength: 1 },
  },
  not: { required: ['data', 'data_base64'] },
};
