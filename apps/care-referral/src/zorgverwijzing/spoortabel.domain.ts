/** Nationality as far as the choice of track needs it (care: routing inputs). */
export const nationaliteitscategorieen = ['nl', 'eu-eer-ch', 'derdeland', 'staatloos', 'onbekend'] as const;
export type Nationaliteitscategorie = (typeof nationaliteitscategorieen)[number];

/** Ground of lawful stay: letter of Vw 2000 art. 8, or none, or unknown. */
export const verblijfsgronden = [
  'a',
  'b',
  'c',
  'd',
  'e',
  'f',
  'g',
  'h',
  'i',
  'j',
  'k',
  'l',
  'm',
  'geen',
  'onbekend',
] as const;
export type Verblijfsgrond = (typeof verblijfsgronden)[number];

/** Facts on which the track depends. `minderjarig` is derived before; a doubt about age counts as a minor. */
export interface Spoorfeiten {
  readonly minderjarig: boolean;
  readonly nationaliteit: Nationaliteitscategorie;
  readonly verblijfsgrond: Verblijfsgrond;
  /** A parent or guardian with authority is present in the Netherlands. */
  readonly gezagAanwezig: boolean;
  /** Entered the Netherlands less than three months ago. */
  readonly korterDanDrieMaanden: boolean;
}

/** One row of the decision table. Rows stand in order of precedence within their track; the first that fits is proposed. */
export interface Spoorregel {
  readonly code: string;
  readonly spoor: 'minderjarig' | 'volwassen';
  readonly geldt: (feiten: Spoorfeiten) => boolean;
  readonly verantwoordelijke: string;
  readonly plaats: string;
  readonly grondslag: string;
  readonly bron: string;
  readonly graad: 'gelezen' | 'gelezen-2017' | 'uit het hoofd';
}

export const spoortabelversie = '2026-1';

const uitDerdeLand = (feiten: Spoorfeiten): boolean =>
  feiten.nationaliteit === 'derdeland' || feiten.nationaliteit === 'staatloos';
const uitEuropa = (feiten: Spoorfeiten): boolean => feiten.nationaliteit === 'eu-eer-ch';
const rechtmatig = (feiten: Spoorfeiten): boolean => !['geen', 'onbekend'].includes(feiten.verblijfsgrond);
const isEenVan = (feiten: Spoorfeiten, gronden: readonly Verblijfsgrond[]): boolean =>
  gronden.includes(feiten.verblijfsgrond);

