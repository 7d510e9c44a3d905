import {
  kostenBetwist,
  kostenErkend,
  kostenInBemiddeling,
  kostenVastgesteld,
  kostenVoorgesteld,
  type PublicFact,
  publicFact,
} from '@schakel/contracts';
import type { Kostengebeurtenis, Kostenverantwoordelijkheid } from './kostenverantwoordelijkheid-toestand.domain.js';

/**
 * The privacy filter: that there is a question who pays, how far it is, and which kind of party it is about. Which municipality, why,
 * and everything about the person stay behind `dataref`.
 * @param dataref absolute URL of the file
 */
export function publiekFeit(
  gebeurtenis: Kostengebeurtenis,
  kosten: Kostenverantwoordelijkheid,
  dataref: string,
): PublicFact {
  const { gemeentecode, zorgverwijzingId } = kosten;
  const drager = 'toedeling' in kosten ? kosten.toedeling.drager : kosten.voorstel.drager;
  const data = { gemeentecode, zorgverwijzingId, drager };
  switch (gebeurtenis.type) {
    case 'kosten-voorgesteld':
      return publicFact(kostenVoorgesteld, data, dataref);
    case 'kosten-erkend':
      return publicFact(kostenErkend, data, dataref);
    case 'kosten-betwist':
      return publicFact(kostenBetwist, data, dataref);
    case 'bemiddeling-begonnen':
      return publicFact(kostenInBemiddeling, data, dataref);
    case 'kosten-vastgesteld':
      return publicFact(kostenVastgesteld, data, dataref);
  }
}
