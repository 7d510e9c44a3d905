import type { Graad } from '../herkomst.js';
import { datum, type Datum } from '../kalender/datum.js';

/** One change of the municipal map: which municipalities ended on a day, and which took over their territory. */
export interface Herindeling {
  /** First day of the new situation. */
  readonly datum: Datum;
  readonly opgeheven: readonly (readonly [code: string, naam: string])[];
  /** One code, or several when the territory was divided. */
  readonly opvolgers: readonly string[];
  /** The successor that came into being on this day, if any. */
  readonly nieuw?: string;
  readonly bron: string;
  readonly graad: Graad;
}

/** Names, codes and successors were also seen in public lists; the day of change follows from the year. */
const SECUNDAIR = { bron: 'CBS, gemeentelijke indeling per jaar', graad: 'secundair' } as const;
/** Codes and names were seen in a public list; successor or day is from memory. */
const GEHEUGEN = { bron: 'CBS, gemeentelijke indeling per jaar', graad: 'uit het hoofd' } as const;

/** Changes of the municipal map since 2015 as far as known, in order of date. A new one is a new row. */
export const HERINDELINGEN: readonly Herindeling[] = [
  {
    datum: datum('2015-01-01'),
    opgeheven: [
      ['0568', 'Bernisse'],
      ['0612', 'Spijkenisse'],
    ],
    opvolgers: ['1930'],
    nieuw: '1930',
    ...GEHEUGEN,
  },
  {
    datum: datum('2015-01-01'),
    opgeheven: [
      ['0491', 'Bergambacht'],
      ['0608', 'Schoonhoven'],
      ['0623', 'Vlist'],
      ['0643', 'Nederlek'],
      ['0644', 'Ouderkerk'],
    ],
    opvolgers: ['1931'],
    nieuw: '1931',
    ...GEHEUGEN,
  },
  {
    datum: datum('2015-01-01'),
    opgeheven: [
      ['0365', 'Graft-De Rijp'],
      ['0458', 'Schermer'],
    ],
    opvolgers: ['0361'],
    ...GEHEUGEN,
  },
  {
    datum: datum('2015-01-01'),
    opgeheven: [
      ['0265', 'Millingen aan de Rijn'],
      ['0282', 'Ubbergen'],
    ],
    opvolgers: ['0241'],
    ...GEHEUGEN,
  },
  { datum: datum('2015-01-01'), opgeheven: [['1671', 'Maasdonk']], opvolgers: ['0796', '0828'], ...GEHEUGEN },
  { datum: datum('2016-01-01'), opgeheven: [['0241', 'Groesbeek']], opvolgers: ['1945'], nieuw: '1945', ...GEHEUGEN },
  {
    datum: datum('2016-01-01'),
    opgeheven: [
      ['0381', 'Bussum'],
      ['0424', 'Muiden'],
      ['0425', 'Naarden'],
    ],
    opvolgers: ['1942'],
    nieuw: '1942',
    ...GEHEUGEN,
  },
  { datum: datum('2016-01-01'), opgeheven: [['0478', 'Zeevang']], opvolgers: ['0385'], ...GEHEUGEN },
  {
    datum: datum('2017-01-01'),
    opgeheven: [
      ['0844', 'Schijndel'],
      ['0846', 'Sint-Oedenrode'],
      ['0860', 'Veghel'],
    ],
    opvolgers: ['1948'],
    nieuw: '1948',
    ...GEHEUGEN,
  },
  {
    datum: datum('2018-01-01'),
    opgeheven: [
      ['0007', 'Bellingwedde'],
      ['0048', 'Vlagtwedde'],
    ],
    opvolgers: ['1950'],
    nieuw: '1950',
    ...SECUNDAIR,
  },
  {
    datum: datum('2018-01-01'),
    opgeheven: [
      ['0018', 'Hoogezand-Sappemeer'],
      ['0040', 'Slochteren'],
      ['1987', 'Menterwolde'],
    ],
    opvolgers: ['1952'],
    nieuw: '1952',
    ...SECUNDAIR,
  },
  {
    datum: datum('2018-01-01'),
    opgeheven: [
      ['0063', 'het Bildt'],
      ['0070', 'Franekeradeel'],
      ['1908', 'Menameradiel'],
    ],
    opvolgers: ['1949'],
    nieuw: '1949',
    ...SECUNDAIR,
  },
  { datum: datum('2018-01-01'), opgeheven: [['0081', 'Leeuwarderadeel']], opvolgers: ['0080'], ...SECUNDAIR },
  {
    datum: datum('2018-01-01'),
    opgeheven: [['0140', 'Littenseradiel']],
    opvolgers: ['0080', '1900', '1949'],
    ...SECUNDAIR,
  },
  { datum: datum('2018-01-01'), opgeheven: [['0196', 'Rijnwaarden']], opvolgers: ['0299'], ...SECUNDAIR },
  {
    datum: datum('2019-01-01'),
    opgeheven: [
      ['0005', 'Bedum'],
      ['1651', 'Eemsmond'],
      ['1663', 'De Marne'],
    ],
    opvolgers: ['1966'],
    nieuw: '1966',
    ...SECUNDAIR,
  },
  { datum: datum('2019-01-01'), opgeheven: [['0053', 'Winsum']], opvolgers: ['1966', '1969'], ...SECUNDAIR },
  {
    datum: datum('2019-01-01'),
    opgeheven: [
      ['0015', 'Grootegast'],
      ['0022', 'Leek'],
      ['0025', 'Marum'],
      ['0056', 'Zuidhorn'],
    ],
    opvolgers: ['1969'],
    nieuw: '1969',
    ...SECUNDAIR,
  },
  {
    datum: datum('2019-01-01'),
    opgeheven: [
      ['0009', 'Ten Boer'],
      ['0017', 'Haren'],
    ],
    opvolgers: ['0014'],
    ...SECUNDAIR,
  },
  {
    datum: datum('2019-01-01'),
    opgeheven: [
      ['0058', 'Dongeradeel'],
      ['0079', 'Kollumerland en Nieuwkruisland'],
      ['1722', 'Ferwerderadiel'],
    ],
    opvolgers: ['1970'],
    nieuw: '1970',
    ...SECUNDAIR,
  },
  {
    datum: datum('2019-01-01'),
    opgeheven: [
      ['0236', 'Geldermalsen'],
      ['0304', 'Neerijnen'],
      ['0733', 'Lingewaal'],
    ],
    opvolgers: ['1960'],
    nieuw: '1960',
    ...SECUNDAIR,
  },
  {
    datum: datum('2019-01-01'),
    opgeheven: [['0393', 'Haarlemmerliede en Spaarnwoude']],
    opvolgers: ['0394'],
    ...SECUNDAIR,
  },
  {
    datum: datum('2019-01-01'),
    opgeheven: [
      ['0545', 'Leerdam'],
      ['0620', 'Vianen'],
      ['0707', 'Zederik'],
    ],
    opvolgers: ['1961'],
    nieuw: '1961',
    ...SECUNDAIR,
  },
  { datum: datum('2019-01-01'), opgeheven: [['0576', 'Noordwijkerhout']], opvolgers: ['0575'], ...SECUNDAIR },
  {
    datum: datum('2019-01-01'),
    opgeheven: [
      ['0584', 'Oud-Beijerland'],
      ['0585', 'Binnenmaas'],
      ['0588', 'Korendijk'],
      ['0611', 'Cromstrijen'],
      ['0617', 'Strijen'],
    ],
    opvolgers: ['1963'],
    nieuw: '1963',
    ...SECUNDAIR,
  },
  {
    datum: datum('2019-01-01'),
    opgeheven: [
      ['0689', 'Giessenlanden'],
      ['1927', 'Molenwaard'],
    ],
    opvolgers: ['1978'],
    nieuw: '1978',
    ...SECUNDAIR,
  },
  {
    datum: datum('2019-01-01'),
    opgeheven: [
      ['0738', 'Aalburg'],
      ['0870', 'Werkendam'],
      ['0874', 'Woudrichem'],
    ],
    opvolgers: ['1959'],
    nieuw: '1959',
    ...SECUNDAIR,
  },
  {
    datum: datum('2019-01-01'),
    opgeheven: [
      ['0881', 'Onderbanken'],
      ['0951', 'Nuth'],
      ['0962', 'Schinnen'],
    ],
    opvolgers: ['1954'],
    nieuw: '1954',
    ...SECUNDAIR,
  },
  {
    datum: datum('2021-01-01'),
    opgeheven: [
      ['0003', 'Appingedam'],
      ['0010', 'Delfzijl'],
      ['0024', 'Loppersum'],
    ],
    opvolgers: ['1979'],
    nieuw: '1979',
    ...GEHEUGEN,
  },
  {
    datum: datum('2021-01-01'),
    opgeheven: [['0788', 'Haaren']],
    opvolgers: ['0757', '0824', '0855', '0865'],
    ...GEHEUGEN,
  },
  { datum: datum('2022-01-01'), opgeheven: [['0370', 'Beemster']], opvolgers: ['0439'], ...SECUNDAIR },
  {
    datum: datum('2022-01-01'),
    opgeheven: [
      ['0398', 'Heerhugowaard'],
      ['0416', 'Langedijk'],
    ],
    opvolgers: ['1980'],
    nieuw: '1980',
    ...SECUNDAIR,
  },
  {
    datum: datum('2022-01-01'),
    opgeheven: [
      ['0756', 'Boxmeer'],
      ['0786', 'Grave'],
      ['0815', 'Mill en Sint Hubert'],
      ['1684', 'Cuijk'],
      ['1702', 'Sint Anthonis'],
    ],
    opvolgers: ['1982'],
    nieuw: '1982',
    ...SECUNDAIR,
  },
  {
    datum: datum('2022-01-01'),
    opgeheven: [
      ['0856', 'Uden'],
      ['1685', 'Landerd'],
    ],
    opvolgers: ['1991'],
    nieuw: '1991',
    ...SECUNDAIR,
  },
  { datum: datum('2022-03-24'), opgeheven: [['0457', 'Weesp']], opvolgers: ['0363'], ...GEHEUGEN },
  {
    datum: datum('2023-01-01'),
    opgeheven: [
      ['0501', 'Brielle'],
      ['0530', 'Hellevoetsluis'],
      ['0614', 'Westvoorne'],
    ],
    opvolgers: ['1992'],
    nieuw: '1992',
    ...GEHEUGEN,
  },
];
