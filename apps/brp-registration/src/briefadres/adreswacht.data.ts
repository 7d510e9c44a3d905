import type { Herkomst } from '@schakel/domain';

interface Grens extends Herkomst {
  readonly hoogstens: number;
}

const EIGEN = { bron: 'Voorbeeld van Schakel; door de gemeente te bevestigen', graad: 'uit het hoofd' } as const;

/** Pairs of a postcode and a number in one letter: each is a question to the list, so a letter may not ask about a whole street. */
export const ADRESPAREN_PER_BRIEF: Grens = { hoogstens: 50, ...EIGEN };

/** How often somebody may run into a protected address within 24 hours: more than a mistake takes, too few to look for one. */
export const AFGESCHERMD_PER_DAG: Grens = { hoogstens: 5, ...EIGEN };
