import { type PoolClient } from 'pg';
import { type Publisher } from '../publish/publisher.js';
import { setGemeenten } from './transaction.js';
import { type Unit } from './unit.js';
import { groupWrites } from './write-groups.js';
import { guardsOf, writeStatement, type WriteStatement } from './write-statement.js';

/**
 * Somebody else wrote an aggregate or an idempotency key first. Nothing of the units stands once the caller has rolled back, which it
 * must do: the transaction holds the rows that did fit.
 */
export class WriteMismatchError extends Error {
  override readonly name = 'WriteMismatchError';
  constructor(expected: number, written: number) {
    super(`${expected - written} of ${expected} guarded rows were not as they were read`);
  }
}

/** Municipalities that the rows of these units belong to. */
export function gemeentenOf(units: readonly Unit[]): string[] {
  const codes = new Set<string>();
  for (const { aggregates, history, inserts } of units) {
    for (const { gemeentecode } of aggregates) codes.add(gemeentecode);
    for (const { gemeentecode } of history) codes.add(gemeentecode);
    for (const { row } of inserts ?? []) if (typeof row['gemeentecode'] === 'string') codes.add(row['gemeentecode']);
  }
  return [...codes];
}

/**
 * Writes units in the running transaction: the one SQL path of every write. State rows under their version check, then history, outbox
 * and other rows.
 * @param visible municipalities that the transaction announced; those of the units are announced with them when they are others
 * @throws WriteMismatchError when a version or idempotency key was not free; roll back
 */
export async function writeUnits(
  client: PoolClient,
  units: readonly Unit[],
  publisher: Publisher,
  visible: readonly string[] = [],
): Promise<void> {
  const own = gemeentenOf(units);
  if (!own.every((code) => visible.includes(code))) await setGemeenten(client, [...visible, ...own]);
  await writePrepared(client, prepareWrite(units, publisher));
}

/** Everything the database needs, made before a transaction is opened. Undefined when the units write nothing. */
export function prepareWrite(units: readonly Unit[], publisher: Publisher): WriteStatement | undefined {
  const groups = groupWrites(units, publisher);
  return groups.length === 0 ? undefined : writeStatement(groups);
}

/** Runs what {@link prepareWrite} made, in a transaction with its municipalities set. @throws WriteMismatchError */
export async function writePrepared(client: PoolClient, statement: WriteStatement | undefined): Promise<void> {
  if (statement === undefined) return;
  try {
    await client.query(statement);
  } catch (error) {
    const guards = guardsOf(error);
    throw guards === undefined ? error : new WriteMismatchError(guards.expected, guards.written);
  }
}
