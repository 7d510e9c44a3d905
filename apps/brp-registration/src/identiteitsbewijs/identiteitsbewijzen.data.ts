import type { Herkomst } from '@schakel/domain';

const wet = 'Wet BRP (BWBR0033715), tekst van 2021-08-26';

/** What evidence is about. */
export const bewijsfeiten = ['identiteit', 'geboorte', 'burgerlijke-staat', 'nationaliteit'] as const;
export type Bewijsfeit = (typeof bewijsfeiten)[number];

/**
 * The order of sources of civil status facts (art. 2.8 lid 2): the first that can be had goes before the next. `n` stands beside the
 * order: travel documents and notices, which prove identity or nationality and no family facts.
 */
export const bewijsrangen = ['a', 'b', 'c', 'd', 'e', 'n'] as const;
export type Bewijsrang = (typeof bewijsrangen)[number];

interface Bewijssoort extends Herkomst {
  readonly naam: string;
  readonly rang: Bewijsrang;
  readonly feiten: readonly Bewijsfeit[];
  /** Proves only what cannot be proved otherwise. */
  readonly vangnet?: true;
}

const rang28 = (letter: string) => ({ bron: `${wet}, art. 2.8 lid 2 onder ${letter}`, graad: 'gelezen' }) as const;
const burgerlijk = ['geboorte', 'burgerlijke-staat'] as const;

/** Kinds of evidence, best first within a fact. */
export const bewijssoorten = {
  'nederlandse-akte': { naam: 'Nederlandse akte', rang: 'a', feiten: burgerlijk, ...rang28('a') },
  'nederlandse-uitspraak': {
    naam: 'Nederlandse rechterlijke uitspraak',
    rang: 'b',
    feiten: burgerlijk,
    ...rang28('b'),
  },
  'buitenlandse-akte': { naam: 'Buitenlandse akte of uitspraak', rang: 'c', feiten: burgerlijk, ...rang28('c') },
  'akte-artikel-45': {
    naam: 'Akte van inschrijving (art. 45 Boek 1 BW)',
    rang: 'c',
    feiten: burgerlijk,
    ...rang28('c'),
  },
  'ander-geschrift': {
    naam: 'Ander geschrift van een bevoegde instantie',
    rang: 'd',
    feiten: burgerlijk,
    ...rang28('d'),
  },
  'verklaring-onder-ede': { naam: 'Verklaring onder ede of belofte', rang: 'e', feiten: burgerlijk, ...rang28('e') },
  paspoort: {
    naam: 'Geldig paspoort',
    rang: 'n',
    feiten: ['identiteit', 'nationaliteit'],
    bron: `${wet}, art. 2.4 lid 3, 2.15`,
    graad: 'gelezen',
  },
  'europese-identiteitskaart': {
    naam: 'Identiteitskaart van een lidstaat (EU, EER, Zwitserland)',
    rang: 'n',
    feiten: ['identiteit', 'nationaliteit'],
    bron: `${wet}, art. 2.4 lid 3, 2.15; soort document uit het hoofd`,
    graad: 'uit het hoofd',
  },
  verblijfsdocument: {
    naam: 'Verblijfsdocument van de IND',
    rang: 'n',
    feiten: ['identiteit'],
    bron: 'soort document uit het hoofd',
    graad: 'uit het hoofd',
  },
  vluchtelingenpaspoort: {
    naam: 'Reisdocument voor vluchtelingen of vreemdelingen',
    rang: 'n',
    feiten: ['identiteit'],
    bron: 'soort document uit het hoofd',
    graad: 'uit het hoofd',
  },
  'mededeling-jenv': {
    naam: 'Mededeling van de minister van J&V (IND) over geboortedatum en nationaliteit',
    rang: 'n',
    feiten: ['geboorte', 'nationaliteit'],
    vangnet: true,
    bron: `${wet}, art. 2.17`,
    graad: 'gelezen',
  },
  'identiteitsonderzoek-avim': {
    naam: 'Uitkomst van het identiteitsonderzoek van de AVIM',
    rang: 'n',
    feiten: ['identiteit'],
    vangnet: true,
    bron: 'domeinonderzoek §5.2 (AVIM bij WACHT_IDENTITEIT)',
    graad: 'secundair',
  },
  'vaststelling-staatloos': {
    naam: 'Vaststelling dat iemand staatloos is',
    rang: 'n',
    feiten: ['nationaliteit'],
    bron: `${wet}, art. 2.15`,
    graad: 'gelezen',
  },
  'nationaliteit-niet-vast-te-stellen': {
    naam: 'Aantekening dat de nationaliteit niet kan worden vastgesteld',
    rang: 'n',
    feiten: ['nationaliteit'],
    vangnet: true,
    bron: `${wet}, art. 2.15`,
    graad: 'gelezen',
  },
} as const satisfies Record<string, Bewijssoort>;
export type Bewijssoortcode = keyof typeof bewijssoorten;
export const bewijssoortcodes = Object.keys(bewijssoorten) as readonly Bewijssoortcode[];

