import { type Pool, type PoolClient } from 'pg';
import { databaseFault } from '../database-errors.js';
import { type Publisher } from '../publish/publisher.js';
import { beginStatement, rollback } from './transaction.js';
import { type Unit } from './unit.js';
import { gemeentenOf, prepareWrite, WriteMismatchError, writePrepared } from './write-units.js';

/** How one attempt to write a batch ended. */
export type Attempt =
  | { readonly kind: 'committed' }
  /** A version or key was taken; nothing stands. */
  | { readonly kind: 'mismatch' }
  /** Lost before the commit was sent; nothing stands. */
  | { readonly kind: 'not-connected'; readonly error: unknown }
  /** Lost while committing: it may stand. */
  | { readonly kind: 'unknown-outcome'; readonly error: unknown }
  /** Deadlock and the like; nothing stands, may work when run again. */
  | { readonly kind: 'transient'; readonly error: unknown }
  /** The data are wrong; nothing stands. */
  | { readonly kind: 'refused'; readonly error: unknown };

/** Writes units in one transaction of their own: three round trips. Never throws. */
export async function attemptCommit(pool: Pool, units: readonly Unit[], publisher: Publisher): Promise<Attempt> {
  let statement: ReturnType<typeof prepareWrite>;
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

async function onClient(
  client: PoolClient,
  opening: string,
  statement: ReturnType<typeof prepareWrite>,
): Promise<Attempt> {
  const ignore = (): void => undefined;
  client.on('error', ignore);
  let committing = false;
  let broken = false;
  try {
    await client.query(opening);
    await writePrepared(client, statement);
    committing = true;
    const { command } = await client.query('commit');
    return command === 'COMMIT'
      ? { kind: 'committed' }
      : { kind: 'transient', error: new Error('the commit was answered with a rollback') };
  } catch (error) {
    const fault = databaseFault(error);
    broken = fault === 'connection';
    if (broken) return { kind: committing ? 'unknown-outcome' : 'not-connected', error };
    // An error in answer to the commit itself (a deferred constraint) means that it was rolled back.
    if (!committing) await rollback(client);
    if (error instanceof WriteMismatchError) return { kind: 'mismatch' };
    return { kind: fault === 'transient' ? 'transient' : 'refused', error };
  } finally {
    client.off('error', ignore);
    client.release(broken);
  }
}
