/** Name of the service, also of its topic and consumer group, and the version of its API. */
export const SERVICE = { naam: 'care-referral', versie: '1.0.0' } as const;

/** What stands at the head of the OpenAPI document. */
export const API = {
  title: 'Zorgverwijzingen',
  description: 'Slachtoffers van mensenhandel verwijzen naar een veilige plek en passende zorg.',
  tags: {
    zorgverwijzingen: 'Verwijzingen, van verzoek tot plaatsing.',
    piket: 'Wie dienst heeft, en wat de klok van mensen vraagt.',
    nazorg: 'Hoe het na een plaatsing gaat.',
    cijfers: 'Cijfers per maand, zonder personen.',
    'eenmalige-toegang': 'Links voor aanbieders zonder account.',
    spoorkeuzen: 'Welke sporen een verwijzing volgt, met herbeoordeling als er iets verandert.',
    woonplaatsbepalingen: 'Welke gemeente voor een jeugdige verantwoordelijk is, en de overdracht daarvan.',
    centrumgemeenterelaties: 'Welke gemeente bij welke centrumgemeente vrouwenopvang hoort.',
    kostenverantwoordelijkheden: 'Wie de kosten van een verwijzing draagt, en geschillen daarover.',
    toestemmingen: 'Toestemming per doel en ontvanger, met intrekking en ontvangstbevestiging.',
    bedenktijden: 'Bedenktijd en verblijfsspoor (Vc 2000 B8/3): wie betaalt, en wat wanneer.',
    'wmo-meldingen': 'Meldingen en aanvragen voor ondersteuning (Wmo 2015), met hun termijnen.',
    'veilig-thuis-meldingen': 'Meldingen bij Veilig Thuis, altijd als extra spoor.',
    meldcodes: 'De vijf stappen van de meldcode.',
    toewijzingen: 'Wat een aanbieder voor een cliënt is toegewezen, en het gesprek daarover in berichten.',
    berichten: 'Berichten van aanbieders (iWmo, iJw), afgeleverd door het knooppunt.',
    aanbieders: 'De zorgaanbieders aan wie een verwijzing aangeboden kan worden.',
    gidsimporten: 'Nieuwe versies van de gids van zorgaanbieders.',
    opvangcontracten: 'Wat centrumgemeenten aan opvang inkopen.',
    opvangplaatsen: 'Plaatsen in de opvang: wat vrij is, en voor wie.',
    reserveringen: 'Plaatsen die voor een verwijzing worden vastgehouden.',
    wachtenden: 'Verwijzingen die op een plaats wachten.',
    bewaaroverzicht: 'Wat wanneer vernietigd kan worden; er wordt hier niets vernietigd.',
    opvangadressen: 'Locaties van de opvang. Waar die zijn komt alleen bij wie iemand daarheen brengt.',
  },
} as const;
