import { datum, geweigerd, type Datum, type Geweigerd } from '@schakel/domain';

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

/** Days beyond this one are slips of the pen: no term that follows from them could be computed. */
export const VERSTE_DAG = datum('2999-12-31');

/** Conditions belong to one outcome and to no other. Refusals: `voorschriften-ontbreken`, `voorschriften-niet-verwacht`, `dag-te-ver`. */
export function passendeVoorschriften(
  uitkomst: string,
  voorschriften: readonly Omit<Voorschrift, 'nummer'>[],
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
  const teVer = voorschriften.findIndex(({ uiterlijk }) => uiterlijk !== undefined && uiterlijk > VERSTE_DAG);
  if (teVer < 0) return undefined;
  return geweigerd('dag-te-ver', 'Deze dag ligt te ver weg.', [
    { veld: `voorschriften.${teVer}.uiterlijk`, regel: 'voor het jaar 3000' },
  ]);
}
