import { berekenWettelijkeTermijn, geweigerd, plusDagen, type Datum } from '@schakel/domain';
import type { GevolgNietAntwoorden } from './bibob-object.domain.js';
import { eersteBezwaar, ingevuld, nietVoor, type Bezwaar } from './bibob-regels.domain.js';

/** The chance to complete the form (Awb art. 4:5). */
export interface Hersteltermijn {
  readonly gevraagdOp: Datum;
  /** Last day to complete it. */
  readonly tot: Datum;
  /** What is missing. */
  readonly ontbreekt: string;
}

/** That the questions stay unanswered, established by a human, with what the law attaches to it. */
export interface Zwijgen {
  readonly gevolg: Exclude<GevolgNietAntwoorden, 'ernstig-gevaar'>;
  readonly toelichting: string;
  readonly vastgesteldOp: Datum;
  /** Last day on which the application may be left untreated (Awb art. 4:5 lid 4); only when that is what follows. */
  readonly buitenBehandelingUiterlijk?: Datum;
}

/** The time given lies ahead and says what is missing. Codes `dag-te-vroeg`, `ontbrekende-gegevens-onbekend`. */
export function bezwaarTegenHersteltermijn({ gevraagdOp, tot, ontbreekt }: Hersteltermijn): Bezwaar {
  return eersteBezwaar(
    nietVoor('tot', tot, plusDagen(gevraagdOp, 1), 'morgen'),
    ingevuld(ontbreekt, 'ontbrekende-gegevens-onbekend', 'ontbreekt', 'Noem wat er ontbreekt (Awb art. 4:5).'),
  );
}

/** Nobody is held to have kept silent before his time is over. Code `hersteltermijn-loopt-nog`. */
export function bezwaarTegenZwijgen({ tot }: Hersteltermijn, vandaag: Datum): Bezwaar {
  if (vandaag > tot) return undefined;
  return geweigerd('hersteltermijn-loopt-nog', 'De hersteltermijn is nog niet voorbij (Awb art. 4:5).');
}

/** What silence leads to when it is not serious danger. */
export function zwijgenMet(
  gevolg: Zwijgen['gevolg'],
  toelichting: string,
  { tot }: Hersteltermijn,
  vastgesteldOp: Datum,
): Zwijgen {
  const kern = { gevolg, toelichting, vastgesteldOp };
  if (gevolg !== 'buiten-behandeling') return kern;
  const { einde } = berekenWettelijkeTermijn('buiten-behandeling-laten', { begin: tot });
  return { ...kern, buitenBehandelingUiterlijk: einde };
}
