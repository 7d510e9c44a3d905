import { guarding, type WriteGroup } from './write-groups.js';

/** One statement that writes everything of a transaction, for `pg`. Without a name it is planned every time. */
export interface WriteStatement {
  readonly name?: string;
  readonly text: string;
  readonly values: unknown[];
}

/**
 * What the cast in the statement fails on when the guarding groups did not write every row: the statement, and with it everything in
 * its transaction, is undone by the database itself. So the commit can travel behind it without waiting for its answer.
 */
const mismatch = /"geschreven (\d+) van (\d+)"$/;

/** How many guarded rows were written of how many, when an error says that it were not all; else undefined. */
export function guardsOf(error: unknown): { readonly written: number; readonly expected: number } | undefined {
  if (!(error instanceof Error) || !('code' in error) || error.code !== '22P02') return undefined;
  const [, written, expected] = mismatch.exec(error.message) ?? [];
  return expected === undefined ? undefined : { written: Number(written), expected: Number(expected) };
}

/** Shapes that are prepared per connection; a service has far fewer combinations of tables and columns. */
const maxShapes = 256;
const shapes = new Map<string, { name?: string; text: string }>();

/**
 * Composes the groups into one statement of data-modifying CTEs. The guarding ones run first; history, outbox and other rows are only
 * produced when those wrote every row, so an outbox row draws its sequence number after the version check of its aggregate holds the
 * row lock (that is what keeps the order per aggregate). When the count differs the statement fails ({@link guardsOf}).
 */
export function writeStatement(groups: readonly WriteGroup[]): WriteStatement {
  const shape = groups.map(({ kind, table, columns }) => `${kind} ${table}(${columns.join()})`).join(';');
  const { name, text } = shapes.get(shape) ?? remember(shape, groups);
  const values: unknown[] = [];
  let expected = 0;
  for (const group of groups) {
    values.push(JSON.stringify(group.rows));
    if (group.kind === 'aggregate-update') values.push(group.ids, group.expected);
    if (guarding.has(group.kind)) expected += group.rows.length;
  }
  values.push(expected);
  return name === undefined ? { text, values } : { name, text, values };
}

function remember(shape: string, groups: readonly WriteGroup[]): { name?: string; text: string } {
  const text = compose(groups);
  if (shapes.size >= maxShapes) return { text };
  const statement = { name: `schakel-write-${shapes.size}`, text };
  shapes.set(shape, statement);
  return statement;
}

function compose(groups: readonly WriteGroup[]): string {
  const parameters = groups.reduce((sum, { kind }) => sum + (kind === 'aggregate-update' ? 3 : 1), 0) + 1;
  const guards = groups.flatMap((group, at) => (guarding.has(group.kind) ? [`(select count(*) from g${at})`] : []));
  const written = guards.length === 0 ? '0::bigint' : guards.join(' + ');
  const onlyWhenGuarded = `where (select n from gelukt) = $${parameters}::int`;
  const parts: string[] = [];
  let parameter = 1;
  let gelukt = false;
  groups.forEach((group, at) => {
    if (!guarding.has(group.kind) && !gelukt) {
      parts.push(`gelukt as materialized (select ${written} as n)`);
      gelukt = true;
    }
    parts.push(`g${at} as (${subStatement(group, parameter, onlyWhenGuarded)})`);
    parameter += group.kind === 'aggregate-update' ? 3 : 1;
  });
  if (!gelukt) parts.push(`gelukt as materialized (select ${written} as n)`);
  const all = `n = $${parameters}::int`;
  return `with ${parts.join(',\n')}
    select case when ${all} then 1 else ('geschreven ' || n || ' van ' || $${parameters}::int)::int end from gelukt`;
}

function subStatement({ kind, table, columns }: WriteGroup, parameter: number, onlyWhenGuarded: string): string {
  const list = columns.join(', ');
  const source = `select ${list} from json_populate_recordset(null::${table}, $${parameter}::json)`;
  switch (kind) {
    case 'idempotency':
    case 'aggregate-insert':
      return `insert into ${table} (${list}) ${source} on conflict do nothing returning 1`;
    case 'aggregate-update':
      return `update ${table} t set ${columns.map((column) => `${column} = r.${column}`).join(', ')}
        from json_populate_recordset(null::${table}, $${parameter}::json) r
        join unnest($${parameter + 1}::uuid[], $${parameter + 2}::int[]) e (id, verwacht) on e.id = r.id
        where t.id = r.id and t.id = any ($${parameter + 1}::uuid[]) and t.versie = e.verwacht returning 1`;
    case 'history':
    case 'outbox':
    case 'insert':
      return `insert into ${table} (${list}) ${source} ${onlyWhenGuarded}`;
    case 'insert-ignore':
      return `insert into ${table} (${list}) ${source} ${onlyWhenGuarded} on conflict do nothing`;
  }
}
