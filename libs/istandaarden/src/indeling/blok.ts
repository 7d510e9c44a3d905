import type { Blok } from './indeling.js';

/** The text of an element that the layout has already shown to be there. Throws when it is not: a bug. */
export function tekstIn(blok: Blok, naam: string): string {
  const waarde = blok[naam];
  if (typeof waarde !== 'string') throw new Error(`${naam} is no text`);
  return waarde;
}

/** The text of an element that may be absent. */
export function tekstOf(blok: Blok | undefined, naam: string): string | undefined {
  const waarde = blok?.[naam];
  return typeof waarde === 'string' ? waarde : undefined;
}

/** The block of an element that must be there. */
export function blokIn(blok: Blok, naam: string): Blok {
  const gevonden = blokOf(blok, naam);
  if (gevonden === undefined) throw new Error(`${naam} is no block`);
  return gevonden;
}

/** The block of an element that may be absent. */
export function blokOf(blok: Blok | undefined, naam: string): Blok | undefined {
  const waarde = blok?.[naam];
  return typeof waarde === 'object' && !Array.isArray(waarde) ? (waarde as Blok) : undefined;
}

/** The blocks of a repeated element within its wrapper (`StopProducten/StopProduct`); empty when there is none. */
export function blokkenIn(blok: Blok | undefined, lijst: string, naam: string): readonly Blok[] {
  const waarde = blokOf(blok, lijst)?.[naam];
  if (waarde === undefined || typeof waarde === 'string') return [];
  return (Array.isArray(waarde) ? waarde : [waarde]) as readonly Blok[];
}

/** A block without the elements that are absent. */
export function zonderLeeg(blok: Readonly<Record<string, Blok[string] | null>>): Blok {
  return Object.fromEntries(
    Object.entries(blok).filter(
      (paar): paar is [string, NonNullable<Blok[string]>] => paar[1] !== undefined && paar[1] !== null,
    ),
  );
}
