/** Name of the service, also of its topic and consumer group, and the version of its API. */
export const SERVICE = { naam: 'care-referral', versie: '1.0.0' } as const;

/** What stands at the head of the OpenAPI document. */
export const API = {
  title: 'Zorgverwijzingen',
  description: 'Slachtoffers van mensenhandel verwijzen naar een veilige plek en passende zorg.',
  tags: {
    zorgverwijzingen: 'Verwijzingen, van verzoek tot plaatsing.',
    toestemmingen: 'Toestemming per doel en ontvanger, met intrekking en ontvangstbevestiging.',
    bedenktijden: 'Bedenktijd en verblijfsspoor (Vc 2000 B8/3): wie betaalt, en wat wanneer.',
    'wmo-meldingen': 'Meldingen en aanvragen voor ondersteuning (Wmo 2015), met hun termijnen.',
    'veilig-thuis-meldingen': 'Meldingen bij Veilig Thuis, altijd als extra spoor.',
    meldcodes: 'De vijf stappen van de meldcode.',
    aanbieders: 'De zorgaanbieders aan wie een verwijzing aangeboden kan worden.',
  },
} as const;
