import type { Gemeentecode } from '@schakel/domain';
import type { Pseudonimiseerder } from '@schakel/privacy';
import type { Verwerking } from '@schakel/service';
import type { Vergunningaanvraag } from './vergunningaanvraag-toestand.domain.js';

/** Domain of the pseudonyms by which the processing log names applicants. */
const BETROKKENE = 'vergunningaanvraag/aanvrager';

/**
 * What the processing log says about one action on an application. The applicant is named by a pseudonym of his own per application:
 * the log cannot be searched for a company.
 */
export function verwerkingVan(
  naam: string,
  { id, gemeentecode }: { readonly id: Vergunningaanvraag['id']; readonly gemeentecode: Gemeentecode },
  pseudoniemen: Pseudonimiseerder,
  nu: string,
): Verwerking {
  const betrokkene = {
    id: pseudoniemen.pseudoniem(BETROKKENE, id),
    type: 'urn:schakel:pseudoniem:vergunningaanvrager',
  };
  return {
    naam,
    gemeentecode,
    nu,
    voorwerp: { soort: 'vergunningaanvraag', id },
    betrokkenen: [betrokkene],
  };
}
