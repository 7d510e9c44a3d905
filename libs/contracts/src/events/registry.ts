import type { EventDefinition } from './define-event.js';

/** Definitions by type. */
export type EventRegistry = ReadonlyMap<string, EventDefinition>;

/**
 * Puts definitions under their type.
 * @throws Error when two share a type (a mistake in the catalogue)
 */
export function createRegistry(definitions: readonly EventDefinition[]): EventRegistry {
  const registry = new Map<string, EventDefinition>();
  for (const definition of definitions) {
    if (registry.has(definition.type)) throw new Error(`Event type ${definition.type} is defined twice.`);
    registry.set(definition.type, definition);
  }
  return registry;
}
