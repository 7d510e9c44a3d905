import { bewaardag, type Brongebeurtenis, type Datum } from '@schakel/domain';
import { BEWAARREGELS } from './bewaartermijnen.data.js';
import { EIGEN_TERMIJNEN, type Bewaarsoort } from './bewaringen.domain.js';

/**
 * The last day on which a file is kept; null while it is not over.
 * @param bron day and result of its source event, where the file names them; else the day on which it got its state
 */
export function bewaardagVan(
  soort: Bewaarsoort,
  bestand: { readonly status: string; readonly gewijzigdOp: string },
  bron?: Brongebeurtenis,
): Datum | null {
  return bewaardag(BEWAARREGELS, EIGEN_TERMIJNEN[soort], bestand, bron);
}
