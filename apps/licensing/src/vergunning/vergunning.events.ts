import {
  publicFact,
  vergunningBijgewerkt,
  vergunningGeregistreerd,
  vergunningGeschorst,
  vergunningHersteld,
  vergunningIngetrokken,
  vergunningVervallen,
  type PublicFact,
} from '@schakel/contracts';
import type { Vergunning, Vergunninggebeurtenis } from './vergunning-toestand.domain.js';

/** Most ids that the contract lets an event carry; the latest consultations are told. */
const MAX_RAADPLEGINGEN = 50;

/**
 * The privacy filter: what the chain may learn of a permit. Whether it holds, never whose it is or why; everything else is one and the
 * same fact, so that a report, an inspection or a release cannot be told apart.
 * @param dataref absolute URL of the permit
 */
export function publiekFeit(
  gebeurtenis: Vergunninggebeurtenis,
  { gemeentecode, vergunningsoort, raadplegingIds }: Vergunning,
  dataref: string,
): PublicFact {
  const barriere = { gemeentecode, vergunningsoort, raadplegingIds: raadplegingIds.slice(-MAX_RAADPLEGINGEN) };
  switch (gebeurtenis.type) {
    case 'vergunning-geregistreerd':
      return publicFact(vergunningGeregistreerd, barriere, dataref);
    case 'vergunning-geschorst':
      return publicFact(vergunningGeschorst, barriere, dataref);
    case 'vergunning-ingetrokken':
      return publicFact(vergunningIngetrokken, barriere, dataref);
    case 'vergunning-vervallen':
    case 'vergunning-verlopen':
      return publicFact(vergunningVervallen, barriere, dataref);
    case 'schorsing-beeindigd':
    case 'vergunning-hersteld':
      return publicFact(vergunningHersteld, barriere, dataref);
    default:
      return publicFact(vergunningBijgewerkt, { gemeentecode, vergunningsoort }, dataref);
  }
}
