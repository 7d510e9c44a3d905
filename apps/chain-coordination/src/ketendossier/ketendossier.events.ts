import {
  ketendossierGeopend,
  ketendossierGesloten,
  ketendossierInRegie,
  publicFact,
  toegangIngetrokken,
  toegangVerleend,
  type PublicFact,
} from '@schakel/contracts';
import type { Ketendossier, Ketendossiergebeurtenis } from './ketendossier.domain.js';

/**
 * The privacy filter: that something happened to a chain file, and nothing of who is on its access list or why.
 * @param dossier state after the event
 * @param dataref absolute URL of the chain file
 */
export function publiekFeit(
  gebeurtenis: Ketendossiergebeurtenis,
  { gemeentecode }: Ketendossier,
  dataref: string,
): PublicFact {
  switch (gebeurtenis.type) {
    case 'ketendossier-geopend': {
      const { signaalId, route } = gebeurtenis;
      return publicFact(ketendossierGeopend, { gemeentecode, signaalId, route }, dataref);
    }
    case 'ketendossier-in-regie':
      return publicFact(ketendossierInRegie, { gemeentecode }, dataref);
    case 'toegang-verleend':
      return publicFact(toegangVerleend, { gemeentecode, toegangId: gebeurtenis.toegang.toegangId }, dataref);
    case 'toegang-ingetrokken':
      return publicFact(toegangIngetrokken, { gemeentecode, toegangId: gebeurtenis.toegangId }, dataref);
    case 'ketendossier-gesloten':
      return publicFact(ketendossierGesloten, { gemeentecode }, dataref);
  }
}
