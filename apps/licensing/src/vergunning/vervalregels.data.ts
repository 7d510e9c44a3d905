import type { Schorsingsregel, Vervalregel } from './vervalregel.domain.js';

const ALCOHOLWET = {
  bron: 'Alcoholwet (BWBR0002458), nummering van de Drank- en Horecawet',
  graad: 'gelezen-2017',
} as const;

/** Lapse by law. Kinds of permit without a line do not lapse by disuse; an APV may say otherwise and is then added with its article. */
export const VERVALREGELS: readonly Vervalregel[] = [
  {
    vergunningsoort: 'alcoholwetvergunning',
    grond: 'niet-in-gebruik',
    duur: { aantal: 6, eenheid: 'maanden' },
    artikel: 'Alcoholwet art. 33 onder a',
    ...ALCOHOLWET,
  },
  {
    vergunningsoort: 'alcoholwetvergunning',
    grond: 'stilgelegd',
    duur: { aantal: 1, eenheid: 'jaren' },
    artikel: 'Alcoholwet art. 33 onder b',
    ...ALCOHOLWET,
  },
];

/** Suspension by decision: only where a rule allows it, and no longer. */
export const SCHORSINGSREGELS: readonly Schorsingsregel[] = [
  {
    vergunningsoort: 'alcoholwetvergunning',
    maximum: { aantal: 12, eenheid: 'weken' },
    artikel: 'Alcoholwet art. 32',
    ...ALCOHOLWET,
  },
];
