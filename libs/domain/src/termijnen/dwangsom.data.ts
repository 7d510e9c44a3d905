import type { Herkomst } from '../herkomst.js';

/** Amount per day over a number of days. */
export interface Dwangsomtrede {
  readonly dagen: number;
  readonly euroPerDag: number;
}

/** Amounts of the penalty for deciding late (Awb 4:17 lid 2): together at most 42 days and € 1.442. */
export const DWANGSOM: Herkomst & {
  readonly treden: readonly Dwangsomtrede[];
  readonly wijzigingAangekondigdPer: string;
} = {
  treden: [
    { dagen: 14, euroPerDag: 23 },
    { dagen: 14, euroPerDag: 35 },
    { dagen: 14, euroPerDag: 45 },
  ],
  wijzigingAangekondigdPer: '2026-01-01',
  bron: 'Awb 4:17 lid 2, bedragen zoals geïndexeerd',
  graad: 'gelezen',
};
