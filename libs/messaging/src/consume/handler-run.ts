import { type PublicEvent } from '@schakel/contracts';
import { type PoolClient } from 'pg';
import { type BatchLoads } from './batch-loads.js';
import { type BatchLoader, type ConsumerUnit, type EventContext, type SavedState } from './event-context.js';

/** What one run of a handler saved; nothing of it counts before the run has ended well. */
export interface Saved {
  readonly unit: ConsumerUnit;
  readonly states: readonly SavedState[];
}

/** The context of one run of a handler. */
export class HandlerRun implements EventContext {
  readonly saved: Saved[] = [];
  /** True once the handler took the client: then it may have changed the transaction in ways that cannot be taken back singly. */
  usedClient = false;

  constructor(
    readonly event: PublicEvent,
    readonly consumer: string,
    readonly nu: string,
    private readonly loads: BatchLoads,
    private readonly transaction: PoolClient,
  ) {}

  load<T>(loader: BatchLoader<T>, id: string): Promise<T | undefined> {
    return this.loads.load(loader, id);
  }

  save(unit: ConsumerUnit, ...states: readonly SavedState[]): void {
    this.saved.push({ unit, states });
  }

  get client(): PoolClient {
    this.usedClient = true;
    return this.transaction;
  }
}
