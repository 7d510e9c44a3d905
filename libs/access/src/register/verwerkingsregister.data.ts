import { datum } from '@schakel/domain';
import { Verwerkingsregister, type Grondslag, type Verwerking } from './verwerking.js';

const HOOFD = 'uit het hoofd' as const;
const AVG = 'Verordening (EU) 2016/679 (AVG)';

const publiekeTaak: Grondslag = { artikel: 'AVG art. 6 lid 1 onder e', bron: AVG, graad: HOOFD };
const wettelijkePlicht: Grondslag = { artikel: 'AVG art. 6 lid 1 onder c', bron: AVG, graad: HOOFD };
const vitaalBelang: Grondslag = {
  artikel: 'AVG art. 6 lid 1 onder d en art. 9 lid 2 onder c',
  bron: AVG,
  graad: HOOFD,
};
const bijzonder: Grondslag = { artikel: 'AVG art. 9 lid 2 onder g; UAVG art. 23', bron: 'AVG; UAVG', graad: HOOFD };
const strafrechtelijk: Grondslag = { artikel: 'AVG art. 10; UAVG art. 32 en 33', bron: 'AVG; UAVG', graad: HOOFD };
const bsnGebruik: Grondslag = {
  artikel: 'Wet algemene bepalingen burgerservicenummer art. 10 en 11',
  bron: 'Wabb',
  graad: HOOFD,
};

/**
 * The processing activities of the five services. Which ground carries which activity is for the municipality's jurist to confirm
 * before it decides about anyone; the grade says how each article was found.
 */
