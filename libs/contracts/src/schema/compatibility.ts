import type { JsonSchema } from './json-schema.js';

/** Keywords that only explain: they may change at will. */
const ANNOTATIONS = new Set([
  '$schema',
  '$id',
  '$comment',
  'title',
  'description',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
]);
const STRUCTURE = new Set(['properties', 'required', 'enum', 'type', 'items']);

/**
 * Tells what makes a new schema of a published event break with the old one. Both directions count: a new reader must read what old
 * senders left in topics and history, and an old reader must read what new senders write. So the only compatible change of an event is
 * one more optional field (readers drop fields that they do not know); all else is a new event type beside the old one.
 * @returns one sentence per breaking change, with its place; empty when compatible
 */
export function checkCompatibility(before: JsonSchema, after: JsonSchema): string[] {
  return compare(before, after, '');
}

function compare(before: JsonSchema, after: JsonSchema, path: string): string[] {
  return [
    ...compareType(before, after, path),
    ...compareEnum(before, after, path),
    ...compareFields(before, after, path),
    ...compareItems(before, after, path),
    ...compareRest(before, after, path),
  ];
}

function compareType(before: JsonSchema, after: JsonSchema, path: string): string[] {
  return same(before['type'], after['type'])
    ? []
    : [`${at(path)}: type changed from ${said(before['type'])} to ${said(after['type'])}`];
}

function compareEnum(before: JsonSchema, after: JsonSchema, path: string): string[] {
  const [old, now] = [before['enum'], after['enum']];
  if (!Array.isArray(old) && !Array.isArray(now)) return [];
  if (!Array.isArray(old)) return [`${at(path)}: narrowed to a list of codes`];
  if (!Array.isArray(now)) return [`${at(path)}: list of codes dropped`];
  return [
    ...old
      .filter((code) => !now.includes(code))
      .map((code) => `${at(path)}: code ${said(code)} removed, old events hold it`),
    ...now
      .filter((code) => !old.includes(code))
      .map((code) => `${at(path)}: code ${said(code)} added, old readers refuse it`),
  ];
}

function compareFields(before: JsonSchema, after: JsonSchema, path: string): string[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const [oldRequired, nowRequired] = [requiredOf(before), requiredOf(after)];
  return [
    ...Object.keys(old).flatMap((name) => compareField(old[name], now[name], `${path}/${name}`)),
    ...nowRequired.filter((name) => !oldRequired.includes(name)).map((name) => becameRequired(name, name in old, path)),
    ...oldRequired
      .filter((name) => name in now && !nowRequired.includes(name))
      .map((name) => `${at(`${path}/${name}`)}: no longer required, old readers count on it`),
  ];
}

function compareField(old: JsonSchema | undefined, now: JsonSchema | undefined, path: string): string[] {
  if (old === undefined) return [];
  return now === undefined ? [`${at(path)}: field removed`] : compare(old, now, path);
}

function becameRequired(name: string, existed: boolean, path: string): string {
  return `${at(`${path}/${name}`)}: ${existed ? 'made required' : 'new required field'}, old events lack it`;
}

function compareItems(before: JsonSchema, after: JsonSchema, path: string): string[] {
  const [old, now] = [before['items'], after['items']];
  if (isSchema(old) && isSchema(now)) return compare(old, now, `${path}/*`);
  return same(old, now) ? [] : [`${at(path)}: items changed`];
}

/** Pattern, format, bounds, const, combinations: whether one includes the other is not decided, any change breaks. */
function compareRest(before: JsonSchema, after: JsonSchema, path: string): string[] {
  const keywords = new Set(
    [...Object.keys(before), ...Object.keys(after)].filter((name) => !ANNOTATIONS.has(name) && !STRUCTURE.has(name)),
  );
  return [...keywords].filter((name) => !same(before[name], after[name])).map((name) => `${at(path)}: ${name} changed`);
}

function fieldsOf(schema: JsonSchema): Record<string, JsonSchema | undefined> {
  return (isSchema(schema['properties']) ? schema['properties'] : {}) as Record<string, JsonSchema | undefined>;
}

function requiredOf(schema: JsonSchema): string[] {
  return Array.isArray(schema['required']) ? schema['required'].map(String) : [];
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Equal as JSON, whatever the order of keys. */
function same(one: unknown, other: unknown): boolean {
  return said(one) === said(other);
}

function said(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      isSchema(part) ? Object.fromEntries(Object.entries(part).sort()) : part,
    ) ?? 'nothing'
  );
}

function at(path: string): string {
  return path === '' ? '(event)' : path;
}
