import { plusDagen, type Datum } from '../kalender/datum.js';
import type { Stap } from './termijn.js';
import { berekenWettelijkeTermijn } from './wettelijke-termijn.js';

/** What follows when a permit is granted by law because no decision came in time (lex silencio positivo, Awb 4.1.3.3). */
export interface VergunningVanRechtswege {
  /** Day on which it takes effect: the third after the decision term (Awb 4:20b lid 3). */
  readonly werktVanaf: Datum;
  /** Last day to make it known (Awb 4:20c lid 1). */
  readonly bekendmakenUiterlijk: Datum;
  readonly stappen: readonly Stap[];
}

/**
 * The days that follow from silence. Only for permits to which Awb 4.1.3.3 applies: by default those under the Dienstenwet (art. 28)
 * unless excluded, as for the Alcoholwet. Whether it applies is in the configuration of the permit, not here.
 * @param eindeBeslistermijn last day of the decision term
 */
export function vergunningVanRechtswege(eindeBeslistermijn: Datum): VergunningVanRechtswege {
  const werktVanaf = plusDagen(eindeBeslistermijn, 3);
  const bekendmaking = berekenWettelijkeTermijn('bekendmaking-van-rechtswege', { begin: eindeBeslistermijn });
  return {
    werktVanaf,
    bekendmakenUiterlijk: bekendmaking.einde,
    stappen: [
      { datum: eindeBeslistermijn, uitleg: 'de beslistermijn verstrijkt zonder besluit', artikel: 'Awb 4:20b lid 1' },
      {
        datum: werktVanaf,
        uitleg: 'derde dag na afloop: de beschikking treedt in werking',
        artikel: 'Awb 4:20b lid 3',
      },
      ...bekendmaking.stappen,
    ],
  };
}
