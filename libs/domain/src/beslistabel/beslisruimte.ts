import {
  isKeuze,
  type Beslisinvoer,
  type Beslisrij,
  type Beslisvoorwaarde,
  type Kenmerkwaarde,
  type Tabelkenmerk,
} from './beslistabel.js';

/**
 * All facts a table can be asked about, cut into cells within which no row tells values apart: per input its codes, or the stretches
 * between the bounds that rows name. A part of the space is a block: per input a bit for each cell that belongs to it.
 */
export interface Beslisruimte {
  readonly kenmerken: readonly Tabelkenmerk[];
  /** Per input one value of each cell. */
  readonly cellen: readonly (readonly Kenmerkwaarde[])[];
}

/** Per input the set of cells, as bits. No input is ever empty: an empty part is no block. */
export type Blok = readonly bigint[];

/** The space of inputs, cut where these rows cut it. */
export function beslisruimte(kenmerken: readonly Tabelkenmerk[], rijen: readonly Beslisrij[]): Beslisruimte {
  return { kenmerken, cellen: kenmerken.map((kenmerk) => cellenVan(kenmerk, rijen)) };
}

function cellenVan(kenmerk: Tabelkenmerk, rijen: readonly Beslisrij[]): readonly Kenmerkwaarde[] {
  if (kenmerk.soort === 'keuze') return kenmerk.waarden;
  const { naam, minimum, maximum } = kenmerk;
  const grenzen = rijen.flatMap(({ als }) => {
    const voorwaarde = als[naam];
    if (voorwaarde === undefined || isKeuze(voorwaarde)) return [];
    const { minstens = minimum, hoogstens = maximum } = voorwaarde;
    return [minstens, hoogstens + 1];
  });
  const begin = [minimum, ...grenzen].filter((grens) => grens >= minimum && grens <= maximum);
  return [...new Set(begin)].sort((een, ander) => een - ander);
}

/** The whole space. */
export function heel({ cellen }: Beslisruimte): Blok {
  return cellen.map(({ length }) => (1n << BigInt(length)) - 1n);
}

/** The part of the space in which a row fits; undefined when it fits nowhere. */
export function blokVan({ kenmerken, cellen }: Beslisruimte, { als }: Beslisrij): Blok | undefined {
  const blok = kenmerken.map(({ naam }, index) => bits(cellen[index] ?? [], als[naam]));
  return blok.every((deel) => deel !== 0n) ? blok : undefined;
}

function bits(cellen: readonly Kenmerkwaarde[], voorwaarde: Beslisvoorwaarde | undefined): bigint {
  return cellen.reduce<bigint>((som, cel, nummer) => {
    if (voorwaarde !== undefined && !celPast(voorwaarde, cel)) return som;
    return som | (1n << BigInt(nummer));
  }, 0n);
}

function celPast(voorwaarde: Beslisvoorwaarde, cel: Kenmerkwaarde): boolean {
  if (isKeuze(voorwaarde)) return voorwaarde.some((code) => code === cel);
  const { minstens = -Infinity, hoogstens = Infinity } = voorwaarde;
  return Number(cel) >= minstens && Number(cel) <= hoogstens;
}

/** What two blocks have in common; undefined when that is nothing. */
export function doorsnede(een: Blok, ander: Blok): Blok | undefined {
  const blok = een.map((deel, index) => deel & (ander[index] ?? 0n));
  return blok.every((deel) => deel !== 0n) ? blok : undefined;
}

/** What is left of a block without another: blocks that have nothing in common, at most one per input. */
export function zonder(blok: Blok, weg: Blok): readonly Blok[] {
  const gedeeld = doorsnede(blok, weg);
  if (gedeeld === undefined) return [blok];
  return blok.flatMap((deel, plaats) => {
    const rest = deel & ~(gedeeld[plaats] ?? 0n);
    if (rest === 0n) return [];
    return [blok.map((ander, index) => (index < plaats ? (gedeeld[index] ?? 0n) : index === plaats ? rest : ander))];
  });
}

/** Facts that lie in a block, to show people. */
export function voorbeeldUit({ kenmerken, cellen }: Beslisruimte, blok: Blok): Beslisinvoer {
  return Object.fromEntries(
    kenmerken.map(({ naam }, index) => {
      const nummer = (cellen[index] ?? []).findIndex((_cel, plaats) => ((blok[index] ?? 0n) >> BigInt(plaats)) & 1n);
      return [naam, cellen[index]?.[nummer] ?? ''];
    }),
  );
}
