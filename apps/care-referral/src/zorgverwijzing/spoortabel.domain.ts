import {
  type Hoofdregel,
  opGrond,
  rechtmatig,
  uitDerdeLand,
  uitEuropa,
  zonderRechtmatigVerblijf,
} from './spoorregel.domain.js';

/** Version of the whole table: main rows and rows beside them. Raised with every change of a row. */
export const spoortabelversie = '2026.1';

/**
 * Who is responsible, as data: condition, place, basis, source and how sure we are of it. The ground of residence decides who pays:
 * bedenktijd (Vw 2000 art. 8 onder k) → Rijk; permit B8/3 (art. 8 onder a) → municipality. Each age group ends with a row that always
 * applies: nobody is left without a proposal.
 */
export const hoofdregels: readonly Hoofdregel[] = [
  {
    regel: 'A1',
    voor: 'minderjarig',
    geldt: (feiten) => uitDerdeLand(feiten) && !feiten.gezagAanwezig,
    verantwoordelijke: 'Nidos (voogdij)',
    plaats: 'Beschermde opvang, bij de geringste aanwijzing; Nidos beslist',
    grondslag: 'Voogdij over alleenstaande minderjarige vreemdelingen',
    bron: 'wegwijzermensenhandel.nl, verblijf in Nederland, vraag 2',
    graad: 'gelezen',
  },
  {
    regel: 'A3',
    voor: 'minderjarig',
    geldt: (feiten) => uitDerdeLand(feiten) && feiten.gezagAanwezig && rechtmatig(feiten),
    verantwoordelijke: 'College van de woonplaats',
    plaats: 'Jeugdhulp',
    grondslag: 'Jeugdwet art. 1.3 lid 2',
    bron: 'Jeugdwet, tekst 2026-01-01',
    graad: 'gelezen',
  },
  {
    regel: 'A2',
    voor: 'minderjarig',
    geldt: (feiten) => feiten.nationaliteit === 'nl' || uitEuropa(feiten),
    verantwoordelijke: 'College van de woonplaats',
    plaats: 'Jeugdhulp; er zijn gespecialiseerde plaatsen voor slachtoffers van loverboys',
    grondslag: 'Jeugdwet art. 2.3',
    bron: 'Jeugdwet art. 2.3; wegwijzermensenhandel.nl, ondersteuning minderjarigen',
    graad: 'gelezen',
  },
  {
    regel: 'A5',
    voor: 'minderjarig',
    geldt: () => true,
    verantwoordelijke: 'College, met een verzoek tot onderzoek aan de Raad voor de Kinderbescherming',
    plaats: 'Gezag of verblijf is onduidelijk: eerst een veilige plek, dan onderzoek',
    grondslag: 'Jeugdwet art. 2.4 lid 1',
    bron: 'Jeugdwet art. 2.4',
    graad: 'gelezen',
  },
  {
    regel: 'B2',
    voor: 'volwassen',
    geldt: (feiten) => opGrond(feiten, 'k', 'f', 'h'),
    verantwoordelijke: 'Rijk (COA)',
    plaats: 'Categorale opvang slachtoffers mensenhandel (COSM), te plaatsen door CoMensha',
    grondslag: 'Vw 2000 art. 8 onder f, h en k; Rvb art. 2 lid 1 onder a en art. 3',
    bron: 'Rvb, tekst 2017; regioaanpakveiligthuis.nl, gemeenten en slachtoffers van mensenhandel',
    graad: 'gelezen-2017',
  },
  {
    regel: 'B3',
    voor: 'volwassen',
    geldt: (feiten) => !uitEuropa(feiten) && opGrond(feiten, 'a'),
    verantwoordelijke: 'Gemeente',
    plaats: 'Opvang op grond van de Wmo, met dezelfde rechten als een Nederlands slachtoffer',
    grondslag: 'Vw 2000 art. 8 onder a; Wmo 2015 art. 1.2.2 lid 1',
    bron: 'Wmo 2015, tekst 2017; regioaanpakveiligthuis.nl, gemeenten en slachtoffers van mensenhandel',
    graad: 'gelezen-2017',
    gemeenteIsVerantwoordelijk: true,
  },
  {
    regel: 'B1',
    voor: 'volwassen',
    geldt: zonderRechtmatigVerblijf,
    verantwoordelijke: 'Politie of KMar biedt bedenktijd aan',
    plaats: 'Na het aanbod: COSM; alleen CoMensha plaatst daar',
    grondslag: 'Vc 2000 B8/3.1 en B8/3.4',
    bron: 'Vc 2000, tekst 2017; comensha.nl, coördinatie opvang',
    graad: 'gelezen-2017',
  },
  {
    regel: 'C2',
    voor: 'volwassen',
    geldt: (feiten) =>
      uitEuropa(feiten) && feiten.eersteDrieMaanden && !feiten.omstandigheden.includes('huiselijk-geweld'),
    verantwoordelijke: 'Rijk (COA), zolang de eerste drie maanden na inreis duren',
    plaats: 'Vrouwen- of mannenopvang; opvang op grond van de Wmo is dan uitgesloten',
    grondslag: 'Wmo 2015 art. 1.2.2 lid 2; Rvb art. 2 lid 1 onder g; Richtlijn 2004/38 art. 24 lid 2',
    bron: 'Wmo 2015 en Rvb, tekst 2017',
    graad: 'gelezen-2017',
  },
  {
    regel: 'C1',
    voor: 'volwassen',
    geldt: uitEuropa,
    verantwoordelijke: 'Gemeente',
    plaats: 'Vrouwen-, mannen- of maatschappelijke opvang',
    grondslag: 'Wmo 2015 art. 1.2.1 onder c; B8/3 alleen voor zover het recht van de EU niets geeft',
    bron: 'Stcrt. 2023, 13577; wegwijzermensenhandel.nl, opvang, vraag 1',
    graad: 'gelezen',
    gemeenteIsVerantwoordelijk: true,
  },
  {
    regel: 'B4',
    voor: 'volwassen',
    geldt: (feiten) => uitDerdeLand(feiten) && !opGrond(feiten, 'a', 'b', 'c', 'd', 'e', 'l'),
    verantwoordelijke: 'Geen maatwerkvoorziening Wmo; vraag CoMensha om advies',
    plaats: 'Landelijke vreemdelingenvoorziening of anders; leg de reden vast',
    grondslag: 'Wmo 2015 art. 1.2.2 lid 1',
    bron: 'Wmo 2015, tekst 2017; de voorziening uit het hoofd',
    graad: 'uit het hoofd',
  },
  {
    regel: 'D1',
    voor: 'volwassen',
    geldt: () => true,
    verantwoordelijke:
      'Centrumgemeente van de gemeente van inschrijving of van de gemeente waar de persoon is aangetroffen',
    plaats: 'Vrouwen-, mannen- of maatschappelijke opvang',
    grondslag: 'Wmo 2015 art. 1.2.1 onder c',
    bron: 'wegwijzermensenhandel.nl, opvang, vraag 1',
    graad: 'gelezen',
    gemeenteIsVerantwoordelijk: true,
  },
];
