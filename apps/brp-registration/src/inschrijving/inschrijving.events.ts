import {
  inschrijvingAdresBepaald,
  inschrijvingBevraagd,
  inschrijvingBsnToegekend,
  inschrijvingGemeenteBepaald,
  inschrijvingIngeschreven,
  inschrijvingNietInschrijfbaar,
  inschrijvingOntvangen,
  publicFact,
  type PublicFact,
} from '@schakel/contracts';
import { adresgronden } from './adresbepaling.domain.js';
import type { Inschrijving, Inschrijvingsgebeurtenis } from './inschrijving-toestand.domain.js';

/**
 * The privacy filter: how far a registration is, of which request in which chain file. Name, birth, address, judgements and numbers stay
 * behind `dataref`; of an address only its kind, of an answer of the BRP only whether somebody was found.
 * @param inschrijving state after the event
 * @param dataref absolute URL of the registration
 */
export function publiekFeit(
  gebeurtenis: Inschrijvingsgebeurtenis,
  { gemeentecode, ketendossierId, actieverzoekId }: Inschrijving,
  dataref: string,
): PublicFact {
  const data = { gemeentecode, ketendossierId, actieverzoekId };
  switch (gebeurtenis.type) {
    case 'inschrijving-ontvangen':
      return publicFact(inschrijvingOntvangen, data, dataref);
    case 'inschrijving-bevraagd':
      return publicFact(inschrijvingBevraagd, { ...data, uitkomst: gebeurtenis.bevraging.uitkomst }, dataref);
    case 'inschrijving-gemeente-bepaald': {
      const verantwoordelijkeGemeentecode = gebeurtenis.gemeente.gemeentecode;
      return publicFact(inschrijvingGemeenteBepaald, { ...data, verantwoordelijkeGemeentecode }, dataref);
    }
    case 'inschrijving-adres-bepaald': {
      const { adressoort } = adresgronden[gebeurtenis.adresbepaling.grond];
      return publicFact(inschrijvingAdresBepaald, { ...data, adressoort }, dataref);
    }
    case 'inschrijving-ingeschreven':
      return publicFact(inschrijvingIngeschreven, data, dataref);
    case 'inschrijving-bsn-toegekend':
      return publicFact(inschrijvingBsnToegekend, data, dataref);
    case 'inschrijving-niet-inschrijfbaar':
      return publicFact(inschrijvingNietInschrijfbaar, { ...data, redencode: gebeurtenis.reden }, dataref);
  }
}
