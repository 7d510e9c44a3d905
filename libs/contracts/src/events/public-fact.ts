import type { EventData, EventDefinition } from './define-event.js';

/** What a history row holds of its public event; the envelope is put around it when the row is written. */
export interface PublicFact {
  readonly type: string;
  readonly topic: string;
  readonly data: Record<string, unknown>;
  readonly dataref: string;
}

/**
 * The public side of a history event: the one place where the privacy filter of an aggregate ends, checked by the compiler.
 * @param dataref absolute URL of the resource that holds the details
 */
export function publicFact<D extends EventData>(
  definition: EventDefinition<D>,
  data: NoInfer<D>,
  dataref: string,
): PublicFact {
  return { type: definition.type, topic: definition.topic, data: { ...data }, dataref };
}
