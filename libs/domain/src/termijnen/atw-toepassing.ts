import { datumInWoorden, type Datum } from '../kalender/datum.js';
import { GELIJKGESTELDE_DAGEN_BEKEND } from '../kalender/feestdagen.data.js';
import { redenGeenWerkdag } from '../kalender/feestdagen.js';
import { minstensTweeWerkdagen, verlengNaarWerkdag, type AtwOordeel } from '../kalender/termijnenwet.js';
import type { Stap } from './termijn.js';

/** The last day of a term after articles 2 and 1 of the Algemene termijnenwet, as far as they apply. */
export function eindeVolgensAtw(oordeel: AtwOordeel, eersteDag: Datum, einde: Datum): Datum {
  const metWerkdagen = oordeel.artikel2 ? minstensTweeWerkdagen(eersteDag, einde) : einde;
  return oordeel.artikel1 ? verlengNaarWerkdag(metWerkdagen) : metWerkdagen;
}

/** The steps that explain what the Algemene termijnenwet did to the end of a term, or why it did nothing. */
export function stappenVanAtw(oordeel: AtwOordeel, eersteDag: Datum, einde: Datum): readonly Stap[] {
  if (!oordeel.artikel1)
    return [{ datum: einde, uitleg: `niet verschoven: ${oordeel.uitleg}`, artikel: oordeel.grond }];
  const stappen: Stap[] = [];
  const metWerkdagen = oordeel.artikel2 ? minstensTweeWerkdagen(eersteDag, einde) : einde;
  if (metWerkdagen > einde) {
    stappen.push({ datum: metWerkdagen, uitleg: 'verlengd tot er twee werkdagen in vallen', artikel: 'Atw art. 2' });
  }
  const werkdag = verlengNaarWerkdag(metWerkdagen);
  if (werkdag > metWerkdagen) {
    const reden = redenGeenWerkdag(metWerkdagen) ?? '';
    const uitleg = `${datumInWoorden(metWerkdagen)} is ${reden}: verlengd tot de eerstvolgende werkdag`;
    stappen.push({ datum: werkdag, uitleg, artikel: oordeel.grond });
  }
  if (stappen.length > 0) return stappen;
  return [{ datum: einde, uitleg: 'een werkdag: niet verschoven', artikel: oordeel.grond }];
}

/** The reservation for a term that ends in a year whose days equated by decree (Atw art. 3 lid 3) are not known. */
export function voorbehoudGelijkgesteldeDagen(oordeel: AtwOordeel, einde: Datum): readonly string[] {
  const { van, tot } = GELIJKGESTELDE_DAGEN_BEKEND;
  if (!oordeel.artikel1 || (einde >= van && einde <= tot)) return [];
  const bekend = `${datumInWoorden(van)} tot en met ${datumInWoorden(tot)}`;
  return [`Met een feestdag gelijkgestelde dagen (Atw art. 3 lid 3) zijn alleen bekend van ${bekend}.`];
}
