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
    betrokkenen: 'Personen onder een eigen kenmerk, met of zonder nummer; samenvoegen en weer losmaken.',
    briefadressen: 'Briefadressen, van aangifte of voornemen tot einde.',
    veiligheidsbesluiten: 'Besluiten van de burgemeester dat een woonadres onveilig is (Wet BRP art. 2.41).',
    aanwijzingen: 'Instellingen en rechtspersonen die het college aanwees (Wet BRP art. 2.40 en 2.42).',
    'afgeschermde-adressen': 'Adressen van opvang die nergens mogen verschijnen; alleen te schrijven, nooit te lezen.',
    bewaaroverzicht: 'Wat wanneer vernietigd kan worden; er wordt hier niets vernietigd.',
    brieven: 'Brieven van burgerzaken als PDF/A, en nagaan of een brief echt is.',
    verstrekkingsbeperkingen: 'Beperking van de verstrekking aan derden (Wet BRP art. 2.59).',
    verstrekkingsuitzonderingen: 'Verstrekking ondanks een beperking (Wet BRP art. 3.21 lid 2).',
  },
} as const;
