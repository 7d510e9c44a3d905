import type { BrpTabel, BrpTabelnummer } from './brp-tabel.js';
import { TABEL_34 } from './landen.data.js';
import { TABEL_32 } from './nationaliteiten.data.js';
import { TABEL_33, TABEL_60, TABEL_61 } from './overige-tabellen.data.js';
import { TABEL_56 } from './verblijfstitels.data.js';

/** Our own tables, for where no official one was loaded. */
export const BRP_TABELLEN: Readonly<Record<BrpTabelnummer, BrpTabel>> = {
  '32': TABEL_32,
  '33': TABEL_33,
  '34': TABEL_34,
  '56': TABEL_56,
  '60': TABEL_60,
  '61': TABEL_61,
};

/**
 * The codes of a country (tabel 34) that carry an ISO 3166-1 alpha-2 code and hold now; several for the three islands of BQ, none for
 * what ISO knows and the BRP does not.
 */
export function landcodesVanIso(iso: string, tabel: BrpTabel = TABEL_34): readonly string[] {
  return tabel.rijen.filter((rij) => rij.iso === iso && rij.einde === undefined).map(({ code }) => code);
}
