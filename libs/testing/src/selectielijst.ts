import { existsSync, readFileSync } from 'node:fs';

/** Where the selection list of 2020 may lie: beside the repository, or beside the folder of its worktrees. It is no part of the repository. */
const PLAATSEN = ['../../../..', '../../../../..'].map(
  (boven) => new URL(`${boven}/shared/reference/selectielijst-gemeenten-2020.csv`, import.meta.url),
);

/** One result of the selection list, as the list writes it. */
export interface Selectieresultaat {
  readonly waardering: string;
  /** ISO 8601, such as `P5Y`; empty for what is kept for ever. */
  readonly bewaartermijn: string;
}

/** The results of the selection list by their number; undefined where the list is absent. */
export function leesSelectielijst(): ReadonlyMap<string, Selectieresultaat> | undefined {
  const lijst = PLAATSEN.find((plaats) => existsSync(plaats));
  if (lijst === undefined) return undefined;
  const regels = readFileSync(lijst, 'utf8').trim().split(/\r?\n/).slice(1);
  return new Map(
    regels.map((regel) => {
      const [nummer = '', , , , waardering = '', , bewaartermijn = ''] = regel.split(';');
      return [nummer, { waardering, bewaartermijn }];
    }),
  );
}

/** A rule that says which result of the list it rests on, as far as a comparison needs it. */
export interface Vergelijkbaar {
  readonly resultaat?: string;
  readonly graad: string;
  /** ISO 8601. */
  readonly termijn: string;
}

/**
 * What the list says other than our rules: a line per rule that names no result of it, or another term, or what is kept for ever. Rules
 * from memory need no result. Empty where the list is absent: `leesSelectielijst` says so.
 */
export function afwijkingenVanSelectielijst(regels: readonly Vergelijkbaar[]): readonly string[] {
  const lijst = leesSelectielijst();
  if (lijst === undefined) return [];
  return regels.flatMap(({ resultaat, graad, termijn }) => {
    if (resultaat === undefined) return graad === 'gelezen' ? ['a rule that was read names no result'] : [];
    const gevonden = lijst.get(resultaat);
    const staatEr = `${gevonden?.waardering ?? 'absent'} ${gevonden?.bewaartermijn ?? ''}`;
    return staatEr === `vernietigen ${termijn}` ? [] : [`${resultaat}: ours is ${termijn}, the list says ${staatEr}`];
  });
}
