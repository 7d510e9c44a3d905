import { datumgrenzen, parseBrpDatum } from '../nummers/brp-datum.js';
import type { Datum } from '../kalender/datum.js';
import { leesCsv, csvTekst } from './csv.js';
import type { BrpTabel, BrpTabelnummer, BrpTabelrij } from './brp-tabel.js';

/** What is wrong with a file, by line (from 1), column and rule; never what stands there. */
export interface Importfout {
  readonly regel: number;
  readonly kolom: string;
  readonly regelnaam: string;
}

export type Tabelimport =
  | { readonly soort: 'gelezen'; readonly tabel: BrpTabel }
  | { readonly soort: 'fouten'; readonly fouten: readonly Importfout[] };

/** Columns of the files that RvIG publishes: the number of the element stands before the name. */
const KOLOMMEN: Readonly<Record<BrpTabelnummer, { code: string; omschrijving: string; vorm: RegExp }>> = {
  '32': { code: '05.11', omschrijving: '05.12', vorm: /^[0-9]{4}$/ },
  '33': { code: '92.10', omschrijving: '92.11', vorm: /^[0-9]{4}$/ },
  '34': { code: '94.10', omschrijving: '94.11', vorm: /^[0-9]{4}$/ },
  '56': { code: '39.11', omschrijving: '39.12', vorm: /^[0-9]{2}$/ },
  '60': { code: '88.11', omschrijving: '88.12', vorm: /^[0-9]{4}$/ },
  '61': { code: '32.11', omschrijving: '32.12', vorm: /^[0-9A-Z]{1,2}$/ },
};
const NAMEN: Readonly<Record<BrpTabelnummer, string>> = {
  '32': 'Nationaliteitentabel',
  '33': 'Gemeententabel',
  '34': 'Landentabel',
  '56': 'Verblijfstiteltabel',
  '60': 'RNI-deelnemerstabel',
  '61': 'Gezagsverhoudingtabel',
};
const INGANG = '99.98';
const EINDE = '99.99';
const OPVOLGER = '92.12';

type Cellen = (kolom: string) => string;

/**
 * Reads a national table as RvIG publishes it: UTF-16LE or UTF-8 with or without a byte order mark, comma between quoted cells, first line
 * the names of the columns. Everything that is wrong is told at once, and then nothing is read: half a table is worse than none.
 * @param bron what the municipality loaded, e.g. the name and day of the file
 */
export function leesTabel(nummer: BrpTabelnummer, bestand: Uint8Array, bron: string): Tabelimport {
  const { code, omschrijving, vorm } = KOLOMMEN[nummer];
  const [kop, ...regels] = leesCsv(csvTekst(bestand), ',');
  const plaatsen = new Map((kop?.cellen ?? []).map((naam, plaats) => [naam.trim().slice(0, 5), plaats]));
  const ontbrekend = [code, omschrijving].filter((kolom) => !plaatsen.has(kolom));
  if (ontbrekend.length > 0)
    return { soort: 'fouten', fouten: ontbrekend.map((kolom) => ({ regel: 1, kolom, regelnaam: 'kolom ontbreekt' })) };
  const gezien = new Set<string>();
  const fouten: Importfout[] = [];
  const rijen = regels.map(({ regel, cellen }): BrpTabelrij => {
    const cel: Cellen = (kolom) => (cellen[plaatsen.get(kolom) ?? -1] ?? '').trim();
    const fout = (kolom: string, regelnaam: string) => void fouten.push({ regel, kolom, regelnaam });
    if (!vorm.test(cel(code))) fout(code, 'code');
    if (gezien.has(cel(code))) fout(code, 'dubbel');
    gezien.add(cel(code));
    if (cel(omschrijving) === '') fout(omschrijving, 'verplicht');
    for (const kolom of [INGANG, EINDE]) if (cel(kolom) !== '' && dag(cel(kolom)) === undefined) fout(kolom, 'datum');
    return rijVan(cel, nummer);
  });
  if (fouten.length > 0) return { soort: 'fouten', fouten };
  const tabel = { nummer, naam: NAMEN[nummer], bron, graad: 'gelezen', voorlopig: false, rijen } as const;
  return { soort: 'gelezen', tabel };
}

function rijVan(cel: Cellen, nummer: BrpTabelnummer): BrpTabelrij {
  const { code, omschrijving } = KOLOMMEN[nummer];
  const [ingang, einde] = [dag(cel(INGANG)), dag(cel(EINDE))];
  return {
    code: cel(code),
    omschrijving: cel(omschrijving),
    ...(ingang !== undefined && { ingang }),
    ...(einde !== undefined && { einde }),
    ...(nummer === '33' && cel(OPVOLGER) !== '' && { opvolgers: [cel(OPVOLGER)] }),
  };
}

/** Days of a table may be partial; then it is the first day that it can be. */
function dag(tekst: string): Datum | undefined {
  const gelezen = parseBrpDatum(tekst);
  return gelezen && datumgrenzen(gelezen)?.eerste;
}
