import {
  type PublicFact,
  publicFact,
  zorgverwijzingAangeboden,
  zorgverwijzingAfgewezen,
  zorgverwijzingGeaccepteerd,
  zorgverwijzingGeplaatst,
  zorgverwijzingOntvangen,
  zorgverwijzingVoorgesteld,
} from '@schakel/contracts';
import type { Zorgverwijzing, Zorgverwijzingsgebeurtenis } from './zorgverwijzing-toestand.domain.js';

/**
 * The privacy filter: how far a referral is, of which request in which chain file, and nothing about the person. Facts, track, provider,
 * dates and texts stay behind `dataref`. That the municipality took an offer back travels as a refusal with its own reason.
 * @param verwijzing state after the event
 * @param dataref absolute URL of the referral
 */
export function publiekFeit(
  gebeurtenis: Zorgverwijzingsgebeurtenis,
  { gemeentecode, ketendossierId, actieverzoekId }: Zorgverwijzing,
  dataref: string,
): PublicFact {
  const verwijzing = { gemeentecode, ketendossierId, actieverzoekId };
  switch (gebeurtenis.type) {
    case 'zorgverwijzing-ontvangen':
      return publicFact(zorgverwijzingOntvangen, verwijzing, dataref);
    case 'zorgverwijzing-voorgesteld':
      return publicFact(zorgverwijzingVoorgesteld, verwijzing, dataref);
    case 'zorgverwijzing-aangeboden':
      return publicFact(zorgverwijzingAangeboden, verwijzing, dataref);
    case 'zorgverwijzing-geaccepteerd':
      return publicFact(zorgverwijzingGeaccepteerd, verwijzing, dataref);
    case 'zorgverwijzing-afgewezen':
    case 'zorgverwijzing-ingetrokken':
      return publicFact(zorgverwijzingAfgewezen, { ...verwijzing, redencode: gebeurtenis.reden }, dataref);
    case 'zorgverwijzing-geplaatst':
      return publicFact(zorgverwijzingGeplaatst, verwijzing, dataref);
  }
}
