import { plusDagen, type Datum } from './datum.js';
import { isWerkdag } from './feestdagen.js';
import type { Duur } from './duur.js';

/** The law that governs the ends of legal terms: Algemene termijnenwet (BWBR0002448), read in its 2017 text. */
export const TERMIJNENWET = {
  bron: 'Algemene termijnenwet (BWBR0002448)',
  graad: 'gelezen-2017',
} as const;

/** Kind of rule that sets a term; decides whether the Algemene termijnenwet applies of itself. */
export type Regelsoort = 'wet' | 'amvb' | 'verordening' | 'besluit';

/** What must be known of a term to say whether the Algemene termijnenwet applies. */
export interface Termijneigenschappen {
  readonly duur: Duur;
  readonly regelsoort: Regelsoort;
  /** Article that declares the Atw applicable to a term of an ordinance or decision, e.g. `APV art. 1:2a`. */
  readonly atwVerklaardIn?: string;
  /** The term is found by counting back from a moment (art. 1 lid 2). */
  readonly teruggerekend?: boolean;
}

/** Whether articles 1 and 2 apply, with the article and the reason. */
export interface AtwOordeel {
  readonly artikel1: boolean;
  readonly artikel2: boolean;
  readonly grond: string;
  readonly uitleg: string;
}

/** Longest terms to which the law applies (art. 4, opening words and a): beyond these not. */
const GRENZEN = { uren: 0, dagen: 90, weken: 12, maanden: 3, jaren: 0 } as const;

function geenToepassing(grond: string, uitleg: string): AtwOordeel {
  return { artikel1: false, artikel2: false, grond, uitleg };
}

/**
 * Whether the Algemene termijnenwet applies to a term. Not for terms in hours, of more than 90 days, 12 weeks or 3 months, or in years
 * (art. 4); of itself only for terms of an act (art. 1) or an amvb (art. 5), so for an ordinance such as the APV only when that says so;
 * art. 1 not for terms counted back (art. 1 lid 2); art. 2 only for terms of at least three days.
 */
export function atwVanToepassing(termijn: Termijneigenschappen): AtwOordeel {
  const { duur, regelsoort, atwVerklaardIn } = termijn;
  if (duur.aantal > GRENZEN[duur.eenheid]) {
    return geenToepassing(
      'Atw art. 4',
      `de wet geldt niet voor een termijn van ${String(duur.aantal)} ${duur.eenheid}`,
    );
  }
  const vanzelf = regelsoort === 'wet' || regelsoort === 'amvb';
  if (!vanzelf && atwVerklaardIn === undefined) {
    return geenToepassing('Atw art. 5', `de wet geldt niet vanzelf voor een termijn in een ${regelsoort}`);
  }
  const tenMinsteDrieDagen = duur.eenheid !== 'dagen' || duur.aantal >= 3;
  const grond = vanzelf ? (regelsoort === 'wet' ? 'Atw art. 1 lid 1' : 'Atw art. 5') : (atwVerklaardIn ?? '');
  if (termijn.teruggerekend === true) {
    return {
      artikel1: false,
      artikel2: tenMinsteDrieDagen,
      grond: 'Atw art. 1 lid 2',
      uitleg: 'een teruggerekende termijn wordt niet naar een werkdag verschoven',
    };
  }
  return { artikel1: true, artikel2: tenMinsteDrieDagen, grond, uitleg: 'de Algemene termijnenwet geldt' };
}

/** A term that ends on a Saturday, Sunday or public holiday runs on to the next day that is none of these (Atw art. 1 lid 1). */
export function verlengNaarWerkdag(einde: Datum): Datum {
  let dag = einde;
  while (!isWerkdag(dag)) dag = plusDagen(dag, 1);
  return dag;
}

/**
 * A term of at least three days is extended until it holds two working days (Atw art. 2). Shorter terms come back unchanged.
 * @param eersteDag first day of the term, itself counted
 * @param einde last day of the term, itself counted
 */
export function minstensTweeWerkdagen(eersteDag: Datum, einde: Datum): Datum {
  if (plusDagen(eersteDag, 2) > einde) return einde;
  let werkdagen = 0;
  for (let dag = eersteDag; ; dag = plusDagen(dag, 1)) {
    if (isWerkdag(dag)) werkdagen += 1;
    if (werkdagen === 2) return dag > einde ? dag : einde;
  }
}
