import { keyName } from './diagnose.js';
import { type CommitResult, type Unit } from './unit.js';
import { aggregateName } from './write-groups.js';

/** A unit that waits, with the promise of its caller. */
export interface Pending {
  readonly unit: Unit;
  /** Names that no other unit in flight may share: its aggregates and its idempotency key. */
  readonly locks: readonly string[];
  readonly since: number;
  readonly resolve: (result: CommitResult) => void;
  readonly reject: (error: unknown) => void;
}

/** First in, first out, except that a unit waits while one with the same aggregate or idempotency key is in flight or before it. */
export class UnitQueue {
  private readonly waiting: Pending[] = [];
  private readonly held = new Set<string>();

  get length(): number {
    return this.waiting.length;
  }

  /** How long the first in line has waited, in milliseconds. */
  oldestAgeMs(): number {
    const [first] = this.waiting;
    return first === undefined ? 0 : performance.now() - first.since;
  }

  add(pending: Pending): void {
    this.waiting.push(pending);
  }

  /** Takes up to `most` units that do not touch each other or what is in flight, and holds their names until {@link release}. */
  take(most: number): Pending[] {
    const taken: Pending[] = [];
    const passed = new Set<string>();
    let at = 0;
    const furthest = Math.min(this.waiting.length, most * 8);
    const kept: Pending[] = [];
    for (; at < furthest && taken.length < most; at += 1) {
      const pending = this.waiting[at] as Pending;
      if (pending.locks.some((lock) => this.held.has(lock) || passed.has(lock))) {
        for (const lock of pending.locks) passed.add(lock);
        kept.push(pending);
      } else {
        for (const lock of pending.locks) this.held.add(lock);
        taken.push(pending);
      }
    }
    this.waiting.splice(0, at, ...kept);
    return taken;
  }

  release(batch: readonly Pending[]): void {
    for (const { locks } of batch) for (const lock of locks) this.held.delete(lock);
  }
}

/** The names a unit holds while it is written. */
export function locksOf({ aggregates, idempotency }: Unit): string[] {
  const locks = aggregates.map(aggregateName);
  if (idempotency !== undefined) locks.push(keyName(idempotency));
  return locks;
}
