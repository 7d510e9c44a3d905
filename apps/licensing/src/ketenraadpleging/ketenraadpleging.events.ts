import { ketenraadplegingGevraagd, publicFact, type PublicFact } from '@schakel/contracts';
import type { Ketenraadpleging, Ketenraadplegingsgebeurtenis } from './ketenraadpleging.domain.js';

/**
 * The privacy filter: the question leaves with a pseudonym and names no file; that the answer was kept is told to nobody.
 * @param dataref absolute URL of the collection, the same for every question, so that it points at no application
 * @param bedrijfspseudoniem pseudonym of the KvK number in the domain `raadpleging`; only the question carries it
 */
export function publiekFeit(
  gebeurtenis: Ketenraadplegingsgebeurtenis,
  { gemeentecode, aanleiding, grondslag: grondslagcode }: Ketenraadpleging,
  dataref: string,
  bedrijfspseudoniem: string,
): PublicFact | null {
  if (gebeurtenis.type !== 'ketenraadpleging-gevraagd') return null;
  return publicFact(ketenraadplegingGevraagd, { gemeentecode, bedrijfspseudoniem, aanleiding, grondslagcode }, dataref);
}
