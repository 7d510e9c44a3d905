import { GEMEENTEN } from '../gemeenten/gemeenten.js';
import { HERINDELINGEN } from '../gemeenten/herindelingen.data.js';
import { VOORMALIGE_GEMEENTEN } from '../gemeenten/herindelingen.js';
import type { BrpTabel, BrpTabelrij } from './brp-tabel.js';
import { tabelregels } from './tabelregels.js';

const ontstaan = new Map(HERINDELINGEN.flatMap(({ nieuw, datum }) => (nieuw === undefined ? [] : [[nieuw, datum]])));

function gemeenterij(code: string, omschrijving: string): BrpTabelrij {
  const ingang = ontstaan.get(code);
  return { code, omschrijving, ...(ingang !== undefined && { ingang }) };
}

/**
 * Tabel 33, municipalities, from our own list: those of 2026, those that ended since 2015 with their successors, and the two codes that
 * are none (unknown, and the RNI). What ended before 2015 comes with an import.
 */
export const TABEL_33: BrpTabel = {
  nummer: '33',
  naam: 'Gemeententabel',
  bron: 'CBS, Gebieden in Nederland 2026; CBS, gemeentelijke indeling per jaar',
  graad: 'secundair',
  voorlopig: true,
  rijen: [
    { code: '0000', omschrijving: 'Onbekend' },
    ...GEMEENTEN.map(({ code, naam }) => gemeenterij(code, naam)),
    ...VOORMALIGE_GEMEENTEN.map(({ code, naam, opgehevenOp, opvolgers }) => ({
      ...gemeenterij(code, naam),
      einde: opgehevenOp,
      opvolgers,
    })),
    { code: '1999', omschrijving: 'Registratie Niet Ingezetenen (RNI)' },
  ],
};

/** Tabel 60, bodies that feed the register of non-residents. Three of the eight were found; the others come with an import. */
export const TABEL_60: BrpTabel = {
  nummer: '60',
  naam: 'RNI-deelnemerstabel',
  bron: 'Haal Centraal BRP, voorbeelden bij de specificatie (drie van de acht codes)',
  graad: 'secundair',
  voorlopig: true,
  rijen: tabelregels(`
0101|Belastingdienst (inzake heffingen en toeslagen)
0201|Sociale Verzekeringsbank (inzake AOW, Anw en AKW)
0501|Immigratie- en naturalisatiedienst (inzake nationaliteitsgegevens)
`),
};

/** Tabel 61, authority over minors: all seven codes; the descriptions are our own words. */
export const TABEL_61: BrpTabel = {
  nummer: '61',
  naam: 'Gezagsverhoudingtabel',
  bron: 'RvIG, Landelijke tabellen, tabel 61',
  graad: 'gelezen',
  voorlopig: false,
  rijen: tabelregels(`
1|Ouder 1 heeft het gezag
12|Ouder 1 en ouder 2 hebben het gezag
1D|Ouder 1 en een derde hebben het gezag
2|Ouder 2 heeft het gezag
2D|Ouder 2 en een derde hebben het gezag
D|Een of meer derden hebben het gezag
3D|Een of meer derden en beide ouders hebben het gezag
`),
};
