import type { Herkomst } from '../herkomst.js';
import { datum, type Datum } from './datum.js';

/** A day equated with a public holiday by royal decree (Algemene termijnenwet art. 3 lid 3). */
export interface GelijkgesteldeDag extends Herkomst {
  readonly datum: Datum;
  readonly aanleiding: string;
}

const BESLUIT_2026_2028 = { bron: 'Stcrt. 2025, 24713', graad: 'gelezen' } as const;

/** The equated days that are known, in order. A new decree is a new row here, never a change of code. */
export const GELIJKGESTELDE_DAGEN: readonly GelijkgesteldeDag[] = [
  { datum: datum('2026-01-02'), aanleiding: 'vrijdag na Nieuwjaarsdag', ...BESLUIT_2026_2028 },
  { datum: datum('2026-05-15'), aanleiding: 'vrijdag na Hemelvaartsdag', ...BESLUIT_2026_2028 },
  { datum: datum('2027-05-07'), aanleiding: 'vrijdag na Hemelvaartsdag', ...BESLUIT_2026_2028 },
  { datum: datum('2028-04-28'), aanleiding: 'vrijdag na Koningsdag', ...BESLUIT_2026_2028 },
  { datum: datum('2028-05-26'), aanleiding: 'vrijdag na Hemelvaartsdag', ...BESLUIT_2026_2028 },
];

/** The years whose equated days are known. A term that ends outside them carries a reservation. */
export const GELIJKGESTELDE_DAGEN_BEKEND = { van: datum('2026-01-01'), tot: datum('2028-12-31') } as const;
