import { type PoolClient } from 'pg';
import { type BatchLoader, type SavedState } from './event-context.js';

interface Waiting {
  readonly id: string;
  readonly resolve: (state: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Identity map of one batch: what was loaded or saved is not read again, and loads that are asked in the same turn of the event loop
 * become one query per loader.
 */
export class BatchLoads {
  private readonly known = new Map<BatchLoader<unknown>, Map<string, Promise<unknown>>>();
  private readonly waiting = new Map<BatchLoader<unknown>, Waiting[]>();
  private readonly outdated = new Set<string>();

  /** @param flush writes what is pending, so that a query sees it */
  constructor(
    private readonly client: PoolClient,
    private readonly flush: () => Promise<void>,
  ) {}

  load<T>(loader: BatchLoader<T>, id: string): Promise<T | undefined> {
    const states = this.statesOf(loader);
    let state = states.get(id);
    if (state === undefined) {
      state = this.ask(loader, id);
      states.set(id, state);
    }
    return state as Promise<T | undefined>;
  }

  /** Takes over states after a save, and forgets what else was known of the changed ids. */
  changed(ids: readonly string[], states: readonly SavedState[]): void {
    for (const id of ids) {
      for (const known of this.known.values()) known.delete(id);
      // A loader that was not given the new state would read what was before, until the change has been written.
      this.outdated.add(id);
    }
    for (const { loader, id, state } of states) this.statesOf(loader).set(id, Promise.resolve(state));
  }

  /** Everything saved so far is in the database. */
  written(): void {
    this.outdated.clear();
  }

  private statesOf(loader: BatchLoader<unknown>): Map<string, Promise<unknown>> {
    let states = this.known.get(loader);
    if (states === undefined) {
      states = new Map();
      this.known.set(loader, states);
    }
    return states;
  }

  private ask(loader: BatchLoader<unknown>, id: string): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const line = this.waiting.get(loader);
      if (line !== undefined) {
        line.push({ id, resolve, reject });
        return;
      }
      this.waiting.set(loader, [{ id, resolve, reject }]);
      setImmediate(() => void this.fetch(loader));
    });
  }

  private async fetch(loader: BatchLoader<unknown>): Promise<void> {
    const line = this.waiting.get(loader) ?? [];
    this.waiting.delete(loader);
    try {
      if (line.some(({ id }) => this.outdated.has(id))) await this.flush();
      const found = await loader.load(this.client, [...new Set(line.map(({ id }) => id))]);
      for (const { id, resolve } of line) resolve(found.get(id));
    } catch (error) {
      for (const { reject } of line) reject(error);
    }
  }
}
