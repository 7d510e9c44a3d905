import { geweigerd, type Datum, type Geweigerd } from '@schakel/domain';

/** A condition attached to a permit, with the day on which it must be met at the latest where it has one. */
export interface Voorschrift {
  /** From 1, within one permit; findings name it. */
  readonly nummer: number;
  readonly tekst: string;
  readonly uiterlijk?: Datum;
}

/** The conditions as numbered: as they came, from 1. */
export function nummer(voorschriften: readonly Omit<Voorschrift, 'nummer'>[]): readonly Voorschrift[] {
  return voorschriften.map(({ tekst, uiterlijk }, index) => ({
    nummer: index + 1,
    tekst,
    ...(uiterlijk !== undefined && { uiterlijk }),
  }));
}

/** Conditions belong to one outcome and to no other. Refusals: `voorschriften-ontbreken`, `voorschriften-niet-verwacht`. */
export function passendeVoorschriften(
  uitkomst: string,
  voorschriften: readonly Pick<Voorschrift, 'tekst'>[],
): Geweigerd | undefined {
  const verwacht = uitkomst === 'verleend-met-voorschriften';
  if (verwacht && !voorschriften.some(({ tekst }) => tekst.trim().length > 0)) {
    return geweigerd('voorschriften-ontbreken', 'Noem de voorschriften.', [
      { veld: 'voorschriften', regel: 'ten minste één' },
    ]);
  }
  if (!verwacht && voorschriften.length > 0) {
    return geweigerd('voorschriften-niet-verwacht', 'Bij deze uitkomst horen geen voorschriften.', [
      { veld: 'voorschriften', regel: 'leeg' },
    ]);
  }
  return undefined;
}