export const VERWERKINGEN: readonly Verwerking[] = [
  {
    code: 'signaal-intake',
    versie: 1,
    naam: 'Aannemen van signalen van mensenhandel',
    doel: 'Een melding vastleggen, gevaar onderkennen en de melder een ontvangstbericht geven',
    grondslagen: [publiekeTaak, vitaalBelang, bijzonder, strafrechtelijk],
    rollen: ['frontofficemedewerker', 'toezichthouder', 'aandachtsfunctionaris', 'ketenpartner'],
    betrokkenen: ['mogelijk slachtoffer', 'melder', 'betrokken persoon of onderneming'],
    gevoelig: ['bijzonder', 'strafrechtelijk'],
  },
  {
    code: 'signaal-duiding',
    versie: 1,
    naam: 'Duiden en routeren van signalen',
    doel: 'Beoordelen of een signaal op mensenhandel wijst en welke route past: zorg, veiligheid of bestuurlijk',
    grondslagen: [publiekeTaak, bijzonder, strafrechtelijk],
    rollen: ['aandachtsfunctionaris'],
    betrokkenen: ['mogelijk slachtoffer', 'melder', 'betrokken persoon of onderneming'],
    gevoelig: ['bijzonder', 'strafrechtelijk'],
  },
  {
    code: 'ketenregie',
    versie: 1,
    naam: 'Regie op een ketendossier',
    doel: 'De hulp aan een slachtoffer en de aanpak van uitbuiting tussen afdelingen en partners op elkaar afstemmen',
    grondslagen: [publiekeTaak, bijzonder, strafrechtelijk],
    rollen: ['ketenregisseur', 'aandachtsfunctionaris', 'zorgmedewerker', 'burgerzakenmedewerker'],
    betrokkenen: ['slachtoffer', 'betrokken onderneming'],
    gevoelig: ['bijzonder', 'strafrechtelijk'],
  },
  {
    code: 'ketenpartner-informatie',
    versie: 1,
    naam: 'Verstrekken van gegevens aan een ketenpartner',
    doel: 'Een partner geven wat voor zijn wettelijke taak nodig is, en vastleggen wat aan wie op welke grond is gegeven',
    grondslagen: [
      publiekeTaak,
      {
        artikel: 'Wet gegevensverwerking door samenwerkingsverbanden art. 2.17-2.24 (RIEC) en 2.25-2.32 (ZVH)',
        bron: 'Stb. 2024, 198; artikelnummers afgeleid uit de aanhef van Stb. 2024, 380',
        graad: 'secundair',
        geldigVanaf: datum('2025-03-01'),
      },
      { artikel: 'Wmo 2015 art. 5.2.6 (Veilig Thuis)', bron: 'Wmo 2015', graad: 'gelezen-2017' },
      strafrechtelijk,
    ],
    rollen: ['ketenpartner', 'ketenregisseur'],
    betrokkenen: ['slachtoffer'],
    gevoelig: ['bijzonder', 'strafrechtelijk'],
  },
  {
    code: 'bestuurlijke-raadpleging',
    versie: 1,
    naam: 'Raadplegen of een onderneming bij vergunningen bekend is',
    doel: 'Met een pseudoniem vragen of er een aanvraag loopt, zonder te zeggen waarom en zonder iets te bewaren bij geen treffer',
    grondslagen: [
      publiekeTaak,
      { artikel: 'AVG art. 5 lid 1 onder c (minimale gegevensverwerking)', bron: AVG, graad: HOOFD },
    ],
    rollen: ['ketenregisseur', 'vergunningmedewerker'],
    betrokkenen: ['onderneming, ook eenmanszaak'],
    gevoelig: [],
  },
  {
    code: 'zorgverwijzing',
    versie: 2,
    naam: 'Verwijzen naar opvang en zorg',
    doel: 'Een slachtoffer een veilige en passende plek geven',
    grondslagen: [
      wettelijkePlicht,
      { artikel: 'Wmo 2015 art. 1.2.1 onder c en 1.2.2; art. 2.3.1 e.v.', bron: 'Wmo 2015', graad: 'gelezen-2017' },
      { artikel: 'Jeugdwet art. 2.3', bron: 'Jeugdwet', graad: 'gelezen', geldigVanaf: datum('2026-01-01') },
      bijzonder,
      vitaalBelang,
    ],
    rollen: ['zorgmedewerker', 'zorgcoordinator', 'piketmedewerker', 'zorgaanbieder'],
    betrokkenen: ['slachtoffer', 'kinderen van het slachtoffer'],
    gevoelig: ['bijzonder', 'bsn'],
  },
  {
    code: 'opvangadres',
    versie: 1,
    naam: 'Bewaren en tonen van het adres van een opvanglocatie',
    doel: 'Een slachtoffer op de juiste plek brengen; het adres verlaat de zorgverwijzing niet',
    grondslagen: [wettelijkePlicht, vitaalBelang, bijzonder],
    rollen: ['zorgmedewerker', 'zorgcoordinator', 'piketmedewerker', 'zorgaanbieder'],
    betrokkenen: ['slachtoffer', 'kinderen van het slachtoffer'],
    gevoelig: ['bijzonder'],
  },
  {
    code: 'opvanginkoop',
    versie: 1,
    naam: 'Beheren van de gids van aanbieders, contracten en plaatsen',
    doel: 'Weten wie welke opvang levert, voor wie en met hoeveel plaatsen; zonder gegevens van cliënten',
    grondslagen: [
      publiekeTaak,
      { artikel: 'Wmo 2015 art. 2.6.1 en 2.6.4', bron: 'Wmo 2015', graad: HOOFD },
      { artikel: 'Jeugdwet art. 2.6 en 2.11', bron: 'Jeugdwet', graad: HOOFD },
    ],
    rollen: ['contractbeheerder', 'zorgmedewerker', 'zorgcoordinator', 'piketmedewerker', 'zorgaanbieder'],
    betrokkenen: ['contactpersoon van een aanbieder'],
    gevoelig: [],
  },
  {
    code: 'bedenktijd',
    versie: 1,
    naam: 'Volgen van bedenktijd en verblijfsspoor',
    doel: 'Weten wie de opvang betaalt, en op tijd waarschuwen en overdragen',
    grondslagen: [
      wettelijkePlicht,
      {
        artikel: 'Vw 2000 art. 8 onder k en a; Vc 2000 B8/3',
        bron: 'Vreemdelingencirculaire 2000',
        graad: 'gelezen-2017',
      },
      bijzonder,
      strafrechtelijk,
    ],
    rollen: ['zorgmedewerker', 'zorgcoordinator'],
    betrokkenen: ['slachtoffer'],
    gevoelig: ['bijzonder', 'strafrechtelijk'],
  },
  {
    code: 'veilig-thuis-melding',
    versie: 1,
    naam: 'Melden bij Veilig Thuis en de meldcode volgen',
    doel: 'Een vermoeden van huiselijk geweld of kindermishandeling melden, beoordelen en de melder terugmelden',
    grondslagen: [
      wettelijkePlicht,
      { artikel: 'Wmo 2015 art. 4.1.1 en 5.2.6', bron: 'Wmo 2015', graad: 'gelezen-2017' },
      {
        artikel: 'Besluit verplichte meldcode art. 2 lid 2',
        bron: 'Besluit verplichte meldcode',
        graad: 'gelezen-2017',
      },
      bijzonder,
      strafrechtelijk,
    ],
    rollen: ['zorgmedewerker', 'zorgcoordinator', 'veilig-thuis'],
    betrokkenen: ['slachtoffer', 'kinderen van het slachtoffer', 'vermoedelijke pleger'],
    gevoelig: ['bijzonder', 'strafrechtelijk'],
  },
  {
    code: 'toewijzing',
    versie: 1,
    naam: 'Toewijzen van opvang en jeugdhulp in het berichtenverkeer iWmo en iJw',
    doel: 'Een aanbieder opdracht geven en begin en einde van de zorg volgen',
    grondslagen: [
      wettelijkePlicht,
      { artikel: 'Wmo 2015 art. 2.3.5 en 5.1.1; Jeugdwet art. 7.4.0', bron: 'Wmo 2015; Jeugdwet', graad: HOOFD },
      bsnGebruik,
      bijzonder,
    ],
    rollen: ['zorgmedewerker', 'berichtenknooppunt'],
    betrokkenen: ['slachtoffer'],
    gevoelig: ['bsn', 'bijzonder'],
  },
  {
    code: 'brp-inschrijving',
    versie: 2,
    naam: 'Inschrijven van een slachtoffer in de BRP',
    doel: 'De inschrijving en het adres van een slachtoffer in de basisregistratie personen verzorgen',
    grondslagen: [
      wettelijkePlicht,
      {
        artikel: 'Wet BRP art. 2.4, 2.23, 2.38, 2.40 en 2.41',
        bron: 'Wet BRP (BWBR0033715), tekst van 2021-08-26',
        graad: 'secundair',
      },
      bsnGebruik,
    ],
    rollen: ['burgerzakenmedewerker', 'kwaliteitsmedewerker-burgerzaken', 'burgemeester'],
    betrokkenen: ['slachtoffer'],
    gevoelig: ['bsn', 'bijzonder'],
  },
  {
    code: 'brp-terugmelding',
    versie: 2,
    naam: 'Melden van gerede twijfel over een gegeven in de BRP',
    doel: 'De bijhoudingsgemeente laten onderzoeken of een gegeven onjuist is',
    grondslagen: [
      wettelijkePlicht,
      {
        artikel: 'Wet BRP art. 2.34; Besluit BRP art. 28',
        bron: 'Wet BRP (BWBR0033715), tekst van 2021-08-26; Besluit BRP',
        graad: 'gelezen-2017',
      },
      bsnGebruik,
    ],
    rollen: [
      'burgerzakenmedewerker',
      'kwaliteitsmedewerker-burgerzaken',
      'frontofficemedewerker',
      'toezichthouder',
      'aandachtsfunctionaris',
      'ketenregisseur',
      'zorgmedewerker',
      'zorgcoordinator',
      'vergunningmedewerker',
      'bibob-coordinator',
    ],
    betrokkenen: ['ingeschrevene'],
    gevoelig: ['bsn'],
  },
  {
    code: 'overbewoning-signalering',
    versie: 1,
    naam: 'Signaleren van overbewoning uit de BRP',
    doel: 'Na een verhuizing tellen hoeveel personen op een adres staan, opdat een mens beoordeelt of een controle nodig is',
    grondslagen: [
      publiekeTaak,
      {
        artikel: 'Wet BRP art. 3.8 (verstrekking binnen de gemeente)',
        bron: 'Wet BRP (BWBR0033715)',
        graad: 'secundair',
      },
      { artikel: 'Huisvestingswet 2014 art. 33 (toezicht)', bron: 'Huisvestingswet 2014', graad: HOOFD },
    ],
    rollen: ['burgerzakenmedewerker', 'toezichthouder', 'jurist'],
    betrokkenen: ['bewoner (alleen geteld)'],
    gevoelig: [],
  },
  {
    code: 'vergunningverlening',
    versie: 2,
    naam: 'Behandelen van een vergunningaanvraag',
    doel: 'Beslissen op een aanvraag, met inbegrip van volledigheid, opvragen bij het Handelsregister, bezwaar en intrekking',
    grondslagen: [
      wettelijkePlicht,
      { artikel: 'Awb titel 4.1', bron: 'Algemene wet bestuursrecht', graad: 'gelezen-2017' },
      {
        artikel: 'Gemeentewet art. 149 (verordening) en Alcoholwet art. 3',
        bron: 'Gemeentewet; Alcoholwet',
        graad: HOOFD,
      },
      { artikel: 'Handelsregisterwet 2007 art. 21 (inzage)', bron: 'Handelsregisterwet 2007', graad: HOOFD },
    ],
    rollen: ['vergunningmedewerker', 'bibob-coordinator', 'jurist', 'burgemeester'],
    betrokkenen: ['aanvrager', 'gemachtigde', 'exploitant, beheerder of leidinggevende'],
    gevoelig: [],
  },
  {
    code: 'bezwaarbehandeling',
    versie: 1,
    naam: 'Behandelen van een bezwaar tegen een besluit',
    doel: 'Het besluit heroverwegen, de bezwaarmaker horen en op het bezwaar beslissen',
    grondslagen: [
      wettelijkePlicht,
      {
        artikel: 'Awb art. 6:4 tot en met 6:11 en afd. 7.2',
        bron: 'Algemene wet bestuursrecht',
        graad: 'gelezen-2017',
      },
    ],
    rollen: ['bezwaarsecretaris', 'burgemeester'],
    betrokkenen: ['bezwaarmaker', 'vergunninghouder'],
    gevoelig: [],
  },
  {
    code: 'vergunningtoezicht',
    versie: 1,
    naam: 'Toezicht op de naleving van vergunningen',
    doel: 'Controleren of voorschriften worden nageleefd en zo nodig opnieuw beoordelen; nooit vanzelf intrekken',
    grondslagen: [
      wettelijkePlicht,
      { artikel: 'Awb art. 5:11 tot en met 5:20', bron: 'Algemene wet bestuursrecht', graad: HOOFD },
    ],
    rollen: ['toezichthouder', 'vergunningmedewerker', 'bibob-coordinator'],
    betrokkenen: ['vergunninghouder'],
    gevoelig: [],
  },
  {
    code: 'bibob-onderzoek',
    versie: 2,
    naam: 'Eigen onderzoek, advies, horen en toets Wet Bibob',
    doel: 'Voorkomen dat de gemeente met een vergunning strafbare feiten faciliteert; gegevens blijven bij de gesloten kring van art. 28',
    grondslagen: [
      wettelijkePlicht,
      { artikel: 'Wet Bibob art. 3, 4, 7a en 28', bron: 'Wet Bibob; art. 7a volgens Justis', graad: 'secundair' },
      { artikel: 'Wet Bibob art. 9, 12, 15, 31, 32 en 33 (advies en horen)', bron: 'Wet Bibob', graad: 'gelezen-2017' },
      {
        artikel: 'Wet Bibob art. 11, 11a, 26 en 29 (register, tips, hergebruik)',
        bron: 'Wet Bibob; art. 11a volgens Justis',
        graad: 'secundair',
      },
      strafrechtelijk,
      bsnGebruik,
    ],
    rollen: ['bibob-coordinator'],
    betrokkenen: [
      'betrokkene in de zin van art. 1 Wet Bibob',
      'wie leiding geeft, zeggenschap heeft, vermogen verschaft of zakelijk samenwerkt (art. 3 lid 4)',
      'derde die in de motivering genoemd wordt',
    ],
    gevoelig: ['strafrechtelijk', 'bsn'],
  },
  {
    code: 'toezicht-op-verwerking',
    versie: 1,
    naam: 'Toezicht op de verwerking van persoonsgegevens',
    doel: 'Nagaan wie wat waarom zag en deelde; inhoud van dossiers blijft dicht',
    grondslagen: [
      wettelijkePlicht,
      { artikel: 'AVG art. 5 lid 2, art. 24, art. 30 en art. 39', bron: AVG, graad: HOOFD },
    ],
    rollen: ['privacyfunctionaris'],
    betrokkenen: ['medewerker', 'slachtoffer (alleen pseudoniem)'],
    gevoelig: [],
  },
  {
    code: 'rechten-van-betrokkene',
    versie: 1,
    naam: 'Behandelen van een verzoek van een betrokkene',
    doel: 'Inzage, rectificatie, beperking en wissing uitvoeren of gemotiveerd weigeren',
    grondslagen: [
      wettelijkePlicht,
      { artikel: 'AVG art. 12 tot en met 22; UAVG art. 41', bron: 'AVG; UAVG', graad: HOOFD },
    ],
    rollen: ['privacyfunctionaris'],
    betrokkenen: ['ieder van wie gegevens verwerkt worden'],
    gevoelig: ['bijzonder', 'strafrechtelijk', 'bsn'],
  },
  {
    code: 'vernietiging',
    versie: 1,
    naam: 'Vernietigen na afloop van de bewaartermijn',
    doel: 'Gegevens vernietigen volgens de selectielijst, met een verklaring zonder persoonsgegevens',
    grondslagen: [
      wettelijkePlicht,
      {
        artikel: 'Archiefwet 1995 art. 3 en 5; Archiefbesluit art. 8; AVG art. 5 lid 1 onder e',
        bron: 'Archiefwet 1995; AVG',
        graad: HOOFD,
      },
    ],
    rollen: ['privacyfunctionaris', 'jurist'],
    betrokkenen: ['ieder van wie gegevens verwerkt worden'],
    gevoelig: [],
  },
  {
    code: 'technisch-beheer',
    versie: 1,
    naam: 'Beheer van het platform',
    doel: 'Storingen vinden en herstellen; geparkeerde berichten en aflevering, nooit de inhoud van een dossier',
    grondslagen: [wettelijkePlicht, { artikel: 'AVG art. 32', bron: AVG, graad: HOOFD }],
    rollen: ['beheerder'],
    betrokkenen: ['medewerker'],
    gevoelig: [],
  },
];

/** The register that services use. */
export const verwerkingsregister = new Verwerkingsregister(VERWERKINGEN);