/** Choice of track as data: condition, who is responsible, where, on which basis, from which source and how sure we are. */
export const spoortabel: readonly Spoorregel[] = [
  {
    code: 'A1',
    spoor: 'minderjarig',
    geldt: (feiten) => uitDerdeLand(feiten) && !feiten.gezagAanwezig,
    verantwoordelijke: 'Nidos (voogdij)',
    plaats: 'Beschermde opvang; Nidos beslist, bij de geringste aanwijzing',
    grondslag: 'Voogdij over alleenstaande minderjarige vreemdelingen',
    bron: 'wegwijzermensenhandel.nl, verblijf in Nederland, vraag 2',
    graad: 'gelezen',
  },
  {
    code: 'A3',
    spoor: 'minderjarig',
    geldt: (feiten) => uitDerdeLand(feiten) && feiten.gezagAanwezig && rechtmatig(feiten),
    verantwoordelijke: 'College van de woonplaats',
    plaats: 'Jeugdhulp',
    grondslag: 'Jeugdwet art. 1.3 lid 2',
    bron: 'Jeugdwet, tekst 2026-01-01',
    graad: 'gelezen',
  },
  {
    code: 'A2',
    spoor: 'minderjarig',
    geldt: (feiten) => !uitDerdeLand(feiten),
    verantwoordelijke: 'College van de woonplaats',
    plaats: 'Jeugdhulp; gespecialiseerde plaatsen voor slachtoffers van loverboys',
    grondslag: 'Jeugdwet art. 2.3',
    bron: 'Jeugdwet art. 2.3; wegwijzermensenhandel.nl, ondersteuning minderjarigen',
    graad: 'gelezen',
  },
  {
    code: 'A5',
    spoor: 'minderjarig',
    geldt: () => true,
    verantwoordelijke: 'College, met verzoek tot onderzoek aan de Raad voor de Kinderbescherming',
    plaats: 'Gezag of verblijf is onduidelijk: eerst veiligheid, dan onderzoek',
    grondslag: 'Jeugdwet art. 2.4 lid 1',
    bron: 'Jeugdwet art. 2.4',
    graad: 'gelezen',
  },
  {
    code: 'B2',
    spoor: 'volwassen',
    geldt: (feiten) => isEenVan(feiten, ['k', 'f', 'h']),
    verantwoordelijke: 'Rijk (COA)',
    plaats: 'Categorale opvang slachtoffers mensenhandel (COSM), via CoMensha',
    grondslag: 'Rvb art. 2 lid 1 onder a, art. 3; Vw 2000 art. 8 onder k',
    bron: 'Rvb, tekst 2017; regioaanpakveiligthuis.nl',
    graad: 'gelezen-2017',
  },
  {
    code: 'B3',
    spoor: 'volwassen',
    geldt: (feiten) => uitDerdeLand(feiten) && isEenVan(feiten, ['a']),
    verantwoordelijke: 'Gemeente',
    plaats: 'Opvang op grond van de Wmo, als ieder ander slachtoffer',
    grondslag: 'Wmo 2015 art. 1.2.2 lid 1; Vw 2000 art. 8 onder a',
    bron: 'Wmo 2015, tekst 2017',
    graad: 'gelezen-2017',
  },
  {
    code: 'B1',
    spoor: 'volwassen',
    geldt: (feiten) => uitDerdeLand(feiten) && !rechtmatig(feiten),
    verantwoordelijke: 'Politie of KMar biedt bedenktijd aan',
    plaats: 'Na aanbod: COSM, alleen te plaatsen door CoMensha',
    grondslag: 'Vc 2000 B8/3.1 en B8/3.4',
    bron: 'Vc 2000, tekst 2017; comensha.nl, coördinatie opvang',
    graad: 'gelezen-2017',
  },
  {
    code: 'C2',
    spoor: 'volwassen',
    geldt: (feiten) => uitEuropa(feiten) && feiten.korterDanDrieMaanden,
    verantwoordelijke: 'COA, zolang de eerste drie maanden duren',
    plaats: 'Vrouwen- of mannenopvang; Wmo alleen bij risico door huiselijk geweld',
    grondslag: 'Wmo 2015 art. 1.2.2 lid 2; Rvb art. 2 lid 1 onder g; Richtlijn 2004/38 art. 24 lid 2',
    bron: 'Wmo 2015 en Rvb, tekst 2017',
    graad: 'gelezen-2017',
  },
  {
    code: 'C1',
    spoor: 'volwassen',
    geldt: uitEuropa,
    verantwoordelijke: 'Gemeente',
    plaats: 'Vrouwen-, mannen- of maatschappelijke opvang',
    grondslag: 'Wmo 2015 art. 1.2.1 onder c',
    bron: 'Stcrt. 2023, 13577; wegwijzermensenhandel.nl, opvang, vraag 1',
    graad: 'gelezen',
  },
  {
    code: 'B4',
    spoor: 'volwassen',
    geldt: (feiten) => uitDerdeLand(feiten) && !isEenVan(feiten, ['a', 'b', 'c', 'd', 'e', 'l']),
    verantwoordelijke: 'Geen maatwerkvoorziening Wmo; advies van CoMensha',
    plaats: 'Landelijke vreemdelingenvoorziening of anders; leg de reden vast',
    grondslag: 'Wmo 2015 art. 1.2.2 lid 1',
    bron: 'Wmo 2015, tekst 2017; voorziening uit het hoofd',
    graad: 'uit het hoofd',
  },
  {
    code: 'D1',
    spoor: 'volwassen',
    geldt: () => true,
    verantwoordelijke: 'Centrumgemeente van de gemeente van inschrijving, anders van de gemeente waar aangetroffen',
    plaats: 'Vrouwen-, mannen- of maatschappelijke opvang',
    grondslag: 'Wmo 2015 art. 1.2.1 onder c',
    bron: 'wegwijzermensenhandel.nl, opvang, vraag 1',
    graad: 'gelezen',
  },
];

export interface Spoorvoorstel {
  readonly tabelversie: string;
  readonly regel: string;
  readonly spoor: 'minderjarig' | 'volwassen';
  readonly verantwoordelijke: string;
  readonly plaats: string;
  readonly grondslag: string;
  readonly bron: string;
  readonly graad: Spoorregel['graad'];
}

/** The first row that fits the facts. A proposal only: a named officer decides, and may depart from it with a reason. */
export function stelSpoorVoor(feiten: Spoorfeiten): Spoorvoorstel {
  const spoor = feiten.minderjarig ? 'minderjarig' : 'volwassen';
  const regel = spoortabel.find((kandidaat) => kandidaat.spoor === spoor && kandidaat.geldt(feiten));
  if (regel === undefined) throw new Error(`the table has no last row for ${spoor}`);
  const { code, verantwoordelijke, plaats, grondslag, bron, graad } = regel;
  return { tabelversie: spoortabelversie, regel: code, spoor, verantwoordelijke, plaats, grondslag, bron, graad };
}
