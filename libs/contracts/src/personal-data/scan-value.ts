import { isPersonalFieldName } from './field-name.js';
import { pointer, type Finding, type FindingKind } from './finding.js';
import { isBsnLike, kindsInText } from './text-patterns.js';

/** How strict a scan of a value is. */
export interface ScanOptions {
  /** Report text of more than one word as `free-text`. On for events, where no field is prose. */
  readonly freeText?: boolean;
}

/**
 * Looks for personal data in a JSON value: an event, a log line, headers, a topic name or URL. Looks at texts, numbers and field names,
 * at any depth. Names of persons cannot be told from other words; field names and `freeText` are the guard against these.
 * @returns every finding with its place, never the value
 */
export function scanForPersonalData(value: unknown, options: ScanOptions = {}): Finding[] {
  return scan(value, '', options, new Set());
}

function scan(value: unknown, path: string, options: ScanOptions, above: Set<object>): Finding[] {
  switch (typeof value) {
    case 'string':
      return kindsOfText(value, options).map((kind) => ({ path, kind }));
    case 'number':
    case 'bigint':
      return isBsnLike(String(value)) ? [{ path, kind: 'bsn' }] : [];
    case 'object':
      return value === null || above.has(value) ? [] : scanObject(value, path, options, new Set([...above, value]));
    default:
      return [];
  }
}

function scanObject(value: object, path: string, options: ScanOptions, above: Set<object>): Finding[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => scan(item, pointer(path, index), options, above));
  return Object.entries(value).flatMap(([name, field]) => {
    const inName = kindsInText(name);
    const here = pointer(path, inName.length > 0 ? '*' : name);
    const kinds: FindingKind[] = isPersonalFieldName(name) ? [...inName, 'field-name'] : inName;
    return [...kinds.map((kind) => ({ path: here, kind })), ...scan(field, here, options, above)];
  });
}

function kindsOfText(text: string, { freeText = false }: ScanOptions): FindingKind[] {
  const kinds = kindsInText(text);
  return freeText && /\p{L}\s+\p{L}/u.test(text) ? [...kinds, 'free-text'] : kinds;
}
