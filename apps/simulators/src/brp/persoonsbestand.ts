import { csvTekst, isANummer, isBrpDatum, isBsn, isTestBsn, leesCsv, type Csvregel } from '@schakel/domain';
import {
  GROOTSTE_BESTAND,
  HERHAALBAAR,
  KOLOMMEN,
  MEESTE_PERSONEN,
  VERPLICHT,
  type Kolomregel,
} from './persoonsbestand.data.js';
import { persoonslijstVan, type Rij } from './persoonsbestand-lijst.js';
import type { Persoonslijst } from './persoonslijst.js';

/** What is wrong with a file: line (from 1), column and rule; never what stands there. */
export interface Bestandsfout {
  readonly regel: number;
  readonly kolom: string;
  readonly fout: string;
}

export type Gelezenbestand =
  | { readonly soort: 'personen'; readonly personen: readonly Persoonslijst[] }
  | { readonly soort: 'fouten'; readonly fouten: readonly Bestandsfout[] };

// The patterns of the API: what breaks them could not be answered.
const NAAM = /^[a-zA-Z0-9À-ž .\-']{1,200}$/;
const PLAATS = /^[a-zA-Z0-9À-ž '.\-(),]{1,200}$/;
const TEKST = /^[^\u0000-\u001f\ufffd]{1,80}$/;

/** Whether a filled cell obeys its rule; the rule that it breaks otherwise. */
function oordeel(waarde: string, regel: Kolomregel): string | undefined {
  if (regel instanceof RegExp) return regel.test(waarde) ? undefined : 'vorm';
  switch (regel) {
    case 'bsn':
      if (!isBsn(waarde)) return 'elfproef';
      return isTestBsn(waarde) ? undefined : 'geen testnummer';
    case 'a-nummer':
      return isANummer(waarde) ? undefined : 'a-nummer';
    case 'datum':
      return isBrpDatum(waarde) ? undefined : 'datum';
    case 'code4':
      return /^[0-9]{4}$/.test(waarde) ? undefined : 'code';
    case 'voorvoegsel':
      return /^[a-zA-Z ']{1,10}$/.test(waarde) ? undefined : 'vorm';
    case 'naam':
      return NAAM.test(waarde) ? undefined : 'vorm';
    case 'plaats':
      return PLAATS.test(waarde) ? undefined : 'vorm';
    case 'tekst':
      return TEKST.test(waarde) ? undefined : 'vorm';
  }
}

/**
 * Reads persons from a file in the layout of RvIG's test set: UTF-8 (with or without mark) or UTF-16LE, semicolons, columns `CC.GG.EE`, a line
 * for each person; a line without a number carries a further nationality or child of the person above it. Every fault is told, by line,
 * column and rule; a file with a fault is not read at all. Only numbers of the test range are taken: nobody's real list belongs in a
 * simulator.
 */
export function leesPersoonsbestand(bestand: Uint8Array): Gelezenbestand {
  if (bestand.length > GROOTSTE_BESTAND) return fout1('', 'te groot');
  const [kop, ...regels] = leesCsv(csvTekst(bestand), ';');
  const kolommen = (kop?.cellen ?? []).map((naam) => naam.trim());
  const ontbrekend = VERPLICHT.filter((kolom) => !kolommen.includes(kolom));
  if (ontbrekend.length > 0)
    return { soort: 'fouten', fouten: ontbrekend.map((kolom) => ({ regel: 1, kolom, fout: 'kolom ontbreekt' })) };
  const dubbel = kolommen.find((kolom, plaats) => kolom in KOLOMMEN && kolommen.indexOf(kolom) !== plaats);
  if (dubbel !== undefined) return fout1(dubbel, 'kolom dubbel');
  if (regels.length > MEESTE_PERSONEN) return fout1('', 'te veel regels');
  const rijen = regels.map((regel) => ({ ...rijVan(regel, kolommen), regel: regel.regel }));
  const fouten = [...rijen.flatMap(fouteCellen), ...samenhang(rijen)].sort((a, b) => a.regel - b.regel);
  if (fouten.length > 0) return { soort: 'fouten', fouten };
  const groepen: Rij[][] = [];
  for (const rij of rijen) {
    if (rij.cellen.has('01.01.20')) groepen.push([rij]);
    else groepen.at(-1)?.push(rij);
  }
  return { soort: 'personen', personen: groepen.map((groep) => persoonslijstVan(groep)) };
}

type Regelrij = Rij & { readonly regel: number; readonly overtollig: boolean };

function rijVan({ cellen }: Csvregel, kolommen: readonly string[]): Omit<Regelrij, 'regel'> {
  const gevuld = kolommen.flatMap((kolom, plaats) => {
    const waarde = (cellen[plaats] ?? '').trim();
    return waarde === '' || !Object.hasOwn(KOLOMMEN, kolom) ? [] : [[kolom, waarde] as const];
  });
  return { cellen: new Map(gevuld), overtollig: cellen.length > kolommen.length };
}

function fouteCellen({ regel, cellen, overtollig }: Regelrij): Bestandsfout[] {
  const fouten = [...cellen].flatMap(([kolom, waarde]) => {
    const rule = KOLOMMEN[kolom];
    const fout = rule === undefined ? undefined : oordeel(waarde, rule);
    return fout === undefined ? [] : [{ regel, kolom, fout }];
  });
  return overtollig ? [...fouten, { regel, kolom: '', fout: 'te veel cellen' }] : fouten;
}

/** What a line needs beside right cells: a person has all that is required and a number of his own; a further line has somebody above it. */
function samenhang(rijen: readonly Regelrij[]): Bestandsfout[] {
  const gezien = new Set<string>();
  let iemand = false;
  return rijen.flatMap(({ regel, cellen }): Bestandsfout[] => {
    const bsn = cellen.get('01.01.20');
    if (bsn === undefined) {
      const vreemd = [...cellen.keys()].find((kolom) => !HERHAALBAAR.some((categorie) => kolom.startsWith(categorie)));
      if (vreemd !== undefined) return [{ regel, kolom: '01.01.20', fout: 'verplicht' }];
      return iemand ? [] : [{ regel, kolom: '01.01.20', fout: 'vervolg zonder persoon' }];
    }
    iemand = true;
    const straat = cellen.has('08.11.10') || cellen.has('08.11.15');
    const nodig = straat ? [...VERPLICHT, '08.11.20'] : VERPLICHT;
    const missend = nodig.filter((kolom) => !cellen.has(kolom)).map((kolom) => ({ regel, kolom, fout: 'verplicht' }));
    const dubbel = gezien.has(bsn) ? [{ regel, kolom: '01.01.20', fout: 'dubbel' }] : [];
    gezien.add(bsn);
    return [...missend, ...dubbel];
  });
}

const fout1 = (kolom: string, fout: string): Gelezenbestand => ({
  soort: 'fouten',
  fouten: [{ regel: 1, kolom, fout }],
});
