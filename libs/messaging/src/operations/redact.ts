/** Fields of our envelope and events whose values are opaque by contract; every value is checked against the forms below all the same. */
const known = new Set([
  'specversion',
  'id',
  'source',
  'type',
  'subject',
  'time',
  'datacontenttype',
  'dataschema',
  'sequence',
  'correlationid',
  'causationid',
  'traceparent',
  'content-type',
  'gemeentecode',
  'verantwoordelijkeGemeentecode',
  'ketendossierId',
  'signaalId',
  'actieverzoekId',
  'toegangId',
  'raadplegingId',
  'route',
  'soort',
  'ontvanger',
  'kanaal',
  'uitbuitingsvorm',
  'redencode',
  'grondslagcode',
  'uitkomst',
  'adressoort',
  'vergunningsoort',
]);

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const opaque = [
  new RegExp(`^${uuid}$`),
  /^[0-9]\.[0-9]$/,
  /^urn:nld:oin:[0-9]{8}[0-9A-Z]{12}:systeem:[a-z-]{1,40}$/,
  /^urn:schakel:gebeurtenis:[a-z:0-9-]{1,100}$/,
  /^nl\.schakel\.[a-z.0-9-]{1,100}$/,
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/,
  /^application\/[a-z+.-]{1,40}(; ?charset=utf-8)?$/i,
  /^000\d{7}$/,
  /^\d{4}$/,
  /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/,
  /^[a-z]+(-[a-z]+){0,5}$/,
];
const key = new RegExp(`^${uuid}$`);
const name = /^[A-Za-z][A-Za-z_-]{0,39}$/;

/**
 * The structure of a message with every value masked that is not opaque: a field must be known and its value of a known form.
 * Names of fields that are no plain words are masked too, since they come from the sender.
 */
export function redact<T>(value: T, field?: string): T;
export function redact(value: unknown, field?: string): unknown {
  if (value === null) return value;
  if (Array.isArray(value)) return value.slice(0, 20).map((one: unknown) => redact(one, field));
  if (typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value)
        .slice(0, 50)
        .map(([inner, one]) => [name.test(inner) ? inner : '(name masked)', redact(one as unknown, inner)]),
    );
  if (field === undefined) return typeof value === 'string' && key.test(value) ? value : masked(value);
  const plain = field.startsWith('ce_') ? field.slice(3) : field;
  if (!known.has(plain)) return masked(value);
  return typeof value === 'string' && opaque.some((form) => form.test(value)) ? value : masked(value);
}

function masked(value: unknown): string {
  return typeof value === 'string' ? `(text of ${value.length})` : `(${typeof value})`;
}
