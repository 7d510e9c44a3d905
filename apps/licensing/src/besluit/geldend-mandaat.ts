import { wettelijkeDag, type Gemeentecode } from '@schakel/domain';
import { geldendeMandaattabel, type Mandaattabel } from './mandaat.domain.js';
import { MANDAATTABELLEN } from './mandaattabellen.data.js';

/** The mandate table that holds for a municipality at an instant (UTC). */
export function mandaattabelOp(gemeentecode: Gemeentecode, nu: string): Mandaattabel {
  const tabel = geldendeMandaattabel(MANDAATTABELLEN, gemeentecode, wettelijkeDag(nu));
  if (tabel === undefined) throw new Error('there is a mandate table for every day since the first');
  return tabel;
}
