/** Name of the service, also of its topic, and the version of its API. */
export const SERVICE = { naam: 'signal-intake', versie: '1.0.0' } as const;

/** What stands at the head of the OpenAPI document. */
export const API = {
  title: 'Signalen',
  description: 'Signalen van mogelijke mensenhandel ontvangen, duiden, wegen en routeren.',
  tags: {
    signalen: 'Meldingen en hun behandeling.',
    indicatoren: 'De catalogus van indicatoren, per versie.',
  },
} as const;
