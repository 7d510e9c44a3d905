import { ProblemException } from '../problem/problem.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import { keysetPredicate, orderBy, type SortColumn } from './keyset.js';
import { leesPaginagrens, maakPagina } from './page.js';

const filter = { status: 'open', gemeentecode: '0363' };
const key = ['2026-03-01 09:00:00.123456+00', '0198c0de-0000-7000-8000-000000000000'] as const;

const statusOf = (work: () => unknown): number | undefined => {
  try {
    work();
  } catch (error) {
    if (error instanceof ProblemException) return error.status;
  }
  return undefined;
};

describe('cursor', () => {
  it('gives the key back whole', () => expect(decodeCursor(encodeCursor(key, filter), filter, 2)).toEqual(key));
  it('fits in a URL', () => expect(encodeCursor(key, filter)).toMatch(/^[\w-]+$/));

  it.each([
    ['another filter', () => decodeCursor(encodeCursor(key, filter), { ...filter, status: 'gesloten' }, 2)],
    ['another municipality', () => decodeCursor(encodeCursor(key, filter), { ...filter, gemeentecode: '0599' }, 2)],
    ['another length', () => decodeCursor(encodeCursor(key, filter), filter, 1)],
    ['no cursor at all', () => decodeCursor('zomaar', filter, 2)],
    ['nothing', () => decodeCursor('', filter, 2)],
    ['JSON of another kind', () => decodeCursor(Buffer.from('{"a":1}').toString('base64url'), filter, 2)],
    ['members of another kind', () => decodeCursor(encodeCursor([{} as unknown as string, 'x'], filter), filter, 2)],
    ['a character the database refuses', () => decodeCursor(encodeCursor(['\u0000', 'x'], filter), filter, 2)],
  ])('is refused with %s', (_what, work) => expect(statusOf(work)).toBe(400));
});

describe('keyset', () => {
  const newestFirst: SortColumn[] = [
    { column: 's.op', direction: 'desc', type: 'timestamptz' },
    { column: 's.id', direction: 'desc', type: 'uuid' },
  ];

  it('starts at the first page', () =>
    expect(keysetPredicate(newestFirst, undefined, 3)).toEqual({ sql: 'true', params: [] }));

  it('compares rows when all go one way', () => {
    expect(keysetPredicate(newestFirst, key, 3)).toEqual({
      sql: '(s.op, s.id) < ($3::timestamptz, $4::uuid)',
      params: key,
    });
    expect(orderBy(newestFirst)).toBe('order by s.op desc, s.id desc');
  });

  it('writes mixed directions out', () => {
    const mixed: SortColumn[] = [
      { column: 'a', direction: 'desc', type: 'int' },
      { column: 'b', direction: 'asc', type: 'uuid' },
    ];
    expect(keysetPredicate(mixed, [5, 'x'], 1).sql).toBe('((a < $1::int) or (a = $1::int and b > $2::uuid))');
  });
});

describe('pages', () => {
  const all = Array.from({ length: 7 }, (_, index) => index + 1);
  const page = (limiet: number | undefined, cursor?: string) => {
    const grens = leesPaginagrens({ limiet, cursor } as { limiet?: number; cursor?: string }, filter, 1);
    const rijen = all.filter((row) => row > Number(grens.na?.[0] ?? 0)).slice(0, grens.rijen);
    return maakPagina({
      rijen,
      grens,
      filter,
      sleutel: (rij) => [rij],
      toon: (rij) => rij * 10,
      url: 'https://x.example/v1/dingen',
      parameters: { status: 'open', leeg: undefined },
    });
  };

  it('walk the whole list once, to the end', () => {
    const seen: number[] = [];
    let cursor: string | undefined;
    for (let pages = 0; pages < 10; pages += 1) {
      const { resultaten, volgende } = page(3, cursor);
      seen.push(...resultaten);
      if (volgende === undefined) break;
      const link = new URL(volgende);
      expect(link.origin + link.pathname).toBe('https://x.example/v1/dingen');
      expect([link.searchParams.get('status'), link.searchParams.get('limiet'), link.searchParams.has('leeg')]).toEqual(
        ['open', '3', false],
      );
      cursor = link.searchParams.get('cursor') ?? '';
    }
    expect(seen).toEqual(all.map((row) => row * 10));
  });

  it('end without a link when the last page is exactly full', () =>
    expect(page(7)).toEqual({ resultaten: all.map((row) => row * 10) }));
  it('hold 25 when nobody says otherwise', () =>
    expect(leesPaginagrens({}, filter, 1)).toEqual({ limiet: 25, rijen: 26, na: undefined }));
});
