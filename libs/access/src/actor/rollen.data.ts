/** Whether the holder works for the municipality or for another organisation in the chain. */
export type Actorsoort = 'medewerker' | 'partner';

export interface Roldefinitie {
  readonly soort: Actorsoort;
  readonly omschrijving: string;
}

/**
 * The roles of the platform, as an identity provider gives them in the claim `rollen`. A role alone opens nothing: policies
 * add municipality, purpose, involvement and access list.
 */
export const ROLLEN = {
  frontofficemedewerker: { soort: 'medewerker', omschrijving: 'Neemt meldingen aan bij balie en telefoon' },
  toezichthouder: { soort: 'medewerker', omschrijving: 'Ziet en meldt signalen tijdens een controle (Awb 5:11)' },
  aandachtsfunctionaris: { soort: 'medewerker', omschrijving: 'Duidt, weegt en routeert signalen van mensenhandel' },
  ketenregisseur: { soort: 'medewerker', omschrijving: 'Houdt de regie over een ketendossier en zijn toegangslijst' },
  zorgmedewerker: { soort: 'medewerker', omschrijving: 'Zoekt opvang en zorg voor slachtoffers (Wmo 2015, Jeugdwet)' },
  zorgaanbieder: { soort: 'partner', omschrijving: 'Neemt een aangeboden verwijzing aan of wijst die af' },
  zorgcoordinator: { soort: 'medewerker', omschrijving: 'Coördineert zorg en opvang in de regio, draagt warm over' },
  piketmedewerker: {
    soort: 'medewerker',
    omschrijving: 'Regelt buiten kantooruren de eerste nacht (bereikbaarheidsdienst)',
  },
  contractbeheerder: {
    soort: 'medewerker',
    omschrijving: 'Koopt opvang in voor de regio en beheert gids en contracten',
  },
  berichtenknooppunt: {
    soort: 'partner',
    omschrijving: 'Levert als systeem (GGk) de berichten van zorgaanbieders af, ziet geen dossiers',
  },
  'veilig-thuis': { soort: 'partner', omschrijving: 'Ontvangt en beoordeelt meldingen (Wmo 2015 art. 4.1.1)' },
  burgerzakenmedewerker: { soort: 'medewerker', omschrijving: 'Schrijft slachtoffers in de BRP in (Wet BRP)' },
  'kwaliteitsmedewerker-burgerzaken': {
    soort: 'medewerker',
    omschrijving: 'Toetst als tweede wat een collega van burgerzaken vastlegt',
  },
  vergunningmedewerker: { soort: 'medewerker', omschrijving: 'Behandelt vergunningaanvragen' },
  'bibob-coordinator': { soort: 'medewerker', omschrijving: 'Doet het eigen onderzoek en de toets van de Wet Bibob' },
  burgemeester: { soort: 'medewerker', omschrijving: 'Beslist als bestuursorgaan en ondertekent voor het college' },
  jurist: { soort: 'medewerker', omschrijving: 'Toetst conceptbesluiten en beheert standaardteksten' },
  bezwaarsecretaris: { soort: 'medewerker', omschrijving: 'Behandelt bezwaarschriften los van wie besloot (Awb 7:13)' },
  ketenpartner: { soort: 'partner', omschrijving: 'Krijgt van een ketendossier wat voor zijn taak gedeeld is' },
  privacyfunctionaris: {
    soort: 'medewerker',
    omschrijving: 'Ziet toe op de verwerkingen (AVG art. 39), ziet geen inhoud',
  },
  beheerder: { soort: 'medewerker', omschrijving: 'Houdt de techniek draaiend, ziet geen inhoud' },
} as const satisfies Readonly<Record<string, Roldefinitie>>;

/** A role of the platform. */
export type Rol = keyof typeof ROLLEN;

/** Whether a value is a role of the platform. */
export function isRol(waarde: unknown): waarde is Rol {
  return typeof waarde === 'string' && Object.hasOwn(ROLLEN, waarde);
}
