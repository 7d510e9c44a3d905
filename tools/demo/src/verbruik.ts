import { readdirSync, readFileSync } from 'node:fs';

interface Proces {
  readonly ouder: number;
  readonly geheugenKb: number;
}

/**
 * Memory of a process and everything that it started, in bytes: the proportional share of each, so that pages that PostgreSQL's
 * processes share count once. Undefined where there is no /proc.
 */
export function geheugenVan(pid: number, map = '/proc'): number | undefined {
  const processen = leesProcessen(map);
  if (processen.size === 0) return undefined;
  const familie = new Set([pid]);
  for (let gegroeid = true; gegroeid;) {
    gegroeid = false;
    for (const [kind, { ouder }] of processen) {
      if (familie.has(ouder) && !familie.has(kind)) gegroeid = familie.add(kind).has(kind);
    }
  }
  return [...familie].reduce((som, lid) => som + (processen.get(lid)?.geheugenKb ?? 0) * 1024, 0);
}

function leesProcessen(map: string): ReadonlyMap<number, Proces> {
  const processen = new Map<number, Proces>();
  for (const naam of namen(map)) {
    const status = lees(`${map}/${naam}/status`);
    const ouder = getal(status, /^PPid:\s+(\d+)/m);
    if (ouder === undefined) continue;
    const aandeel = getal(lees(`${map}/${naam}/smaps_rollup`), /^Pss:\s+(\d+) kB/m);
    processen.set(Number(naam), { ouder, geheugenKb: aandeel ?? getal(status, /^VmRSS:\s+(\d+) kB/m) ?? 0 });
  }
  return processen;
}

function namen(map: string): readonly string[] {
  try {
    return readdirSync(map).filter((naam) => /^\d+$/.test(naam));
  } catch {
    return [];
  }
}

/** A process may end while it is looked at. */
function lees(bestand: string): string {
  try {
    return readFileSync(bestand, 'utf8');
  } catch {
    return '';
  }
}

function getal(tekst: string, patroon: RegExp): number | undefined {
  const gevonden = patroon.exec(tekst)?.[1];
  return gevonden === undefined ? undefined : Number(gevonden);
}
