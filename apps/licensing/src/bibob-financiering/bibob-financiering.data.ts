import type { Herkomst } from '@schakel/domain';

/** Cash below this, all of it at one moment together, is no asset and its origin is not asked for. In euro cents. */
export const CONTANTGRENS = {
  centen: '50000',
  bron: 'Regeling Bibob-formulieren (BWBR0033634) bijlage 3',
  graad: 'gelezen-2017',
} as const satisfies Herkomst & { centen: string };
