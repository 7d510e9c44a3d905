import { type PoolClient } from 'pg';
import { type EventData, type PublicEvent } from '@schakel/contracts';
import { type Unit } from '../write/unit.js';

/** Loads many records of one kind in one query; ids that do not exist are absent from the map. */
export interface BatchLoader<T> {
  /** Shown in error texts and spans. */
  readonly name: string;
  load(client: PoolClient, ids: readonly string[]): Promise<ReadonlyMap<string, T>>;
}

/** What a consumer may write: a unit without an idempotency key, because the inbox already guards repetition. */
export type ConsumerUnit = Omit<Unit, 'idempotency'>;

/** State after a save, so that the next event of the batch that loads this id finds it without a query. */
export interface SavedState<T = unknown> {
  readonly loader: BatchLoader<T>;
  readonly id: string;
  readonly state: T;
}

/**
 * What a handler gets beside the event. All handlers of a batch share one transaction: nothing is written before every handler of
 * the batch has ended, and everything is committed at once or not at all.
 */
export interface EventContext<D extends EventData = EventData> {
  readonly event: PublicEvent<D>;
  /** Name of the consuming service (its Kafka group without prefix). */
  readonly consumer: string;
  /** Instant at which the batch began, ISO 8601 UTC. */
  readonly nu: string;
  /**
   * Loads one record; loads by handlers of other keys in the same batch are put together into one query. A record loaded or saved
   * earlier in the batch comes from memory.
   */
  load<T>(loader: BatchLoader<T>, id: string): Promise<T | undefined>;
  /**
   * Adds a unit to the batch's one write. When a handler of another key wrote the same aggregate earlier in the batch, the handler is
   * run again on the newer state: keep handlers free of effects outside `load`, `save` and `client`.
   */
  save(unit: ConsumerUnit, ...states: readonly SavedState[]): void;
  /** The batch's transaction, for queries a loader does not fit. Row-level security: the municipalities of the batch's events. */
  readonly client: PoolClient;
}

/** Pairs a loader with the state it would now give, for `EventContext.save`. */
export function saved<T>(loader: BatchLoader<T>, id: string, state: T): SavedState {
  return { loader, id, state } as SavedState;
}

/** A domain rule refuses the event: it can never work as things stand. The message is parked and its key quarantined. */
export class RuleRefusal extends Error {
  override readonly name = 'RuleRefusal';
  /** @param code stable kebab-case code of the rule; never personal data */
  constructor(readonly code: string) {
    super(`refused by rule ${code}`);
  }
}
