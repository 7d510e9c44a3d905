import { brpDatumVan, parseBrpDatum, volledigeDag } from '../nummers/brp-datum.js';
import type { Datum } from '../kalender/datum.js';
import type { BrpTabelrij } from './brp-tabel.js';

/**
 * Reads our own tables, kept as lines `code|omschrijving|ingang|einde|iso|opvolgers`: dates `JJJJMMDD`, successors with a space between,
 * empty places at the end left out. Throws RangeError on a line that is none: a mistake in our own data.
 */
export function tabelregels(tekst: string): readonly BrpTabelrij[] {
  return tekst
    .trim()
    .split('\n')
    .map((regel) => {
      const [code = '', omschrijving = '', ingang = '', einde = '', iso = '', opvolgers = ''] = regel.trim().split('|');
      if (code === '' || omschrijving === '') throw new RangeError('A line of a table has a code and a description.');
      return {
        code,
        omschrijving,
        ...(ingang !== '' && { ingang: dag(ingang) }),
        ...(einde !== '' && { einde: dag(einde) }),
        ...(iso !== '' && { iso }),
        ...(opvolgers !== '' && { opvolgers: opvolgers.split(' ') }),
      };
    });
}

function dag(tekst: string): Datum {
  const gelezen = parseBrpDatum(tekst);
  const heel = gelezen && volledigeDag(gelezen);
  if (heel === undefined || brpDatumVan(heel) !== tekst) throw new RangeError('A day of a table is JJJJMMDD.');
  return heel;
}
