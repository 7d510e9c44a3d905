import {
  type PublicFact,
  publicFact,
  signaalGerouteerd,
  signaalGewogen,
  signaalInDuiding,
  signaalOntvangen,
  signaalZonderAanwijzingGesloten,
} from '@schakel/contracts';
import type { Signaal, Signaalgebeurtenis } from './signaal-toestand.domain.js';

/**
 * The privacy filter: what others may learn of a history event. No persons, places, companies, texts or functionaries pass; the
 * details stay behind `dataref`.
 * @param signaal state after the event
 * @param dataref absolute URL of the signal
 */
export function publiekFeit(gebeurtenis: Signaalgebeurtenis, { gemeentecode }: Signaal, dataref: string): PublicFact {
  switch (gebeurtenis.type) {
    case 'signaal-ontvangen': {
      const { kanaal, uitbuitingsvorm, acuutGevaar } = gebeurtenis.melding;
      return publicFact(signaalOntvangen, { gemeentecode, kanaal, uitbuitingsvorm, acuutGevaar }, dataref);
    }
    case 'signaal-in-duiding':
      return publicFact(signaalInDuiding, { gemeentecode }, dataref);
    case 'signaal-gewogen':
      return publicFact(signaalGewogen, { gemeentecode, catalogusversie: gebeurtenis.weging.catalogusversie }, dataref);
    case 'signaal-gerouteerd':
      return publicFact(signaalGerouteerd, { gemeentecode, route: gebeurtenis.route }, dataref);
    case 'signaal-zonder-aanwijzing-gesloten':
      return publicFact(signaalZonderAanwijzingGesloten, { gemeentecode }, dataref);
  }
}
