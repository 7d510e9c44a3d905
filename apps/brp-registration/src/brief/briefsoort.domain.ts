export const briefsoorten = [
  'overzicht',
  'voornemen',
  'besluit',
  'toestemming-briefadres',
  'bevestiging-beperking',
  'uittreksel',
] as const;
/** Kind of letter of civil affairs. */
export type Briefsoort = (typeof briefsoorten)[number];
