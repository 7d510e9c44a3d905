import { publicFact, raadplegingBeantwoord, raadplegingGevraagd, type PublicFact } from '@schakel/contracts';
import type { Raadpleging, Raadplegingsgebeurtenis } from './raadpleging.domain.js';

/**
 * The privacy filter: the company travels as a pseudonym that only licensing can compare (ADR 0009).
 * @param bedrijfspseudoniem pseudonym of the KvK number in the domain `raadpleging`
 */
export function publiekFeit(
  gebeurtenis: Raadplegingsgebeurtenis,
  { gemeentecode, ketendossierId }: Raadpleging,
  dataref: string,
  bedrijfspseudoniem: string,
): PublicFact {
  switch (gebeurtenis.type) {
    case 'raadpleging-gevraagd': {
      const grondslagcode = gebeurtenis.grondslag;
      return publicFact(
        raadplegingGevraagd,
        { gemeentecode, ketendossierId, bedrijfspseudoniem, grondslagcode },
        dataref,
      );
    }
    case 'raadpleging-beantwoord':
      return publicFact(
        raadplegingBeantwoord,
        { gemeentecode, ketendossierId, uitkomst: gebeurtenis.uitkomst },
        dataref,
      );
  }
}
