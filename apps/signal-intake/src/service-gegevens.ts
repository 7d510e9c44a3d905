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

/** Injection token of `ServiceGegevens`. */
export const SERVICE_GEGEVENS = Symbol('SERVICE_GEGEVENS');

/** What the service says about itself in links and log lines. */
export interface ServiceGegevens {
  readonly naam: string;
  readonly versie: string;
  /** Address by which others reach the service, without trailing slash. */
  readonly publiekeUrl: string;
}
