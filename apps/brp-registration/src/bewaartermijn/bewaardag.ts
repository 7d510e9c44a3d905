import { bewarenTotEnMet, wettelijkeDag, type Datum } from '@schakel/domain';
import { BEWAARREGELS, type Bewaarsoort } from './bewaartermijnen.data.js';

/** In which states a kind of file is over, and from which its term is counted. */
const VOORBIJ: Readonly<Record<Bewaarsoort, readonly string[]>> = {
  briefadres: ['beeindigd', 'afgewezen'],
  veiligheidsbesluit: ['beeindigd', 'afgewezen', 'ingetrokken'],
  aanwijzing: ['ingetrokken', 'verlopen', 'afgewezen'],
  verstrekkingsbeperking: ['beeindigd', 'afgezien'],
  verstrekkingsuitzondering: ['geweigerd', 'ingetrokken'],
  brief: ['verzonden', 'vervallen'],
};

/**
 * The last day on which a file is kept; null while it is not over.
 * @param einde day of its source event where the file names one; else the day on which it got its state
 */
export function bewaardagVan(
  soort: Bewaarsoort,
  { status, gewijzigdOp }: { readonly status: string; readonly gewijzigdOp: string },
  einde?: Datum,
): Datum | null {
  if (!VOORBIJ[soort].includes(status)) return null;
  return bewarenTotEnMet(BEWAARREGELS, soort, einde ?? wettelijkeDag(gewijzigdOp));
}
