import { datum, type Herkomst } from '@schakel/domain';
import type { Werkdagentermijn } from '../terugmelding/terugmeldtermijn.domain.js';

/**
 * Within how many working days the asked municipality is expected to answer, and on which of them both are reminded. No law names a term:
 * it is our own choice, as long as the one for an answer to a report of doubt (Besluit BRP art. 28). When it is over nothing is decided.
 */
export const OVERDRACHTTERMIJN = {
  werkdagen: 5,
  waarschuwOpWerkdag: 3,
  bron: 'werkwijze tussen gemeenten, naar de vijf werkdagen van Besluit BRP art. 28; geen wet noemt een termijn',
  graad: 'uit het hoofd',
  geldigVanaf: datum('2026-01-01'),
} as const satisfies Werkdagentermijn & Herkomst;
