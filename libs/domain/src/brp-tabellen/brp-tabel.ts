import type { Graad } from '../herkomst.js';
import type { Datum } from '../kalender/datum.js';

/** Numbers of the national tables of the BRP that are kept here. */
export const BRP_TABELNUMMERS = ['32', '33', '34', '56', '60', '61'] as const;
export type BrpTabelnummer = (typeof BRP_TABELNUMMERS)[number];

/** One code of a national table. A code is never given out again, so it says the same for ever; whether it may be used depends on the day. */
export interface BrpTabelrij {
  readonly code: string;
  readonly omschrijving: string;
  /** First day on which the code may be used; absent when from always. */
  readonly ingang?: Datum;
  /** First day on which it may no longer be used; absent while it may. */
  readonly einde?: Datum;
  /** Codes that came in its place: one, or several when a person must choose. */
  readonly opvolgers?: readonly string[];
  /** ISO 3166-1 alpha-2, for messages that use it (iWmo, iJw); countries only. */
  readonly iso?: string;
}

/** A national table, with where its rows come from and whether the municipality must still load the official one. */
export interface BrpTabel {
  readonly nummer: BrpTabelnummer;
  readonly naam: string;
  readonly bron: string;
  readonly graad: Graad;
  /** True while this is our own list: to be replaced by an import of what RvIG publishes. */
  readonly voorlopig: boolean;
  readonly rijen: readonly BrpTabelrij[];
}

const opCode = new WeakMap<BrpTabel, ReadonlyMap<string, BrpTabelrij>>();

function codesVan(tabel: BrpTabel): ReadonlyMap<string, BrpTabelrij> {
  const bekend = opCode.get(tabel) ?? new Map(tabel.rijen.map((rij) => [rij.code, rij]));
  opCode.set(tabel, bekend);
  return bekend;
}

/** The row of a code, also one that ended; undefined when the table does not know it. */
export function zoekTabelrij(tabel: BrpTabel, code: string): BrpTabelrij | undefined {
  return codesVan(tabel).get(code);
}

/** Whether the code may be used on a day. */
export function geldtOp(tabel: BrpTabel, code: string, dag: Datum): boolean {
  const rij = zoekTabelrij(tabel, code);
  if (rij === undefined) return false;
  return (rij.ingang === undefined || rij.ingang <= dag) && (rij.einde === undefined || dag < rij.einde);
}

/**
 * The codes to use on a day for what a code stood for: itself while it holds, else its successors, or theirs in turn. Several mean that a
 * person chooses; none that nothing holds then or that the code is unknown.
 */
export function opvolgersOp(tabel: BrpTabel, code: string, dag: Datum): readonly string[] {
  const gevonden = new Set<string>();
  const gezien = new Set<string>();
  const wachtrij = [code];
  for (let een = wachtrij.pop(); een !== undefined; een = wachtrij.pop()) {
    if (gezien.has(een)) continue;
    gezien.add(een);
    if (geldtOp(tabel, een, dag)) gevonden.add(een);
    else wachtrij.push(...(zoekTabelrij(tabel, een)?.opvolgers ?? []));
  }
  return [...gevonden].sort();
}

/** What is wrong with a table: a code twice, a period that ends before it begins, a successor that is not there. Empty when sound. */
export function foutenInTabel({ rijen }: BrpTabel): readonly string[] {
  const codes = new Set(rijen.map(({ code }) => code));
  const dubbel = rijen.filter(({ code }, plaats) => rijen.findIndex((rij) => rij.code === code) !== plaats);
  const omgekeerd = rijen.filter(({ ingang, einde }) => ingang !== undefined && einde !== undefined && einde < ingang);
  const kwijt = rijen.filter(({ opvolgers = [] }) => opvolgers.some((opvolger) => !codes.has(opvolger)));
  return [
    ...dubbel.map(({ code }) => `${code}: twice`),
    ...omgekeerd.map(({ code }) => `${code}: ends before it begins`),
    ...kwijt.map(({ code }) => `${code}: unknown successor`),
  ];
}
