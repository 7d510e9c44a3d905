import type { Publicatieregel } from './publicatie.domain.js';

const ALLE = ['verleend', 'verleend-met-voorschriften', 'geweigerd', 'ingetrokken'] as const;

/** Where a notice is due. A municipality that publishes more adds a line. */
export const PUBLICATIEREGELS: readonly Publicatieregel[] = [
  {
    vergunningsoort: 'omgevingsvergunning',
    uitkomsten: ALLE,
    artikel: 'Omgevingswet art. 16.64 jo. Bekendmakingswet art. 12',
    bron: 'Omgevingswet; Bekendmakingswet',
    graad: 'uit het hoofd',
  },
  {
    vergunningsoort: 'evenementenvergunning',
    uitkomsten: ['verleend', 'verleend-met-voorschriften'],
    artikel: 'APV; Bekendmakingswet art. 12',
    bron: 'gebruik van gemeenten',
    graad: 'uit het hoofd',
  },
];
