import type { Datum, Opschorting } from '@schakel/domain';
import type { BibobFormulier, Hersteltermijn } from './bibob-formulier-toestand.domain.js';

/** A suspension of the decision term, with a name by which it can be found again. */
export type Formulieropschorting = Opschorting & { readonly kenmerk: string };

/**
 * What time to mend the form means for the decision term: each suspends it from the day it was given to the day on which nothing was
 * missing any more, or else to its own last day (Awb art. 4:15 lid 1 onder a). An extension overlaps the one before; who adds them up
 * counts each day once. Own research suspends nothing (Wet Bibob art. 31 a contrario).
 * @param vandaag legal day: a time that has not ended by then has no end yet
 */
export function opschortingenVan(formulier: BibobFormulier, vandaag: Datum): readonly Formulieropschorting[] {
  return formulier.hersteltermijnen.map((termijn, index) => {
    const tot = eindeVan(termijn, vandaag);
    const kenmerk = `${formulier.id}/${String(index + 1)}`;
    return { kenmerk, grond: 'aanvulling', van: termijn.gegevenOp, ...(tot !== undefined && { tot }) };
  });
}

function eindeVan({ tot, aangevuldOp }: Hersteltermijn, vandaag: Datum): Datum | undefined {
  if (aangevuldOp !== undefined && aangevuldOp <= tot) return aangevuldOp;
  return vandaag > tot ? tot : undefined;
}
