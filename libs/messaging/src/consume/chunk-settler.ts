import { backoffMs, delay } from '../backoff.js';
import { databaseFault, isTimeout } from '../database-errors.js';
import { type Place } from '../parking/park.js';
import { WriteMismatchError } from '../write/write-units.js';
import { reasonOf } from './chunk-run.js';
import { applyChunks, type ChunkCounts, type ConsumerSettings, type LastStep } from './chunk-transaction.js';
import { type JointChunks } from './joint-chunks.js';
import { Patience } from './patience.js';
import { type ParkReason, type Received } from './received.js';

/** How far a chunk came. When `retry` is there, what follows the settled messages is to be tried again after a pause. */
export interface Settlement {
  readonly settled: number;
  readonly retry?: { readonly error: unknown };
}

const conflictBackoff = { firstMs: 5, mostMs: 200 };
/** Conflicts and deadlocks that a chunk meets before its messages go one by one. */
const maxConflicts = 5;

/**
 * Applies the messages of one partition until each is applied, skipped or parked, or the database must be waited for.
 *
 * Transient: tried again, without limit. Wrong data: the chunk is halved until the message that causes it is alone, and parked. One
 * settler per partition, because it remembers what its first message went through.
 */
export class ChunkSettler {
  private readonly patience = new Patience();
  /** Something of this partition failed and is not settled yet: until then its chunks go alone, so that no other pays for it twice. */
  private troubled = false;

  constructor(
    private readonly place: Place,
    private readonly settings: ConsumerSettings,
    private readonly joint: JointChunks,
    private readonly onCounts: (counts: ChunkCounts) => void,
  ) {}

  /** @param lastStep runs in the transaction of every part, with the last position of that part */
  async settle(
    chunk: readonly Received[],
    forced: ReadonlyMap<bigint, ParkReason>,
    lastStep?: (last: bigint) => LastStep | undefined,
  ): Promise<Settlement> {
    const settlement = await this.settlePart(chunk, forced, lastStep);
    this.troubled = settlement.retry !== undefined;
    if (!this.troubled) this.patience.renew();
    return settlement;
  }

  private async settlePart(
    chunk: readonly Received[],
    forced: ReadonlyMap<bigint, ParkReason>,
    lastStep?: (last: bigint) => LastStep | undefined,
  ): Promise<Settlement> {
    const last = chunk.at(-1);
    if (last === undefined) return { settled: 0 };
    for (let conflicts = 0; ;) {
      try {
        this.onCounts(await this.apply(chunk, forced, lastStep?.(last.position)));
        return { settled: chunk.length };
      } catch (error) {
        this.troubled = true;
        const step = this.stepAfter(error, chunk, forced, conflicts);
        if (step === 'wait') return { settled: 0, retry: { error } };
        if (step === 'park')
          return this.settlePart(chunk, new Map(forced).set(last.position, reasonOf(error, eventOf(last))), lastStep);
        if (step === 'halve') return this.halve(chunk, forced, lastStep);
        conflicts += 1;
        await delay(backoffMs(conflicts, conflictBackoff));
      }
    }
  }

  /** What needs nothing of its own may go with chunks of other partitions. */
  private apply(
    chunk: readonly Received[],
    forced: ReadonlyMap<bigint, ParkReason>,
    lastStep: LastStep | undefined,
  ): Promise<ChunkCounts> {
    if (!this.troubled && forced.size === 0 && lastStep === undefined) return this.joint.apply(chunk, this.place);
    return applyChunks([{ chunk, place: this.place }], forced, this.settings, lastStep);
  }

  private async halve(
    chunk: readonly Received[],
    forced: ReadonlyMap<bigint, ParkReason>,
    lastStep?: (last: bigint) => LastStep | undefined,
  ): Promise<Settlement> {
    const middle = Math.ceil(chunk.length / 2);
    const first = await this.settlePart(chunk.slice(0, middle), forced, lastStep);
    if (first.retry !== undefined) return first;
    const second = await this.settlePart(chunk.slice(middle), forced, lastStep);
    return { ...second, settled: first.settled + second.settled };
  }

  private stepAfter(
    error: unknown,
    chunk: readonly Received[],
    forced: ReadonlyMap<bigint, ParkReason>,
    conflicts: number,
  ): 'again' | 'wait' | 'halve' | 'park' {
    const fault = databaseFault(error);
    if (fault === 'connection') return 'wait';
    const late = isTimeout(error);
    if (fault === 'transient' && !late) return conflicts < maxConflicts ? 'again' : 'wait';
    if (error instanceof WriteMismatchError && conflicts < maxConflicts) return 'again';
    const [alone] = chunk;
    if (chunk.length > 1 || alone === undefined) return 'halve';
    // It was to be parked, and not even that can be done: the trouble is not the message's.
    if (forced.has(alone.position)) return 'wait';
    return late && !this.patience.endsWith(alone.position) ? 'wait' : 'park';
  }
}

function eventOf({ meaning }: Received): Parameters<typeof reasonOf>[1] {
  return meaning.kind === 'event' ? meaning.event : undefined;
}
