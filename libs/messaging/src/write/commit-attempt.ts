import { type Pool, type PoolClient } from 'pg';
import { databaseFault } from '../database-errors.js';
import { type Publisher } from '../publish/publisher.js';
import { beginStatement } from './transaction.js';
import { type Unit } from './unit.js';
import { type WriteStatement } from './write-statement.js';
import { gemeentenOf, prepareWrite, WriteMismatchError, writePrepared } from './write-units.js';

/** How one attempt to write a batch ended. */
export type Attempt =
  | { readonly kind: 'committed' }
  /** A version or key was taken; nothing stands. */
  | { readonly kind: 'mismatch' }
  /** There was no connection, or it was lost and the database said that nothing stands. */
  | { readonly kind: 'not-connected'; readonly error: unknown }
  /** Lost before the commit was answered: it may stand. */
  | { readonly kind: 'unknown-outcome'; readonly error: unknown }
  /** Deadlock and the like; nothing stands, may work when run again. */
  | { readonly kind: 'transient'; readonly error: unknown }
  /** The data are wrong; nothing stands. */
  | { readonly kind: 'refused'; readonly error: unknown };

/** Writes units in one transaction of their own, in one round trip where the pool pipelines. Never throws. */
export async function attemptCommit(pool: Pool, units: readonly Unit[], publisher: Publisher): Promise<Attempt> {
  let statement: WriteStatement | undefined;
  let opening: string;
  try {
    opening = beginStatement({ gemeenten: gemeentenOf(units) });
    statement = prepareWrite(units, publisher);
  } catch (error) {
    return { kind: 'refused', error };
  }
  let client: PoolClient;
  try {
    client = await pool.connect();
  } catch (error) {
    return { kind: 'not-connected', error };
  }
  return onClient(client, opening, statement);
}

/**
 * Sends begin, write and commit behind each other without waiting in between: a write that failed has its transaction undone, and the
 * commit behind it is then answered with ROLLBACK.
 */
async function onClient(client: PoolClient, opening: string, statement: WriteStatement | undefined): Promise<Attempt> {
  const ignore = (): void => undefined;
  client.on('error', ignore);
  const [opened, written, ended] = await Promise.allSettled([
    client.query(opening),
    writePrepared(client, statement),
    client.query('commit'),
  ]);
  client.off('error', ignore);
  const failed = [opened, written, ended].find((part) => part.status === 'rejected');
  const fault = databaseFault(failed?.reason);
  client.release(fault === 'connection');
  if (failed !== undefined && fault === 'connection') {
    const kind = ended.status === 'fulfilled' ? 'not-connected' : 'unknown-outcome';
    return { kind, error: failed.reason };
  }
  if (failed !== undefined) return failureOf(failed.reason);
  return ended.status === 'fulfilled' && ended.value.command === 'COMMIT'
    ? { kind: 'committed' }
    : { kind: 'transient', error: new Error('the commit was answered with a rollback') };
}

function failureOf(error: unknown): Attempt {
  if (error instanceof WriteMismatchError) return { kind: 'mismatch' };
  return { kind: databaseFault(error) === 'transient' ? 'transient' : 'refused', error };
}
