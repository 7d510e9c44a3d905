import { type Pool, type PoolClient } from 'pg';
import { begin, rollback } from './transaction.js';
import { type CommitResult, type Unit } from './unit.js';
import { aggregateName } from './write-groups.js';
import { gemeentenOf } from './write-units.js';

interface Found {
  readonly versions: ReadonlyMap<string, number>;
  readonly answers: ReadonlyMap<
    string,
    { request_hash: string; status: number; response: unknown; location: string | null }
  >;
  readonly history: ReadonlySet<string>;
}

/**
 * Reads what stands of units that were not (or perhaps not) written: per unit its result, or undefined when nothing stands in its way
 * and nothing of it was written, so that it may be tried (again).
 */
export async function diagnose(pool: Pool, units: readonly Unit[]): Promise<(CommitResult | undefined)[]> {
  const client = await pool.connect();
  const ignore = (): void => undefined;
  client.on('error', ignore);
  let failed = true;
  try {
    await begin(client, { gemeenten: gemeentenOf(units) });
    const found = {
      versions: await versions(client, units),
      answers: await answers(client, units),
      history: await history(client, units),
    };
    await client.query('commit');
    failed = false;
    return units.map((unit) => resultOf(unit, found));
  } finally {
    if (failed) await rollback(client);
    client.off('error', ignore);
    client.release(failed);
  }
}

function resultOf(unit: Unit, found: Found): CommitResult | undefined {
  // The ids of history rows are this unit's own: when they are there, an earlier attempt of this very unit was committed.
  if (unit.history.length > 0 && unit.history.every(({ id }) => found.history.has(id))) return { kind: 'committed' };
  const { idempotency } = unit;
  if (idempotency !== undefined) {
    const answer = found.answers.get(keyName(idempotency));
    if (answer !== undefined) {
      const { request_hash: requestHash, ...rest } = answer;
      return { kind: 'duplicate', requestHash, ...rest };
    }
  }
  for (const write of unit.aggregates) {
    const current = found.versions.get(aggregateName(write)) ?? null;
    const { table, id, expectedVersion: expected } = write;
    if ((current ?? 0) !== expected) return { kind: 'version-conflict', table, id, expected, current };
  }
  return undefined;
}

/** Name under which units with the same idempotency key meet. */
export function keyName({ scope, key }: { scope: string; key: string }): string {
  return JSON.stringify([scope, key]);
}

async function versions(client: PoolClient, units: readonly Unit[]): Promise<Map<string, number>> {
  const perTable = new Map<string, string[]>();
  for (const { table, id } of units.flatMap(({ aggregates }) => aggregates))
    perTable.set(table, [...(perTable.get(table) ?? []), id]);
  const found = new Map<string, number>();
  for (const [table, ids] of perTable) {
    const { rows } = await client.query<{ id: string; versie: number }>(
      `select id, versie from ${table} where id = any ($1::uuid[])`,
      [ids],
    );
    for (const { id, versie } of rows) found.set(aggregateName({ table, id }), versie);
  }
  return found;
}

async function answers(client: PoolClient, units: readonly Unit[]): Promise<Found['answers']> {
  const records = units.flatMap(({ idempotency }) => (idempotency === undefined ? [] : [idempotency]));
  if (records.length === 0) return new Map();
  const { rows } = await client.query<{
    scope: string;
    key: string;
    request_hash: string;
    status: number;
    response: unknown;
    location: string | null;
  }>(
    `select scope, key, request_hash, status, response, location from idempotency_key
     where (scope, key) in (select * from unnest($1::text[], $2::text[]))`,
    [records.map(({ scope }) => scope), records.map(({ key }) => key)],
  );
  return new Map(rows.map(({ scope, key, ...answer }) => [keyName({ scope, key }), answer]));
}

async function history(client: PoolClient, units: readonly Unit[]): Promise<Set<string>> {
  const ids = units.flatMap((unit) => unit.history.map(({ id }) => id));
  const { rows } = await client.query<{ id: string }>(`select id from historie where id = any ($1::uuid[])`, [ids]);
  return new Set(rows.map(({ id }) => id));
}
