import {
  type PublicFact,
  publicFact,
  zorgverwijzingAangeboden,
  zorgverwijzingAfgewezen,
  zorgverwijzingBeeindigd,
  zorgverwijzingGeaccepteerd,
  zorgverwijzingGeescaleerd,
  zorgverwijzingGeplaatst,
  zorgverwijzingGezien,
  zorgverwijzingHerinnerd,
  zorgverwijzingOntvangen,
  zorgverwijzingUrgentieBepaald,
  zorgverwijzingVervallen,
  zorgverwijzingVoorgesteld,
} from '@schakel/contracts';
import type { Zorgverwijzing, Zorgverwijzingsgebeurtenis } from './zorgverwijzing-toestand.domain.js';

/**
 * The privacy filter: how far a referral is, of which request in which chain file, and nothing about the person. Facts, track, provider,
 * dates and texts stay behind `dataref`. That the municipality took an offer back, or that nobody answered in time, travels as a refusal
 * with its own reason. Null for the referral of a child that came along: the request of the chain follows that of the parent, and how
 * many children there are is nobody's business. Null for how the assignment runs: that is between municipality and provider.
 * @param verwijzing state after the event
 * @param dataref absolute URL of the referral
 */
export function publiekFeit(
  gebeurtenis: Zorgverwijzingsgebeurtenis,
  { gemeentecode, ketendossierId, actieverzoekId, ouderverwijzingId }: Zorgverwijzing,
  dataref: string,
): PublicFact | null {
  if (ouderverwijzingId !== undefined) return null;
  const verwijzing = { gemeentecode, ketendossierId, actieverzoekId };
  switch (gebeurtenis.type) {
    case 'zorgverwijzing-ontvangen':
      return publicFact(zorgverwijzingOntvangen, verwijzing, dataref);
    case 'zorgverwijzing-urgentie-bepaald': {
      const urgentiecode = gebeurtenis.urgentie;
      return publicFact(zorgverwijzingUrgentieBepaald, { ...verwijzing, urgentiecode }, dataref);
    }
    case 'zorgverwijzing-voorgesteld':
      return publicFact(zorgverwijzingVoorgesteld, verwijzing, dataref);
    case 'zorgverwijzing-aangeboden':
      return publicFact(zorgverwijzingAangeboden, verwijzing, dataref);
    case 'zorgverwijzing-gezien':
      return publicFact(zorgverwijzingGezien, verwijzing, dataref);
    case 'zorgverwijzing-herinnerd':
      return publicFact(zorgverwijzingHerinnerd, verwijzing, dataref);
    case 'zorgverwijzing-geaccepteerd':
      return publicFact(zorgverwijzingGeaccepteerd, verwijzing, dataref);
    case 'zorgverwijzing-vervallen':
      return publicFact(zorgverwijzingVervallen, verwijzing, dataref);
    case 'zorgverwijzing-verlopen':
      return publicFact(zorgverwijzingAfgewezen, { ...verwijzing, redencode: 'reactietermijn-verlopen' }, dataref);
    case 'zorgverwijzing-afgewezen':
    case 'zorgverwijzing-ingetrokken':
      return publicFact(zorgverwijzingAfgewezen, { ...verwijzing, redencode: gebeurtenis.reden }, dataref);
    case 'zorgverwijzing-geescaleerd': {
      const aanleidingcode = gebeurtenis.aanleiding;
      return publicFact(zorgverwijzingGeescaleerd, { ...verwijzing, aanleidingcode }, dataref);
    }
    case 'zorgverwijzing-geplaatst':
      return publicFact(zorgverwijzingGeplaatst, verwijzing, dataref);
    case 'zorgverwijzing-toewijzing-bepaald':
      return null;
    case 'zorgverwijzing-beeindigd':
      return publicFact(zorgverwijzingBeeindigd, { ...verwijzing, eindecode: gebeurtenis.einde }, dataref);
  }
}
