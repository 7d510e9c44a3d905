import type { Gemeentecode } from '@schakel/domain';
import type { Pseudonimiseerder } from '@schakel/privacy';
import type { Identiteit } from '../inschrijving/bevraging.domain.js';
import { teBewaren, teZoeken, type Kenmerkdeel, type Kenmerken } from './dubbelmatch.domain.js';
import type { Dubbelmatcher } from './dubbelmatchers.data.js';

/** Letter before a code, so that a column tells which matcher it belongs to. */
const letters = { strikt: 's', 'klank-datum': 'k', verwisseld: 'v', gelijkend: 'g' } as const satisfies Record<
  Dubbelmatcher,
  string
>;
const matchers = Object.keys(letters) as readonly Dubbelmatcher[];

/** Per municipality: codes of different municipalities cannot be joined, and one learns nothing of another's files. */
const domein = (gemeentecode: Gemeentecode) => `brp/dubbel/${gemeentecode}`;

const code = (matcher: Dubbelmatcher, pseudoniem: string) => `${letters[matcher]}~${pseudoniem}`;

/** The codes of an identity for the column `kenmerken`: keyed, so that no name stands in a column. */
export function kenmerkenVan(
  identiteit: Identiteit,
  gemeentecode: Gemeentecode,
  pseudoniemen: Pseudonimiseerder,
): readonly string[] {
  return teBewaren(identiteit).map(({ matcher, waarde }) =>
    code(matcher, pseudoniemen.pseudoniem(domein(gemeentecode), `${matcher}|${waarde}`)),
  );
}

/** The codes to look for, also those of older keys. */
export function gezochteKenmerken(
  identiteit: Identiteit,
  gemeentecode: Gemeentecode,
  pseudoniemen: Pseudonimiseerder,
): readonly string[] {
  const alle = ({ matcher, waarde }: Kenmerkdeel) =>
    pseudoniemen.alleVersies(domein(gemeentecode), `${matcher}|${waarde}`).map((een) => code(matcher, een));
  return teZoeken(identiteit).flatMap(alle);
}

/** Codes sorted by matcher. */
export function perMatcher(codes: readonly string[]): Kenmerken {
  const van = (matcher: Dubbelmatcher) => new Set(codes.filter((een) => een.startsWith(`${letters[matcher]}~`)));
  return Object.fromEntries(matchers.map((matcher) => [matcher, van(matcher)])) as unknown as Kenmerken;
}
