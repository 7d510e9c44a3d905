export const vergunningsoorten = [
  'alcoholwetvergunning',
  'exploitatievergunning',
  'seksbedrijfvergunning',
  'omgevingsvergunning',
  'verhuurvergunning',
  'huisvestingsvergunning',
  'speelautomatenvergunning',
  'evenementenvergunning',
  'andere-vergunning',
] as const;
/** Kind of permit that is applied for. */
export type Vergunningsoort = (typeof vergunningsoorten)[number];
