import { type OutboxRow, type Publisher } from '../publish/publisher.js';
import { type AggregateWrite, type HistoryEntry, type IdempotencyRecord, type InsertRow, type Unit } from './unit.js';

type Row = Readonly<Record<string, unknown>>;

/** Rows that one sub-statement writes: same table, same columns, same way. */
export interface WriteGroup {
  readonly kind:
    'idempotency' | 'aggregate-insert' | 'aggregate-update' | 'history' | 'outbox' | 'insert' | 'insert-ignore';
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: Row[];
  /** `aggregate-update` only: ids and the versions they must have, in step with `rows`. */
  readonly ids: string[];
  readonly expected: number[];
}

/** Groups whose rows must all be written, or none of anything: their affected rows are counted. */
export const guarding: ReadonlySet<WriteGroup['kind']> = new Set([
  'idempotency',
  'aggregate-insert',
  'aggregate-update',
]);

/**
 * Sorts the rows of units into groups, guarding groups first. Writes of one aggregate that follow on each other (versions 3→4 and 4→5)
 * become one write. Rows are ordered by id, so that two transactions meet their locks in the same order.
 * @throws Error when writes of one aggregate do not follow on each other, or a name is no plain identifier
 */
export function groupWrites(units: readonly Unit[], publisher: Publisher): WriteGroup[] {
  const groups = new Map<string, WriteGroup>();
  const add = (kind: WriteGroup['kind'], table: string, row: Row): WriteGroup => {
    const columns = Object.keys(row);
    const name = `${kind} ${table} ${columns.join()}`;
    const group = groups.get(name) ?? openGroup(groups, name, kind, table, columns);
    group.rows.push(row);
    return group;
  };
  for (const record of byKey(units)) add('idempotency', 'idempotency_key', idempotencyRow(record));
  for (const write of foldAggregates(units)) {
    if (write.expectedVersion === 0) add('aggregate-insert', write.table, write.row);
    else {
      const group = add('aggregate-update', write.table, write.row);
      group.ids.push(write.id);
      group.expected.push(write.expectedVersion);
    }
  }
  for (const { history } of units) for (const entry of history) add('history', 'historie', historyRow(entry));
  for (const row of outboxRows(units, publisher)) add('outbox', 'outbox', row as unknown as Row);
  for (const insert of insertsOf(units))
    add(insert.ignoreConflict === true ? 'insert-ignore' : 'insert', insert.table, insert.row);
  return [...groups.values()];
}

const identifier = /^[a-z_][a-z0-9_]{0,62}$/;

function openGroup(
  groups: Map<string, WriteGroup>,
  name: string,
  kind: WriteGroup['kind'],
  table: string,
  columns: string[],
): WriteGroup {
  if (
    !table.split('.').every((part) => identifier.test(part)) ||
    columns.length === 0 ||
    !columns.every((column) => identifier.test(column))
  ) {
    throw new Error(`table ${table} or one of its columns is no plain lower-case identifier`);
  }
  const group: WriteGroup = { kind, table, columns, rows: [], ids: [], expected: [] };
  groups.set(name, group);
  return group;
}

function byKey(units: readonly Unit[]): IdempotencyRecord[] {
  const records = units.flatMap(({ idempotency }) => (idempotency === undefined ? [] : [idempotency]));
  return records.sort((a, b) => compare(a.scope, b.scope) || compare(a.key, b.key));
}

function foldAggregates(units: readonly Unit[]): AggregateWrite[] {
  const writes = new Map<string, AggregateWrite>();
  for (const { aggregates } of units) {
    for (const write of aggregates) {
      const name = aggregateName(write);
      const earlier = writes.get(name);
      if (earlier !== undefined && earlier.row['versie'] !== write.expectedVersion) {
        throw new Error(`two writes of ${write.table} in one transaction do not follow on each other`);
      }
      writes.set(name, earlier === undefined ? write : { ...write, expectedVersion: earlier.expectedVersion });
    }
  }
  return [...writes.values()].sort((a, b) => compare(a.table, b.table) || compare(a.id, b.id));
}

/** Name under which writes of one aggregate meet. */
export function aggregateName({ table, id }: Pick<AggregateWrite, 'table' | 'id'>): string {
  return `${table} ${id}`;
}

/** How many rows for the outbox these units hold. */
export function publications(units: readonly Unit[]): number {
  let count = 0;
  for (const { history } of units) for (const { publiek } of history) if (publiek !== null) count += 1;
  return count;
}

function outboxRows(units: readonly Unit[], publisher: Publisher): OutboxRow[] {
  const rows: OutboxRow[] = [];
  for (const { history } of units) {
    for (const entry of history) {
      const { publiek } = entry;
      if (publiek !== null) rows.push(publisher.outboxRow({ ...entry, publiek }));
    }
  }
  return rows;
}

function insertsOf(units: readonly Unit[]): InsertRow[] {
  return units.flatMap(({ inserts }) => inserts ?? []);
}

function idempotencyRow({ scope, key, requestHash, status, response, location }: IdempotencyRecord): Row {
  return { scope, key, request_hash: requestHash, status, response: response ?? null, location: location ?? null };
}

function historyRow(entry: HistoryEntry): Row {
  const { publiek } = entry;
  return {
    id: entry.id,
    aggregaat: entry.aggregaat,
    aggregaat_id: entry.aggregaatId,
    versie: entry.versie,
    type: entry.type,
    gegevens: entry.gegevens,
    publiek: publiek?.data ?? null,
    publiek_type: publiek?.type ?? null,
    publiek_topic: publiek?.topic ?? null,
    publiek_dataref: publiek?.dataref ?? null,
    gemeentecode: entry.gemeentecode,
    actor: entry.actor,
    doelbinding: entry.doelbinding,
    correlatie_id: entry.correlatieId,
    oorzaak_id: entry.oorzaakId ?? null,
    traceparent: entry.traceparent ?? null,
    op: entry.op,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
