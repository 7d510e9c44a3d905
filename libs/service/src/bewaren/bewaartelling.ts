import type { PoolClient } from 'pg';

/** Files of one kind of which the last day falls in one year. */
export interface Bewaartelling {
  readonly soort: string;
  readonly jaar: number;
  readonly aantal: number;
  /** Of these, how many are kept longer than their rule says. */
  readonly verlengd: number;
}
/** Files of one kind without a last day: they are not over. */
export interface Lopend {
  readonly soort: string;
  readonly aantal: number;
}
export interface Bewaartellingen {
  readonly tellingen: readonly Bewaartelling[];
  readonly lopend: readonly Lopend[];
}

/**
 * The files of a kind as SQL: `gemeentecode`, the day of its rule (`regel`) and the day that holds (`geldend`), null while it is not over.
 * @param soort plain name of its table
 */
export type Bewaardagen<S extends string = string> = (soort: S) => string;
export const bewaardagenVanTabel: Bewaardagen = (soort) =>
  `select gemeentecode, bewaren_tot_en_met as regel, bewaren_tot_en_met as geldend from ${soort}`;

type Rij = Lopend & { readonly jaar: number | null; readonly verlengd: number };

/**
 * Counts the files of the municipalities, per kind and year of the last day. The municipality is asked for beside the lock of the rows:
 * some tables may be read by a second municipality that a file names, and such a file is counted by its own municipality alone.
 */
export async function telBewaring<S extends string>(
  client: Pick<PoolClient, 'query'>,
  gemeenten: readonly string[],
  soorten: readonly S[],
  dagen: Bewaardagen<S> = bewaardagenVanTabel,
): Promise<Bewaartellingen> {
  const perSoort = soorten.map(
    (soort) => `select '${soort}' as soort, extract(year from geldend)::int as jaar, count(*)::int as aantal,
        (count(*) filter (where geldend > regel))::int as verlengd
      from (${dagen(soort)}) b where gemeentecode = any($1) group by 2`,
  );
  const { rows } = await client.query<Rij>(`${perSoort.join(' union all ')} order by soort, jaar`, [gemeenten]);
  return {
    tellingen: rows.flatMap(({ jaar, ...rij }) => (jaar === null ? [] : [{ ...rij, jaar }])),
    lopend: rows.filter(({ jaar }) => jaar === null).map(({ soort, aantal }) => ({ soort, aantal })),
  };
}
