import {
  createRegistry,
  eventByType,
  type EventDefinition,
  type EventRegistry,
  type PublicEvent,
  type TopicName,
} from '@schakel/contracts';
import { type EventContext } from './event-context.js';

/** Runs the handler of one event; settles when all it started has ended. */
export type EventHandler = (event: PublicEvent, context: EventContext) => Promise<unknown>;

/** Handlers by event type, with the definitions and topics they need. */
export interface Handlers {
  readonly byType: ReadonlyMap<string, EventHandler>;
  readonly registry: EventRegistry;
  readonly topics: readonly TopicName[];
}

/** @throws Error when a type is not in the catalogue: such a handler would never run */
export function createHandlers(byType: ReadonlyMap<string, EventHandler>): Handlers {
  const definitions: EventDefinition[] = [];
  for (const type of byType.keys()) {
    const definition = eventByType(type);
    if (definition === undefined) throw new Error(`there is a handler for ${type}, which is not in the catalogue`);
    definitions.push(definition);
  }
  return { byType, registry: createRegistry(definitions), topics: [...new Set(definitions.map(({ topic }) => topic))] };
}
