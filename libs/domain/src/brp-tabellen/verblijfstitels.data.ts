import type { BrpTabel } from './brp-tabel.js';
import { tabelregels } from './tabelregels.js';

/**
 * Tabel 56, titles of residence that are given out now. There is no code for the reflection period (Vw art. 8 under k): the BRP cannot tell
 * that somebody is in it. Codes and articles from the national table; the descriptions are our own words, the days of entry are not known.
 */
export const TABEL_56: BrpTabel = {
  nummer: '56',
  naam: 'Verblijfstiteltabel',
  bron: 'RvIG, Landelijke tabellen, tabel 56',
  graad: 'gelezen',
  voorlopig: true,
  rijen: tabelregels(`
21|Vw art. 8 onder a, bepaalde tijd, arbeid vrij toegestaan
22|Vw art. 8 onder a, bepaalde tijd, arbeid alleen met tewerkstellingsvergunning
23|Vw art. 8 onder a, bepaalde tijd, specifieke arbeid toegestaan
24|Vw art. 8 onder a, bepaalde tijd, arbeid niet toegestaan
25|Vw art. 8 onder b, onbepaalde tijd
26|Vw art. 8 onder c, asiel bepaalde tijd
27|Vw art. 8 onder d, asiel onbepaalde tijd
28|Vw art. 8 onder e, gemeenschapsonderdaan (28)
29|Vw art. 8 onder e, gemeenschapsonderdaan (29)
30|Vw art. 8 onder e, gemeenschapsonderdaan (30)
31|Vw art. 8 onder f en h, procedure art. 14
32|Vw art. 8 onder f en h, procedure art. 28
33|Vw art. 8 onder g en h (33)
34|Vw art. 8 onder g en h (34)
35|Vw art. 8 onder l
36|Vw art. 8 onder e, gemeenschapsonderdaan (36)
37|Vw art. 8 onder e, gemeenschapsonderdaan (37)
38|Vw art. 8 onder e, gemeenschapsonderdaan (38)
40|Vw art. 8 onder e, gemeenschapsonderdaan (40)
41|Vw art. 8 onder e, beëindigd
42|Uitzetting verboden, EVRM
43|Aanwijzing van de minister
44|Vw art. 8 onder m, Dublin
45|Vw art. 8 onder i
46|Richtlijn 2001/55/EG, tijdelijke bescherming
98|Geen verblijfstitel (meer)
`),
};
