import { datum, type Datum, type Graad } from '@schakel/domain';

/** What a row of the table of tracks says when it applies. */
export interface Spoorregeltekst {
  /** Code of the row, e.g. `B2`. */
  readonly regel: string;
  readonly verantwoordelijke: string;
  readonly plaats: string;
  readonly grondslag: string;
  readonly bron: string;
  readonly graad: Graad;
}

/** A row with what its text does not say. */
export interface Spoorregel extends Spoorregeltekst {
  /** The responsible municipality is that of registration, else that where the person was found. */
  readonly gemeenteIsVerantwoordelijk?: true;
  /** First day of the text of the law in which the row was read; undefined when that day is not known. */
  readonly geldigVanaf?: Datum;
}

/** Text of the Jeugdwet in which the rows of track A were read. */
const JEUGDWET_2026 = datum('2026-01-01');

/**
 * The rows of care-referral §1.2: who is responsible, where, on which basis, read where and how sure. Tracks: A minors, B residence,
 * C citizens of the EU, D shelter by municipalities, E who is always told. When a row applies stands in the decision tables.
 */
export const spoorregels = [
  {
    regel: 'A1',
    verantwoordelijke: 'Nidos (voogdij)',
    plaats: 'Beschermde opvang, bij de geringste aanwijzing; Nidos beslist',
    grondslag: 'Voogdij over alleenstaande minderjarige vreemdelingen',
    bron: 'wegwijzermensenhandel.nl, verblijf in Nederland, vraag 2',
    graad: 'gelezen',
  },
  {
    regel: 'A2',
    verantwoordelijke: 'College van de woonplaats',
    plaats: 'Jeugdhulp; er zijn gespecialiseerde plaatsen voor slachtoffers van loverboys',
    grondslag: 'Jeugdwet art. 2.3',
    bron: 'Jeugdwet art. 2.3; wegwijzermensenhandel.nl, ondersteuning minderjarigen',
    graad: 'gelezen',
    geldigVanaf: JEUGDWET_2026,
  },
  {
    regel: 'A3',
    verantwoordelijke: 'College van de woonplaats',
    plaats: 'Jeugdhulp',
    grondslag: 'Jeugdwet art. 1.3 lid 2',
    bron: 'Jeugdwet, tekst 2026-01-01',
    graad: 'gelezen',
    geldigVanaf: JEUGDWET_2026,
  },
  {
    regel: 'A4',
    verantwoordelijke: 'College van de woonplaats',
    plaats: 'Verlengde jeugdhulp tot 23 jaar (pleegzorg tot 21)',
    grondslag: 'Jeugdwet art. 1.1 (jeugdige, onder 3° en 4°)',
    bron: 'Jeugdwet, tekst 2026-01-01',
    graad: 'gelezen',
    geldigVanaf: JEUGDWET_2026,
  },
  {
    regel: 'A5',
    verantwoordelijke: 'College, met een verzoek tot onderzoek aan de Raad voor de Kinderbescherming',
    plaats: 'Gezag of verblijf is onduidelijk: eerst een veilige plek, dan onderzoek',
    grondslag: 'Jeugdwet art. 2.4 lid 1',
    bron: 'Jeugdwet art. 2.4',
    graad: 'gelezen',
    geldigVanaf: JEUGDWET_2026,
  },
  {
    regel: 'B1',
    verantwoordelijke: 'Politie of KMar biedt bedenktijd aan',
    plaats: 'Na het aanbod: COSM; alleen CoMensha plaatst daar',
    grondslag: 'Vc 2000 B8/3.1 en B8/3.4',
    bron: 'Vc 2000, tekst 2017; comensha.nl, coördinatie opvang',
    graad: 'gelezen-2017',
  },
  {
    regel: 'B2',
    verantwoordelijke: 'Rijk (COA)',
    plaats: 'Categorale opvang slachtoffers mensenhandel (COSM), te plaatsen door CoMensha',
    grondslag: 'Vw 2000 art. 8 onder f, h en k; Rvb art. 2 lid 1 onder a en art. 3',
    bron: 'Rvb, tekst 2017; regioaanpakveiligthuis.nl, gemeenten en slachtoffers van mensenhandel',
    graad: 'gelezen-2017',
  },
  {
    regel: 'B3',
    verantwoordelijke: 'Gemeente',
    plaats: 'Opvang op grond van de Wmo, met dezelfde rechten als een Nederlands slachtoffer',
    grondslag: 'Vw 2000 art. 8 onder a; Wmo 2015 art. 1.2.2 lid 1',
    bron: 'Wmo 2015, tekst 2017; regioaanpakveiligthuis.nl, gemeenten en slachtoffers van mensenhandel',
    graad: 'gelezen-2017',
    gemeenteIsVerantwoordelijk: true,
  },
  {
    regel: 'B4',
    verantwoordelijke: 'Geen maatwerkvoorziening Wmo; vraag CoMensha om advies',
    plaats: 'Landelijke vreemdelingenvoorziening of anders; leg de reden vast',
    grondslag: 'Wmo 2015 art. 1.2.2 lid 1',
    bron: 'Wmo 2015, tekst 2017; de voorziening uit het hoofd',
    graad: 'uit het hoofd',
  },
  {
    regel: 'C1',
    verantwoordelijke: 'Gemeente',
    plaats: 'Vrouwen-, mannen- of maatschappelijke opvang',
    grondslag: 'Wmo 2015 art. 1.2.1 onder c; B8/3 alleen voor zover het recht van de EU niets geeft',
    bron: 'Stcrt. 2023, 13577; wegwijzermensenhandel.nl, opvang, vraag 1',
    graad: 'gelezen',
    gemeenteIsVerantwoordelijk: true,
  },
  {
    regel: 'C2',
    verantwoordelijke: 'Rijk (COA), zolang de eerste drie maanden na inreis duren',
    plaats: 'Vrouwen- of mannenopvang; opvang op grond van de Wmo is dan uitgesloten',
    grondslag: 'Wmo 2015 art. 1.2.2 lid 2; Rvb art. 2 lid 1 onder g; Richtlijn 2004/38 art. 24 lid 2',
    bron: 'Wmo 2015 en Rvb, tekst 2017',
    graad: 'gelezen-2017',
  },
  {
    regel: 'D1',
    verantwoordelijke:
      'Centrumgemeente van de gemeente van inschrijving of van de gemeente waar de persoon is aangetroffen',
    plaats: 'Vrouwen-, mannen- of maatschappelijke opvang',
    grondslag: 'Wmo 2015 art. 1.2.1 onder c',
    bron: 'wegwijzermensenhandel.nl, opvang, vraag 1',
    graad: 'gelezen',
    gemeenteIsVerantwoordelijk: true,
  },
  {
    regel: 'D2',
    verantwoordelijke: 'Ontvangende centrumgemeente',
    plaats: 'Bovenregionale plaatsing: de eigen regio is niet veilig',
    grondslag: 'Beleidskader bovenregionale plaatsing in de vrouwenopvang',
    bron: 'valente.nl, kennisbank',
    graad: 'gelezen',
  },
  {
    regel: 'D3',
    verantwoordelijke: 'Coördinerende gemeente',
    plaats: 'Opvang slachtoffers mensenhandel met multiproblematiek (OMM)',
    grondslag: 'Regeling specifieke uitkering specialistische functies; wat haar sinds 2024-07-01 vervangt is onbekend',
    bron: 'dus-i.nl; nu.nl 5840742',
    graad: 'gelezen',
  },
  {
    regel: 'D4',
    verantwoordelijke: 'Landelijke specialistische functie',
    plaats: 'Gespecialiseerde opvang bij ernstige dreiging en een complexe zaak',
    grondslag: 'Regeling specifieke uitkering specialistische functies; wat haar sinds 2024-07-01 vervangt is onbekend',
    bron: 'almerekracht.almere.nl; dus-i.nl',
    graad: 'gelezen',
  },
  {
    regel: 'D5',
    verantwoordelijke: 'Veilig Thuis van de regio',
    plaats: 'Raadpleeg het Landelijk Knooppunt Huwelijksdwang en Achterlating (LKHA)',
    grondslag: 'Wmo 2015 art. 4.1.1',
    bron: 'huwelijksdwangenachterlating.nl, over ons',
    graad: 'gelezen',
  },
  {
    regel: 'E1',
    verantwoordelijke: 'CoMensha',
    plaats: 'Registratie; wie geen opsporingsdienst is registreert met toestemming',
    grondslag: 'Landelijke registratie van slachtoffers',
    bron: 'comensha.nl, registratie',
    graad: 'gelezen',
  },
  {
    regel: 'E2',
    verantwoordelijke: 'Zorgcoördinator van de regio, anders CoMensha',
    plaats: 'Warme overdracht na plaatsing',
    grondslag: 'Coördinatie opvang',
    bron: 'comensha.nl, coördinatie opvang',
    graad: 'gelezen',
  },
  {
    regel: 'E3',
    verantwoordelijke: 'Veilig Thuis',
    plaats: 'Melding volgens de meldcode',
    grondslag: 'Wmo 2015 art. 4.1.1 en 5.2.6',
    bron: 'Wmo 2015, tekst 2017; Uitvoeringsregeling Wmo 2015 bijlage A',
    graad: 'gelezen-2017',
  },
  {
    regel: 'E4',
    verantwoordelijke: 'Centrum Seksueel Geweld van de regio',
    plaats: 'Acute hulp',
    grondslag: 'Coördinatie Centra Seksueel Geweld',
    bron: 'dus-i.nl',
    graad: 'gelezen',
  },
] as const satisfies readonly Spoorregel[];

/** Code of a row. */
export type Spoorregelcode = (typeof spoorregels)[number]['regel'];
