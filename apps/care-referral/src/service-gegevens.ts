/** Name of the service, also of its topic and consumer group, and the version of its API. */
export const SERVICE = { naam: 'care-referral', versie: '1.0.0' } as const;

/** What stands at the head of the OpenAPI document. */
export const API = {
  title: 'Zorgverwijzingen',
  description: 'Slachtoffers van mensenhandel verwijzen naar een veilige plek en passende zorg.',
  tags: {
    zorgverwijzingen: 'Verwijzingen, van verzoek tot plaatsing.',
    toewijzingen: 'Wat een aanbieder voor een cliënt is toegewezen, en het gesprek daarover in berichten.',
    berichten: 'Berichten van aanbieders (iWmo, iJw), afgeleverd door het knooppunt.',
    aanbieders: 'De zorgaanbieders aan wie een verwijzing aangeboden kan worden.',
  },
} as const;
