/** The file that a letter belongs to, and under whose key it is kept. */
export const briefdossiersoorten = ['vergunningaanvraag', 'bibob-toets'] as const;
export type Briefdossiersoort = (typeof briefdossiersoorten)[number];

export const briefsoorten = [
  'ontvangstbevestiging',
  'hersteltermijn',
  'opschorting',
  'verlenging',
  'voornemen',
  'besluit',
  'bibob-art-32',
  'bibob-voornemen',
  'bibob-geheimhouding',
] as const;
/** Kind of letter. */
export type Briefsoort = (typeof briefsoorten)[number];
