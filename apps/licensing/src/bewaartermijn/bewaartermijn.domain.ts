import type { Bewaarregel as Regel } from '@schakel/domain';

export { bewaarregelVoor, bewarenTotEnMet, vernietigbaarVanaf } from '@schakel/domain';

export const bewaarklassen = [
  'vergunning',
  'intrekking',
  'weigering',
  'concept',
  'bezwaar',
  'bezwaar-niet-ontvankelijk',
  'bezwaar-ingetrokken',
  'controle',
  'controle-vervallen',
] as const;
/** What of these files is kept for one and the same time. */
export type Bewaarklasse = (typeof bewaarklassen)[number];

export const bewaarsoorten = ['vergunning', 'besluit', 'bezwaar', 'controle'] as const;
/** A kind of file with a last day on which it is kept; also the plain name of its table. */
export type Bewaarsoort = (typeof bewaarsoorten)[number];

/** How long a class is kept, counted from the day of its source event. */
export type Bewaarregel = Regel<Bewaarklasse>;
