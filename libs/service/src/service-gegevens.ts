import type { TopicName } from '@schakel/contracts';

/** Injection token of `ServiceGegevens`. */
export const SERVICE_GEGEVENS = Symbol('SERVICE_GEGEVENS');

/** What the service says about itself in links, events and log lines. */
export interface ServiceGegevens {
  /** Name of the app, which is also its topic. */
  readonly naam: TopicName;
  /** SemVer version of its API. */
  readonly versie: string;
  /** Address by which others reach the service, without trailing slash. */
  readonly publiekeUrl: string;
}