/** Groups of nationality, each with what is asked first per fact. The groups and their papers are from memory; the order within is the law's. */
export const nationaliteitsgroepen = {
  'eu-eer-zwitserland': {
    naam: 'Burger van de EU, de EER of Zwitserland',
    eerst: {
      identiteit: ['europese-identiteitskaart', 'paspoort'],
      nationaliteit: ['europese-identiteitskaart', 'paspoort'],
    },
  },
  derdeland: {
    naam: 'Burger van een derde land',
    eerst: {
      identiteit: ['paspoort', 'verblijfsdocument', 'identiteitsonderzoek-avim'],
      nationaliteit: ['paspoort', 'mededeling-jenv', 'nationaliteit-niet-vast-te-stellen'],
    },
  },
  'derdeland-vluchteling': {
    naam: 'Vreemdeling die zich niet tot de eigen autoriteiten kan wenden',
    eerst: {
      identiteit: ['vluchtelingenpaspoort', 'verblijfsdocument', 'identiteitsonderzoek-avim'],
      nationaliteit: ['paspoort', 'mededeling-jenv', 'nationaliteit-niet-vast-te-stellen'],
    },
  },
  staatloos: {
    naam: 'Staatloze',
    eerst: {
      identiteit: ['vluchtelingenpaspoort', 'verblijfsdocument', 'identiteitsonderzoek-avim'],
      nationaliteit: ['vaststelling-staatloos', 'nationaliteit-niet-vast-te-stellen'],
    },
  },
  onbekend: {
    naam: 'Nationaliteit nog onbekend',
    eerst: {
      identiteit: ['paspoort', 'verblijfsdocument', 'identiteitsonderzoek-avim'],
      nationaliteit: ['paspoort', 'mededeling-jenv', 'nationaliteit-niet-vast-te-stellen'],
    },
  },
} as const satisfies Record<
  string,
  { naam: string; eerst: Record<'identiteit' | 'nationaliteit', readonly Bewijssoortcode[]> }
>;
export type Nationaliteitsgroep = keyof typeof nationaliteitsgroepen;
export const nationaliteitsgroepcodes = Object.keys(nationaliteitsgroepen) as readonly Nationaliteitsgroep[];
export const GROEPEN_HERKOMST = {
  bron: 'indeling naar nationaliteit: uit het hoofd; volgorde binnen de burgerlijke staat: Wet BRP art. 2.8 lid 2',
  graad: 'uit het hoofd',
} as const satisfies Herkomst;

/** What is asked for civil status facts, of whatever nationality: the order of art. 2.8, the notice of art. 2.17 as last resort for birth. */
export const burgerlijkeVolgorde = {
  geboorte: [
    ...['nederlandse-akte', 'nederlandse-uitspraak', 'buitenlandse-akte', 'akte-artikel-45'],
    ...['ander-geschrift', 'verklaring-onder-ede', 'mededeling-jenv'],
  ],
  'burgerlijke-staat': [
    ...['nederlandse-akte', 'nederlandse-uitspraak', 'buitenlandse-akte', 'akte-artikel-45'],
    ...['ander-geschrift', 'verklaring-onder-ede'],
  ],
} as const satisfies Record<'geboorte' | 'burgerlijke-staat', readonly Bewijssoortcode[]>;
