/** Name of the service, also of its topic and consumer group, and the version of its API. */
export const SERVICE = { naam: 'brp-registration', versie: '1.0.0' } as const;

/** What stands at the head of the OpenAPI document. */
export const API = {
  title: 'Inschrijvingen',
  description:
    'Slachtoffers van mensenhandel inschrijven in de basisregistratie personen. Het adres van een opvang komt hier nooit in: wie daar verblijft krijgt een briefadres (Wet BRP art. 2.40, 2.41).',
  tags: {
    inschrijvingen: 'Eerste inschrijvingen, van verzoek tot burgerservicenummer.',
    bevragingen: 'Vragen aan de BRP per taak, met hun protocol.',
    terugmeldingen: 'Gerede twijfel over een gegeven in de BRP (Wet BRP art. 2.34).',
    overbewoning: 'Signalen dat ergens meer mensen staan ingeschreven dan de norm van de gemeente.',
    dubbelcontroles: 'Of twee inschrijvingen over dezelfde persoon gaan, naar het oordeel van een tweede persoon.',
    overdrachten: 'Wat een andere gemeente vraagt over te nemen.',
    verwerkingsopdrachten: 'Wat het burgerzakensysteem verwerkt, en de aansluitlijst van wat nog niet is bevestigd.',
  },
} as const;
