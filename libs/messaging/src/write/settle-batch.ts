import { type Pool } from 'pg';
import { backoffMs, delay } from '../backoff.js';
import { type Publisher } from '../publish/publisher.js';
import { attemptCommit, type Attempt } from './commit-attempt.js';
import { diagnose } from './diagnose.js';
import { NotAcceptedError, UnknownOutcomeError } from './outcome-errors.js';
import { type CommitResult, type Unit } from './unit.js';

export interface SettleOptions {
  readonly pool: Pool;
  readonly publisher: Publisher;
  /** How long to try to get a unit to a database that cannot be reached, in milliseconds. */
  readonly acceptMs: number;
  /** How long to try to learn what became of a unit whose commit was not answered, in milliseconds. */
  readonly resolveMs: number;
}

/** One unit with the promise of its caller. */
export interface Settled {
  readonly unit: Unit;
  readonly resolve: (result: CommitResult) => void;
  readonly reject: (error: unknown) => void;
}

const connectionBackoff = { firstMs: 20, mostMs: 1_000 };
const conflictBackoff = { firstMs: 2, mostMs: 100 };
const maxTries = 8;

/**
 * Writes a batch until every unit has its result; never throws.
 * @param lost the error of an earlier commit that was not answered: what cannot be settled has an unknown outcome then
 * @returns whether anything was committed
 */
export async function settleBatch(batch: readonly Settled[], options: SettleOptions, lost?: unknown): Promise<boolean> {
  const started = performance.now();
  let open = batch;
  let committed = false;
  for (let attempt = 1; open.length > 0; attempt += 1) {
    const outcome = await attemptCommit(
      options.pool,
      open.map(({ unit }) => unit),
      options.publisher,
    );
    if (outcome.kind === 'committed') {
      for (const { resolve } of open) resolve(outcome);
      return true;
    }
    if (outcome.kind === 'not-connected') {
      if (performance.now() - started > options.acceptMs)
        return rejectAll(open, notReached(outcome.error, lost)) || committed;
      await delay(backoffMs(attempt, connectionBackoff));
      continue;
    }
    if (outcome.kind === 'refused' || attempt >= maxTries)
      return (await halve(open, outcome, options, lost)) || committed;
    if (outcome.kind === 'unknown-outcome') {
      lost = outcome.error;
      open = keepTraceable(open, lost);
    }
    const before = open.length;
    if (outcome.kind !== 'transient') {
      const found = await findResults(open, options, lost === undefined ? options.acceptMs : options.resolveMs);
      if ('error' in found) return rejectAll(open, notReached(found.error, lost)) || committed;
      committed = settleFound(open, found.results) || committed;
      open = open.filter((_, at) => found.results[at] === undefined);
    }
    if (open.length < before) attempt = 0;
    else await delay(backoffMs(attempt, conflictBackoff));
  }
  return committed;
}

/** An error does not tell whose it is: the halves go separately until it is alone. */
async function halve(
  batch: readonly Settled[],
  outcome: Attempt,
  options: SettleOptions,
  lost: unknown,
): Promise<boolean> {
  if (batch.length === 1)
    return rejectAll(
      batch,
      'error' in outcome ? outcome.error : new Error('the unit can neither be written nor be told why'),
    );
  const middle = Math.ceil(batch.length / 2);
  const first = await settleBatch(batch.slice(0, middle), options, lost);
  const second = await settleBatch(batch.slice(middle), options, lost);
  return first || second;
}

/**
 * After a lost commit, what is found was committed and what is not found is written again. That is safe even if the lost commit were
 * to land after all, because a unit carries its version checks, its history ids and its idempotency key: then the next diagnosis finds
 * it. A unit with neither history nor key cannot be found, nor run again.
 */
function keepTraceable(batch: readonly Settled[], lost: unknown): Settled[] {
  const traceable = ({ unit: { history, idempotency } }: Settled): boolean =>
    history.length > 0 || idempotency !== undefined;
  rejectAll(
    batch.filter((one) => !traceable(one)),
    new UnknownOutcomeError(lost),
  );
  return batch.filter(traceable);
}

function notReached(cause: unknown, lost: unknown): Error {
  return lost === undefined
    ? new NotAcceptedError('the database cannot be reached', { cause })
    : new UnknownOutcomeError(lost);
}

async function findResults(
  batch: readonly Settled[],
  { pool }: SettleOptions,
  patienceMs: number,
): Promise<{ results: (CommitResult | undefined)[] } | { error: unknown }> {
  const started = performance.now();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return {
        results: await diagnose(
          pool,
          batch.map(({ unit }) => unit),
        ),
      };
    } catch (error) {
      if (performance.now() - started > patienceMs) return { error };
      await delay(backoffMs(attempt, connectionBackoff));
    }
  }
}

function settleFound(batch: readonly Settled[], results: readonly (CommitResult | undefined)[]): boolean {
  let committed = false;
  batch.forEach(({ resolve }, at) => {
    const result = results[at];
    if (result === undefined) return;
    resolve(result);
    committed ||= result.kind === 'committed';
  });
  return committed;
}

function rejectAll(batch: readonly Settled[], error: unknown): false {
  for (const { reject } of batch) reject(error);
  return false;
}
