/** A field of the source that is a column of its own table. */
export interface Kolomveld {
  readonly soort: 'kolom';
  readonly kolom: string;
}

/** A field that is a list in another table: one row of that table per item, pointing at the row that is judged. */
export interface Lijstveld {
  readonly soort: 'lijst';
  readonly tabel: string;
  /** Column of the list's table that points at the judged row. */
  readonly verwijzing: string;
  /** Column of the list's table with the item, of type text. */
  readonly kolom: string;
  /** Column of the judged table that is pointed at. */
  readonly sleutel: string;
  /** Only list rows whose columns have these values count; `null` means: is empty (e.g. not withdrawn). */
  readonly mits: Readonly<Record<string, string | null>>;
}

/** Which fields of a row a policy may look at, and where they stand in the database. */
export type Bronschema = Readonly<Record<string, Kolomveld | Lijstveld>>;

/** The value of the fields as the policy judges them in memory. */
export type Bron<S extends Bronschema> = {
  readonly [V in keyof S]: S[V] extends Lijstveld ? readonly string[] : string | null;
};

const IDENTIFIER = /^[a-z][a-z0-9_]{0,62}$/;

function identifier(name: string): string {
  if (!IDENTIFIER.test(name)) throw new Error('a policy names tables and columns in plain lower case');
  return name;
}

/** A field that is a column (of type text or char; compared as text) of the judged table. */
export function kolom(naam: string): Kolomveld {
  return { soort: 'kolom', kolom: identifier(naam) };
}

/**
 * A field that is a list in another table, such as an access list.
 * @param lijst `verwijzing` points at `sleutel` (default `id`) of the judged row; `mits` narrows the list, e.g. `{ ingetrokken_op: null }`
 */
export function lijst(veld: {
  tabel: string;
  verwijzing: string;
  kolom: string;
  sleutel?: string;
  mits?: Readonly<Record<string, string | null>>;
}): Lijstveld {
  const mits = veld.mits ?? {};
  Object.keys(mits).forEach(identifier);
  return {
    soort: 'lijst',
    tabel: identifier(veld.tabel),
    verwijzing: identifier(veld.verwijzing),
    kolom: identifier(veld.kolom),
    sleutel: identifier(veld.sleutel ?? 'id'),
    mits,
  };
}

/** The part of a query that walks a list: `from …` and `where …` up to the item itself. Values become parameters. */
export function lijstSql(
  veld: Lijstveld,
  alias: string,
  params: unknown[],
  eerste: number,
): { from: string; where: string; item: string } {
  const of = `${alias}_${veld.tabel}`;
  const narrowed = Object.entries(veld.mits).map(([naam, waarde]) => {
    if (waarde === null) return `${of}.${naam} is null`;
    return `${of}.${naam} = ${parameter(params, eerste, waarde)}`;
  });
  return {
    from: `${veld.tabel} ${of}`,
    where: [`${of}.${veld.verwijzing} = ${alias}.${veld.sleutel}`, ...narrowed].join(' and '),
    item: `${of}.${veld.kolom}`,
  };
}

/** Adds a value and gives its place, `$n`. */
export function parameter(params: unknown[], eerste: number, waarde: unknown): string {
  params.push(waarde);
  return `$${eerste + params.length - 1}`;
}
