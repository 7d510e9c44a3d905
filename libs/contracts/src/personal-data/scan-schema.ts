import { isPersonalFieldName } from './field-name.js';
import { pointer, type Finding, type FindingKind } from './finding.js';
import { scanForPersonalData } from './scan-value.js';

type Schema = Readonly<Record<string, unknown>>;

/** Formats of opaque or technical text. `email`, `hostname`, `idn-email` and the like are not among them. */
const OPAQUE_FORMATS = new Set(['uuid', 'date', 'date-time', 'time', 'duration']);

/** What no pattern of a public field may accept: samples of what people would write into a field that has room for it. */
const PROBES: readonly (readonly [FindingKind, string])[] = [
  ['bsn', '999990019'],
  ['bsn', '99999001'],
  ['bsn', '9999.90.019'],
  ['bsn', '0999990019'],
  ['e-mail', 'jan.jansen@voorbeeld.nl'],
  ['phone', '0612345678'],
  ['phone', '+31612345678'],
  ['iban', 'NL91ABNA0417164300'],
  ['address', '1234 AB 12'],
  ['address', '1234AB12'],
  ['bsn', 'https://voorbeeld.nl/v1/personen/999990019'],
  ['bsn', 'https://voorbeeld.nl/v1/personen?bsn=999990019'],
  ['e-mail', 'https://jan.jansen@voorbeeld.nl/v1/personen'],
  ['free-text', 'Jansen'],
  ['free-text', 'jansen'],
  ['free-text', 'jan-jansen'],
  ['free-text', 'Jan de Vries'],
  ['free-text', 'Zij verblijft bij haar zus.'],
];

/** From this bound on an integer has room for a number of a person (8 digits: a BSN without its leading zero). */
const SMALLEST_PERSONAL_NUMBER = 10_000_000;

/**
 * Looks in a JSON Schema (draft 2020-12 as generated here) for room in which personal data would fit: fields with a telling name, text
 * without closed form, patterns that accept a sample of personal data, numbers that can hold a BSN, fields that are not named. Scan the
 * strict schema of the sender: what a receiver tolerates is never sent.
 * @returns every finding with its place in the schema
 */
export function scanSchemaForPersonalData(schema: unknown, path = ''): Finding[] {
  if (!isSchema(schema)) return [{ path, kind: 'open-schema' }];
  const annotations = ['title', 'description', 'default', 'examples', 'enum', 'const'].flatMap((keyword) =>
    scanForPersonalData(schema[keyword]).map((finding) => ({
      ...finding,
      path: pointer(path, keyword) + finding.path,
    })),
  );
  return [...annotations, ...scanForm(schema, path)];
}

function scanForm(schema: Schema, path: string): Finding[] {
  if (schema['const'] !== undefined || Array.isArray(schema['enum'])) return [];
  const composed = ['anyOf', 'oneOf', 'allOf'].filter((keyword) => Array.isArray(schema[keyword]));
  if (composed.length > 0) return composed.flatMap((keyword) => scanList(schema[keyword], pointer(path, keyword)));
  switch (schema['type']) {
    case 'object':
      return scanObject(schema, path);
    case 'array':
      return scanSchemaForPersonalData(schema['items'], pointer(path, 'items'));
    case 'string':
      return scanString(schema, path);
    case 'integer':
    case 'number':
      return isBounded(schema) ? [] : [{ path, kind: 'unbounded-number' }];
    case 'boolean':
    case 'null':
      return [];
    default:
      return [{ path, kind: 'open-schema' }];
  }
}

function scanObject(schema: Schema, path: string): Finding[] {
  const closed = schema['additionalProperties'] === false && schema['patternProperties'] === undefined;
  const findings: Finding[] = closed ? [] : [{ path, kind: 'open-schema' }];
  for (const [name, property] of Object.entries(isSchema(schema['properties']) ? schema['properties'] : {})) {
    const here = pointer(pointer(path, 'properties'), name);
    if (isPersonalFieldName(name)) findings.push({ path: here, kind: 'field-name' });
    findings.push(...scanSchemaForPersonalData(property, here));
  }
  return findings;
}

function scanString(schema: Schema, path: string): Finding[] {
  const { pattern, format } = schema;
  if (typeof pattern === 'string') {
    const accepts = new RegExp(pattern, 'u');
    const kinds = new Set(PROBES.filter(([, probe]) => accepts.test(probe)).map(([kind]) => kind));
    return [...kinds].map((kind) => ({ path, kind }));
  }
  return typeof format === 'string' && OPAQUE_FORMATS.has(format) ? [] : [{ path, kind: 'free-text' }];
}

function isBounded({ maximum, minimum }: Schema): boolean {
  return (
    typeof maximum === 'number' &&
    maximum < SMALLEST_PERSONAL_NUMBER &&
    typeof minimum === 'number' &&
    minimum > -SMALLEST_PERSONAL_NUMBER
  );
}

function scanList(schemas: unknown, path: string): Finding[] {
  return Array.isArray(schemas)
    ? schemas.flatMap((schema, index) => scanSchemaForPersonalData(schema, pointer(path, index)))
    : [];
}

function isSchema(schema: unknown): schema is Schema {
  return typeof schema === 'object' && schema !== null && !Array.isArray(schema);
}
