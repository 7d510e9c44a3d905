import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { type CursorKey, decodeCursor, encodeCursor } from './cursor.js';

/** Page size when the caller names none. */
export const DEFAULT_LIMIET = 25;

/** Query parameters of every list; a list with filters extends it. */
export class PaginaVraag {
  @ApiPropertyOptional({
    description: 'Hoeveel resultaten u hoogstens wilt, 1 tot en met 100.',
    minimum: 1,
    maximum: 100,
    default: DEFAULT_LIMIET,
    type: 'integer',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limiet?: number;

  @ApiPropertyOptional({
    description: 'Waar de pagina begint; neem de link `volgende` van de vorige pagina.',
    maxLength: 1000,
  })
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  @Matches(/^[\w-]*$/)
  cursor?: string;
}

/** One page of a list. `volgende` is the absolute URL of the next page; absent on the last. */
export interface Pagina<T> {
  readonly resultaten: readonly T[];
  readonly volgende?: string;
}

/** What a query needs to fetch one page: `limiet` + 1 rows after `na`. */
export interface Paginagrens {
  readonly limiet: number;
  /** Fetch this many rows: one more than the page, to know whether there is a next. */
  readonly rijen: number;
  readonly na: CursorKey | undefined;
}

/**
 * Reads limit and cursor of a list.
 * @param filter all other query parameters plus what else narrows the list (actor, municipality): a cursor holds under these only
 * @param columns number of sort columns
 * @throws ProblemException 400 for a cursor that does not belong here
 */
export function leesPaginagrens(vraag: PaginaVraag, filter: unknown, columns: number): Paginagrens {
  const limiet = vraag.limiet ?? DEFAULT_LIMIET;
  return {
    limiet,
    rijen: limiet + 1,
    na: vraag.cursor === undefined ? undefined : decodeCursor(vraag.cursor, filter, columns),
  };
}

/** What makes a page of rows. */
export interface PaginaOpties<R, T> {
  /** Rows as fetched: up to `limiet` + 1. */
  readonly rijen: readonly R[];
  readonly grens: Paginagrens;
  /** Sort key of a row, in the order of the sort columns; instants as text with all their digits (`op::text`). */
  readonly sleutel: (rij: R) => CursorKey;
  readonly toon: (rij: R) => T;
  /** The same value as given to `leesPaginagrens`. */
  readonly filter: unknown;
  /** Absolute URL of the list, e.g. `https://…/v1/signalen`. */
  readonly url: string;
  /** The caller's other query parameters, repeated in the link. */
  readonly parameters?: Readonly<Record<string, string | number | boolean | undefined>>;
}

/** Makes a page with its link to the next. */
export function maakPagina<R, T>({
  rijen,
  grens,
  sleutel,
  toon,
  filter,
  url,
  parameters,
}: PaginaOpties<R, T>): Pagina<T> {
  const resultaten = rijen.slice(0, grens.limiet).map(toon);
  const last = rijen[grens.limiet - 1];
  if (rijen.length <= grens.limiet || last === undefined) return { resultaten };
  const next = new URL(url);
  for (const [name, value] of Object.entries(parameters ?? {}))
    if (value !== undefined) next.searchParams.set(name, String(value));
  next.searchParams.set('limiet', String(grens.limiet));
  next.searchParams.set('cursor', encodeCursor(sleutel(last), filter));
  return { resultaten, volgende: next.href };
}
