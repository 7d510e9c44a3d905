import type { BrpTaak } from './brp-taken.data.js';
import type { BrpPersoon } from './persoon.schema.js';

/** What tells where somebody can be found. */
export const VINDBAARHEID = [
  'verblijfplaats',
  'adressering',
  'immigratie',
] as const satisfies readonly (keyof BrpPersoon)[];

/** Who gets to see the answer: who asked, in the exercise of his task, or whatever leaves (a letter, an export, a list). */
export type Bestemming = 'eigen-taak' | 'uitvoer';

/** A person who may be shown: what is left of him, always with whether he asked for secrecy. */
export type GetoondePersoon = BrpPersoon & { readonly geheimhouding: boolean; readonly afgeschermd?: true };

/**
 * The one rule of secrecy (Wet BRP art. 2.59, 3.21): of who asked for it, whatever tells where he is, is left out, unless the task itself is to
 * keep his list; and the note that he asked for it always goes along. What leaves the task never holds it.
 */
export function honoreerGeheimhouding(
  persoon: BrpPersoon,
  { bijGeheimhouding }: Pick<BrpTaak, 'bijGeheimhouding'>,
  bestemming: Bestemming,
): GetoondePersoon {
  if (persoon.geheimhoudingPersoonsgegevens !== true) return { ...persoon, geheimhouding: false };
  if (bestemming === 'eigen-taak' && bijGeheimhouding === 'zichtbaar-met-melding')
    return { ...persoon, geheimhouding: true };
  const { verblijfplaats: _v, adressering: _a, immigratie: _i, ...rest } = persoon;
  return { ...rest, geheimhouding: true, afgeschermd: true };
}
