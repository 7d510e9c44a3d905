import { type Hoofdregel, type Nevenregel, rechtmatig, uitEuropa } from './spoorregel.domain.js';
import type { Omstandigheid, Spoorfeiten } from './zorgfeiten.domain.js';

const isSprakeVan = ({ omstandigheden }: Spoorfeiten, ...gezocht: readonly Omstandigheid[]): boolean =>
  gezocht.some((omstandigheid) => omstandigheden.includes(omstandigheid));

const isMinderjarig = ({ leeftijdsgroep }: Spoorfeiten): boolean => leeftijdsgroep === 'minderjarig';

/** An adult for whom a municipality is responsible: then the rows D2 to D5 say which place comes before the usual one. */
const doorGemeente = ({ voor, gemeenteIsVerantwoordelijk }: Hoofdregel): boolean =>
  voor === 'volwassen' && gemeenteIsVerantwoordelijk === true;

/** What runs beside the main row: other places for who needs them (A4, A5, D2–D5) and other parties to be told (E1–E4). */
export const nevenregels: readonly Nevenregel[] = [
  {
    regel: 'A4',
    geldt: (feiten) =>
      !isMinderjarig(feiten) &&
      feiten.jongerDan23 &&
      isSprakeVan(feiten, 'jeugdhulp-voor-18') &&
      (feiten.nationaliteit === 'nl' || uitEuropa(feiten) || rechtmatig(feiten)),
    verantwoordelijke: 'College van de woonplaats',
    plaats: 'Verlengde jeugdhulp tot 23 jaar (pleegzorg tot 21)',
    grondslag: 'Jeugdwet art. 1.1 (jeugdige, onder 3° en 4°)',
    bron: 'Jeugdwet, tekst 2026-01-01',
    graad: 'gelezen',
  },
  {
    regel: 'A5',
    geldt: (feiten, { regel }) => regel === 'A2' && !feiten.gezagAanwezig,
    verantwoordelijke: 'College, met een verzoek tot onderzoek aan de Raad voor de Kinderbescherming',
    plaats: 'Het gezag staat niet vast: vraag om onderzoek',
    grondslag: 'Jeugdwet art. 2.4 lid 1',
    bron: 'Jeugdwet art. 2.4',
    graad: 'gelezen',
  },
  {
    regel: 'D2',
    geldt: ({ dreiging }, hoofdregel) =>
      doorGemeente(hoofdregel) && (dreiging === 'eigen-regio-onveilig' || dreiging === 'extreem'),
    verantwoordelijke: 'Ontvangende centrumgemeente',
    plaats: 'Bovenregionale plaatsing: de eigen regio is niet veilig',
    grondslag: 'Beleidskader bovenregionale plaatsing in de vrouwenopvang',
    bron: 'valente.nl, kennisbank',
    graad: 'gelezen',
  },
  {
    regel: 'D3',
    geldt: ({ problematiek }, hoofdregel) => doorGemeente(hoofdregel) && problematiek.length > 0,
    verantwoordelijke: 'Coördinerende gemeente',
    plaats: 'Opvang slachtoffers mensenhandel met multiproblematiek (OMM)',
    grondslag: 'Regeling specifieke uitkering specialistische functies; wat haar sinds 2024-07-01 vervangt is onbekend',
    bron: 'dus-i.nl; nu.nl 5840742',
    graad: 'gelezen',
  },
  {
    regel: 'D4',
    geldt: (feiten, hoofdregel) =>
      doorGemeente(hoofdregel) &&
      feiten.dreiging === 'extreem' &&
      isSprakeVan(feiten, 'eergerelateerd-geweld', 'loverboy'),
    verantwoordelijke: 'Landelijke specialistische functie',
    plaats: 'Gespecialiseerde opvang bij ernstige dreiging en een complexe zaak',
    grondslag: 'Regeling specifieke uitkering specialistische functies; wat haar sinds 2024-07-01 vervangt is onbekend',
    bron: 'almerekracht.almere.nl; dus-i.nl',
    graad: 'gelezen',
  },
  {
    regel: 'D5',
    geldt: (feiten, hoofdregel) => doorGemeente(hoofdregel) && isSprakeVan(feiten, 'huwelijksdwang-of-achterlating'),
    verantwoordelijke: 'Veilig Thuis van de regio',
    plaats: 'Raadpleeg het Landelijk Knooppunt Huwelijksdwang en Achterlating (LKHA)',
    grondslag: 'Wmo 2015 art. 4.1.1',
    bron: 'huwelijksdwangenachterlating.nl, over ons',
    graad: 'gelezen',
  },
  {
    regel: 'E1',
    geldt: () => true,
    verantwoordelijke: 'CoMensha',
    plaats: 'Registratie; wie geen opsporingsdienst is registreert met toestemming',
    grondslag: 'Landelijke registratie van slachtoffers',
    bron: 'comensha.nl, registratie',
    graad: 'gelezen',
  },
  {
    regel: 'E2',
    geldt: () => true,
    verantwoordelijke: 'Zorgcoördinator van de regio, anders CoMensha',
    plaats: 'Warme overdracht na plaatsing',
    grondslag: 'Coördinatie opvang',
    bron: 'comensha.nl, coördinatie opvang',
    graad: 'gelezen',
  },
  {
    regel: 'E3',
    // A minor who is exploited is a child at risk. Veilig Thuis is beside the main row, never instead of it.
    geldt: (feiten) => isMinderjarig(feiten) || isSprakeVan(feiten, 'huiselijk-geweld', 'kind-in-gevaar'),
    verantwoordelijke: 'Veilig Thuis',
    plaats: 'Melding volgens de meldcode',
    grondslag: 'Wmo 2015 art. 4.1.1 en 5.2.6',
    bron: 'Wmo 2015, tekst 2017; Uitvoeringsregeling Wmo 2015 bijlage A',
    graad: 'gelezen-2017',
  },
  {
    regel: 'E4',
    geldt: (feiten) => isSprakeVan(feiten, 'acuut-seksueel-geweld'),
    verantwoordelijke: 'Centrum Seksueel Geweld van de regio',
    plaats: 'Acute hulp',
    grondslag: 'Coördinatie Centra Seksueel Geweld',
    bron: 'dus-i.nl',
    graad: 'gelezen',
  },
];
