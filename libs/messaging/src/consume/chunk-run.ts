import { type PublicEvent } from '@schakel/contracts';
import { type PoolClient } from 'pg';
import { delay } from '../backoff.js';
import { databaseFault } from '../database-errors.js';
import { type Unit } from '../write/unit.js';
import { aggregateName } from '../write/write-groups.js';
import { BatchLoads } from './batch-loads.js';
import { RuleRefusal } from './event-context.js';
import { HandlerRun } from './handler-run.js';
import { type Handlers } from './handlers.js';
import { type ParkReason, type Received } from './received.js';
import { inTraceOf } from './trace.js';

/** The whole chunk must be rolled back; `cause` tells why, and thereby what to do next. */
export class ChunkAborted extends Error {
  override readonly name = 'ChunkAborted';
}

/** What became of a message. */
export type Outcome = 'applied' | { readonly parked: ParkReason };

const unknownTries = [50, 250];
const maxStaleRuns = 100;

export interface ChunkRunOptions {
  readonly handlers: Handlers;
  readonly consumer: string;
  readonly nu: string;
  readonly client: PoolClient;
  /** Writes units in the chunk's transaction. */
  readonly write: (units: readonly Unit[]) => Promise<void>;
}

/** Runs the handlers of one chunk: keys beside each other, events of one key after each other. */
export class ChunkRun {
  private readonly loads: BatchLoads;
  private readonly versions = new Map<string, number>();
  private pending: Unit[] = [];

  constructor(private readonly options: ChunkRunOptions) {
    this.loads = new BatchLoads(options.client, () => this.flush());
  }

  /** Runs the handler of one event until it fits what the other handlers did. @throws ChunkAborted */
  async apply(message: Received, event: PublicEvent): Promise<Outcome> {
    let failures = 0;
    for (let stale = 0; ;) {
      const run = new HandlerRun(event, this.options.consumer, this.options.nu, this.loads, this.options.client);
      try {
        await this.handle(message, event, run);
      } catch (error) {
        if (error instanceof ChunkAborted) throw error;
        if (run.usedClient || databaseFault(error) !== 'unknown')
          throw new ChunkAborted('a handler failed', { cause: error });
        if (error instanceof RuleRefusal) return { parked: reasonOf(error, event) };
        const pause = unknownTries[failures];
        if (pause === undefined) return { parked: reasonOf(error, event) };
        failures += 1;
        await delay(pause);
        continue;
      }
      if (this.accept(run)) return 'applied';
      stale += 1;
      if (run.usedClient || stale > maxStaleRuns)
        throw new ChunkAborted('a handler works on a state that others change', { cause: new StaleStateError() });
      // What the handler loads past the identity map becomes visible by writing it.
      if (stale > 1) await this.flush();
    }
  }

  /** Writes what the handlers saved. */
  async flush(): Promise<void> {
    const units = this.pending;
    if (units.length === 0) return;
    this.pending = [];
    try {
      await this.options.write(units);
    } catch (error) {
      throw new ChunkAborted('what handlers saved could not be written', { cause: error });
    }
    this.loads.written();
  }

  private handle(message: Received, event: PublicEvent, run: HandlerRun): Promise<unknown> {
    const handler = this.options.handlers.byType.get(event.type);
    if (handler === undefined) throw new Error(`no handler for ${event.type}`);
    return inTraceOf(event, headerText(message.headers['traceparent']), () => handler(event, run));
  }

  /** Takes over what a run saved, unless another handler changed one of its aggregates since it was read. */
  private accept({ saved }: HandlerRun): boolean {
    const versions = new Map<string, number>();
    for (const { unit } of saved) {
      for (const write of unit.aggregates) {
        const name = aggregateName(write);
        const known = versions.get(name) ?? this.versions.get(name);
        if (known !== undefined && known !== write.expectedVersion) return false;
        versions.set(name, Number(write.row['versie']));
      }
    }
    for (const [name, version] of versions) this.versions.set(name, version);
    for (const { unit, states } of saved) {
      this.pending.push(unit);
      this.loads.changed(
        unit.aggregates.map(({ id }) => id),
        states,
      );
    }
    return true;
  }
}

/** Two handlers of one batch change the same aggregate, and one of them reads it in a way that cannot see the other. */
export class StaleStateError extends Error {
  override readonly name = 'StaleStateError';
}

/** Reason for parking an event whose handler failed; the text of the error is left out, as it may hold content. */
export function reasonOf(error: unknown, event: PublicEvent | undefined): ParkReason {
  const about = event === undefined ? {} : { eventId: event.id, type: event.type };
  if (error instanceof RuleRefusal) return { code: error.code, detail: null, ...about };
  const code =
    databaseFault(error) === 'data' && error instanceof Error && 'code' in error
      ? `database-${String(error.code).toLowerCase()}`
      : 'handler-failed';
  return { code, detail: placeOf(error), ...about };
}

function placeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const frame = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at '));
  const place = frame?.trim().replace(/\(?(?:file:\/\/)?\S*?((?:apps|libs|tools)\/\S+?)\)?$/, '$1');
  return place === undefined ? error.name : `${error.name} ${place}`;
}

function headerText(value: Buffer | string | (Buffer | string)[] | undefined): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  return first?.toString();
}
