import {
  publicFact,
  terugmeldingAfgesloten,
  terugmeldingDoorgezonden,
  terugmeldingInOnderzoek,
  terugmeldingOntvangen,
  terugmeldingTermijnBewaakt,
  type PublicFact,
} from '@schakel/contracts';
import type { Terugmelding, Terugmeldingsgebeurtenis } from './terugmelding-toestand.domain.js';

/**
 * The privacy filter: how far a report is. Whom it is about, what is doubted and why stay behind `dataref`; which municipality registers him
 * too, for that tells where he lives.
 * @param dataref absolute URL of the report
 */
export function publiekFeit(
  gebeurtenis: Terugmeldingsgebeurtenis,
  { gemeentecode }: Terugmelding,
  dataref: string,
): PublicFact {
  switch (gebeurtenis.type) {
    case 'terugmelding-gemeld':
      return publicFact(terugmeldingOntvangen, { gemeentecode }, dataref);
    case 'terugmelding-in-onderzoek-genomen':
      return publicFact(terugmeldingInOnderzoek, { gemeentecode }, dataref);
    case 'terugmelding-doorgezonden':
      return publicFact(terugmeldingDoorgezonden, { gemeentecode }, dataref);
    case 'terugmelding-termijn-bewaakt':
      return publicFact(terugmeldingTermijnBewaakt, { gemeentecode, termijnstand: gebeurtenis.stand }, dataref);
    case 'terugmelding-afgewezen':
      return publicFact(terugmeldingAfgesloten, { gemeentecode, uitkomst: 'afgewezen' }, dataref);
    case 'terugmelding-ingetrokken':
      return publicFact(terugmeldingAfgesloten, { gemeentecode, uitkomst: 'ingetrokken' }, dataref);
    case 'terugmelding-afgehandeld':
      return publicFact(terugmeldingAfgesloten, { gemeentecode, uitkomst: 'afgehandeld' }, dataref);
  }
}
