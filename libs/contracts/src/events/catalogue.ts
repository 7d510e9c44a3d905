import * as actieverzoeken from './actieverzoeken.events.js';
import * as bedenktijden from './bedenktijden.events.js';
import * as betrokkenen from './betrokkenen.events.js';
import * as briefadressen from './briefadressen.events.js';
import type { EventDefinition } from './define-event.js';
import * as inschrijvingen from './inschrijvingen.events.js';
import * as ketendossiers from './ketendossiers.events.js';
import * as ketenraadplegingen from './ketenraadplegingen.events.js';
import * as kostenverantwoordelijkheden from './kostenverantwoordelijkheden.events.js';
import * as toestemmingen from './toestemmingen.events.js';
import * as overbewoning from './overbewoning.events.js';
import * as raadplegingen from './raadplegingen.events.js';
import { createRegistry } from './registry.js';
import * as signalen from './signalen.events.js';
import * as terugmeldingen from './terugmeldingen.events.js';
import * as vergunningaanvragen from './vergunningaanvragen.events.js';
import * as vergunningen from './vergunningen.events.js';
import * as zorgverwijzingen from './zorgverwijzingen.events.js';

const files = [
  signalen,
  ketendossiers,
  actieverzoeken,
  raadplegingen,
  ketenraadplegingen,
  zorgverwijzingen,
  kostenverantwoordelijkheden,
  bedenktijden,
  toestemmingen,
  inschrijvingen,
  terugmeldingen,
  overbewoning,
  betrokkenen,
  briefadressen,
  vergunningaanvragen,
  vergunningen,
];

/** The whole catalogue: every event that ever leaves a service. */
export const allEvents: readonly EventDefinition[] = files.flatMap((file) => Object.values<EventDefinition>(file));

/** The catalogue by type. */
export const publicEvents = createRegistry(allEvents);

/** The definition of a type, or undefined when the catalogue does not know it. */
export function eventByType(type: string): EventDefinition | undefined {
  return publicEvents.get(type);
}
