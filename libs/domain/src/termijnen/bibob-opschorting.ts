import { plusDagen, type Datum } from '../kalender/datum.js';
import { dagenVan, type Opschorting } from './opschorting.js';

/** A pause of the advice term: the LBB asked data of the municipality or the person concerned (Wet Bibob art. 15 lid 2). */
export interface Adviespauze {
  readonly gevraagdOp: Datum;
  /** Undefined: not yet received. */
  readonly ontvangenOp?: Datum;
}

/** What happened between the request for advice and its receipt. */
export interface Adviesverloop {
  readonly gevraagdOp: Datum;
  /** Undefined: not yet received. */
  readonly ontvangenOp?: Datum;
  readonly pauzes?: readonly Adviespauze[];
  /** Days by which the LBB extended its term with notice: 0 without notice, at most 28 (art. 15 lid 3). */
  readonly verlengingDagen?: number;
}

/** Advice term of eight weeks (Wet Bibob art. 15 lid 1), in days. */
export const BIBOB_ADVIESTERMIJN_DAGEN = 56;
/** Longest extension of the advice term (Wet Bibob art. 15 lid 3), in days. */
export const BIBOB_VERLENGING_MAXIMUM_DAGEN = 28;

/**
 * The suspension of the decision term by a request for advice (Wet Bibob art. 31): from the day of the request to the day of receipt,
 * both counted, but never longer than eight weeks plus the pauses (each received − asked days, overlapping days once) plus the
 * extension that the LBB gave notice of. After that the term runs again, even without advice.
 * @param peildatum day up to which a pause that still runs is counted; required when there is one
 * Throws RangeError for an extension outside 0–28 days, or a pause that ends before it starts.
 */
export function bibobOpschorting(verloop: Adviesverloop, peildatum?: Datum): Opschorting {
  const verlenging = verloop.verlengingDagen ?? 0;
  if (!Number.isInteger(verlenging) || verlenging < 0 || verlenging > BIBOB_VERLENGING_MAXIMUM_DAGEN) {
    throw new RangeError('The LBB extends its term by 0 to 28 days.');
  }
  const pauzedagen = new Set((verloop.pauzes ?? []).flatMap((pauze) => dagenVanPauze(pauze, peildatum)));
  const opschorting = {
    grond: 'bibob-advies',
    van: verloop.gevraagdOp,
    maximumDagen: BIBOB_ADVIESTERMIJN_DAGEN + pauzedagen.size + verlenging,
  } as const;
  return verloop.ontvangenOp === undefined ? opschorting : { ...opschorting, tot: verloop.ontvangenOp };
}

function dagenVanPauze(pauze: Adviespauze, peildatum: Datum | undefined): readonly Datum[] {
  const einde = pauze.ontvangenOp ?? peildatum;
  if (einde === undefined) throw new RangeError('A running pause can only be counted up to a day.');
  if (einde < pauze.gevraagdOp) throw new RangeError('A pause ends before it starts.');
  return dagenVan({ eersteDag: pauze.gevraagdOp, laatsteDag: plusDagen(einde, -1) });
}
