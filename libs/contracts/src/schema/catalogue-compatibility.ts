import { checkCompatibility } from './compatibility.js';
import type { JsonSchema } from './json-schema.js';

/** Published schemas by name: the event types, and `envelope`. */
export type SchemaSet = Readonly<Record<string, JsonSchema>>;

/**
 * Compares a catalogue with the one that was published before: everything published must still be there and still mean the same. What
 * is not published yet may change freely.
 * @returns one sentence per breaking change, each starting with the name of the schema; empty when compatible
 */
export function checkCatalogueCompatibility(published: SchemaSet, current: SchemaSet): string[] {
  return Object.entries(published).flatMap(([name, before]) => {
    const after = current[name];
    if (after === undefined) return [`${name}: removed, while receivers may count on it`];
    return checkCompatibility(before, after).map((change) => `${name}: ${change}`);
  });
}
