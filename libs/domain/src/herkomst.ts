import type { Datum } from './kalender/datum.js';

/**
 * How sure a fact is. `gelezen`: read in the source named. `gelezen-2017`: read in the 2017 text of the law, later changes possible.
 * `secundair`: read in another source than the one that decides. `uit het hoofd`: from memory, to be confirmed before it decides
 * about anyone.
 */
export type Graad = 'gelezen' | 'gelezen-2017' | 'secundair' | 'uit het hoofd';

/** Where a legal or reference fact comes from, and from when it holds. Every fact kept as data carries this. */
export interface Herkomst {
  readonly bron: string;
  readonly graad: Graad;
  /** First day on which the fact holds; undefined when it is not (yet) in force or the day is not known. */
  readonly geldigVanaf?: Datum;
}
