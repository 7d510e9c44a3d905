import { type PoolClient } from 'pg';

const gemeentecode = /^\d{4}$/;
const setting = /^[a-z_.]+$/;

/** Settings that hold until the end of the transaction; values are checked, because the statement is sent as one text. */
export interface TransactionSettings {
  /** Municipalities whose rows row-level security lets through. */
  readonly gemeenten: readonly string[];
  /** PostgreSQL `statement_timeout` in milliseconds. */
  readonly statementTimeoutMs?: number;
  /** Advisory locks of two 32-bit numbers to wait for, in this order, before the first snapshot is taken. */
  readonly locks?: readonly (readonly [number, number])[];
}

/** Opens a transaction with its settings in one round trip. @throws when a municipality code has not four digits */
export async function begin(client: PoolClient, settings: TransactionSettings): Promise<void> {
  await client.query(beginStatement(settings));
}

/** The statement of {@link begin}. */
export function beginStatement({ gemeenten, statementTimeoutMs, locks = [] }: TransactionSettings): string {
  const parts = [set('schakel.gemeenten', municipalities(gemeenten))];
  if (statementTimeoutMs !== undefined) parts.push(set('statement_timeout', String(Math.trunc(statementTimeoutMs))));
  const waiting = locks.map(([a, b]) => `; select pg_advisory_xact_lock(${Math.trunc(a)}, ${Math.trunc(b)})`);
  return `begin; select ${parts.join(', ')}${waiting.join('')}`;
}

/** Sets the municipalities of the running transaction. */
export async function setGemeenten(client: PoolClient, gemeenten: readonly string[]): Promise<void> {
  await client.query({
    name: 'schakel-gemeenten',
    text: `select set_config('schakel.gemeenten', $1, true)`,
    values: [municipalities(gemeenten)],
  });
}

/** Ends the transaction whatever its state; a lost connection has ended it already. */
export async function rollback(client: PoolClient): Promise<void> {
  try {
    await client.query('rollback');
  } catch {
    // the connection is gone, and with it the transaction
  }
}

function set(name: string, value: string): string {
  if (!setting.test(name) || value.includes("'"))
    throw new RangeError(`setting ${name} cannot be written into a statement`);
  return `set_config('${name}', '${value}', true)`;
}

function municipalities(gemeenten: readonly string[]): string {
  const distinct = [...new Set(gemeenten)];
  if (!distinct.every((code) => gemeentecode.test(code))) throw new RangeError('a municipality code has four digits');
  return distinct.join(',');
}
