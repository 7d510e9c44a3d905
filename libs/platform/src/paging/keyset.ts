import type { CursorKey } from './cursor.js';

/** One column of a total order; the last column must be unique. `type` is what the cursor's text is cast to. */
export interface SortColumn {
  /** Column or expression as written in the query, e.g. `s.ontvangen_op`; from code, never from input. */
  readonly column: string;
  readonly direction: 'asc' | 'desc';
  readonly type: 'timestamptz' | 'date' | 'uuid' | 'text' | 'int' | 'bigint';
}

/** An SQL condition with the values of its parameters. */
export interface SqlPredicate {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** `order by` for the columns. */
export function orderBy(columns: readonly SortColumn[]): string {
  return `order by ${columns.map(({ column, direction }) => `${column} ${direction}`).join(', ')}`;
}

/**
 * The condition "after this key in the order", numbered from `$firstParam`; `true` for the first page.
 *
 * One direction gives a row comparison, which an index on the same columns answers; mixed directions are written out.
 */
export function keysetPredicate(
  columns: readonly SortColumn[],
  key: CursorKey | undefined,
  firstParam: number,
): SqlPredicate {
  if (key === undefined) return { sql: 'true', params: [] };
  const value = (index: number): string => `$${firstParam + index}::${columns[index]?.type}`;
  const operator = (index: number): string => (columns[index]?.direction === 'desc' ? '<' : '>');
  const uniform = columns.every(({ direction }) => direction === columns[0]?.direction);
  if (uniform) {
    const left = columns.map(({ column }) => column).join(', ');
    return {
      sql: `(${left}) ${operator(0)} (${columns.map((_column, index) => value(index)).join(', ')})`,
      params: key,
    };
  }
  const steps = columns.map(({ column }, index) => {
    const equal = columns.slice(0, index).map((earlier, place) => `${earlier.column} = ${value(place)}`);
    return `(${[...equal, `${column} ${operator(index)} ${value(index)}`].join(' and ')})`;
  });
  return { sql: `(${steps.join(' or ')})`, params: key };
}
