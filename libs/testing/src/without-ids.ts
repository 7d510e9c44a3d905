const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const INSTANT = /\d{4}-\d{2}-\d{2}T[\d:.]+Z/g;
const PSEUDONYM = /[a-z0-9]{1,16}:[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/g;

/**
 * A text, or a value as JSON, without its UUIDs, instants and pseudonyms: for a spec that looks for a few digits (a year, a municipality,
 * a postcode), which any of these may hold by chance.
 */
export function withoutIds(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return [UUID, INSTANT, PSEUDONYM].reduce((rest, form) => rest.replaceAll(form, '|'), text);
}
