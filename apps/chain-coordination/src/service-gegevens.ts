/** Name and version of the service; the version is that of its API. */
export const SERVICE = { naam: 'chain-coordination', versie: '1.0.0' } as const;

/** What stands at the head of the OpenAPI document. */
export const API = {
  title: 'Ketenregie',
  description:
    'Ketendossiers boven de dossiers van de afdelingen: toegangslijst, actieverzoeken, bestuurlijke raadplegingen, tijdlijn en verstrekkingenregister.',
  tags: {
    ketendossiers: 'Ketendossiers met toegangslijst, tijdlijn en verstrekkingenregister.',
    actieverzoeken: 'Verzoeken aan een afdeling.',
    raadplegingen: 'Blinde vragen aan vergunningverlening over een bedrijf.',
  },
} as const;
